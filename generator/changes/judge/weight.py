"""What a field weighs that has no rule of its own: by its sort, or by its article and by who may see it."""

import re
from typing import Any, Final, NamedTuple

from generator.changes.case import Case
from generator.changes.duties import RULINGS, asked, editorial, recorded, to_read
from generator.changes.fields import chain
from generator.changes.judge.sorts import TEXT_COUNTS, asks_of, sort_of
from generator.changes.model import Consequence, Duty, Sort
from generator.citation import references

_TOLD: Final = re.compile(r"1[34](\(|$)|12\([2-6]\)|7\(3\)|15-22|2[12]|26\(2\)|77|LEK |MFL ")
"""The references that ask for something to be told to people."""
_WORDS: Final = frozenset({"12(1)", "5(2)"})
"""The articles that ask for the policy itself: what they alone ask for is how it is written."""


class Difference(NamedTuple):
    """What is to be weighed."""

    path: tuple[str, ...]
    before: Any
    """None where it is new."""
    after: Any
    """None where it is gone."""
    public: bool
    words_only: bool
    """Whether it is a text in other words."""
    silent: bool = False
    """Whether the law counts nothing in the values."""


class Weight(NamedTuple):
    """What is to be said of a difference beside its sentence."""

    sort: Sort
    asks: tuple[Consequence | None, ...]
    public: bool
    material: bool


def weighed(case: Case, difference: Difference) -> Weight:
    """The sort that the field is given; where it has none its article decides."""
    sort = sort_of(case.kind, difference.path)
    if sort is None:
        return _by_article(case, difference)
    counts = sort in TEXT_COUNTS or not difference.words_only
    ended = sort is Sort.JOINT_CONTROLLER and difference.after is None
    material = RULINGS[sort].material and counts and difference.public and not ended and not _less(case, difference)
    if sort is Sort.VERSION:
        return Weight(sort, (to_read("version"),), difference.public and case.published, material=False)
    asks = () if ended else tuple(asks_of(case, sort))
    return Weight(sort, asks, difference.public and case.published, material)


def _less(case: Case, difference: Difference) -> bool:
    """Whether less is done with the data than before."""
    where = (case.kind, *difference.path)
    if where == ("purpose", "retention", "action"):
        return bool(difference.after == "erase")
    gone = {("purpose", "retention", "exception"), ("cookie", "providers")}
    return where in gone and difference.after is None


def _by_article(case: Case, difference: Difference) -> Weight:
    """No sort of its own: public facts that Article 13 or 14 asks for are told, the others stand in the record."""
    nodes = chain(case.kind, difference.path)
    article = next((node.article for node in reversed(nodes) if node.article), None)
    told = ", ".join(one for one in references(article) if _TOLD.match(one))
    words_only = difference.words_only
    if not difference.public:
        return Weight(Sort.INTERNAL, (recorded(article or ""),), public=False, material=False)
    if told and case.published:
        material = not words_only and not difference.silent and not _less(case, difference)
        ask = asked(Duty.INFORM, told, "before" if material else "policy")
        asks = (ask, to_read() if words_only and difference.path != ("name",) else None)
        return Weight(Sort.PUBLIC, asks, public=True, material=material)
    sort = Sort.TEXT if words_only else Sort.PUBLIC
    kept = ", ".join(one for one in references(article) if one.startswith("30"))
    if case.published and words_only and kept:
        # What the record holds and the policy says too: a name, for one.
        policy = asked(Duty.INFORM, "12(1)", "policy")
        return Weight(sort, (policy, recorded(kept, alone=False), to_read()), public=True, material=False)
    if case.published and (words_only or not article or article in _WORDS):
        other = to_read() if words_only and difference.path != ("name",) else editorial()
        ask = recorded(kept) if kept else other
    else:
        ask = recorded(article or "30(1)")
    return Weight(sort, (ask,), case.published, material=False)
