"""`ropa explain`: the page of a code, whether it is a rule of the catalogue or not."""

import shutil
from collections.abc import Mapping

import click

from generator.cli import options
from generator.cli.notes import all_notes
from generator.report.note import RuleNote
from generator.report.rule_page import text_page
from generator.schema import nearest, plain
from generator.source import Message
from generator.source.characters import visible

_NARROWEST, _WIDEST = 40, 100


@click.command()
@click.argument("code")
@options.language_option("Language of the page; by default as the environment says.")
def command(code: str, lang: str | None) -> None:
    """Explain a CODE that a finding bears, such as LEG-06, or a rule by its readable name."""
    language = options.spoken_language(lang)
    notes = all_notes()
    by_word = _by_word(notes)
    note = by_word.get(plain(code.replace("_", "-")))
    if note is None:
        options.stop(_unknown(code, notes, nearest(code, by_word)), language)
    width = max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))
    click.echo(text_page(note, language, width), nl=False)


def _by_word(notes: Mapping[str, RuleNote]) -> Mapping[str, RuleNote]:
    """The notes by code and by name, both in small letters."""
    return {word: note for note in notes.values() for word in (plain(note.code), note.name)}


def _unknown(code: str, notes: Mapping[str, RuleNote], near: str | None) -> Message:
    asked = visible(code)
    if near is None:
        sv, en = "Alla koder visas av ropa rules.", "All codes are shown by ropa rules."
    else:
        meant = _by_word(notes)[near]
        sv = f"Menade du {meant.code} ({meant.name})?"
        en = f"Did you mean {meant.code} ({meant.name})?"
    return Message(f"Det finns ingen regel ”{asked}”. {sv}", f"There is no rule “{asked}”. {en}")
