"""Where a large edition is divided: by names, so that a record more or less moves no other border."""

import hashlib

from generator.pdf.chunks import divide
from generator.pdf.chunks.divide import divided, joined, large
from generator.pdf.edition import Edition, Printed
from generator.views.blocks import Target
from generator.views.internal import Overview, Record, Summary
from generator.views.internal.model import SummaryCell

SIZE = divide._Size(6, 12, 20)


def record(kind: str, number: int) -> Record:
    return Record(
        target=Target(kind=kind, identifier=f"{number:04d}", name=f"{kind} {number}"), heading=None, groups=()
    )


def section(anchor: str, layout: str, count: int, **more: object) -> Printed:
    records = tuple(record(anchor, number) for number in range(count))
    return Printed(anchor=anchor, layout=layout, title=anchor, introduction="", records=records, **more)  # type: ignore[arg-type]


def edition(*sections: Printed) -> Edition:
    words = dict.fromkeys(
        (
            "controller",
            "title",
            "subtitle",
            "description",
            "header",
            "extent",
            "footer",
            "tool",
            "timestamp",
            "attached",
        ),
        "x",
    )
    return Edition(
        language="sv", role="controller", cover=(), summary=Summary(columns=(), rows=()), sections=sections, **words
    )


def names(cuts: list[slice], of: list[str]) -> list[list[str]]:
    return [of[cut] for cut in cuts]


def test_every_name_is_in_one_part_and_no_part_is_too_small_or_too_large() -> None:
    for count in (1, 20, 21, 100, 1000):
        every = [f"name-{number}" for number in range(count)]
        parts = names(divide._cuts(every, SIZE), every)
        assert [name for part in parts for name in part] == every
        if count > SIZE.most:
            assert all(SIZE.least <= len(part) <= SIZE.most + SIZE.least for part in parts)


def test_one_name_more_changes_few_parts() -> None:
    every = [f"name-{number}" for number in range(1000)]
    more = [*every[:500], "new", *every[500:]]
    before, after = (
        {hashlib.sha256(" ".join(part).encode()).digest() for part in names(divide._cuts(some, SIZE), some)}
        for some in (every, more)
    )
    assert len(after) > 60
    assert len(after - before) <= 4


def test_small_editions_are_not_divided() -> None:
    # Tables do not count, however long they are.
    small = edition(
        section("purpose", "pages", 30), section("processor", "records", 29), section("system", "table", 500)
    )
    assert not large(small)
    assert large(edition(section("purpose", "pages", 31), section("processor", "records", 29)))


def test_parts_hold_everything_in_order_and_begin_on_new_pages() -> None:
    cell = SummaryCell(state=None, paragraphs=())  # type: ignore[arg-type]
    rows = tuple((record("purpose", number).target, (cell,)) for number in range(120))
    whole = edition(
        section("controller", "records", 1),
        section("summary", "summary", 0, summary=Summary(columns=(), rows=rows)),
        section("purpose", "pages", 120),
        section("retention", "overview", 0, overview=overview(3)),
        section("processor", "records", 60, overview=overview(200)),
        section("change", "table", 2),
    )
    parts = divided(whole)
    assert parts[0].front == ("reading",)
    assert not any(part.front for part in parts[1:])
    assert [one.anchor for one in parts[0].sections] == ["controller"]
    printed = [one for part in parts for one in part.sections]
    assert [one.target.identifier for p in printed if p.anchor == "purpose" for one in p.records] == [
        f"{number:04d}" for number in range(120)
    ]
    assert sum((p.summary.rows for p in printed if p.summary), ()) == rows
    assert sum(len(p.overview.rows) for p in printed if p.anchor == "processor" and p.overview) == 200
    assert all(part.sections[0].begins for part in parts[1:])
    for anchor in {one.anchor for one in printed}:
        begun = [one.continued for one in printed if one.anchor == anchor]
        assert begun == [False, *[True] * (len(begun) - 1)]
    # What is listed and linked is that of the whole.
    together = joined(whole)
    assert list(together.contents) == list(whole.contents)
    assert together.names() == whole.names()
    assert {tuple(part.names().items()) for part in parts} == {tuple(whole.names().items())}


def test_columns_of_a_long_table_are_as_wide_in_every_part() -> None:
    whole = section("system", "table", 300)
    parts = [one for part in divided(edition(section("purpose", "pages", 60), whole)) for one in part.sections]
    tables = [one.table for one in parts if one.anchor == "system"]
    assert len(tables) > 2
    assert {table.columns for table in tables} == {whole.table.columns}
    assert sum((table.rows for table in tables), ()) == whole.table.rows


def overview(count: int) -> Overview:
    cells = tuple((SummaryCell(state=None, paragraphs=()),) for _ in range(count))  # type: ignore[arg-type]
    return Overview(kind="x", title="", introduction="", columns=("",), rows=cells)
