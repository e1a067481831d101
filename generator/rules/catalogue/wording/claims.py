"""Claims about what the company does: untrue beside the register, or beyond proof."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import Purpose, Role
from generator.rules.form import Findings, also, rule
from generator.rules.sightings import Patterns, Sighting, place_of, sentence_at, sighted
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.rules.words import listed
from generator.source import Language, Message

_MOST_NAMED = 3
_ABOUT_OTHERS = frozenset({"processor", "independent-controller", "transfer"})
"""Records whose texts say what somebody else does."""
_THIRD_PARTY = re.compile(r"\btredje ?part\w*|\bthird part(?:y|ies)\b", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(?:utan|utom|förutom|bara|endast|enbart|om (?:du|ni|vi|det|inte)|såvida|förrän|(?:annat|annan|andra|mer) än"
    r"|obehörig\w*|utanför (?!(?:företaget|bolaget|föreningen|vår)\b)|marknadsföring\w*|reklam\w*|egna? ändamål"
    r"|i andra fall|längre än"
    r"|without|unless|if|only|until|except|other than|more than|beyond|unauthorised|outside (?!(?:the"
    r"|our) (?:company|organi[sz]ation|association)\b)|marketing|advertising"
    r"|their own)\b",
    re.IGNORECASE,
)
"""Words by which a sentence does not speak of all sharing."""
_TO_THESE = re.compile(
    r"(?<!tillgång )\b(?:till|med)\s+(?!(?:\w+\s+){0,2}?(?:andra|annan|annat|någon|något|några|tredje|utomstående"
    r"|företag|bolag"
    r"|organisation\w*|part(?:er)?|oss)\b)\w+"
    r"|(?<!access )\b(?:to|with)\s+(?!(?:\w+\s+){0,2}?(?:other|others|another|any|anyone|anybody|someone|third"
    r"|outsiders|companies"
    r"|company|organi[sz]ations?|parties|us)\b)\w+",
    re.IGNORECASE,
)
"""Particular recipients, such as insurers, who are those that receive nothing."""


@cache
def _never_shared() -> Patterns:
    swedish = r"(?:delas?|delar|lämnas?|lämnar|överlåt\w*|vidarebefordr\w*|sprids?|sprider)"
    data = r"(?:uppgift\w*|information\w*|kundinformation\w*|data)"
    english = r"(?:share[sd]?|disclos\w+|pass(?:ed)? on|give[ns]?|transfer(?:red)?)"
    return {
        "sv": re.compile(
            rf"\baldrig\b[^.!?\n]{{0,60}}\b{swedish}\b[^.!?\n]{{0,40}}{data}|\b{swedish}\b(?:\s+\w+)?\s+(?:inte|aldrig)\b"
            rf"[^.!?\n]{{0,40}}{data}|{data}[^.!?\n]{{0,30}}\b{swedish}\s+(?:inte|aldrig)\b"
            rf"|\b(?:inga|ingen)\s+(?:av\s+)?(?:dina\s+)?(?:person)?{data}\s+{swedish}\b"
            rf"|\b(?:ingen|inga)\s+(?:utomstående|utanför\s+\w+)\s+(?:\w+\s+)?(?:tillgång|del av|ta del"
            rf"|se)\b[^.!?\n]{{0,20}}{data}",
            re.IGNORECASE,
        ),
        "en": re.compile(
            rf"\b(?:never|(?:do|does|will|shall) not|don[’']t|won[’']t)\s+(?:\w+\s+)?{english}\b[^.!?\n]{{0,40}}"
            r"\b(?:data|information)"
            rf"|\b(?:data|information)\s+(?:[^.!?\n]{{0,30}}\band\s+)?(?:is|are|will be)\s+(?:never|not)\s+{english}\b"
            r"|\b(?:never|(?:do|does|will|shall) not|don[’']t|won[’']t)\s+(?:pass|hand"
            r"|give)\s+(?:\w+\s+){0,2}(?:data|information)\s+(?:on|over|away|out)\b"
            rf"|\bno\s+(?:personal\s+)?(?:data|information)\s+(?:is|are|will be)\s+{english}\b"
            r"|\b(?:nobody|no one|none)\s+outside\s+(?:the|our)\s+\w+\s+(?:gets?|has|have|receives?"
            r"|sees?)\s+(?:\w+\s+){0,4}(?:data|information)",
            re.IGNORECASE,
        ),
    }


@rule("GEN-04", Severity.ERROR, "5(1)(a), 13(1)(e), 14(1)(e)", sources=("IMY-KLARNA", "GDPR-K"))
def never_shared_but_recipients(whole: Whole) -> Findings:
    """It is said that data are never shared, but there are recipients.

    På svenska:
        Det sägs att uppgifter aldrig delas, men det finns mottagare.

    What it checks:
        Where a published text says that personal data are not shared or disclosed, there is no recipient: in the same
        purpose, with the cookie, or anywhere for a text of the policy. Processors count too, unless the sentence speaks
        of third parties only, which processors are not (Article 4(10)). A sentence that names who receives nothing,
        such as insurers, is not judged.

    Vad den prövar:
        Där en publicerad text säger att personuppgifter inte delas eller lämnas ut finns ingen mottagare: i samma
        ändamål, för kakan eller, när det gäller en text i policyn, någonstans. Också personuppgiftsbiträden räknas, om
        inte meningen bara talar om tredje part, vilket ett biträde inte är (artikel 4.10). En mening som nämner vilka
        som inte får något, till exempel försäkringsbolag, prövas inte.

    Why:
        The person decides what to tell the company by what it says it does. An untrue promise breaches the principle of
        transparency, hides the recipients who must be named, and may be misleading marketing as well.

    Varför:
        Den registrerade avgör vad hen berättar efter vad företaget säger att det gör. Ett osant löfte strider mot
        principen om öppenhet, döljer de mottagare som ska anges och kan dessutom vara vilseledande marknadsföring.

    Remedy:
        Delete the claim. Say instead who receives the data, and if it is true that they are not sold.

    Åtgärd:
        Stryk påståendet. Skriv i stället vem som får uppgifterna och, om det är sant, att de inte säljs.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Vi skulle aldrig dela med oss av vår kundinformation till ett annat företag.
          en: We would never share our customer information with another company.

    Good:
        # texts/introduction.yaml
        body:
          sv: Här ser du vilka som får dina uppgifter.
          en: Here you see who receives your data.

    When it is wrong to fire:
        When the sentence speaks of some data only, which nobody else receives. Name those data in the sentence and
        accept the deviation with that reason.

    När den har fel:
        När meningen bara gäller vissa uppgifter som ingen annan får. Nämn vilka i meningen och acceptera avvikelsen med
        det skälet.
    """
    everywhere = _recipients(whole, whole.purposes)
    for sighting in sighted(whole, _never_shared()):
        match = sighting.matches[0]
        sentence = sentence_at(match.wording.text, match.start)
        if match.wording.record.kind in _ABOUT_OTHERS or _LIMITED.search(sentence) or _TO_THESE.search(_after(match)):
            continue
        only_third = bool(_THIRD_PARTY.search(sentence))
        known = [r for r in _concerned(match, everywhere, whole) if not (only_third and r.role is Role.PROCESSOR)]
        if known:
            place, first = place_of(match.wording), known[0]
            names = listed((r.name for r in known), most=_MOST_NAMED)
            yield sighting.found(
                f"Det sägs {place.sv} att uppgifter inte delas, men de lämnas till {names.sv} enligt registret.",
                f"It is said {place.en} that data are not shared, but they go to {names.en} according to the register.",
                also(*first.route, on=first.on, sv="en mottagare anges här", en="a recipient is stated here"),
            )


def _after(match: Match) -> str:
    """The claim and the rest of its clause."""
    rest = re.split(r"[.!?,;\n]", match.wording.text[match.start + len(match.words) :], maxsplit=1)[0]
    return f"{match.words}{rest}"


class _Recipient(NamedTuple):
    name: Message
    role: Role
    on: tuple[str, str]
    route: tuple[str | int, ...]


def _recipients(whole: Whole, purposes: Mapping[str, Purpose]) -> list[_Recipient]:
    """Whom the purposes name, each once."""
    return list(_named_in(whole, purposes))


def _named_in(whole: Whole, purposes: Mapping[str, Purpose]) -> Iterator[_Recipient]:
    seen: set[str] = set()
    for key, purpose in purposes.items():
        if isinstance(purpose.recipients, tuple):
            for position, disclosure in enumerate(purpose.recipients):
                recipient = whole.recipient(disclosure.recipient)
                if recipient is not None and disclosure.recipient not in seen:
                    seen.add(disclosure.recipient)
                    name = Message(recipient.name.sv, recipient.name.en)
                    yield _Recipient(name, disclosure.role, ("purpose", key), ("recipients", position))


def _concerned(match: Match, everywhere: list[_Recipient], whole: Whole) -> list[_Recipient]:
    """The recipients that the claim is about: of its own purpose or cookie, or of all purposes."""
    kind, identifier = match.wording.on
    if kind == "purpose":
        return _recipients(whole, {key: p for key, p in whole.purposes.items() if key == identifier})
    if kind == "cookie":
        cookie = whole.cookies.get(identifier)
        return [
            _Recipient(
                Message(provider.name.sv, provider.name.en),
                Role.INDEPENDENT_CONTROLLER,
                match.wording.on,
                ("providers", at),
            )
            for at, key in enumerate(cookie.providers if cookie else ())
            if (provider := whole.recipient(key)) is not None
        ]
    return everywhere


@cache
def _absolute() -> Patterns:
    safe = r"(?:säk(?:er|ra|ert|rad|rade)|trygg\w*|skyddad\w*|anonym\w*)"
    never = r"(?:aldrig|alltid)"
    idle = r"(?!(?:är|skriver|talar|säger|tackar|finns|vill|strävar|försöker|har|kan|ska|hjälper|behöver)\b)"
    swedish = (
        # "No one can guarantee" is a modest sentence.
        r"(?<!\binte )(?<!\baldrig )(?<!\bingen kan )(?<!\bgivetvis )\bgarantera(?:r|s|de)?\b(?! (?:inte|aldrig)\b)",
        rf"\b(?:helt|fullständigt|fullt|absolut|hundraprocentigt|100 ?%|100 procent|hundra procent)\s+{safe}\b",
        rf"\b(?:uppgift\w*|information\w*|data)\s+är\s+alltid\s+{safe}\b|\b(?:obehöriga?|ingen)\s+kan\s+(?:\w+\s+)?aldrig\s+\w+",
        r"\bunder inga omständigheter\b|\binte\b[^.!?\n]{0,60}\bpå något sätt\b",
        rf"\bvi\s+(?:kommer|skulle)\s+{never}\b(?:\s+att)?(?:\s+\w+)?|\bvi\s+{idle}\w+\s+{never}\b(?:\s+\w+)?",
        rf"\b(?:uppgift\w*|information\w*|data)\s+\w+s\s+{never}\b|\b(?:uppgift\w*|data)\s+(?:kommer|ska|kan)\s+{never}\b",
        rf"(?:(?<=[.!?]\s)|\A|(?<=\n))(?!Om\b|När\b)[A-ZÅÄÖ]\w+[^.!?\n]{{0,40}}\s(?:lämnar|säljer|raderar|krypterar|sparar|delar)\s+vi\s+{never}\b",
        r"\b(?:alla|samtliga)\s+(?:våra\s+)?(?:personuppgiftsbiträden|underbiträden|leverantörer)\b",
        r"\bskydd\w*\s+är\s+(?:densamma|detsamma|samma|lika \w+)\b[^.!?\n]{0,30}",
    )
    safe_en = r"(?:safe|secure|protected|anonymous)"
    english = (
        r"\bwe\s+(?:(?!cannot\b|never\b|not\b)\w+\s+)?guarantee\b|\b(?:is|are|be)\s+guaranteed\b",
        rf"\b(?:completely|fully|totally|absolutely|entirely|100 ?%|(?:100|one hundred) per ?cent)\s+{safe_en}\b",
        r"\b(?:nobody|no one|unauthorised \w+)\s+can\s+(?:\w+\s+)?(?:never|ever)\s+\w+",
        r"\bunder no circumstances\b|\bnot\b[^.!?\n]{0,60}\bin any way\b",
        r"\bwe\s+(?:will\s+|would\s+|shall\s+)?(?:never|always)\s+(?!write\s+you\b|say\b|happy\b|try\b|glad\b|here\b|strive\b)\w+",
        r"\b(?:data|information)\s+(?:is|are|will)\s+(?:never|always)\b(?:\s+\w+)?",
        r"\ball\s+(?:of\s+)?(?:our\s+)?(?:processors|sub-processors|suppliers)\b",
        r"\bprotection\s+is\s+(?:always\s+)?(?:the same|identical|equal)\b[^.!?\n]{0,30}",
    )
    return {"sv": re.compile("|".join(swedish), re.IGNORECASE), "en": re.compile("|".join(english), re.IGNORECASE)}


@rule(
    "GEN-05",
    Severity.WARNING,
    "5(1)(a), 5(2), 24(1)",
    sources=("WP260", "GDPR-K"),
    house_limit=Message(
        "listan över ord som inte medger undantag",
        "the list of absolute words",
    ),
)
def absolute_claim_without_evidence(whole: Whole) -> Findings:
    """An absolute claim has no evidence.

    På svenska:
        Ett absolut påstående saknar underlag.

    What it checks:
        No published text makes an absolute claim about the company's own conduct or security, such as “we guarantee”,
        “completely secure”, “we never” or “all our processors”, unless the text names the evidence for it.

    Vad den prövar:
        Ingen publicerad text gör ett absolut påstående om företagets eget handlande eller säkerhet, till exempel ”vi
        garanterar”, ”helt säker”, ”vi … aldrig” eller ”alla personuppgiftsbiträden”, om inte texten anger underlag för
        det.

    Why:
        One counter-example makes the statement untrue, and the company must be able to show that what it says holds
        (Article 5(2)). No security is complete, so a promise of it cannot be kept.

    Varför:
        Ett enda undantag gör påståendet osant, och företaget ska kunna visa att det som sägs stämmer (artikel 5.2).
        Ingen säkerhet är fullständig, så ett sådant löfte kan inte hållas.

    Remedy:
        Say what is done instead of promising a result, or state the evidence for the claim.

    Åtgärd:
        Skriv vad företaget gör i stället för att lova ett resultat, eller ange underlag för påståendet (evidence).

    Bad:
        # texts/introduction.yaml
        body:
          sv: Vi garanterar att dina uppgifter är helt säkra hos oss.
          en: We guarantee that your data are completely safe with us.

    Good:
        # texts/introduction.yaml
        body:
          sv: Vi krypterar dina uppgifter och prövar två gånger om året vilka som kommer åt dem.
          en: We encrypt your data and review twice a year who has access to them.

    When it is wrong to fire:
        When the claim is true without exception and can be proved. State the words and the proof under evidence.

    När den har fel:
        När påståendet är sant utan undantag och kan bevisas. Ange orden och beviset under evidence.
    """
    shared = _never_shared()
    for sighting in sighted(whole, _absolute()):
        first = sighting.wording
        own, other = _split(sighting.matches, first.language)
        unproved = [match for match in own if not _proved(match) and not _about_sharing(match, shared)]
        if unproved and first.record.kind not in _ABOUT_OTHERS:
            left, place = Sighting((*unproved, *other)), place_of(first)
            yield left.found(
                f"Det står {left.words('sv').sv} {place.sv}. Det är ett löfte utan undantag, och inget underlag anges.",
                f"It says {left.words('en').en} {place.en}. It is an absolute promise, and no evidence is stated.",
            )


def _split(matches: Iterable[Match], language: Language | None) -> tuple[list[Match], list[Match]]:
    """Those in the language, and the others."""
    own: list[Match] = []
    other: list[Match] = []
    for match in matches:
        (own if match.wording.language == language else other).append(match)
    return own, other


def _proved(match: Match) -> bool:
    """Whether the text's evidence names words that these words are a part of, or the other way round."""
    text, words = match.wording.text.casefold(), match.words.casefold()
    for evidence in match.wording.record.data.get("evidence", ()):
        claim = evidence["claim"].casefold()
        start = text.find(claim)
        if start >= 0 and start < match.start + len(words) and match.start < start + len(claim):
            return True
    return False


def _about_sharing(match: Match, shared: Patterns) -> bool:
    """Whether the sentence says that data are not shared, which the register itself can answer."""
    pattern = shared["en" if match.wording.language == "en" else "sv"]
    return bool(pattern.search(sentence_at(match.wording.text, match.start)))
