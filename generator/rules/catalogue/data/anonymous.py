"""Data that are called anonymous and can be traced to a person, Article 4(1) and recital 26."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import DataCategory, Text
from generator.model.codes import DataKind, DataType
from generator.rules.form import Findings, found, rule
from generator.rules.words import labels
from generator.source import Language, Message, Route

_NEVER = (
    DataType.NAME,
    DataType.CONTACT_DETAILS,
    DataType.LOGIN,
    DataType.PHOTO,
    DataType.CALL_CONTENT,
    DataType.CHAT_CONTENT,
    DataType.CORRESPONDENCE,
    DataType.IP_ADDRESS,
    DataType.COOKIE_ID,
    DataType.DEVICE_ID,
    DataType.CLICK_HISTORY,
    DataType.VISIT_HISTORY,
)
"""What points to a person, or to the device of one, however it is stored."""
_IDENTITY = frozenset({DataKind.IDENTITY_NUMBER, DataKind.IDENTITY_DOCUMENT})


@cache
def _claim(language: Language) -> re.Pattern[str]:
    """That the data are anonymous; not that they will become so, nor that they are not."""
    if language == "sv":
        return re.compile(r"(?<!\binte )(?<!\bej )(?<![\w-])anonym(?:a|t|iserade?|iserat)?\b", re.IGNORECASE)
    return re.compile(
        r"(?<!\bnot )(?<!\bbe )(?<![\w-])(?:anonymous|anonymi[sz]ed)\b(?! (?:after|when|once|within|later))",
        re.IGNORECASE,
    )


@cache
def _traceable(language: Language) -> re.Pattern[str]:
    """Data that are never anonymous one by one, in words; statistics of them may be."""
    if language == "sv":
        return re.compile(
            r"^(?!.*(?:statistik|sammanställ|aggreger|antal)).*?\b((?:telefon)?samtal|chatt\w*|korrespondens|"
            r"klick\w*|besökshistorik|ip-adress\w*|kakidentifierare|cookie-id\w*|enhets-?id\w*|inspelning\w*)\b",
            re.IGNORECASE | re.DOTALL,
        )
    return re.compile(
        r"^(?!.*(?:statistics|aggregate|number of|count)).*?\b((?:telephone |phone )?calls?|chats?|correspondence|"
        r"click (?:history|data)|visit history|browsing history|ip address(?:es)?|cookie ids?|device ids?|"
        r"recordings?)\b",
        re.IGNORECASE | re.DOTALL,
    )


@rule(
    "DAT-03",
    Severity.WARNING,
    "4(1), 4(5), 30(1)(c), recital 26",
    sources=("EDPB-CEF-2025", "EDPB-PSEUDO", "IMY-GA"),
    house_limit=Message(
        "vilka slags uppgifter som i sig aldrig anses vara anonyma",
        "which kinds of data are taken never to be anonymous one by one",
    ),
)
def anonymous_data_about_a_person(category: DataCategory) -> Findings:
    """Data called anonymous that can be traced to a person.

    På svenska:
        Uppgifter som kallas anonyma går att knyta till en person.

    What it checks:
        A category that is marked or described as anonymous is not of a kind that leads to a person or a device: names,
        contact details, conversations, letters, IP addresses, identifiers, pages that somebody visited.

    Vad den prövar:
        En kategori som är märkt eller beskriven som anonym är inte av ett slag som leder till en person eller en
        enhet: namn, kontaktuppgifter, samtal, brev, IP-adresser, identifierare, sidor som någon har besökt.

    Why:
        Data without a name are mostly just pseudonymous: a number, a voice or a row of visited pages leads back.
        Whoever calls them anonymous denies people their rights and keeps the data indefinitely. In its decisions on
        Google Analytics of 2023 IMY found that shortened IP addresses were not enough.

    Varför:
        Uppgifter utan namn är oftast bara pseudonyma: ett nummer, en röst eller en rad besökta sidor leder tillbaka.
        Den som kallar dem anonyma tar ifrån de registrerade deras rättigheter och sparar uppgifterna på obestämd tid. I
        sina beslut om Google Analytics 2023 fann IMY att det inte räckte att korta IP-adresserna.

    Remedy:
        Treat the data as personal data. If they really are anonymous, describe the method and take them out of the
        register.

    Åtgärd:
        Behandla uppgifterna som personuppgifter. Är de verkligen anonyma, beskriv metoden och ta bort dem ur registret.

    Bad:
        # vocabulary/data-categories.yaml
        page-views:
          name: {sv: Anonymiserad klickhistorik, en: Anonymised click history}
          kind: ordinary
          types: [click-history]

    Good:
        # vocabulary/data-categories.yaml
        page-views:
          name: {sv: Klickhistorik, en: Click history}
          kind: ordinary
          types: [click-history]

    When it is wrong to fire:
        When only totals are kept from which nobody can be singled out. Then it is statistics and no personal data,
        and does not belong among the categories.

    När den har fel:
        När bara summor sparas, ur vilka ingen kan urskiljas. Då är det statistik och inga personuppgifter, och den hör
        inte hemma bland kategorierna.
    """
    route = _claimed(category)
    if route is None:
        return
    if what := _identifying(category):
        yield found(
            *route,
            sv=f"”{category.name.sv}” beskrivs som anonym men omfattar sådant som går att knyta till en person: "
            f"{what.sv}.",
            en=f"“{category.name.en}” is described as anonymous but covers what can be traced to a person: {what.en}.",
        )


def _claimed(category: DataCategory) -> Route | None:
    """Where it is said to be anonymous."""
    if category.anonymous is True:
        return ("anonymous",)
    for field, text in (("name", category.name), ("description", category.description)):
        if text is None:
            continue
        if _claim("sv").search(text.sv):
            return (field, "sv")
        if _claim("en").search(text.en):
            return (field, "en")
    return None


def _identifying(category: DataCategory) -> Message | None:
    """What in it leads to a person: by its kind, by its types, or by its words where it has no types."""
    if category.kind in _IDENTITY:
        return Message("personnummer eller identitetshandlingar", "identity numbers or identity documents")
    if category.types:
        types = [kind for kind in _NEVER if kind in category.types]
        return labels("data-category", "types", types) if types else None
    texts = [text for text in (category.name, category.description) if text is not None]
    return next((words for text in texts if (words := _traceable_words(text))), None)


def _traceable_words(text: Text) -> Message | None:
    swedish, english = _traceable("sv").search(text.sv), _traceable("en").search(text.en)
    return Message(swedish[1].casefold(), english[1].casefold()) if swedish and english else None
