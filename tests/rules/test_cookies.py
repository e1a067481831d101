"""Cookies: the branches that the rules' pages do not show, and what must not be objected to."""

import pytest
from rules.told import told_as

told = told_as("severity", "file", "sv", "en")
TEXT = "# texts/introduction.yaml\nbody:\n  sv: {sv}\n  en: {en}\n"
NO_COOKIES = """\
# cookies/session.yaml
retired: {on: 2026-01-01, reason: {sv: Ny webbutik., en: New web shop.}}
# cookies/statistics-cookie.yaml
retired: {on: 2026-01-01, reason: {sv: Ny webbutik., en: New web shop.}}
"""
UNSAID = "# register.yaml\nsite: {url: 'https://www.example.com/privacy/'}\n"
SILENT = """\
# purposes/cookie-choices.yaml
status: ended
ended: 2026-01-01
# purposes/website-statistics.yaml
status: ended
ended: 2026-01-01
"""


def test_texts_speak_of_cookies_and_none_is_listed(tmp_path):
    example = NO_COOKIES + UNSAID + SILENT + TEXT.format(sv="Vi använder kakor.", en="We use them.")
    assert told("COO-01", example, tmp_path) == [
        (
            "error",
            "texts/introduction.yaml",
            "Texten talar om kakor, men ingen kaka är förtecknad.",
            "The text speaks of cookies, but no cookie is listed.",
        )
    ]


def test_a_website_that_is_said_to_use_none(tmp_path):
    used = "# register.yaml\nsite: {url: 'https://www.example.com/privacy/', uses_cookies: false}\n"
    assert told("COO-01", NO_COOKIES + used, tmp_path) == []


COOKIE = "# cookies/statistics-cookie.yaml"


@pytest.mark.parametrize(
    ("example", "severity", "sv", "en"),
    [
        (
            f"{COOKIE} without party, providers\ncategory: statistics\n",
            "error",
            "Det framgår inte om kakan ”Statistik” är företagets egen eller en tredje parts.",
            "It is not stated whether the cookie “Statistics” is the company's own or a third party's.",
        ),
        (
            f"{COOKIE} without data\ncategory: statistics\n",
            "error",
            "Det framgår inte vilka uppgifter kakan ”Statistik” innehåller.",
            "It is not stated what information the cookie “Statistics” holds.",
        ),
        (
            f"{COOKIE}\nlifetime: P2Y\n",
            "info",
            "Kakan ”Statistik” varar längre än 13 månader.",
            "The cookie “Statistics” lasts longer than 13 months.",
        ),
    ],
)
def test_what_a_visitor_is_not_told(example, severity, sv, en, tmp_path):
    assert told("COO-02", example, tmp_path) == [(severity, "cookies/statistics-cookie.yaml", sv, en)]


@pytest.mark.parametrize("lifetime", ["session", "P13M", "P1Y1M", "P30D"])
def test_a_lifetime_that_is_not_long(lifetime, tmp_path):
    assert told("COO-02", f"{COOKIE}\nlifetime: {lifetime}\n", tmp_path) == []


INTEREST = """\
# purposes/website-statistics.yaml
legal_basis:
  - for: [visitor]
    article: 6.1.f
    interest: {text: {sv: Vårt intresse är att mäta., en: Our interest is to measure.}, whose: [controller]}
"""


@pytest.mark.parametrize(
    ("example", "severity", "sv", "en"),
    [
        (
            f"{COOKIE}\ncategory: necessary\nconsent: not-required\n",
            "error",
            "Kakan ”Statistik” kallas nödvändig men används i ”Föra statistik över webbplatsen”, som besökaren inte har "
            "bett om.",
            "The cookie “Statistics” is called necessary but is used in “Keep statistics of the website”, which the "
            "visitor has not asked for.",
        ),
        (
            f"{COOKIE}\ncategory: functional\nconsent: not-required\n",
            "error",
            "Kakan ”Statistik” sätts utan samtycke men används i ”Föra statistik över webbplatsen”, som besökaren inte "
            "har bett om.",
            "The cookie “Statistics” is set without consent but is used in “Keep statistics of the website”, which the "
            "visitor has not asked for.",
        ),
        (
            INTEREST,
            "warning",
            "Kakan ”Statistik” kräver samtycke, men ”Föra statistik över webbplatsen”, som använder uppgifterna, vilar "
            "bara på en intresseavvägning.",
            "The cookie “Statistics” needs consent, but “Keep statistics of the website”, which uses the information, "
            "rests on legitimate interests alone.",
        ),
    ],
)
def test_a_cookie_that_is_not_what_it_is_called(example, severity, sv, en, tmp_path):
    assert told("COO-03", example, tmp_path) == [(severity, "cookies/statistics-cookie.yaml", sv, en)]


@pytest.mark.parametrize(
    "example",
    [
        # The purpose may have needed the cookie for the order.
        "# purposes/orders.yaml\ntags: [order, marketing]\n",
        # One of its purposes rests on consent.
        INTEREST + f"{COOKIE}\npurposes: [website-statistics, newsletter]\n",
        f"{COOKIE}\ncategory: functional\nconsent: required\n",
    ],
)
def test_a_cookie_that_is_what_it_is_called(example, tmp_path):
    assert told("COO-03", example, tmp_path) == []


SITE = "# register.yaml\nsite:\n  url: https://www.example.com/privacy/\n  cookie_consent: {%s}\n"
HOW = "withdrawal: {sv: Se sidfoten., en: See the footer.}"
SEVERAL = "# cookies/session.yaml\ncategory: functional\nconsent: required\n"


@pytest.mark.parametrize(
    ("example", "sv", "en"),
    [
        (
            UNSAID,
            "Det finns kakor som kräver samtycke, men det framgår inte hur besökaren nekar eller återkallar samtycke.",
            "There are cookies that need consent, but it is not stated how the visitor refuses or withdraws consent.",
        ),
        (
            SITE % f"reject: missing, {HOW}",
            "Besökaren kan godta kakor men inte neka dem.",
            "The visitor can accept cookies but not refuse them.",
        ),
        (
            SITE % HOW,
            "Det framgår inte var besökaren kan neka kakor.",
            "It is not stated where the visitor can refuse cookies.",
        ),
        (
            SITE % "reject: same-level, only_third_party: true",
            "Besökaren kan bara säga nej till kakor på en tredje parts sida, inte på webbplatsen.",
            "The visitor can only say no to cookies on a third party's page, not on the website.",
        ),
        (
            SEVERAL + SITE % f"reject: same-level, {HOW}",
            "Kakorna har flera ändamål, men det framgår inte om besökaren väljer för vart och ett.",
            "The cookies have several purposes, but it is not stated whether the visitor chooses for each.",
        ),
        (
            SEVERAL + SITE % f"reject: same-level, per_purpose: false, {HOW}",
            "Kakorna har flera ändamål, men besökaren kan bara säga ja eller nej till alla.",
            "The cookies have several purposes, but the visitor can only say yes or no to all of them.",
        ),
    ],
)
def test_a_refusal_that_is_hard_or_unknown(example, sv, en, tmp_path):
    assert told("COO-04", example, tmp_path) == [("error", "register.yaml", sv, en)]


@pytest.mark.parametrize(
    "example",
    [
        # Nothing needs consent.
        UNSAID + f"{COOKIE}\nretired: {{on: 2026-01-01, reason: {{sv: Slut., en: Over.}}}}\n",
        # One purpose, so nothing to choose between.
        SITE % f"reject: same-level, per_purpose: false, {HOW}",
    ],
)
def test_a_refusal_that_is_not_asked_about(example, tmp_path):
    assert told("COO-04", example, tmp_path) == []


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Inga personuppgifter sparas i våra kakor.", "We use cookies."),
        ("Kakor är små filer som inte innehåller personuppgifter.", "We use cookies."),
        ("Vi använder kakor.", "No personal data are kept in our cookies."),
        ("Vi använder kakor.", "Our cookies contain no personal information."),
        ("Vi använder kakor.", "Cookies do not collect personal data."),
    ],
)
def test_a_claim_that_cookies_hold_nothing_personal(sv, en, tmp_path):
    found = told("COO-05", TEXT.format(sv=sv, en=en), tmp_path)
    assert found == [
        (
            "error",
            "texts/introduction.yaml",
            "Texten säger att kakor inte innehåller personuppgifter, men kakan ”Varukorg” har en identifierare.",
            "The text says that cookies hold no personal data, but the cookie “Basket” has an identifier.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Kakor är inte till för att påverka din dator utan för att underlätta.", "We use cookies."),
        ("Vi använder cookies.", "Cookies do not affect your computer."),
    ],
)
def test_a_claim_that_cookies_leave_the_device_untouched(sv, en, tmp_path):
    assert told("COO-05", TEXT.format(sv=sv, en=en), tmp_path) == [
        (
            "error",
            "texts/introduction.yaml",
            "Texten säger att kakor inte påverkar besökarens enhet, men en kaka är något som lagras i den.",
            "The text says that cookies do not affect the visitor's device, but a cookie is something stored in it.",
        )
    ]


def test_a_cookie_without_identifier_is_judged_by_what_it_is_for(tmp_path):
    example = (
        TEXT.format(sv="Kakor innehåller inga personuppgifter.", en="We use cookies.")
        + "# cookies/session.yaml\nidentifier: false\n# cookies/statistics-cookie.yaml\nidentifier: false\n"
    )
    assert [en for *_, en in told("COO-05", example, tmp_path)] == [
        "The text says that cookies hold no personal data, but the cookie “Statistics” is for statistics."
    ]


@pytest.mark.parametrize(
    "example",
    [
        "# cookies/session.yaml\nidentifier: false\n"
        "data: {sv: Kakan innehåller inga personuppgifter., en: The cookie holds no personal data.}\n",
        TEXT.format(
            sv="Vi använder kakor och sparar inte personuppgifter längre än nödvändigt.",
            en="We use cookies but do not store personal data longer than needed.",
        ),
        TEXT.format(sv="Kakor innehåller ett nummer.", en="Cookies contain personal data."),
    ],
)
def test_a_claim_that_is_true_or_none(example, tmp_path):
    assert told("COO-05", example, tmp_path) == []


ONLY = (
    "warning",
    "texts/introduction.yaml",
    "Texten säger att kakor bara används för besökarens bekvämlighet, men det finns också kakor för statistik.",
    "The text says that cookies are used only for the visitor's convenience, but there are also cookies for statistics.",
)


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("En kaka sparas. Det är enbart för att du inte ska behöva fylla i sådant på nytt.", "A file is kept."),
        ("Vi använder bara nödvändiga kakor.", "We use a few."),
        ("Vi använder kakor.", "Cookies are used only to make the website work."),
        ("Vi använder kakor.", "We use only strictly necessary cookies."),
    ],
)
def test_cookies_said_to_be_only_for_convenience(sv, en, tmp_path):
    assert told("COO-06", TEXT.format(sv=sv, en=en), tmp_path) == [ONLY]


@pytest.mark.parametrize(
    "example",
    [
        TEXT.format(
            sv="Om du säger nej använder vi bara nödvändiga kakor.", en="If you say no we use only necessary cookies."
        ),
        TEXT.format(
            sv="Sessionskakor sparas bara för att underlätta.",
            en="Session cookies are kept only to make things easier.",
        ),
        TEXT.format(
            sv="Kakor används bara för att underlätta ditt besök och för statistik.",
            en="Cookies are used only to make your visit easier and for statistics.",
        ),
        TEXT.format(sv="Vi ringer bara för att underlätta leveransen.", en="We call only to make delivery easier."),
        "# cookies/session.yaml\npurpose:\n  sv: Kakan används enbart för att underlätta köpet.\n"
        "  en: The cookie is used only to make buying easier.\n",
    ],
)
def test_cookies_that_are_told_of_truly(example, tmp_path):
    assert told("COO-06", example, tmp_path) == []
