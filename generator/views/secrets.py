"""What a register keeps to itself: every internal value that is not public elsewhere and that no page says anyhow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Any, NamedTuple, Self

from generator.i18n import fixed_sentences
from generator.memory import NO_MEMORY, Memory
from generator.register import Record, Register
from generator.schema import KINDS, codes_and_labels, internal_values
from generator.source import Route
from generator.views.boundary import Published
from generator.views.passages import Reader, flat, stands_in, words_of

_SHORTEST = 4
"""Shorter values (a country's code, "IT") stand in ordinary words and prove nothing."""
_YES_NO = frozenset({"true", "false"})
"""Words of HTML and of programs; a yes or no without its question betrays nothing."""
_FILES = frozenset(kind.name for kind in KINDS if kind.folder)
_MOST_KEPT = 4096
"""An earlier version says most of what the current one says."""


class Haystack:
    """Texts in which values are looked for as whole words.

    A value can only stand where its words follow each other, so most are ruled out without reading the texts anew.
    """

    def __init__(self, texts: Iterable[str], reader: Reader) -> None:
        # As one text: what stands in two that follow each other is known too.
        self._passage = reader.read("\n".join(texts))
        self._words, self._pairs = set(self._passage.words()), set(self._passage.pairs())

    def __contains__(self, value: str) -> bool:
        words = words_of(value)
        possible = self._words.issuperset(words) and self._pairs.issuperset(pairwise(words))
        return possible and stands_in(self._passage.text, value)


class Side(NamedTuple):
    """What one register publishes, and what it keeps to itself."""

    known: Haystack
    hidden: Mapping[str, tuple[str, Route]]
    """Where each internal value stands first."""

    @classmethod
    def of(cls, register: Register, public: Published, reader: Reader, memory: Memory = NO_MEMORY) -> Self:
        """The two sides of a register; `public` is what it publishes."""
        ids = (identifier for records in public.values() for identifier in records)
        texts = (memory.recall(_texts, data) for records in public.values() for data in records.values())
        hidden: dict[str, tuple[str, Route]] = {}
        for record in register.each():
            is_public = record.identifier in public[record.kind]
            for piece, place in memory.recall(_hidden, record, is_public):
                hidden.setdefault(piece, place)
        return cls(Haystack([*ids, *chain.from_iterable(texts)], reader), hidden)

    def secrets(self, secret: "Secret") -> Iterator[tuple[str, Route, str]]:
        """Its internal values that `secret` calls one."""
        return ((*place, value) for value, place in self.hidden.items() if secret(value))


class Secret:
    """Tells whether a value is neither public now nor said by the program itself; each value is looked for once."""

    def __init__(self, known: Haystack, program: Haystack) -> None:
        self._known, self._program = known, program
        self._told: dict[str, bool] = {}

    def __call__(self, value: str) -> bool:
        """Whether it is one."""
        if value not in self._told:
            spoken = value in _YES_NO or value in self._program or value in self._known
            self._told[value] = not spoken
        return self._told[value]


def of_both(then: Side, now: Side, secret: Secret) -> Iterator[tuple[str, Route, str]]:
    """The internal values of then and of now that are public neither then nor now."""
    hidden = {**now.hidden, **then.hidden}
    return ((*place, value) for value, place in hidden.items() if secret(value) and value not in then.known)


@cache
def of_the_program(formats: tuple[str, ...]) -> Haystack:
    """What pages say whatever the register holds: fixed sentences, codes and labels, the words of file formats."""
    return Haystack([" ".join([*fixed_sentences(), *codes_and_labels(), *formats])], Reader())


def _hidden(record: Record, is_public: bool) -> Sequence[tuple[str, tuple[str, Route]]]:  # noqa: FBT001 - one of two
    """What a record keeps to itself, in pieces, with the place of each."""
    inside = internal_values(record.data, record.kind) if is_public else _all(record)
    return [(piece, (record.path, (*record.route, *route))) for route, value in inside for piece in _pieces(value)]


@lru_cache(maxsize=_MOST_KEPT)
def _pieces(value: str) -> tuple[str, ...]:
    """The value whole, and its longer lines one by one: a part of a secret is a secret."""
    pieces = dict.fromkeys([flat(value), *map(flat, value.splitlines())])
    return tuple(piece for piece in pieces if len(piece) >= _SHORTEST)


def _texts(node: Mapping[str, Any]) -> Sequence[str]:
    """Every text, number and date in plain data."""
    return [value for _, value in _scalars(node, ())]


def _scalars(node: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _scalars(value, (*route, key))
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from _scalars(value, (*route, position))
    elif node is not None and not isinstance(node, bool):
        yield route, str(node)


def _all(record: Record) -> Iterator[tuple[Route, str]]:
    """Of a record that is not published even the id is internal: it may tell what is planned."""
    if record.kind in _FILES:
        yield (), record.identifier
    yield from _scalars(record.data, ())
