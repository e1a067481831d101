"""What the company and its policy are called."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from generator.findings import Severity
from generator.rules.form import Findings, also, rule
from generator.rules.sightings import Patterns, place_of, sighted, together
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.source import Language, Message

_FORM = re.compile(r"(?:AB|Ltd\.?|Limited|GmbH|A/S|AS|Oy|Inc\.?|LLC|BV|Group|Gruppen|Holding)")
_BOTH: tuple[tuple[Language, Language], ...] = (("sv", "en"), ("en", "sv"))
_WORD = r"[A-ZÅÄÖ0-9][\w&-]*(?:/S)?"
_OF_OTHERS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "sv": re.compile(r"\b(?:sin|egen|egna|annan|andra|\w+s)\s+\Z", re.IGNORECASE),
        "en": re.compile(r"(?:\b(?:their|its|own|whose|another)|\w[’']s|\ws[’'])\s+\Z", re.IGNORECASE),
    }
)
"""What stands before the policy of somebody else: "their", "the recipient's own", "Google's"."""


@rule(
    "GEN-07",
    Severity.WARNING,
    "12(1), 13(1)(a)",
    sources=("GDPR-K", "WP260"),
    house_limit=Message(
        "listan över ord för dokumentet",
        "the list of words for the document",
    ),
)
def names_of_company_or_policy_differ(whole: Whole) -> Findings:
    """The company or the policy is called by different names.

    På svenska:
        Företaget eller policyn kallas olika saker.

    What it checks:
        A published text that uses the company's first name element calls it what controller.yaml does (legal name,
        short name or another stated name), and the document has one name: that of its title. Names of recipients, and
        the policies of others, are left alone.

    Vad den prövar:
        En publicerad text som använder början på företagets namn kallar det som det heter i controller.yaml (firma,
        kortnamn eller annat angivet namn), och dokumentet har ett enda namn: det i rubriken. Mottagares namn, och
        andras policyer, rörs inte.

    Why:
        The person must know who is responsible (Article 13(1)(a)). A name of a sister company, or two names for one
        document, makes it unclear whom and what the text speaks of.

    Varför:
        Den registrerade ska veta vem som är ansvarig (artikel 13.1 a). Namnet på ett systerbolag, eller två namn på
        samma dokument, gör det oklart vem och vad texten handlar om.

    Remedy:
        Use the names in controller.yaml and one word for the document. State a further name there if it is used.

    Åtgärd:
        Använd namnen i controller.yaml och ett enda ord för dokumentet. Används ett namn till, ange det där.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Den här sekretesspolicyn visar hur Nordkontor behandlar personuppgifter.
          en: This privacy notice shows how Nordkontor processes personal data.

    Good:
        # texts/introduction.yaml
        body:
          sv: Den här integritetspolicyn visar hur Nordkontor behandlar personuppgifter.
          en: This privacy policy shows how Nordkontor processes personal data.

    When it is wrong to fire:
        When the name is that of another company, which is not a recipient. Accept the deviation with that reason.

    När den har fel:
        När namnet är ett annat företags, som inte är mottagare. Acceptera avvikelsen med det skälet.
    """
    yield from _company(whole)
    yield from _document(whole)


def _company(whole: Whole) -> Findings:
    controller = whole.controller
    names = [controller.legal_name, controller.short_name, *controller.other_names]
    first, *rest = controller.short_name.split()
    others = [name for name in _other_names(whole) if name.startswith(first)]
    # A first word that is an ordinary word is only a name together with the next.
    pattern = re.compile(
        rf"(?<![\w.@/-]){re.escape(first)}(?: {_WORD}){{{1 if rest else 0},4}}(?![\w@]|\.\w)(?: \(publ\))?"
    )
    matches = whole.texts.matching(pattern, public=True)
    for sighting in together(matches, lambda match: not _called(match.words, names, others)):
        place = place_of(sighting.wording)
        yield sighting.found(
            f"Företaget kallas {sighting.words('sv').sv} {place.sv}, men det heter ”{controller.short_name}”.",
            f"The company is called {sighting.words('en').en} {place.en}, but its name is “{controller.short_name}”.",
            also("short_name", on=("controller", "controller"), sv="namnet anges här", en="the name is stated here"),
        )


def _other_names(whole: Whole) -> Iterator[str]:
    """Names of companies that are someone else."""
    for kind in ("processor", "independent-controller"):
        for recipient in whole.records(kind).values():
            yield from (recipient.name.sv, recipient.name.en)
            yield from (company.name for company in recipient.companies if company.name)


def _called(words: str, names: list[str], others: list[str]) -> bool:
    """Whether these words are, or begin with, a name that is known; a company's form makes it another company."""
    bare = words.removesuffix("’s").removesuffix("'s")
    for known in (bare, bare.removesuffix("s")):
        if known in names or any(known.startswith(other) or other.startswith(known) for other in others):
            return True
    if any(map(_FORM.fullmatch, bare.split()[1:])):
        return False
    return any(re.match(rf"{re.escape(name)}(?:[’']?s)?(?!\w)", bare) for name in names)


@cache
def _documents() -> Patterns:
    swedish = (
        r"(integritetspolicy|sekretesspolicy|dataskyddspolicy|personuppgiftspolicy|integritetsmeddelande"
        r"|integritetsinformation|dataskyddsmeddelande)(?:e?[nt]s?|er|s)?"
    )
    english = r"((?:privacy|data protection|confidentiality|personal data)\s(?:policy|notice|statement))(?:[’']s)?"
    return {
        "sv": re.compile(rf"\b{swedish}\b", re.IGNORECASE),
        "en": re.compile(rf"\b{english}\b", re.IGNORECASE),
    }


def _document(whole: Whole) -> Findings:
    used = {
        language: [m for s in sighted(whole, {language: pattern}) for m in s.matches if not _of_others(m, whole)]
        for language, pattern in _documents().items()
    }
    usual = {language: _usual(whole, language, matches) for language, matches in used.items()}
    wrong = (m for side, found in used.items() for m in found if _term(m.words, side) != usual[side])
    for sighting in together(wrong):
        place, sides = place_of(sighting.wording), {m.wording.language for m in sighting.matches}
        swedish, english = (usual[side if side in sides else other] for side, other in _BOTH)
        yield sighting.found(
            f"Dokumentet kallas {sighting.words('sv').sv} {place.sv}, men annars ”{swedish}”.",
            f"The document is called {sighting.words('en').en} {place.en}, but elsewhere “{english}”.",
            also("title", on=("policy", "policy"), sv="policyns rubrik", en="the policy's title"),
        )


def _usual(whole: Whole, language: Language, matches: Iterable[Match]) -> str:
    """What the document is called: in its title, or else most often."""
    title = _documents()[language].search(getattr(whole.policy.title, language))
    if title:
        return _term(title[0], language)
    counted = Counter(_term(match.words, language) for match in matches).most_common(1)
    return counted[0][0] if counted else ""


def _term(words: str, language: Language) -> str:
    """The word for the document, without its ending."""
    found = _documents()[language].fullmatch(words)
    return " ".join(found[1].casefold().split()) if found else words


def _of_others(match: Match, whole: Whole) -> bool:
    """Whether it is the policy of somebody else, and not "Nordkontor's"."""
    before = match.wording.text[: match.start]
    owner = _OF_OTHERS["en" if match.wording.language == "en" else "sv"].search(before)
    if owner is None:
        return False
    names = {whole.controller.short_name, whole.controller.legal_name, *whole.controller.other_names}
    return not before.rstrip().removesuffix("s").rstrip("’'").endswith(tuple(names))
