"""What is written to `translations.yaml` when translations are accepted."""

from collections.abc import Collection, Mapping
from typing import Final, NamedTuple

from generator.rules.translated import Both, Digests
from generator.translations.items import Item, State, Survey

FILE: Final = "translations.yaml"
_HEAD: Final = """\
# Skrivs av ropa translate --accept; ändra inte för hand. Varje rad är en plats i registret och kontrollsummorna för
# den svenska och den engelska text som någon har godkänt som varandras översättning.
# Written by ropa translate --accept; do not edit. Each line is a place in the register and the digests of the
# Swedish and the English text that somebody has accepted as translations of each other.
"""


class Acceptance(NamedTuple):
    """What came of accepting."""

    lines: Mapping[str, Digests]
    """What `translations.yaml` is to hold."""
    accepted: tuple[Item, ...]
    """Newly accepted."""
    refused: tuple[Item, ...]
    """Asked for and not accepted."""
    removed: tuple[str, ...]
    """Places that are gone."""


def accept(found: Survey, asked: Collection[Item], *, by_name: bool) -> Acceptance:
    """Accept the texts that are asked for: those that are named, or all that nothing is found against.

    A text that lacks a language is never accepted. Every line is written anew at the place where its text stands now,
    for the items of a list may have moved.
    """
    wanted = {item.place for item in asked if _may(item, by_name=by_name)}
    accepted = tuple(item for item in asked if item.place in wanted and item.state is not State.CURRENT)
    refused = tuple(item for item in asked if item.place not in wanted)
    lines: dict[str, Digests] = {}
    for item in found.items:
        if item.place in wanted or item.state is State.CURRENT:
            lines[item.place] = _digests(item.both)
        elif held_against := item.held_against or found.accepted.pairs.get(item.place):
            # Kept, so that the next look still tells what has changed.
            lines[item.place] = held_against
    gone = [place for place in found.accepted.pairs if place not in lines]
    if not found.whole:
        lines |= {place: found.accepted.pairs[place] for place in gone}
        gone = []
    return Acceptance(lines, accepted, refused, tuple(gone))


def as_file(lines: Mapping[str, Digests]) -> bytes:
    """The file, a line for each place in the order of places, so that changes of two people seldom meet."""
    body = "".join(f"{place}: {pair.sv} {pair.en}\n" for place, pair in sorted(lines.items()))
    return (_HEAD + body).encode()


def _may(item: Item, *, by_name: bool) -> bool:
    return item.state is not State.MISSING and (by_name or not item.state.faulty)


def _digests(both: Both) -> Digests:
    if both.sv is None or both.en is None:
        raise LookupError(f"{both.place} lacks a language")
    return Digests.of(both.sv.text, both.en.text)
