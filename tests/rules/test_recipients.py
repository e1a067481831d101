"""Recipients: the branches that the rules' pages do not show, and what must not be objected to."""

import pytest
from rules.told import told_as

told = told_as("severity", "file", "sv", "en")
TWO_CATEGORIES = """\
# processors/hosting.yaml
name: {sv: Bud för vår räkning (åkerier), en: Couriers on our behalf (hauliers)}
kind: category
sector: carrier
# independent-controllers/carrier.yaml
name: {sv: Frakt (åkerier), en: Freight (hauliers)}
kind: category
sector: carrier
"""
SAME_KIND = (
    "warning",
    "purposes/orders.yaml",
    "I ”Hantera beställningar” står ”Frakt (åkerier)” som självständigt personuppgiftsansvarig och ”Bud för vår räkning "
    "(åkerier)” som personuppgiftsbiträde. Det är samma slags företag, och det framgår inte vilka tjänster som hör till vilken roll.",
    "In “Handle orders”, “Freight (hauliers)” is listed as an independent controller and “Couriers on our behalf "
    "(hauliers)” as a processor. They are the same kind of companies, and it is not stated which services belong to which role.",
)
NAMED_IN_BOTH = """\
# independent-controllers/carrier.yaml
name: {sv: Åkerier, en: Hauliers}
kind: category
companies: [{name: Molnhall AB, country: SE}]
"""


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (TWO_CATEGORIES, [SAME_KIND]),
        (TWO_CATEGORIES.replace("sector: carrier", "sector: other"), [SAME_KIND]),
        (
            NAMED_IN_BOTH,
            [
                (
                    "error",
                    "purposes/orders.yaml",
                    "”Molnhall AB” är både personuppgiftsbiträde och självständigt personuppgiftsansvarig i ”Hantera "
                    "beställningar”, för samma personer och uppgifter, och det framgår inte vad som skiljer.",
                    "“Molnhall AB” is both a processor and an independent controller in “Handle orders”, for the same "
                    "persons and data, and it is not stated what differs.",
                )
            ],
        ),
    ],
)
def test_two_records_of_the_same_companies_in_two_roles(example, expected, tmp_path):
    assert told("REC-02", example, tmp_path) == expected


ROLES = "# purposes/website-statistics.yaml\nrecipients:\n  - {%s}\n  - {%s}\n"
AS_PROCESSOR = "recipient: analytics, role: processor"
AS_CONTROLLER = "recipient: analytics, role: independent-controller"


@pytest.mark.parametrize(
    "example",
    [
        ROLES % (AS_PROCESSOR + ", data: [page-views]", AS_CONTROLLER + ", data: [cookie-identifier]"),
        ROLES % (AS_PROCESSOR, AS_CONTROLLER + ", role_reason: {sv: Egen statistik., en: Own statistics.}"),
        ROLES
        % (
            AS_PROCESSOR + ", why: {sv: För att räkna besök., en: To count visits.}",
            AS_CONTROLLER + ", why: {sv: För egen forskning., en: For its own research.}",
        ),
        # Two named companies in the same line of business are two companies.
        "# processors/hosting.yaml\nsector: carrier\n",
        # So are two categories whose companies are named and differ.
        TWO_CATEGORIES.replace("kind: category", "kind: category\ncompanies: [{name: Första AB}]", 1)
        + "companies: [{name: Andra AB}]\n",
    ],
)
def test_two_roles_that_are_told_apart(example, tmp_path):
    assert told("REC-02", example, tmp_path) == []


def test_a_role_is_judged_by_words_in_the_name_where_no_line_of_business_is_stated(tmp_path):
    example = """\
# processors/hosting.yaml without sector
name: {sv: Banker, en: Banks}
kind: category
# purposes/newsletter.yaml
recipients: [{recipient: hosting, role: processor, role_reason: {sv: Bara utskick., en: Only sends letters.}}]
"""
    found = told("REC-03", example, tmp_path)
    assert (
        "warning",
        "purposes/orders.yaml",
        "”Banker” står som personuppgiftsbiträde i ”Hantera beställningar”. För en bank är rollen normalt självständigt "
        "personuppgiftsansvarig.",
        "“Banks” is listed as a processor in “Handle orders”. The role of a bank is normally that of an independent "
        "controller.",
    ) in found
    assert not [file for _, file, *_ in found if file == "purposes/newsletter.yaml"]


@pytest.mark.parametrize(
    "example",
    [
        "# independent-controllers/carrier.yaml\nsector: other\nname: {sv: Databanken AB, en: Databanken AB}\n",
        "# processors/hosting.yaml\nsector: group-company\n",
        # Its usual role too: that is another rule's.
        ROLES % (AS_PROCESSOR, AS_CONTROLLER),
    ],
)
def test_a_role_that_is_not_judged(example, tmp_path):
    assert told("REC-03", example, tmp_path) == []


TEXT = "# texts/introduction.yaml\nbody:\n  sv: {sv}\n  en: {en}\n"
MENTION = TEXT.format(sv="Vi använder Googles tjänst DoubleClick.", en="We use a service of Google.")


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (
            MENTION,
            [
                (
                    "warning",
                    "texts/introduction.yaml",
                    "Här nämns Google, men företaget finns inte bland mottagarna, varken som mottagare eller som "
                    "namngivet företag i en kategori.",
                    "Google is named here, but the company is not among the recipients, neither as a recipient nor as "
                    "a named company in a category.",
                )
            ],
        ),
        (
            "# cookies/statistics-cookie.yaml\nname: {sv: Annonser (Facebook), en: Advertisements (Facebook)}\n",
            [
                (
                    "error",
                    "cookies/statistics-cookie.yaml",
                    "Här nämns Facebook (Meta), men företaget finns inte bland mottagarna, varken som mottagare eller "
                    "som namngivet företag i en kategori.",
                    "Facebook (Meta) is named here, but the company is not among the recipients, neither as a "
                    "recipient nor as a named company in a category.",
                )
            ],
        ),
        (
            "# purposes/website-statistics.yaml\n"
            "recipients: {none: {because: {sv: Vi mäter själva., en: We measure ourselves.}}}\n",
            [
                (
                    "error",
                    "cookies/statistics-cookie.yaml",
                    "”Mätverket Inc.” står som leverantör av kakan ”Statistik” men är inte mottagare i något ändamål.",
                    "“Mätverket Inc.” is listed as the provider of the cookie “Statistics” but is not a recipient in any "
                    "purpose.",
                )
            ],
        ),
        (
            "# vocabulary/systems.yaml\nshop: {name: Webbutiken, supplier: Butiksverket AB, places: [SE]}\n",
            [
                (
                    "warning",
                    "vocabulary/systems.yaml",
                    "Systemet ”Webbutiken” levereras av Butiksverket AB, som inte finns bland mottagarna.",
                    "The system “Webbutiken” is supplied by Butiksverket AB, which is not among the recipients.",
                )
            ],
        ),
    ],
)
def test_a_service_that_is_nobodys(example, expected, tmp_path):
    assert told("REC-04", example, tmp_path) == expected


def test_a_category_without_names_may_hold_the_service(tmp_path):
    example = """\
# purposes/orders.yaml
summary: {sv: Du betalar med Klarna., en: You pay with Klarna.}
# independent-controllers/carrier.yaml
kind: category
sector: payment-provider
"""
    assert [(severity, file) for severity, file, *_ in told("REC-04", example, tmp_path)] == [
        ("warning", "purposes/orders.yaml")
    ]


@pytest.mark.parametrize(
    "example",
    [
        # One service of the company among the recipients is enough.
        MENTION + "# processors/analytics.yaml\nname: {sv: Google Analytics, en: Google Analytics}\n",
        MENTION + "# processors/analytics.yaml\ncompanies: [{name: Google Ireland Ltd}]\n",
        TEXT.format(sv="Vi använder inte Google Analytics.", en="We do not use Google Analytics."),
        TEXT.format(sv="Du rensar kakor i Google Chrome.", en="You clear cookies in Google Chrome."),
        TEXT.format(sv="Svea hovrätt har prövat frågan.", en="Svea Court of Appeal has tried it."),
        "# vocabulary/systems.yaml\nshop: {name: Webbutiken, supplier: Egen utveckling, places: [SE]}\n",
        "# vocabulary/systems.yaml\nshop: {name: Webbutiken, supplier: Nordkontor, places: [SE]}\n",
        "# vocabulary/systems.yaml\nshop: {name: Webbutiken, supplier: Molnhall, places: [SE]}\n",
    ],
)
def test_a_service_that_is_somebodys_or_nothing(example, tmp_path):
    assert told("REC-04", example, tmp_path) == []


def test_a_category_of_controllers_without_names(tmp_path):
    example = "# independent-controllers/carrier.yaml\nname: {sv: Åkerier, en: Hauliers}\nkind: category\n"
    assert told("REC-05", example, tmp_path) == [
        (
            "info",
            "independent-controllers/carrier.yaml",
            "Inga företag är namngivna i kategorin ”Åkerier”. Den som begär tillgång kan i regel kräva att få veta vilka de är.",
            "No companies are named in the category “Hauliers”. Whoever asks for access may normally demand to know which "
            "they are.",
        )
    ]


@pytest.mark.parametrize(
    ("example", "sv", "en"),
    [
        (
            "# independent-controllers/tax-agency.yaml without legal_basis\nkind: authority\n",
            "Uppgifter lämnas till ”Skatteverket”, men det framgår inte på vilken rättslig grund.",
            "Data are given to “The Swedish Tax Agency”, but it is not stated on which legal basis.",
        ),
        (
            "# independent-controllers/tax-agency.yaml\nlegal_basis: {article: 6.1.f}\n",
            "Uppgifter lämnas till ”Skatteverket” efter en intresseavvägning, men intresset anges inte.",
            "Data are given to “The Swedish Tax Agency” on the ground of a legitimate interest, but the interest is not "
            "stated.",
        ),
    ],
)
def test_an_authority_without_a_ground(example, sv, en, tmp_path):
    assert told("REC-06", example, tmp_path) == [("warning", "independent-controllers/tax-agency.yaml", sv, en)]


def test_a_crime_may_be_reported_in_ones_own_interest(tmp_path):
    example = """\
# independent-controllers/tax-agency.yaml
legal_basis: {article: 6.1.f, interest: {sv: Att anmäla brott mot oss., en: To report crimes against us.}}
"""
    assert told("REC-06", example, tmp_path) == []
