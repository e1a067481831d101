"""Consent to cookies: asked for where the law demands it, and as easily refused and withdrawn as given."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import Cookie, LegalBasisArticle, Purpose, Settings, Text
from generator.model.codes import ActivityTag, CookieCategory, CookieConsent, Refusal
from generator.model.settings import CookieConsentSettings
from generator.rules.catalogue.cookies.kinds import WANTS
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.sightings import Patterns, sighted
from generator.rules.whole import Whole
from generator.source import LANGUAGES, Language, Message

_WANTED = frozenset(
    {
        *(ActivityTag.ADVERTISING, ActivityTag.ANALYTICS, ActivityTag.AUDIENCE_MATCHING, ActivityTag.IMPROVEMENT),
        *(ActivityTag.MARKETING, ActivityTag.NEWSLETTER, ActivityTag.PROFILING, ActivityTag.RECOMMENDATION),
    }
)
"""What no visitor has asked for."""
_ASKED_FOR = frozenset(
    {
        *(ActivityTag.ORDER, ActivityTag.DELIVERY, ActivityTag.PAYMENT, ActivityTag.BOOKING, ActivityTag.SECURITY),
        *(ActivityTag.USER_ACCOUNT, ActivityTag.CUSTOMER_SERVICE, ActivityTag.FRAUD_PREVENTION),
        ActivityTag.COOKIE_CONSENT,
    }
)
"""What a visitor has asked for, or what makes that safe; a purpose with such a tag may have needed the cookie."""


@rule("COO-03", Severity.ERROR, "6(1)(a), 7, LEK 9:28", sources=("LEK-9-28", "PTS-KAKOR", "EDPB-5-3"))
def cookie_without_consent(cookie: Cookie, whole: Whole) -> Findings:
    """A cookie that needs consent is set without it.

    På svenska:
        En kaka som kräver samtycke sätts utan samtycke.

    What it checks:
        Cookies for statistics, recommendations, advertising, social media and personalisation need consent. A cookie
        that is called necessary, or functional without consent, is not used in a purpose that is all about such
        things. Where a cookie needs consent, the purposes that use it do not all rest on legitimate interests alone;
        that is a warning.

    Vad den prövar:
        Kakor för statistik, rekommendationer, annonsering, sociala medier och anpassning kräver samtycke. En kaka som
        kallas nödvändig, eller är till för funktion utan att samtycke krävs, används inte i ett ändamål som bara gäller
        sådant. Där en kaka kräver samtycke vilar inte alla ändamål som använder den enbart på en intresseavvägning; det
        är en varning.

    Why:
        Without consent only what a service that the visitor has expressly asked for needs, or the transmission itself,
        may be stored in the visitor's device. That holds whether or not it is personal data. A cookie that counts
        visits does nothing for the visitor. And a yes to the cookie means little if what it gathers is then used on
        another ground, which the visitor was not asked about.

    Varför:
        Utan samtycke får bara det lagras i besökarens utrustning som behövs för en tjänst som besökaren uttryckligen
        har begärt, eller för själva överföringen. Det gäller vare sig det är personuppgifter eller inte. En kaka som
        räknar besök gör inget för besökaren. Och ett ja till kakan betyder inte mycket om det som den samlar in sedan
        används på en annan grund, som besökaren inte har tillfrågats om.

    Remedy:
        Do not set the cookie before consent, and let the purposes that use it rest on the same consent. Split a cookie
        that does both.

    Åtgärd:
        Sätt inte kakan före samtycket, och låt de ändamål som använder den vila på samma samtycke. Dela en kaka som gör
        bådadera.

    Bad:
        # cookies/statistics-cookie.yaml
        category: statistics
        consent: not-required

    Good:
        # cookies/statistics-cookie.yaml
        category: statistics
        consent: required

    When it is wrong to fire:
        When a purpose does more than its tags say. Tag it with what the visitor has asked for as well.

    När den har fel:
        När ett ändamål gör mer än dess etiketter säger. Märk det också med det som besökaren har bett om.
    """
    if cookie.category in WANTS and cookie.consent is CookieConsent.NOT_REQUIRED:
        words = WANTS[cookie.category]
        yield found(
            "consent",
            sv=f"Kakan ”{cookie.name.sv}” är till för {words.sv} och kräver samtycke, men enligt registret "
            "krävs inget.",
            en=f"The cookie “{cookie.name.en}” is for {words.en} and needs consent, but the register says "
            "that none is needed.",
        )
    uses = [(key, purpose) for key in cookie.purposes if (purpose := whole.purposes.get(key)) is not None]
    if _said_to_be_needed(cookie):
        for position, key in enumerate(cookie.purposes):
            purpose = whole.purposes.get(key)
            if purpose is not None and _WANTED & {*purpose.tags} and not _ASKED_FOR & {*purpose.tags}:
                yield _not_needed(cookie, position, key, purpose)
    elif uses and len(uses) == len(cookie.purposes) and all(_interest_alone(purpose) for _, purpose in uses):
        yield _on_another_ground(cookie, *uses[0])


def _said_to_be_needed(cookie: Cookie) -> bool:
    if cookie.category is CookieCategory.FUNCTIONAL:
        return cookie.consent is CookieConsent.NOT_REQUIRED
    return cookie.category is CookieCategory.NECESSARY


def _not_needed(cookie: Cookie, position: int, key: str, purpose: Purpose) -> Found:
    called = (
        Message("kallas nödvändig", "is called necessary")
        if cookie.category is CookieCategory.NECESSARY
        else Message("sätts utan samtycke", "is set without consent")
    )
    return found(
        "purposes",
        position,
        sv=f"Kakan ”{cookie.name.sv}” {called.sv} men används i ”{purpose.name.sv}”, som besökaren inte har bett om.",
        en=f"The cookie “{cookie.name.en}” {called.en} but is used in “{purpose.name.en}”, which the visitor has not "
        "asked for.",
        also=(
            also("category", sv="så kallas den", en="what it is called"),
            also("tags", on=("purpose", key), sv="vad ändamålet gäller", en="what the purpose is about"),
        ),
    )


def _interest_alone(purpose: Purpose) -> bool:
    return {basis.article for basis in purpose.legal_basis} == {LegalBasisArticle.ARTICLE_6_1_F}


def _on_another_ground(cookie: Cookie, key: str, purpose: Purpose) -> Found:
    return found(
        "purposes",
        sv=f"Kakan ”{cookie.name.sv}” kräver samtycke, men ”{purpose.name.sv}”, som använder uppgifterna, vilar bara "
        "på en intresseavvägning.",
        en=f"The cookie “{cookie.name.en}” needs consent, but “{purpose.name.en}”, which uses the information, rests "
        "on legitimate interests alone.",
        severity=Severity.WARNING,
        also=(also("legal_basis", on=("purpose", key), sv="grunden här", en="the basis here"),),
    )


@rule(
    "COO-04",
    Severity.ERROR,
    "4(11), 7(3), 13(2)(c), LEK 9:28",
    sources=("PTS-2023", "PTS-KAKOR"),
    house_limit=Message(
        "de ord som gör att en text påstår att den som använder webbplatsen samtycker, eller hänvisar till webbläsaren",
        "the words by which a text says that whoever uses the website consents, or refers to the web browser",
    ),
)
def cookie_refusal_missing(settings: Settings, whole: Whole) -> Findings:
    """No way, or no easy way, to refuse or withdraw consent to cookies.

    På svenska:
        Det går inte, eller inte lätt, att neka eller återkalla samtycke till kakor.

    What it checks:
        Where cookies need consent, the settings of the website say how it is asked for. The visitor refuses as easily
        as accepts, chooses for each purpose where there are several, and can change the choice later on the website
        itself and not only at a third party's or in the web browser. No public text says that whoever goes on using the
        website thereby consents.

    Vad den prövar:
        Där kakor kräver samtycke anger webbplatsens inställningar hur det hämtas in. Besökaren nekar lika lätt som hen
        godtar, väljer för varje ändamål där det finns flera, och kan ändra sitt val senare på själva webbplatsen och
        inte bara hos en tredje part eller i webbläsaren. Ingen offentlig text säger att den som fortsätter använda
        webbplatsen därmed samtycker.

    Why:
        Consent is free only when refusing is as easy as accepting. In 2023 PTS suspected breaches at four websites,
        where it was harder to say no than yes, or too hard to withdraw.

    Varför:
        Ett samtycke är frivilligt bara om det är lika lätt att säga nej. År 2023 misstänkte PTS brister hos fyra
        webbplatser, där det var svårare att säga nej än ja eller för svårt att återkalla.

    Remedy:
        Give refusal a button beside acceptance, a choice for each purpose, and a lasting link to the settings.

    Åtgärd:
        Ge nejet en knapp bredvid jaet, ett val för varje ändamål och en bestående länk till inställningarna.

    Bad:
        # register.yaml
        site:
          url: https://www.example.com/privacy/
          uses_cookies: true
          cookie_consent: {reject: further-away, per_purpose: true, only_third_party: false}

    Good:
        # register.yaml
        site:
          url: https://www.example.com/privacy/
          uses_cookies: true
          cookie_consent:
            reject: same-level
            per_purpose: true
            withdrawal:
              sv: Du ändrar ditt val under Inställningar för kakor längst ned på varje sida.
              en: You change your choice under Cookie settings at the foot of every page.
            only_third_party: false

    When it is wrong to fire:
        When the answers stand in a text only. Move them here, so that the rule can check them against the cookies.

    När den har fel:
        När svaren bara står i en text. Flytta dem hit, så att regeln kan jämföra dem med kakorna.
    """
    asked = [c for c in whole.cookies.values() if c.category in WANTS or c.consent is CookieConsent.REQUIRED]
    if not asked:
        return
    if settings.site is None or settings.site.cookie_consent is None:
        yield found(
            *(("site",) if settings.site else ()),
            missing="cookie_consent" if settings.site else "site",
            sv="Det finns kakor som kräver samtycke, men det framgår inte hur besökaren nekar eller återkallar "
            "samtycke.",
            en="There are cookies that need consent, but it is not stated how the visitor refuses or withdraws "
            "consent.",
        )
        return
    yield from _refusal(settings.site.cookie_consent)
    if len({cookie.category for cookie in asked}) > 1:
        yield from _choice(settings.site.cookie_consent)
    yield from _withdrawal(settings.site.cookie_consent)
    yield from _by_use(whole)


_CONSENT = ("site", "cookie_consent")


def _refusal(consent: CookieConsentSettings) -> Findings:
    match consent.reject:
        case None:
            yield found(
                *_CONSENT,
                missing="reject",
                sv="Det framgår inte var besökaren kan neka kakor.",
                en="It is not stated where the visitor can refuse cookies.",
            )
        case Refusal.FURTHER_AWAY:
            yield found(
                *_CONSENT,
                "reject",
                sv="Det tar längre tid för besökaren att neka kakor än att godta dem.",
                en="It takes the visitor longer to refuse cookies than to accept them.",
            )
        case Refusal.MISSING:
            yield found(
                *_CONSENT,
                "reject",
                sv="Besökaren kan godta kakor men inte neka dem.",
                en="The visitor can accept cookies but not refuse them.",
            )
        case Refusal.SAME_LEVEL:
            pass


def _choice(consent: CookieConsentSettings) -> Findings:
    if consent.per_purpose is None:
        yield found(
            *_CONSENT,
            missing="per_purpose",
            sv="Kakorna har flera ändamål, men det framgår inte om besökaren väljer för vart och ett.",
            en="The cookies have several purposes, but it is not stated whether the visitor chooses for each.",
        )
    elif not consent.per_purpose:
        yield found(
            *_CONSENT,
            "per_purpose",
            sv="Kakorna har flera ändamål, men besökaren kan bara säga ja eller nej till alla.",
            en="The cookies have several purposes, but the visitor can only say yes or no to all of them.",
        )


def _withdrawal(consent: CookieConsentSettings) -> Findings:
    if consent.only_third_party:
        yield found(
            *_CONSENT,
            "only_third_party",
            sv="Besökaren kan bara säga nej till kakor på en tredje parts sida, inte på webbplatsen.",
            en="The visitor can only say no to cookies on a third party's page, not on the website.",
        )
    elif consent.withdrawal is None:
        yield found(
            *_CONSENT,
            missing="withdrawal",
            sv="Det framgår inte hur besökaren återkallar sitt samtycke till kakor.",
            en="It is not stated how the visitor withdraws consent to cookies.",
        )
    elif (language := _only_in_browser(consent.withdrawal)) is not None:
        yield found(
            *_CONSENT,
            "withdrawal",
            language,
            sv="Besökaren hänvisas till sin webbläsare för att återkalla samtycke till kakor. Det är inte lika lätt "
            "som att godta dem på webbplatsen.",
            en="The visitor is referred to the web browser in order to withdraw consent to cookies. That is not as "
            "easy as accepting them on the website.",
        )


def _only_in_browser(withdrawal: Text) -> Language | None:
    """The first language that names the browser and no way on the website."""
    for language in LANGUAGES:
        text = getattr(withdrawal, language)
        if _BROWSER.search(text) and not _ON_THE_SITE.search(text):
            return language
    return None


_BROWSER = re.compile(r"webbläsar|\bbrowser", re.IGNORECASE)
_ON_THE_SITE = re.compile(
    r"inställningar för (?:kakor|cookies)|(?:kak|cookie)(?:inställning|val|rut|banner)|sidfot|webbplatsen|på varje sida"
    r"|längst ned|cookie (?:settings|choices|preferences|banner|box)|footer|website|on every page|at the foot",
    re.IGNORECASE,
)


def _by_use(whole: Whole) -> Findings:
    """Texts that take the use of the website for consent."""
    for sighting in sighted(whole, _use_is_consent()):
        swedish, english = sighting.words("sv"), sighting.words("en")
        yield sighting.found(
            f"Enligt texten samtycker besökaren genom att använda webbplatsen: {swedish.sv}. Det är inget samtycke.",
            f"By this text the visitor consents by using the website: {english.en}. That is no consent.",
        )


@cache
def _use_is_consent() -> Patterns:
    return {
        "sv": re.compile(
            r"\b(?:genom att|om du|när du) (?:(?:du )?fortsätt\w*|använd\w*|besök\w*|surfa\w*)\b[^.!?\n]{0,60}"
            r"\b(?:samtycker|godkänner|godtar|accepterar)\b[^.!?\n]{0,40}\b(?:kakor|cookies)\w*",
            re.IGNORECASE,
        ),
        "en": re.compile(
            r"\b(?:by|if you|when you) (?:continu\w+|us(?:e|ing)|visit\w*|brows\w+)\b[^.!?\n]{0,60}"
            r"\b(?:consent|agree|accept)\b[^.!?\n]{0,40}\bcookies\b",
            re.IGNORECASE,
        ),
    }
