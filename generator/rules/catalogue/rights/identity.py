"""How identity is checked when somebody uses a right, Article 12(6): a copy of a document is no routine."""

import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.model import RightsInformation
from generator.model.codes import IdentityCheckMethod, IdentityCheckTime
from generator.model.rights import IdentityCheck
from generator.rules.form import Findings, found, rule
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.source import LANGUAGES, Language, Message, Route

_COPIES = (
    IdentityCheckMethod.ID_COPY,
    IdentityCheckMethod.PASSPORT_COPY,
    IdentityCheckMethod.DRIVING_LICENCE_COPY,
)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n\s*\n")


@rule(
    "RGT-04",
    Severity.ERROR,
    "12(2), 12(6), 5(1)(c), 11, Dataskyddslagen 3 kap. 10 §",
    sources=("EDPB-ACCESS", "IMY-CDON"),
    house_limit=Message(
        "de ord som gör att en text läses som ett krav på en kopia",
        "the words by which a text is read as a demand for a copy",
    ),
)
def copy_of_identity_document_demanded(rights: RightsInformation, whole: Whole) -> Findings:
    """Copy of an identity document demanded as a routine.

    På svenska:
        Kopia av id-handling krävs som rutin.

    What it checks:
        A copy of a passport, a driving licence or another identity document is asked for only in case of reasonable
        doubt, with another way for whoever does not want to send one, and is deleted at once. No published text about
        requests asks everyone for one.

    Vad den prövar:
        En kopia av pass, körkort eller annan id-handling begärs bara vid rimliga tvivel, med en annan väg för den som
        inte vill sända en sådan, och raderas genast. Ingen publicerad text om begäranden kräver den av alla.

    Why:
        Whoever wants to see or erase their data would first have to hand over more, and more sensitive, data than the
        company had: photograph, personal identity number, signature. IMY found that CDON broke the Regulation by asking
        for it as a routine (DI-2020-10549); more may be asked for only where there is reasonable doubt about who asks
        (Article 12(6)).

    Varför:
        Den som vill se eller radera sina uppgifter skulle först få lämna fler och känsligare uppgifter än företaget
        hade: foto, personnummer, namnteckning. IMY fann att CDON bröt mot förordningen genom att begära det
        rutinmässigt (DI-2020-10549). Mer får begäras bara när det finns rimliga skäl att betvivla vem som frågar
        (artikel 12.6).

    Remedy:
        Identify people through what you already have: log-in, electronic identification, or a message to the address
        that is on file. Ask for more only when there is reasonable doubt, and keep no copy.

    Åtgärd:
        Identifiera personen med det som redan finns: inloggning, e-legitimation eller ett meddelande till den adress
        som är registrerad. Begär mer bara vid rimliga tvivel, och spara ingen kopia.

    Bad:
        # rights.yaml
        identity_check: {methods: [driving-licence-copy], when: always}

    Good:
        # rights.yaml
        identity_check:
          methods: [account, known-contact, id-copy]
          when: reasonable-doubt
          alternative: {sv: Du kan i stället visa den i butiken., en: You may instead show it in the shop.}
          copies_deleted: true

    When it is wrong to fire:
        When the text tells people not to send a copy in words that the rule does not know, or when an act demands the
        copy. Say it in one sentence with “not”, or accept the deviation with the act as the reason.

    När den har fel:
        När texten säger åt läsaren att inte sända någon kopia med ord som regeln inte känner, eller när en lag kräver
        kopian. Säg det i en mening med ”inte”, eller acceptera avvikelsen och ange lagen.
    """
    if (check := rights.identity_check) is not None:
        yield from _checked(check)
    yield from _demanded_in_texts(whole)


def _checked(check: IdentityCheck) -> Findings:
    position = next((number for number, method in enumerate(check.methods) if method in _COPIES), None)
    if position is None:
        return
    if check.when is not IdentityCheckTime.REASONABLE_DOUBT:
        yield found(
            "identity_check",
            "methods",
            position,
            sv="Kopia av id-handling begärs av alla som vill använda sina rättigheter, inte bara vid rimliga tvivel.",
            en=(
                "A copy of an identity document is asked of everyone who wants to use their rights, not only in case "
                "of reasonable doubt."
            ),
        )
        return
    if check.alternative is None:
        yield found(
            "identity_check",
            missing="alternative",
            sv="Den som inte vill sända en kopia av sin id-handling erbjuds ingen annan väg.",
            en="Whoever does not want to send a copy of an identity document is offered no other way.",
        )
    if not check.copies_deleted:
        yield found(
            "identity_check",
            *(() if check.copies_deleted is None else ("copies_deleted",)),
            missing="copies_deleted" if check.copies_deleted is None else "",
            sv="Det framgår inte att kopian av id-handlingen raderas så snart identiteten är kontrollerad.",
            en="It is not stated that the copy of the identity document is deleted as soon as the identity has been "
            "checked.",
        )


def _demanded_in_texts(whole: Whole) -> Findings:
    """Texts of the policy that demand a copy; a text in two languages is one finding."""
    seen: set[tuple[tuple[str, str], Route]] = set()
    for match in _matches(whole):
        wording = match.wording
        place = wording.on, wording.route[:-1]
        if place not in seen:
            seen.add(place)
            yield found(
                *wording.route,
                on=wording.on,
                sv=f"Texten begär ”{match.words}” av alla som vill använda sina rättigheter.",
                en=f"The text asks everyone who wants to use their rights for “{match.words}”.",
                fix=Message(
                    "Skriv hur personen vanligen identifieras: inloggning, e-legitimation eller den kända adressen.",
                    "Write how people are normally identified: log-in, electronic identification or a known address.",
                ),
            )


def _matches(whole: Whole) -> Iterator[Match]:
    for language in LANGUAGES:
        for match in whole.texts.matching(_copy(language), language, public=True):
            kind, _ = match.wording.on
            sentence = _sentence(match)
            about_requests = kind == "rights" or (kind == "text" and _request(language).search(match.wording.text))
            if about_requests and not _harmless(language).search(sentence):
                yield match


def _sentence(match: Match) -> str:
    """The sentence that the match stands in."""
    text, ends = match.wording.text, [0]
    for end in _SENTENCE_END.finditer(match.wording.text):
        ends.append(end.end())
        if end.start() >= match.start:
            return text[ends[-2] : ends[-1]]
    return text[ends[-1] :]


@cache
def _copy(language: Language) -> re.Pattern[str]:
    if language == "sv":
        document = r"(?:körkort|pass|legitimation|leg|id-?handling|id-?kort)"
        return re.compile(
            rf"\b(?:kopi(?:a|or)|foto|fotografi|bild|skanning|inskannat)\b[^.]{{0,30}}?\b{document}(?:et|en)?\b"
            r"|\b(?:körkorts|pass|id|legitimations)-?kopi(?:a|or|an)\b"
            rf"|\b(?:vidimera\w*|bestyrkt\w*)\s+(?:\w+\s+)?{document}(?:et|en)?\b",
            re.IGNORECASE,
        )
    document = r"(?:passport|driving licen[cs]e|driver's licen[cs]e|identity (?:card|document)|ID(?: card| document)?)"
    return re.compile(
        rf"\b(?:(?:cop(?:y|ies)|photo(?:graph)?s?|pictures?|scans?)\b[^.]{{0,30}}?|certified )\b{document}\b",
        re.IGNORECASE,
    )


@cache
def _request(language: Language) -> re.Pattern[str]:
    words = r"begär|registerutdrag|rättighet|utdrag" if language == "sv" else r"\brequest|\brights?\b|\bextract"
    return re.compile(words, re.IGNORECASE)


@cache
def _harmless(language: Language) -> re.Pattern[str]:
    """What shows that a copy is not demanded of everyone."""
    words = (
        r"\b(?:inte|aldrig|ej|ingen|utan att|tvivel|tveksam\w*|undantagsvis)\b"
        if language == "sv"
        else r"\b(?:not|never|no|without|doubts?|exceptional\w*)\b|n't\b"
    )
    return re.compile(words, re.IGNORECASE)
