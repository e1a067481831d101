"""Articles 13 and 14 by what the policy says: what it lacks, the rules report, and the other way round."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from rules.example import AS_OF, CLEAN, applied

from generator.check import Outcome, check
from generator.coverage import Answer, Line, coverage, coverage_json
from generator.law.transparency import checklist
from generator.register import read_register

ROOT = Path(__file__).resolve().parents[3]
HEAD = "{sv: Rubrik, en: Heading}"
SECTIONS = [
    "summary",
    "controller",
    "purposes",
    "recipients",
    "transfers",
    "rights",
    "cookies",
    "complaints",
    "versions",
]
SAFEGUARDS = "# transfers/statistics.yaml without decision%s\nmechanism: scc\nmodule: '2'\n"


def without(*left_out: str) -> str:
    lines = (f"  - {{section: {name}, heading: {HEAD}}}" for name in SECTIONS if name not in left_out)
    return "\n".join(["# policy.yaml", "sections:", *lines, ""])


BROKEN = {
    "nothing": "",
    "provision": "# purposes/orders.yaml without provision\nstatus: active\n",
    "provision for some": (
        "# purposes/orders.yaml\n"
        "provision: [{for: [consumer], required: contract, consequence: {sv: Inga varor., en: No goods.}}]\n"
    ),
    "provision told elsewhere": "# purposes/orders.yaml without provision\nnotice: {reference: Ordern}\n",
    "provision of a planned purpose": "# purposes/orders.yaml without provision\nstatus: planned\n",
    "provision under consent": "# purposes/newsletter.yaml without provision\nstatus: active\n",
    "sources": "# purposes/orders.yaml without sources\nstatus: active\n",
    "copy": SAFEGUARDS % ", copy",
    "copy that is there": SAFEGUARDS % "",
    "mechanism": "# transfers/statistics.yaml without mechanism, decision, copy\ncountries: [US]\n",
    "legal basis": "# purposes/orders.yaml without legal_basis\nstatus: active\n",
    "retention": "# purposes/orders.yaml without retention\nstatus: active\n",
    "answer time": "# rights.yaml without answer_time, fee\nsuppression: {sv: Spärr., en: Block.}\n",
    "right denied": (
        "# purposes/newsletter.yaml\nrights: [{right: withdraw-consent, applies: false, reason: {sv: Nej., en: No.}}]\n"
    ),
    "timing": "# purposes/marketing.yaml without notice\nstatus: active\n",
    **{f"section {name}": without(name) for name in SECTIONS},
}


@pytest.fixture(params=[*BROKEN, "the register of this repository"])
def outcome(request, tmp_path) -> Outcome:
    if request.param in BROKEN:
        return check(applied(BROKEN[request.param], tmp_path), "register", AS_OF)
    # Its open questions would silence what is compared here.
    folder = Path(shutil.copytree(ROOT / "register", tmp_path / "register"))
    (folder / "questions.yaml").unlink()
    return check(folder, "register", AS_OF)


def lines(outcome: Outcome) -> Mapping[str, Line]:
    return {line.identifier: line for line in coverage(outcome.register, AS_OF).notice.lines}


def lacking(line: Line, *answers: Answer) -> set[str]:
    return {key for key, verdict in line.verdicts.items() if verdict.answer in (answers or {Answer.MISSING})}


def accused(outcome: Outcome, folder: str) -> set[str]:
    """The records of a folder of which TRN-01 speaks."""
    found = (f.file.removeprefix("register/") for f in outcome.findings if f.rule == "TRN-01")
    return {Path(file).stem for file in found if file.startswith(f"{folder}/")}


def test_what_must_be_given_is_judged_alike_by_the_rule_and_by_the_policy(outcome):
    if described(outcome):
        assert lacking(lines(outcome)["I21"]) == accused(outcome, "purposes")


def test_a_copy_of_safeguards_is_judged_alike_by_the_rule_and_by_the_policy(outcome):
    if "(transfers)" in told(outcome):
        return
    purposes = outcome.register.all("purpose")
    transfers = accused(outcome, "transfers")
    concerned = {
        key
        for key, data in purposes.items()
        if isinstance(data.get("transfers"), list) and transfers & {*data["transfers"]}
    }
    assert lacking(lines(outcome)["I11"]) == concerned


@pytest.mark.parametrize(("section", "items"), [("controller", "I01"), ("transfers", "I09 I10"), ("cookies", "I36")])
def test_a_section_that_the_rule_misses_is_not_in_the_policy(outcome, section, items):
    if f"({section})" in told(outcome):
        assert {lines(outcome)[item].answer for item in items.split()} == {Answer.MISSING}


def told(outcome: Outcome) -> str:
    return " ".join(finding.message.en for finding in outcome.findings if finding.rule == "TRN-01")


def described(outcome: Outcome) -> bool:
    """Whether the policy describes its purposes at all; where not, TRN-03 says so once for everything."""
    return all(finding.rule != "TRN-03" for finding in outcome.findings)


def test_what_the_policy_lacks_is_a_finding_of_a_rule_that_the_checklist_names(outcome):
    reported = {finding.rule for finding in outcome.findings}
    for identifier, line in lines(outcome).items():
        rules = {*checklist()[identifier].rules}
        if line.answer is Answer.MISSING and described(outcome):
            assert reported & rules, identifier
        if line.answer is Answer.UNKNOWN:
            assert reported & {*rules, "GAP-01"}, identifier


def test_the_policy_of_a_careful_company_lacks_nothing():
    register = check(CLEAN, "register", AS_OF).register
    for table in (coverage(register, AS_OF).notice, coverage(register, AS_OF).records):
        assert {line.answer for line in table.lines} <= {Answer.MET, Answer.NOT_APPLICABLE}


def verdict(example: str, folder: Path, item: str, subject: str = "") -> tuple[str, list[str], str]:
    register = read_register(applied(example, folder), "register").register
    (line,) = (line for line in coverage(register, AS_OF).notice.lines if line.identifier == item)
    found = line.verdicts[subject]
    return found.answer.value, [step.en for step in found.path], found.why.en if found.why else ""


@pytest.mark.parametrize(
    ("item", "subject", "expected"),
    [
        ("I05", "orders", ("met", ["What we do with the data", "Legal basis"], "")),
        ("I09", "website-statistics", ("met", ["Outside the EU and the EEA", "Countries"], "")),
        ("I09", "orders", ("not-applicable", [], "no transfer outside the EU/EEA")),
        ("I13", "orders", ("met", ["Your rights", "Right of access"], "")),
        ("I18", "accounting", ("not-applicable", [], "the legal basis does not give the right")),
        ("I20", "", ("met", ["Complaints", "Supervisory authority"], "")),
        ("I25", "", ("met", ["In short", "The box on the right to object"], "")),
        ("I36", "", ("met", ["Cookies", "The table of cookies"], "")),
    ],
)
def test_where_an_item_is_met(item, subject, expected, tmp_path):
    assert verdict("", tmp_path, item, subject) == expected


OWN = "# purposes/orders.yaml\n"


@pytest.mark.parametrize(
    ("example", "item", "subject", "expected"),
    [
        (
            BROKEN["provision for some"],
            "I21",
            "orders",
            ("missing", "Sole trader, Contact at a company are not told"),
        ),
        (BROKEN["sources"], "I24", "orders", ("unknown", "the sources are not stated")),
        (BROKEN["mechanism"], "I10", "website-statistics", ("missing", "the policy does not say it")),
        (BROKEN["mechanism"], "I11", "website-statistics", ("unknown", "the mechanism of the transfer is not stated")),
        ("# purposes/orders.yaml without profiling\nstatus: active\n", "I23", "orders", ("unknown", "not stated whether profiling is done")),
        (
            OWN + "rights: [{right: erasure, applies: false, reason: {sv: Nej., en: No.}}]\n",
            "I15",
            "orders",
            ("not-applicable", "excepted with a reason"),
        ),
        (BROKEN["right denied"], "I19", "newsletter", ("missing", "the policy does not say it")),
        (
            OWN + "notice: {exception: {article: '13.4', reason: {sv: Nej., en: No.}}}\n",
            "I21",
            "orders",
            ("not-applicable", "another notice or an exception"),
        ),
        ("# controller.yaml without dpo\nemployees: 60\n", "I03", "", ("unknown", "not stated whether there is a data protection officer")),
        ("# cookies/session.yaml without lifetime\ncategory: necessary\n", "I36", "", ("missing", "the policy does not say it")),
        (
            "# controller.yaml\naddress: {street: Bahnhofstrasse 1, postcode: '8001', town: Zürich, country: CH}\n",
            "I02",
            "",
            ("missing", "the policy does not say it"),
        ),
    ],
)  # fmt: skip
def test_why_an_item_is_not_met(example, item, subject, expected, tmp_path):
    answer, path, why = verdict(example, tmp_path, item, subject)
    assert (answer, why) == expected
    assert not path


def test_for_other_programs_the_tables_are_one_object():
    register = check(CLEAN, "register", AS_OF).register
    report = json.loads(coverage_json(coverage(register, AS_OF), "sv"))
    assert list(report) == ["version", "article_13_14", "article_30_1", "article_30_2"]
    assert report["article_13_14"][3] == {
        "item": "I04",
        "label": "Ändamål",
        "article": "13(1)(c), 14(1)(c)",
        "answer": "met",
        "subjects": [
            {"id": key, "answer": "met", "where": ["Vad vi gör med uppgifterna", "Ändamål"], "why": None}
            for key in register.all("purpose")
        ],
    }
