"""`ropa pdf`: the Article 30 PDF alone."""

import sys
from pathlib import Path
from typing import Literal

import click

from generator.cli import options
from generator.cli.check import checked_clean
from generator.cli.progress import Progress
from generator.outputs import OutputError, write_file
from generator.source import LANGUAGES, Language, Message


@click.command()
@options.register_option
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the PDF; by default the register's.")
@click.option(
    "--role",
    type=click.Choice(["controller", "processor"]),
    default="controller",
    show_default=True,
    help="Whose record: the controller's, Article 30(1), or the processor's, Article 30(2).",
)
@click.option("--purposes", metavar="ID,...", help="Only these purposes and what they refer to.")
@click.option("--department", metavar="NAME", help="Only the purposes of this department.")
@click.option(
    "--annex",
    type=click.Choice(["gaps"]),
    help="Add the open questions and accepted deviations, for the data protection officer.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that set a large register; by default ARTIKEL30_JOBS, else one for each processor.",
)
@click.option("--no-cache", "anew", is_flag=True, help="Set all of a large register anew, and keep nothing of it.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; by default build/internal/article-30.<language>.pdf, with the part in its name.",
)
def command(
    *,
    folder: Path,
    lang: Language | None,
    role: Literal["controller", "processor"],
    purposes: str | None,
    department: str | None,
    annex: str | None,
    jobs: int | None,
    anew: bool,
    out: Path | None,
) -> None:
    """Write the Article 30 PDF, the file for the supervisory authority."""
    spoken = options.spoken_language(lang)
    options.end_when_terminated()
    with Progress(2, spoken) as progress:
        progress.step(Message("Registret granskas", "Checking the register"))
        register = checked_clean(folder, spoken).register
        # Imported late: they need WeasyPrint, and a register with errors does not.
        from generator.cli.edition import chosen
        from generator.cli.editions import article_30_pdf
        from generator.pdf.chunks import Work, default_folder
        from generator.provenance import Scope

        try:
            scope = Scope(
                language=lang or register.one("register")["default_language"],
                role=role,
                purposes=_ids(purposes),
                department=_department(department),
                annexes=(annex,) if annex else (),
            )
            target = out or Path("build", "internal", chosen(register, scope).file_name(scope.language))
            _refuse_public(target, spoken)
            progress.step(Message("PDF:en sätts", "Setting the PDF"))
            work = Work(jobs, None if anew else default_folder(), progress.records)
            write_file(target, article_30_pdf(register, scope, work=work))
        except OutputError as error:
            options.stop(error.message, spoken)
    click.echo(options.display_name(target), err=not sys.stdout.isatty())


def _ids(asked: str | None) -> tuple[str, ...]:
    if asked is None:
        return ()
    ids = tuple(dict.fromkeys(filter(None, map(str.strip, asked.split(",")))))
    if not ids:
        raise OutputError(Message("Ange minst ett ändamåls id.", "Name the id of at least one purpose."))
    return ids


def _department(asked: str | None) -> str:
    if asked is not None and not asked.strip():
        raise OutputError(Message("Ange avdelningens namn.", "Name the department."))
    return asked or ""


def _refuse_public(target: Path, spoken: Language) -> None:
    if "public" in target.absolute().parts[:-1]:
        options.stop(
            Message(
                f"{target} ligger i en mapp som heter public; PDF:en är intern. Välj en annan plats med --out.",
                f"{target} lies in a folder named public; the PDF is internal. Choose another place with --out.",
            ),
            spoken,
        )
