"""A text without its comments states the same facts, and nothing of the comments is left."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source import parse_document, without_comments

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted(
    path for folder in ("register", "tests/clean", "tests/processor") for path in (ROOT / folder).rglob("*.yaml")
)


def stripped(text: str) -> str:
    document = parse_document(text.encode(), "a.yaml")
    assert document.usable, document.faults
    made = without_comments(document)
    again = parse_document(made.encode(), "a.yaml")
    assert again.data == document.data
    assert without_comments(again) == made
    return made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a: 1\n", "a: 1\n"),
        ("# x\n\n# y\na: 1\n", "a: 1\n"),
        ("a: 1  # x\nb: 2\n", "a: 1\nb: 2\n"),
        ("a: 1\n\n# x\n\nb: 2\n", "a: 1\n\nb: 2\n"),
        ("a: # x\n  # y\n  b: 1 # z", "a:\n  b: 1"),
        ("- # x\n  a: 1\n  # y\n- a: 2\n", "-\n  a: 1\n- a: 2\n"),
        ("a: [1, # x\n  2] # y\n", "a: [1,\n  2]\n"),
        ("a: {b: 1,# x\n  c: 2}\n", "a: {b: 1,\n  c: 2}\n"),
        ("a: C# and b#c\n", "a: C# and b#c\n"),
        ("a: 'x # y'  # z\nb: \"# q\"\n", "a: 'x # y'\nb: \"# q\"\n"),
        ("a: 'it''s #1\n  # 2'\n", "a: 'it''s #1\n  # 2'\n"),
        ("a: |  # x\n  # text\n  more # text\n# y\nb: 1\n", "a: |\n  # text\n  more # text\nb: 1\n"),
        ("a: |+\n  text\n\n# x\n\n\nb: 1\n", "a: |+\n  text\n\nb: 1\n"),
        ("a: >-\n  one\n  # two\n\n  # x\n", "a: >-\n  one\n  # two\n\n  # x\n"),
        ("a: |-\n  text\n  # still text\n # not text\nb: 1\n", "a: |-\n  text\n  # still text\nb: 1\n"),
        ("---\n# x\na: 1\n... # y\n", "---\na: 1\n...\n"),
        ("\"a#b\": 1 # x\n'c # d': 2\n", "\"a#b\": 1\n'c # d': 2\n"),
        ("a:\n  one\n  two#three\n  # x\nb: 1\n", "a:\n  one\n  two#three\nb: 1\n"),
    ],
)
def test_what_is_a_comment(text: str, made: str) -> None:
    if text.startswith("- "):
        text, made = (f"list:\n{one}" for one in (text, made))
    assert stripped(text) == made


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_files_of_a_register(file: Path) -> None:
    made = stripped(file.read_text(encoding="utf-8"))
    assert "yaml-language-server" not in made
    assert not made.startswith("\n")


REMARK = "Remark!"
VALUES = st.sampled_from(
    [
        "plain",
        "a#b",
        "'# q'",
        '"x # y"',
        "|\n    # t\n    u",
        ">\n    # t\n\n    u",
        "|+\n    t\n",
        "[1, '#', 2]",
        "{b: '#'}",
    ]
)
BETWEEN = st.sampled_from(["", "", f"# {REMARK}\n", f"\n# {REMARK}\n\n", f"  # {REMARK}\n", "\n"])
LINES = st.lists(st.tuples(BETWEEN, VALUES, st.booleans()), min_size=1, max_size=6)


@given(LINES, BETWEEN)
def test_no_comment_is_left_and_no_fact_is_lost(lines: list[tuple[str, str, bool]], last: str) -> None:
    text = ""
    for number, (before, value, beside) in enumerate(lines):
        first, _, rest = value.partition("\n")
        text += f"{before}key{number}: {first}{f'  # {REMARK}' if beside else ''}\n"
        text += f"{rest}\n" if rest else ""
    assert REMARK not in stripped(text + last)
