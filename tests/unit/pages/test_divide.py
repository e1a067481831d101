"""Long lists are folded; a large policy gives way to an index; nothing else of it changes."""

from dataclasses import replace

import pytest
from unit.site import example

from generator.model import SectionName
from generator.model.policy import Section as Outline
from generator.model.settings import SiteSettings
from generator.pages.large.divide import divided, folded, is_large, limit_of
from generator.views.public import public_policy
from generator.views.public.lookup import Term, lookup

SECTIONS = (SectionName.SUMMARY, SectionName.PURPOSES, SectionName.RECIPIENTS, SectionName.RIGHTS)


def policy_of(number: int):
    """The smallest register with so many purposes, named by number."""
    one = example.ropa()
    ((_, purpose),) = one.purposes.items()
    purposes = {f"p{n}": replace(purpose, name=example.text(f"Namn {n}", f"Name {n}")) for n in range(number)}
    outline = tuple(Outline(section=name, heading=example.text(name, name)) for name in SECTIONS)
    ropa = replace(one, purposes=purposes, policy=replace(one.policy, sections=outline, purposes=()))
    return ropa, public_policy(ropa, "en")


def section(policy, name):
    return next(part for part in policy.sections if part.name is name)


@pytest.mark.parametrize(
    ("number", "limit", "large"), [(3, 3, False), (4, 3, True), (150, None, False), (151, None, True)]
)
def test_the_limit_is_the_registers_own_or_150(number, limit, large):
    ropa, policy = policy_of(number)
    settings = replace(ropa.register, site=SiteSettings(purposes_on_one_page=limit))
    assert is_large(policy, limit_of(replace(ropa, register=settings))) is large


def test_a_small_policy_stays_as_it_is():
    _, policy = policy_of(20)
    assert folded(policy) == policy


def test_long_lists_of_a_policy_on_one_page_open_on_demand():
    _, policy = policy_of(21)
    short = folded(policy)
    names = section(short, SectionName.SUMMARY).summary.purposes
    assert [point.text for point in names] == [*(f"Name {n}" for n in range(12)), "All 21 purposes"]
    assert names[-1].href == "#purposes"
    groups = [
        g
        for part in section(short, SectionName.RECIPIENTS).parts
        for r in part.records
        for row in r.rows
        for g in row.groups
    ]
    assert {(group.folded, len(group.points)) for group in groups if group.folded} == {("21 purposes", 21)}
    assert section(short, SectionName.PURPOSES) == section(policy, SectionName.PURPOSES)


def test_a_large_policy_has_an_index_and_keeps_the_records_for_their_pages():
    ropa, policy = policy_of(60)
    whole = divided(policy, lookup(ropa, "en"))
    purposes = section(whole.policy, SectionName.PURPOSES)
    assert [part.heading for part in purposes.parts] == ["N"]
    entries = purposes.parts[0].records
    assert [entry.heading for entry in entries[:3]] == ["Name 0", "Name 1", "Name 2"]
    assert {(entry.anchor, entry.href, entry.rows, entry.glance) for entry in entries} == {
        (f"purpose-p{n}", f"purposes/p{n}/", (), None) for n in range(60)
    }
    assert purposes.index.told == "We use personal data for 60 purposes. Each purpose has a page of its own."
    assert purposes.index.letters == ()
    assert whole.records["p7"] == section(policy, SectionName.PURPOSES).parts[0].records[7]
    others = [part for part in policy.sections if part.name not in (SectionName.PURPOSES, SectionName.SUMMARY)]
    assert [part.heading for part in others] == [
        part.heading for part in whole.policy.sections if part.name not in (SectionName.PURPOSES, SectionName.SUMMARY)
    ]


def test_a_short_index_has_no_letters_and_the_order_of_the_policy():
    ropa, policy = policy_of(50)
    purposes = section(divided(policy, lookup(ropa, "en")).policy, SectionName.PURPOSES)
    assert [part.heading for part in purposes.parts] == [""]
    assert [entry.anchor for entry in purposes.parts[0].records] == [f"purpose-p{n}" for n in range(50)]


def test_the_first_screen_of_a_large_policy_names_no_purposes():
    ropa, policy = policy_of(60)
    summary = section(divided(policy, lookup(ropa, "en")).policy, SectionName.SUMMARY).summary
    assert [(point.text, point.href) for point in summary.purposes] == [
        ("All 60 purposes", "#purposes"),
        ("Search the purposes", "search/"),
    ]


@pytest.mark.parametrize(
    ("number", "href"), [(60, "search/#recipient-hosting"), (101, "#purposes")], ids=["listed", "all of them"]
)
def test_long_lists_of_a_large_policy_lead_to_where_they_stand(number, href):
    ropa, policy = policy_of(number)
    recipients = section(divided(policy, lookup(ropa, "en")).policy, SectionName.RECIPIENTS)
    (record,) = (r for part in recipients.parts for r in part.records if r.anchor == "recipient-hosting")
    (points,) = (
        [(p.text, p.href) for p in g.points] for row in record.rows if row.key == "purposes" for g in row.groups
    )
    assert points == [(f"Show {number} purposes", href)]


def test_a_list_that_no_word_leads_to_is_folded():
    _, policy = policy_of(60)
    recipients = section(divided(policy, ()).policy, SectionName.RECIPIENTS)
    folds = {g.folded for part in recipients.parts for r in part.records for row in r.rows for g in row.groups}
    assert folds == {"", "60 purposes"}


def test_words_lead_to_purposes_by_name_person_data_recipient_country_and_right():
    ropa, _ = policy_of(2)
    terms = lookup(ropa, "sv")
    assert {term.kind for term in terms} == {"purpose", "person", "data", "recipient", "country", "right"}
    assert terms[1] == Term(kind="purpose", anchor="purpose-p1", text="Namn 1", about=terms[0].about, purposes=("p1",))
    assert {term.purposes for term in terms if term.kind == "recipient"} == {("p0", "p1")}
    assert [term.anchor for term in terms] == [term.anchor for term in lookup(ropa, "en")]
