"""Edits of a file in place: what was asked for changes, and nothing else does."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from generator.source import Data, Route, parse_document
from generator.source.edits import Add, Append, Edit, Remove, Rename, Replace, edited
from generator.source.splice import SpliceError, spliced

REGISTER = Path(__file__).parents[3] / "register"
FILES = sorted(REGISTER.rglob("*.yaml"))

BEFORE = """\
# The settings.
format: 1 # the first
policy:
  # As on the page.
  version: "1.0" # three signs
  updated: 2026-11-22
  # The day is not decided.

list: # of two
  - a: 1
    b: 2
  # between
  - a: 3 # three
brackets: {x: 1, y: [a, b]} # on a line
text: >-
  one
  two
# end
"""


def after(*edits: Edit, before: str = BEFORE) -> str:
    return spliced(before.encode(), "register.yaml", edits).decode()


def lines(*edits: Edit) -> list[str]:
    """The lines that are new."""
    known = BEFORE.splitlines()
    return [line for line in after(*edits).splitlines() if line not in known]


@pytest.mark.parametrize(
    ("edit", "new"),
    [
        (Rename(("format",), "form"), ["form: 1 # the first"]),
        (Replace(("format",), 2), ["format: 2 # the first"]),
        (Replace(("policy", "version"), "2.0"), ['  version: "2.0" # three signs']),
        (Replace(("policy", "updated"), "NO"), ["  updated: NO"]),
        (Replace(("policy", "updated"), "a: b"), ["  updated: 'a: b'"]),
        (Replace(("policy", "updated"), "a\u00a0b"), ['  updated: "a\u00a0b"']),
        (Replace(("policy", "updated"), {"sv": "å", "en": "a"}), ["  updated:", "    sv: å", "    en: a"]),
        (Replace(("text",), "short"), ["text: short"]),
        (Replace(("list", 1, "a"), "x"), ["  - a: x # three"]),
        (Replace(("brackets", "y"), "c, d"), ["brackets: {x: 1, y: 'c, d'} # on a line"]),
        (Add(("policy", "in_force"), "2027-01-01", "updated"), ["  in_force: 2027-01-01"]),
        (Add(("last",), "one\ntwo"), ["last: |-"]),
        (Add(("brackets", "z"), {"q": 1}), ["brackets: {x: 1, y: [a, b], z: {q: 1}} # on a line"]),
        (Append(("list",), {"a": 4, "c": ["d"]}), ["  - a: 4", "    c:", "      - d"]),
        (Append(("brackets", "y"), "c"), ["brackets: {x: 1, y: [a, b, c]} # on a line"]),
        (Remove(("brackets", "x")), ["brackets: {y: [a, b]} # on a line"]),
        (Remove(("brackets", "y")), ["brackets: {x: 1} # on a line"]),
        (Remove(("list", 0, "a")), ["  - b: 2"]),
    ],
)
def test_one_place_changes_and_no_other(edit: Edit, new: list[str]) -> None:
    assert lines(edit) == new


def test_removal_leaves_the_comment_above_what_is_gone() -> None:
    assert after(Remove(("policy", "version"))).splitlines()[2:5] == [
        "policy:",
        "  # As on the page.",
        "  updated: 2026-11-22",
    ]


def test_edits_are_made_one_after_the_other() -> None:
    done = after(Rename(("policy", "updated"), "changed"), Replace(("policy", "changed"), "2027-01-01"))
    assert "  changed: 2027-01-01\n" in done


def test_marks_of_other_editors_stay() -> None:
    windows = b"\xef\xbb\xbf" + BEFORE.replace("\n", "\r\n").encode()
    done = spliced(windows, "register.yaml", [Replace(("format",), 2)])
    assert done == windows.replace(b"format: 1", b"format: 2")


def test_nothing_to_do_keeps_every_byte() -> None:
    assert spliced(b"not: [yaml", "x.yaml", []) == b"not: [yaml"


@pytest.mark.parametrize(
    "edit",
    [
        Replace(("none",), 1),
        Add(("format",), 2),
        Add(("new",), 2, "none"),
        Append(("format",), 2),
        Remove(("list", 2)),
        Rename(("format",), "policy"),
        Replace(("list",), "a comment would be lost"),
    ],
)
def test_what_would_touch_more_is_refused(edit: Edit) -> None:
    with pytest.raises(SpliceError) as refused:
        after(edit)
    place = ".".join(map(str, edit.route))
    assert refused.value.message.sv == (
        f"register.yaml: ”{place}” går inte att ändra utan att annat i filen rörs. Ändra för hand."
    )


def test_a_file_with_faults_is_refused() -> None:
    with pytest.raises(SpliceError, match=r"x\.yaml"):
        spliced(b"a: 1\na: 2\n", "x.yaml", [Replace(("a",), 3)])


VALUES: list[Data] = [
    "ord", "NO", "2027-01-01", "1.10", "true", "null", "", "a: b", "x #y", "- z", "'q'", '"d"', "å ä ö", "ja\nnej", "  in",
    "x" * 150, "ord " * 40 + "slut", 7, True, ["a", "b"], {"sv": "text", "en": "text"}, [{"a": 1}], [], {},
]  # fmt: skip


def routes(data: Data, above: Route = ()) -> Iterator[Route]:
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for part, value in entries:
        yield (*above, part)
        yield from routes(value, (*above, part))


def an_edit(chance: random.Random, data: dict[str, Data]) -> Edit:
    route = chance.choice(list(routes(data)))
    value = chance.choice(VALUES)
    match chance.randrange(5):
        case 0:
            return Add((*route[:-1], "brand-new"), value)
        case 1:
            return Append(route, value)
        case 2:
            return Remove(route)
        case 3:
            return Rename(route, "brand-new")
        case _:
            return Replace(route, value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_any_edit_of_the_register_is_exact_or_refused(file: Path) -> None:
    content = file.read_bytes()
    data = parse_document(content, file.name).data
    assert data is not None
    chance = random.Random(file.name)  # noqa: S311 - no secret
    made = 0
    for _ in range(60):
        edit = an_edit(chance, data)
        try:
            done = spliced(content, file.name, [edit])
        except SpliceError:
            continue
        made += 1
        fresh = parse_document(done, file.name).data
        assert json.dumps(fresh) == json.dumps(edited(data, edit)), edit
        gone = Counter(content.decode().splitlines()) - Counter(done.decode().splitlines())
        assert gone.total() <= _lines_of(file, edit), edit
    assert made > 20


def _lines_of(file: Path, edit: Edit) -> int:
    """How many lines the place of an edit takes, from its key on, with the next field that may move up beside a dash."""
    document = parse_document(file.read_bytes(), file.name)
    try:
        start = document.extent(edit.route, key=isinstance(edit.route[-1], str))[0]
        return document.text.count("\n", start, document.extent(edit.route)[1]) + 2
    except LookupError:
        return 1


def test_extents_are_in_the_order_of_the_text() -> None:
    document = parse_document(BEFORE.encode(), "register.yaml")
    found = list(document.scalars())
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert [document.text[start:end] for start, end in found][:6] == [
        "format", "1", "policy", "version", '"1.0"', "updated",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["a: 1\r\nb: 2\nc: 3\n", "a: 1\nb: e\u0301\n"], ids=["line breaks", "letters"])
def test_a_file_that_would_change_elsewhere_is_refused(text: str) -> None:
    with pytest.raises(SpliceError, match=r"x\.yaml"):
        spliced(text.encode(), "x.yaml", [Replace(("a",), 2)])
