"""The command `ropa`. Each command imports what it needs only when it runs, so that `ropa check` starts fast."""

from importlib import import_module

import click

from generator import __version__

COMMANDS = {
    "affected": "list everything that a change of law or of fact touches",
    "blame": "lead from a sentence of the policy or the PDF to its lines, and to who last changed them",
    "build": "check, then write the site and both PDFs below build/",
    "check": "find what is wrong or missing in the register",
    "diff": "say what has changed since a version, and what each change asks for",
    "due": "list what is to be reviewed, by owner and date",
    "explain": "explain a code that a finding bears, such as LEG-06",
    "export": "write the Article 30 record as a spreadsheet, a document, CSV or JSON",
    "migrate": "bring the register's files to the newest format",
    "note": "draft the change note for the next version of the policy",
    "pdf": "write the Article 30 PDF alone",
    "rules": "list the rules of the catalogue, and the other codes",
    "serve": "show the site, and show it anew after each edit",
    "sign": "sign an Article 30 PDF",
    "translate": "list what is to be translated, and accept translations",
    "verify": "say whether an Article 30 PDF is exactly what the repository held",
}


class _LazyGroup(click.Group):
    """A group that knows its commands' names and imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"generator.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            # Click compares with the commands it holds, and this group holds none.
            raise click.NoSuchCommand(error.command_name, possibilities=COMMANDS, ctx=ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The table above, so that `ropa --help` need not import every command.
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="artikel30", prog_name="ropa")
def main() -> None:
    """The register of processing (GDPR Article 30) as YAML, and what is generated from it.

    Exit codes: 0 clean, 1 findings at or above the level, 2 could not run.
    """
