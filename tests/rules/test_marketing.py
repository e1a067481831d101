"""Marketing: the branches that the rules' pages do not show, and what must not be objected to."""

import pytest
from rules.told import told_as

told = told_as("severity", "file", "place", "sv", "en")


def sent(use, *, entry="type: consumer", article="6.1.f"):
    return f"""\
# vocabulary/data-subjects.yaml
reader: {{name: {{sv: Läsare, en: Reader}}, {entry}}}
# purposes/newsletter.yaml
data_subjects: [{{who: reader, data: [name]}}]
legal_basis: [{{for: [reader], article: {article}}}]
marketing: [{{{use}}}]
"""


def condition(field):
    met = {name: str(name != field).lower() for name in ("at_sale", "own_similar_products", "opt_out_at_collection")}
    return f"channel: sms, soft_opt_in: {{{', '.join(f'{name}: {value}' for name, value in met.items())}}}"


@pytest.mark.parametrize(
    ("field", "sv", "en"),
    [
        ("at_sale", "adressen lämnades inte vid ett köp", "the address was not given at a sale"),
        (
            "own_similar_products",
            "reklamen gäller annat än egna liknande produkter",
            "other things than own similar products are marketed",
        ),
        (
            "opt_out_at_collection",
            "det gick inte att tacka nej när adressen lämnades",
            "there was no chance to say no when the address was given",
        ),
    ],
)
def test_a_condition_of_the_exception_is_not_met(field, sv, en, tmp_path):
    assert told("MKT-01", sent(condition(field)), tmp_path) == [
        (
            "error",
            "purposes/newsletter.yaml",
            f"marketing.0.soft_opt_in.{field}",
            f"Undantaget för kunder bär inte reklamen till ”Läsare” i ”Sända nyhetsbrev”: {sv}.",
            f"The exception for customers does not carry the marketing to “Reader” in “Send newsletters”: {en}.",
        )
    ]


def test_the_exception_does_not_extend_to_automated_calls(tmp_path):
    use = condition("").replace("sms", "automated-call")
    assert told("MKT-01", sent(use), tmp_path) == [
        (
            "error",
            "purposes/newsletter.yaml",
            "marketing.0.channel",
            "Reklam genom automatiska samtal i ”Sända nyhetsbrev” når ”Läsare”, men inget samtycke är angivet.",
            "Marketing by automated calls in “Send newsletters” reaches “Reader”, but no consent is stated.",
        )
    ]


@pytest.mark.parametrize("entry", ["type: sole-trader", "type: visitor", "party_to_contract: true"])
def test_other_natural_persons_are_protected_too(entry, tmp_path):
    assert told("MKT-01", sent("channel: email", entry=entry), tmp_path) == [
        (
            "error",
            "purposes/newsletter.yaml",
            "marketing.0.channel",
            "Reklam via e-post i ”Sända nyhetsbrev” når ”Läsare”, men varken samtycke eller undantaget för kunder är "
            "angivet.",
            "Marketing by e-mail in “Send newsletters” reaches “Reader”, but neither consent nor the exception for "
            "customers is stated.",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        sent("channel: email", entry="type: company-contact"),
        sent("channel: email", entry="type: supplier-contact"),
        sent("channel: email", entry="party_to_contract: false"),
        sent("channel: email", article="6.1.a"),
        sent("channel: automated-call", article="6.1.a"),
        sent("channel: post"),
        sent("channel: digital-ads"),
        sent(condition("")),
    ],
)
def test_marketing_that_needs_no_permission_or_has_it(example, tmp_path):
    assert told("MKT-01", example, tmp_path) == []


def test_only_the_persons_that_the_channel_is_for_are_asked(tmp_path):
    example = """\
# purposes/newsletter.yaml
data_subjects: [{who: consumer, data: [name]}, {who: company-contact, data: [name]}]
legal_basis: [{for: [consumer, company-contact], article: 6.1.f}]
marketing: [{channel: email, for: [company-contact]}]
"""
    assert told("MKT-01", example, tmp_path) == []


def customers(entry, *, contact="name: {sv: Kontaktperson, en: Contact}"):
    return f"""\
# vocabulary/data-subjects.yaml
sole-trader: {entry}
company-contact: {{{contact}, type: company-contact, party_to_contract: false}}
"""


def test_sole_traders_are_not_spoken_of(tmp_path):
    example = customers("{name: {sv: Kund, en: Customer}, type: consumer, party_to_contract: true}")
    assert told("MKT-02", example, tmp_path) == [
        (
            "warning",
            "vocabulary/data-subjects.yaml",
            "company-contact",
            "Registret har ”Kontaktperson” men säger inte vad som gäller för enskilda näringsidkare.",
            "The register has “Contact” but does not say what applies to sole traders.",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        customers("{name: {sv: Kund, en: Customer}, type: sole-trader}"),
        customers("{name: {sv: Privatperson eller enskild firma, en: Person or sole trader}, type: consumer}"),
        customers(
            "{name: {sv: Kund, en: Customer}, type: consumer}",
            contact="name: {sv: Kontaktperson, en: Contact}, "
            "description: {sv: Hos juridiska personer., en: At legal persons.}",
        ),
    ],
)
def test_sole_traders_are_spoken_of(example, tmp_path):
    assert told("MKT-02", example, tmp_path) == []


@pytest.mark.parametrize(
    ("channel", "sv", "en"), [("email", "via e-post", "by e-mail"), ("sms", "via sms", "by text message")]
)
def test_whether_messages_can_be_declined_is_not_said(channel, sv, en, tmp_path):
    assert told("MKT-03", sent(f"channel: {channel}", entry="type: company-contact"), tmp_path) == [
        (
            "error",
            "purposes/newsletter.yaml",
            "marketing.0.-opt_out_in_messages",
            f"Det framgår inte om reklam {sv} i ”Sända nyhetsbrev” går att tacka nej till i själva utskicket.",
            f"It is not stated whether marketing {en} in “Send newsletters” can be declined in the message itself.",
        )
    ]


NO_LIST = "# rights.yaml without suppression\nfee: {sv: Det kostar ingenting., en: It costs nothing.}\n"
NO_MARKETING = """\
# purposes/newsletter.yaml without marketing
tags: [customer-service]
# purposes/marketing.yaml without marketing
tags: [customer-service]
"""


@pytest.mark.parametrize("tags", ["[newsletter]", "[catalogue]", "[marketing]"])
def test_a_mark_is_enough_to_need_a_block_list(tags, tmp_path):
    example = NO_LIST + NO_MARKETING.replace("[customer-service]", tags, 1)
    assert told("MKT-03", example, tmp_path) == [
        (
            "error",
            "rights.yaml",
            "-suppression",
            "Det framgår inte vad som sparas för att den som har tackat nej till reklam inte ska få den igen.",
            "It is not stated what is kept so that those who have said no to marketing do not receive it again.",
        )
    ]


@pytest.mark.parametrize("channel", ["digital-ads", "website"])
def test_no_block_list_where_there_is_no_address_to_block(channel, tmp_path):
    shown = f"# purposes/website-statistics.yaml\ntags: [advertising]\nmarketing: [{{channel: {channel}}}]\n"
    assert told("MKT-03", NO_LIST + NO_MARKETING + shown, tmp_path) == []


def test_post_is_not_declined_in_the_message(tmp_path):
    assert told("MKT-03", sent("channel: post"), tmp_path) == []


@pytest.mark.parametrize(
    ("use", "place", "sv", "en"),
    [
        (
            "channel: phone, do_not_call_register: true",
            "-opt_out",
            "Det framgår inte hur man tackar nej till reklam per telefon i ”Sända nyhetsbrev”.",
            "It is not stated how to decline marketing by telephone in “Send newsletters”.",
        ),
        (
            "channel: phone, opt_out: {sv: Säg nej., en: Say no.}",
            "-do_not_call_register",
            "Det framgår inte om samtalen till ”Läsare” i ”Sända nyhetsbrev” stäms av mot spärregistret för telefon "
            "(NIX).",
            "It is not stated whether the calls to “Reader” in “Send newsletters” are checked against the do-not-call "
            "register (NIX).",
        ),
        (
            "channel: phone, opt_out: {sv: Säg nej., en: Say no.}, do_not_call_register: false",
            "do_not_call_register",
            "Samtalen till ”Läsare” i ”Sända nyhetsbrev” stäms inte av mot spärregistret för telefon (NIX).",
            "The calls to “Reader” in “Send newsletters” are not checked against the do-not-call register (NIX).",
        ),
        (
            "channel: audience-matching",
            "channel",
            "”Sända nyhetsbrev” matchar kundlistor, men inget ändamål beskriver matchningen.",
            "“Send newsletters” matches customer lists, but no purpose describes the matching.",
        ),
    ],
)
def test_a_channel_without_safeguards(use, place, sv, en, tmp_path):
    expected = ("warning", "purposes/newsletter.yaml", f"marketing.0.{place}", sv, en)
    assert told("MKT-04", sent(use), tmp_path) == [expected]


@pytest.mark.parametrize(
    "example",
    [
        sent("channel: phone, opt_out: {sv: Säg nej., en: Say no.}", entry="type: company-contact"),
        sent("channel: phone, opt_out: {sv: Säg nej., en: Say no.}, do_not_call_register: true"),
        sent("channel: email"),
        sent("channel: audience-matching") + "# purposes/marketing.yaml\ntags: [audience-matching]\n",
    ],
)
def test_channels_with_their_safeguards(example, tmp_path):
    assert told("MKT-04", example, tmp_path) == []
