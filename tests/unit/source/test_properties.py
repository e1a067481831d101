"""Laws for every file: whatever the bytes, the loader answers; whatever it reads, it knows the place of."""

import re
import unicodedata
from collections.abc import Iterator

import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from generator.findings import faults_as_hits
from generator.source import LANGUAGES, Data, Document, Route, Span, parse_document
from generator.source.place import span_between
from generator.source.scalars import typed

# Pieces that mean something in YAML, so that random texts come near to what the parsers branch on.
WORDS = ["a", "b: ", "c:", ": ", "- ", "? ", "true", "12", "~", "<<: ", "å", "sv: Lön\n"]
SPACES = [" ", "\n", "\n  ", "\n    ", "\t", "\r", "\r\n", "\u00a0", "\u2028", "\x85"]
SIGNS = ["'", '"', "[", "]", "{", "}", ", ", "|", ">-", "%", "@", "`", " #x", "# y", "”", "😀"]
REFUSED = ["&a ", "*a", "!t ", "---\n", "...\n", "\u200b", "\u202e", "\ufeff", "\0", "a\u030a"]
CODES = ["\\", "\\n", "\\U00110000", "\\ud800"]
PIECES = st.sampled_from([*WORDS, *SPACES, *SIGNS, *REFUSED, *CODES])
NEARLY_YAML = st.lists(PIECES, max_size=40).map("".join)

# What the loader accepts outside quotes: PyYAML writes a no-break space without them.
LETTERS = st.just(" ") | st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs"),
    exclude_characters="\u034f\u115f\u1160\u180e\u2065\u3164\ufffd\ufffe\uffff",
)
TEXTS = st.text(LETTERS | st.just("\n"), max_size=30).map(lambda text: unicodedata.normalize("NFC", text))
SCALARS = st.none() | st.booleans() | st.integers(-(10**15) + 1, 10**15 - 1) | TEXTS
NODES: st.SearchStrategy[Data] = st.recursive(
    SCALARS,
    lambda nodes: st.lists(nodes, max_size=4) | st.dictionaries(TEXTS, nodes, max_size=4),
    max_leaves=20,
)
RECORDS = st.dictionaries(TEXTS, NODES, max_size=5)


# Question marks, colons before a comma or bracket, a comment close to the sign of a block text: one of the
# parsers refuses what the other one reads.
PARSERS_DIFFER = re.compile(r"\?|:[,\[\]{}]|[|>][-+0-9]*#")


def cut(text: str, span: Span) -> str:
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: span.line - 1]) + span.column - 1
    end = sum(len(line) + 1 for line in lines[: span.end_line - 1]) + span.end_column - 1
    return text[start:end]


def routes(data: Data, route: Route = ()) -> Iterator[tuple[Route, Data]]:
    yield route, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from routes(value, (*route, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from routes(value, (*route, number))


def check_places(document: Document) -> None:
    """Cut out every scalar by its span and hold it against the data."""
    for route, value in routes(document.data):
        if not route or isinstance(value, dict | list):
            continue
        piece = cut(document.text, document.span(route))
        if piece[:1] in {'"', "'", "|", ">"}:
            indented = f"a: {piece}" if "\n" not in piece else None
            if indented and piece[0] in "\"'":
                again = parse_document(indented.encode(), "x.yaml").data
                assert again == {"a": value}
        elif "\n" not in piece:
            assert typed(piece) == value
        if isinstance(route[-1], str):
            name = cut(document.text, document.span(route, key=True))
            assert "\n" in name or parse_document(f"{name}: 1".encode(), "x.yaml").data in (
                {route[-1]: 1},
                None,
            )


def check_answer(document: Document) -> None:
    """A document is usable or says why not, in both languages, at a place that exists."""
    assert document.usable == all(fault.severity == "warning" for fault in document.faults)
    assert document.usable or document.faults
    lines = document.text.split("\n")
    for fault in document.faults:
        for language in LANGUAGES:
            assert fault.message.in_(language)
        for span in (fault.span, *(span for span, _ in fault.related)):
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert (span.line, span.column) <= (span.end_line, span.end_column)
    assert len(faults_as_hits(document)) == len(document.faults)


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_the_loader_fail(content: bytes) -> None:
    check_answer(parse_document(content, "x.yaml"))


@settings(max_examples=1500, deadline=None)
@given(NEARLY_YAML)
@example('a: "\\U00110000"')
@example("a: [\n")
@example("- \u00a0")
def test_no_text_makes_the_loader_fail(text: str) -> None:
    document = parse_document(text.encode(), "x.yaml")
    check_answer(document)
    check_places(document)


@settings(max_examples=800, deadline=None)
@given(NEARLY_YAML)
@example("a:\tb")
@example("{a: , b}")
def test_both_parsers_read_the_same(text: str) -> None:
    fast = parse_document(text.encode(), "x.yaml")
    pure = parse_document(text.encode(), "x.yaml", pure=True)
    check_answer(pure)
    assume(not PARSERS_DIFFER.search(text))
    assert pure.data == fast.data
    for route, value in routes(fast.data):
        # Where nothing stands, each parser has its own idea of the place.
        assert value is None or pure.span(route) == fast.span(route)
        assert pure.span(route, key=True) == fast.span(route, key=True)


@settings(max_examples=400, deadline=None)
@given(record=RECORDS, flow=st.sampled_from([None, True, False]), width=st.sampled_from([10, 1000]))
@example(record={"a": "0E0"}, flow=False, width=80)
@example(record={"NO": ["NO", "0123", "12:30"]}, flow=None, width=80)
def test_what_pyyaml_writes_is_read_back(record: dict[str, Data], *, flow: bool | None, width: int) -> None:
    text = yaml.safe_dump(record, allow_unicode=True, default_flow_style=flow, width=width, sort_keys=False)
    document = parse_document(text.encode(), "x.yaml")
    assert document.data == record, document.faults
    check_places(document)


@given(st.text("ab\n", max_size=20), st.data())
def test_a_span_is_where_its_text_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert cut(text, span_between(text, start, end)) == text[start:end]
