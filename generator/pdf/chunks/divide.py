"""A large edition divided into parts, each of which begins on a new page.

Where a part ends is decided by the names of what it holds, so that a record more or less moves no other borders.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from generator.pdf.edition import Edition, Printed
from generator.pdf.fast import known

LARGE: Final = 60
"""Records that are written out one after the other; with fewer of them the edition is set in one piece."""


class _Size(NamedTuple):
    """How many may stand in a part: at least, about, at most."""

    least: int
    about: int
    most: int


_PURPOSES, _RECORDS, _ROWS = _Size(6, 12, 20), _Size(16, 32, 48), _Size(24, 48, 96)


def wanted(edition: Edition) -> bool:
    """Whether the edition is large, and the parts can be put together again."""
    return known() and large(edition)


def large(edition: Edition) -> bool:
    """Whether the edition has so many records that it is divided."""
    return sum(len(section.records) for section in edition.sections if _written_out(section)) >= LARGE


def divided(edition: Edition) -> tuple[Edition, ...]:
    """Everything after the contents, in parts."""
    runs = tuple(_runs(edition.sections))
    names, styles = edition.names(), (*edition.styles, "parts")
    return tuple(
        replace(edition, sections=run, places=names, styles=styles, front=() if number else edition.front[2:])
        for number, run in enumerate(runs)
    )


def joined(edition: Edition) -> Edition:
    """The whole with the same page breaks, to be set in one piece."""
    parts = divided(edition)
    sections = tuple(section for part in parts for section in part.sections)
    return replace(edition, sections=sections, places=edition.names(), styles=parts[0].styles)


def _written_out(section: Printed) -> bool:
    return section.layout in {"pages", "records"}


def _runs(sections: Sequence[Printed]) -> Iterator[tuple[Printed, ...]]:
    """Large sections in parts of their own, small ones that follow each other in one part."""
    small: list[Printed] = []
    first = True
    for section in sections:
        parts = tuple(_parts(section))
        # What is read before the sections stands in the first run, even if that has no section.
        if (small or first) and (len(parts) > 1 or _weight((*small, section)) > _RECORDS.most):
            yield tuple(small)
            small, first = [], False
        if len(parts) > 1:
            yield from ((replace(part, begins=True),) for part in parts)
        else:
            small.append(replace(section, begins=not (first or small)))
    if small:
        yield tuple(small)


def _weight(sections: Sequence[Printed]) -> int:
    return sum(len(section.records) for section in sections if _written_out(section))


def _parts(section: Printed) -> Iterator[Printed]:
    pieces = tuple(_pieces(section))
    yield from (replace(piece, continued=number > 0) for number, piece in enumerate(pieces))


def _pieces(section: Printed) -> Iterator[Printed]:
    overview = section.overview
    rows = [cells[0].paragraphs[0].text if cells[0].paragraphs else "" for cells in overview.rows] if overview else []
    cuts = _cuts(rows, _ROWS)
    if overview and len(cuts) > 1:
        for cut in cuts:
            yield replace(section, records=(), overview=replace(overview, rows=overview.rows[cut]))
        section = replace(section, overview=None)
        if not section.records:
            return
    if section.summary:
        summary = section.summary
        for cut in _cuts([target.anchor for target, _ in summary.rows], _ROWS):
            yield replace(section, summary=replace(summary, rows=summary.rows[cut]))
    else:
        yield from _records(section)


def _records(section: Printed) -> Iterator[Printed]:
    cuts = _cuts(
        [record.target.anchor for record in section.records], _PURPOSES if section.layout == "pages" else _ROWS
    )
    if len(cuts) == 1:
        yield section
        return
    table = None if _written_out(section) else section.table
    for number, cut in enumerate(cuts):
        yield replace(
            section,
            records=section.records[cut],
            overview=None if number else section.overview,
            cut=table._replace(rows=table.rows[cut]) if table else None,
        )


def _cuts(names: Sequence[str], size: _Size) -> list[slice]:
    if len(names) <= size.most:
        return [slice(0, len(names))]
    borders = [0]
    for number, name in enumerate(names):
        since = number - borders[-1]
        if since == size.most or (since >= size.least and _is_border(name, size)):
            borders.append(number)
    if len(names) - borders[-1] < size.least:
        borders.pop()
    return [slice(start, end) for start, end in zip(borders, [*borders[1:], len(names)], strict=True)]


def _is_border(name: str, size: _Size) -> bool:
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4])
    return number % (size.about - size.least) == 0
