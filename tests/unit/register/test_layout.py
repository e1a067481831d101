"""Folders that are no register, and files that have no place in one."""

import pytest

from generator.check import check


def test_a_folder_that_does_not_exist(tmp_path):
    (finding,) = check(tmp_path / "nowhere", "nowhere").findings
    assert (finding.rule, finding.file, finding.message) == (
        "SRC-60",
        "nowhere",
        ("Mappen finns inte.", "The folder does not exist."),
    )


def test_an_empty_register_does_not_pass(tmp_path):
    (tmp_path / "register").mkdir()
    (finding,) = check(tmp_path / "register").findings
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
