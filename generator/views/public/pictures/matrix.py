"""Which rights apply where: a mark for each purpose and each right that differs between purposes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.law import entitlements
from generator.model import LegalBasis, LegalBasisArticle, Purpose, Right
from generator.views.public.links import purpose_points
from generator.views.public.pictures.telling import FEW, Cell, Table, Telling, cell, sayer, telling
from generator.views.public.rows import Point
from generator.views.public.words import Words, decapitalised


class Mark(StrEnum):
    """Whether a right applies in a purpose."""

    YES = "yes"
    SOME = "some"
    """To some kinds of persons."""
    NO = "no"
    UNKNOWN = "unknown"
    """It depends on a legal basis that is not stated."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One right in one purpose."""

    mark: Mark
    people: tuple[str, ...] = ()
    """Those to whom alone it applies, where it is some."""


Answers = Mapping[Right, Answer]


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One purpose: a mark for each right of the picture."""

    key: str
    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Matrix:
    """The picture, without layout; without lines where there are too many to draw."""

    telling: Telling
    rights: tuple[Right, ...]
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    legend: tuple[tuple[Mark, str], ...]


def matrix(words: Words) -> Matrix | None:
    """The picture; None where every right applies everywhere or nowhere, or there is only one purpose."""
    found = {key: answers(purpose) for key, purpose in words.purposes()}
    marks = {right: {line[right].mark for line in found.values()} for right in Right}
    differing = tuple(right for right in Right if marks[right] not in ({Mark.YES}, {Mark.NO}))
    if not differing or len(found) <= 1:
        return None
    say = sayer(words)
    many = len(found) > FEW
    used = {line[right].mark for line in found.values() for right in differing}
    return Matrix(
        telling=_telling(words, found, differing, many=many),
        rights=differing,
        columns=tuple(say(f"matrix.right.{right}") for right in differing),
        lines=() if many else tuple(_lines(words, found, differing)),
        legend=tuple((mark, say(f"matrix.legend.{mark}")) for mark in Mark if mark in used),
    )


def answers(purpose: Purpose) -> Answers:
    """For each right whether it applies in the purpose, and to whom."""
    people = [use.who for use in purpose.data_subjects]
    sure = {who: _sure(purpose, who) for who in people}
    return {right: _answer(right, people, sure) for right in Right}


def _answer(right: Right, people: list[str], sure: Mapping[str, Mapping[Right, bool | None]]) -> Answer:
    having = tuple(who for who in people if sure[who][right])
    if having:
        return Answer(mark=Mark.YES) if len(having) == len(people) else Answer(mark=Mark.SOME, people=having)
    return Answer(mark=Mark.UNKNOWN if any(sure[who][right] is None for who in people) else Mark.NO)


def _sure(purpose: Purpose, who: str) -> Mapping[Right, bool | None]:
    """For each right whether `who` has it; None where it hangs on a legal basis that is not stated."""
    if any(who in basis.for_ for basis in purpose.legal_basis):
        having = _having(purpose, who)
        return {right: right in having for right in Right}
    possible = [
        _having(replace(purpose, legal_basis=(LegalBasis(for_=(who,), article=article),)), who)
        for article in LegalBasisArticle
    ]
    counts = {right: sum(right in having for having in possible) for right in Right}
    return {right: None if 0 < counts[right] < len(possible) else bool(counts[right]) for right in Right}


def _having(purpose: Purpose, who: str) -> frozenset[Right]:
    return frozenset(entitlement.right for entitlement in entitlements(purpose, who) if entitlement.applies)


def _lines(words: Words, found: Mapping[str, Answers], rights: tuple[Right, ...]) -> Iterator[Line]:
    for key, line in found.items():
        name = words.text(words.ropa.purposes[key].name)
        yield Line(key=key, name=name, marks=tuple(line[right].mark for right in rights))


def _telling(words: Words, found: Mapping[str, Answers], rights: tuple[Right, ...], *, many: bool) -> Telling:
    say = sayer(words)
    everywhere = [right for right in Right if all(line[right].mark is Mark.YES for line in found.values())]
    common = say("matrix.everywhere", rights=_named(words, everywhere)) if everywhere else ""
    caption = (say("many", count=len(found)) if many else "", common, say("matrix.depends"))
    differing = say("matrix.differs", rights=_named(words, rights))
    return telling(words, "matrix", (differing, common), caption, _table(words, found, rights, many=many))


def _named(words: Words, rights: tuple[Right, ...] | list[Right]) -> str:
    names = (sayer(words)(f"matrix.right.{right}") for right in rights)
    return words.list(decapitalised(name.replace("\u00ad", "")) for name in names)


def _table(words: Words, found: Mapping[str, Answers], rights: tuple[Right, ...], *, many: bool) -> Table:
    say = sayer(words)
    columns = tuple(say(f"matrix.right.{right}") for right in rights)
    if many:
        return Table(columns=(say("matrix.purposes"), *columns), lines=tuple(_counted(words, found, rights)))
    lines = (
        (purpose_points(words, [key]), *(_cell(words, line[right]) for right in rights)) for key, line in found.items()
    )
    return Table(columns=(say("matrix.purpose"), *columns), lines=tuple(lines))


def _counted(words: Words, found: Mapping[str, Answers], rights: tuple[Right, ...]) -> Iterator[tuple[Cell, ...]]:
    """How many purposes give the same rights, the most first."""
    same: dict[tuple[Mark, ...], int] = {}
    for line in found.values():
        marks = tuple(line[right].mark for right in rights)
        same[marks] = same.get(marks, 0) + 1
    for marks, number in sorted(same.items(), key=lambda item: -item[1]):
        yield cell(str(number)), *(cell(sayer(words)(f"matrix.mark.{mark}")) for mark in marks)


def _cell(words: Words, answer: Answer) -> Cell:
    if answer.mark is Mark.SOME:
        return (Point(text=sayer(words)("matrix.only", people=decapitalised(words.people(answer.people)))),)
    return cell(sayer(words)(f"matrix.mark.{answer.mark}"))
