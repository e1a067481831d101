"""The report in SARIF 2.1.0."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from unit.report.specimens import ACCEPTANCE, HIT, NOTE, PATH, located

from generator.check import check
from generator.cli.notes import all_notes
from generator.findings import Hit, Severity, locate
from generator.report.as_sarif import sarif_report
from generator.source import LANGUAGES, START, Message, parse_document

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = ROOT.parent / "shared" / "data" / "sarif" / "sarif-schema-2.1.0.json"
NOTES = {NOTE.code: NOTE}
RESULT = {
    "ruleId": "BAS-04",
    "ruleIndex": 0,
    "level": "warning",
    "message": {"text": "The interest is {{empty}}.\n→ Write it."},
    "locations": [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": PATH, "uriBaseId": "SRCROOT"},
                # The sign before the word is one code point, though two units of UTF-16.
                "region": {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 12},
            }
        }
    ],
    "partialFingerprints": {"artikel30/v1": "797ea8cf59c136efe65ec148b7a4d6bb"},
    "suppressions": [
        {
            "kind": "external",
            "state": "accepted",
            "justification": "Examined in March.",
            "properties": {"waiver": "old-case", "owner": "Juridik", "reviewBy": "2027-01-31"},
        }
    ],
    "properties": {"articles": ["13(1)(d)"]},
    "relatedLocations": [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": PATH, "uriBaseId": "SRCROOT"},
                "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 4},
            },
            "message": {"text": "here"},
        }
    ],
}
HELP = """\
BAS-04 undescribed-interest
Interest not described

Error: a clear duty is broken, or a statement is untrue or unreadable. Nothing is published until it
is mended or accepted.
Law: Articles 6(1)(f) and 13(1)(d).

What it checks
  That the interest is described.

Why
  The person must be told.

Remedy
  Write one sentence.

When it is wrong to fire
  Never.

Our own limit, not the law's
  Four words.

Sources
  - The Act: https://example.org/a_b
  - From *memory* (not verified in the source)

To accept it
  Write a deviation in waivers.yaml (rule: BAS-04, target, reason, owner, review_by), or ask a
  question in questions.yaml (rules: [BAS-04]) where the answer is not known yet.
"""
MARKDOWN = """\
`undescribed-interest`. Error: a clear duty is broken, or a statement is untrue or unreadable. Nothing is published \
until it is mended or accepted. Law: Articles 6(1)(f) and 13(1)(d).

**What it checks**: That the interest is described.

**Why**: The person must be told.

**Remedy**: Write one sentence.

**When it is wrong to fire**: Never.

**Our own limit, not the law's**: Four words.

**Sources**:

- The Act: <https://example.org/a_b>
- From \\*memory\\* (not verified in the source)
"""
RULE = {
    "id": "BAS-04",
    "name": "UndescribedInterest",
    "shortDescription": {"text": "Interest not described"},
    "fullDescription": {"text": "That the interest is described."},
    "help": {"text": HELP, "markdown": MARKDOWN},
    "defaultConfiguration": {"level": "error"},
    "properties": {"articles": ["6(1)(f)", "13(1)(d)"], "sources": ["A", "B"]},
}


def run(findings, language="en", notes=NOTES):
    (only,) = json.loads(sarif_report(findings, language, notes))["runs"]
    return only


def fingerprint(*findings):
    return [result["partialFingerprints"]["artikel30/v1"] for result in run(findings)["results"]]


def test_the_whole_log():
    log = json.loads(sarif_report(located(replace(HIT, acceptance=ACCEPTANCE)), "en", NOTES))
    assert log == {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {"name": "artikel30", "version": "0.1.0", "language": "en", "rules": [RULE]},
                },
                "language": "en",
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {
                    "SRCROOT": {"description": {"text": "The folder in which the command was run."}},
                },
                "results": [RESULT],
            }
        ],
    }


def test_everything_speaks_the_language_that_was_asked_for():
    told = run(located(replace(HIT, acceptance=ACCEPTANCE)), "sv")
    (rule,), (result,) = told["tool"]["driver"]["rules"], told["results"]
    assert rule["shortDescription"]["text"] == "Intresset sägs inte ut"
    assert "Skriv en mening." in rule["help"]["markdown"]
    assert result["message"]["text"] == "Intresset är {{tomt}}.\n→ Skriv det."
    assert result["suppressions"][0]["justification"] == "Prövat i mars."
    assert result["relatedLocations"][0]["message"]["text"] == "här"


def test_a_code_of_which_nothing_is_known_is_told_by_its_finding():
    assert run(located(HIT), notes={})["tool"]["driver"]["rules"] == [
        {
            "id": "BAS-04",
            "name": "UndescribedInterest",
            "shortDescription": {"text": "Undescribed interest"},
            "defaultConfiguration": {"level": "warning"},
        }
    ]


def test_a_finding_that_is_not_accepted_has_no_suppression():
    assert run(located(HIT))["results"][0]["suppressions"] == []


@pytest.mark.parametrize(("severity", "level"), list(zip(Severity, ("error", "warning", "note"), strict=True)))
def test_levels(severity, level):
    (result,) = run(located(replace(HIT, severity=severity)))["results"]
    assert result["level"] == level


def test_the_rules_are_in_order_and_every_result_leads_to_its_own():
    told = run(located(HIT, replace(HIT, rule="AAA-01", name="a"), replace(HIT, rule="CCC-01", name="c")))
    rules = [rule["id"] for rule in told["tool"]["driver"]["rules"]]
    assert rules == ["AAA-01", "BAS-04", "CCC-01"]
    assert [rules[result["ruleIndex"]] for result in told["results"]] == [r["ruleId"] for r in told["results"]]


def test_the_fingerprint_is_the_same_when_lines_move_and_in_either_language():
    moved = {PATH: parse_document("\n\nbas: x\nnamn: 🍞 lön\n".encode(), PATH)}
    (here,), (there,) = located(HIT), locate([HIT], moved)
    assert here.line != there.line
    assert fingerprint(here) == fingerprint(there)
    (swedish,) = run([here], "sv")["results"]
    assert [swedish["partialFingerprints"]["artikel30/v1"]] == fingerprint(here)


def test_the_fingerprint_tells_rule_file_and_message_apart_and_equal_ones_by_their_order():
    (one,) = located(HIT)
    others = [
        replace(one, rule="BAS-05"),
        replace(one, file="register/purposes/orders.yaml"),
        replace(one, message=Message(one.message.sv, "Other.")),
        replace(one, line=2, end_line=2),
    ]
    prints = fingerprint(one, *others)
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize(
    ("file", "location"),
    [
        ("register/å b#c%.yaml", {"uri": "register/%C3%A5%20b%23c%25.yaml", "uriBaseId": "SRCROOT"}),
        ("a:b/c.yaml", {"uri": "a%3Ab/c.yaml", "uriBaseId": "SRCROOT"}),
        ("/tmp/re g/x.yaml", {"uri": "file:///tmp/re%20g/x.yaml"}),  # noqa: S108 - a name, not a file
        ("register/f\udce5.yaml", {"uri": "register/f%E5.yaml", "uriBaseId": "SRCROOT"}),
    ],
)
def test_addresses(file, location):
    (result,) = run(locate([Hit(**{**hit(), "path": file})], {}))["results"]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": location,
        "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1},
    }


def hit():
    return {
        "rule": "SRC-64",
        "name": "bad-name",
        "severity": Severity.ERROR,
        "message": Message("Fel.", "Wrong."),
        "span": START,
    }


def test_what_utf_8_cannot_say_is_said_by_json():
    said = replace(HIT, message=Message("f\udce5", "f\udce5"), fix=None)
    report = sarif_report(located(said), "en")
    assert report.encode()
    assert json.loads(report)["runs"][0]["results"][0]["message"]["text"] == "f\udce5"


def test_no_findings_is_a_log_too():
    told = run([])
    assert (told["results"], told["tool"]["driver"]["rules"]) == ([], [])


def test_the_same_findings_give_the_same_bytes():
    findings = check(ROOT / "register", "register", dt.date(2026, 11, 22)).findings
    assert sarif_report(findings, "sv", all_notes()) == sarif_report(findings, "sv", all_notes())


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of SARIF is not here")
@pytest.mark.parametrize("language", LANGUAGES)
def test_logs_follow_the_schema_of_sarif(language, tmp_path):
    schema = jsonschema.Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/controller.yaml").write_text("name: [\nname: x", encoding="utf-8")
    day = dt.date(2030, 1, 1)
    for folder in (ROOT / "register", ROOT / "tests/as-found", empty, tmp_path / "broken"):
        log = sarif_report(check(folder, "register", day).findings, language, all_notes())
        assert list(schema.iter_errors(json.loads(log))) == []
    log = sarif_report(located(replace(HIT, acceptance=ACCEPTANCE)), language)
    assert list(schema.iter_errors(json.loads(log))) == []
