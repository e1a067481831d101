"""Every page of the policy says which commit it was made from, and what the commit's dates are worth."""

import datetime as dt
import json

from jsonschema import Draft202012Validator
from unit.site.example import ropa

from generator.exchange.format import published_schema
from generator.history import Moment
from generator.pages import public_site

MOMENT = Moment(
    "0123456789abcdef" * 2 + "01234567",
    dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC),
    dt.datetime(2025, 12, 31, 22, 30, tzinfo=dt.UTC),
)


def test_a_page_names_the_commit_and_the_days_in_sweden():
    pages = public_site(ropa(), "", "", moment=MOMENT).pages
    assert pages["sv/"].state == (
        "Registrets version i Git: 0123456789ab, skriven 31 december 2025 och införd 2 juli 2026 (datumen kan sättas "
        "fritt av den som checkar in en ändring)."
    )
    assert pages["en/"].state == (
        "State of the register in Git: 0123456789ab, written 31 December 2025 and committed 2 July 2026 (whoever commits "
        "a change can set these dates)."
    )
    assert pages[""].state == "", "the choice of language shows nothing of the register"


def test_without_a_commit_nothing_is_said():
    site = public_site(ropa(), "", "")
    assert {page.state for page in site.pages.values()} == {""}
    assert "state" not in json.loads(site.files["policy.json"])


def test_programs_are_told_too():
    document = json.loads(public_site(ropa(), "", "", moment=MOMENT).files["policy.json"])
    assert document["state"] == {
        "commit": MOMENT.commit,
        "authored": "2025-12-31T22:30:00+00:00",
        "committed": "2026-07-01T22:30:00+00:00",
    }
    Draft202012Validator(json.loads(published_schema())).validate(document)
