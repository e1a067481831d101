"""A purpose as its readers see it: whole sentences, and nothing where nothing is stated."""

from dataclasses import replace
from pathlib import Path

import pytest
from unit.site.example import ropa, text, told, words

from generator.model import Law, LegalBasis, LegalBasisArticle, RetentionRule, Right, Role
from generator.model.basis import LegitimateInterest
from generator.model.codes import InterestHolder, MarketingChannel, RetentionAction, Schedule
from generator.model.effects import MarketingUse, Profiling
from generator.model.purpose import DataUse, RightOverride, SourceUse
from generator.views.public.purposes import purpose_parts
from generator.views.public.words import decapitalised

MISSING = "No retention period is stated here. Contact us if you want to know how long we keep your data."


def record(language="en", **changes):
    ((part),) = purpose_parts(words(language, ropa(**changes)))
    (found,) = part.records
    return found


def lines(label, language="en", **changes):
    return [line.removeprefix(f"{label}: ") for line in told(record(language, **changes)) if line.startswith(label)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_everything_that_is_told_of_a_purpose(language):
    expected = Path(__file__).with_name(f"purpose.{language}.txt")
    assert told(record(language)) == expected.read_text("utf-8").splitlines()


def test_at_a_glance_each_kind_of_person_has_a_line():
    glance = record().glance
    assert glance.columns == ("Concerns", "Legal basis", "Kept for")
    assert glance.lines == (
        ("Consumer", "Contract", "3 years"),
        ("Company contact", "Legitimate interests", "3 years"),
    )


def test_kinds_of_persons_with_the_same_facts_share_a_line():
    basis = replace(ropa().purposes["orders"].legal_basis[0], for_=("consumer", "company-contact"))
    assert record(legal_basis=(basis,)).glance.lines == (("Consumer and company contact", "Contract", "3 years"),)


def test_what_is_not_stated_is_not_shown():
    left_out = {"sub_purposes", "operations", "sources", "provision", "marketing", "security_measures"}
    unknown = {"special_categories", "offence_data", "identity_number", "recipients", "transfers", "profiling"}
    nothing = dict.fromkeys(left_out, ()) | dict.fromkeys(unknown | {"automated_decisions", "notice"})
    labels = [row.label for row in record(**nothing).rows]
    required = ["Legal basis", "How long the data are kept", "Who receives the data", "Transfer outside the EU/EEA"]
    assert labels == ["Purpose", "Data", *required, "Your rights here"]


def test_what_the_law_asks_for_is_admitted_where_it_is_not_stated():
    ask = " Contact us if you want to know more."
    assert lines("Who receives", recipients=None) == [
        f"Who receives the data: Who receives the data is not stated here.{ask}"
    ]
    assert lines("Överföring utanför EU/EES", "sv", transfers=None) == [
        "Om uppgifterna överförs till något land utanför EU/EES är inte angivet här. Kontakta oss om du vill veta mer."
    ]
    assert lines("Must you give the data?", provision=()) == [f"This is not stated here.{ask}"]
    assert lines("Legal basis", legal_basis=()) == [f"No legal basis is stated here.{ask}"]
    only = ropa().purposes["orders"].legal_basis[:1]
    assert lines("Legal basis", legal_basis=only)[1] == f"[Company contact] | No legal basis is stated here.{ask}"


def test_nobody_must_give_data_to_which_they_consent():
    consent = LegalBasis(for_=("consumer", "company-contact"), article=LegalBasisArticle.ARTICLE_6_1_A)
    assert lines("Must you give the data?", provision=(), legal_basis=(consent,)) == []


@pytest.mark.parametrize(
    ("whose", "said"),
    [
        (("controller",), []),
        (("third-party",), ["The interest is that of others."]),
        (("third-party", "controller"), ["The interest is both ours and that of others."]),
    ],
)
def test_whose_interest_it_is_is_said_where_it_is_not_only_our_own(whose, said):
    interest = LegitimateInterest(text=text("Nå fram.", "Arrive."), whose=tuple(map(InterestHolder, whose)))
    basis = LegalBasis(for_=("consumer", "company-contact"), article=LegalBasisArticle.ARTICLE_6_1_F, interest=interest)
    expected = " | ".join(["Legitimate interests, Article 6(1)(f)", "Arrive.", *said])
    assert lines("Legal basis", legal_basis=(basis,)) == [expected]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("(EU) 2016/679", "Dataskyddsförordningen (EU) 2016/679, art. 12"),
        ("2016:679", "Dataskyddsförordningen (2016:679), art. 12"),
    ],
)
def test_a_law_has_one_pair_of_brackets(number, said):
    law = Law(name=text("Dataskyddsförordningen", "GDPR"), number=number, provision="art. 12")
    assert words("sv").law(law) == said


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("E-postadress", "e-postadress"),
        ("Ålder", "ålder"),
        ("IP-adress", "IP-adress"),
        ("IT-system", "IT-system"),
        ("", ""),
    ],
)
def test_within_a_sentence_only_an_abbreviation_keeps_its_capital(name, within):
    assert decapitalised(name) == within


def test_a_missing_period_is_admitted():
    assert lines("How long the data are kept", retention=()) == [MISSING]
    assert record(retention=()).glance.lines[0][2] == "Not stated"


def test_retention_in_full():
    rule = RetentionRule(
        for_=("consumer",),
        data=("name", "email"),
        period="P1Y6M",
        start=text("ditt köp", "your purchase"),
        exception=text("Längre vid tvist.", "Longer in a dispute."),
        reason=text("Garantin.", "The warranty."),
        action=RetentionAction.ANONYMISE,
        schedule=Schedule.YEARLY,
    )
    assert lines("How long the data are kept", retention=(rule,)) == [
        (
            "[Consumer] | 1 year and 6 months after your purchase | This concerns: name and e-mail address. | "
            "We then anonymise the data. This is done yearly. | Longer in a dispute. | The warranty."
        ),
        f"[Company contact] | {MISSING}",
    ]


def test_a_source_other_than_the_person_is_set_apart():
    register = ropa(sources=(SourceUse(source="person"), SourceUse(source="other", data=("name",), for_=("consumer",))))
    other = replace(register.sources["person"], name=text("Upplysning", "Agency"), from_data_subject=False, public=True)
    register = replace(register, sources={**register.sources, "other": other})
    (found,) = purpose_parts(words("en", register))[0].records
    assert [line for line in told(found) if line.startswith("Where")] == [
        "Where the data come from: [From you] | Yourself",
        "Where the data come from: [From someone other than you] | Agency (publicly accessible source) (Name (consumer))",
    ]


def test_channels_with_the_same_way_to_say_no_are_told_together():
    no = text("Svara nej.", "Answer no.")
    channels = (MarketingChannel.EMAIL, MarketingChannel.POST)
    uses = tuple(MarketingUse(channel=channel, opt_out=no) for channel in channels)
    assert lines("Reklam, och så säger du nej", "sv", marketing=uses) == ["E-post och post | Svara nej."]


def test_profiling_says_from_what_how_and_to_what_end():
    profiling = Profiling(logic=text("Så.", "Thus."), consequences=text("Därför.", "Hence."), data=("name", "email"))
    assert lines("Profilering", "sv", profiling=profiling) == [
        "Så. | Därför. | Profilen bygger på: namn och e-postadress."
    ]


def test_a_right_that_differs_comes_with_the_reason():
    override = RightOverride(right=Right.ERASURE, applies=False, reason=text("Lag.", "The law."))
    assert "Right to erasure does not apply here. The law." in lines("Your rights here", rights=(override,))[0]


def test_every_role_has_its_words():
    recipients = ropa().purposes["orders"].recipients
    for role in Role:
        changed = tuple(replace(part, role=role) for part in recipients)
        assert len(lines("Who receives the data", recipients=changed)) == 1


def test_the_same_data_for_all_are_told_once():
    uses = tuple(DataUse(who=who, data=("name",)) for who in ("consumer", "company-contact"))
    assert lines("Data", data_subjects=uses)[0] == "Name"
