"""The rules on information, beyond what their pages show; and that the checklist knows the rules."""

import pytest
from rules.example import findings
from rules.told import told_as

from generator.law.transparency import Condition, checklist
from generator.rules import all_rules

told = told_as("severity", "file", "en")
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


def without(*left_out):
    lines = (f"  - {{section: {name}, heading: {HEAD}}}" for name in SECTIONS if name not in left_out)
    return "\n".join(["# policy.yaml", "sections:", *lines, ""])


def test_the_checklist_has_37_items_of_which_each_says_when_and_from_where():
    items = checklist()
    assert list(items) == [f"I{number:02}" for number in range(1, 38)]
    assert all(item.sources and item.article and item.label.sv and item.label.en for item in items.values())
    assert all(bool(item.rights) == (item.when is Condition.RIGHT) for item in items.values())


def test_every_rule_that_the_checklist_names_is_there():
    named = {rule for item in checklist().values() for rule in item.rules}
    assert named <= all_rules().keys()


@pytest.mark.parametrize(
    ("section", "message"),
    [
        (
            "controller",
            "The policy lacks the section “Controller” (controller), and so what is demanded by Articles 13(1)(a) and 14(1)(a).",
        ),
        (
            "transfers",
            "The policy lacks the section “Transfers” (transfers), and so what is demanded by Articles 13(1)(f) and 14(1)(f).",
        ),
        (
            "recipients",
            "The policy lacks the section “Recipients” (recipients), and so what is demanded by Article 26(2).",
        ),
        (
            "cookies",
            (
                "The policy lacks the section “Cookies” (cookies), and so what is demanded by chapter 9, section 28 of the "
                "Electronic Communications Act (2022:482)."
            ),
        ),
    ],
)
def test_a_section_without_which_something_is_told_nowhere(section, message, tmp_path):
    assert told("TRN-01", without(section), tmp_path) == [("error", "policy.yaml", message)]


def test_a_section_that_would_be_empty_is_not_asked_for(tmp_path):
    example = f"""{without("transfers")}# purposes/website-statistics.yaml
transfers: {{none: {{because: {{sv: Inga., en: None.}}}}}}
"""
    assert told("TRN-01", example, tmp_path) == []


PARTLY = """# purposes/orders.yaml
provision:
  - {for: [consumer], required: to-enter-contract, consequence: {sv: Ingen leverans., en: No delivery.}}
"""


def test_some_are_told_whether_they_must_give_data_and_others_are_not(tmp_path):
    assert told("TRN-01", PARTLY, tmp_path) == [
        (
            "error",
            "purposes/orders.yaml",
            (
                "For “Handle orders” the policy does not say whether these must give their data: Sole trader and Contact "
                "at a company."
            ),
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        "# purposes/newsletter.yaml without provision\nstatus: active\n",
        "# purposes/orders.yaml without provision\nstatus: planned\n",
        "# purposes/orders.yaml without provision\nnotice: {reference: Orderbekräftelsen}\n",
        (
            "# purposes/orders.yaml without provision\n"
            "notice: {exception: {article: '13.4', reason: {sv: Kunden vet., en: The customer knows.}}}\n"
        ),
        (
            "# purposes/orders.yaml without provision\nsources: [{source: employer}]\n"
            "notice: {timing: {sv: Vid första kontakten., en: At the first contact.}}\n"
        ),
    ],
    ids=["consent", "planned", "another notice", "known", "from others"],
)
def test_nobody_need_be_told_whether_they_must_give_data(example, tmp_path):
    assert told("TRN-01", example, tmp_path) == []


def test_a_copy_of_the_safeguards(tmp_path):
    clauses = "# transfers/statistics.yaml without copy, decision\nmechanism: scc\nmodule: '2'\n"
    assert told("TRN-01", clauses, tmp_path) == [
        (
            "error",
            "transfers/statistics.yaml",
            (
                "The policy does not say how to obtain a copy of the safeguards for the transfer “Statistics in the "
                "USA”."
            ),
        )
    ]


@pytest.mark.parametrize("mechanism", ["adequacy", "49-1-a"])
def test_no_copy_where_there_are_no_safeguards(mechanism, tmp_path):
    example = f"# transfers/statistics.yaml without copy\nmechanism: {mechanism}\n"
    assert told("TRN-01", example, tmp_path) == []


def test_sources_that_are_not_stated_are_a_warning_and_not_a_gap_besides(tmp_path):
    example = "# purposes/orders.yaml without sources\nstatus: active\n"
    assert [(f.severity.value, f.rule, f.message.en) for f in findings(example, tmp_path) if "source" in str(f)] == [
        ("warning", "TRN-02", "It is not stated where the data in “Handle orders” come from.")
    ]


OTHERS = """# purposes/supplier-contacts.yaml
sources: [{source: person}, {source: employer}]
notice: %s
"""


@pytest.mark.parametrize(
    ("notice", "found"),
    [
        ("{reference: Leverantörsavtalet}", 0),
        ("{exception: {article: '14.5.a', reason: {sv: Du vet det., en: You know.}}}", 0),
        ("{exception: {article: '13.4', reason: {sv: Du vet det., en: You know.}}}", 1),
        ("{timing: {sv: Vid första kontakten., en: At the first contact.}}", 0),
    ],
)
def test_what_does_instead_of_telling_when(notice, found, tmp_path):
    assert len(told("TRN-02", OTHERS % notice, tmp_path)) == found


ENDED = "# purposes/supplier-contacts.yaml\nstatus: ended\nended: 2026-08-31\n"


def test_an_ended_purpose_is_listed_and_leaves_its_persons_without_a_word(tmp_path):
    assert told("TRN-03", ENDED, tmp_path) == [
        ("error", "policy.yaml", "The policy lists “Keep in touch with suppliers”, which has ended."),
        (
            "error",
            "vocabulary/data-subjects.yaml",
            "All purposes that concern “Contact at a supplier” have ended, so the policy does not inform them.",
        ),
    ]


def test_persons_of_a_planned_purpose_are_not_forgotten(tmp_path):
    assert told("TRN-03", "# purposes/supplier-contacts.yaml\nstatus: planned\n", tmp_path) == []


VERSION = "# register.yaml\npolicy: {version: '%s', updated: %s, in_force: %s}\n"


@pytest.mark.parametrize(
    ("policy", "messages"),
    [
        (("3.1", "2026-09-01", "2026-10-01"), []),
        (("3.1", "2026-09-01", "2025-09-01"), []),
        (
            ("3.1", "2026-09-02", "2025-09-01"),
            ["The policy was changed more than a year after it came into force, but the day is still the same."],
        ),
        (("4", "2026-09-01", "2026-10-01"), ["It is not stated what changed with version 4."]),
        (
            ("1.0", "2026-09-01", "2026-10-01"),
            [
                "It is not stated what changed with version 1.0.",
                "The register tells of version 3.1, but the policy has version 1.0.",
            ],
        ),
    ],
)
def test_version_and_dates(policy, messages, tmp_path):
    assert [message for *_, message in told("TRN-04", VERSION % policy, tmp_path)] == messages


def test_changes_that_no_section_shows(tmp_path):
    assert told("TRN-04", without("versions"), tmp_path) == [
        ("warning", "policy.yaml", "The policy has no section on versions, so nobody learns what has changed.")
    ]


def test_a_change_note_that_is_ahead_of_the_policy(tmp_path):
    note = """\
# changes/version-3-2.yaml
version: "3.2"
in_force: 2026-12-01
text: {sv: Vi har ändrat en tid., en: We have changed a period.}
"""
    assert told("TRN-04", note, tmp_path) == [
        ("warning", "register.yaml", "The register tells of version 3.2, but the policy has version 3.1.")
    ]


def test_a_purpose_that_is_newer_than_the_policy(tmp_path):
    assert told("TRN-04", "# purposes/orders.yaml\nupdated: 2026-10-15\n", tmp_path) == [
        ("warning", "register.yaml", "The policy is older than its contents: “Handle orders” was changed later.")
    ]
