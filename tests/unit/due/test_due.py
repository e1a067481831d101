"""`ropa due`: what is to be reviewed, by owner and date."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from generator.due.collect import REVIEWED
from generator.schema import KINDS, schema_of

CLEAN = Path(__file__).resolve().parents[2] / "clean"

NOT_REVIEWS = {
    "register": {"policy.updated", "policy.in_force"},
    "controller": {"dpo.notified"},
    # A decision on impact assessment and an assessment of compatibility are read again with the purpose itself.
    "purpose": {
        "ended", "created", "updated", "dpia.decided", "prior_consultation.date", "reuses.assessment.date",
    },
    "processor": {"retired.on"},
    "independent-controller": {"retired.on"},
    # A contract that is signed does not grow old; the assessment behind it does.
    "transfer": {"safeguard_document.date", "authority_informed", "people_informed", "retired.on"},
    "cookie": {"retired.on"},
    "change": {"in_force"},
    "data-subject": {"retired.on"},
    "data-category": {"retired.on"},
    "security-measure": {"retired.on"},
    "source": {"retired.on"},
    "system": {"retired.on"},
    "waiver": {"decided"},
    "question": {"asked"},
}  # fmt: skip
"""The other date fields: they say what was, or when something begins."""


def dates(node, path=()):
    for key, child in node.properties.items():
        if child.format == "date":
            yield ".".join((*path, key))
        yield from dates(child, (*path, key))
    for child in (node.items, node.entries, *node.branches):
        if child is not None:
            yield from dates(child, path)


@pytest.mark.parametrize("kind", [kind.entry or kind.name for kind in KINDS])
def test_every_date_field_of_the_schemas_either_asks_for_a_review_or_is_known_not_to(kind):
    asked, others = set(REVIEWED.get(kind, ())), NOT_REVIEWS.get(kind, set())
    assert set(dates(schema_of(kind).root)) == asked | others
    assert not asked & others


@pytest.fixture
def register(tmp_path):
    """The clean register, with a review of every kind."""
    folder = tmp_path / "register"
    shutil.copytree(CLEAN, folder)

    def edit(path, old, new):
        file = folder / path
        text = file.read_text("utf-8")
        assert old in text, path
        file.write_text(text.replace(old, new, 1), "utf-8")

    edit(
        "purposes/newsletter.yaml",
        "owner: Kundchefen\nreviewed: 2026-09-01",
        "owner: Marknadschefen\nreviewed: 2025-11-01",
    )
    edit("purposes/orders.yaml", "reviewed: 2026-09-01", "reviewed: 2026-09-01\nreview_by: 2026-12-01")
    edit("purposes/warranty.yaml", "owner: Kundchefen\nreviewed: 2026-09-01", "")
    edit("transfers/statistics.yaml", "countries: [US]", "countries: [US, GB]")
    (folder / "questions.yaml").write_text(
        "where:\n  question: {sv: Var finns avtalet?, en: Where is the agreement?}\n  about: [processors/hosting]\n"
        "  ask: {sv: Juridik, en: Legal}\n  due: 2026-12-24\n",
        "utf-8",
    )
    (folder / "waivers.yaml").write_text(
        "old:\n  rule: LEG-08\n  target: purposes/newsletter\n  reason: {sv: Skrivs om., en: Being rewritten.}\n"
        "  owner: Marknadschefen\n  decided: 2026-10-01\n  review_by: 2026-11-23\n",
        "utf-8",
    )
    return folder


def run(ropa, register, *arguments):
    done = ropa("due", "--register", register, "--as-of", "2026-11-24", *arguments, cwd=register.parent)
    assert done.returncode == 0, done.stderr
    return done.stdout


SWEDISH = """\
Att granska till och med 2026-12-31 (bedömt per 2026-11-24): 8, varav 6 försenade. Utan datum: 1.

Kundchefen
  2026-02-01  Kontrollera på nytt att ”Mätverket Inc.” ger tillräckliga garantier (FÖRSENAD, 296
              dagar)
              register/processors/analytics.yaml:16  Gjordes senast 2025-02-01. Ska göras på nytt
              inom 12 månader. Artikel 28.1.
  2026-03-01  Granska personuppgiftsbiträdesavtalet med ”Mätverket Inc.” (FÖRSENAD, 268 dagar)
              register/processors/analytics.yaml:11  Gjordes senast 2025-03-01. Ska göras på nytt
              inom 12 månader. Artikel 28.3.
  2026-12-01  Granska ändamålet ”Hantera beställningar” (om 7 dagar)
              register/purposes/orders.yaml:13  Dagen är angiven i registret. Artiklarna 24.1 och
              5.2. [GOV-01]

Kundchefen och Marknadschefen
  2026-02-01  Kontrollera på nytt att ”Molnhall AB” ger tillräckliga garantier (FÖRSENAD, 296 dagar)
              register/processors/hosting.yaml:15  Gjordes senast 2025-02-01. Ska göras på nytt inom
              12 månader. Artikel 28.1.
  2026-03-01  Granska personuppgiftsbiträdesavtalet med ”Molnhall AB” (FÖRSENAD, 268 dagar)
              register/processors/hosting.yaml:11  Gjordes senast 2025-03-01. Ska göras på nytt inom
              12 månader. Artikel 28.3.

Marknadschefen
  2026-11-01  Granska ändamålet ”Sända nyhetsbrev” (FÖRSENAD, 23 dagar)
              register/purposes/newsletter.yaml:12  Gjordes senast 2025-11-01. Ska göras på nytt
              inom 12 månader. Artiklarna 24.1 och 5.2. [GOV-01]
  2026-11-23  Pröva avvikelsen old från LEG-08 på nytt (FÖRSENAD, 1 dag)
              register/waivers.yaml:7  Det är avvikelsens sista dag. Artikel 5.2. [WAV-01]

Juridik
  2026-12-24  Besvara frågan where: Var finns avtalet? (om 30 dagar)
              register/questions.yaml:5  [QUE-01]

Ingen ansvarig angiven
  utan datum  Granska ändamålet ”Pröva reklamationer”
              register/purposes/warranty.yaml:3  ”Senast granskad” är inte angivet. Artiklarna 24.1
              och 5.2. [GOV-01]
"""


def test_by_owner_the_most_overdue_first_and_what_lacks_a_date_or_an_owner_last(ropa, register):
    assert run(ropa, register, "--lang", "sv", "--until", "2026-12-31") == SWEDISH


def test_one_that_is_overdue_is_said_in_the_singular(ropa, register):
    days = ("--as-of", "2026-11-24", "--until", "2026-11-24")
    said = run(ropa, register, "--owner", "Marknadschefen", *days, "--lang", "en")
    assert said.startswith("To be reviewed by 2026-11-24 (judged as of 2026-11-24): 4, of which 4 overdue.")
    days = ("--as-of", "2026-02-02", "--until", "2026-02-02")
    said = run(ropa, register, "--owner", "Marknadschefen", *days, "--lang", "sv")
    assert said.startswith(
        "Att granska till och med 2026-02-02 (bedömt per 2026-02-02): 1, varav 1 försenad. Utan datum: 0."
    )


def test_of_one_owner_up_to_twelve_months_ahead(ropa, register):
    assert (
        run(ropa, register, "--owner", "legal", "--lang", "en")
        == """\
To be reviewed by 2027-11-24 (judged as of 2026-11-24): 1, of which 0 overdue. Without a date: 0.

Legal
  2026-12-24  Answer the question where: Where is the agreement? (in 30 days)
              register/questions.yaml:5  [QUE-01]
"""
    )


def test_what_a_decision_of_the_commission_carries_ends_with_it(ropa, register):
    tasks = json.loads(run(ropa, register, "--format", "json", "--lang", "en", "--until", "2031-12-27"))["tasks"]
    assert tasks[-2] == {
        "key": "adequacy:transfers/statistics:GB",
        "matter": "adequacy",
        "title": "Decision (EU) 2021/1772 on the United Kingdom, on which the transfer “Statistics in the USA” relies, expires",
        "owners": ["Kundchefen"],
        "due": "2031-12-27",
        "overdue": False,
        "last": None,
        "period": None,
        "why": "It is the last day of the decision. After it, another ground in Chapter V is needed, or a new decision.",
        "articles": ["45(3)"],
        "rule": "TRF-03",
        "file": "register/transfers/statistics.yaml",
        "line": 5,
        "field": "countries",
    }
    assert (tasks[-1]["key"], tasks[-1]["due"]) == ("purpose:purposes/warranty", None)


def test_the_day_of_a_review_is_still_in_time(ropa, register):
    def overdue(day):
        return json.loads(run(ropa, register, "--format", "json", "--as-of", day))["summary"]["overdue"]

    assert [overdue(day) for day in ("2026-11-01", "2026-11-02", "2026-12-01", "2026-12-02")] == [4, 5, 6, 7]


def test_a_review_after_the_day_that_was_set_counts_from_itself(ropa, register):
    file = register / "purposes/orders.yaml"
    file.write_text(file.read_text("utf-8").replace("reviewed: 2026-09-01", "reviewed: 2026-12-01"), "utf-8")
    tasks = json.loads(run(ropa, register, "--format", "json", "--until", "2027-12-01"))["tasks"]
    (orders,) = (task for task in tasks if task["key"] == "purpose:purposes/orders")
    assert (orders["due"], orders["field"]) == ("2027-12-01", "reviewed")


def test_a_calendar_that_others_read_and_that_moves_its_events_when_it_is_imported_again(ropa, register):
    def calendar(*arguments):
        text = run(ropa, register, "--format", "ics", "--lang", "sv", *arguments)
        # The standard's own limits, which the reader below would forgive.
        assert max(len(line.encode()) for line in text.splitlines()) <= 75
        return Calendar.from_ical(text)

    read = calendar()
    assert read["X-WR-CALNAME"] == "Granskningar i registret: Nordkontor AB"
    events = {str(event["SUMMARY"]): event for event in read.walk("VEVENT")}
    event = events["Granska ändamålet ”Sända nyhetsbrev”"]
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (dt.date(2026, 11, 1), dt.date(2026, 11, 2))
    assert str(event["DESCRIPTION"]) == (
        "Granska ändamålet ”Sända nyhetsbrev”\n"
        "Gjordes senast 2025-11-01. Ska göras på nytt inom 12 månader.\n"
        "Fil: register/purposes/newsletter.yaml, rad 12 (reviewed)\n"
        "Grund: artiklarna 24.1 och 5.2\n"
        "Ansvarig: Marknadschefen"
    )
    assert event["DTSTAMP"].dt == dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    assert not any("Pröva reklamationer" in summary for summary in events)
    assert len({str(event["UID"]) for event in events.values()}) == len(events)

    file = register / "purposes/newsletter.yaml"
    file.write_text(file.read_text("utf-8").replace("2025-11-01", "2026-11-20"), "utf-8")
    (moved,) = (e for e in calendar().walk("VEVENT") if str(e["SUMMARY"]) == str(event["SUMMARY"]))
    assert (moved["UID"], moved["DTSTART"].dt) == (event["UID"], dt.date(2027, 11, 20))


def test_the_calendar_is_the_same_bytes_on_any_day(ropa, register):
    made = {
        run(ropa, register, "--format", "ics", "--as-of", day, "--until", "2027-01-01")
        for day in ("2026-11-24", "2026-12-24")
    }
    assert len(made) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("--owner", "Kundchef", "--lang", "sv"),
            "Ingen i registret som ansvarar för en granskning heter ”Kundchef”. Menade du ”Kundchefen”? "
            "De som anges är: Juridik, Kundchefen och Marknadschefen.\n",
        ),
        (
            ("--register", "nowhere", "--lang", "en"),
            "There is no folder “nowhere”. Name the register's folder with --register.\n",
        ),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_sentence(ropa, register, arguments, told):
    done = ropa("due", "--register", register, *arguments, cwd=register.parent)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_of_a_register_with_errors_the_errors_are_told(ropa, register):
    file = register / "purposes/orders.yaml"
    file.write_text(file.read_text("utf-8").replace("reviewed: 2026-09-01", "reviewed: 2026-02-30"), "utf-8")
    done = ropa("due", "--register", register, "--lang", "en", cwd=register.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert "register/purposes/orders.yaml:12:11" in done.stderr
    assert done.stderr.endswith("The register cannot be read as a whole. Mend the errors above first (ropa check).\n")
