"""What the pages of the rules on transfers do not show: the other branches, and what must not be found."""

import datetime as dt
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from rules.example import applied, findings

from generator.check import check

CLAUSES = """\
# transfers/statistics.yaml without decision, scope_check, fallback
mechanism: scc
module: "2"
"""
SUB = "sub_processors: [{name: Serverhall Ltd, service: {sv: Drift, en: Hosting}, countries: [%s]}]\n"


def of(code, found):
    return [(f.file.removeprefix("register/"), f.severity.value, f.message.en) for f in found if f.rule == code]


@pytest.fixture
def told(tmp_path):
    """The findings of one rule in the clean register with an example applied, with the texts in English."""

    def run(code, example, on=None):
        if on is None:
            return of(code, findings(example, tmp_path))
        return of(code, check(applied(example, tmp_path), "register", dt.date.fromisoformat(on)).findings)

    return run


def messages(found):
    return [message for _, _, message in found]


# --- TRF-01, TRF-02


def test_a_transfer_to_the_eea_only_is_none(told):
    assert told("TRF-01", "# transfers/statistics.yaml\ncountries: [IE, 'NO']\n") == [
        (
            "transfers/statistics.yaml",
            "error",
            "“Statistics in the USA” names only Ireland and Norway, where data move freely: it is no transfer to a "
            "third country, or the third country is missing.",
        )
    ]


def test_a_country_inside_beside_one_outside_is_no_fault(told):
    assert told("TRF-01", "# transfers/statistics.yaml\ncountries: [IE, US]\n") == []


def test_the_united_kingdom_was_inside_and_is_outside(told):
    example = "# transfers/statistics.yaml\ncountries: [GB]\n"
    assert len(told("TRF-01", example, "2019-06-01")) == 1


def test_a_transfer_to_the_united_kingdom_today_is_one(told):
    assert told("TRF-01", "# transfers/statistics.yaml\ncountries: [GB]\n") == []


def test_neither_mechanism_nor_country(told):
    example = "# transfers/statistics.yaml without countries, mechanism, decision, scope_check\nfrequency: continuous\n"
    assert messages(told("TRF-02", example)) == [
        "For “Statistics in the USA” it is not stated what in Chapter V allows the transfer."
    ]


def test_no_mechanism_is_needed_inside(told):
    assert told("TRF-02", "# transfers/statistics.yaml without mechanism, decision\ncountries: [IE]\n") == []


def test_what_is_found_missing_is_not_also_a_plain_gap(tmp_path):
    example = "# transfers/statistics.yaml without countries, mechanism, decision, scope_check\nfrequency: continuous\n"
    found = {f.rule for f in findings(example, tmp_path) if f.file.endswith("statistics.yaml")}
    assert {"TRF-01", "TRF-02"} <= found
    assert "GAP-01" not in found


def test_a_decision_that_would_do_is_named_in_the_remedy(tmp_path):
    example = "# transfers/statistics.yaml without mechanism, decision, scope_check\ncountries: [CH, JP]\n"
    fixes = [f.fix.en for f in findings(example, tmp_path) if f.rule == "TRF-02"]
    assert fixes == [
        "There is an adequacy decision for Switzerland and Japan. See whether it covers the recipient and if so write "
        "mechanism: adequacy; otherwise sign the standard clauses (EU) 2021/914."
    ]


# --- TRF-03, TRF-04


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2020-07-15", []),
        (
            "2020-07-16",
            [
                "“Statistics in the USA” relies on adequacy, but no decision on the United States is in force: Decision "
                "(EU) 2016/1250 was annulled by the Court of Justice on 2020-07-16 (the list is of 2026-11-22)."
            ],
        ),
        ("2023-07-10", []),
    ],
)
def test_adequacy_of_the_united_states_over_the_years(told, on, expected):
    assert messages(told("TRF-03", "", on)) == expected


def test_an_expired_decision_is_named(told):
    assert messages(told("TRF-03", "# transfers/statistics.yaml\ncountries: [GB]\n", "2032-01-01")) == [
        "“Statistics in the USA” relies on adequacy, but no decision on the United Kingdom is in force: Decision "
        "(EU) 2021/1772 was in force until 2031-12-27 (the list is of 2026-11-22)."
    ]


def test_adequacy_of_the_united_kingdom_is_in_force(told):
    assert told("TRF-03", "# transfers/statistics.yaml\ncountries: [GB]\n") == []


def test_other_mechanisms_need_no_decision(told):
    assert told("TRF-03", CLAUSES + "countries: [IN]\n") == []


def test_the_recipient_was_never_looked_up(told):
    assert told("TRF-04", "# transfers/statistics.yaml without scope_check\ncountries: [BR]\n") == [
        (
            "transfers/statistics.yaml",
            "error",
            "The decision on Brazil covers only controllers and processors subject to the data protection act LGPD; not "
            "processing only for public security, national defence, state security or the investigation of crime, and "
            "it has not been checked that the recipient in “Statistics in the USA” is among them.",
        )
    ]


@pytest.mark.parametrize("country", ["CH", "NZ", "GB", "IL"])
def test_a_decision_on_a_whole_country_needs_no_look_up(told, country):
    assert told("TRF-04", f"# transfers/statistics.yaml without scope_check\ncountries: [{country}]\n") == []


@pytest.mark.parametrize(("on", "number"), [("2027-06-01", 0), ("2027-06-02", 1)])
def test_a_check_is_good_for_365_days(told, on, number):
    assert len(told("TRF-04", "", on)) == number


def test_a_reserve_is_advised_for_the_united_states(told):
    assert told("TRF-04", "# transfers/statistics.yaml without fallback\nfrequency: continuous\n") == [
        (
            "transfers/statistics.yaml",
            "info",
            "It is not stated what carries “Statistics in the USA” if Decision (EU) 2023/1795 on the United States falls.",
        )
    ]


# --- TRF-05


def test_the_module_is_missing(told):
    assert messages(told("TRF-05", CLAUSES.replace('module: "2"\n', ""))) == [
        "It is not stated which module of the standard clauses “Statistics in the USA” uses."
    ]


def test_module_1_is_for_those_who_decide(told):
    assert told("TRF-05", CLAUSES.replace('"2"', '"1"') + "recipients: [social-network]\n") == []


def test_module_2_does_not_fit_one_who_decides(told):
    assert messages(told("TRF-05", CLAUSES + "recipients: [carrier]\n")) == [
        "The clauses with “Fraktlinjen AB” are module 2 (from controller to processor), but the roles ask for module 1 "
        "(from controller to controller)."
    ]


def test_module_3_fits_a_processor_inside_that_engages_somebody_outside(told):
    example = CLAUSES.replace('"2"', '"3"') + "recipients: [hosting]\n# processors/hosting.yaml\n" + SUB % "US"
    assert told("TRF-05", example) == []


def test_module_3_does_not_fit_a_processor_outside(told):
    assert len(told("TRF-05", CLAUSES.replace('"2"', '"3"'))) == 1


def test_module_4_needs_no_assessment_where_the_company_is_the_processor(told):
    example = (
        CLAUSES.replace("without decision", "without assessment, decision").replace('"2"', '"4"')
        + "recipients: [carrier]\n"
        + "# on-behalf-of/group.yaml\n"
        + "name: {sv: Drift åt koncernen, en: Hosting for the group}\n"
        + "status: active\ncontroller: {name: Koncernen AB}\n"
        + "processing: [{sv: Drift, en: Hosting}]\n"
        + "transfers: [statistics]\n"
    )
    assert told("TRF-05", example) == []


def test_no_assessment(told):
    assert messages(told("TRF-05", CLAUSES.replace("without ", "without assessment, "))) == [
        "“Statistics in the USA” relies on standard contractual clauses, but there is no assessment of the law and "
        "practice of the country."
    ]


def test_an_assessment_without_a_date_also_for_binding_rules(told):
    example = CLAUSES.replace('mechanism: scc\nmodule: "2"', "mechanism: bcr\nassessment: {reference: TIA-1}")
    assert messages(told("TRF-05", example)) == [
        "It is not stated when the law and practice of the country were assessed for “Statistics in the USA”."
    ]


def test_an_importer_that_is_itself_subject_to_the_regulation(told):
    assert messages(told("TRF-05", CLAUSES + "importer_under_gdpr: true\n")) == [
        "The importer in “Statistics in the USA” is itself subject to the Regulation, and the standard clauses "
        "(EU) 2021/914 are not meant for such an importer (recital 7)."
    ]


# --- TRF-06


def derogation(article, frequency, recipient="carrier"):
    return (
        "# transfers/statistics.yaml without decision, scope_check, fallback\n"
        f"mechanism: {article}\nfrequency: {frequency}\nrecipients: [{recipient}]\n"
    )


@pytest.mark.parametrize(
    ("article", "frequency", "severity"),
    [
        ("49-1-b", "regular", "error"),
        ("49-1-e", "continuous", "error"),
        ("49-1-a", "regular", "warning"),
        ("49-1-g", "continuous", "warning"),
        ("49-1-b", "occasional", None),
        ("49-1-a", "occasional", None),
    ],
)
def test_derogations_and_how_often(told, article, frequency, severity):
    found = told("TRF-06", derogation(article, frequency))
    assert [level for _, level, _ in found] == ([severity] if severity else [])


def test_a_derogation_for_a_processor(told):
    assert told("TRF-06", derogation("49-1-b", "occasional", "analytics")) == [
        (
            "transfers/statistics.yaml",
            "warning",
            "“Mätverket Inc.” is a processor and engaged continuously, but “Statistics in the USA” relies on a derogation "
            "for occasional transfers.",
        )
    ]


def test_a_derogation_for_a_processor_that_is_not_said_to_be_occasional(told):
    example = derogation("49-1-b", "occasional", "analytics").replace("frequency: occasional\n", "")
    example = example.replace("without ", "without frequency, ")
    assert [level for _, level, _ in told("TRF-06", example)] == ["error"]


def test_compelling_interests_are_documented(told):
    example = derogation("49-1-2", "occasional").replace("without ", "without assessment, ")
    assert messages(told("TRF-06", example)) == [
        f"“Statistics in the USA” relies on compelling legitimate interests, but {what}."
        for what in (
            "it is not stated when the data subjects were informed",
            "it is not stated when the supervisory authority was informed",
            "there is no documented assessment",
        )
    ]


def test_compelling_interests_that_are_documented(told):
    example = derogation("49-1-2", "occasional") + "authority_informed: 2026-05-01\npeople_informed: 2026-05-01\n"
    assert told("TRF-06", example) == []


# --- TRF-07


def body(sv, en, rest=""):
    return f"# texts/introduction.yaml\nbody:\n  sv: {sv}\n  en: {en}\n{rest}"


def test_dead_tools_in_published_texts_under_any_name(told):
    example = body("Vi följer EU:s och USA:s sköld för skydd av privatlivet.", "We follow Safe Harbor.")
    assert messages(told("TRF-07", example)) == [
        "The text names Privacy Shield, on which transfers can no longer rest (since 2020-07-16).",
        "The text names Safe Harbour, on which transfers can no longer rest (since 2015-10-06).",
    ]


def test_a_text_that_tells_history_says_so(told):
    sv, en = "Privacy Shield upphävdes 2020.", "The Privacy Shield was annulled in 2020."
    assert told("TRF-07", body(sv, en, "former_names: [Privacy Shield]\n")) == []


def test_the_list_of_former_names_is_no_text(told):
    assert told("TRF-07", body("Vi handlar.", "We trade.", "former_names: [Privacy Shield]\n")) == []


def test_the_number_of_an_old_decision(told):
    assert messages(told("TRF-07", CLAUSES + "decision: 2010/87/EU\n")) == [
        "The text names the standard clauses of Decision 2010/87/EU, on which transfers can no longer rest (since "
        "2022-12-27)."
    ]


def test_numbers_that_only_resemble_one(told):
    assert told("TRF-07", CLAUSES + "decision: 2010/875\n") == []


def test_the_old_clauses_held_until_december_2022(told):
    example = CLAUSES + "decision: 2010/87/EU\nsafeguard_document: {reference: TRF-1, date: 2020-02-01}\n"
    assert told("TRF-07", example, "2022-12-26") == []


@pytest.mark.parametrize(
    ("date", "decision", "severity"),
    [
        ("2021-06-26", "", "error"),
        ("2021-06-26", "decision: (EU) 2021/914\n", "error"),
        ("2021-06-27", "", "warning"),
        ("2021-09-26", "", "warning"),
        ("2021-09-26", "decision: (EU) 2021/914\n", None),
        ("2021-09-27", "", None),
    ],
)
def test_clauses_by_the_day_of_signature(told, date, decision, severity):
    example = f"{CLAUSES}{decision}safeguard_document: {{reference: TRF-1, date: {date}}}\n"
    assert [level for _, level, _ in told("TRF-07", example)] == ([severity] if severity else [])


# --- TRF-08

INSIDE = """\
# processors/analytics.yaml
countries: [IE]
# transfers/statistics.yaml
retired: {on: 2026-01-01, reason: {sv: Avslutad, en: Ended}}
"""


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Vi för inte över dina uppgifter till länder utanför EU/EES.", "We do not transfer data outside the EEA."),
        ("Dina uppgifter lämnar aldrig EU.", "Your data never leave the EU."),
        ("Uppgifterna behandlas enbart inom EES.", "The data are processed only within the European Economic Area."),
    ],
)
def test_claims_about_data_count_the_transfers(told, sv, en):
    found = told("TRF-08", body(sv, en))
    assert [level for _, level, _ in found] == ["error", "error"]
    assert messages(found)[1] == (
        f"The text says “{en.removesuffix('.').removeprefix('We do ').removeprefix('Your data ').removeprefix('The data are processed ')}”, "
        "but the register has “Mätverket Inc.” and “Statistics in the USA” outside the EU and the EEA."
    )


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Uppgifterna behandlas inom EU/EES eller i USA.", "The data are processed within the EU/EEA or in the USA."),
        ("Inte alla system finns inom EU/EES.", "Not all systems are within the EU/EEA."),
        ("Uppgifterna finns inte alltid inom EU/EES.", "The data are not always within the EU/EEA."),
        ("Alla får fråga oss. Lagret finns inom EU.", "All may ask us. The stock is in the EU."),
        ("Överföringar utanför EU/EES görs med skydd.", "Transfers outside the EU/EEA are made with protection."),
    ],
)
def test_what_is_no_claim(told, sv, en):
    assert told("TRF-08", body(sv, en)) == []


def test_a_claim_that_the_register_bears_out(told):
    assert told("TRF-08", body("Alla våra system finns inom EU.", "All our systems are in the EU.") + INSIDE) == []


UNKNOWN = """\
# vocabulary/systems.yaml
shop: {name: Webbutiken, supplier: Molnhall AB}
"""


def test_a_claim_that_the_register_cannot_tell(told):
    example = body("Alla våra system finns inom EU.", "All our systems are in the EU.") + INSIDE + UNKNOWN
    assert told("TRF-08", example)[1] == (
        "texts/introduction.yaml",
        "warning",
        "The text says “All our systems are in the EU”, but the register does not say where the data are with "
        "“Webbutiken”.",
    )


def test_a_claim_with_evidence(told):
    evidence = "evidence: [{claim: Alla system inom EU, reference: REV-1, date: 2026-05-01}]\n"
    example = body("Alla våra system finns inom EU.", "All our systems are in the EU.", evidence) + INSIDE + UNKNOWN
    assert told("TRF-08", example) == []


# --- TRF-09


def test_a_purpose_that_denies_a_transfer(told):
    example = "# purposes/website-statistics.yaml\ntransfers: {none: {because: {sv: Nej, en: 'No'}}}\n"
    assert told("TRF-09", example) == [
        (
            "purposes/website-statistics.yaml",
            "error",
            "“Mätverket Inc.” is in the United States, but “Keep statistics of the website” says that no data go there.",
        )
    ]


def test_remote_access_is_a_transfer(told):
    found = told("TRF-09", "# processors/analytics.yaml\nremote_access: [US, RS]\n")
    assert messages(found) == [
        "“Mätverket Inc.” can reach the data from Serbia, but no transfer there is stated in “Keep statistics of the "
        "website”."
    ]


def test_places_of_storage_and_systems(told):
    example = (
        "# purposes/orders.yaml\nstorage_places: [SE, IN]\n"
        "# vocabulary/systems.yaml\nshop: {name: Webbutiken, supplier: Molnhall AB, places: [SE, CN]}\n"
    )
    assert {message for file, _, message in told("TRF-09", example) if file == "purposes/orders.yaml"} == {
        "The data are stored in India, but “Handle orders” says that no data go there.",
        "“Webbutiken” is in China, but “Handle orders” says that no data go there.",
    }


@pytest.mark.parametrize("places", ["EU", "EEA", "SE", "'NO'", "AX"])
def test_areas_and_members_are_inside(told, places):
    assert told("TRF-09", f"# processors/hosting.yaml\ncountries: [{places}]\n") == []


def test_the_country_of_a_parent_is_no_transfer_by_itself(told):
    assert told("TRF-09", "# processors/hosting.yaml\nparent_country: US\n") == []


def test_a_transfer_to_somebody_else_does_not_cover_it(told):
    assert messages(told("TRF-09", "# transfers/statistics.yaml\nrecipients: [carrier]\n")) == [
        "“Mätverket Inc.” is in the United States, but no transfer there is stated in “Keep statistics of the website”."
    ]


def test_a_transfer_that_names_no_country_may_be_the_one(told):
    assert told("TRF-09", "# transfers/statistics.yaml without countries\nfrequency: continuous\n") == []


def test_a_retired_transfer_covers_nothing(told):
    example = "# transfers/statistics.yaml\nretired: {on: 2026-01-01, reason: {sv: Avslutad, en: Ended}}\n"
    assert len(told("TRF-09", example)) == 1
