"""Whether a text and its translation are the ones that somebody has accepted as saying the same.

`translations.yaml` holds, for each place, the digests of the two texts that were accepted. A pair that is accepted
anywhere is accepted everywhere: that two texts say the same does not depend on where they stand, and so nothing is
lost when a record is renamed or a list gets a new item.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple, Self

from generator.register import Register
from generator.register.targets import place_of
from generator.rules.texts import Wording
from generator.source import Language, Route

KIND = "translations"
"""The kind of record that holds what is accepted."""
_LENGTH = 12
_POSITION = re.compile(r"\.[0-9]+(?=\.|$)")


class Drift(Enum):
    """How a text and its translation stand to what was accepted."""

    ACCEPTED = auto()
    STALE = auto()
    """The source has changed and the translation has not."""
    REWORDED = auto()
    """The translation has changed and the source has not."""
    CHANGED = auto()
    """Both have."""
    NEW = auto()
    """Nothing has been accepted here."""


class Digests(NamedTuple):
    """What stands for a text's words in each language; line breaks and spaces do not count."""

    sv: str
    en: str

    @classmethod
    def of(cls, swedish: str, english: str) -> Self:
        """The digests of two texts."""
        return cls(digest(swedish), digest(english))

    def side(self, language: Language) -> str:
        """The one of a language."""
        return self.sv if language == "sv" else self.en


class Both(NamedTuple):
    """A text of the register at one place, in each language that it has."""

    sv: Wording | None
    en: Wording | None

    @property
    def any(self) -> Wording:
        """One of the sides."""
        found = self.sv or self.en
        if found is None:
            raise LookupError("a text has at least one side")
        return found

    @property
    def place(self) -> str:
        """Where it stands, such as `purposes/newsletter#retention.0.start`."""
        one = self.any
        steps = (*one.record.route, *one.route[:-1])
        return f"{place_of(one.record)}#{'.'.join(map(str, steps))}"

    def side(self, language: Language) -> Wording | None:
        """The one in a language."""
        return self.sv if language == "sv" else self.en


class Accepted:
    """What `translations.yaml` says."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        """Read its lines, which have passed the schema."""
        self.pairs: Mapping[str, Digests] = {place: Digests(*line.split(" ")) for place, line in lines.items()}
        """By place."""
        self._known = frozenset(self.pairs.values())
        self._fields: dict[str, list[Digests]] = {}
        for place, pair in self.pairs.items():
            self._fields.setdefault(without_positions(place), []).append(pair)

    def __contains__(self, pair: Digests) -> bool:
        """Whether the two were accepted anywhere."""
        return pair in self._known

    def within(self, place: str) -> Sequence[Digests]:
        """What was accepted in the same field of the same record, at whatever position of a list."""
        return self._fields.get(without_positions(place), ())


def accepted_in(register: Register) -> Accepted:
    """What a register says is accepted; nothing where it has no such file, or one with faults."""
    record = register.records.get(KIND, {}).get(KIND)
    return Accepted(record.data if record else {})


def in_both(wordings: Iterable[Wording]) -> Iterator[Both]:
    """The texts that are written in two languages, by place."""
    found: dict[tuple[int, Route], dict[Language, Wording]] = {}
    for wording in wordings:
        if wording.language is not None:
            # The two sides hold the same record, and its number is found faster than its kind and id.
            found.setdefault((id(wording.record), wording.route[:-1]), {})[wording.language] = wording
    return (Both(sides.get("sv"), sides.get("en")) for sides in found.values())


def drift(now: Digests, place: str, accepted: Accepted, source: Language) -> tuple[Drift, Digests | None]:
    """How two texts stand to what was accepted, and the accepted pair that they are held against."""
    if now in accepted:
        return Drift.ACCEPTED, now
    into: Language = "en" if source == "sv" else "sv"
    earlier = accepted.within(place)
    for state, language in ((Drift.STALE, into), (Drift.REWORDED, source)):
        for pair in earlier:
            if pair.side(language) == now.side(language):
                return state, pair
    at = accepted.pairs.get(place)
    # Another item of a list may stand at the position now.
    return (Drift.NEW, None) if at is None or place != without_positions(place) else (Drift.CHANGED, at)


def digest(text: str) -> str:
    """What stands for a text's words."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_LENGTH]


def without_positions(place: str) -> str:
    """A place without the numbers of the items of lists."""
    return _POSITION.sub("", place)
