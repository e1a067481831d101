"""What shares a line, what is said once, and what stays whole."""

from generator.pdf import layout
from generator.views.blocks import Entries, Fields, Listing, Paragraph, Row, State, Target
from generator.views.internal import Group, Record


def row(label: str, *texts: str, kind: str = "") -> Row:
    targets = [Target(kind=kind, identifier=text, name=text) if kind else None for text in texts]
    items = tuple(Paragraph(text=text, target=target) for text, target in zip(texts, targets, strict=True))
    blocks = items if len(items) == 1 else (Listing(items=items, short=True),)
    return Row(key=label, label=label, article="", state=State.VALUE, blocks=blocks)


def entries(*items: tuple[Row, ...]) -> Row:
    blocks = (Entries(items=tuple(Fields(rows=rows) for rows in items)),)
    return Row(key="all", label="All", article="", state=State.VALUE, blocks=blocks)


def heads(found: Row) -> list[list[str]]:
    """The names at the head of each object, as it is printed."""
    objects = [fields for (block,) in layout.cells(found) if isinstance(block, Entries) for fields in block.items]
    return [
        [part.text for block in fields.rows[0].blocks for part in getattr(block, "items", (block,))]
        for fields in objects
    ]


def test_objects_that_differ_only_in_whom_they_are_about_are_said_once() -> None:
    same = row("Data", "Name", "e-mail address", kind="data-category")
    persons = [row("Who", name, kind="data-subject") for name in ("Contact", "Consumer", "Visitor")]
    found = entries((persons[0], same), (persons[1], same), (persons[2], row("Data", "Clicks", kind="data-category")))
    assert heads(found) == [["Contact", "consumer"], ["Visitor"]]


def test_recipients_keep_a_line_each() -> None:
    role = row("Role", "Processor")
    found = entries(*((row("Recipient", name, kind="processor"), role) for name in ("Printer", "Carrier")))
    assert heads(found) == [["Printer"], ["Carrier"]]


def test_short_values_share_a_line_and_long_ones_do_not() -> None:
    status, date, long = row("Status", "Signed"), row("Date", "1 May 2026"), row("Reason", "word " * 30)
    address = Row(key="a", label="A", article="", state=State.VALUE, blocks=(Fields(rows=(status,)),))
    assert list(layout.lines([status, date, long, address, date])) == [(status, date), (long,), (address,), (date,)]


def test_many_objects_are_parted_so_that_a_page_may_break_between_them() -> None:
    def of(number: int) -> Row:
        return entries(*((row("Who", f"Person {n}"), row("Reason", "word " * 30)) for n in range(number)))

    assert [len(list(layout.cells(of(number)))) for number in (2, 12)] == [1, 12]


def test_a_name_with_one_short_thing_about_it_is_brief() -> None:
    name = row("Recipient", "Printer", kind="processor")
    assert layout.brief(Fields(rows=(name, row("Role", "Processor"))))
    assert not layout.brief(Fields(rows=(name, row("Role", "word " * 30))))
    assert not layout.brief(Fields(rows=(name,)))


def test_only_short_records_are_kept_on_one_page() -> None:
    target = Target(kind="processor", identifier="p", name="P")

    def record(number: int) -> Record:
        rows = tuple(row(f"Field {n}", "value") for n in range(number))
        return Record(target=target, heading=None, groups=(Group(key="", title="", rows=rows),))

    assert layout.whole(record(10))
    assert not layout.whole(record(30))
