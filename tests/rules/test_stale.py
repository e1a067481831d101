"""Legal data that are too old are a finding on the register, which is not at fault."""

import datetime as dt
from pathlib import Path

from generator.findings import Severity
from generator.law.age import FILES
from generator.register import read_register
from generator.rules.stale import stale_data_hits

CLEAN = Path(__file__).parents[1] / "clean"
REGISTER = read_register(CLEAN, "register").register


def test_fresh_data_are_no_finding():
    assert list(stale_data_hits(REGISTER, dt.date(2026, 11, 22))) == []
    assert list(stale_data_hits(REGISTER, dt.date(2027, 5, 21))) == []


def test_each_old_set_of_data_is_a_warning_on_the_register():
    hits = list(stale_data_hits(REGISTER, dt.date(2027, 5, 22)))
    assert {(hit.rule, hit.name, hit.severity, hit.path, hit.route) for hit in hits} == {
        ("LAW-01", "legal-data-out-of-date", Severity.WARNING, "register/register.yaml", ())
    }
    assert [hit.message.en for hit in hits if "adequacy" in hit.message.en] == [
        "The program's data on the adequacy decisions are of 2026-11-22 and may be out of date: they are meant to be "
        "checked again within 180 days."
    ]
    assert [hit.message.sv for hit in hits if "adekvat" in hit.message.sv] == [
        "Programmets uppgifter om besluten om adekvat skyddsnivå är från 2026-11-22 och kan vara inaktuella: de är "
        "tänkta att ses över inom 180 dagar."
    ]


def test_every_set_grows_old():
    assert len(list(stale_data_hits(REGISTER, dt.date(2028, 1, 1)))) == len(FILES)


def test_nothing_is_said_where_the_register_file_has_faults():
    assert list(stale_data_hits(REGISTER._replace(records={}), dt.date(2030, 1, 1))) == []
