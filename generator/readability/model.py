"""What is known of how hard the policy is to read: by text, by section and as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.readability.sentences import sentences
from generator.readability.words import long_words, words
from generator.source import Language, Message

ENOUGH: Final = 30
"""A text of fewer words has no LIX of its own: one sentence would decide it."""


class Band(StrEnum):
    """How hard a text is, by Björnsson's scale."""

    VERY_EASY = "very-easy"
    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"
    VERY_HARD = "very-hard"


_BELOW: Final = ((30, Band.VERY_EASY), (40, Band.EASY), (50, Band.MEDIUM), (60, Band.HARD))


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """What LIX counts."""

    words: int
    long_words: int
    sentences: int

    @property
    def lix(self) -> int | None:
        """Words for each sentence, and long words for each hundred words; None where the text is too short."""
        if self.words < ENOUGH:
            return None
        return round(self.words / self.sentences + 100 * self.long_words / self.words)

    @property
    def band(self) -> Band | None:
        """How hard that is."""
        lix = self.lix
        return None if lix is None else next((band for limit, band in _BELOW if lix < limit), Band.VERY_HARD)

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(
            words=self.words + other.words,
            long_words=self.long_words + other.long_words,
            sentences=self.sentences + other.sentences,
        )


NOTHING: Final = Measure(words=0, long_words=0, sentences=0)


def measure(parts: Iterable[str]) -> Measure:
    """Count texts, of which each ends a sentence."""
    total = NOTHING
    for part in parts:
        counted = len(words(part))
        ended = sum(1 for sentence in sentences(part) if words(sentence))
        total += Measure(words=counted, long_words=len(long_words(part)), sentences=ended)
    return total


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a text stands in the register."""

    file: str
    line: int
    field: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """One text of the register, in both languages, with every place that says the same."""

    places: tuple[Place, ...]
    measures: Mapping[Language, Measure]
    is_name: bool
    """Whether it is a name or a heading, and no sentence, in either language."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence of a text."""

    file: str
    line: int
    field: str
    text: str
    words: int
    long_words: tuple[str, ...]

    @property
    def weight(self) -> int:
        """Its words, and its long words once more: the heavier, the harder."""
        return self.words + len(self.long_words)


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A section as a reader meets it, with the fixed sentences."""

    name: str
    heading: Message
    running: Mapping[Language, Measure]
    """What is written in sentences."""
    all: Mapping[Language, Measure]
    """That, and names, labels and cells of tables, each as a sentence of its own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Readability:
    """The measures of a register's policy."""

    sections: tuple[Section, ...]
    whole: Section
    texts: tuple[Text, ...]
    """In the order that a reader meets them."""
    sentences: Mapping[Language, tuple[Sentence, ...]]
    """The register's own, the hardest first."""
