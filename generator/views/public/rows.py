"""What the public page is made of: rows with a label, groups by kind of person, points. Structure, no layout."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One item of a list: a name, that may lead somewhere, and what there is to say of it."""

    text: str
    note: str = ""
    href: str = ""
    people: tuple[str, ...] = ()
    """The ids of the kinds of persons whom alone it concerns; empty where it concerns everyone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """What is said to some readers, or of some things: the most important first."""

    heading: str = ""
    """Whom or what it concerns; empty where it concerns all."""
    lead: str = ""
    sentences: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    people: tuple[str, ...] = ()
    """The ids of the kinds of persons whom alone it concerns; empty where it concerns everyone."""
    folded: str = ""
    """What is said in the place of the points, where they are so many that they open on demand."""

    def __bool__(self) -> bool:
        return bool(self.lead or self.sentences or self.points)


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One fact of a record."""

    key: str
    label: str
    groups: tuple[Group, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Those whom alone its groups concern, together."""
        return together(self.groups)


@dataclass(frozen=True, kw_only=True, slots=True)
class Glance:
    """The few facts that most readers look for: a line for each kind of person, who is its first cell."""

    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    people: tuple[tuple[str, ...], ...] = ()
    """For each line the ids of the kinds of persons whom alone it concerns; empty where it concerns everyone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One thing that the policy tells of: its name, the gist, a few facts at a glance, and everything else."""

    anchor: str
    heading: str
    tag: str = ""
    """What belongs to the name, such as the article that gives a right."""
    summary: str = ""
    glance: Glance | None = None
    rows: tuple[Row, ...] = ()
    people: tuple[str, ...] = ()
    """The ids of the kinds of persons whom alone it concerns; empty where it concerns everyone."""
    former: tuple[str, ...] = ()
    """Anchors that the record had before: links to them still lead here."""
    href: str = ""
    """The record's own page, where it has one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """Records of one kind within a section."""

    heading: str = ""
    sentences: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()
    names: tuple[Record, ...] = ()
    """Records that are only named here, each leading to where it stands."""
    folded: str = ""
    """What is said in the place of the names, where they are so many that they open on demand."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Index:
    """What leads through a section that has very many records."""

    told: str
    more: Point
    """Where they are all told of, or searched."""
    letters: tuple[Point, ...] = ()
    label: str
    """What the letters are, for those who do not see them; empty where there are none."""


def together(parts: Sequence[Point] | Sequence[Group]) -> tuple[str, ...]:
    """Those whom the parts concern; empty, which is everyone, where one of them concerns everyone."""
    if not all(part.people for part in parts):
        return ()
    return tuple(dict.fromkeys(who for part in parts for who in part.people))


def row(key: str, label: str, groups: Iterable[Group]) -> Iterable[Row]:
    """The row with the groups that say something; nothing where none does."""
    filled = tuple(group for group in groups if group)
    return (Row(key=key, label=label, groups=filled),) if filled else ()


def sentences(*texts: str) -> tuple[str, ...]:
    """The texts that are not empty."""
    return tuple(text for text in texts if text)


def merged(keys: Sequence[str], content: Callable[[str], _T]) -> list[tuple[tuple[str, ...], _T]]:
    """The content of each key, with the keys that share the same content joined, in order."""
    found: list[tuple[tuple[str, ...], _T]] = []
    for key in keys:
        value = content(key)
        for index, (others, same) in enumerate(found):
            if same == value:
                found[index] = ((*others, key), same)
                break
        else:
            found.append(((key,), value))
    return found
