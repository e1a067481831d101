"""Data that the law protects in particular: sensitive data, offences, identity numbers (Articles 9, 10 and 87)."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import Nothing, Purpose, Text
from generator.model.basis import OffenceData, SpecialCategories
from generator.model.codes import DataKind, SpecialCategoryCondition
from generator.rules.form import Also, Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import LANGUAGES, Language, Message, Route


class _Held(NamedTuple):
    """One category of data that a purpose declares, at the first place where it does."""

    route: Route
    identifier: str
    name: Message


@rule(
    "DAT-04",
    Severity.ERROR,
    "9(1), 9(2), 10",
    sources=("GDPR-K", "DSL-3-8"),
)
def protected_data_without_condition(purpose: Purpose, whole: Whole) -> Findings:
    """Sensitive or offence data without a condition.

    På svenska:
        Känsliga personuppgifter eller uppgifter om lagöverträdelser utan stöd.

    What it checks:
        A purpose that processes data of a special category, or about offences, says on which condition, and does not
        say that there are none. Consent as the condition is explicit consent, and offence data name the act or
        regulation that allows them.

    Vad den prövar:
        Ett ändamål som behandlar känsliga personuppgifter eller uppgifter om lagöverträdelser anger vilket undantag det
        stöder sig på och säger inte att sådana uppgifter saknas. Är undantaget samtycke är samtycket uttryckligt, och
        för uppgifter om lagöverträdelser anges den författning som tillåter dem.

    Why:
        Such data are forbidden unless an exception holds (Articles 9 and 10). Whoever has not named the exception has
        mostly not asked whether there is one, and for offences a private company seldom has one without support in an
        act or regulation.

    Varför:
        Sådana uppgifter är förbjudna om inget undantag gäller (artiklarna 9 och 10). Den som inte har angett undantaget
        har oftast inte frågat sig om det finns något. Uppgifter om lagöverträdelser får ett företag sällan behandla
        utan stöd i en författning.

    Remedy:
        Name the condition of Article 9(2), or the act or regulation that allows offence data, or stop processing the
        data.

    Åtgärd:
        Ange undantaget i artikel 9.2, eller den författning som tillåter uppgifter om lagöverträdelser, eller sluta
        behandla uppgifterna.

    Bad:
        # vocabulary/data-categories.yaml
        allergies: {name: {sv: Allergier, en: Allergies}, kind: special}
        # purposes/customer-service.yaml
        data_subjects:
          - {who: consumer, data: [name, contact-details, correspondence, allergies]}

    Good:
        # purposes/customer-service.yaml
        data_subjects:
          - {who: consumer, data: [name, contact-details, correspondence]}

    When it is wrong to fire:
        When the category is in the vocabulary as sensitive but the data here are not, such as a preference for
        vegetarian food. Make a category of its own for them.

    När den har fel:
        När kategorin är angiven som känslig men uppgifterna här inte är det, till exempel önskemål om vegetarisk mat.
        Gör då en egen kategori för dem.
    """
    special, offences = purpose.special_categories, purpose.offence_data
    condition = special.data if isinstance(special, SpecialCategories) else None
    yield from _covered(
        purpose,
        "special_categories",
        _held(purpose, whole, {DataKind.SPECIAL}),
        condition,
        what=Message("känsliga personuppgifter", "special categories of data"),
        cover=Message("något undantag i artikel 9.2", "any condition of Article 9(2)"),
    )
    ground = offences.data if isinstance(offences, OffenceData) else None
    yield from _covered(
        purpose,
        "offence_data",
        _held(purpose, whole, {DataKind.OFFENCE}),
        ground,
        what=Message("uppgifter om lagöverträdelser", "offence data"),
        cover=Message("något stöd enligt artikel 10", "any ground under Article 10"),
    )
    if isinstance(special, SpecialCategories):
        yield from _explicit(purpose, special)
    if isinstance(offences, OffenceData) and not offences.laws:
        yield found(
            "offence_data",
            missing="laws",
            sv=f"”{purpose.name.sv}” anger ingen författning som tillåter uppgifterna om lagöverträdelser.",
            en=f"“{purpose.name.en}” names no act or regulation that allows the offence data.",
        )


def _covered(
    purpose: Purpose, field: str, held: list[_Held], covered: tuple[str, ...] | None, *, what: Message, cover: Message
) -> Findings:
    """What is held is among what the condition covers, where there is one."""
    rest = [one for one in held if covered is None or one.identifier not in covered]
    if not rest:
        return
    names = quoted(one.name for one in rest)
    if covered is not None:
        for one in rest:
            yield found(
                *one.route,
                sv=f"”{one.name.sv}” hör till {what.sv}, men ”{purpose.name.sv}” anger inte {cover.sv} för den "
                "kategorin.",
                en=f"“{one.name.en}” belongs to {what.en}, but “{purpose.name.en}” does not state {cover.en} for that "
                "category.",
                also=(also(field, "data", sv="inte bland dessa", en="not among these"),),
            )
    elif isinstance(getattr(purpose, field), Nothing):
        yield found(
            field,
            sv=f"”{purpose.name.sv}” säger att inga {what.sv} behandlas, men bland uppgifterna finns {names.sv}.",
            en=f"“{purpose.name.en}” says that no {what.en} are processed, but the data include {names.en}.",
            also=_places(rest),
        )
    else:
        yield found(
            missing=field,
            sv=f"”{purpose.name.sv}” behandlar {what.sv} ({names.sv}) men anger inte {cover.sv}.",
            en=f"“{purpose.name.en}” processes {what.en} ({names.en}) but does not state {cover.en}.",
            also=_places(rest),
        )


def _explicit(purpose: Purpose, special: SpecialCategories) -> Findings:
    """Consent as the condition is explicit, Article 9(2)(a)."""
    consents = [(i, basis.consent) for i, basis in enumerate(purpose.legal_basis) if basis.consent is not None]
    if special.condition is not SpecialCategoryCondition.ARTICLE_9_2_A or any(c.explicit for _, c in consents):
        return
    relied = also("special_categories", "condition", sv="bygger på samtycke", en="relies on consent")
    sv = f"”{purpose.name.sv}” stöder sig på samtycke för känsliga personuppgifter"
    en = f"“{purpose.name.en}” relies on consent for special categories of data"
    if not consents:
        yield found(
            "special_categories",
            "condition",
            sv=f"{sv}, men det framgår inte hur något samtycke hämtas in.",
            en=f"{en}, but it is not stated how any consent is obtained.",
        )
    elif consents[0][1].explicit is None:
        yield found(
            "legal_basis",
            consents[0][0],
            "consent",
            missing="explicit",
            sv=f"{sv}, men det framgår inte om samtycket är uttryckligt.",
            en=f"{en}, but it is not stated whether the consent is explicit.",
            also=(relied,),
        )
    else:
        yield found(
            "legal_basis",
            consents[0][0],
            "consent",
            "explicit",
            sv=f"{sv}, men samtycket är inte uttryckligt.",
            en=f"{en}, but the consent is not explicit.",
            also=(relied,),
        )


@rule(
    "DAT-05",
    Severity.ERROR,
    "5(1)(c), 87, Dataskyddslagen 3 kap. 10 §",
    sources=("DSL-3-10", "IMY-PNR"),
)
def identity_number_without_ground(purpose: Purpose, whole: Whole) -> Findings:
    """Identity number without a ground.

    På svenska:
        Personnummer utan motivering.

    What it checks:
        A purpose that processes identity numbers, or identity documents, which show the number, says why that is
        allowed, and does not say that there are none. Nor does it say so where its own texts speak of such numbers.

    Vad den prövar:
        Ett ändamål som behandlar personnummer, eller identitetshandlingar, som visar numret, anger varför det är
        tillåtet och säger inte att sådana saknas. Det säger inte heller så när dess egna texter talar om personnummer.

    Why:
        Without consent a Swedish identity or coordination number may be processed only where it is clearly justified by
        the purpose, by the need of secure identification or by another noteworthy reason (chapter 3, section 10 of the
        Data Protection Act). The number opens many doors and is to be shown as little as possible.

    Varför:
        Utan samtycke får personnummer och samordningsnummer bara behandlas när det är klart motiverat med hänsyn till
        ändamålet, vikten av en säker identifiering eller något annat beaktansvärt skäl (3 kap. 10 § dataskyddslagen).
        Numret öppnar många dörrar och ska visas så lite som möjligt.

    Remedy:
        Write which of the grounds applies and why, or mask the number, or stop collecting it.

    Åtgärd:
        Skriv vilket av skälen som gäller och varför, eller maskera numret, eller sluta samla in det.

    Bad:
        # vocabulary/data-categories.yaml
        personnummer: {name: {sv: Personnummer, en: Personal identity number}, kind: identity-number}
        # purposes/customer-service.yaml
        data_subjects:
          - {who: consumer, data: [name, contact-details, correspondence, personnummer]}

    Good:
        # vocabulary/data-categories.yaml
        personnummer: {name: {sv: Personnummer, en: Personal identity number}, kind: identity-number}
        # purposes/customer-service.yaml
        data_subjects:
          - {who: consumer, data: [name, contact-details, correspondence, personnummer]}
        identity_number:
          ground: secure-identification
          reason:
            sv: Numret behövs för att skilja kunder med samma namn åt när ett köp har gjorts på kredit.
            en: The number is needed to tell customers of the same name apart when a purchase was made on credit.

    When it is wrong to fire:
        When the number is covered on every copy that is kept. Then the category is no identity document.

    När den har fel:
        När numret är övertäckt på alla kopior som sparas. Då är kategorin ingen identitetshandling.
    """
    held = _held(purpose, whole, {DataKind.IDENTITY_NUMBER, DataKind.IDENTITY_DOCUMENT})
    if not held:
        yield from _numbers_in_texts(purpose)
        return
    names = quoted(one.name for one in held)
    if isinstance(purpose.identity_number, Nothing):
        yield found(
            "identity_number",
            sv=f"”{purpose.name.sv}” säger att inga personnummer behandlas, men bland uppgifterna finns {names.sv}.",
            en=f"“{purpose.name.en}” says that no identity numbers are processed, but the data include {names.en}.",
            also=_places(held),
        )
    elif purpose.identity_number is None:
        yield found(
            missing="identity_number",
            sv=f"”{purpose.name.sv}” behandlar {names.sv}, men det framgår inte varför personnummer behövs.",
            en=f"“{purpose.name.en}” processes {names.en}, but it is not stated why identity numbers are needed.",
            also=_places(held),
        )


def _numbers_in_texts(purpose: Purpose) -> Findings:
    """A text of the purpose that speaks of the number, where it is said that there are none."""
    told = next(_telling_of_numbers(purpose), None) if isinstance(purpose.identity_number, Nothing) else None
    if told is not None:
        yield found(
            *told,
            severity=Severity.WARNING,
            sv=f"”{purpose.name.sv}” säger att inga personnummer behandlas, men här nämns de.",
            en=f"“{purpose.name.en}” says that no identity numbers are processed, but they are named here.",
            also=(also("identity_number", at="key", sv="inga personnummer", en="no identity numbers"),),
        )


def _telling_of_numbers(purpose: Purpose) -> Iterator[Route]:
    texts: list[tuple[Route, Text]] = [(("purpose",), purpose.purpose), (("summary",), purpose.summary)]
    texts += [(("operations", i), text) for i, text in enumerate(purpose.operations)]
    for route, text in texts:
        for language in LANGUAGES:
            for sentence in re.split(r"[.!?;\n]", getattr(text, language)):
                if _number(language).search(sentence) and not _denied(language).search(sentence):
                    yield (*route, language)


@cache
def _number(language: Language) -> re.Pattern[str]:
    words = (
        r"\b(?:person|samordnings)numme?r"
        if language == "sv"
        else r"\b(?:personal|national) (?:identity|identification|ID) numbers?|\bcoordination numbers?"
    )
    return re.compile(words, re.IGNORECASE)


@cache
def _denied(language: Language) -> re.Pattern[str]:
    words = (
        r"\b(?:inte|ej|aldrig|utan|inga|inget|utom)\b" if language == "sv" else r"\b(?:not|never|without|no|except)\b"
    )
    return re.compile(words, re.IGNORECASE)


def _held(purpose: Purpose, whole: Whole, kinds: set[DataKind]) -> list[_Held]:
    """The categories of these kinds that the purpose declares, each once, at the first place."""
    known = whole.records("data-category")
    held: dict[str, _Held] = {}
    for i, use in enumerate(purpose.data_subjects):
        for j, key in enumerate(use.data):
            category = known.get(key)
            if category is not None and category.kind in kinds:
                name = Message(category.name.sv, category.name.en)
                held.setdefault(key, _Held(("data_subjects", i, "data", j), key, name))
    return list(held.values())


def _places(held: Iterable[_Held]) -> tuple[Also, ...]:
    return tuple(also(*one.route, sv="finns här", en="is here") for one in held)
