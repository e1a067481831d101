"""Security: the branches that the rules' pages do not show, and what must not be objected to."""

import pytest
from rules.told import told_as

told = told_as("severity", "file", "place", "sv", "en")


def test_no_measures(tmp_path):
    assert told("SEC-01", "# purposes/orders.yaml without security_measures\nowner: Kundchefen\n", tmp_path) == [
        (
            "error",
            "purposes/orders.yaml",
            "-security_measures",
            "Det framgår inte hur uppgifterna i ”Hantera beställningar” skyddas.",
            "It is not stated how the data in “Handle orders” are protected.",
        )
    ]


@pytest.mark.parametrize(
    ("measures", "sv", "en"),
    [
        (
            "[access, encryption]",
            "”Hantera beställningar” har ingen organisatorisk säkerhetsåtgärd.",
            "“Handle orders” has no organisational security measure.",
        ),
        (
            "[training]",
            "”Hantera beställningar” har ingen teknisk säkerhetsåtgärd.",
            "“Handle orders” has no technical security measure.",
        ),
    ],
)
def test_measures_of_one_type_only(measures, sv, en, tmp_path):
    example = f"# purposes/orders.yaml\nsecurity_measures: {measures}\n"
    assert told("SEC-01", example, tmp_path) == [("warning", "purposes/orders.yaml", "security_measures", sv, en)]


@pytest.mark.parametrize(
    ("sv", "en", "fires"),
    [
        ("Vi använder IT-system för att skydda uppgifterna.", "We use IT systems to protect the data.", True),
        ("Lämpliga tekniska och organisatoriska åtgärder.", "Appropriate technical and organisational measures.", True),
        ("Vi vidtar alla rimliga steg.", "We take all reasonable steps.", True),
        ("Lämpliga åtgärder, till exempel kryptering.", "Appropriate measures, such as encryption.", False),
        ("Lämpliga åtgärder.", "The data are encrypted.", False),
        ("Dörrarna är låsta.", "The doors are locked.", False),
    ],
)
def test_empty_phrases(sv, en, fires, tmp_path):
    entry = f'{{name: {{sv: Skydd, en: Protection}}, type: technical, description: {{sv: "{sv}", en: "{en}"}}}}'
    example = (
        f"# vocabulary/security-measures.yaml\ngeneral: {entry}\n# purposes/orders.yaml\nsecurity_measures: [general]\n"
    )
    errors = [hit for hit in told("SEC-01", example, tmp_path) if hit[0] == "error"]
    assert bool(errors) is fires


def test_children_and_identity_documents(tmp_path):
    example = """\
# vocabulary/data-subjects.yaml
pupil: {name: {sv: Elev, en: Pupil}, type: other, child: true}
# vocabulary/data-categories.yaml
id-copy: {name: {sv: Kopia av id-handling, en: Copy of an identity document}, kind: identity-document}
# purposes/rights-requests.yaml
data_subjects:
  - {who: pupil, data: [name]}
  - {who: consumer, data: [name, id-copy]}
security_measures: [training]
"""
    assert told("SEC-02", example, tmp_path) == [
        (
            "warning",
            "purposes/rights-requests.yaml",
            "data_subjects.0.who",
            "”Elev” och ”Kopia av id-handling” i ”Besvara begäranden om rättigheter” bör ha starkare skydd: bland "
            "åtgärderna saknas kryptering, behörighetsstyrning och säker överföring.",
            "Stronger protection is called for by “Pupil” and “Copy of an identity document” in “Answer requests about "
            "rights”: the measures lack encryption, access control and secure transmission.",
        )
    ]


def test_a_measure_without_a_code_is_known_by_its_name(tmp_path):
    example = """\
# vocabulary/data-categories.yaml
health: {name: {sv: Hälsa, en: Health}, kind: special}
# vocabulary/security-measures.yaml
limited: {name: {sv: Begränsad tillgång, en: Limited access}, type: organisational}
encrypted: {name: {sv: Krypterade diskar, en: Encrypted disks}, type: technical}
# purposes/customer-service.yaml
data_subjects:
  - {who: consumer, data: [name, contact-details, correspondence, health]}
security_measures: [limited, encrypted]
"""
    assert told("SEC-02", example, tmp_path) == []


@pytest.mark.parametrize(
    ("sv", "en", "fires"),
    [
        (
            "I vår organisation har bara den tillgång till dina personuppgifter som behöver dem för att vi ska kunna "
            "uppfylla vårt åtagande mot dig.",
            "Access is limited to those who need the data for their work.",
            True,
        ),
        (
            "Bara den som behöver uppgifterna i sitt arbete har åtkomst.",
            "Only staff who need the data to handle your order have access to them.",
            True,
        ),
        (
            "Vi använder bara de uppgifter som behövs för att leverera din beställning.",
            "We only use the data that are needed to deliver your order.",
            False,
        ),
        (
            "Bara den som behöver uppgifterna i sitt arbete har åtkomst. Vi levererar din beställning.",
            "Only staff who need the data have access. We deliver your order.",
            False,
        ),
    ],
)
def test_who_has_access(sv, en, fires, tmp_path):
    example = f'# texts/introduction.yaml\nbody: {{sv: "{sv}", en: "{en}"}}\n'
    assert bool(told("SEC-03", example, tmp_path)) is fires


def test_access_is_not_contradicted_where_marketing_uses_other_data(tmp_path):
    claim = (
        "# texts/introduction.yaml\n"
        "body: {sv: Bara personal som behöver dem för din beställning har åtkomst., en: Text.}\n"
    )
    others = "".join(
        f"# purposes/{purpose}.yaml\ndata_subjects:\n  - {{who: visitor, data: [page-views]}}\n"
        for purpose in ("marketing", "newsletter")
    )
    assert told("SEC-03", claim, tmp_path / "with")
    assert told("SEC-03", claim + others, tmp_path / "without") == []


def test_a_procedure_without_a_reference(tmp_path):
    assert told("SEC-04", "# register.yaml\nincident_procedure: {date: 2026-02-02}\n", tmp_path) == [
        (
            "info",
            "register.yaml",
            "incident_procedure.-reference",
            "Det framgår inte var rutinen för personuppgiftsincidenter finns.",
            "It is not stated where the procedure for personal data breaches is.",
        )
    ]
