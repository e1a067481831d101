"""Governance: the branches that no example on a rule's page shows, and registers that must be left alone."""

import pytest
from rules.told import told_as

told = told_as("path", "sv", "en")


def messages(code, example, folder):
    return [sv for _, sv, _ in told(code, example, folder)]


# GOV-01


def test_the_day_that_is_set_for_a_review_counts_before_the_interval(tmp_path):
    example = "# purposes/orders.yaml\nreviewed: 2026-01-10\nreview_by: 2026-06-01\n"
    assert told("GOV-01", example, tmp_path) == [
        (
            "register/purposes/orders.yaml",
            "”Hantera beställningar” skulle ha granskats den 2026-06-01, men den senaste granskningen gjordes den 2026-01-10.",
            "“Handle orders” should have been reviewed by 2026-06-01, but the last review was on 2026-01-10.",
        )
    ]


def test_a_purpose_that_was_never_reviewed_is_said_to_be_so(tmp_path):
    assert told("GOV-01", "# purposes/orders.yaml without reviewed\nowner: Kundchefen\n", tmp_path) == [
        (
            "register/purposes/orders.yaml",
            "Det framgår inte när ”Hantera beställningar” senast granskades.",
            "It is not stated when “Handle orders” was last reviewed.",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        "# purposes/orders.yaml\nreviewed: 2025-11-22\n",
        "# purposes/orders.yaml\nreviewed: 2024-12-01\n\n# register.yaml\nreview_interval: P2Y\n",
        "# purposes/orders.yaml\nreviewed: 2026-06-01\nreview_by: 2026-06-01\n",
        "# purposes/orders.yaml without reviewed\nstatus: planned\n",
        "# purposes/marketing.yaml without owner\nstatus: ended\nended: 2026-05-01\nreviewed: 2020-01-01\n",
    ],
)
def test_reviews_in_time_and_purposes_that_need_none(example, tmp_path):
    assert told("GOV-01", example, tmp_path) == []


def test_a_shorter_interval_makes_a_review_overdue(tmp_path):
    example = "# register.yaml\nreview_interval: P1M\n\n# purposes/orders.yaml\nreviewed: 2026-11-01\n"
    overdue = messages("GOV-01", example, tmp_path)
    assert len(overdue) == 12
    assert not any("Hantera beställningar" in message for message in overdue)


# GOV-02


def test_an_active_purpose_does_not_end_in_the_past_nor_an_ended_one_in_the_future(tmp_path):
    example = (
        "# purposes/orders.yaml\nended: 2026-01-01\n\n"
        "# purposes/marketing.yaml\nstatus: ended\nended: 2027-01-01\n\n# policy.yaml\npurposes: [orders]\n"
    )
    assert told("GOV-02", example, tmp_path) == [
        (
            "register/purposes/marketing.yaml",
            "”Marknadsföra till kunder” har status ”avslutad”, men slutdagen är den 2027-01-01.",
            "“Market to customers” has the status “ended”, but its last day is 2027-01-01.",
        ),
        (
            "register/purposes/orders.yaml",
            "”Hantera beställningar” har status ”pågår”, men slutdagen är den 2026-01-01.",
            "“Handle orders” has the status “active”, but its last day is 2026-01-01.",
        ),
    ]


def test_an_ended_purpose_says_how_long_its_data_are_kept(tmp_path):
    example = "# purposes/marketing.yaml without retention\nstatus: ended\nended: 2026-05-01\n\n# policy.yaml\npurposes: [orders]\n"
    assert messages("GOV-02", example, tmp_path) == [
        "”Marknadsföra till kunder” är avslutat, men det framgår inte hur länge uppgifterna sparas."
    ]


@pytest.mark.parametrize("status", ["ended\nended: 2026-05-01", "planned"])
def test_a_cookie_in_use_has_a_purpose_that_is_active(status, tmp_path):
    example = f"# purposes/website-statistics.yaml\nstatus: {status}\n"
    assert told("GOV-02", example, tmp_path) == [
        (
            "register/cookies/statistics-cookie.yaml",
            "Kakan ”Statistik” används, men hör inte till något ändamål som pågår.",
            "The cookie “Statistics” is in use, but belongs to no purpose that is active.",
        )
    ]


def test_a_purpose_that_will_end_is_active_until_then(tmp_path):
    assert told("GOV-02", "# purposes/orders.yaml\nended: 2027-01-01\n", tmp_path) == []


# GOV-03


def occasional(*but):
    """Every purpose marked as occasional but these, and the exemption relied on."""
    names = "accounting cookie-choices customer-service incidents it-security marketing newsletter orders rights-requests supplier-contacts user-account warranty website-statistics"
    marked = "".join(f"# purposes/{name}.yaml\noccasional: true\n\n" for name in names.split() if name not in but)
    return marked + "# register.yaml\nexemption_30_5: true\n\n"


def test_every_reason_against_the_exemption_is_named(tmp_path):
    example = (
        occasional("orders", "newsletter")
        + "# controller.yaml\nemployees: 300\n\n"
        + "# purposes/newsletter.yaml\nspecial_categories: {data: [name], condition: 9.2.a}\n"
        + "offence_data: {data: [name], ground: {sv: Lagen., en: The law.}}\ndpia: {required: true, reason: {sv: Stor skala., en: Large scale.}}\n"
    )
    assert told("GOV-03", example, tmp_path) == [
        (
            "register/register.yaml",
            "Undantaget i artikel 30.5 åberopas, men företaget har 300 anställda och gränsen är färre än 250, "
            "”Hantera beställningar” är inte tillfälligt (detsamma gäller 1 till), ”Sända nyhetsbrev” omfattar känsliga personuppgifter, "
            "”Sända nyhetsbrev” omfattar uppgifter om lagöverträdelser och ”Sända nyhetsbrev” innebär hög risk.",
            "The exemption of Article 30(5) is relied on, but the company has 300 employees and the limit is fewer than 250, "
            "“Handle orders” is not occasional (the same goes for 1 more), “Send newsletters” has special categories of data, "
            "“Send newsletters” has data on offences and “Send newsletters” involves high risk.",
        )
    ]


def test_without_the_number_of_employees_the_exemption_cannot_be_judged(tmp_path):
    example = occasional() + "# controller.yaml without employees\nshort_name: Nordkontor\n"
    assert told("GOV-03", example, tmp_path) == [
        (
            "register/controller.yaml",
            "Undantaget i artikel 30.5 åberopas, men antalet anställda anges inte.",
            "The exemption of Article 30(5) is relied on, but the number of employees is not stated.",
        )
    ]


def test_a_small_company_with_occasional_processing_may_rely_on_it(tmp_path):
    assert told("GOV-03", occasional(), tmp_path) == []


# GOV-04


@pytest.mark.parametrize(
    "example",
    [
        "# register.yaml without not_applicable\nsector: other\n",
        "# register.yaml without not_applicable, sector\nformat: 1\n",
    ],
)
def test_other_businesses_are_expected_to_do_nothing_in_particular(example, tmp_path):
    assert told("GOV-04", example, tmp_path) == []


def test_what_only_an_ended_purpose_did_is_missing(tmp_path):
    example = "# purposes/cookie-choices.yaml\nstatus: ended\nended: 2026-05-01\n\n# policy.yaml\npurposes: [orders]\n"
    assert told("GOV-04", example, tmp_path / "missing") == [
        (
            "register/register.yaml",
            "En webbutik brukar också ha behandlingar av dessa slag, men inget ändamål är märkt så: samtycke till kakor.",
            "A web shop normally also has activities of these kinds, but no purpose is marked accordingly: cookie consent.",
        )
    ]
    without = example + "# register.yaml\nsite: {url: https://www.example.com/privacy/, uses_cookies: false}\n"
    assert told("GOV-04", without, tmp_path) == []


# GOV-05


@pytest.mark.parametrize("words", ["-", "–", "N/A", "n/a.", "Saknas", "Okänt"])
def test_a_field_without_an_answer_is_found(words, tmp_path):
    example = f"# purposes/orders.yaml\nretention_routine: '{words}'\n"
    assert told("GOV-05", example, tmp_path) == [
        (
            "register/purposes/orders.yaml",
            f"Det står bara ”{words.rstrip('.')}” under ”Gallringsrutin” för ”Hantera beställningar”. Det är varken en uppgift eller ett skäl.",
            f"It says only “{words.rstrip('.')}” under “Retention routine” of “Handle orders”. That is neither a fact nor a reason.",
        )
    ]


def test_none_again_is_no_reason_why_there_is_none(tmp_path):
    example = "# purposes/orders.yaml\nprofiling: {none: {because: {sv: Ingen., en: None.}}}\n"
    assert told("GOV-05", example, tmp_path) == [
        (
            "register/purposes/orders.yaml",
            "Skälet under ”Profilering” för ”Hantera beställningar” är bara ”Ingen”. Det säger inte varför.",
            "The reason under “Profiling” of “Handle orders” is only “None”. That does not say why.",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        "# rights.yaml\nfee: {sv: Ingen., en: None.}\n",
        "# purposes/orders.yaml\nprofiling: {none: {because: {sv: Ej tillämpligt eftersom ingen analys görs., en: Not applicable as nothing is analysed.}}}\n",
        "# cookies/statistics-cookie.yaml\ntechnical_names: ['-']\n",
        "# purposes/marketing.yaml\nstatus: ended\nended: 2026-05-01\nretention_routine: Okänt\n",
    ],
)
def test_facts_and_reasons_are_left_alone(example, tmp_path):
    assert told("GOV-05", example, tmp_path) == []
