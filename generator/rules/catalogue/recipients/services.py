"""Who is named as in use but is nobody's recipient: services in texts, suppliers of systems, providers of cookies."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from generator.findings import Severity
from generator.model import IndependentController, Processor
from generator.model.codes import CookieParty, Sector
from generator.rules.form import Findings, Found, found, rule
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.source import LANGUAGES, Message

Recipient = Processor | IndependentController


class _Company(NamedTuple):
    """A company behind services that many websites use."""

    name: str
    services: str
    """Its names and those of its services, as a pattern: what is looked for in texts and among recipients."""
    sectors: frozenset[Sector]
    """Lines of business; a category of such companies may include it."""


_ADS = frozenset({Sector.AD_EXCHANGE, Sector.SOCIAL_MEDIA_ADS, Sector.MEDIA_AGENCY})
_SOCIAL = frozenset({Sector.SOCIAL_MEDIA_ADS})
_PAYMENT = frozenset({Sector.PAYMENT_PROVIDER, Sector.CARD_ACQUIRER, Sector.BANK})
_LETTERS = frozenset({Sector.NEWSLETTER_TOOL})
_SUPPORT = frozenset({Sector.IT_SUPPORT, Sector.HOSTING})
_COMPANIES = (
    _Company(
        "Google",
        r"Google(?: Analytics| Ads| AdWords| Tag Manager)?(?! Chrome| Play)|DoubleClick|YouTube",
        _ADS | {Sector.ANALYTICS},
    ),
    _Company("Microsoft", r"Microsoft (?:Advertising|Clarity)|Bing", _ADS | {Sector.ANALYTICS}),
    _Company("Meta", r"Meta(?: Platforms| Pixel)?(?!-)|Facebook|Instagram|WhatsApp", _SOCIAL),
    _Company("LinkedIn", r"LinkedIn", _SOCIAL),
    _Company("TikTok", r"TikTok", _SOCIAL),
    _Company("Pinterest", r"Pinterest", _SOCIAL),
    _Company("Criteo", r"Criteo", _ADS),
    _Company("Hotjar", r"Hotjar", frozenset({Sector.ANALYTICS})),
    _Company("Voyado", r"Voyado|[Ee]Sales|Esales|Apptus", _LETTERS | {Sector.RECOMMENDATION_ENGINE}),
    _Company("Klaviyo", r"Klaviyo", _LETTERS),
    _Company("Mailchimp", r"Mail[Cc]himp", _LETTERS),
    _Company("Klarna", r"Klarna", _PAYMENT),
    _Company("Qliro", r"Qliro", _PAYMENT),
    # Svea alone is also a court, a guard and a place.
    _Company("Svea Bank", r"Svea (?:Bank|Checkout|Ekonomi|Payments?)", _PAYMENT),
    _Company("Adyen", r"Adyen", _PAYMENT),
    _Company("Stripe", r"Stripe", _PAYMENT),
    _Company("Nets", r"Nets", _PAYMENT),
    _Company("Zendesk", r"Zendesk", _SUPPORT),
    _Company("HubSpot", r"Hub[Ss]pot", _SUPPORT | _LETTERS),
    _Company("Salesforce", r"Salesforce", _SUPPORT | _LETTERS),
)
# A source gives data and a change tells what was; recipients are what it is all held against.
_NOT_ASKED = frozenset({"processor", "independent-controller", "source", "change"})
_WHERE_IT_IS_USED = ("cookie", "purpose")
_RUNS_SYSTEMS = frozenset(
    {
        *(Sector.HOSTING, Sector.IT_SUPPORT, Sector.ANALYTICS, Sector.NEWSLETTER_TOOL),
        *(Sector.RECOMMENDATION_ENGINE, Sector.PAYMENT_PROVIDER, Sector.GROUP_COMPANY),
    }
)
_BEFORE = 30
_DENIED = re.compile(
    r"\b(?:inte|inga|ingen|aldrig|slutat?|not|never|no|longer|without|utan)\b[^.!?\n]*$", re.IGNORECASE
)
_FORM = re.compile(r"\b(?:AB|Aktiebolag|HB|KB|Ltd|Limited|Inc|LLC|GmbH|ApS|A/S|AS|Oy|Oyj|BV|publ)\b|[().,]")
_OWN = re.compile(r"\b(?:egen\w*|egna|intern\w*|in-house|own|ourselves|vi själva)\b", re.IGNORECASE)


@rule(
    "REC-04",
    Severity.ERROR,
    "13(1)(e), 28(3), 30(1)(d)",
    sources=("IMY-GA",),
    house_limit=Message(
        "en lista över tjänster som många webbplatser använder; andra namn känns inte igen i texter",
        "a list of services that many websites use; other names are not recognised in texts",
    ),
)
def service_not_among_recipients(whole: Whole) -> Findings:
    """A service that is used is not among the recipients.

    På svenska:
        En tjänst som används finns inte bland mottagarna.

    What it checks:
        A well-known service that a published text names belongs to a company that is a recipient, by the name of the
        company or of any of its services. The provider of a cookie is a recipient in some purpose. The supplier of a
        system that a purpose uses is a recipient, unless a category of such companies may hold it. Outside the texts of
        purposes and cookies, and where a category without names may hold the company, it is a warning.

    Vad den prövar:
        En välkänd tjänst som nämns i en publicerad text hör till ett företag som är mottagare, under företagets eller
        någon av dess tjänsters namn. Leverantören av en kaka är mottagare i något ändamål. Leverantören av ett system
        som ett ändamål använder är mottagare, om inte en kategori av sådana företag kan rymma den. Utanför ändamålens
        och kakornas texter, och där en kategori utan namn kan rymma företaget, är det en varning.

    Why:
        Tools on a website send data on without anybody giving them away by hand, so they are what a list of recipients
        most often forgets. The Swedish authority (IMY) held four companies responsible in 2023 for what Google
        Analytics sent to the United States.

    Varför:
        Verktyg på en webbplats skickar uppgifter vidare utan att någon lämnar ut dem för hand. Därför är de vad en
        lista över mottagare oftast glömmer. Fyra företag fick svara för vad Google Analytics förde över till USA (IMY,
        2023).

    Remedy:
        Make a record of the company with its role, agreement and countries, and name it in the purposes that use it.
        If the service is not used, take it out of the text.

    Åtgärd:
        Lägg upp företaget med roll, avtal och länder, och ange det i de ändamål som använder det. Används tjänsten
        inte, ta bort den ur texten.

    Bad:
        # purposes/website-statistics.yaml
        summary:
          sv: Vi mäter med Hotjar hur webbplatsen används om du har sagt ja till det.
          en: We measure with Hotjar how the website is used if you have said yes to it.

    Good:
        # purposes/website-statistics.yaml
        summary:
          sv: Vi mäter med Hotjar hur webbplatsen används om du har sagt ja till det.
          en: We measure with Hotjar how the website is used if you have said yes to it.
        # processors/analytics.yaml
        name: {sv: Hotjar Ltd, en: Hotjar Ltd}

    When it is wrong to fire:
        When a text names a service as an example, or as something that is not used, or a system runs without its
        supplier reaching any data. Rewrite the text, or accept the deviation and say so.

    När den har fel:
        När en text nämner en tjänst som exempel eller som något som inte används, eller när ett system drivs utan att
        leverantören kommer åt några uppgifter. Skriv om texten, eller acceptera avvikelsen och skriv det.
    """
    recipients: list[Recipient] = [*whole.processors.values(), *whole.independent_controllers.values()]
    words = " | ".join(chain.from_iterable(map(_names, recipients)))
    yield from _named_in_texts(whole, recipients, words)
    yield from _providers_of_cookies(whole)
    yield from _suppliers_of_systems(whole, recipients, words)


def _names(recipient: Recipient) -> Iterator[str]:
    """All that a recipient goes by, with what it does for us and whom it engages."""
    yield from (recipient.name.sv, recipient.name.en)
    yield from (company.name for company in recipient.companies if company.name)
    if isinstance(recipient, Processor):
        yield recipient.service.sv
        if isinstance(recipient.sub_processors, tuple):
            yield from (sub.name for sub in recipient.sub_processors if sub.name)
    else:
        yield recipient.reason.sv


@cache
def _any_service() -> re.Pattern[str]:
    """Every service, in a group for its company, and a Swedish genitive after it."""
    companies = (f"(?P<c{n}>{company.services})" for n, company in enumerate(_COMPANIES))
    return re.compile(rf"\b(?:{'|'.join(companies)})s?\b")


def _recognised(words: str) -> tuple[_Company, str]:
    """The company behind what `_any_service` found, and the service without a genitive."""
    named = _any_service().match(words)
    group = (named and named.lastgroup) or "c0"
    return _COMPANIES[int(group[1:])], named[group] if named else words


def _named_in_texts(whole: Whole, recipients: Iterable[Recipient], words: str) -> Findings:
    known = {_recognised(match[0])[0] for match in _any_service().finditer(words)}
    # A company such as Microsoft is looked for by its own name too, which says too little in a text.
    known |= {company for company in _COMPANIES if re.search(rf"\b{company.name}\b", words)}
    first: dict[_Company, Match] = {}
    for match in sorted(_mentions(whole), key=lambda match: match.wording.on[0] not in _WHERE_IT_IS_USED):
        company, _ = _recognised(match.words)
        if company not in known:
            first.setdefault(company, match)
    for company, match in first.items():
        used = match.wording.on[0] in _WHERE_IT_IS_USED
        sure = used and not any(_may_hold(recipient, company.sectors) for recipient in recipients)
        yield _named(company, match, None if sure else Severity.WARNING)


def _mentions(whole: Whole) -> Iterator[Match]:
    for language in LANGUAGES:
        for match in whole.texts.matching(_any_service(), language, public=True):
            before = match.wording.text[max(0, match.start - _BEFORE) : match.start]
            asked = match.wording.on[0] not in _NOT_ASKED
            if asked and not _DENIED.search(before):
                yield match


def _named(company: _Company, match: Match, severity: Severity | None) -> Found:
    _, service = _recognised(match.words)
    who = service if company.name in service else f"{service} ({company.name})"
    return found(
        *match.wording.route,
        on=match.wording.on,
        sv=f"Här nämns {who}, men företaget finns inte bland mottagarna, varken som mottagare eller som namngivet "
        "företag i en kategori.",
        en=f"{who} is named here, but the company is not among the recipients, neither as a recipient nor as a named "
        "company in a category.",
        severity=severity,
    )


def _may_hold(recipient: Recipient, sectors: frozenset[Sector]) -> bool:
    """Whether a category without names may include a company of these lines of business."""
    if recipient.kind != "category" or recipient.companies:
        return False
    return recipient.sector is None or recipient.sector in sectors


def _providers_of_cookies(whole: Whole) -> Findings:
    for identifier, cookie in whole.cookies.items():
        for position, provider in enumerate(cookie.providers):
            recipient = whole.recipient(provider)
            if recipient is not None and provider not in whole.relations:
                yield found(
                    "providers",
                    position,
                    on=("cookie", identifier),
                    sv=f"”{recipient.name.sv}” står som leverantör av kakan ”{cookie.name.sv}” men är inte mottagare i "
                    "något ändamål.",
                    en=f"“{recipient.name.en}” is listed as the provider of the cookie “{cookie.name.en}” but is not a "
                    "recipient in any purpose.",
                    severity=Severity.WARNING if cookie.party is CookieParty.FIRST else None,
                )


def _suppliers_of_systems(whole: Whole, recipients: Iterable[Recipient], words: str) -> Findings:
    if any(_may_hold(recipient, _RUNS_SYSTEMS) for recipient in recipients):
        return
    controller = whole.controller
    ours = (controller.legal_name, controller.short_name, *controller.other_names)
    known = _core(f"{words} | {' | '.join(ours)}")
    used = {system for purpose in whole.purposes.values() for system in purpose.systems}
    for identifier, system in whole.systems.items():
        supplier = system.supplier
        if identifier in used and supplier and not _OWN.search(supplier) and f" {_core(supplier)} " not in f" {known} ":
            yield found(
                "supplier",
                on=("system", identifier),
                sv=f"Systemet ”{system.name or identifier}” levereras av {supplier}, som inte finns bland mottagarna.",
                en=f"The system “{system.name or identifier}” is supplied by {supplier}, which is not among the "
                "recipients.",
                severity=Severity.WARNING,
            )


def _core(name: str) -> str:
    """The words of a name without the form of company, in small letters."""
    return " ".join(_FORM.sub(" ", name).casefold().split())
