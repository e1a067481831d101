"""Processors: the branches that the rules' pages do not show, and what must not be objected to."""

import pytest
from rules.example import findings
from rules.told import told_as

told = told_as("severity", "file", "sv", "en")


@pytest.mark.parametrize(
    ("example", "severity", "sv", "en"),
    [
        (
            "# processors/hosting.yaml without agreement\nkind: company\n",
            "error",
            "Det anges inget personuppgiftsbiträdesavtal med ”Molnhall AB”.",
            "No data processing agreement with “Molnhall AB” is stated.",
        ),
        (
            "# processors/hosting.yaml\nagreement: {status: missing}\n",
            "error",
            "Det finns inget personuppgiftsbiträdesavtal med ”Molnhall AB”.",
            "There is no data processing agreement with “Molnhall AB”.",
        ),
        (
            "# processors/hosting.yaml\nagreement: {status: signed}\n",
            "warning",
            "Avtalet med ”Molnhall AB” sägs vara undertecknat, men det framgår inte när det skedde eller var det finns.",
            "The agreement with “Molnhall AB” is said to be signed, but not when or where it is kept.",
        ),
        (
            "# processors/hosting.yaml\nagreement: {status: signed, date: 2025-03-01}\n",
            "warning",
            "Avtalet med ”Molnhall AB” sägs vara undertecknat, men det framgår inte var det finns.",
            "The agreement with “Molnhall AB” is said to be signed, but not where it is kept.",
        ),
    ],
)
def test_no_agreement_or_none_that_can_be_found(example, severity, sv, en, tmp_path):
    assert told("PRC-01", example, tmp_path) == [(severity, "processors/hosting.yaml", sv, en)]


ALL_BUT_TRANSFERS = """\
# processors/{}.yaml
agreement:
  status: signed
  date: 2025-03-01
  reference: PUB-1
  covers:
    [subject, duration, nature-purpose, data, data-subjects, instructions, confidentiality, security, sub-processors,
    assistance, deletion-return, audit]
"""


@pytest.mark.parametrize(
    ("example", "file", "sv", "en"),
    [
        (
            ALL_BUT_TRANSFERS.format("analytics"),
            "processors/analytics.yaml",
            "Avtalet med ”Mätverket Inc.” saknar enligt registret dessa punkter i artikel 28.3: internationell överföring.",
            "According to the register, the agreement with “Mätverket Inc.” lacks these points of Article 28(3): "
            "international transfers.",
        ),
        (
            "# processors/hosting.yaml\nagreement: {status: signed, date: 2025-03-01, reference: PUB-1}\n",
            "processors/hosting.yaml",
            "Det framgår inte vilka punkter i artikel 28.3 som avtalet med ”Molnhall AB” omfattar.",
            "It is not stated which of the points of Article 28(3) the agreement with “Molnhall AB” covers.",
        ),
        (
            "# processors/hosting.yaml without guarantees\nkind: company\n",
            "processors/hosting.yaml",
            "Det framgår inte hur ”Molnhall AB” kontrollerades innan uppgifter lämnades dit.",
            "It is not stated how “Molnhall AB” was checked before data were given.",
        ),
        (
            "# processors/hosting.yaml\nguarantees: {reference: LEV-1}\n",
            "processors/hosting.yaml",
            "Det framgår inte när ”Molnhall AB” kontrollerades.",
            "It is not stated when “Molnhall AB” was checked.",
        ),
    ],
)
def test_incomplete_or_unchecked(example, file, sv, en, tmp_path):
    assert told("PRC-02", example, tmp_path) == [("warning", file, sv, en)]


def test_transfers_are_settled_only_where_data_leave_the_eea(tmp_path):
    assert told("PRC-02", ALL_BUT_TRANSFERS.format("hosting"), tmp_path) == []


UNSIGNED = "# processors/hosting.yaml\nagreement: {status: in-progress}\n"
ABSENT = "# processors/hosting.yaml without agreement\nkind: company\n"
BOTH = UNSIGNED + "# processors/analytics.yaml\nagreement: {status: missing}\n"
CLAIM = "# texts/introduction.yaml\nbody:\n  sv: {sv}\n  en: {en}\n"
SAID = CLAIM.format(
    sv="Vi har skriftliga avtal med alla personuppgiftsbiträden.",
    en="We have written agreements with all of our processors.",
)


@pytest.mark.parametrize(
    ("example", "severity", "sv", "en"),
    [
        (
            UNSIGNED + SAID,
            "error",
            "Texten säger att alla personuppgiftsbiträden har avtal, men för ”Molnhall AB” anges inget undertecknat avtal.",
            "The text says that all processors have agreements, but no signed agreement is stated for “Molnhall AB”.",
        ),
        (
            ABSENT + SAID,
            "warning",
            "Texten säger att alla personuppgiftsbiträden har avtal, men för ”Molnhall AB” anges inget undertecknat avtal.",
            "The text says that all processors have agreements, but no signed agreement is stated for “Molnhall AB”.",
        ),
        (
            BOTH
            + CLAIM.format(
                sv="Samtliga våra biträden omfattas av biträdesavtal.",
                en="Every processor is bound by an agreement.",
            ),
            "error",
            "Texten säger att alla personuppgiftsbiträden har avtal, men för ”Mätverket Inc.” och ett annat anges inget "
            "undertecknat avtal.",
            "The text says that all processors have agreements, but no signed agreement is stated for “Mätverket Inc.” "
            "and one other.",
        ),
    ],
)
def test_a_claim_of_all_that_is_untrue(example, severity, sv, en, tmp_path):
    assert told("PRC-02", example, tmp_path) == [(severity, "texts/introduction.yaml", sv, en)]


@pytest.mark.parametrize(
    "example",
    [
        SAID,
        UNSIGNED
        + CLAIM.format(
            sv="Vi har avtal med våra personuppgiftsbiträden och kontrollerar alla.",
            en="We have agreements with our processors and check all of them.",
        ),
    ],
)
def test_a_claim_that_is_true_or_none(example, tmp_path):
    assert told("PRC-02", example, tmp_path) == []


def test_a_sub_processor_without_a_place(tmp_path):
    example = "# processors/hosting.yaml\nsub_processors: [{name: Serverhall Ltd}]\n"
    assert told("PRC-03", example, tmp_path) == [
        (
            "warning",
            "processors/hosting.yaml",
            "Det framgår inte i vilka länder underbiträdet Serverhall Ltd behandlar uppgifterna.",
            "It is not stated in which countries the sub-processor Serverhall Ltd processes the data.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Våra biträden får använda uppgifterna för egna syften.", "Our partners help us."),
        ("Andra hjälper oss.", "Processors may use the data for their own purposes."),
        ("Andra hjälper oss.", "Processors may use the data for purposes compatible with ours."),
    ],
)
def test_a_text_in_either_language_lets_processors_loose(sv, en, tmp_path):
    assert [file for _, file, *_ in told("PRC-04", CLAIM.format(sv=sv, en=en), tmp_path)] == ["texts/introduction.yaml"]


@pytest.mark.parametrize(
    "example",
    [
        CLAIM.format(
            sv="Biträden får inte använda uppgifterna för egna ändamål.",
            en="Processors may never use the data for other purposes.",
        ),
        CLAIM.format(
            sv="Biträden får inte använda uppgifterna på ett sätt som är oförenligt med våra ändamål.",
            en="Use by processors that is incompatible with our purposes is stopped.",
        ),
        CLAIM.format(
            sv="Biträden hjälper oss. Andra ändamål prövar vi.", en="Processors help us. We weigh other purposes."
        ),
        # Split by service: a controller for its own purposes.
        "# processors/analytics.yaml\nown_purposes: true\n"
        "# purposes/website-statistics.yaml\nrecipients:\n"
        "  - {recipient: analytics, role: processor}\n  - {recipient: analytics, role: independent-controller}\n",
    ],
)
def test_instructions_that_are_followed(example, tmp_path):
    assert told("PRC-04", example, tmp_path) == []


def test_an_incomplete_agreement_is_told_of_while_another_file_has_faults(tmp_path):
    """The rule concludes from what is there, so a misspelt field elsewhere does not turn it into a plain gap."""
    example = "# processors/hosting.yaml without guarantees\nkind: company\n# purposes/orders.yaml\nretenton: x\n"
    assert {finding.rule for finding in findings(example, tmp_path)} == {"SCH-01", "PRC-02"}
