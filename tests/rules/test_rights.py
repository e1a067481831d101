"""The rules on rights, beyond what their pages show; and the matrix against somebody else's reading of the law."""

import csv
from pathlib import Path

import pytest
from rules.told import told_as

from generator.law import Answer, rights_matrix

told = told_as("severity", "file", "en")
OUTSIDE = Path(__file__).resolve().parents[3] / "shared/data/dpv-gdpr-vocab/2.2/legal/eu/gdpr/modules"
MAPPING = OUTSIDE / "legal_basis_rights_mapping.csv"
TERMS = {
    "information": {"A13", "A14"},
    "access": {"A15"},
    "rectification": {"A16"},
    "erasure": {"A17"},
    "restriction": {"A18"},
    "notification": {"A19"},
    "portability": {"A20"},
    "objection": {"A21"},
    "automated-decisions": {"A22"},
    "withdraw-consent": {"A7-3"},
    "complaint": {"A77"},
}
"""The terms of that vocabulary for the rights; it does not set direct marketing apart."""
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


def sections(*names, texts=""):
    head = "{sv: Rubrik, en: Heading}"
    lines = (f"  - {{section: {name}, heading: {head}{texts if name == 'rights' else ''}}}" for name in names)
    return "\n".join(["# policy.yaml", "sections:", *lines])


@pytest.mark.skipif(not MAPPING.is_file(), reason="the vocabulary is not beside the repository")
def test_the_matrix_agrees_with_the_data_privacy_vocabulary():
    given: dict[str, set[str]] = {}
    with MAPPING.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            given.setdefault(row["legal_basis"].rpartition("#")[2], set()).add(row["right"].rpartition("#")[2])
    known = set().union(*given.values())
    compared = 0
    for right, terms in TERMS.items():
        for basis, answer in rights_matrix()[right].applies.items():
            if terms & known and answer is not Answer.CONDITIONAL:
                theirs = bool(terms & given["A" + basis.replace(".", "-")])
                assert theirs == (answer is Answer.YES), (right, basis)
                compared += 1
    assert compared == 51


OVERRIDE = """
rights:
  - right: {right}
    applies: {applies}
    reason: {{sv: Så är det., en: So it is.}}
"""


def override(right, applies, *purposes):
    return "".join(f"# purposes/{name}.yaml{OVERRIDE.format(right=right, applies=applies)}" for name in purposes)


def test_a_right_that_every_purpose_denies_is_told_nowhere(tmp_path):
    example = override("withdraw-consent", "false", "newsletter", "website-statistics")
    assert told("RGT-01", example, tmp_path) == [
        (
            "error",
            "purposes/newsletter.yaml",
            (
                "The policy nowhere mentions the right to withdraw consent, though the legal basis of “Send newsletters” "
                "gives it."
            ),
        )
    ]


def test_a_right_that_one_purpose_still_gives_is_told(tmp_path):
    assert told("RGT-01", override("withdraw-consent", "false", "newsletter"), tmp_path) == []


@pytest.mark.parametrize(
    ("right", "applies", "purpose", "message"),
    [
        (
            "objection",
            "false",
            "customer-service",
            (
                "The policy says that the right to object does not apply to “Answer questions”, but it follows from "
                "legitimate interests (Article 6(1)(f))."
            ),
        ),
        (
            "objection",
            "true",
            "user-account",
            (
                "The policy says that the right to object applies to “Keep your account”, but it does not follow from "
                "contract (Article 6(1)(b))."
            ),
        ),
        ("erasure", "true", "user-account", None),
        ("marketing-objection", "true", "accounting", None),
        ("portability", "true", "orders", None),
        ("access", "true", "orders", None),
    ],
)
def test_a_right_denied_or_promised(right, applies, purpose, message, tmp_path):
    expected = [("warning", f"purposes/{purpose}.yaml", message)] if message else []
    assert told("RGT-02", override(right, applies, purpose), tmp_path) == expected


def test_consent_to_special_categories_may_be_withdrawn_on_any_basis(tmp_path):
    special = """# purposes/user-account.yaml
special_categories: {data: [login], condition: 9.2.a, reason: {sv: Du har samtyckt., en: You have consented.}}
"""
    assert (
        told("RGT-02", special + override("withdraw-consent", "true", "user-account").partition("\n")[2], tmp_path)
        == []
    )


def test_marketing_that_nobody_is_told_to_refuse(tmp_path):
    example = "# purposes/newsletter.yaml without marketing\nstatus: active\n"
    example += "# purposes/marketing.yaml without marketing\nstatus: active\n"
    assert [message for *_, message in told("RGT-03", example, tmp_path)] == [
        "“Market to customers” is marketing, but the policy says nowhere that direct marketing can always be refused.",
        "“Send newsletters” is marketing, but the policy says nowhere that direct marketing can always be refused.",
    ]


def test_one_purpose_that_tells_of_refusal_is_enough(tmp_path):
    assert told("RGT-03", "# purposes/newsletter.yaml without marketing\nstatus: active\n", tmp_path) == []


def test_the_summary_is_enough_for_the_right_to_object(tmp_path):
    assert told("RGT-03", sections(*(name for name in SECTIONS if name != "rights")), tmp_path) == []


@pytest.mark.parametrize(
    ("check", "messages"),
    [
        ("{methods: [e-identification], when: always}", []),
        (
            "{methods: [passport-copy], when: reasonable-doubt}",
            [
                "Whoever does not want to send a copy of an identity document is offered no other way.",
                "It is not stated that the copy of the identity document is deleted as soon as the identity has been checked.",
            ],
        ),
        (
            "{methods: [id-copy]}",
            [
                (
                    "A copy of an identity document is asked of everyone who wants to use their rights, not only in case "
                    "of reasonable doubt."
                )
            ],
        ),
        (
            (
                "{methods: [id-copy], when: reasonable-doubt, alternative: {sv: Visa den., en: Show it.}, "
                "copies_deleted: false}"
            ),
            [
                "It is not stated that the copy of the identity document is deleted as soon as the identity has been checked."
            ],
        ),
    ],
)
def test_copies_are_allowed_only_in_doubt(check, messages, tmp_path):
    found = told("RGT-04", f"# rights.yaml\nidentity_check: {check}\n", tmp_path)
    assert sorted(message for *_, message in found) == sorted(messages)


@pytest.mark.parametrize(
    ("swedish", "english", "words"),
    [
        (
            "Vill du ha ett utdrag måste du sända en kopia på ditt körkort eller pass.",
            "For an extract you must send a copy of your driving licence or passport.",
            "kopia på ditt körkort",
        ),
        ("Bifoga passkopia.", "Enclose it.", "passkopia"),
        ("Skriv till oss.", "Send a photograph of your passport.", "photograph of your passport"),
        ("Sänd ingen kopia på ditt pass.", "Do not send a copy of your passport.", None),
        ("Vid tvivel ber vi om en kopia på ditt pass.", "In doubt we ask for a copy of your passport.", None),
        ("Körkort, pass eller annan id-handling begär vi inte.", "We do not ask for a passport.", None),
        ("Vill du få något raderat: kopia på körkortet krävs.", "Erasure takes no more.", "kopia på körkortet"),
    ],
)
def test_a_text_that_demands_a_copy_is_one_finding(swedish, english, words, tmp_path):
    found = told("RGT-04", f'# rights.yaml\nidentification: {{sv: "{swedish}", en: "{english}"}}\n', tmp_path)
    expected = [f"The text asks everyone who wants to use their rights for “{words}”."] if words else []
    assert [message for *_, message in found] == expected


def test_a_copy_that_is_a_category_of_data_is_no_demand(tmp_path):
    example = """# purposes/orders.yaml
operations: [{sv: Vi tar en kopia av pass för resan., en: We take a copy of the passport for the journey.}]
"""
    assert told("RGT-04", example, tmp_path) == []


@pytest.mark.parametrize(
    ("rights", "messages"),
    [
        (
            "# rights.yaml without answer_time, fee\nsuppression: {sv: Spärras., en: Blocked.}",
            [
                "The policy does not say when a request is answered. The law normally demands an answer within one month.",
                "The policy does not say that using one's rights is free of charge.",
            ],
        ),
        ("# rights.yaml\nanswer_time: {period: P4W, extension: P2M}", []),
        (
            "# rights.yaml\nanswer_time: {period: P1M, extension: P3M}",
            ["The time for an answer may be extended by two months at the most."],
        ),
        ("# rights.yaml\nfee: {sv: Vi tar inte betalt., en: There is no charge.}", []),
        (
            "# rights.yaml\nfee: {sv: Avgift 200 kr om begäran är uppenbart ogrundad., en: SEK 200 if manifestly unfounded.}",
            [],
        ),
        (
            "# rights.yaml\nfee: {sv: Det är gratis., en: There is a cost.}",
            ["According to the text, using one's rights is not free of charge: “There is a cost.”"],
        ),
    ],
)
def test_time_and_cost_of_a_request(rights, messages, tmp_path):
    assert sorted(message for *_, message in told("RGT-05", rights, tmp_path)) == sorted(messages)


def test_clean_up_in_a_text_of_the_section_on_rights(tmp_path):
    example = f"""{sections(*SECTIONS, texts=", texts: [cleaning]")}
# texts/cleaning.yaml
body: {{sv: Vi raderar uppgifter efter tre år., en: We erase data after three years.}}
# rights.yaml without how
fee: {{sv: Det är gratis., en: It is free.}}
"""
    assert [(file, severity) for severity, file, _ in told("RGT-06", example, tmp_path)] == [
        ("texts/cleaning.yaml", "warning")
    ]


def test_clean_up_beside_the_exceptions_is_no_finding(tmp_path):
    example = f"""{sections(*SECTIONS, texts=", texts: [cleaning]")}
# texts/cleaning.yaml
body: {{sv: Vi raderar uppgifter efter tre år., en: We erase data after three years.}}
"""
    assert told("RGT-06", example, tmp_path) == []
