"""What a recipient is: one role for the same data, and a role that fits its line of business."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from generator.findings import Severity
from generator.model import IndependentController, Processor, Purpose, Role, Text
from generator.model.codes import Sector
from generator.model.purpose import Disclosure
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.whole import Whole
from generator.source import Message

Recipient = Processor | IndependentController
_CONTROLLERS = (Role.INDEPENDENT_CONTROLLER, Role.JOINT_CONTROLLER)
_ROLES: Mapping[Role, Message] = MappingProxyType(
    {
        Role.PROCESSOR: Message("personuppgiftsbiträde", "a processor"),
        Role.INDEPENDENT_CONTROLLER: Message("självständigt personuppgiftsansvarig", "an independent controller"),
        Role.JOINT_CONTROLLER: Message("gemensamt personuppgiftsansvarig", "a joint controller"),
        Role.AUTHORITY: Message("myndighet", "an authority"),
    }
)


class _Usual(NamedTuple):
    what: Message
    """What the recipient is, as in: for a bank."""
    roles: tuple[Role, ...]
    phrase: Message
    """The roles in words."""


def _usual_of(sv: str, en: str, *roles: Role) -> _Usual:
    phrase = _ROLES[roles[0]] if len(roles) == 1 else _EITHER[roles]
    return _Usual(Message(sv, en), roles, phrase)


_SHARES_OR_DECIDES = (Role.JOINT_CONTROLLER, Role.INDEPENDENT_CONTROLLER)
_AUTHORITY = (Role.AUTHORITY, Role.INDEPENDENT_CONTROLLER)
_EITHER: Mapping[tuple[Role, ...], Message] = MappingProxyType(
    {
        _SHARES_OR_DECIDES: Message(
            "gemensamt eller självständigt personuppgiftsansvarig", "a joint or an independent controller"
        ),
        _AUTHORITY: Message("myndighet", "an authority"),
    }
)
_DECIDES = Role.INDEPENDENT_CONTROLLER
_OBEYS = Role.PROCESSOR
_USUAL: Mapping[Sector, _Usual] = MappingProxyType(
    {
        Sector.BANK: _usual_of("en bank", "a bank", _DECIDES),
        Sector.CARD_ACQUIRER: _usual_of("en kortinlösare", "a card acquirer", _DECIDES),
        Sector.PAYMENT_PROVIDER: _usual_of("en betaltjänst", "a payment provider", _DECIDES),
        Sector.AUTHORITY: _usual_of("en myndighet", "an authority", *_AUTHORITY),
        Sector.POSTAL_OPERATOR: _usual_of("en postoperatör", "a postal operator", _DECIDES),
        Sector.CREDIT_BUREAU: _usual_of("ett kreditupplysningsföretag", "a credit bureau", _DECIDES),
        Sector.DEBT_COLLECTOR: _usual_of("ett inkassoföretag", "a debt collector", _DECIDES),
        Sector.AUDITOR: _usual_of("en revisor", "an auditor", _DECIDES),
        Sector.INSURER: _usual_of("ett försäkringsbolag", "an insurer", _DECIDES),
        Sector.SOCIAL_MEDIA_ADS: _usual_of("sociala medier", "a social network", *_SHARES_OR_DECIDES),
        Sector.AD_EXCHANGE: _usual_of("ett annonsnätverk", "an advertising network", *_SHARES_OR_DECIDES),
        Sector.ANALYTICS: _usual_of("en leverantör av webbanalys", "a supplier of web analytics", _OBEYS),
        Sector.HOSTING: _usual_of("en driftleverantör", "a hosting supplier", _OBEYS),
        Sector.IT_SUPPORT: _usual_of("en leverantör av it-support", "a supplier of IT support", _OBEYS),
        Sector.PRINT_MAIL: _usual_of("ett tryckeri eller distributionsföretag", "a printer or distributor", _OBEYS),
        Sector.MEDIA_AGENCY: _usual_of("en mediebyrå", "a media agency", _OBEYS),
        Sector.RECOMMENDATION_ENGINE: _usual_of(
            "en leverantör av rekommendationer", "a supplier of recommendations", _OBEYS
        ),
        Sector.NEWSLETTER_TOOL: _usual_of(
            "en leverantör av nyhetsbrevsverktyg", "a supplier of newsletter tools", _OBEYS
        ),
    }
)
"""The role that each line of business normally has, after the examples of the EDPB's Guidelines 07/2020 on
controllers and processors. A carrier and a group company are either, service by service, and are not judged."""
_SAYS_NOTHING = (None, Sector.OTHER, Sector.GROUP_COMPANY)


@rule("REC-02", Severity.ERROR, "4(7), 4(8), 28, 13(1)(e)", sources=("EDPB-ROLES",))
def recipient_in_two_roles(purpose: Purpose, whole: Whole) -> Findings:
    """The same recipient in two roles.

    På svenska:
        Samma mottagare i två roller.

    What it checks:
        In one purpose, nobody is both a processor and a controller for the same persons and data, unless it is stated
        what differs. That may be a reason for the role, or different reasons for the two disclosures. The same goes for
        a company that stands in two records, and, as a warning, for two categories of the same kind of companies (the
        same line of business, or the same words in brackets after the name).

    Vad den prövar:
        I ett och samma ändamål är ingen både personuppgiftsbiträde och personuppgiftsansvarig för samma personer och
        uppgifter utan att det framgår vad som skiljer. Det kan vara ett skäl för rollen, eller olika skäl för de båda
        utlämnandena. Detsamma gäller ett företag som står i två poster och, som varning, två kategorier av samma slags
        företag (samma bransch, eller samma ord inom parentes efter namnet).

    Why:
        A processor follows instructions and a controller decides for itself. Whoever is said to be both leaves the
        person without knowing whom to turn to, and the company without knowing whether it needs an agreement under
        Article 28 or a legal basis for giving the data away.

    Varför:
        Ett biträde följer instruktioner och en personuppgiftsansvarig bestämmer själv. Sägs någon vara bådadera vet
        den registrerade inte vem man ska vända sig till, och företaget inte om det behöver ett avtal enligt artikel 28
        eller en rättslig grund för att lämna ut uppgifterna.

    Remedy:
        Decide the role service by service. If there really are two services, say for each why the data are given.

    Åtgärd:
        Bestäm rollen tjänst för tjänst. Är det verkligen två tjänster, skriv för var och en varför uppgifterna lämnas.

    Bad:
        # purposes/website-statistics.yaml
        recipients:
          - {recipient: analytics, role: processor}
          - {recipient: analytics, role: independent-controller}

    Good:
        # purposes/website-statistics.yaml
        recipients:
          - {recipient: analytics, role: processor}

    When it is wrong to fire:
        When two categories of the same kind hold different companies. Name the companies, or say in each disclosure
        what the service is.

    När den har fel:
        När två kategorier av samma slag innehåller olika företag. Namnge företagen, eller skriv vid varje utlämnande
        vilken tjänst det gäller.
    """
    if not isinstance(purpose.recipients, tuple):
        return
    parties = [
        _Party(position, disclosure, recipient)
        for position, disclosure in enumerate(purpose.recipients)
        if (recipient := whole.recipient(disclosure.recipient)) is not None
    ]
    processors = [party for party in parties if party.disclosure.role is Role.PROCESSOR]
    for controller in parties:
        if controller.disclosure.role in _CONTROLLERS:
            yield from islice(_clashes(purpose, processors, controller), 1)


class _Party(NamedTuple):
    position: int
    disclosure: Disclosure
    recipient: Recipient


def _clashes(purpose: Purpose, processors: Iterable[_Party], controller: _Party) -> Findings:
    role = _ROLES[controller.disclosure.role]
    for processor in processors:
        if not _meet(processor.disclosure, controller.disclosure) or _explained(
            processor.disclosure, controller.disclosure
        ):
            continue
        first, second = processor.recipient, controller.recipient
        place = ("recipients", controller.position, "role")
        related = (also("recipients", processor.position, "role", sv="biträde här", en="a processor here"),)
        if (same := _same(processor, controller)) is not None:
            yield found(
                *place,
                sv=f"”{same.sv}” är både personuppgiftsbiträde och {role.sv} i ”{purpose.name.sv}”, för samma personer "
                "och uppgifter, och det framgår inte vad som skiljer.",
                en=f"“{same.en}” is both a processor and {role.en} in “{purpose.name.en}”, for the same persons and "
                "data, and it is not stated what differs.",
                also=related,
            )
        elif _same_kind(first, second):
            yield found(
                *place,
                sv=f"I ”{purpose.name.sv}” står ”{second.name.sv}” som {role.sv} och ”{first.name.sv}” som "
                "personuppgiftsbiträde. Det är samma slags företag, och det framgår inte vilka tjänster som hör till "
                "vilken roll.",
                en=f"In “{purpose.name.en}”, “{second.name.en}” is listed as {role.en} and “{first.name.en}” as a "
                "processor. They are the same kind of companies, and it is not stated which services belong to which "
                "role.",
                severity=Severity.WARNING,
                also=related,
            )


def _meet(first: Disclosure, second: Disclosure) -> bool:
    """Whether two disclosures concern the same persons and data; what is left out means all."""
    sides = ((first.for_, second.for_), (first.data, second.data))
    return all(not one or not other or not set(one).isdisjoint(other) for one, other in sides)


def _explained(first: Disclosure, second: Disclosure) -> bool:
    """Whether it is said why the one role, or what is different in the other."""
    if first.role_reason or second.role_reason:
        return True
    return first.why is not None and second.why is not None and first.why != second.why


def _same(processor: _Party, controller: _Party) -> Text | None:
    """What the two have in common where they are one company: its name."""
    first, second = processor.recipient, controller.recipient
    if processor.disclosure.recipient == controller.disclosure.recipient:
        return second.name
    shared = _companies(first) & _companies(second)
    return Text(sv=min(shared), en=min(shared)) if shared else None


def _companies(recipient: Recipient) -> set[str]:
    names = {company.name for company in recipient.companies if company.name}
    return names if recipient.kind == "category" else names | {recipient.name.sv}


def _same_kind(first: Recipient, second: Recipient) -> bool:
    """Whether two categories are plainly of the same kind of companies."""
    if first.kind != "category" or second.kind != "category" or (first.companies and second.companies):
        return False
    if first.sector == second.sector and first.sector not in _SAYS_NOTHING:
        return True
    return bool(_in_brackets(first) & _in_brackets(second))


def _in_brackets(recipient: Recipient) -> set[str]:
    return {words.casefold() for words in re.findall(r"\(([^()]+)\)", recipient.name.sv)}


@rule("REC-03", Severity.WARNING, "4(7), 4(8), 26, 28(10)", sources=("EDPB-ROLES", "CJ-FASHION"))
def improbable_role(purpose: Purpose, whole: Whole) -> Findings:
    """A role that is unusual for the recipient's line of business.

    På svenska:
        En roll som är ovanlig för mottagarens bransch.

    What it checks:
        A recipient has the role that its line of business normally has. Banks, card acquirers, payment providers,
        postal operators, credit bureaus, debt collectors, auditors and insurers decide for themselves. Social media and
        advertising networks do so or decide together with the company. Those who run systems, print, send out, measure
        or recommend act on instructions. Where no line of business is stated, words in the name such as “bank” or
        “social media” stand for it. It is silent where a reason for the role is stated.

    Vad den prövar:
        En mottagare har den roll som branschen normalt har. Banker, kortinlösare, betaltjänster, postoperatörer,
        kreditupplysningsföretag, inkassoföretag, revisorer och försäkringsbolag bestämmer själva. Sociala medier och
        annonsnätverk gör det eller bestämmer tillsammans med företaget. Den som driver system, trycker, distribuerar,
        mäter eller rekommenderar följer instruktioner. Anges ingen bransch gäller ord i namnet, som ”bank” eller
        ”sociala medier”. Regeln tiger där ett skäl för rollen är angivet.

    Why:
        The role follows from who decides in fact, and not from what a contract calls it. A website that builds in a
        social network's plug-in decides together with it on the collection (Court of Justice, C-40/17). Whoever calls a
        controller a processor gives people the wrong information and may lack a legal basis for the disclosure.

    Varför:
        Rollen följer av vem som faktiskt bestämmer, inte av vad avtalet kallar den. En webbplats som bygger in ett
        socialt nätverks insticksprogram bestämmer tillsammans med nätverket om insamlingen (EU-domstolen, C-40/17). Den
        som kallar en personuppgiftsansvarig för biträde ger fel information och kan sakna rättslig grund för
        utlämnandet.

    Remedy:
        Look in the contract at who decides. Correct the role, or state the reason for it.

    Åtgärd:
        Se efter i avtalet vem som bestämmer. Rätta rollen, eller ange skälet för den.

    Bad:
        # processors/analytics.yaml
        sector: social-media-ads

    Good:
        # processors/analytics.yaml
        sector: analytics

    When it is wrong to fire:
        When the contract and the facts make the recipient something else here, such as a bank that only prints
        invoices. State the reason for the role.

    När den har fel:
        När avtalet och förhållandena gör mottagaren till något annat här, till exempel en bank som bara trycker
        fakturor. Ange skälet för rollen.
    """
    if not isinstance(purpose.recipients, tuple):
        return
    held: dict[str, set[Role]] = {}
    for disclosure in purpose.recipients:
        held.setdefault(disclosure.recipient, set()).add(disclosure.role)
    for position, disclosure in enumerate(purpose.recipients):
        recipient = whole.recipient(disclosure.recipient)
        usual = recipient and _usual(recipient)
        # In its usual role as well: two roles in one purpose are another rule's.
        if recipient and usual and not disclosure.role_reason and held[disclosure.recipient].isdisjoint(usual.roles):
            yield _improbable(purpose, position, recipient, usual)


def _improbable(purpose: Purpose, position: int, recipient: Recipient, usual: _Usual) -> Found:
    role = _ROLES[purpose.recipients[position].role]  # type: ignore[index] # its caller has gone through them
    return found(
        "recipients",
        position,
        "role",
        sv=f"”{recipient.name.sv}” står som {role.sv} i ”{purpose.name.sv}”. För {usual.what.sv} är rollen normalt "
        f"{usual.phrase.sv}.",
        en=f"“{recipient.name.en}” is listed as {role.en} in “{purpose.name.en}”. The role of {usual.what.en} is "
        f"normally that of {usual.phrase.en}.",
    )


def _usual(recipient: Recipient) -> _Usual | None:
    if recipient.sector is not None:
        return _USUAL.get(recipient.sector)
    words = _words().search(recipient.name.sv) or _words().search(recipient.name.en)
    return _USUAL[Sector((words.lastgroup or "").replace("_", "-"))] if words else None


@cache
def _words() -> re.Pattern[str]:
    """Words in a name that give the line of business away; each group is named after a sector."""
    return re.compile(
        r"(?P<social_media_ads>\bsociala medier\b|\bsocial media\b)"
        r"|(?P<card_acquirer>\bkortinlös\w+|\bcard acquirers?\b)"
        r"|(?P<bank>\bbank(?:er|en|erna|s)?\b)"
        r"|(?P<credit_bureau>\bkreditupplysning\w*|\bcredit (?:bureaus?|reference agenc\w+)\b)"
        r"|(?P<debt_collector>\binkasso\w*|\bdebt collect\w+)"
        r"|(?P<auditor>\brevisor\w*|\brevisionsby\w+|\bauditors?\b)"
        r"|(?P<insurer>\bförsäkringsbolag\w*|\binsurers?\b|\binsurance compan\w+)",
        re.IGNORECASE,
    )
