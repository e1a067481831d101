"""`ropa translate`: what is to be translated, and the translations that somebody has read and accepts."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from generator.cli import options
from generator.i18n import sentence, translator
from generator.outputs import OutputError, write_file
from generator.register import Reading, read_register
from generator.source import Language
from generator.source.characters import visible
from generator.translations import (
    FILE,
    Acceptance,
    Item,
    State,
    Survey,
    accept,
    as_file,
    as_json,
    as_text,
    chosen,
    earlier_in,
    nearest_place,
    survey,
)


@click.command()
@options.register_option
@options.language_option("Language of what the command says; by default as the environment says, else the register's.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--accept", "accepting", is_flag=True, help="Accept the translations at the places as they are.")
@click.option(
    "--all", "every", is_flag=True, help="With --accept: every new translation that nothing is found against."
)
@click.argument("places", nargs=-1, metavar="[PLACE]...")
def command(
    *, folder: Path, lang: str | None, form: str, accepting: bool, every: bool, places: tuple[str, ...]
) -> None:
    """List the texts to translate or to read, what most people read first; or accept translations with --accept.

    A PLACE is a file or a part of one: texts/introduction, purposes/newsletter#retention, 'processors/*'.

    Exit codes: 0 nothing to do, 1 something to do, 2 could not run.
    """
    before_reading = options.spoken_language(lang)
    _refuse(before_reading, accepting=accepting, every=every, places=places)
    options.require_folder(folder, before_reading)
    display = options.display_name(folder)
    reading = read_register(folder, display)
    found = survey(reading)
    work = _Work(folder, display, reading, found, options.spoken_language(lang, found.source))
    if not reading.known:
        options.stop(sentence("translate.errors.no_register", folder=visible(display)), work.language)
    file = f"{display}/{FILE}"
    # Nothing can be said of a translation, nor written, while it is not known what was accepted.
    if wrong := next((hit for hit in reading.hits if hit.path == file), None):
        options.stop(sentence("translate.errors.file", file=visible(file), message=wrong.message), work.language)
    if found.unread:
        files = ", ".join(map(visible, found.unread))
        click.echo(sentence("translate.errors.unread", files=files).in_(work.language), err=True)
    asked = _asked(work, places)
    if accepting:
        _accept(work, asked, by_name=not every)
    else:
        _list(work, asked, form, some=bool(places))


class _Work(NamedTuple):
    """What every part of the command needs."""

    folder: Path
    display: str
    """The folder as users would write it."""
    reading: Reading
    found: Survey
    language: Language


def _refuse(language: Language, *, accepting: bool, every: bool, places: Sequence[str]) -> None:
    wrong = ""
    if every and not accepting:
        wrong = "all_alone"
    elif every and places:
        wrong = "all_and_places"
    elif accepting and not every and not places:
        wrong = "which"
    if wrong:
        options.stop(sentence(f"translate.errors.{wrong}"), language)


def _asked(work: _Work, places: Sequence[str]) -> tuple[Item, ...]:
    """The texts at the places; all of them where no place is named."""
    wanted: set[str] = set()
    for place in places:
        there = chosen(work.found.items, place, work.display)
        if not there:
            near = nearest_place(work.found.items, place)
            key = "meant" if near else "no_place"
            said = sentence(f"translate.errors.{key}", place=visible(place), near=near or "")
            options.stop(said, work.language)
        wanted.update(item.place for item in there)
    return tuple(item for item in work.found.items if not places or item.place in wanted)


def _list(work: _Work, asked: Sequence[Item], form: str, *, some: bool) -> None:
    todo = [item for item in asked if item.state is not State.CURRENT]
    earlier = earlier_in(work.folder, work.display)
    if form == "json":
        click.echo(as_json(asked, work.reading.register, earlier), nl=False)
    else:
        click.echo(as_text(todo, work.reading.register, earlier, work.language), nl=False)
    words = translator(work.language)
    if todo:
        counts = Counter(item.state for item in todo)
        states = ", ".join(
            f"{words.t(f'translate.state.{state}')}: {counts[state]}" for state in State if counts[state]
        )
        said = words.t("translate.count.todo", number=len(todo), total=len(asked), states=states)
    elif asked:
        said = words.t("translate.count.nothing_here" if some else "translate.count.nothing", total=len(asked))
    else:
        said = words.t("translate.count.none")
    click.echo(said, err=True)
    sys.exit(options.FINDINGS if todo or work.found.unread else options.CLEAN)


def _accept(work: _Work, asked: Sequence[Item], *, by_name: bool) -> None:
    outcome = accept(work.found, asked, by_name=by_name)
    changed = bool(outcome.lines) and outcome.lines != work.found.accepted.pairs
    try:
        if changed:
            write_file(work.folder / FILE, as_file(outcome.lines))
    except OutputError as error:
        options.stop(error.message, work.language)
    _tell(work, outcome, changed=changed)
    sys.exit(options.FINDINGS if outcome.refused else options.CLEAN)


def _tell(work: _Work, outcome: Acceptance, *, changed: bool) -> None:
    words = translator(work.language)
    number, file = len(outcome.accepted), visible(f"{work.display}/{FILE}")
    key = ("done_one" if number == 1 else "done") if number else ("cleared" if changed else "unchanged")
    click.echo(words.t(f"translate.accept.{key}", number=number, total=len(work.found.items), file=file))
    if outcome.removed:
        click.echo(words.t("translate.accept.removed", number=len(outcome.removed)))
    for item in outcome.accepted:
        if item.state is State.DIFFERENT:
            click.echo(words.t("translate.accept.differs", place=item.place))
    for key in ("missing", "refused"):
        items = [item for item in outcome.refused if (item.state is State.MISSING) == (key == "missing")]
        if items:
            click.echo(words.t(f"translate.accept.{key}", number=len(items)), err=True)
        for item in items:
            state = words.t(f"translate.state.{item.state}")
            click.echo(words.t("translate.accept.refused_one", place=item.place, state=state), err=True)
