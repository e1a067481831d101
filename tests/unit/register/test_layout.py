"""Folders that are no register, and files that have no place in one."""

import datetime as dt

import pytest

from generator.check import check

AS_OF = dt.date(2026, 11, 22)


def test_a_folder_that_does_not_exist(tmp_path):
    (finding,) = check(tmp_path / "nowhere", "nowhere", AS_OF).findings
    assert (finding.rule, finding.file, finding.message) == (
        "SRC-60",
        "nowhere",
        ("Mappen finns inte.", "The folder does not exist."),
    )


def test_an_empty_register_does_not_pass(tmp_path):
    (tmp_path / "register").mkdir()
    (finding,) = check(tmp_path / "register", "register", AS_OF).findings
    assert (finding.rule, finding.message) == (
        "REG-03",
        (
            "Mappen ”register” innehåller inget register: där finns inga filer som slutar på .yaml.",
            "The folder “register” holds no register: it has no files that end with .yaml.",
        ),
    )


@pytest.mark.parametrize(
    ("name", "sv", "en"),
    [
        ("controller.yaml", "Filen ”controller.yaml” saknas.", "The file “controller.yaml” is missing."),
        (
            "purposes/orders.yaml",
            "Det finns inget ändamål i ”purposes/”. Ett register utan ändamål är tomt.",
            "There is no purpose in “purposes/”. A register without purposes is empty.",
        ),
    ],
)
def test_a_file_that_must_be_there(edited, name, sv, en):
    (finding,) = (f for f in edited({name: None}) if f.rule == "REG-02")
    assert finding.message == (sv, en)


def test_a_file_in_no_known_place(edited):
    (finding,) = edited({"purpose/newsletter.yaml": "name: x\n"})
    assert (finding.rule, finding.file) == ("REG-01", "register/purpose/newsletter.yaml")
    assert finding.message == (
        "Filen ”purpose/newsletter.yaml” hör inte hemma i registret. Menade du ”purposes/newsletter.yaml”?",
        "The file “purpose/newsletter.yaml” has no place in the register. Did you mean “purposes/newsletter.yaml”?",
    )


def test_all_faults_of_all_files_come_in_one_run(edited):
    findings = edited(
        {
            "controller.yaml": ("short_name:", "shrt_name:"),
            "processors/hosting.yaml": ("kind: company", "kind: compny"),
            "transfers/support.yaml": ("countries: [US]", "countries: [US"),
        }
    )
    assert [finding.file for finding in findings] == [
        "register/controller.yaml",
        "register/processors/hosting.yaml",
        "register/transfers/support.yaml",
    ]


def test_one_fault_does_not_make_others_unused_unknown_or_unasked(edited):
    question = (
        "when:\n  question: {sv: x, en: x}\n  about: [purposes/orders#retention]\n"
        "  ask: {sv: x, en: x}\n  due: 2026-12-31\n"
    )
    findings = edited({"purposes/orders.yaml": ("status: active", "staus: active"), "questions.yaml": question})
    assert {finding.rule for finding in findings} == {"SCH-01"}


def test_faults_among_the_questions_do_not_turn_every_gap_into_a_finding(edited):
    findings = edited(
        {"questions.yaml": "when:\n  question: x\n", "processors/hosting.yaml": ("  date: 2025-03-01\n", "")}
    )
    assert {(finding.rule[:3], finding.file) for finding in findings} == {("SCH", "register/questions.yaml")}
