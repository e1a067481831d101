"""The branches of CTL-01 to CTL-06 that their pages do not show, and cases in which they are silent."""

import pytest
from rules.example import findings
from rules.told import told_as

told = told_as("severity", "file", "sv", "en")
SWEDEN = "address: {street: Storgatan 1, postcode: 302 43, town: Halmstad, country: SE}\n"
ABROAD = "address: {street: 1 High Street, postcode: EC1A 1AA, town: London, country: GB}\n"
NAME = "name: {sv: Integritetsskyddsmyndigheten, en: Swedish Authority for Privacy Protection}"


@pytest.mark.parametrize("number", ["556016-0680", "5560160680", "16556016-0680", "556190-7329"])
def test_an_organisation_number_is_right_however_it_is_written(number, tmp_path):
    assert told("CTL-01", f"# controller.yaml\norganisation_number: '{number}'\n", tmp_path) == []


def test_a_vat_number_is_no_organisation_number(tmp_path):
    assert told("CTL-01", "# controller.yaml\norganisation_number: SE556016068001\n", tmp_path) == [
        (
            "error",
            "controller.yaml",
            "”SE556016068001” är inget svenskt organisationsnummer. Ett sådant har tio siffror.",
            "“SE556016068001” is not a Swedish organisation number, which has ten digits.",
        )
    ]


def test_a_missing_organisation_number_is_a_warning(tmp_path):
    assert told("CTL-01", "# controller.yaml without organisation_number\n" + SWEDEN, tmp_path) == [
        (
            "warning",
            "controller.yaml",
            "Organisationsnumret för Nordkontor AB anges inte.",
            "The organisation number of Nordkontor AB is not stated.",
        )
    ]


def test_a_number_of_another_country_is_not_judged(tmp_path):
    assert told("CTL-01", f"# controller.yaml\norganisation_number: '01234567'\n{ABROAD}", tmp_path) == []


def test_no_address_for_privacy_matters(tmp_path):
    assert told("CTL-02", "# controller.yaml without email\n" + SWEDEN, tmp_path) == [
        (
            "error",
            "controller.yaml",
            "Det finns ingen e-postadress dit man kan skriva till Nordkontor om sina uppgifter.",
            "There is no e-mail address at which people can write to Nordkontor about their data.",
        )
    ]


def test_the_address_of_the_officer_is_enough(tmp_path):
    example = "# controller.yaml without email\ndpo: {contact: {email: ombud@example.com}, other_role: none}\n"
    assert told("CTL-02", example, tmp_path) == []


@pytest.mark.parametrize("email", ["norea@example.com", "noreen.reply@example.com", "svar@example.com"])
def test_an_address_that_only_resembles_no_reply_is_read(email, tmp_path):
    assert told("CTL-02", f"# controller.yaml\nemail: {email}\n", tmp_path) == []


def test_nothing_said_of_an_officer(tmp_path):
    found = findings("# controller.yaml without dpo\n" + SWEDEN, tmp_path)
    assert [(f.rule, f.message.sv, f.message.en) for f in found if f.rule in {"CTL-03", "GAP-01"}] == [
        (
            "CTL-03",
            "Det framgår inte om Nordkontor har ett dataskyddsombud.",
            "It is not stated whether Nordkontor has a data protection officer.",
        )
    ]


@pytest.mark.parametrize(
    ("example", "sv", "en"),
    [
        (
            f"# controller.yaml without dpo_assessment\n{SWEDEN}",
            "Nordkontor har inget dataskyddsombud, men den bedömningen är inte dokumenterad.",
            "Nordkontor has no data protection officer, but that assessment is not documented.",
        ),
        (
            "# controller.yaml\ndpo_assessment: {reference: DSO-1}\n",
            "Bedömningen av om det behövs ett dataskyddsombud har inget datum.",
            "The assessment of the need for a data protection officer has no date.",
        ),
    ],
)
def test_no_officer_without_a_dated_assessment(example, sv, en, tmp_path):
    assert told("CTL-03", example, tmp_path) == [("warning", "controller.yaml", sv, en)]


def test_a_record_without_arrangement_in_its_own_words(tmp_path):
    example = "# independent-controllers/social-network.yaml without arrangement\ncountries: [IE]\n"
    assert told("CTL-04", example, tmp_path) == [
        (
            "error",
            "independent-controllers/social-network.yaml",
            "”Nätet Ltd” är gemensamt personuppgiftsansvarig, men det finns inget arrangemang om vem som gör vad.",
            "“Nätet Ltd” is a joint controller, but there is no arrangement on who does what.",
        )
    ]


def test_an_arrangement_that_nobody_can_find(tmp_path):
    example = (
        "# independent-controllers/social-network.yaml\n"
        "arrangement: {essence: {sv: Vi svarar för allt., en: We answer for everything.}}\n"
    )
    assert told("CTL-04", example, tmp_path) == [
        (
            "error",
            "independent-controllers/social-network.yaml",
            "Det framgår inte var arrangemanget med ”Nätet Ltd” finns.",
            "It is not stated where the arrangement with “Nätet Ltd” is.",
        )
    ]


def test_a_joint_controller_by_its_role_in_a_purpose(tmp_path):
    example = (
        "# purposes/orders.yaml\n"
        "recipients:\n"
        "  - {recipient: hosting, role: processor}\n"
        "  - {recipient: carrier, role: joint-controller, data: [name, contact-details]}\n"
    )
    (found,) = [f for f in findings(example, tmp_path) if f.rule == "CTL-04"]
    assert found.file == "register/independent-controllers/carrier.yaml"
    assert [place.file for place in found.related] == ["register/purposes/orders.yaml"]


def test_a_joint_controller_that_is_described_as_a_processor(tmp_path):
    example = "# purposes/orders.yaml\nrecipients:\n  - {recipient: hosting, role: joint-controller}\n"
    assert told("CTL-04", example, tmp_path) == [
        (
            "error",
            "purposes/orders.yaml",
            "”Molnhall AB” sägs vara gemensamt personuppgiftsansvarig men är beskriven som personuppgiftsbiträde, så "
            "det finns inget arrangemang.",
            "“Molnhall AB” is said to be a joint controller but is described as a processor, so there is no "
            "arrangement.",
        )
    ]


def test_nothing_said_of_a_representative_outside_the_eea(tmp_path):
    assert told("CTL-05", f"# controller.yaml without representative\n{ABROAD}", tmp_path) == [
        (
            "warning",
            "controller.yaml",
            "Nordkontor AB finns utanför EES, men det framgår inte om det finns en företrädare i unionen.",
            "Nordkontor AB is outside the EEA, but it is not stated whether there is a representative in the Union.",
        )
    ]


def test_an_exception_that_is_named_is_accepted(tmp_path):
    why = "{sv: Behandlingen är tillfällig (artikel 27.2 a)., en: The processing is occasional (Article 27(2)(a)).}"
    example = f"# controller.yaml\n{ABROAD}representative: {{none: {{because: {why}}}}}\n"
    assert told("CTL-05", example, tmp_path) == []


def test_no_representative_is_needed_within_the_eea(tmp_path):
    address = "address: {street: Storgata 1, postcode: '0155', town: Oslo, country: 'NO'}\n"
    assert told("CTL-05", f"# controller.yaml without representative\n{address}", tmp_path) == []


def authority(rest):
    return f"# register.yaml\nsupervisory_authority: {{{rest}}}\n"


def test_an_authority_that_nobody_can_reach(tmp_path):
    assert told("CTL-06", authority(f"{NAME}, country: SE"), tmp_path) == [
        (
            "error",
            "register.yaml",
            "Webbplatsen för Integritetsskyddsmyndigheten anges inte, och inte heller något annat sätt att nå "
            "myndigheten.",
            "The website of Swedish Authority for Privacy Protection is not stated, nor any other way to reach the "
            "authority.",
        )
    ]


def test_another_authority_of_the_country(tmp_path):
    name = "name: {sv: Konsumentverket, en: Swedish Consumer Agency}"
    assert told("CTL-06", authority(f"{name}, country: SE, website: 'https://www.example.se/'"), tmp_path) == [
        (
            "error",
            "register.yaml",
            "”Konsumentverket” är inte tillsynsmyndigheten i det land som anges. Den heter "
            "Integritetsskyddsmyndigheten (IMY).",
            "“Swedish Consumer Agency” is not the supervisory authority of the country stated, which is Swedish "
            "Authority for Privacy Protection (IMY).",
        )
    ]


@pytest.mark.parametrize(
    "name",
    [
        "{sv: IMY, en: IMY}",
        "{sv: Integritetsskyddsmyndigheten (tidigare Datainspektionen), en: The Swedish Authority for Privacy Protection}",
    ],
)
def test_the_authority_may_be_named_in_several_ways(name, tmp_path):
    assert told("CTL-06", authority(f"name: {name}, country: SE, website: 'https://www.imy.se/'"), tmp_path) == []


NORWAY = "name: {sv: Datatilsynet, en: Datatilsynet}, country: 'NO', website: 'https://www.datatilsynet.no/'"


def test_the_authority_of_another_country(tmp_path):
    assert told("CTL-06", authority(NORWAY), tmp_path) == [
        (
            "error",
            "register.yaml",
            "Datatilsynet är inte myndigheten i det land där Nordkontor finns, och det framgår inte varför den är "
            "behörig.",
            "Datatilsynet is not the authority of the country where Nordkontor is, and it is not stated why it is "
            "competent.",
        )
    ]


def test_the_authority_of_another_country_may_lead(tmp_path):
    note = "lead_note: {sv: Huvudkontoret ligger i Oslo., en: The head office is in Oslo.}"
    assert told("CTL-06", authority(f"{NORWAY}, {note}"), tmp_path) == []


def test_a_controller_outside_the_eea_has_no_leading_authority(tmp_path):
    assert told("CTL-06", f"# controller.yaml\n{ABROAD}", tmp_path) == []


def test_a_policy_without_a_section_on_complaints(tmp_path):
    example = "# policy.yaml\nsections:\n  - {section: summary, heading: {sv: I korthet, en: In short}}\n"
    assert told("CTL-06", example, tmp_path) == [
        (
            "error",
            "policy.yaml",
            "Integritetspolicyn har inget avsnitt om klagomål, så det framgår inte vart man kan vända sig.",
            "The privacy policy has no section on complaints, so people are not told where to turn.",
        )
    ]
