from generator.pdf.tables import tabulate
from generator.views.blocks import Paragraph, Row, State, Target
from generator.views.internal import Group, Record


def record(identifier: str, **values: str) -> Record:
    rows = tuple(
        Row(key=key, label=key.title(), article="", state=State.VALUE, blocks=(Paragraph(text=text),))
        for key, text in values.items()
    )
    target = Target(kind="system", identifier=identifier, name=identifier)
    return Record(target=target, heading=rows[0], groups=(Group(key="", title="", rows=rows[1:]),))


def test_a_column_for_every_field_that_any_record_has() -> None:
    table = tabulate([record("a", name="A", place="X"), record("b", name="B", supplier="Y")])
    assert [column.key for column in table.columns] == ["name", "place", "supplier"]
    assert [[cell and cell.key for cell in cells] for _, cells in table.rows] == [
        ["name", "place", None],
        ["name", None, "supplier"],
    ]


def test_widths_fill_the_line_and_longer_texts_have_more() -> None:
    table = tabulate([record("a", name="A", date="22 november 2026", text="lång text " * 40)])
    name, date, text = (column.width for column in table.columns)
    assert abs(name + date + text - 100) < 0.1
    assert name < date < text


def test_a_short_value_is_not_broken() -> None:
    texts = {f"text{number}": "lång text " * 40 for number in range(3)}
    table = tabulate([record("a", date="22 november 2026", **texts)])
    characters_on_a_line = 100
    assert table.columns[0].width * characters_on_a_line / 100 >= len("22 november 2026")
