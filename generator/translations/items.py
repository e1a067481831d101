"""What is known of a text in two languages: where it stands, who reads it, and the state of its translation."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.register import Register
from generator.rules.catalogue.wording.languages import Facts
from generator.rules.catalogue.wording.sameness import Misplaced
from generator.rules.texts import Wording
from generator.rules.translated import Accepted, Both, Digests, Drift
from generator.source import Language, Span


class State(StrEnum):
    """The state of a translation; in the order in which they are mended."""

    MISSING = "missing"
    """One of the languages is not written."""
    DIFFERENT = "different"
    """A figure, an address, a reference or a country stands in one language alone."""
    SAME = "same"
    """Both are the same words, and no name."""
    MIXED = "mixed"
    """A sentence of the one stands in the language of the other."""
    STALE = "stale"
    """The source has changed since the translation was accepted."""
    CHANGED = "changed"
    """Both have changed since."""
    REWORDED = "reworded"
    """The translation has changed since, and the source has not."""
    NEW = "new"
    """Nobody has accepted it yet."""
    CURRENT = "current"
    """Accepted as it is."""

    @property
    def faulty(self) -> bool:
        """Whether something is found against it, so that it is accepted only by name."""
        return self in _FAULTY


# What has changed since somebody accepted it is read again: that its figures agree does not say that its words do.
_FAULTY = frozenset(State) - {State.NEW, State.CURRENT}


class Publicity(StrEnum):
    """Who reads a text; what most people read comes first."""

    FIRST = "first-screen"
    """The policy's title and description, and its first section."""
    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One text of the register."""

    place: str
    """Such as `purposes/newsletter#retention.0.start`."""
    both: Both
    state: State
    publicity: Publicity
    source: Language
    facts: Facts
    """What stands in one language alone."""
    misplaced: Misplaced
    """Sentences that stand in the language of the other side."""
    drift: Drift | None
    """How the two stand to what was accepted; None where a language is missing."""
    held_against: Digests | None
    """What was accepted here before, where that is known."""

    @property
    def written(self) -> tuple[Wording | None, Wording | None]:
        """The source and its translation."""
        return (self.both.sv, self.both.en) if self.source == "sv" else (self.both.en, self.both.sv)


class Survey(NamedTuple):
    """All texts of a register."""

    items: tuple[Item, ...]
    """In the order of publicity, then as they are mended, then by file and line."""
    accepted: Accepted
    source: Language
    """The language that texts are written in first."""
    unread: tuple[str, ...]
    """The files that cannot be read, so that their texts are not among the items."""
    whole: bool
    """Whether every record could be read."""

    @property
    def todo(self) -> tuple[Item, ...]:
        """The texts that are not current."""
        return tuple(item for item in self.items if item.state is not State.CURRENT)


def span_of(wording: Wording, register: Register) -> Span:
    """Where a text stands in its file."""
    record = wording.record
    return register.documents[record.path].span((*record.route, *wording.route))
