"""Hits become findings: lines, order, each once."""

import ast
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

import generator.source
from generator.findings import Acceptance, Hit, Place, Related, Severity, faults_as_hits, folder_hit, locate, summary
from generator.source import Document, FolderFault, Message, Span, parse_document
from generator.source.codes import FAULT_CODES

PATH = "register/purposes/marketing.yaml"
MESSAGE = Message("Något saknas.", "Something is missing.")
ACCEPTED = Acceptance("old-case", Message("Prövat.", "Examined."), "Juridik", "2027-01-31")


def document(text: str, path: str = PATH) -> dict[str, Document]:
    return {path: parse_document(text.encode(), path)}


def hit(path: str = PATH, rule: str = "BAS-01", **more: object) -> Hit:
    base = Hit(rule=rule, name="missing-basis", severity=Severity.ERROR, path=path, message=MESSAGE)
    return replace(base, **more)  # type: ignore[arg-type]


def test_severities_stand_in_order_of_gravity() -> None:
    assert list(Severity) == ["error", "warning", "info"]


def test_a_hit_says_nothing_but_what_it_must() -> None:
    assert hit() == Hit(
        rule="BAS-01",
        name="missing-basis",
        severity=Severity.ERROR,
        path=PATH,
        message=MESSAGE,
        route=(),
        at="value",
        articles=(),
        why=None,
        fix=None,
        related=(),
        span=None,
        missing=(),
        acceptance=None,
    )


@pytest.mark.parametrize(
    ("at", "route", "span"),
    [
        ("key", ("b", "c"), Span(3, 3, 3, 4)),
        ("value", ("b", "c"), Span(3, 6, 3, 9)),
        ("value", ("b", "missing"), Span(2, 1, 2, 2)),
        ("value", (), Span(1, 1, 1, 2)),
    ],
)
def test_a_route_becomes_a_line(at: str, route: tuple[str, ...], span: Span) -> None:
    (finding,) = locate([hit(at=at, route=route)], document("a: 1\nb:\n  c: two\n"))
    assert (finding.file, finding.span) == (PATH, span)


def test_everything_else_is_carried_over() -> None:
    why, fix = Message("därför", "because"), Message("skriv så", "write so")
    (finding,) = locate([hit(articles=("6(1)(f)",), why=why, fix=fix, acceptance=ACCEPTED)], {})
    assert (finding.rule, finding.name, finding.severity) == ("BAS-01", "missing-basis", Severity.ERROR)
    assert (finding.message, finding.articles, finding.why, finding.fix) == (MESSAGE, ("6(1)(f)",), why, fix)
    assert finding.waived
    assert finding.acceptance == ACCEPTED


def test_a_hit_on_a_missing_file_is_placed_at_its_beginning() -> None:
    (finding,) = locate([hit("register/controller.yaml", route=("name",))], {})
    assert (finding.file, finding.span) == ("register/controller.yaml", Span(1, 1, 1, 1))


def test_a_hit_on_an_unusable_file_is_placed_at_its_beginning() -> None:
    (finding,) = locate([hit(route=("a",))], document("\n\na: ["))
    assert finding.span == Span(1, 1, 1, 1)


def test_related_places_become_lines() -> None:
    label = Message("här", "here")
    related = (Related(PATH, ("a",), "key", label), Related("register/x.yaml", ("a",), "value", label))
    (finding,) = locate([hit(related=related)], document("\na: 1\n"))
    assert finding.related == (
        Place(PATH, Span(2, 1, 2, 2), label),
        Place("register/x.yaml", Span(1, 1, 1, 1), label),
    )


def test_findings_stand_by_file_line_column_and_rule() -> None:
    documents = document("a: 1\nb: {c: 1, d: 1}\n")
    hits = [
        hit("register/a.yaml"),
        hit(route=("a",)),
        hit(route=("b", "c")),
        hit(route=("b", "d"), rule="BAS-01"),
        hit(route=("b", "d"), rule="BAS-02"),
    ]
    expected = locate(hits, documents)
    assert [(finding.file, finding.line, finding.column, finding.rule) for finding in expected] == [
        ("register/a.yaml", 1, 1, "BAS-01"),
        (PATH, 1, 4, "BAS-01"),
        (PATH, 2, 8, "BAS-01"),
        (PATH, 2, 14, "BAS-01"),
        (PATH, 2, 14, "BAS-02"),
    ]
    for shuffled in permutations(hits):
        assert locate(shuffled, documents) == expected


def test_the_order_of_one_place_does_not_depend_on_the_order_of_rules() -> None:
    hits = [hit(message=Message(str(number), str(number))) for number in range(4)]
    assert locate(hits, {}) == locate(hits[::-1], {})


def test_the_same_finding_is_told_once() -> None:
    assert len(locate([hit(), hit(), hit(acceptance=ACCEPTED)], {})) == 2


def test_a_source_fault_becomes_a_hit_with_its_code() -> None:
    documents = document("a: 1\na: 2\n")
    (finding,) = locate(faults_as_hits(documents[PATH]), documents)
    assert (finding.rule, finding.name, finding.severity) == ("SRC-03", "duplicate-key", Severity.ERROR)
    assert (finding.file, finding.span) == (PATH, Span(2, 1, 2, 2))
    assert finding.related == (
        Place(PATH, Span(1, 1, 1, 2), Message("här står det första gången", "given here the first time")),
    )


def test_a_doubt_of_the_loader_is_a_warning_with_what_to_write() -> None:
    documents = document("a: avtal #12\n")
    (finding,) = locate(faults_as_hits(documents[PATH]), documents)
    assert (finding.rule, finding.severity) == ("SRC-17", Severity.WARNING)
    assert finding.fix == Message('a: "avtal #12"', 'a: "avtal #12"')


@pytest.mark.parametrize(("inside", "file"), [("", "register"), ("purposes/a.yml", "register/purposes/a.yml")])
def test_a_fault_of_the_folder_becomes_a_hit(inside: str, file: str) -> None:
    (finding,) = locate([folder_hit(FolderFault("folder-missing", inside, MESSAGE), "register")], {})
    assert (finding.rule, finding.name, finding.severity) == ("SRC-60", "folder-missing", Severity.ERROR)
    assert (finding.file, finding.span, finding.message) == (file, Span(1, 1, 1, 1), MESSAGE)


def test_an_unknown_fault_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError, match="no-such-fault"):
        folder_hit(FolderFault("no-such-fault", "", MESSAGE), "register")


def test_findings_are_counted() -> None:
    hits = [
        hit(),
        hit(rule="BAS-02"),
        hit(severity=Severity.WARNING),
        hit(severity=Severity.INFO, acceptance=ACCEPTED),
        hit(severity=Severity.ERROR, acceptance=ACCEPTED),
    ]
    assert summary(locate(hits, {})) == {"error": 2, "warning": 1, "info": 0, "waived": 2}


def test_codes_are_unique_and_well_formed() -> None:
    codes = list(FAULT_CODES.values())
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 6 and code.startswith("SRC-") and code[4:].isdigit() for code in codes)


def test_every_fault_of_the_loader_has_a_code_and_every_code_a_fault() -> None:
    folder = Path(generator.source.__file__).parent
    texts = {
        node.value
        for file in folder.glob("*.py")
        if file.name != "codes.py"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(FAULT_CODES) <= texts
    named = {
        argument.value
        for file in folder.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"Fault", "FolderFault", "Slip"}
        for argument in node.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert named <= set(FAULT_CODES)
