"""`ropa rules`: every code that a finding can bear."""

import click

from generator.cli import options
from generator.cli.notes import all_notes
from generator.report.catalogue_page import catalogue_json, catalogue_markdown, catalogue_text

_FORMS = {"text": catalogue_text, "md": catalogue_markdown, "json": catalogue_json}


@click.command()
@options.language_option("Language of the catalogue; by default as the environment says.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_FORMS)),
    default="text",
    show_default=True,
    help="A list, a document with every page, or every page for other programs.",
)
def command(lang: str | None, form: str) -> None:
    """List the rules of the catalogue, and the other codes."""
    notes = all_notes().values()
    click.echo(_FORMS[form](notes, options.spoken_language(lang)), nl=False)
