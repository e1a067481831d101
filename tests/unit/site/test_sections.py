"""The sections beside the purposes."""

from dataclasses import replace

import pytest
from unit.site.example import ropa, text, with_sections, words

from generator.model import Change, Cookie, Nothing, Right, SectionName
from generator.model.codes import CookieCategory, CookieConsent, CookieParty, TransferMechanism
from generator.model.common import Because
from generator.model.purpose import RightOverride
from generator.model.rights import AnswerTime
from generator.views.public import public_policy
from generator.views.public.cookies import cookie_tables
from generator.views.public.recipients import recipient_parts
from generator.views.public.rights import rights_parts
from generator.views.public.summary import summary
from generator.views.public.transfers import transfer_parts, transfer_sentences

NOTHING = Nothing(none=Because())


def rows(record):
    return {row.key: [*row.groups[0].sentences, *(point.text for point in row.groups[0].points)] for row in record.rows}


def test_every_section_can_stand_alone_in_both_languages():
    for name in SectionName:
        for language in ("sv", "en"):
            (section,) = public_policy(with_sections(ropa(), name), language).sections
            assert section.name is name


def test_a_section_that_is_left_out_is_not_linked_to():
    alone = with_sections(ropa(), SectionName.PURPOSES)
    (section,) = public_policy(alone, "en").sections
    groups = [group for record in section.parts[0].records for row in record.rows for group in row.groups]
    assert {point.href for group in groups for point in group.points} == {""}


def test_the_right_to_object_stands_apart_in_the_summary():
    objection = summary(words("en")).objection
    assert objection.heading == "You have the right to object"
    assert objection.sentences[0].startswith("You have the right to object to our use of your data")


def test_nothing_is_said_of_objection_where_there_is_no_such_right():
    basis = replace(ropa().purposes["orders"].legal_basis[0], for_=("consumer", "company-contact"))
    assert summary(words("en", ropa(legal_basis=(basis,)))).objection is None


def test_a_transfer_to_unknown_countries_is_admitted():
    register = ropa()
    plain = replace(next(iter(register.transfers.values())), countries=(), mechanism=None, safeguards=None)
    (record,) = transfer_parts(words("en", replace(register, transfers={"support": plain})))[0].records
    said = rows(record)
    assert said["countries"][0].startswith("Which countries this can concern is not stated here. Contact us")
    assert said["mechanism"][0].startswith("Which safeguard under the General Data Protection Regulation is used")


def test_an_adequacy_decision_is_named():
    register = ropa()
    changes = {"countries": ("JP",), "mechanism": TransferMechanism.ADEQUACY, "decision": "2019/419"}
    adequate = replace(next(iter(register.transfers.values())), **changes)
    (record,) = transfer_parts(words("en", replace(register, transfers={"support": adequate})))[0].records
    assert rows(record)["countries"] == ["Japan"]
    assert rows(record)["mechanism"][0] == "Decision 2019/419 of the European Commission."


@pytest.mark.parametrize(("transfers", "said"), [(NOTHING, 1), (None, 0), (("support",), 0)])
def test_that_nothing_leaves_the_area_is_said_only_where_every_purpose_says_so(transfers, said):
    assert len(transfer_sentences(words("sv", ropa(transfers=transfers)))) == said


def test_purposes_of_which_no_transfer_is_known_are_named():
    register = ropa(transfers=None)
    others = {**register.purposes, "known": replace(register.purposes["orders"], transfers=NOTHING)}
    for purposes, where in ((register.purposes, "Everything that we use your data for."), (others, "Handle orders")):
        *_, record = transfer_parts(words("en", replace(register, purposes=purposes)))[0].records
        assert record.summary.startswith("We have not stated whether the data are transferred to any country outside")
        assert rows(record)["purposes"] == [where]


def test_that_automated_decisions_are_not_known_is_admitted():
    records = {record.anchor: record for record in rights_parts(words("en", ropa(automated_decisions=None)))[0].records}
    said = ["Whether we make such decisions is not stated here. Contact us if you want to know more."]
    assert rows(records["right-automated-decisions"])["where"] == said


def test_how_long_an_answer_may_take_and_what_follows_a_refusal():
    time = AnswerTime(period="P1M", extension="P2M")
    register = ropa()
    register = replace(register, rights=replace(register.rights, answer_time=time))
    (using,) = rights_parts(words("en", register))[-1].records
    assert rows(using)["time"] == [
        "We answer without undue delay and within 1 month at the latest.",
        (
            "If your request is complex, or we have received many, we may extend the time by 2 months. "
            "We then tell you so, and why, within 1 month."
        ),
        (
            "If we do not do what you ask, we explain why within 1 month. "
            "You can then complain to the supervisory authority or go to court."
        ),
    ]


def test_recipients_stand_under_the_role_that_they_have():
    parts = recipient_parts(words("en"))
    assert [part.heading.partition(",")[0] for part in parts] == ["Processors", "Independent controllers"]
    assert [record.anchor for part in parts for record in part.records] == ["recipient-hosting", "recipient-carrier"]


def test_a_recipient_with_two_roles_has_one_anchor():
    given = ropa().purposes["orders"].recipients
    both = (given[0], replace(given[0], role=given[1].role))
    records = [record for part in recipient_parts(words("en", ropa(recipients=both))) for record in part.records]
    anchors = [record.anchor for record in records]
    assert len([record for record in records if record.heading == "Processor AB"]) == 2
    assert anchors.count("recipient-hosting") == 1


def test_rights_say_where_they_apply():
    records = {record.anchor: record for record in rights_parts(words("en"))[0].records}
    assert rows(records["right-access"])["where"] == ["Everything that we use your data for."]
    assert rows(records["right-automated-decisions"])["where"] == ["We make no such decisions."]
    assert records["right-objection"].tag == "Article 21(1)"
    assert "right-withdraw-consent" not in records


def test_what_depends_on_the_legal_basis_is_a_table_of_the_bases_in_use():
    part = rights_parts(words("en"))[1]
    assert part.heading == "What depends on the legal basis"
    (table,) = part.records
    assert table.glance.columns == ("Legal basis", "Erasure", "Data portability", "Objection", "Withdrawal")
    assert table.glance.lines == (
        ("Contract, Article 6(1)(b)", "In some cases", "Yes", "No", "No"),
        ("Legitimate interests, Article 6(1)(f)", "In some cases", "No", "Yes", "No"),
    )


def test_the_table_of_rights_says_where_a_purpose_differs():
    override = RightOverride(right=Right.ERASURE, applies=False, reason=text("Lag.", "The law."))
    assert len(rights_parts(words("sv"))[1].sentences) == 1
    assert rights_parts(words("sv", ropa(rights=(override,))))[1].sentences[1].startswith("I några ändamål gäller")


def test_there_is_no_table_of_rights_without_a_legal_basis():
    assert len(rights_parts(words("sv", ropa(legal_basis=())))) == 2


def test_cookies_by_category_with_every_cell_filled():
    plain = Cookie(
        name=text("Kaka", "Cookie"),
        category=CookieCategory.STATISTICS,
        purpose=text("Mäta.", "Measure."),
        consent=CookieConsent.REQUIRED,
    )
    needed = replace(plain, category=CookieCategory.NECESSARY, party=CookieParty.FIRST, lifetime="session")
    tables = cookie_tables(words("sv", replace(ropa(), cookies={"a": plain, "b": needed})))
    assert [table.heading for table in tables] == ["Nödvändiga", "Statistik"]
    (first,), (second,) = (table.cookies for table in tables)
    assert (first.lifetime, second.lifetime) == ("Tills du stänger webbläsaren", "Inte angivet")
    assert (first.providers[0].text, second.providers[0].text) == (ropa().controller.short_name, "Inte angivet")


def test_the_latest_change_comes_first():
    import datetime as dt

    changes = {
        str(year): Change(version=f"{year}.0", in_force=dt.date(year, 1, 1), text=text("Nytt.", "New."))
        for year in (2024, 2026, 2025)
    }
    register = with_sections(replace(ropa(), changes=changes), SectionName.VERSIONS)
    (section,) = public_policy(register, "sv").sections
    assert [(record.heading, record.tag) for record in section.parts[0].records] == [
        ("Version 2026.0", "gäller från 1 januari 2026 till 1 februari 2026"),
        ("Version 2025.0", "gäller från 1 januari 2025 till 1 januari 2026"),
        ("Version 2024.0", "gäller från 1 januari 2024 till 1 januari 2025"),
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_code_that_chooses_a_sentence_has_one(language):
    from generator.model import Right, Role
    from generator.model.codes import MeasureType, RetentionAction

    chosen = [("rights.meaning", Right), ("recipients.role", Role), ("security", MeasureType)]
    chosen += [("retention.then", RetentionAction)]
    for key, codes in chosen:
        assert all(words(language).t(f"{key}.{code}", name="", schedule="") for code in codes)
    assert all(words(language).t(f"retention.then_scheduled.{code}", schedule="x") for code in RetentionAction)
