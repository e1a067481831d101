"""Impact assessments and automated decisions: the branches that the rules' pages do not show."""

import pytest
from rules.told import told_as

from generator.model.codes import RiskCriterion
from generator.rules.catalogue.impact.criteria import Criterion

told = told_as("severity", "file", "place", "sv", "en")


def marketing(fields, *, without=""):
    return f"# purposes/marketing.yaml{without and f' without {without}'}\n{fields}\n"


def decision(*, required="true", document="", more=""):
    return f"dpia: {{required: {required}, reason: {{sv: Därför., en: Because.}}, decided: 2026-02-01{document}{more}}}"


REASON = "reason: {sv: Därför., en: Because.}"
PROFILING = "profiling: {logic: {sv: Så., en: So.}, consequences: {sv: Detta., en: This.}}"
DECISIONS = "automated_decisions: {logic: {sv: Så., en: So.}, consequences: {sv: Detta., en: This.}, safeguards: {sv: Ring., en: Call.}%s}"
DOCUMENT = ", document: {reference: KB-1, date: 2026-02-01}"


def test_a_decision_without_its_date(tmp_path):
    example = marketing(f"dpia: {{required: false, {REASON}}}")
    assert told("DPI-01", example, tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "dpia.-decided",
            "Det framgår inte när det beslutades om ”Marknadsföra till kunder” kräver en konsekvensbedömning.",
            "It is not stated when it was decided whether “Market to customers” needs an impact assessment.",
        )
    ]


def test_one_finding_where_two_criteria_are_met_and_nothing_is_decided(tmp_path):
    example = marketing("risk_criteria: [large-scale, new-technology]", without="dpia")
    assert told("DPI-01", example, tmp_path / "1") == []
    assert told("DPI-02", example, tmp_path / "2") == [
        (
            "error",
            "purposes/marketing.yaml",
            "-dpia",
            "”Marknadsföra till kunder” uppfyller 2 kriterier för hög risk (stor omfattning; ny teknik), men ingen "
            "konsekvensbedömning anges.",
            "“Market to customers” meets 2 criteria of high risk (large scale; new technology), but no completed "
            "impact assessment is given.",
        )
    ]


@pytest.mark.parametrize(
    ("document", "place"),
    [("", "dpia.-document"), (", document: {reference: KB-1}", "dpia.document.-date")],
)
def test_an_assessment_that_was_decided_on_and_not_carried_out(document, place, tmp_path):
    assert told("DPI-02", marketing(decision(document=document)), tmp_path) == [
        (
            "error",
            "purposes/marketing.yaml",
            place,
            "”Marknadsföra till kunder” kräver en konsekvensbedömning enligt beslutet, men ingen daterad bedömning anges.",
            "“Market to customers” was found to need an impact assessment, but no dated assessment is given.",
        )
    ]


@pytest.mark.parametrize(
    ("fields", "sv", "en"),
    [
        (PROFILING, "bedömning, poängsättning eller profilering", "evaluation, scoring or profiling"),
        (DECISIONS % "", "automatiserade beslut med rättslig verkan", "automated decisions with legal effect"),
        (
            "special_categories: {data: [name], condition: 9.2.a}",
            "känsliga eller mycket personliga uppgifter",
            "sensitive or highly personal data",
        ),
        (
            "offence_data: {data: [name], ground: {sv: Lag., en: Law.}}",
            "känsliga eller mycket personliga uppgifter",
            "sensitive or highly personal data",
        ),
        (
            "data_subjects: [{who: company-contact, data: [health]}]",
            "känsliga eller mycket personliga uppgifter",
            "sensitive or highly personal data",
        ),
        (
            "data_combination: {sv: Köp., en: Purchases.}",
            "matchning eller samkörning",
            "matching or combining data sets",
        ),
        (
            "data_subjects: [{who: company-contact, data: [name], vulnerable: {sv: Patienter., en: Patients.}}]",
            "personer i underläge",
            "vulnerable persons",
        ),
        ("data_subjects: [{who: pupil, data: [name]}]", "personer i underläge", "vulnerable persons"),
    ],
)
def test_what_the_register_shows_counts_as_a_criterion(fields, sv, en, tmp_path):
    words = """\
# vocabulary/data-categories.yaml
health: {name: {sv: Hälsa, en: Health}, kind: special}
# vocabulary/data-subjects.yaml
pupil: {name: {sv: Elev, en: Pupil}, child: true}
"""
    [found] = told("DPI-02", words + marketing(f"{fields}\nrisk_criteria: [prevents-right]"), tmp_path)
    assert found[2:] == (
        "dpia.required",
        f"”Marknadsföra till kunder” uppfyller 2 kriterier för hög risk ({sv}; hindrar en rättighet eller en tjänst), "
        f"men har bedömts inte kräva någon konsekvensbedömning.",
        f"“Market to customers” meets 2 criteria of high risk ({en}; prevents a right or a service), but was found to "
        f"need no impact assessment.",
    )


@pytest.mark.parametrize(
    "fields",
    [
        f"risk_criteria: [scoring-profiling]\n{PROFILING}",
        f"risk_criteria: [large-scale, matching]\n{decision(document=DOCUMENT)}",
        "risk_criteria: {none: {because: {sv: Inget., en: None.}}}",
    ],
)
def test_one_criterion_or_a_completed_assessment(fields, tmp_path):
    assert told("DPI-02", marketing(fields), tmp_path) == []


def test_every_criterion_has_words():
    assert all(Criterion(criterion, ()).words.sv and Criterion(criterion, ()).words.en for criterion in RiskCriterion)


def test_an_assessment_older_than_the_purpose(tmp_path):
    example = marketing(f"{decision(document=DOCUMENT)}\nupdated: 2026-06-01")
    assert told("DPI-03", example, tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "dpia.document.date",
            "Konsekvensbedömningen av ”Marknadsföra till kunder” är från 2026-02-01, men ändamålet ändrades 2026-06-01.",
            "The impact assessment of “Market to customers” is from 2026-02-01, but the purpose was changed on "
            "2026-06-01.",
        )
    ]


OFFICER = "# controller.yaml\ndpo: {contact: {email: ombud@example.com}}\n"


def test_the_officer_was_not_asked(tmp_path):
    example = OFFICER + marketing(decision(document=DOCUMENT))
    assert told("DPI-03", example, tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "dpia.-dpo_advice",
            "Dataskyddsombudets råd om konsekvensbedömningen av ”Marknadsföra till kunder” är inte dokumenterat.",
            "The data protection officer's advice on the assessment of “Market to customers” is not on record.",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        OFFICER + marketing(decision(document=DOCUMENT, more=", dpo_advice: RÅD-1")),
        OFFICER,
        marketing(decision(document=DOCUMENT, more=", residual_risk: medium")),
        marketing(
            decision(document=DOCUMENT, more=", residual_risk: high") + "\nprior_consultation: {reference: SAM-1}"
        ),
        marketing(f"{decision(document=', document: {reference: KB-1, date: 2023-11-22}')}\nupdated: 2023-11-22"),
    ],
)
def test_an_assessment_that_is_up_to_date(example, tmp_path):
    assert told("DPI-03", example, tmp_path) == []


def described(sv, en="See the Swedish text."):
    return marketing(f'operations: [{{sv: "{sv}", en: "{en}"}}]', without="profiling")


@pytest.mark.parametrize(
    ("sv", "en", "words"),
    [
        ("Analys på individnivå", "See above", ("individnivå", "individnivå")),
        ("Skapande av en unik profil", "Creating a unique profile", ("unik profil", "unique profile")),
        ("Poängsättning av kunder", "Scoring of customers", ("Poängsättning", "Scoring")),
        ("Se ovan", "Analysis at the level of companies and individuals", ("level of companies and individuals",) * 2),
    ],
)
def test_profiling_is_described_and_nothing_is_stated(sv, en, words, tmp_path):
    assert told("DPI-04", described(sv, en), tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "-profiling",
            f"”Marknadsföra till kunder” innebär profilering, av ”{words[0]}” att döma, men det anges inte.",
            f"“Market to customers” involves profiling, to judge by “{words[1]}”, but this is not stated.",
        )
    ]


def test_a_purpose_marked_as_profiling_denies_it(tmp_path):
    assert told("DPI-04", marketing("tags: [marketing, profiling]"), tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "tags.1",
            "”Marknadsföra till kunder” säger att ingen profilering görs, men ”profilering” tyder på motsatsen.",
            "“Market to customers” says that no profiling is done, but “profiling” suggests otherwise.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Vi gör ingen profilering av dig.", "We do no profiling of you."),
        ("Försäljning av profiler i aluminium", "Sale of aluminium profiles"),
        ("Ändring av din profil på Mina sidor", "Changes of your profile on My pages"),
    ],
)
def test_words_that_are_not_of_profiling(sv, en, tmp_path):
    assert told("DPI-04", described(sv, en), tmp_path) == []


def test_stated_profiling_may_be_described(tmp_path):
    example = marketing(f"operations: [{{sv: Indelning i kundgrupper, en: Customer groups}}]\n{PROFILING}")
    assert told("DPI-04", example, tmp_path) == []


@pytest.mark.parametrize(
    ("more", "place", "sv", "en"),
    [
        (
            ", human_review: true, contest: true",
            "-ground",
            "Besluten i ”Marknadsföra till kunder” fattas automatiskt, men stödet i artikel 22.2 anges inte.",
            "The decisions in “Market to customers” are automated, but the ground in Article 22(2) is not stated.",
        ),
        (
            ", ground: 22.2.c, human_review: true, contest: true",
            "ground",
            "Besluten i ”Marknadsföra till kunder” grundas på uttryckligt samtycke, men den rättsliga grunden är en annan.",
            "The decisions in “Market to customers” rest on explicit consent, but the legal basis is another.",
        ),
        (
            ", ground: 22.2.a, human_review: true, contest: false",
            "contest",
            "Besluten i ”Marknadsföra till kunder” fattas automatiskt, men det framgår inte att den som drabbas kan "
            "bestrida dem.",
            "The decisions in “Market to customers” are automated, but it is not stated that those affected can contest "
            "them.",
        ),
        (
            ", ground: 22.2.a, contest: true",
            "-human_review",
            "Besluten i ”Marknadsföra till kunder” fattas automatiskt, men det framgår inte att en människa kan pröva "
            "dem.",
            "The decisions in “Market to customers” are automated, but it is not stated that a person can review them.",
        ),
    ],
)
def test_decisions_that_lack_ground_or_safeguards(more, place, sv, en, tmp_path):
    expected = ("error", "purposes/marketing.yaml", f"automated_decisions.{place}", sv, en)
    assert told("DPI-05", marketing(DECISIONS % more), tmp_path) == [expected]


def test_silence_on_automated_decisions_is_only_a_warning(tmp_path):
    example = marketing("owner: Kundchefen", without="automated_decisions")
    assert told("DPI-05", example, tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "-automated_decisions",
            "Det framgår inte om beslut fattas helt automatiskt i ”Marknadsföra till kunder”.",
            "It is not stated whether decisions are made solely by automated means in “Market to customers”.",
        )
    ]


def test_decisions_that_law_allows_or_that_are_consented_to(tmp_path):
    by_law = marketing(DECISIONS % ", ground: 22.2.b")
    consented = marketing(
        DECISIONS % ", ground: 22.2.c, human_review: true, contest: true"
        + "\nlegal_basis: [{for: [company-contact], article: 6.1.a, consent: {explicit: true}}]"
    )
    assert told("DPI-05", by_law, tmp_path / "1") == []
    assert told("DPI-05", consented, tmp_path / "2") == []
