"""How a no to marketing is respected: a block list, a way to say no in each channel, and openness about matching."""

from generator.findings import Severity
from generator.model import DataSubject, Purpose, RightsInformation
from generator.model.codes import ActivityTag, MarketingChannel, PersonType
from generator.model.effects import MarketingUse
from generator.rules.catalogue.marketing.words import BY
from generator.rules.form import Findings, also, found, rule
from generator.rules.groups import DIRECT_MARKETING
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import Message

_MESSAGES = frozenset({MarketingChannel.EMAIL, MarketingChannel.SMS})
_TO_NOBODY_KNOWN = frozenset({MarketingChannel.DIGITAL_ADS, MarketingChannel.WEBSITE})
"""Channels in which there is no address to block."""


@rule("MKT-03", Severity.ERROR, "21(3), 7(3), MFL 19 §, MFL 20 §", sources=("MFL-20-21", "GDPR-K"))
def no_way_out_of_marketing(rights: RightsInformation, whole: Whole) -> Findings:
    """No block list, or no way to say no in every message.

    På svenska:
        Spärrlista eller avanmälan i varje utskick saknas.

    What it checks:
        Where marketing is sent to people, the register says what is kept so that it does not start again after an
        objection, and every e-mail and text message with advertising can be declined in the message itself, also when
        it goes to companies.

    Vad den prövar:
        När reklam sänds till personer säger registret vad som sparas så att den inte börjar igen efter en invändning.
        All reklam via e-post och sms går att avböja i själva utskicket, även när den går till företag.

    Why:
        After an objection the data may no longer be used for direct marketing (Article 21(3)); without a block list the
        person comes back with the next list of addresses. Section 20 of the Marketing Practices Act demands a valid
        address in every message, and without one the exception for customers in section 19 is lost.

    Varför:
        Efter en invändning får uppgifterna inte längre användas för direktmarknadsföring (artikel 21.3); utan
        spärrlista kommer personen tillbaka med nästa adresslista. 20 § marknadsföringslagen kräver en giltig adress i
        varje utskick, och utan den faller undantaget för kunder i 19 §.

    Remedy:
        Keep a block list and say what is in it, and put a link or an address for saying no in every message.

    Åtgärd:
        För en spärrlista och ange vad som står i den, och sätt en länk eller adress för avanmälan i varje utskick.

    Bad:
        # rights.yaml without suppression
        fee: {sv: Det kostar ingenting., en: It costs nothing.}
        # purposes/newsletter.yaml
        marketing:
          - channel: email
            rule: {sv: Du har samtyckt., en: You have consented.}
            opt_out: {sv: Ring oss., en: Call us.}
            opt_out_in_messages: false

    Good:
        # rights.yaml
        suppression: {sv: Vi sparar din adress i en spärrlista., en: We keep your address in a block list.}
        # purposes/newsletter.yaml
        marketing:
          - channel: email
            rule: {sv: Du har samtyckt., en: You have consented.}
            opt_out: {sv: Klicka på länken i nyhetsbrevet., en: Click the link in the newsletter.}
            opt_out_in_messages: true

    When it is wrong to fire:
        When a supplier keeps the block list. Say so: the company must know that it is kept.

    När den har fel:
        När en leverantör för spärrlistan. Ange det: företaget måste veta att den förs.
    """
    direct = [key for key, purpose in whole.purposes.items() if _is_direct(purpose)]
    if direct and rights.suppression is None:
        name = whole.purposes[direct[0]].name
        yield found(
            missing="suppression",
            sv="Det framgår inte vad som sparas för att den som har tackat nej till reklam inte ska få den igen.",
            en="It is not stated what is kept so that those who have said no to marketing do not receive it again.",
            also=(
                also(
                    "name",
                    on=("purpose", direct[0]),
                    sv=f"reklam i ”{name.sv}”",
                    en=f"marketing in “{name.en}”",
                ),
            ),
        )
    for key, purpose in whole.purposes.items():
        for position, use in enumerate(purpose.marketing):
            if use.channel in _MESSAGES and not use.opt_out_in_messages:
                yield from _no_link(key, purpose, position, use)


def _is_direct(purpose: Purpose) -> bool:
    """Whether advertising is sent to persons, and not only shown to visitors."""
    if purpose.marketing:
        return any(use.channel not in _TO_NOBODY_KNOWN for use in purpose.marketing)
    return not DIRECT_MARKETING.isdisjoint(purpose.tags)


def _no_link(key: str, purpose: Purpose, position: int, use: MarketingUse) -> Findings:
    by = BY[use.channel]
    stated = use.opt_out_in_messages is not None
    yield found(
        *("marketing", position, *(("opt_out_in_messages",) if stated else ())),
        on=("purpose", key),
        missing="" if stated else "opt_out_in_messages",
        sv=f"Reklam {by.sv} i ”{purpose.name.sv}” går inte att tacka nej till i själva utskicket."
        if stated
        else f"Det framgår inte om reklam {by.sv} i ”{purpose.name.sv}” går att tacka nej till i själva utskicket.",
        en=f"Marketing {by.en} in “{purpose.name.en}” cannot be declined in the message itself."
        if stated
        else f"It is not stated whether marketing {by.en} in “{purpose.name.en}” can be declined in the message "
        "itself.",
        fix=Message(
            "Sätt en länk eller adress för avanmälan i varje utskick.",
            "Put a link or an address for saying no in every message.",
        ),
    )


@rule(
    "MKT-04",
    Severity.WARNING,
    "21(2), MFL 21 §, 26",
    sources=("MFL-20-21", "CJ-FASHION", "IMY-BONNIER"),
    house_limit=Message(
        "samtal till konsumenter prövas mot spärregistret NIX",
        "calls to consumers are checked against the do-not-call register (NIX)",
    ),
)
def channel_without_safeguards(purpose: Purpose, whole: Whole) -> Findings:
    """Marketing by post or telephone, or matching of customer lists, without safeguards.

    På svenska:
        Reklam per post eller telefon, eller matchning av kundlistor, utan skydd.

    What it checks:
        Marketing by post and telephone says how the person says no. Calls to consumers are checked against the
        do-not-call register (NIX). Customer lists are matched with a platform's users only where that is described as a
        purpose.

    Vad den prövar:
        Reklam per post och telefon anger hur personen säger nej. Samtal till konsumenter stäms av mot spärregistret för
        telefon (NIX). Kundlistor matchas mot en plattforms användare bara när det beskrivs som ett ändamål.

    Why:
        Post and calls are allowed until the person has clearly said no (section 21 of the Marketing Practices Act), so
        saying no must be possible. In matching the company may decide jointly with the platform (Court of Justice,
        C-40/17), which people cannot know unless they are told.

    Varför:
        Post och samtal är tillåtna tills personen tydligt har motsatt sig dem (21 § marknadsföringslagen), så det måste
        gå att säga nej. Vid matchning kan företaget bestämma tillsammans med plattformen (EU-domstolen, C-40/17), och
        det kan ingen veta utan att bli informerad.

    Remedy:
        Say how the person says no, check the do-not-call register, and describe matching as a purpose of its own with
        its basis, recipient and role.

    Åtgärd:
        Ange hur personen säger nej, stäm av mot spärregistret och beskriv matchningen som ett eget ändamål med grund,
        mottagare och roll.

    Bad:
        # purposes/marketing.yaml
        marketing:
          - channel: post
            rule: {sv: Du är kontaktperson för en kund., en: You are the contact of a customer.}

    Good:
        # purposes/marketing.yaml
        marketing:
          - channel: post
            rule: {sv: Du är kontaktperson för en kund., en: You are the contact of a customer.}
            opt_out: {sv: Ring eller skriv till oss., en: Call or write to us.}

    When it is wrong to fire:
        When only customers are called, whom the do-not-call register does not shield. Accept the deviation and say so.

    När den har fel:
        När bara kunder rings upp, som spärregistret inte skyddar. Acceptera avvikelsen och skriv det som skäl.
    """
    for position, use in enumerate(purpose.marketing):
        if use.channel in {MarketingChannel.POST, MarketingChannel.PHONE} and use.opt_out is None:
            by = BY[use.channel]
            yield found(
                "marketing",
                position,
                missing="opt_out",
                sv=f"Det framgår inte hur man tackar nej till reklam {by.sv} i ”{purpose.name.sv}”.",
                en=f"It is not stated how to decline marketing {by.en} in “{purpose.name.en}”.",
                fix=Message("Ange hur personen tackar nej.", "Say how the person says no."),
            )
        if use.channel is MarketingChannel.PHONE and not use.do_not_call_register:
            yield from _calls(purpose, position, use, whole)
        if use.channel is MarketingChannel.AUDIENCE_MATCHING and ActivityTag.AUDIENCE_MATCHING not in whole.tags:
            yield found(
                "marketing",
                position,
                "channel",
                sv=f"”{purpose.name.sv}” matchar kundlistor, men inget ändamål beskriver matchningen.",
                en=f"“{purpose.name.en}” matches customer lists, but no purpose describes the matching.",
                fix=Message(
                    "Beskriv matchningen som ett eget ändamål med grund, mottagare och roll, och märk det som "
                    "matchning av kundlistor.",
                    "Describe the matching as a purpose of its own with its basis, recipient and role, and mark it as "
                    "matching of customer lists.",
                ),
            )


def _calls(purpose: Purpose, position: int, use: MarketingUse, whole: Whole) -> Findings:
    reached = (
        whole.records("data-subject").get(who) for who in use.for_ or [data.who for data in purpose.data_subjects]
    )
    consumers: list[DataSubject] = [
        person for person in reached if person is not None and person.type is PersonType.CONSUMER
    ]
    if consumers:
        persons = quoted(person.name for person in consumers)
        stated = use.do_not_call_register is not None
        yield found(
            *("marketing", position, *(("do_not_call_register",) if stated else ())),
            missing="" if stated else "do_not_call_register",
            sv=f"Samtalen till {persons.sv} i ”{purpose.name.sv}” stäms inte av mot spärregistret för telefon (NIX)."
            if stated
            else f"Det framgår inte om samtalen till {persons.sv} i ”{purpose.name.sv}” stäms av mot spärregistret för "
            f"telefon (NIX).",
            en=f"The calls to {persons.en} in “{purpose.name.en}” are not checked against the do-not-call register "
            "(NIX)."
            if stated
            else f"It is not stated whether the calls to {persons.en} in “{purpose.name.en}” are checked against the "
            f"do-not-call register (NIX).",
            fix=Message("Stäm av numren mot NIX före samtalen.", "Check the numbers against NIX before the calls."),
        )
