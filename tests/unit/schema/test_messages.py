"""Every mistake a file can have against its schema, with the whole of what is said about it in both languages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.schema import CODES, KINDS, check
from generator.source import parse_document

FOLDER = Path(__file__).resolve().parents[2] / "bad-schema"
KIND = {kind.name: kind for kind in KINDS}


class Case(NamedTuple):
    name: str
    kind: str
    text: str
    hits: list[dict[str, Any]]


def read(name: str) -> dict[str, Any]:
    document = parse_document((FOLDER / f"{name}.yaml").read_bytes(), name)
    assert not document.faults
    assert document.data is not None
    return document.data


def cases() -> Iterator[Case]:
    least = read("least")
    for file in sorted(FOLDER.glob("*.yaml")):
        if file.stem != "least":
            for name, case in read(file.stem).items():
                text = case["text"] if "text" in case else least[case["kind"]] + case["add"]
                yield Case(f"{file.stem}/{name}", case["kind"], text, case["hits"])


CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_mistake_is_explained(case: Case) -> None:
    document = parse_document(case.text.encode(), "register/file.yaml")
    found = []
    for hit in check(document, KIND[case.kind]):
        span = document.span(hit.route, key=hit.at == "key")
        said = {"place": f"{span.line}:{span.column}", "rule": f"{hit.rule} {hit.name}", **hit.message._asdict()}
        if hit.articles:
            said["articles"] = list(hit.articles)
        if hit.fix is not None:
            same = hit.fix.sv == hit.fix.en
            said |= {"fix": hit.fix.sv} if same else {"fix_sv": hit.fix.sv, "fix_en": hit.fix.en}
        found.append(said)
    assert found == case.hits


def test_every_code_but_the_last_resort_has_a_case() -> None:
    shown = {hit["rule"] for case in CASES for hit in case.hits}
    assert shown == {f"{code.rule} {code.name}" for code in CODES} - {"SCH-15 not-allowed"}


@pytest.mark.parametrize("kind", sorted(read("least")))
def test_least_files_are_right(kind: str) -> None:
    assert check(parse_document(read("least")[kind].encode(), "register/file.yaml"), KIND[kind]) == []


def test_why_cites_the_articles() -> None:
    document = parse_document(b"legal_name: Acme AB\nshort_name: Acme\naddress: {town: Halmstad, country: SE}\n", "x")
    (hit,) = check(document, KIND["controller"])
    assert hit.why == ("Fältet rör artikel 30.1 a.", "The field concerns Article 30(1)(a).")


def test_codes_are_unique() -> None:
    assert len({code.rule for code in CODES}) == len({code.name for code in CODES}) == len(CODES)
