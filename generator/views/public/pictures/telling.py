"""What every picture has besides its drawing: the gist in words, a caption, and the same facts as a table."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.views.public.rows import Point
from generator.views.public.words import Words

FEW = 40
"""Up to so many purposes a picture names each of them."""

Cell = tuple[Point, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The facts of a picture; the first cell of a line says what it is about."""

    columns: tuple[str, ...]
    lines: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """A picture in words."""

    key: str
    """Which picture it is, the same in every language."""
    title: str
    description: str
    """What the picture shows, for those who do not see it."""
    caption: tuple[str, ...]
    table: Table
    folded: str
    """What opens the table."""
    folded_of: str


def telling(words: Words, key: str, description: tuple[str, ...], caption: tuple[str, ...], table: Table) -> Telling:
    """The words of the picture `key`; sentences that are empty are left out."""
    say = sayer(words)
    title = say(f"{key}.title")
    return Telling(
        key=key,
        title=title,
        description=" ".join(filter(None, description)),
        caption=tuple(filter(None, caption)),
        table=table,
        folded=say("table"),
        folded_of=say("table_of", name=title),
    )


def sayer(words: Words) -> Callable[..., str]:
    """What gives the fixed sentences `pictures.<key>`."""
    return lambda key, **values: words.translator.t(f"pictures.{key}", **values)


def cell(text: str) -> Cell:
    """A cell with one text that leads nowhere."""
    return (Point(text=text),)
