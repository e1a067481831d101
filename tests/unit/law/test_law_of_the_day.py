"""What holds on a day, at the edges of each change."""

import datetime as dt

import pytest

from generator.law import StaleData, law_of, stale
from generator.law.age import FILES
from generator.law.entries import data_file
from generator.model import Text
from generator.model.codes import TransferMechanism

COMPILED = dt.date(2026, 11, 22)
DECISIONS = {"AD", "AR", "BR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "US", "UY"}


def day(text):
    return law_of(dt.date.fromisoformat(text))


@pytest.mark.parametrize(
    ("on", "inside"),
    [
        ("2019-06-01", True),
        ("2020-01-31", True),
        ("2020-02-01", True),
        ("2020-12-31", True),
        ("2021-06-27", True),
        ("2021-06-28", False),
        ("2026-11-22", False),
    ],
)
def test_the_united_kingdom_left(on, inside):
    assert day(on).in_eea("GB") is inside
    assert ("GB" in day(on).adequacy) is not inside


def test_croatia_came_and_norway_is_inside():
    assert not day("2013-06-30").in_eea("HR")
    assert day("2013-07-01").in_eea("HR")
    assert all(day("2026-11-22").in_eea(country) for country in ("SE", "NO", "IS", "LI", "AX", "EU", "EEA"))
    assert not any(day("2026-11-22").in_eea(country) for country in ("CH", "GL", "FO", "GI", "IM", "JE", "US"))


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2015-10-05", "2000/520/EC"),
        ("2015-10-06", None),
        ("2016-07-11", None),
        ("2019-06-01", "(EU) 2016/1250"),
        ("2020-07-15", "(EU) 2016/1250"),
        ("2020-07-16", None),
        ("2023-07-09", None),
        ("2023-07-10", "(EU) 2023/1795"),
        ("2026-11-22", "(EU) 2023/1795"),
    ],
)
def test_what_carries_transfers_to_the_united_states(on, number):
    decision = day(on).adequacy.get("US")
    assert (decision.number if decision else None) == number


def test_an_annulled_decision_is_told_of_afterwards():
    assert "US" not in day("2015-10-05").ended_adequacy
    shield = day("2021-01-01").ended_adequacy["US"]
    assert (shield.number, shield.last_day, shield.annulled) == ("(EU) 2016/1250", dt.date(2020, 7, 15), True)
    assert day("2019-06-01").adequacy["US"].expires is None


@pytest.mark.parametrize(
    ("on", "expires"),
    [
        ("2021-06-28", "2025-06-27"),
        ("2025-06-23", "2025-06-27"),
        ("2025-06-24", "2025-12-27"),
        ("2025-12-18", "2025-12-27"),
        ("2025-12-19", "2031-12-27"),
        ("2031-12-27", "2031-12-27"),
    ],
)
def test_the_decision_on_the_united_kingdom_was_extended_and_renewed(on, expires):
    assert day(on).adequacy["GB"].expires == dt.date.fromisoformat(expires)


def test_the_decision_on_the_united_kingdom_runs_out():
    after = day("2031-12-28")
    assert "GB" not in after.adequacy
    assert after.ended_adequacy["GB"].last_day == dt.date(2031, 12, 27)
    assert not after.ended_adequacy["GB"].annulled


def test_the_countries_with_a_decision():
    now = day("2026-11-22")
    assert sorted(now.adequacy) == sorted(DECISIONS)
    assert {code for code, one in now.adequacy.items() if one.scope_check == "required"} == {
        "BR",
        "CA",
        "JP",
        "KR",
        "US",
    }
    assert not {"IN", "CN", "AU", "SG", "UA", "TR", "ZA", "AE", "RS", "HK", "PH", "VN", "MX", "KE"} & set(now.adequacy)
    assert "BR" not in day("2026-01-25").adequacy
    assert "BR" in day("2026-01-26").adequacy
    assert now.adequacy["US"].fallback is TransferMechanism.SCC
    assert now.adequacy_checked == COMPILED


@pytest.mark.parametrize(
    ("on", "short"), [("2020-12-31", "Datainspektionen"), ("2021-01-01", "IMY"), ("2026-11-22", "IMY")]
)
def test_the_swedish_authority_changed_its_name(on, short):
    assert day(on).authorities["SE"].short_name == short


def test_former_names_are_former_from_their_day():
    assert "Datainspektionen" not in {name.old for name in day("2020-12-31").former_names}
    now = {name.old: name for name in day("2021-01-01").former_names}
    assert now["Datainspektionen"].new.sv == "Integritetsskyddsmyndigheten (IMY)"
    assert now["Datainspektionen"].since == "2021-01-01"
    assert now["Svensk Distanshandel"].since == "2015–2016"
    assert now["skatteverket"].since == ""
    assert "Twitter" not in now
    assert {name.old: name.rule for name in day("2026-11-22").former_names}["Privacy Shield"] == "TRF-07"


def test_laws_are_repealed_from_their_day():
    assert "2003:389" not in {law.pattern for law in day("2022-06-02").repealed}
    repealed = {law.pattern: law.repealed for law in day("2022-06-03").repealed}
    assert repealed["2003:389"] == dt.date(2022, 6, 3)
    assert repealed["1998:204"] == dt.date(2018, 5, 25)


def test_addresses_are_retired_from_their_day():
    assert day("2020-12-31").retired_addresses[0].address != "datainspektionen.se"
    retired = {one.address: one.instead for one in day("2021-01-01").retired_addresses}
    assert retired["datainspektionen.se"] == "https://www.imy.se"
    assert "google.com/settings/ads" not in retired
    assert "google.com/settings/ads" in {one.address for one in day("2022-11-01").retired_addresses}


def test_mechanisms_die_on_their_day():
    def dead(on):
        return {one.pattern: one.since for one in day(on).dead_mechanisms}

    assert set(dead("2019-06-01")) == {"Safe Harbo", "2000/520"}
    assert dead("2020-07-16")["Privacy Shield"] == dt.date(2020, 7, 16)
    assert "2010/87" not in dead("2022-12-26")
    assert dead("2022-12-27")["2010/87"] == dt.date(2022, 12, 27)
    assert "2021/914" not in dead("2026-11-22")
    assert day("2026-11-22").clauses_since == dt.date(2021, 6, 27)


def test_which_mechanisms_are_for_occasional_transfers():
    mechanisms = day("2026-11-22").mechanisms
    assert {code for code, one in mechanisms.items() if one.occasional == "only"} == {
        "49-1-b",
        "49-1-c",
        "49-1-e",
        "49-1-2",
    }
    assessed = {"scc", "bcr", "code", "certification", "adhoc-clauses"}
    assert {code for code, one in mechanisms.items() if one.assessment} == assessed


def test_ages_of_consent():
    assert day("2023-12-31").consent_age("DK") == 13
    assert day("2024-01-01").consent_age("DK") == 15
    now = day("2026-11-22")
    assert [now.consent_age(country) for country in ("SE", "NO", "FI", "FR", "DE", "HR")] == [13, 13, 13, 15, 16, 16]


def test_thresholds():
    now = day("2026-11-22")
    assert (now.exemption_employees, now.complaint_years) == (250, 3)
    assert (now.bookkeeping_act, now.bookkeeping_years) == ("1999:1078", 7)
    assert day("2010-12-31").bookkeeping_years == 10


def test_any_day_has_a_law():
    for on in (dt.date.min, dt.date(1990, 1, 1), dt.date.max):
        assert law_of(on).exemption_employees == 250


@pytest.mark.parametrize("name", FILES)
def test_data_are_stale_the_day_after_their_highest_age(name):
    file = data_file(name)
    last = file.checked + dt.timedelta(days=file.max_age_days)
    expected = StaleData(file.title, file.checked, file.max_age_days)
    assert expected not in stale(last)
    assert expected in stale(last + dt.timedelta(days=1))


def test_nothing_is_stale_when_it_has_just_been_compiled():
    assert stale(COMPILED) == ()
    assert StaleData(Text(sv="besluten om adekvat skyddsnivå", en="the adequacy decisions"), COMPILED, 180) in stale(
        dt.date(2027, 6, 1)
    )
