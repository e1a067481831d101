"""What texts claim of cookies, held against the list of them."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from generator.findings import Severity
from generator.model import Cookie
from generator.rules.catalogue.cookies.kinds import WANTS, for_what
from generator.rules.form import Findings, also, rule
from generator.rules.sightings import Patterns, Sighting, together
from generator.rules.texts import Match, Wording
from generator.rules.whole import Whole
from generator.source import Message

_REST = r"[^.!?\n]*"
_BEGINS = r"(?<![^.!?\n])"
"""Where a sentence begins, so that each is gone through once."""
_BEFORE = 300
"""How many characters before a sentence tell what it is about."""


@rule(
    "COO-05",
    Severity.ERROR,
    "4(1), 5(1)(a), recital 30",
    sources=("IMY-GA", "EDPB-5-3"),
    house_limit=Message(
        "de ord som gör att en text påstår det",
        "the words that make a text claim it",
    ),
)
def cookies_said_to_hold_no_personal_data(whole: Whole) -> Findings:
    """Cookies said to hold no personal data, or to leave the device untouched.

    På svenska:
        Kakor sägs inte innehålla personuppgifter, eller inte påverka enheten.

    What it checks:
        No published text says that cookies hold no personal data while a cookie in the list has an identifier or is for
        statistics, recommendations, advertising, social media or personalisation. Nor does any say that cookies do not
        affect the visitor's device. In a cookie's own file only that cookie is judged.

    Vad den prövar:
        Ingen publicerad text säger att kakor inte innehåller personuppgifter medan en kaka i förteckningen har en
        identifierare eller är till för statistik, rekommendationer, annonsering, sociala medier eller anpassning. Ingen
        säger heller att kakor inte påverkar besökarens enhet. I en kakas egen fil prövas bara den kakan.

    Why:
        A number in a cookie that tells one visitor from another is personal data, even without a name (recital 30, and
        IMY's decisions on Google Analytics). Whoever is told otherwise consents to something else than what happens.

    Varför:
        Ett nummer i en kaka som skiljer en besökare från en annan är en personuppgift, också utan namn (skäl 30 och
        IMY:s beslut om Google Analytics). Den som får höra något annat samtycker till något annat än det som sker.

    Remedy:
        Take the sentence out. Say instead which identifiers the cookies hold and what they are used for.

    Åtgärd:
        Stryk meningen. Skriv i stället vilka identifierare kakorna innehåller och vad de används till.

    Bad:
        # texts/introduction.yaml
        body:
          sv: En kaka i sig innehåller inte någon personlig information.
          en: A cookie as such does not contain any personal information.

    Good:
        # texts/introduction.yaml
        body:
          sv: Våra kakor innehåller ett nummer som skiljer din webbläsare från andras.
          en: Our cookies contain a number that tells your browser from others.

    When it is wrong to fire:
        When the text is about one harmless kind of cookie, such as the choice of language. Say it in that cookie's file
        instead.

    När den har fel:
        När texten handlar om ett enda ofarligt slag av kakor, till exempel för språkval. Skriv det i den kakans fil i
        stället.
    """
    for sighting in _claimed(whole, _no_data(), lambda match: not _limited().search(match.words)):
        identifying = [
            pair for pair in _meant(sighting.wording, whole) if pair[1].identifier or pair[1].category in WANTS
        ]
        if identifying:
            key, cookie = min(identifying, key=lambda pair: not pair[1].identifier)
            what = (
                Message("har en identifierare", "has an identifier")
                if cookie.identifier
                else Message(f"är till för {WANTS[cookie.category].sv}", f"is for {WANTS[cookie.category].en}")
            )
            field = "identifier" if cookie.identifier else "category"
            yield sighting.found(
                f"Texten säger att kakor inte innehåller personuppgifter, men kakan ”{cookie.name.sv}” {what.sv}.",
                f"The text says that cookies hold no personal data, but the cookie “{cookie.name.en}” {what.en}.",
                also(field, on=("cookie", key), sv="en personuppgift", en="personal data"),
            )
    for sighting in _claimed(whole, _no_effect()) if whole.cookies else ():
        yield sighting.found(
            "Texten säger att kakor inte påverkar besökarens enhet, men en kaka är något som lagras i den.",
            "The text says that cookies do not affect the visitor's device, but a cookie is something stored in it.",
        )


@rule(
    "COO-06",
    Severity.WARNING,
    "5(1)(a), 5(1)(b), 12(1)",
    sources=("GDPR-K", "PTS-2023"),
    house_limit=Message(
        "de ord som gör att en text påstår det",
        "the words that make a text claim it",
    ),
)
def cookie_purposes_contradictory(whole: Whole) -> Findings:
    """Cookies said to be there only for convenience, and used for more.

    På svenska:
        Kakor sägs bara finnas för bekvämlighet, men används till mer.

    What it checks:
        No published text about cookies says that they are only there to make things easier, to fill in forms or to make
        the website work, while the list has cookies for statistics, recommendations, advertising, social media or
        personalisation. In a cookie's own file only that cookie is judged.

    Vad den prövar:
        Ingen publicerad text om kakor säger att de bara finns för att underlätta, för att fylla i formulär eller för
        att webbplatsen ska fungera, medan förteckningen har kakor för statistik, rekommendationer, annonsering, sociala
        medier eller anpassning. I en kakas egen fil prövas bara den kakan.

    Why:
        The visitor reads the friendly sentence and not the table below it. When the two disagree, the purposes are not
        told clearly, and consent that rests on them is not informed. In 2023 PTS pointed to unclear purposes.

    Varför:
        Besökaren läser den vänliga meningen och inte tabellen under den. Säger de olika saker är ändamålen inte tydligt
        angivna, och ett samtycke som vilar på dem är inte informerat. PTS pekade 2023 på otydliga ändamål.

    Remedy:
        Take out “only”, or say which cookies it is true of. Let the list tell the purposes.

    Åtgärd:
        Stryk ”bara”, eller skriv vilka kakor det gäller. Låt förteckningen ange ändamålen.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Vi använder kakor enbart för att underlätta ditt besök.
          en: We use cookies only to make your visit easier.

    Good:
        # texts/introduction.yaml
        body:
          sv: Vi använder kakor för att underlätta ditt besök och, om du säger ja, för statistik.
          en: We use cookies to make your visit easier and, if you say yes, for statistics.

    When it is wrong to fire:
        When the sentence is about one kind of cookies that is named in the sentence before. Name the kind in the
        sentence itself.

    När den har fel:
        När meningen handlar om ett slag av kakor som nämns i meningen före. Nämn slaget i själva meningen.
    """
    for sighting in _claimed(whole, _only_for_convenience(), _of_all_cookies):
        others = [pair for pair in _meant(sighting.wording, whole) if pair[1].category in WANTS]
        if others:
            what = for_what(cookie for _, cookie in others)
            yield sighting.found(
                "Texten säger att kakor bara används för besökarens bekvämlighet, men det finns också kakor för "
                f"{what.sv}.",
                "The text says that cookies are used only for the visitor's convenience, but there are also cookies "
                f"for {what.en}.",
                also("category", on=("cookie", others[0][0]), sv="en av dem", en="one of them"),
            )


def _meant(wording: Wording, whole: Whole) -> list[tuple[str, Cookie]]:
    """The cookies that a text is about: in a cookie's own file that one, and elsewhere all."""
    return [pair for pair in whole.cookies.items() if wording.on[0] != "cookie" or wording.on[1] == pair[0]]


def _claimed(whole: Whole, patterns: Patterns, wanted: Callable[[Match], bool] = lambda _: True) -> Iterator[Sighting]:
    """The public texts in which one is found and is wanted; a change tells what was, and is not asked."""
    found_there = chain.from_iterable(
        whole.texts.matching(pattern, side, public=True) for side, pattern in patterns.items()
    )
    return together(found_there, lambda match: match.wording.on[0] != "change" and wanted(match))


_SV_COOKIE = r"\b(?:kak(?:a|an|or|orna)|cookien?|cookies|cookiesarna)\b"
_EN_COOKIE = r"\bcookies?\b"


@cache
def _no_data() -> Patterns:
    near = r"[^.!?\n]{0,40}?"
    sv_holds = r"(?:innehåller|lagrar|sparar|rymmer|samlar in)"
    sv_none = (
        rf"(?:{sv_holds}{near}\b(?:inte|aldrig|inga|ingen|inget)\b|(?:inte|aldrig)\s+{sv_holds}|är\s+(?:inte|inga)\b)"
    )
    en_none = (
        rf"(?:(?:do|does|can)(?:es)?\s*(?:not|n't|n’t)|never|cannot){near}\b(?:contain|hold|store|collect|include)"
        rf"|(?:contain|hold|store|collect|include)s?\s+no|(?:is|are)\s+not"
    )
    return {
        "sv": re.compile(
            rf"{_SV_COOKIE}{near}\b{sv_none}{near}\b(?:personuppgift|personlig){_REST}"
            rf"|\binga\s+person(?:uppgifter|lig\w+ \w+){near}\bi\s+(?:våra\s+)?(?:kakor|cookie){_REST}"
            # They identify nobody, or are anonymous.
            rf"|{_SV_COOKIE}{near}\bkan\s+(?:inte|aldrig)\s+(?:\w+\s+){{0,2}}(?:kopplas|knytas|spåras|härledas|användas\s+för"
            rf"\s+att\s+identifiera)\b{_REST}|{_SV_COOKIE}\s+är\s+(?:\w+\s+)?anonym(?:a|t)?\b{_REST}",
            re.IGNORECASE,
        ),
        "en": re.compile(
            rf"{_EN_COOKIE}{near}\b(?:{en_none}){near}\bpersonal{_REST}"
            rf"|\bno\s+personal\s+(?:data|information){near}\bin\s+(?:the\s+|our\s+|these\s+)?cookie{_REST}"
            rf"|{_EN_COOKIE}{near}\bcan(?:not|\s+not|\s+never|['’]t)\s+(?:ever\s+)?(?:be\s+(?:linked|traced|tied|connected"
            rf"|used\s+to\s+identify)|identify)\b{_REST}|{_EN_COOKIE}\s+(?:is|are)\s+(?:\w+\s+)?anonymous\b{_REST}",
            re.IGNORECASE,
        ),
    }


@cache
def _no_effect() -> Patterns:
    device = r"(?:dator|enhet|utrustning|telefon|mobil)"
    return {
        "sv": re.compile(
            rf"{_SV_COOKIE}{_REST}\b(?:påverkar\s+inte|inte\s+(?:till\s+)?(?:för\s+)?att\s+påverka|inte\s+påverkar?){_REST}\b{device}",
            re.IGNORECASE,
        ),
        "en": re.compile(
            rf"{_EN_COOKIE}{_REST}\b(?:not|never|no)\s+(?:affect|have\s+any\s+effect\s+on|effect\s+on){_REST}"
            r"\b(?:computer|device|phone)",
            re.IGNORECASE,
        ),
    }


@cache
def _only_for_convenience() -> Patterns:
    """A sentence that says so; whether it is about cookies is asked afterwards."""
    sv = (
        rf"(?:endast|enbart|bara|uteslutande)\s+(?:till\s+|(?:kakor|cookies)\s+)?(?:för\s+att|i\s+syfte\s+att){_REST}"
        r"\b(?:underlätta|förenkla|fylla\s+i|bekväm|enklare|lättare|fungera)"
        r"|använder\s+(?:endast|enbart|bara)\s+(?:\w+\s+)?nödvändiga\s+(?:kakor|cookies)"
    )
    en = (
        r"(?:only|solely|just|exclusively)\s+(?:(?:there|used|meant|use\s+cookies)\s+)?(?:in\s+order\s+)?(?:to|for|so\s+that)"
        rf"{_REST}\b(?:easier|simpler|easy|simplify|fill|convenien|work)"
        r"|use\s+only\s+(?:\w+\s+)?necessary\s+cookies"
    )
    return {
        "sv": re.compile(rf"{_BEGINS}{_REST}\b(?:{sv}){_REST}", re.IGNORECASE),
        "en": re.compile(rf"{_BEGINS}{_REST}\b(?:{en}){_REST}", re.IGNORECASE),
    }


@cache
def _qualified() -> re.Pattern[str]:
    """What makes the sentence true of some cookies, or under a condition, and not of cookies as such."""
    return re.compile(
        r"\b(?:om\s+du|när\s+du|tills|innan|utan\s+(?:ditt\s+)?samtycke|inte\s+(?:bara|enbart|endast)"
        r"|if\s+you|when\s+you|until|before|without\s+(?:your\s+)?consent|not\s+(?:only|just|solely))\b"
        r"|\b(?:de|dessa|vissa|nödvändiga|funktionella|tekniska|tillfälliga)\s+(?:kakor|cookies)\w*\s+(?:som|används|är|sätts)"
        r"|\bsession\w*(?:kak|cookie)\w*"
        # Other uses are told of in the same breath.
        r"|statisti|annons|reklam|marknadsför|rekommend|analys|sociala|advert|marketing|personali[sz]|recommend|social"
        r"|\b(?:these|those|some|necessary|functional|technical|session)\s+cookies\s+(?:that|which|are)\b",
        re.IGNORECASE,
    )


def _of_all_cookies(match: Match) -> bool:
    """Whether cookies are spoken of in the sentence or shortly before it, and without reservation."""
    before = match.wording.text[max(0, match.start - _BEFORE) : match.start]
    spoken_of = re.search(rf"{_SV_COOKIE}|{_EN_COOKIE}", before + match.words, re.IGNORECASE)
    return spoken_of is not None and not _qualified().search(match.words)


@cache
def _limited() -> re.Pattern[str]:
    """What makes the sentence a promise with a limit, and no claim of what cookies are."""
    return re.compile(
        r"\b(?:längre\s+än|om\s+du|förrän|utan\s+(?:ditt|din)|longer\s+than|unless|until|without\s+your|if\s+you)\b",
        re.IGNORECASE,
    )
