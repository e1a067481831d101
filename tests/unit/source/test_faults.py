"""What the loader says of bad files: every sentence in both languages, the place, and the line to paste.

The cases stand in `faults/*.txt`: a title, a file's content as a Python literal, and all that is said of it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.source import Document, Fault, Span, parse_document
from generator.source.codes import FAULT_CODES

CASES = Path(__file__).parent / "faults"


def cases() -> Iterator[object]:
    for file in sorted(CASES.glob("*.txt")):
        for section in file.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, content, said = section.rstrip().split("\n", 2)
            yield pytest.param(content, said, id=f"{file.stem}: {title}")


def told(document: Document) -> str:
    return "\n".join(line for fault in document.faults for line in _lines(fault))


def _lines(fault: Fault) -> Iterator[str]:
    yield f"{fault.severity} {fault.name} {_place(fault.span)}"
    yield f"    sv   {fault.message.sv}"
    yield f"    en   {fault.message.en}"
    if fault.fix:
        assert fault.fix.sv == fault.fix.en
        yield from (f"    fix  {line}" for line in fault.fix.sv.split("\n"))
    for span, label in fault.related:
        yield f"    also {_place(span)} {label.sv} / {label.en}"


def _place(span: Span) -> str:
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize(("content", "said"), list(cases()))
def test_is_said_in_plain_words(content: str, said: str, *, pure: bool) -> None:
    written = ast.literal_eval(content)
    document = parse_document(written if isinstance(written, bytes) else written.encode(), "x.yaml", pure=pure)
    assert told(document) == said
    assert document.usable == all(fault.severity == "warning" for fault in document.faults)


LARGE = {
    b"a" * 2_000_000: "error too-large 1:1-1:1\n"
    "    sv   Filen är 2,0 MB stor; gränsen är 1 MB. En post i registret är några kilobyte.\n"
    "    en   The file is 2.0 MB; the limit is 1 MB. A record of the register is some kilobytes.",
    b"a" * 1_000_001: "error too-large 1:1-1:1\n"
    "    sv   Filen är 1,1 MB stor; gränsen är 1 MB. En post i registret är några kilobyte.\n"
    "    en   The file is 1.1 MB; the limit is 1 MB. A record of the register is some kilobytes.",
    b"a: " + b"[" * 200_000: "error too-deep 1:43-1:44\n"
    "    sv   Uppgifterna ligger i fler än 40 nivåer. Ingen post i registret behöver det.\n"
    "    en   The data is nested in more than 40 levels. No record in the register needs that.",
    "".join(" " * level + "a:\n" for level in range(41)).encode(): "error too-deep 41:41-41:42\n"
    "    sv   Uppgifterna ligger i fler än 40 nivåer. Ingen post i registret behöver det.\n"
    "    en   The data is nested in more than 40 levels. No record in the register needs that.",
}


@pytest.mark.parametrize("content", LARGE, ids=["2 MB", "one byte more than 1 MB", "200,000 brackets", "41 levels"])
def test_too_much_is_said_in_plain_words(content: bytes) -> None:
    assert told(parse_document(content, "x.yaml")) == LARGE[content]


def test_forty_levels_are_accepted() -> None:
    content = "a: " + "[" * 39 + "]" * 39
    assert parse_document(content.encode(), "x.yaml").faults == ()


def test_every_fault_that_a_file_can_have_is_among_the_cases() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in CASES.glob("*.txt"))
    elsewhere = {name for name, code in FAULT_CODES.items() if code >= "SRC-50"} | {"too-deep", "too-large"}
    assert {name for name in FAULT_CODES if f" {name} " not in text} == elsewhere


def test_no_more_faults_are_listed_than_anyone_reads() -> None:
    document = parse_document(b"a: 1\n" * 1000, "x.yaml")
    assert len(document.faults) == 100
