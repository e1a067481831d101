"""The list of cookies: that there is one, and what each entry tells the visitor."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import Cookie
from generator.model.codes import CookieParty
from generator.rules.form import Findings, found, rule
from generator.rules.periods import longer
from generator.rules.texts import Match, Wording
from generator.rules.whole import Whole
from generator.source import LANGUAGES, Message

_LONGEST = "P13M"
# A change tells what was, and a heading says nothing of what is used.
_NOT_ASKED = frozenset({"change", "policy"})


@rule("COO-01", Severity.ERROR, "13(1)(c), LEK 9:28", sources=("PTS-KAKOR", "LEK-9-28"))
def no_cookie_list(whole: Whole) -> Findings:
    """Cookies are used, and none is listed.

    På svenska:
        Kakor används, men ingen är förtecknad.

    What it checks:
        Where the website uses cookies, or a published text says so, the register lists at least one that is in use.

    Vad den prövar:
        Där webbplatsen använder kakor, eller en publicerad text säger det, innehåller registret minst en kaka som är i
        bruk.

    Why:
        The visitor is to be told which cookies are set, what for, by whom and for how long, before saying yes. A
        general paragraph on cookies says nothing of that, and consent without it is not informed.

    Varför:
        Besökaren ska få veta vilka kakor som sätts, varför, av vem och hur länge, innan hen säger ja. Ett allmänt
        stycke om kakor säger inget om det, och ett samtycke utan den informationen är inte giltigt.

    Remedy:
        Scan the website and make a file for each cookie or group, also for local storage, pixels and the like.

    Åtgärd:
        Gå igenom webbplatsen och gör en fil för varje kaka eller grupp, också för lokal lagring, pixlar och liknande.

    Bad:
        # register.yaml
        site: {url: "https://www.example.com/privacy/", uses_cookies: true}
        # cookies/session.yaml
        retired: {on: 2026-01-01, reason: {sv: Ny webbutik., en: New web shop.}}
        # cookies/statistics-cookie.yaml
        retired: {on: 2026-01-01, reason: {sv: Ny webbutik., en: New web shop.}}

    Good:
        # cookies/session.yaml
        name: {sv: Varukorg, en: Basket}
        category: necessary
        purpose: {sv: Håller reda på vad du har lagt i varukorgen., en: Remembers what you have put in the basket.}
        party: first
        lifetime: session
        data: {sv: Ett nummer för varukorgen., en: A number for the basket.}
        consent: not-required

    When it is wrong to fire:
        When a text speaks of cookies that the website does not set. State in register.yaml that it uses none.

    När den har fel:
        När en text talar om kakor som webbplatsen inte sätter. Ange i register.yaml att den inte använder några.
    """
    if whole.cookies:
        return
    site = whole.settings.site
    uses = site and site.uses_cookies
    if uses:
        yield found(
            "site",
            "uses_cookies",
            on=("register", "register"),
            sv="Webbplatsen använder kakor, men ingen kaka är förtecknad.",
            en="The website uses cookies, but no cookie is listed.",
        )
    elif uses is None and (match := _spoken_of(whole)) is not None:
        yield found(
            *match.wording.route,
            on=match.wording.on,
            sv="Texten talar om kakor, men ingen kaka är förtecknad.",
            en="The text speaks of cookies, but no cookie is listed.",
        )


def _spoken_of(whole: Whole) -> Match | None:
    for language in LANGUAGES:
        for match in whole.texts.matching(_sentences(), language, public=True):
            if _asked(match.wording) and not _denied().search(match.words):
                return match
    return None


def _asked(wording: Wording) -> bool:
    return wording.on[0] not in _NOT_ASKED


@cache
def _sentences() -> re.Pattern[str]:
    return re.compile(r"(?<![^.!?\n])[^.!?\n]*\b(?:kak(?:a|an|or|orna)|cookien?|cookies)\b[^.!?\n]*", re.IGNORECASE)


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(r"\b(?:inga|ingen|inte|aldrig|utan|no|not|never|without)\b", re.IGNORECASE)


@rule(
    "COO-02",
    Severity.ERROR,
    "13(1)(c), 13(1)(e), 13(2)(a), LEK 9:28",
    sources=("PTS-KAKOR", "EDPB-5-3"),
    house_limit=Message(
        "en livslängd över 13 månader påpekas: det är den franska myndighetens rekommendation, inte lag",
        "a lifetime of more than 13 months is pointed out: a recommendation of the French authority, not law",
    ),
)
def cookie_information_incomplete(cookie: Cookie) -> Findings:
    """Something that the visitor is to know about a cookie is missing.

    På svenska:
        Något som besökaren ska få veta om en kaka saknas.

    What it checks:
        A cookie says whether it is the company's own or a third party's, and then whose; how long it lasts; and what it
        holds. A lifetime of more than 13 months is pointed out.

    Vad den prövar:
        En kaka anger om den är företagets egen eller en tredje parts, och i så fall vems; hur länge den varar; och vad
        den innehåller. En livslängd på mer än 13 månader påpekas.

    Why:
        Consent is informed only when the visitor knows who reads the cookie and for how long. The Court of Justice
        asks for both (Planet49, C-673/17), and so does PTS, which supervises cookies.

    Varför:
        Ett samtycke är informerat bara om besökaren vet vem som läser kakan och hur länge. EU-domstolen kräver
        bådadera (Planet49, C-673/17), och det gör också PTS, som har tillsyn över kakor.

    Remedy:
        Look up the cookie in the browser or with its supplier, and fill in what is missing.

    Åtgärd:
        Slå upp kakan i webbläsaren eller hos leverantören, och fyll i det som saknas.

    Bad:
        # cookies/statistics-cookie.yaml without lifetime, providers
        party: third

    Good:
        # cookies/statistics-cookie.yaml
        party: third
        providers: [analytics]
        lifetime: P6M

    When it is wrong to fire:
        When the file stands for a group whose cookies differ. Split it, so that each file is true of all its cookies.

    När den har fel:
        När filen står för en grupp av kakor som skiljer sig åt. Dela den, så att varje fil stämmer för alla sina kakor.
    """
    name = cookie.name
    if cookie.party is None:
        yield found(
            missing="party",
            sv=f"Det framgår inte om kakan ”{name.sv}” är företagets egen eller en tredje parts.",
            en=f"It is not stated whether the cookie “{name.en}” is the company's own or a third party's.",
        )
    if cookie.party is CookieParty.THIRD and not cookie.providers:
        yield found(
            missing="providers",
            sv=f"Kakan ”{name.sv}” är en tredje parts, men det framgår inte vems.",
            en=f"The cookie “{name.en}” is a third party's, but it is not stated whose.",
        )
    if cookie.data is None:
        yield found(
            missing="data",
            sv=f"Det framgår inte vilka uppgifter kakan ”{name.sv}” innehåller.",
            en=f"It is not stated what information the cookie “{name.en}” holds.",
        )
    yield from _lifetime(cookie)


def _lifetime(cookie: Cookie) -> Findings:
    if cookie.lifetime is None:
        yield found(
            missing="lifetime",
            sv=f"Det framgår inte hur länge kakan ”{cookie.name.sv}” varar.",
            en=f"It is not stated how long the cookie “{cookie.name.en}” lasts.",
            fix=Message("Skriv session, eller en tid som P6M.", "Write session, or a period such as P6M."),
        )
    elif longer(cookie.lifetime, _LONGEST):
        yield found(
            "lifetime",
            sv=f"Kakan ”{cookie.name.sv}” varar längre än 13 månader.",
            en=f"The cookie “{cookie.name.en}” lasts longer than 13 months.",
            fix=Message(
                "Korta livslängden, eller låt den stå om den behövs. Ingen svensk regel anger en längsta tid.",
                "Shorten it, or let it stand if it is needed. No Swedish rule sets a longest time.",
            ),
            severity=Severity.INFO,
        )
