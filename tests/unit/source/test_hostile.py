"""Files of 1 MB made to be slow: each is answered within the time that a person does not notice."""

import time

import pytest

from generator.source import parse_document

SIZE = 990_000


def filled(piece: str, before: str = "", after: str = "\n") -> str:
    return before + piece * ((SIZE - len(before) - len(after)) // len(piece.encode())) + after


HOSTILE = {
    "brackets": filled("[", "a: "),
    "equal keys": filled("a: 1\n"),
    "aliases": filled("*a, ", "a: [", "]\n"),
    "anchors": filled("&a b, ", "a: [", "]\n"),
    "texts cut by #": filled("- b #x\n", "a:\n"),
    "texts cut by # in brackets": filled("b #x\n,", "a: [\n", "]\n"),
    "# within quotes": filled(" #x", 'a: "', '"\n'),
    "spaces": filled(" ", "a: b", "c: d\n"),
    "blank lines": filled("\n", "a: 1\n", "b: c: d\n"),
    "comments": filled("# x\n", "", "a: b: c\n"),
    "tabs": filled("\t", "a: ", "x\n"),
    "tabs within quotes": filled(',\t"#"', 'a: ["#"', "]\n"),
    "no-break spaces": filled("\u00a0", 'a: "', '"\n'),
    "no-break spaces in keys": filled("\u00a0x: 1\n"),
    "NUL": filled("\0"),
    "typographic quotes": filled("- “x”\n", "a:\n"),
    "an open quote": filled("x", 'a: "', ""),
    "dashes": filled("- "),
    "texts with dashes": filled("  - x\n", "a: x\n"),
    "colons": filled("b: ", "a: "),
    "one letter": filled("a"),
    "combining marks": filled("\u030a", "a: a"),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_answered_soon(text: str) -> None:
    content = text.encode()
    assert SIZE - 10 <= len(content) <= 1_000_000
    start = time.process_time()
    document = parse_document(content, "x.yaml")
    assert time.process_time() - start < 5
    assert len(document.faults) <= 2 * 100
