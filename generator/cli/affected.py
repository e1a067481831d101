"""`ropa affected`: everything that a change of law or of fact touches."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from generator.affected import (
    Answer,
    UnknownError,
    affected_json,
    affected_markdown,
    affected_text,
    answered,
    asked,
)
from generator.cli import options
from generator.cli.whole import whole_register
from generator.source import Language


@click.command()
@click.argument("what", nargs=-1, required=True)
@options.register_option
@options.language_option("Language of the answer; by default as the environment says, else the register's.")
@options.as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
def command(*, what: tuple[str, ...], folder: Path, lang: str | None, as_of: dt.datetime | None, form: str) -> None:
    """List every purpose, text and transfer that a change of WHAT touches, by which path, and what is to be examined.

    WHAT is adequacy:US, country:US, law:2022:482, article:6.1.f, mechanism:scc, or a record: processor:ID,
    recipient:ID, transfer:ID, purpose:ID, category:ID, data-subject:ID, system:ID, measure:ID, source:ID, cookie:ID,
    text:ID, assignment:ID. An id alone will do.
    """
    before_reading = options.spoken_language(lang)
    day = options.day(as_of, before_reading)
    outcome = whole_register(folder, before_reading, day)
    language = options.spoken_language(lang, outcome.language)
    try:
        questions = [asked(text, outcome.register, day) for text in what]
    except UnknownError as error:
        options.stop(error.message, language)
    answers = [answered(question, outcome.register, day) for question in questions]
    click.echo(_printed(answers, form, language), nl=False)


def _printed(answers: Sequence[Answer], form: str, language: Language) -> str:
    if form == "json":
        return affected_json(answers, language)
    written = affected_markdown if form == "markdown" else affected_text
    return "\n".join(written(answer, language) for answer in answers)
