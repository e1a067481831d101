"""Retention: the branches that the rules' pages do not show, and what must not be objected to."""

import pytest
from rules.told import told_as

from generator.rules.catalogue.retention.wording import alike, periods_in, total, written

told = told_as("severity", "file", "place", "sv", "en")


def kept(purpose, *rules):
    """A purpose with these retention rules, in flow style without braces."""
    lines = "".join(f"  - {{{one}}}\n" for one in rules)
    return f"# purposes/{purpose}.yaml\nretention:\n{lines}"


CLOSED = "start: {sv: ärendet har avslutats, en: the case has been closed}"
BOUGHT = "start: {sv: ditt senaste köp, en: your last purchase}"
DONE = "action: erase, executed_by: IT, backups: P30D"


def test_a_purpose_without_retention(tmp_path):
    assert told("RET-01", "# purposes/orders.yaml without retention\nowner: Kundchefen\n", tmp_path) == [
        (
            "error",
            "purposes/orders.yaml",
            "-retention",
            "Det framgår inte hur länge uppgifterna i ”Hantera beställningar” sparas.",
            "It is not stated how long the data in “Handle orders” are kept.",
        )
    ]


def test_a_rule_with_neither_period_nor_criterion(tmp_path):
    assert told("RET-01", kept("customer-service", f"for: [consumer], {DONE}"), tmp_path) == [
        (
            "error",
            "purposes/customer-service.yaml",
            "retention.0.-period.-criterion",
            "En regel om lagringstid i ”Svara på frågor” har varken en tid eller ett kriterium.",
            "A retention rule in “Answer questions” has neither a period nor a criterion.",
        )
    ]


def test_anonymous_data_need_no_period(tmp_path):
    example = (
        "# vocabulary/data-categories.yaml\n"
        "counts: {name: {sv: Antal, en: Numbers}, kind: ordinary, anonymous: true}\n"
        "# purposes/customer-service.yaml\n"
        "data_subjects:\n"
        "  - {who: consumer, data: [name, counts]}\n"
        "retention:\n"
        f"  - {{for: [consumer], data: [name], period: P1Y, {CLOSED}, {DONE}}}\n"
    )
    assert told("RET-01", example, tmp_path) == []


def test_a_general_and_a_particular_period_is_a_warning(tmp_path):
    example = kept(
        "customer-service",
        f"for: [consumer], period: P1Y, {CLOSED}, {DONE}",
        f"for: [consumer], data: [correspondence], period: P6M, {CLOSED}, {DONE}",
    )
    assert told("RET-02", example, tmp_path) == [
        (
            "warning",
            "purposes/customer-service.yaml",
            "retention.1.period",
            "I ”Svara på frågor” finns två lagringstider för ”Korrespondens” om ”Privatkund”: 1 år räknat från "
            "”ärendet har avslutats” och 6 månader räknat från ”ärendet har avslutats”.",
            "“Answer questions” has two retention periods for “Correspondence” on “Private customer”: 1 year counted "
            "from “the case has been closed” and 6 months counted from “the case has been closed”.",
        )
    ]


@pytest.mark.parametrize(
    "second",
    [
        f"for: [consumer], period: P12M, {CLOSED}, {DONE}",
        f"for: [consumer], period: P2Y, {BOUGHT}, priority: {{sv: Den längsta, en: The longest}}, {DONE}",
        "for: [consumer], criterion: {sv: Tills tvisten är avgjord., en: Until the dispute is settled.}",
    ],
    ids=["the same time in other units", "with priority", "a criterion"],
)
def test_two_rules_that_do_not_compete(second, tmp_path):
    example = kept("customer-service", f"for: [consumer], period: P1Y, {CLOSED}, {DONE}", second)
    assert told("RET-02", example, tmp_path) == []


@pytest.mark.parametrize(
    ("sv", "en", "fires"),
    [
        ("Så länge som det är nödvändigt för ändamålet.", "Until the case is closed.", True),
        ("Tills vidare.", "Until the case is closed.", True),
        ("Tills ärendet är löst.", "Until further notice.", True),
        ("Tills ärendet är löst.", "For as long as it is needed.", True),
        ("Tills ärendet är löst.", "The data are kept indefinitely.", True),
        ("Så länge det krävs enligt bokföringslagen.", "As long as required under the Accounting Act.", False),
        ("Så länge det behövs, dock högst tre år.", "As long as necessary, but no longer than three years.", False),
        ("Högst ett år så länge det behövs.", "At most one year, as long as necessary.", False),
        ("Tills ärendet är löst.", "Until the case is solved.", False),
    ],
)
def test_criteria_with_and_without_an_end(sv, en, fires, tmp_path):
    example = kept("customer-service", f'for: [consumer], criterion: {{sv: "{sv}", en: "{en}"}}, {DONE}')
    assert bool(told("RET-04", example, tmp_path)) is fires


@pytest.mark.parametrize(
    ("exception", "more", "fires"),
    [
        ("{sv: Tills saldot är reglerat. Vi prövar det på nytt nästa månad., en: Until settled.}", "", True),
        ("{sv: Tills saldot är reglerat., en: Until settled. We review this again the following month.}", "", True),
        ("{sv: Tills saldot är reglerat. Vi prövar det på nytt., en: Until settled.}", ", maximum: P10Y", False),
        ("{sv: Vid tvist tills den är avgjord., en: In a dispute until it is settled.}", "", False),
        ("{sv: Tills myndighetens granskning är klar., en: Until the authority's review is over.}", "", False),
    ],
)
def test_exceptions_with_and_without_an_end(exception, more, fires, tmp_path):
    rule = f"for: [consumer], period: P1Y, {CLOSED}, exception: {exception}{more}, {DONE}"
    hits = told("RET-04", kept("customer-service", rule), tmp_path)
    assert [hit[4] for hit in hits] == (
        ["The exception in “Answer questions” has no longest time, so the data can be kept without end."]
        if fires
        else []
    )


@pytest.mark.parametrize(
    ("purpose", "rule", "message"),
    [
        ("orders", f"for: [consumer, sole-trader, company-contact], period: P4Y, {BOUGHT}", "4 years in all"),
        ("orders", f"for: [sole-trader, company-contact], period: P4Y, {BOUGHT}", ""),
        ("orders", f"for: [sole-trader], period: P11Y, {BOUGHT}", "11 years in all"),
        ("orders", f"for: [consumer], period: P1Y, start_delay: P30M, {BOUGHT}", "3 years and 6 months in all"),
        ("orders", f"for: [consumer], period: P1Y, maximum: P5Y, {BOUGHT}", "5 years in all"),
        ("orders", f"for: [consumer], data: [purchase-history], period: P5Y, {BOUGHT}", ""),
        ("orders", f"for: [consumer], period: P5Y, reason: {{sv: Det behövs., en: It is needed.}}, {BOUGHT}", ""),
        ("marketing", f"for: [company-contact], period: P25M, {BOUGHT}", "25 months in all"),
        ("marketing", f"for: [company-contact], period: P24M, {BOUGHT}", ""),
    ],
)
def test_long_periods(purpose, rule, message, tmp_path):
    hits = told("RET-05", kept(purpose, rule), tmp_path)
    assert len(hits) == bool(message)
    assert all(message in hit[4] for hit in hits)


def test_the_accounting_act_for_other_data(tmp_path):
    act = '{name: {sv: Bokföringslagen, en: Accounting Act}, number: "1999:1078"}'
    rule = f"for: [consumer, sole-trader, company-contact], period: P7Y, {BOUGHT}, laws: [{act}], {DONE}"
    assert told("RET-06", kept("orders", rule), tmp_path) == [
        (
            "error",
            "purposes/orders.yaml",
            "retention.0.laws.0",
            "I ”Hantera beställningar” åberopas bokföringslagen för ”Namn”, ”Kontaktuppgifter” och ”Köphistorik”, men "
            "lagen kräver bara att räkenskapsinformation bevaras.",
            "In “Handle orders” the Accounting Act is relied on for “Name”, “Contact details” and “Purchase history”, "
            "but the Act only demands that accounting material is kept.",
        )
    ]


ACCOUNTS = """\
# purposes/accounting.yaml
data_subjects:
  - {who: consumer, data: [vouchers, name, contact-details]}
  - {who: sole-trader, data: [vouchers]}
  - {who: company-contact, data: [vouchers]}
"""


def test_names_on_vouchers_are_no_overuse(tmp_path):
    assert told("RET-06", ACCOUNTS, tmp_path) == []


def test_a_voucher_may_be_used_for_less_time_elsewhere(tmp_path):
    example = "# purposes/warranty.yaml\ndata_subjects:\n  - {who: consumer, data: [vouchers]}\n"
    assert told("RET-06", example, tmp_path) == []


@pytest.mark.parametrize(("period", "fires"), [("P7Y", True), ("P8Y", False)])
def test_from_a_purchase_the_end_of_the_year_is_another_year_away(period, fires, tmp_path):
    rule = f"for: [consumer, sole-trader, company-contact], period: {period}, {BOUGHT}, {DONE}"
    assert bool(told("RET-06", kept("accounting", rule), tmp_path)) is fires


UNTAGGED = """\
# purposes/accounting.yaml
tags: [legal-claims]
legal_basis:
  - {for: [consumer, sole-trader, company-contact], article: 6.1.f}
"""
KEPT = "retention:\n  - {for: [consumer, sole-trader, company-contact], period: P8Y, " + BOUGHT + "}\n"


def test_sales_without_accounts(tmp_path):
    assert told("RET-06", UNTAGGED + KEPT, tmp_path) == [
        (
            "warning",
            "register.yaml",
            "",
            "Registret har försäljning (”Hantera beställningar”) men inget ändamål för bokföringen.",
            "The register has sales (“Handle orders”) but no purpose for the accounts.",
        )
    ]


@pytest.mark.parametrize(
    "more",
    [
        "# register.yaml\nnot_applicable:\n"
        "  - {activity: accounting, because: {sv: Moderbolaget sköter den., en: The parent keeps them.}}\n",
        "# controller.yaml\naddress: {street: Karl Johans gate 1, postcode: '0154', town: Oslo, country: 'NO'}\n",
    ],
    ids=["stated", "outside Sweden"],
)
def test_accounts_that_are_not_expected(more, tmp_path):
    assert told("RET-06", UNTAGGED + KEPT + more, tmp_path) == []


def test_a_purpose_that_cites_the_act_is_for_the_accounts(tmp_path):
    assert told("RET-06", "# purposes/accounting.yaml\ntags: [legal-claims]\n", tmp_path) == []


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (
            f"for: [company-contact], period: P18M, {BOUGHT}, {DONE}",
            "The retention period in “Market to customers” does not end at an objection or a withdrawn consent.",
        ),
        (
            f"for: [company-contact], period: P18M, ends: [objection], {CLOSED}, {DONE}",
            "The retention period in “Market to customers” does not end after a time without activity.",
        ),
        (f"for: [company-contact], period: P18M, ends: [withdrawal, inactivity], {CLOSED}, {DONE}", ""),
    ],
)
def test_when_marketing_ends(rule, message, tmp_path):
    assert [hit[4] for hit in told("RET-07", kept("marketing", rule), tmp_path)] == ([message] if message else [])


def test_two_rules_for_a_person_end_together(tmp_path):
    example = kept(
        "marketing",
        f"for: [company-contact], data: [name], period: P18M, {BOUGHT}, {DONE}",
        f"for: [company-contact], data: [contact-details], period: P18M, ends: [objection], {CLOSED}, {DONE}",
    )
    assert told("RET-07", example, tmp_path) == []


def test_a_consumer_may_complain_for_longer(tmp_path):
    example = (
        kept("warranty", f"for: [consumer], period: P2Y, {BOUGHT}", f"for: [sole-trader], period: P2Y, {BOUGHT}")
        + "# controller.yaml\nlongest_warranty: P1Y\n"
    )
    assert told("RET-08", example, tmp_path) == [
        (
            "warning",
            "purposes/warranty.yaml",
            "retention.0.period",
            "Uppgifterna om ”Privatkund” i ”Pröva reklamationer” tas bort efter 2 år, men en konsument kan reklamera "
            "i 3 år.",
            "The data on “Private customer” in “Examine complaints” are removed after 2 years, but a consumer may "
            "complain of a fault for 3 years.",
        )
    ]


def test_orders_are_judged_where_no_purpose_is_for_warranty(tmp_path):
    example = "# purposes/warranty.yaml\ntags: [customer-service]\n# controller.yaml\nlongest_warranty: P10Y\n"
    assert [hit[1:3] for hit in told("RET-08", example, tmp_path)] == [("purposes/orders.yaml", "retention.0.period")]


@pytest.mark.parametrize(
    "start",
    [
        "{sv: garantitidens slut, en: the end of the warranty}",
        "{sv: att reklamations- och garantiperioden är över, en: the complaint and warranty periods are over}",
        "{sv: utgången av garantin, en: the expiry of your warranty}",
    ],
)
def test_a_period_that_begins_after_the_warranty(start, tmp_path):
    rule = f"for: [consumer, sole-trader], period: P1Y, start: {start}, {DONE}"
    assert told("RET-08", kept("warranty", rule) + "# controller.yaml\nlongest_warranty: P10Y\n", tmp_path) == []


@pytest.mark.parametrize(
    ("how", "place", "message"),
    [
        (
            "{removed: [name]}",
            "retention.0.anonymisation.-method",
            "It is not stated how the data are made anonymous in “Answer questions”.",
        ),
        (
            "{method: {sv: Bara antal sparas., en: Only numbers are kept.}}",
            "retention.0.anonymisation.-removed",
            "It is not stated which data are removed in “Answer questions”.",
        ),
        (
            "{method: {sv: Namnet tas bort., en: The name is removed.}, removed: [name], link_kept: true}",
            "retention.0.anonymisation.link_kept",
            "A link to the person is kept in “Answer questions”, so the data are pseudonymised and not anonymous.",
        ),
    ],
)
def test_half_described_anonymisation(how, place, message, tmp_path):
    rule = f"for: [consumer], period: P1Y, {CLOSED}, action: anonymise, anonymisation: {how}"
    assert [(hit[2], hit[4]) for hit in told("RET-09", kept("customer-service", rule), tmp_path)] == [(place, message)]


def alike_in(*purposes, tags=None):
    rule = f"for: [consumer], period: P2Y, {BOUGHT}"
    return "".join(kept(purpose, rule) + (f"tags: {tags}\n" if tags is not None else "") for purpose in purposes)


@pytest.mark.parametrize(
    ("example", "fires"),
    [
        (alike_in("orders", "newsletter"), True),
        (alike_in("orders", "customer-service"), False),
        (alike_in("orders", "newsletter", tags="[order]"), False),
        (alike_in("orders", "user-account").replace("P2Y", "P24M", 1), True),
    ],
    ids=["different kinds", "one family", "the same tag", "other units"],
)
def test_the_same_period(example, fires, tmp_path):
    assert bool(told("RET-10", example, tmp_path)) is fires


def test_purposes_whose_kind_is_not_stated(tmp_path):
    example = "".join(
        f"# purposes/{purpose}.yaml without tags\nretention:\n  - {{for: [consumer], period: P2Y, {BOUGHT}}}\n"
        for purpose in ("orders", "customer-service", "user-account")
    )
    assert [hit[4] for hit in told("RET-10", example, tmp_path)] == [
        "The same period, 2 years counted from “your last purchase”, applies to 3 different purposes: "
        "“Handle orders”, “Answer questions” and “Keep your account”."
    ]


def test_a_law_may_give_many_purposes_the_same_period(tmp_path):
    law = 'laws: [{name: {sv: Lagen, en: The Act}, number: "2000:1"}]'
    example = alike_in("orders", "newsletter").replace("period: P2Y", f"{law}, period: P2Y")
    assert told("RET-10", example, tmp_path) == []


def summary(sv, en):
    return f'# purposes/customer-service.yaml\nsummary: {{sv: "{sv}", en: "{en}"}}\n'


def free(sv, en):
    return f'# texts/introduction.yaml\nbody: {{sv: "{sv}", en: "{en}"}}\n'


@pytest.mark.parametrize(
    ("example", "messages"),
    [
        (
            summary("Vi sparar ärendet i 12 månader.", "We keep the case for two years."),
            ["The text says “two years”, but the retention period in “Answer questions” is 1 year."],
        ),
        (summary("Efter ett år raderas ärendet.", "The case is erased after one year."), []),
        (
            summary("Efter två år raderas ärendet.", "The case is erased after two years."),
            ["The text says “två år”, but the retention period in “Answer questions” is 1 year."],
        ),
        (summary("Vi raderar dem inom 30 dagar.", "We erase them within 30 days."), []),
        (summary("Vi svarar inom två dagar.", "We answer within two days."), []),
        (summary("Vi sparar inget om barn under 13 år.", "We keep nothing on children under 13 years."), []),
        (
            summary(
                "Vi sparar ärendet eftersom du kan reklamera i tre år.",
                "We keep the case because you may complain for three years.",
            ),
            [],
        ),
        (
            free("Vi sparar dina uppgifter i högst fyra år.", "We keep your data for at most four years."),
            ["The text gives the retention period “fyra år”, which is found nowhere in the register."],
        ),
        (free("Vi sparar dina fakturor i sju år.", "We keep your invoices for seven years."), []),
        (free("Kakan sparas i 6 månader.", "The cookie is stored for 6 months."), []),
        (
            free("Vi sparar dem så länge lagen kräver.", "We retain them for 4 years."),
            ["The text gives the retention period “4 years”, which is found nowhere in the register."],
        ),
    ],
)
def test_periods_in_texts(example, messages, tmp_path):
    assert [hit[4] for hit in told("RET-11", example, tmp_path)] == messages


def test_nobody_erases_and_nothing_is_said_of_back_ups(tmp_path):
    assert told("RET-11", kept("customer-service", f"for: [consumer], period: P1Y, {CLOSED}"), tmp_path) == [
        (
            "warning",
            "purposes/customer-service.yaml",
            "retention.0.-action",
            "Det framgår inte vad som händer med uppgifterna i ”Svara på frågor” när tiden är ute.",
            "It is not stated what happens to the data in “Answer questions” when the time is out.",
        ),
        (
            "warning",
            "purposes/customer-service.yaml",
            "retention.0.-executed_by",
            "Det framgår inte vem som ser till att uppgifterna i ”Svara på frågor” gallras.",
            "It is not stated who sees to it that the data in “Answer questions” are erased.",
        ),
        (
            "info",
            "purposes/customer-service.yaml",
            "retention.0.-backups",
            "Det framgår inte hur länge gallrade uppgifter i ”Svara på frågor” finns kvar i säkerhetskopior.",
            "It is not stated how long erased data in “Answer questions” remain in back-ups.",
        ),
    ]


def test_a_routine_says_who_erases(tmp_path):
    rule = f"for: [consumer], period: P1Y, {CLOSED}, action: erase"
    example = kept("customer-service", rule) + "retention_routine: RUT-4\n"
    assert told("RET-11", example, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "language", "periods"),
    [
        ("36 månader, tre år eller trettiosex månader", "sv", ["P36M", "P3Y", "P36M"]),
        ("en dag, två veckor och 90 dygn", "sv", ["P1D", "P2W", "P90D"]),
        ("thirty-six months, a 3-year period and twenty-four months", "en", ["P36M", "P3Y", "P24M"]),
        ("twice a year and årsvis 2018", "en", []),
    ],
)
def test_periods_in_words(text, language, periods):
    assert [said.period for said in periods_in(text, language)] == periods


def test_arithmetic_and_words():
    assert total("P30Y", "P36M") == "P33Y"
    assert total(None, "P36M") == "P36M"
    assert total("P18M", "P2W3D") == "P1Y6M2W3D"
    assert total(None) is None
    assert written("P1Y6M") == ("1 år och 6 månader", "1 year and 6 months")
    assert alike("P1M", "P30D")
    assert not alike("P12M", "P13M")
