"""What was worked out of things that never change, kept from one build of a preview to the next."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, TypeVarTuple

_T = TypeVar("_T")
_R = TypeVar("_R")
_Ts = TypeVarTuple("_Ts")


class _Last:
    """What was given last of a type."""

    def __init__(self, kind: type) -> None:
        self.kind = kind
        self.thing: Any = None


class Memory:
    """Results by the very thing that they were worked out of; the owner says when what is not used any more goes.

    A thing is known again by identity and not by what it holds, so it must be one that nobody changes: a document
    that was read, a record of it. What is equal but not the same is worked out anew; nothing stale is ever given.
    """

    def __init__(self) -> None:
        self._now: dict[Hashable, tuple[object, Any]] = {}
        self._before: dict[Hashable, tuple[object, Any]] = {}

    def __len__(self) -> int:
        return len(self._now.keys() | self._before.keys())

    def turn(self) -> None:
        """Begin anew: what is not asked for from now until the next turn is forgotten then."""
        self._before, self._now = self._now, {}

    def same(self, thing: _T) -> _T:
        """The thing of this type that was given last, where it is equal: what was worked out of it is known then."""
        known = self.recall(_Last, type(thing))
        if known.thing != thing:
            known.thing = thing
        found: _T = known.thing
        return found

    def recall(self, work: Callable[[_T, *_Ts], _R], thing: _T, *more: *_Ts) -> _R:
        """What `work` makes of the thing; what else it is given is compared as usual."""
        # The thing is kept with the result: while it lives, no other thing has its number.
        key = (work, more, id(thing))
        known = self._now.get(key) or self._before.get(key)
        if known is None:
            known = thing, work(thing, *more)
        self._now[key] = known
        result: _R = known[1]
        return result


class NoMemory(Memory):
    """Keeps nothing: for what is done once."""

    def recall(self, work: Callable[[_T, *_Ts], _R], thing: _T, *more: *_Ts) -> _R:
        """What `work` makes of the thing."""
        return work(thing, *more)


NO_MEMORY = NoMemory()
