"""Article 30, letter by letter."""

import pytest
from rules.example import AS_OF, applied

from generator.coverage import coverage
from generator.register import read_register

ASSIGNMENT = """# on-behalf-of/storage.yaml
name: {sv: Lagerhållning, en: Storage}
status: active
controller: {name: Kund AB}
processing: [{sv: Lagring av leveransuppgifter., en: Storage of delivery details.}]
"""


def tables(example, folder):
    return coverage(read_register(applied(example, folder), "register").register, AS_OF)


def verdicts(table):
    return {
        line.identifier: {
            key or "*": (verdict.answer.value, verdict.why.en if verdict.why else ", ".join(s.en for s in verdict.path))
            for key, verdict in line.verdicts.items()
        }
        for line in table.lines
    }


@pytest.mark.parametrize(
    ("example", "letter", "subject", "expected"),
    [
        ("# controller.yaml without phone\nemployees: 60\n", "a", "*", ("missing", "Telephone")),
        (
            "# controller.yaml\naddress: {postcode: 302 43, town: Halmstad, country: SE}\n",
            "a",
            "*",
            ("missing", "Street or box"),
        ),
        ("# purposes/orders.yaml without recipients\nstatus: active\n", "d", "orders", ("missing", "Recipients")),
        ("# purposes/orders.yaml without retention\nstatus: planned\n", "f", "orders", ("missing", "Retention")),
        (
            "# transfers/statistics.yaml without countries\nfrequency: regular\n",
            "e",
            "website-statistics",
            ("missing", "Third countries"),
        ),
        (
            "# transfers/statistics.yaml without safeguard_document\nfrequency: regular\n",
            "e",
            "website-statistics",
            ("met", "Third-country transfers"),
        ),
    ],
)
def test_a_letter_that_lacks_a_field_says_which(example, letter, subject, expected, tmp_path):
    assert verdicts(tables(example, tmp_path).records)[f"30(1)({letter})"][subject] == expected


def test_an_ended_purpose_is_not_in_the_table(tmp_path):
    example = "# purposes/supplier-contacts.yaml\nstatus: ended\nended: 2026-08-31\n"
    assert "supplier-contacts" not in verdicts(tables(example, tmp_path).records)["30(1)(b)"]


def test_work_for_others_has_a_table_of_its_own(tmp_path):
    found = verdicts(tables(ASSIGNMENT, tmp_path).behalf)
    assert {letter: answer["storage"][0] for letter, answer in found.items()} == {
        "30(2)(a)": "missing",
        "30(2)(b)": "met",
        "30(2)(c)": "missing",
        "30(2)(d)": "missing",
    }
    assert found["30(2)(d)"]["storage"] == ("missing", "Security measures")


def test_without_work_for_others_there_is_nothing_to_list(tmp_path):
    assert tables("", tmp_path).behalf.lines == ()
