"""Legal bases: the branches that the rules' pages do not show, and what must not be objected to."""

import pytest
from rules.told import told_as

told = told_as("severity", "file", "place", "sv", "en")
INTEREST = "interest: {text: {sv: Vårt intresse är att svara på frågor., en: Our interest is to answer questions.}, whose: [controller]}"


def test_a_purpose_without_any_basis(tmp_path):
    example = "# purposes/orders.yaml without legal_basis\nowner: Kundchefen\n"
    assert told("LEG-01", example, tmp_path) == [
        (
            "error",
            "purposes/orders.yaml",
            "-legal_basis",
            "”Hantera beställningar” saknar rättslig grund.",
            "“Handle orders” has no legal basis.",
        )
    ]


def explained(sv, en, *, article="6.1.b"):
    return f"""\
# purposes/user-account.yaml
legal_basis:
  - for: [consumer]
    article: {article}
    explanation: {{sv: "{sv}", en: "{en}"}}
"""


@pytest.mark.parametrize(
    ("sv", "en", "place", "words"),
    [
        (
            "Vi har stöd av ett bindande avtal och/eller berättigat intresse.",
            "See above.",
            "sv",
            "avtal och/eller berättigat intresse",
        ),
        ("Stödet är ditt avtal eller vårt intresse.", "See above.", "sv", "avtal eller vårt intresse"),
        ("Stödet är ditt samtycke, alternativt lagkrav.", "See above.", "sv", "samtycke, alternativt lagkrav"),
        (
            "Se ovan.",
            "We rely on a contract and/or legitimate interests.",
            "en",
            "contract and/or legitimate interests",
        ),
        ("Se ovan.", "We rely on the contract or our interest.", "en", "contract or our interest"),
    ],
)
def test_an_explanation_that_leaves_the_basis_open(sv, en, place, words, tmp_path):
    assert told("LEG-02", explained(sv, en), tmp_path) == [
        (
            "error",
            "purposes/user-account.yaml",
            f"legal_basis.0.explanation.{place}",
            f"Förklaringen i ”Hålla ditt konto” säger inte vilken grund som gäller: ”{words}”.",
            f"The explanation in “Keep your account” does not say which basis applies: “{words}”.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Namn och/eller adress behövs för avtalet.", "Name and/or address are needed for the contract."),
        ("Köpeavtalet gäller mellan oss. Vårt intresse är ett annat.", "The contract is ours. Our interest differs."),
        ("Avtalet upphör om du säger upp det eller tar bort kontot.", "The contract ends when you end it or leave."),
    ],
)
def test_an_explanation_may_say_or_of_other_things(sv, en, tmp_path):
    assert told("LEG-02", explained(sv, en), tmp_path) == []


def test_the_same_basis_twice_is_one_basis(tmp_path):
    example = """\
# purposes/accounting.yaml
legal_basis:
  - for: [consumer, sole-trader, company-contact]
    article: 6.1.c
    laws: [{name: {sv: Bokföringslagen, en: Accounting Act}, number: "1999:1078"}]
  - for: [consumer]
    article: 6.1.c
    laws: [{name: {sv: Skattelagen, en: Tax Act}, number: "1999:1229"}]
"""
    assert told("LEG-02", example, tmp_path) == []


def contract(entry):
    return f"""\
# vocabulary/data-subjects.yaml
buyer: {entry}
# purposes/orders.yaml
data_subjects: [{{who: buyer, data: [name]}}]
legal_basis: [{{for: [buyer], article: 6.1.b}}]
"""


@pytest.mark.parametrize("kind", ["company-contact", "supplier-contact", "delivery-recipient"])
def test_the_type_says_that_somebody_else_is_party(kind, tmp_path):
    example = contract(f"{{name: {{sv: Beställare, en: Buyer}}, type: {kind}}}")
    assert told("LEG-03", example, tmp_path) == [
        (
            "error",
            "purposes/orders.yaml",
            "legal_basis.0.for.0",
            "”Hantera beställningar” vilar på avtal för ”Beställare”, som inte är avtalspart.",
            "“Handle orders” rests on a contract for “Buyer”, who is not party to it.",
        )
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "{name: {sv: Beställare, en: Buyer}, type: company-contact, party_to_contract: true}",
        "{name: {sv: Beställare, en: Buyer}, type: employee}",
        "{name: {sv: Beställare, en: Buyer}, type: applicant}",
        "{name: {sv: Beställare, en: Buyer}}",
    ],
)
def test_persons_who_may_be_party(entry, tmp_path):
    assert told("LEG-03", contract(entry), tmp_path) == []


def test_marketing_channels_without_a_mark_rest_on_a_contract(tmp_path):
    example = """\
# purposes/newsletter.yaml without tags
legal_basis: [{for: [consumer, sole-trader], article: 6.1.b}]
"""
    assert told("LEG-04", example, tmp_path) == [
        (
            "error",
            "purposes/newsletter.yaml",
            "legal_basis.0.article",
            "”Sända nyhetsbrev” vilar på avtal, men ett köpeavtal går att fullgöra utan marknadsföring.",
            "“Send newsletters” rests on a contract, but a sale can be performed without marketing.",
        )
    ]


@pytest.mark.parametrize("tags", ["[loyalty, marketing, profiling]", "[order, delivery]", "[user-account]"])
def test_contracts_of_their_own(tags, tmp_path):
    example = f"""\
# purposes/newsletter.yaml
tags: {tags}
legal_basis: [{{for: [consumer, sole-trader], article: 6.1.b}}]
"""
    assert told("LEG-04", example, tmp_path) == []


def obliged(laws):
    return f"# purposes/incidents.yaml\nlegal_basis: [{{for: [consumer, visitor], article: 6.1.c{laws}}}]\n"


def test_a_legal_obligation_without_any_law(tmp_path):
    assert told("LEG-05", obliged(""), tmp_path) == [
        (
            "error",
            "purposes/incidents.yaml",
            "legal_basis.0.-laws",
            "”Hantera incidenter” vilar på en rättslig förpliktelse, men ingen lag anges.",
            "“Handle incidents” rests on a legal obligation, but no law is named.",
        )
    ]


@pytest.mark.parametrize("number", ["1999:1078", "SFS 2010: 110", "(EU) 2016/679", "LOV-2018-06-15-38", "lov nr 502"])
def test_numbers_of_acts(number, tmp_path):
    example = obliged(f', laws: [{{name: {{sv: Lag, en: Act}}, number: "{number}"}}]')
    assert told("LEG-05", example, tmp_path) == []


def interest(sv, en):
    return f"""\
# purposes/marketing.yaml
legal_basis:
  - for: [company-contact]
    article: 6.1.f
    interest: {{text: {{sv: "{sv}", en: "{en}"}}, whose: [controller]}}
    balancing_test: {{reference: LIA-3, date: 2026-03-01, passes: true}}
"""


def test_an_interest_that_says_nothing_of_the_purpose(tmp_path):
    example = interest("Vårt intresse är att ha det bra på jobbet.", "Our interest is to be well at work.")
    assert told("LEG-07", example, tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "legal_basis.0.interest.text",
            "Intresset i ”Marknadsföra till kunder” har inget ord gemensamt med ändamålet och förklarar det inte.",
            "The interest in “Market to customers” has no word in common with the purpose and does not explain it.",
        )
    ]


def test_a_copied_interest_with_another_end_is_blamed_on_the_purpose_that_it_fits_worse(tmp_path):
    development = (
        "Vårt intresse är att utvärdera, utveckla och förbättra vårt erbjudande{end}",
        "Our interest is to evaluate, develop and improve our offer{end}",
    )
    example = interest(*(text.format(end=" och våra system.") for text in development)) + interest(
        *(text.format(end=".") for text in development)
    ).replace("purposes/marketing.yaml", "purposes/customer-service.yaml\ntags: [improvement]").replace(
        "company-contact", "consumer"
    )
    assert told("LEG-07", example, tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "legal_basis.0.interest.text",
            "”Marknadsföra till kunder” anger samma intresse som ”Svara på frågor”, fast ändamålen är av olika slag.",
            "“Market to customers” states the same interest as “Answer questions”, though the purposes are of different kinds.",
        )
    ]


def test_purposes_of_the_same_kind_may_share_an_interest(tmp_path):
    text = (
        "Vårt intresse är att fullgöra avtalet med ditt företag.",
        "Our interest is to perform the contract with your company.",
    )
    example = (
        interest(*text)
        .replace("purposes/marketing.yaml", "purposes/user-account.yaml")
        .replace("company-contact", "consumer")
    )
    assert told("LEG-07", example, tmp_path) == []


def test_an_interest_may_use_the_words_of_the_purpose_in_one_language(tmp_path):
    example = interest("Vi vill nå kontaktpersoner där inköp görs.", "We want to reach those who decide.")
    assert told("LEG-07", example, tmp_path) == []


def weighed(test):
    return f"""\
# purposes/customer-service.yaml
legal_basis: [{{for: [consumer], article: 6.1.f, {INTEREST}{test}}}]
"""


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (
            "",
            (
                "warning",
                "legal_basis.0.-balancing_test",
                "”Svara på frågor” vilar på ett berättigat intresse, men ingen dokumenterad avvägning anges.",
                "“Answer questions” rests on legitimate interests, but no balancing test is recorded.",
            ),
        ),
        (
            ", balancing_test: {passes: true}",
            (
                "warning",
                "legal_basis.0.balancing_test.-reference",
                "Avvägningen bakom ”Svara på frågor” saknar referens och datum.",
                "The balancing test behind “Answer questions” has no reference and no date.",
            ),
        ),
        (
            ", balancing_test: {reference: LIA-2, passes: true}",
            (
                "warning",
                "legal_basis.0.balancing_test.-date",
                "Avvägningen bakom ”Svara på frågor” saknar datum.",
                "The balancing test behind “Answer questions” has no date.",
            ),
        ),
        (
            ", balancing_test: {reference: LIA-2, date: 2026-03-01, passes: false}",
            (
                "error",
                "legal_basis.0.balancing_test.passes",
                "Avvägningen bakom ”Svara på frågor” säger att intresset inte väger tyngst, så grunden håller inte.",
                "The balancing test behind “Answer questions” says that the interest does not prevail, so the basis "
                "fails.",
            ),
        ),
    ],
)
def test_a_balancing_test_that_is_absent_incomplete_or_fails(test, expected, tmp_path):
    severity, place, sv, en = expected
    assert told("LEG-08", weighed(test), tmp_path) == [(severity, "purposes/customer-service.yaml", place, sv, en)]


def test_a_balancing_test_holds_for_two_years_to_the_day(tmp_path):
    example = weighed(", balancing_test: {reference: LIA-2, date: 2024-11-22, passes: true}")
    assert told("LEG-08", example, tmp_path) == []


COMPLETE = "how: {sv: Du svarar ja., en: You answer yes.}, record: Logg, text_version: '1', withdrawal: {sv: Skriv., en: Write.}"


def consent(fields, *, entry=""):
    return f"""\
# vocabulary/data-subjects.yaml
member: {{name: {{sv: Medarbetare, en: Member of staff}}{entry}}}
# purposes/newsletter.yaml
data_subjects: [{{who: member, data: [name]}}]
legal_basis: [{{for: [member], article: 6.1.a{fields}}}]
"""


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            "",
            (
                "legal_basis.0.-consent",
                "”Sända nyhetsbrev” vilar på samtycke, men det framgår inte hur det lämnas och återkallas.",
                "“Send newsletters” rests on consent, but it is not stated how it is given and withdrawn.",
            ),
        ),
        (
            f", consent: {{{COMPLETE}, bundled: true}}",
            (
                "legal_basis.0.consent.bundled",
                "Samtycket i ”Sända nyhetsbrev” är ett villkor för något annat och därför inte frivilligt.",
                "The consent in “Send newsletters” is a condition for something else and therefore not free.",
            ),
        ),
        (
            ", consent: {pre_ticked: false}",
            (
                "legal_basis.0.consent.-how",
                "Uppgifterna om samtycket i ”Sända nyhetsbrev” räcker inte: det framgår inte hur samtycket lämnas, var "
                "samtyckena sparas, vilken text som godtas eller hur samtycket återkallas.",
                "The information on the consent in “Send newsletters” is not enough: it does not say how consent is "
                "given, where the consents are recorded, which text is agreed to or how consent is withdrawn.",
            ),
        ),
    ],
)
def test_consent_that_is_not_described_or_not_free(fields, expected, tmp_path):
    assert told("LEG-09", consent(fields), tmp_path) == [("error", "purposes/newsletter.yaml", *expected)]


def test_employees_need_a_reason_why_the_choice_is_free(tmp_path):
    example = consent(f", consent: {{{COMPLETE}}}", entry=", type: employee")
    assert told("LEG-09", example, tmp_path) == [
        (
            "error",
            "purposes/newsletter.yaml",
            "legal_basis.0.consent.-free_choice",
            "Samtycket i ”Sända nyhetsbrev” begärs av ”Medarbetare”, som står i beroendeställning till företaget, och "
            "det framgår inte varför det är frivilligt.",
            "The consent in “Send newsletters” is asked of “Member of staff”, who depend on the "
            "company, and it is not stated why it is free.",
        )
    ]


@pytest.mark.parametrize(
    ("more", "entry"),
    [
        ("", ", type: consumer"),
        (", free_choice: {sv: Ett nej har inga följder., en: A no has no consequences.}", ", type: employee"),
        (", steps_to_give: 2, steps_to_withdraw: 2", ""),
        (", steps_to_withdraw: 2", ""),
    ],
)
def test_consent_that_is_in_order(more, entry, tmp_path):
    assert told("LEG-09", consent(f", consent: {{{COMPLETE}{more}}}", entry=entry), tmp_path) == []


def profiled(data, *, tags="[marketing]", stated=True):
    used = f"data: {data}, " if stated else ""
    return f"""\
# purposes/marketing.yaml without marketing
tags: {tags}
data_subjects: [{{who: company-contact, data: {data}}}]
profiling: {{{used}logic: {{sv: Så., en: So.}}, consequences: {{sv: Detta., en: This.}}}}
"""


def test_profiling_that_does_not_say_what_it_uses_is_taken_to_use_all(tmp_path):
    example = profiled("[name, purchase-history, cookie-identifier]", stated=False)
    assert told("LEG-10", example, tmp_path) == [
        (
            "warning",
            "purposes/marketing.yaml",
            "legal_basis.0.article",
            "”Marknadsföra till kunder” vilar på en intresseavvägning men kombinerar kakidentifierare och köphistorik. "
            "IMY ansåg 2023 att liknande profilering krävde samtycke (Bonnier News).",
            "“Market to customers” rests on legitimate interests but combines cookie identifiers and purchase history. "
            "In 2023 the Swedish authority (IMY) held that similar profiling needed consent (Bonnier News).",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        profiled("[page-views, cookie-identifier]"),
        profiled("[name, purchase-history]"),
        profiled("[page-views, purchase-history]", tags="[security]"),
    ],
)
def test_profiling_that_is_less_extensive_or_for_something_else(example, tmp_path):
    assert told("LEG-10", example, tmp_path) == []
