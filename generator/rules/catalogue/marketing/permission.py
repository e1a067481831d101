"""Marketing by electronic message: the persons whom the act protects have consented, or are customers already."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.findings import Severity
from generator.model import DataSubject, LegalBasisArticle, Purpose
from generator.model.codes import ActivityTag, MarketingChannel, PersonType
from generator.model.effects import MarketingUse, SoftOptIn
from generator.rules.catalogue.marketing.words import BY
from generator.rules.form import Findings, also, found, rule
from generator.rules.groups import DIRECT_MARKETING
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import Message

_ELECTRONIC = frozenset({MarketingChannel.EMAIL, MarketingChannel.SMS, MarketingChannel.AUTOMATED_CALL})
_AT_WORK = frozenset({PersonType.COMPANY_CONTACT, PersonType.SUPPLIER_CONTACT})
"""Reached at an address of the company, which the act protects by its section 20 alone."""
_CONDITIONS: Mapping[str, Message] = {
    "at_sale": Message("adressen lämnades inte vid ett köp", "the address was not given at a sale"),
    "own_similar_products": Message(
        "reklamen gäller annat än egna liknande produkter", "other things than own similar products are marketed"
    ),
    "opt_out_at_collection": Message(
        "det gick inte att tacka nej när adressen lämnades", "there was no chance to say no when the address was given"
    ),
}
"""Each condition of the exception for customers, by field, as it is said where it is not met."""


@rule(
    "MKT-01",
    Severity.ERROR,
    "MFL 19 §, 6(1), 21(2)",
    sources=("MFL-19", "CJ-INTELIGO"),
    house_limit=Message(
        "kontaktpersoner hos företag och leverantörer antas nås på företagets adress",
        "contacts at companies and suppliers are taken to be reached at the company's address",
    ),
)
def electronic_marketing_without_permission(purpose: Purpose, whole: Whole) -> Findings:
    """E-mail or text message marketing without consent or a customer relationship.

    På svenska:
        Reklam via e-post eller sms utan samtycke eller kundförhållande.

    What it checks:
        Marketing by e-mail, text message or automated call to consumers, sole traders and other private persons rests
        on consent, or for e-mail and text messages on the exception for customers. The exception demands that the
        address was given at a sale, that only own similar products are marketed, and that the person could say no at
        once. Whether every message can be declined is judged by MKT-03. Contacts at companies and suppliers are left
        out, and so are persons whose type is not stated, unless they are party to the contract.

    Vad den prövar:
        Reklam via e-post, sms eller automatiska samtal till konsumenter, enskilda näringsidkare och andra
        privatpersoner vilar på samtycke, eller för e-post och sms på undantaget för kunder. Undantaget kräver att
        adressen lämnades vid ett köp, att bara egna liknande produkter marknadsförs och att personen kunde tacka nej
        direkt. Om varje utskick går att avböja prövas av MKT-03. Kontaktpersoner på företag och hos leverantörer lämnas
        utanför, liksom personer vars typ inte är angiven, om de inte är avtalspart.

    Why:
        Section 19 of the Marketing Practices Act forbids such messages to natural persons otherwise, whatever basis the
        processing has. The Consumer Ombudsman may take the company to court, and people block the sender.

    Varför:
        19 § marknadsföringslagen förbjuder annars sådana meddelanden till fysiska personer, vilken grund behandlingen
        än har. Konsumentombudsmannen kan föra saken till domstol, och mottagarna spärrar avsändaren.

    Remedy:
        Rest the mailing on consent, or record that all conditions of the exception for customers are met.

    Åtgärd:
        Stöd utskicket på samtycke, eller ange att alla villkor i undantaget för kunder är uppfyllda.

    Bad:
        # purposes/newsletter.yaml
        legal_basis:
          - for: [consumer, sole-trader]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att sända nyheter om våra varor till våra kunder.
                en: Our interest is to send news of our goods to our customers.
              whose: [controller]
            balancing_test: {reference: LIA-6, date: 2026-03-01, passes: true}
        marketing:
          - channel: email
            opt_out: {sv: Klicka på länken i nyhetsbrevet., en: Click the link in the newsletter.}
            opt_out_in_messages: true

    Good:
        # purposes/newsletter.yaml
        legal_basis:
          - for: [consumer, sole-trader]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att sända nyheter om våra varor till våra kunder.
                en: Our interest is to send news of our goods to our customers.
              whose: [controller]
            balancing_test: {reference: LIA-6, date: 2026-03-01, passes: true}
        marketing:
          - channel: email
            rule: {sv: Du är kund hos oss., en: You are our customer.}
            opt_out: {sv: Klicka på länken i nyhetsbrevet., en: Click the link in the newsletter.}
            opt_out_in_messages: true
            soft_opt_in: {at_sale: true, own_similar_products: true, opt_out_at_collection: true}

    When it is wrong to fire:
        When the mailing does not reach these persons. State for whom the channel is used.

    När den har fel:
        När utskicket inte når de här personerna. Ange vilka kanalen används för.
    """
    consenting = {
        who for basis in purpose.legal_basis if basis.article is LegalBasisArticle.ARTICLE_6_1_A for who in basis.for_
    }
    for position, use in enumerate(purpose.marketing):
        if use.channel in _ELECTRONIC:
            asked = [person for who, person in _reached(purpose, use, whole) if who not in consenting]
            if asked:
                yield from _permission(purpose, position, use, quoted(person.name for person in asked))


def _reached(purpose: Purpose, use: MarketingUse, whole: Whole) -> Iterator[tuple[str, DataSubject]]:
    """The natural persons whom section 19 protects, among those that the marketing reaches."""
    for who in use.for_ or [data.who for data in purpose.data_subjects]:
        person = whole.records("data-subject").get(who)
        if person is None:
            continue
        # Only a person, and not someone at work, can be said to be party to the contract.
        if person.type not in _AT_WORK if person.type else person.party_to_contract is True:
            yield who, person


def _permission(purpose: Purpose, position: int, use: MarketingUse, persons: Message) -> Findings:
    by = BY[use.channel]
    if use.channel is MarketingChannel.AUTOMATED_CALL:
        yield found(
            "marketing",
            position,
            "channel",
            sv=f"Reklam {by.sv} i ”{purpose.name.sv}” når {persons.sv}, men inget samtycke är angivet.",
            en=f"Marketing {by.en} in “{purpose.name.en}” reaches {persons.en}, but no consent is stated.",
            fix=Message(
                "Stöd samtalen på samtycke: undantaget för kunder gäller inte för dem.",
                "Rest the calls on consent: the exception for customers does not extend to them.",
            ),
        )
    elif use.soft_opt_in is None:
        yield found(
            "marketing",
            position,
            "channel",
            sv=f"Reklam {by.sv} i ”{purpose.name.sv}” når {persons.sv}, men varken samtycke eller undantaget för "
            f"kunder är angivet.",
            en=f"Marketing {by.en} in “{purpose.name.en}” reaches {persons.en}, but neither consent nor the exception "
            f"for customers is stated.",
        )
    else:
        yield from _not_customers(purpose, position, use.soft_opt_in, persons)


def _not_customers(purpose: Purpose, position: int, exception: SoftOptIn, persons: Message) -> Findings:
    for field, unmet in _CONDITIONS.items():
        if not getattr(exception, field):
            yield found(
                "marketing",
                position,
                "soft_opt_in",
                field,
                sv=f"Undantaget för kunder bär inte reklamen till {persons.sv} i ”{purpose.name.sv}”: {unmet.sv}.",
                en=f"The exception for customers does not carry the marketing to {persons.en} in "
                f"“{purpose.name.en}”: {unmet.en}.",
            )
            return


@rule("MKT-02", Severity.WARNING, "4(1), MFL 19 §", sources=("MFL-19",))
def sole_traders_treated_as_companies(whole: Whole) -> Findings:
    """Sole traders treated as companies.

    På svenska:
        Enskilda näringsidkare behandlas som företag.

    What it checks:
        A register with contacts at companies who order or receive marketing also says what applies to sole traders, and
        does not count them among those contacts.

    Vad den prövar:
        Ett register med kontaktpersoner på företag som beställer eller får reklam säger också vad som gäller för
        enskilda näringsidkare, och räknar dem inte till kontaktpersonerna.

    Why:
        A sole trader is a natural person: what looks like data on a company is personal data, the contract is with the
        person, and section 19 of the Marketing Practices Act protects the person as it protects a consumer.

    Varför:
        En enskild näringsidkare är en fysisk person: det som ser ut som företagsuppgifter är personuppgifter, avtalet
        är med personen, och 19 § marknadsföringslagen skyddar personen som en konsument.

    Remedy:
        Add sole traders as a kind of person of their own, with contract as the basis of purchases and the rules for
        consumers in marketing.

    Åtgärd:
        Lägg till enskilda näringsidkare som en egen kategori, med avtal som grund för köp och reglerna för konsumenter
        i marknadsföring.

    Bad:
        # vocabulary/data-subjects.yaml
        sole-trader: {name: {sv: Enskild firma, en: Sole trader}, type: company-contact, party_to_contract: true}

    Good:
        # vocabulary/data-subjects.yaml
        sole-trader: {name: {sv: Enskild firma, en: Sole trader}, type: sole-trader, party_to_contract: true}

    When it is wrong to fire:
        When only legal persons can be customers. Say so in the description of the contacts at companies.

    När den har fel:
        När bara juridiska personer kan vara kunder. Ange det i beskrivningen av kontaktpersonerna på företag.
    """
    contacts = [key for key, person in whole.data_subjects.items() if person.type is PersonType.COMPANY_CONTACT]
    disguised = [key for key in contacts if _mentions(whole.data_subjects[key].name)]
    for key in disguised:
        name = whole.data_subjects[key].name
        yield found(
            "type",
            on=("data-subject", key),
            sv=f"”{name.sv}” räknas som kontaktpersoner på företag, men en enskild näringsidkare är en fysisk person.",
            en=f"“{name.en}” is counted among contacts at companies, but a sole trader is a natural person.",
            also=(also("name", on=("data-subject", key), sv="enskild näringsidkare", en="a sole trader"),),
        )
    approached = _approached(whole)
    met = [key for key in contacts if key in approached]
    if met and not disguised and not _told(whole):
        name = whole.data_subjects[met[0]].name
        yield found(
            on=("data-subject", met[0]),
            at="key",
            sv=f"Registret har ”{name.sv}” men säger inte vad som gäller för enskilda näringsidkare.",
            en=f"The register has “{name.en}” but does not say what applies to sole traders.",
        )


def _approached(whole: Whole) -> set[str]:
    """Kinds of persons in purposes that sell or market something."""
    return {
        use.who
        for purpose in whole.purposes.values()
        if purpose.marketing or ActivityTag.ORDER in purpose.tags or not DIRECT_MARKETING.isdisjoint(purpose.tags)
        for use in purpose.data_subjects
    }


def _told(whole: Whole) -> bool:
    """Whether sole traders are spoken of among the kinds of persons, or companies said to be legal persons alone."""
    return any(
        person.type is PersonType.SOLE_TRADER
        or _mentions(person.name)
        or (person.description is not None and _mentions(person.description))
        for person in whole.data_subjects.values()
    )


def _mentions(text: object) -> bool:
    return bool(_sole_trader().search(f"{getattr(text, 'sv', '')} {getattr(text, 'en', '')}"))


@cache
def _sole_trader() -> re.Pattern[str]:
    return re.compile(
        r"\benskil(?:d|da|t)\s+(?:närings|firm|företag)|\begenföretagare|\bjuridiska? person"
        r"|\bsole (?:trader|proprietor)|\bself-employed|\blegal (?:person|entit)",
        re.IGNORECASE,
    )
