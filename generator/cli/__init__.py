"""The command `ropa`. Each command imports what it needs only when it runs, so that `ropa check` starts fast."""

from importlib import import_module

import click

from generator import __version__

_COMMANDS = {
    "build": "check, then write the site and both PDFs below build/",
    "check": "find what is wrong or missing in the register",
    "explain": "explain a code that a finding bears, such as LEG-06",
    "export": "write the Article 30 record as a spreadsheet, a document, CSV or JSON",
    "pdf": "write the Article 30 PDF alone",
    "rules": "list the rules of the catalogue, and the other codes",
    "serve": "show the site, and show it anew after each edit",
    "sign": "sign an Article 30 PDF",
    "verify": "say whether an Article 30 PDF is exactly what the repository held",
}


class _LazyGroup(click.Group):
    """A group that knows its commands' names and imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
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
            raise click.NoSuchCommand(error.command_name, possibilities=_COMMANDS, ctx=ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The table above, so that `ropa --help` need not import every command.
        with formatter.section("Commands"):
            formatter.write_dl(sorted(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="artikel30", prog_name="ropa")
def main() -> None:
    """The register of processing (GDPR Article 30) as YAML, and what is generated from it.

    Exit codes: 0 clean, 1 findings at or above the level, 2 could not run.
    """
