"""The branches of PUR-02 and PUR-03 that their pages do not show, and cases in which they are silent."""

import json

import pytest
from rules.told import told_as

told = told_as("file", "sv", "en")


def statistics(sv, en, field="purpose"):
    text = {"sv": sv, "en": en}
    return f"# purposes/website-statistics.yaml\n{field}: {json.dumps(text if field == 'purpose' else [text])}\n"


FILE = "purposes/website-statistics.yaml"


def test_a_short_purpose(tmp_path):
    assert told("PUR-02", statistics("Mäta besöken.", "To measure visits."), tmp_path) == [
        (
            FILE,
            "Ändamålet ”Mäta besöken.” är så kort att det inte framgår vad som görs och varför.",
            "The purpose “To measure visits.” is so short that it is not clear what is done and why.",
        )
    ]


def test_a_purpose_that_repeats_the_name(tmp_path):
    example = statistics("Föra statistik över webbplatsen.", "To keep statistics of the website.")
    assert told("PUR-02", example, tmp_path) == [
        (
            FILE,
            "Ändamålet med ”Föra statistik över webbplatsen” upprepar bara namnet.",
            "The purpose of “Keep statistics of the website” only repeats the name.",
        )
    ]


def test_a_vague_part_of_a_purpose(tmp_path):
    assert told("PUR-02", statistics("Marknadsföring", "Marketing", "sub_purposes"), tmp_path) == [
        (
            FILE,
            "”Marknadsföring” i ”Föra statistik över webbplatsen” är för allmänt. Det framgår inte vad som "
            "görs och varför.",
            "“Marketing” in “Keep statistics of the website” is too general. It is not clear what is done and why.",
        )
    ]


def test_a_purpose_that_is_vague_in_one_language(tmp_path):
    example = statistics("Räkna hur många som läser varje sida.", "We process data to improve our services.")
    (found,) = told("PUR-02", example, tmp_path)
    assert found == (
        FILE,
        "”improve our services” i ”Föra statistik över webbplatsen” är för allmänt. Det framgår inte vad som "
        "görs och varför.",
        "“improve our services” in “Keep statistics of the website” is too general. It is not clear what "
        "is done and why.",
    )


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Utvärdera, utveckla och förbättra vårt erbjudande.", "To evaluate, develop and improve our offer."),
        ("Använda uppgifterna för affärsutveckling.", "To use the data for business development."),
        ("Ge dig en bra kundupplevelse hos oss.", "To give you a good customer experience with us."),
        ("Marknadsföring och andra relevanta aktiviteter.", "Marketing and other relevant activities."),
        ("Utveckling av våra digitala tjänster och kanaler.", "Developing our digital services and channels."),
    ],
)
def test_words_that_fit_any_company(sv, en, tmp_path):
    assert len(told("PUR-02", statistics(sv, en), tmp_path)) == 1


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        (
            "Utveckla våra tjänster genom att mäta vilka sidor som används.",
            "To develop our services by measuring which pages are used.",
        ),
        (
            "Förbättra vår webbplats så att du hittar rätt vara fortare.",
            "To improve our website so that you find the right item sooner.",
        ),
        ("Leverera varorna hem till dig.", "To deliver the goods to your home."),
        ("Föra statistik över hur vårt sortiment säljer.", "To keep statistics of how our range sells."),
        ("Kontrollera att ditt företag är kund.", "To check that your company is a customer."),
    ],
)
def test_words_that_say_what_is_done(sv, en, tmp_path):
    assert told("PUR-02", statistics(sv, en), tmp_path) == []


def test_a_part_of_a_purpose_may_be_short(tmp_path):
    assert told("PUR-02", statistics("Leverans", "Delivery", "sub_purposes"), tmp_path) == []


def test_an_order_and_its_marketing_in_one(tmp_path):
    example = "# purposes/orders.yaml\ntags: [order, payment, marketing, security]\n"
    assert told("PUR-03", example, tmp_path) == [
        (
            "purposes/orders.yaml",
            "”Hantera beställningar” blandar det som kunden har bett om (beställning och betalning) med annat "
            "(marknadsföring, it-säkerhet och loggar). Varje ändamål behöver egen grund, lagringstid och "
            "information.",
            "“Handle orders” mixes what the customer has asked for (order and payment) with other things (marketing, "
            "IT security and logs). Each purpose needs its own basis, retention and information.",
        )
    ]


@pytest.mark.parametrize(
    ("file", "reuses"),
    [
        ("marketing", "[{purpose: orders, assessment: {reference: A-1}}]"),
        ("marketing", "[{purpose: newsletter}]"),
        ("website-statistics", "[{purpose: orders}]"),
        ("accounting", "[{purpose: orders}]"),
    ],
    ids=["assessed", "of the same kind", "on consent", "on a legal obligation"],
)
def test_further_use_that_needs_nothing_more(file, reuses, tmp_path):
    assert told("PUR-03", f"# purposes/{file}.yaml\nreuses: {reuses}\n", tmp_path) == []


def test_kinds_that_are_not_known_are_not_compared(tmp_path):
    example = "# purposes/marketing.yaml without tags\nreuses: [{purpose: orders}]\n"
    assert told("PUR-03", example, tmp_path) == []
