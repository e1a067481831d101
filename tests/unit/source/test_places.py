"""Where keys and values stand."""

import pytest

from generator.source import START, Document, Route, Span, parse_document

TEXT = """\
# a comment
name:
  sv: Lön
  en: "Pay"   # a comment
items:
  - id: a
    tags: [x, {y: 1}]
  - plain
empty:
text: |
  one
  two

long: one
  two
last:
  - - deep  # a comment
# the end
"""


@pytest.fixture(name="document")
def fixture_document() -> Document:
    document = parse_document(TEXT.encode(), "register/x.yaml")
    assert document.usable
    return document


def cut(text: str, span: Span) -> str:
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        (("name",), 'sv: Lön\n  en: "Pay"', "name"),
        (("name", "sv"), "Lön", "sv"),
        (("name", "en"), '"Pay"', "en"),
        (("items",), "- id: a\n    tags: [x, {y: 1}]\n  - plain", "items"),
        (("items", 0), "id: a\n    tags: [x, {y: 1}]", "id"),
        (("items", 0, "tags"), "[x, {y: 1}]", "tags"),
        (("items", 0, "tags", 1), "{y: 1}", "y"),
        (("items", 0, "tags", 1, "y"), "1", "y"),
        (("items", 1), "plain", "plain"),
        (("empty",), "", "empty"),
        (("text",), "|\n  one\n  two", "text"),
        (("long",), "one\n  two", "long"),
        (("last", 0), "- deep", "- deep"),
        (("last", 0, 0), "deep", "deep"),
    ],
)
def test_a_route_leads_to_its_value_and_its_key(document: Document, route: Route, value: str, key: str) -> None:
    assert cut(TEXT, document.span(route)) == value
    assert cut(TEXT, document.span(route, key=True)) == key


@pytest.mark.parametrize(
    ("route", "nearest"),
    [
        ((), "name"),
        (("missing",), "name"),
        (("name", "missing", "deeper"), "name"),
        (("name", "sv", "missing"), "sv"),
        (("items", 9), "items"),
        (("items", -1), "items"),
        (("items", "x"), "items"),
        (("items", 0, "missing"), "id"),
        (("items", 1, "missing"), "plain"),
        (("empty", 0), "empty"),
    ],
)
@pytest.mark.parametrize("key", [False, True])
def test_what_is_absent_is_placed_at_its_nearest_parent(
    document: Document, route: Route, nearest: str, *, key: bool
) -> None:
    assert cut(TEXT, document.span(route, key=key)) == nearest


def test_lines_and_columns_count_from_one(document: Document) -> None:
    assert document.span(("name", "sv")) == Span(3, 7, 3, 10)
    assert document.span(("name", "sv"), key=True) == Span(3, 3, 3, 5)


def test_columns_count_code_points() -> None:
    document = parse_document("a: {å😀: [ö, x]}\n".encode(), "x.yaml")
    assert document.span(("a", "å😀", 1)) == Span(1, 13, 1, 14)


def test_an_empty_record_has_a_place() -> None:
    assert parse_document(b"  {}\n", "x.yaml").span(()) == Span(1, 3, 1, 5)


def test_an_unusable_document_is_placed_at_its_start() -> None:
    assert parse_document(b"a: [", "x.yaml").span(("a",)) == START


def test_a_line_is_given_without_its_break(document: Document) -> None:
    assert document.line(3) == "  sv: Lön"
    assert document.line(19) == ""
    assert [document.line(number) for number in (0, -1, 99)] == ["", "", ""]


def test_a_document_is_shown_by_its_path(document: Document) -> None:
    assert repr(document) == "Document('register/x.yaml')"
