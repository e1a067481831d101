"""`ropa blame`: from a published sentence to its lines, and to who last changed them."""

from pathlib import Path

import click

from generator.cli import options
from generator.cli.whole import whole_register
from generator.source import LANGUAGES


@click.command()
@click.argument("text", nargs=-1, required=True)
@options.register_option
@options.language_option("Language of the answer, and the only page to look in; by default both pages are looked in.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, text: tuple[str, ...], folder: Path, lang: str | None, form: str) -> None:
    """Lead from TEXT to file, line, commit, date and author of every fact behind it.

    TEXT is a sentence of the page or of the PDF, or a part of one, pasted as it is; a place on the page, such as
    purpose-newsletter or its address; an id; or a field, such as purposes/newsletter#retention.
    """
    before_reading = options.spoken_language(lang)
    outcome = whole_register(folder, before_reading, options.day(None, before_reading))
    language = options.spoken_language(lang, outcome.language)
    from generator.trace.answer import answered
    from generator.trace.as_json import blame_json
    from generator.trace.as_text import blame_text
    from generator.trace.find import NotFoundError

    looked_in = [one for one in LANGUAGES if lang in {None, one}]
    try:
        answer = answered(" ".join(text), outcome.register, options.display_name(folder), looked_in)
    except NotFoundError as error:
        options.stop(error.message, language)
    written = blame_json if form == "json" else blame_text
    click.echo(written(answer, language), nl=False)
