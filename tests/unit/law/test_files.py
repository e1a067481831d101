"""The files of legal data: dates in order, sources that exist, nothing that has ended taken away."""

import datetime as dt
import re
from collections import defaultdict
from importlib.resources import files
from itertools import pairwise

import pytest

from generator.law import all_sources, source
from generator.law.age import FILES
from generator.law.entries import data_file
from generator.model.codes import TransferMechanism
from generator.schema import schema_of

ALL = (*FILES, "sources.yaml")
ROWS = [
    (name, key, position, row)
    for name in FILES
    for key, rows in data_file(name).lists.items()
    if key != "pending"
    for position, row in enumerate(rows)
]
IDS = [f"{name}-{key}-{position}" for name, key, position, _ in ROWS]
SUBJECT = ("country", "threshold", "mechanism", "old", "pattern", "number", "address")


def test_every_dated_file_is_known():
    folder = files("generator.law")
    written = {file.name for file in folder.iterdir() if file.name.endswith(".yaml")}
    assert written - {"rights.yaml", "transparency.yaml"} == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_a_file_begins_with_its_date_and_its_highest_age(name):
    text = (files("generator.law") / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert re.fullmatch(r"checked: \d{4}-\d{2}-\d{2}", lines[0])
    assert re.fullmatch(r"max_age_days: [1-9]\d*", lines[1])


@pytest.mark.parametrize(("name", "key", "position", "row"), ROWS, ids=IDS)
def test_an_entry_has_dates_in_order(name, key, position, row):
    first = dt.date.fromisoformat(row["from"])
    assert first <= data_file(name).checked
    for later in ("until", "signed_until"):
        assert later not in row or dt.date.fromisoformat(row[later]) >= first


@pytest.mark.parametrize(("name", "key", "position", "row"), ROWS, ids=IDS)
def test_an_entry_names_sources_that_exist(name, key, position, row):
    assert row["source"]
    assert set(row["source"]) <= set(all_sources())


def test_pending_changes_name_sources_that_exist():
    rows = [row for name in FILES for row in data_file(name).lists.get("pending", [])]
    assert rows
    for row in rows:
        assert row["note"]
        assert set(row["source"]) <= set(all_sources())


def test_what_follows_upon_an_entry_begins_by_the_day_after_its_end():
    # No gap may arise where an entry is taken over by the next; a decision on adequacy may be annulled.
    following = defaultdict(list)
    for name, key, _, row in ROWS:
        subject = next((row[field] for field in SUBJECT if field in row), key)
        following[name, key, subject].append(row)
    for (name, _, _), rows in following.items():
        for before, after in pairwise(sorted(rows, key=lambda row: row["from"])):
            assert before["from"] < after["from"]
            if before.get("end") != "annulled":
                last = dt.date.fromisoformat(before["until"])
                assert dt.date.fromisoformat(after["from"]) <= last + dt.timedelta(days=1)
                if name != "adequacy.yaml":
                    assert dt.date.fromisoformat(after["from"]) == last + dt.timedelta(days=1)


def test_a_decision_that_ends_says_how():
    for row in data_file("adequacy.yaml").lists["entries"]:
        assert ("until" in row) == ("end" in row)
        assert row.get("end", "expired") in {"expired", "annulled"}
        assert row["scope_check"] in {"none", "note", "required"}


def test_every_code_of_a_country_and_of_a_mechanism_is_one_of_the_schema():
    countries = set(schema_of("processor").root.properties["countries"].items.enum)
    for name, _, _, row in ROWS:
        assert row.get("country", "SE") in countries, name
    mechanisms = [row["mechanism"] for _, _, _, row in ROWS if "mechanism" in row]
    assert sorted(mechanisms) == sorted(TransferMechanism)


@pytest.mark.parametrize(
    ("name", "key", "value", "until"),
    [
        ("eea.yaml", "country", "GB", "2020-01-31"),
        ("adequacy.yaml", "number", "2000/520/EC", "2015-10-05"),
        ("adequacy.yaml", "number", "(EU) 2016/1250", "2020-07-15"),
        ("adequacy.yaml", "number", "(EU) 2021/1772", "2025-06-27"),
        ("transfer-tools.yaml", "number", "2001/497/EC", "2022-12-26"),
        ("transfer-tools.yaml", "number", "2004/915/EC", "2022-12-26"),
        ("transfer-tools.yaml", "number", "2010/87/EU", "2022-12-26"),
        ("consent-ages.yaml", "country", "DK", "2023-12-31"),
        ("thresholds.yaml", "act", "1990:932", "2022-04-30"),
        ("authorities.yaml", "short_name", "Datainspektionen", "2020-12-31"),
        ("authorities.yaml", "short_name", "ICO", "2020-12-31"),
        ("repealed-laws.yaml", "pattern", "1998:204", "2018-05-24"),
    ],
)
def test_what_has_ended_stays(name, key, value, until):
    assert any(row.get(key) == value and row.get("until") == until for row in data_file(name).lists["entries"])


def test_texts_that_readers_see_are_in_both_languages():
    def texts(value):
        if isinstance(value, dict):
            if {"sv", "en"} & set(value):
                yield value
            for inner in value.values():
                yield from texts(inner)

    seen = [text for _, _, _, row in ROWS for text in texts(row)]
    assert seen
    for text in seen:
        assert set(text) == {"sv", "en"}
        assert all(side.strip() for side in text.values())


def test_sources_have_unique_ids_a_title_and_a_public_address_or_none():
    rows = data_file("sources.yaml").lists["entries"]
    assert len({row["id"] for row in rows}) == len(rows)
    for row in all_sources().values():
        assert row.title
        assert row.url == "" or re.fullmatch(r"https?://[^\s]+", row.url), row.id


def test_what_was_not_verified_stays_marked():
    assert not source("GDPR-K").verified
    assert not source("CJ-META").verified
    assert source("GDPR-SV-13").verified
    assert source("IMY-RENAME").status == "secondary_quote"
    with pytest.raises(KeyError):
        source("SEED")
