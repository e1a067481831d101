"""Long sections give way to names; whole, they stand on pages of their own; links follow."""

from dataclasses import replace

import pytest
from unit.site import example

from generator.i18n import translator
from generator.model import SectionName
from generator.pages.large.finish import for_others
from generator.pages.large.links import absolute, relinked, seen_from, straight
from generator.pages.large.lists import is_long, listed, moved_to, named
from generator.views.public import Section, public_policy
from generator.views.public.rows import Group, Index, Part, Point, Record, Row

MOVED = {"purpose-a": "purposes/a/", "recipient-b": "recipients/#recipient-b"}
REMARK = Record(anchor="transfers-not-stated", heading="Not known")
T = translator("en")


def records(kind: str, *names: str) -> tuple[Record, ...]:
    return tuple(Record(anchor=f"{kind}-{name.lower()}", heading=name, summary="s", people=("p",)) for name in names)


def section(name: SectionName, *parts: Part) -> Section:
    return Section(name=name, heading="H", texts=(), parts=parts)


RECIPIENTS = section(
    SectionName.RECIPIENTS,
    Part(heading="Processors", sentences=("said",), records=records("recipient", "Zebra", "Apa")),
    Part(heading="Others", records=(Record(anchor="", heading="Zebra", former=()),)),
)
TRANSFERS = section(SectionName.TRANSFERS, Part(records=(*records("transfer", "B", "A"), REMARK)))


@pytest.mark.parametrize(
    ("part", "limit", "long"),
    [(RECIPIENTS, 2, True), (RECIPIENTS, 3, False), (TRANSFERS, 1, True), (TRANSFERS, 2, False)],
)
def test_remarks_do_not_count_and_whoever_has_two_roles_counts_twice(part, limit, long):
    assert is_long(part, limit) is long


def test_other_sections_are_never_long():
    assert not is_long(replace(RECIPIENTS, name=SectionName.RIGHTS), 0)


def test_the_whole_section_is_by_name_and_without_remarks():
    assert listed(T, RECIPIENTS).parts == (
        replace(RECIPIENTS.parts[0], records=records("recipient", "Apa", "Zebra")),
        RECIPIENTS.parts[1],
    )
    assert listed(T, TRANSFERS).parts == (Part(records=records("transfer", "A", "B")),)


def test_the_policys_page_names_each_and_leads_to_where_it_stands():
    short = named(T, RECIPIENTS, listed(T, RECIPIENTS))
    assert short.index == Index(
        told="The list has 2 recipients. Each name leads to more about the recipient.",
        more=Point(text="Read about all recipients", href="recipients/"),
        label="",
    )
    assert [(part.heading, part.sentences, part.records, part.folded) for part in short.parts] == [
        ("Processors", ("said",), (), ""),
        ("Others", (), (), ""),
    ]
    assert [
        (name.anchor, name.heading, name.href, name.people, name.summary) for part in short.parts for name in part.names
    ] == [
        ("recipient-apa", "Apa", "recipients/#recipient-apa", ("p",), ""),
        ("recipient-zebra", "Zebra", "recipients/#recipient-zebra", ("p",), ""),
        # Its record stands under its first role, and this is the second.
        ("", "Zebra", "recipients/#group-2", (), ""),
    ]


def test_a_remark_stays_whole_on_the_policys_page():
    short = named(T, TRANSFERS, listed(T, TRANSFERS))
    assert [(len(part.names), part.records) for part in short.parts] == [(2, ()), (0, (REMARK,))]
    assert moved_to(listed(T, TRANSFERS)) == {
        "transfer-a": "transfers/#transfer-a",
        "transfer-b": "transfers/#transfer-b",
    }


def test_more_than_twenty_names_open_on_demand():
    for number, folded in ((20, ""), (21, "21 transfers")):
        many = section(SectionName.TRANSFERS, Part(records=records("transfer", *(f"T{n}" for n in range(number)))))
        assert named(T, many, listed(T, many)).parts[0].folded == folded


@pytest.mark.parametrize(
    ("place", "href", "expected"),
    [
        ("purposes/x/", "#rights", "../../#rights"),
        ("purposes/x/", "#purpose-a", "../../purposes/a/"),
        ("purposes/x/", "#recipient-b", "../../recipients/#recipient-b"),
        ("recipients/", "#recipient-b", "#recipient-b"),
        ("recipients/", "#purpose-a", "../purposes/a/"),
        ("recipients/", "search/#recipient-b", "../search/#recipient-b"),
        ("recipients/", "https://example.com/a", "https://example.com/a"),
        ("recipients/", "mailto:a@example.com", "mailto:a@example.com"),
        ("recipients/", "/sv/", "/sv/"),
    ],
)
def test_a_link_seen_from_another_page(place, href, expected):
    assert seen_from(place, MOVED)(href) == expected


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("#rights", "#rights"),
        ("purposes/a/", "https://e.com/sv/purposes/a/"),
        ("tel:+46", "tel:+46"),
        ("https://x.com", "https://x.com"),
    ],
)
def test_a_link_seen_from_another_site(href, expected):
    assert absolute("https://e.com/sv/")(href) == expected


def test_every_link_is_changed_and_nothing_else():
    def made(href: str, other: str) -> Record:
        groups = (Group(points=(Point(text="#recipient-b", href=href), Point(text="t"))), Group(lead="#recipient-b"))
        return Record(anchor="#recipient-b", heading="h", href=other, rows=(Row(key="k", label="l", groups=groups),))

    change = straight(MOVED)
    assert relinked(made("#recipient-b", ""), change) == made("recipients/#recipient-b", "")
    assert relinked(made("#rights", "#purpose-a"), change) == made("#rights", "purposes/a/")
    untouched = made("#rights", "")
    assert relinked(untouched, change) is untouched


def test_other_sites_get_the_whole_policy_until_its_pages_can_be_linked_to():
    whole = [public_policy(example.ropa(), "sv")]
    index = Index(told="t", more=Point(text="m", href="recipients/"), label="")
    shown = [replace(whole[0], sections=tuple(replace(part, index=index) for part in whole[0].sections))]
    assert for_others(whole, shown, "") is whole
    assert for_others(whole, whole, "https://e.com/") is whole
    (policy,) = for_others(whole, shown, "https://e.com/")
    assert {part.index.more.href for part in policy.sections} == {"https://e.com/sv/recipients/"}
