"""One basis for each kind of person in each purpose: never none, and never two to choose between."""

import re
from collections.abc import Mapping
from functools import cache

from generator.findings import Severity
from generator.model import LegalBasis, LegalBasisArticle, Purpose
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.source import Language, Message

_BASES: Mapping[LegalBasisArticle, Message] = {
    LegalBasisArticle.ARTICLE_6_1_A: Message("samtycke (6.1 a)", "consent (6(1)(a))"),
    LegalBasisArticle.ARTICLE_6_1_B: Message("avtal (6.1 b)", "contract (6(1)(b))"),
    LegalBasisArticle.ARTICLE_6_1_C: Message("rättslig förpliktelse (6.1 c)", "legal obligation (6(1)(c))"),
    LegalBasisArticle.ARTICLE_6_1_D: Message("grundläggande intressen (6.1 d)", "vital interests (6(1)(d))"),
    LegalBasisArticle.ARTICLE_6_1_E: Message("allmänt intresse (6.1 e)", "public task (6(1)(e))"),
    LegalBasisArticle.ARTICLE_6_1_F: Message("intresseavvägning (6.1 f)", "legitimate interests (6(1)(f))"),
}


@rule("LEG-01", Severity.ERROR, "6(1), 13(1)(c), 14(1)(c)", sources=("GDPR-SV-13",))
def no_legal_basis(purpose: Purpose, whole: Whole) -> Findings:
    """No legal basis.

    På svenska:
        Rättslig grund saknas.

    What it checks:
        Every kind of person in a purpose is named by one of its legal bases.

    Vad den prövar:
        Varje kategori av registrerade i ett ändamål nämns i någon av ändamålets rättsliga grunder.

    Why:
        Processing without a basis in Article 6 is unlawful, and the person must be told the basis when the data are
        collected. Without it nobody can tell which rights the person has.

    Varför:
        Behandling utan stöd i artikel 6 är otillåten, och den registrerade ska få veta grunden när uppgifterna samlas
        in. Utan den kan ingen säga vilka rättigheter personen har.

    Remedy:
        Decide which one of the six bases in Article 6(1) applies to these persons, and state it.

    Åtgärd:
        Bestäm vilken av de sex grunderna i artikel 6.1 som gäller för de här personerna och ange den.

    Bad:
        # purposes/orders.yaml
        legal_basis:
          - {for: [consumer, sole-trader], article: 6.1.b}

    Good:
        # purposes/orders.yaml
        legal_basis:
          - {for: [consumer, sole-trader], article: 6.1.b}
          - for: [company-contact]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att fullgöra avtalet med ditt företag.
                en: Our interest is to perform the contract with your company.
              whose: [controller]
            balancing_test: {reference: LIA-1, date: 2026-03-01, passes: true}

    When it is wrong to fire:
        Never: either the persons have a basis that is not written down, or they do not belong to the purpose.

    När den har fel:
        Aldrig: antingen finns det en grund som inte är nedskriven, eller så hör personerna inte till ändamålet.
    """
    if not purpose.legal_basis:
        yield found(
            missing="legal_basis",
            sv=f"”{purpose.name.sv}” saknar rättslig grund.",
            en=f"“{purpose.name.en}” has no legal basis.",
        )
        return
    named = {person for basis in purpose.legal_basis for person in basis.for_}
    for position, use in enumerate(purpose.data_subjects):
        person = whole.records("data-subject").get(use.who)
        if use.who not in named and person is not None:
            yield found(
                "data_subjects",
                position,
                "who",
                sv=f"”{purpose.name.sv}” anger ingen rättslig grund för ”{person.name.sv}”.",
                en=f"“{purpose.name.en}” states no legal basis for “{person.name.en}”.",
                also=(
                    also("legal_basis", at="key", sv="grunderna gäller bara andra", en="the bases are only for others"),
                ),
            )


@rule(
    "LEG-02",
    Severity.ERROR,
    "5(1)(a), 6(1), 13(1)(c), 17, 20, 21",
    sources=("IMY-KLARNA", "WP260"),
    house_limit=Message(
        "två grunder som binds ihop med ”och/eller” eller ”alternativt” i en förklaring",
        "two bases joined by “and/or” or “alternatively” in an explanation",
    ),
)
def several_legal_bases(purpose: Purpose, whole: Whole) -> Findings:
    """Several legal bases for the same persons and purpose.

    På svenska:
        Flera rättsliga grunder för samma personer och ändamål.

    What it checks:
        No kind of person has two different bases in one purpose, and no explanation leaves open which of two bases
        applies, as in “a contract and/or legitimate interests”. The same basis twice, with different acts or
        interests, is not objected to.

    Vad den prövar:
        Ingen kategori av registrerade har två olika grunder i ett ändamål, och ingen förklaring lämnar öppet vilken av
        två grunder som gäller, som i ”avtal och/eller berättigat intresse”. Samma grund två gånger, med olika lagar
        eller intressen, anmärks inte.

    Why:
        The rights follow from the basis: only some bases give a right to object, to data portability or to withdraw
        consent. A person who reads of two bases cannot know which rights apply. The Swedish authority (IMY) fined
        Klarna, among other things for how it informed of purposes and legal bases.

    Varför:
        Rättigheterna följer av grunden: bara vissa grunder ger rätt att invända, till dataportabilitet eller att
        återkalla samtycke. Den som läser om två grunder kan inte veta vilka rättigheter som gäller. IMY tog ut en
        sanktionsavgift av Klarna, bland annat för hur bolaget informerade om ändamål och rättsliga grunder.

    Remedy:
        Divide the persons between the bases, or divide the purpose, so that each kind of person has one basis in each
        purpose.

    Åtgärd:
        Dela upp personerna mellan grunderna eller dela ändamålet, så att varje kategori har en enda grund i varje
        ändamål.

    Bad:
        # purposes/orders.yaml
        legal_basis:
          - {for: [consumer, sole-trader], article: 6.1.b}
          - for: [company-contact, consumer]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att fullgöra avtalet med ditt företag.
                en: Our interest is to perform the contract with your company.
              whose: [controller]
            balancing_test: {reference: LIA-1, date: 2026-03-01, passes: true}

    Good:
        # purposes/orders.yaml
        legal_basis:
          - {for: [consumer, sole-trader], article: 6.1.b}
          - for: [company-contact]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att fullgöra avtalet med ditt företag.
                en: Our interest is to perform the contract with your company.
              whose: [controller]
            balancing_test: {reference: LIA-1, date: 2026-03-01, passes: true}

    When it is wrong to fire:
        When one part of the data rests on another basis. Make that part a purpose of its own: it has other rights.

    När den har fel:
        När en del av uppgifterna vilar på en annan grund. Gör den delen till ett eget ändamål: den har andra
        rättigheter.
    """
    first: dict[str, tuple[int, int, LegalBasisArticle]] = {}
    for position, basis in enumerate(purpose.legal_basis):
        for place, person in enumerate(basis.for_):
            earlier = first.setdefault(person, (position, place, basis.article))
            if earlier[2] is not basis.article:
                yield from _two_bases(purpose, whole, earlier, (position, place, basis.article))
        yield from _alternatives(purpose, position, basis)


def _two_bases(
    purpose: Purpose, whole: Whole, one: tuple[int, int, LegalBasisArticle], other: tuple[int, int, LegalBasisArticle]
) -> Findings:
    position, place, article = other
    person = whole.records("data-subject").get(purpose.legal_basis[position].for_[place])
    if person is None:
        return
    bases = _BASES[one[2]], _BASES[article]
    yield found(
        "legal_basis",
        position,
        "for",
        place,
        sv=f"”{person.name.sv}” har två rättsliga grunder i ”{purpose.name.sv}”: {bases[0].sv} och {bases[1].sv}.",
        en=f"“{person.name.en}” has two legal bases in “{purpose.name.en}”: {bases[0].en} and {bases[1].en}.",
        also=(also("legal_basis", one[0], "for", one[1], sv="den första grunden", en="the first basis"),),
    )


def _alternatives(purpose: Purpose, position: int, basis: LegalBasis) -> Findings:
    if basis.explanation is None:
        return
    sides: tuple[tuple[Language, str], ...] = (("sv", basis.explanation.sv), ("en", basis.explanation.en))
    for language, text in sides:
        if words := _or_patterns()[language].search(text):
            yield found(
                "legal_basis",
                position,
                "explanation",
                language,
                sv=f"Förklaringen i ”{purpose.name.sv}” säger inte vilken grund som gäller: ”{words[0]}”.",
                en=f"The explanation in “{purpose.name.en}” does not say which basis applies: “{words[0]}”.",
            )
            return


@cache
def _or_patterns() -> Mapping[Language, re.Pattern[str]]:
    """A basis, words that leave the choice open, and another basis, within one sentence."""
    swedish = r"(?:\w*avtal\w*|\w*samtyck\w*|\w*intresse\w*|förpliktelse\w*|lagkrav\w*)"
    english = r"(?:contract\w*|consent\w*|(?:legitimate )?interests?|obligations?)"
    return {
        "sv": re.compile(
            rf"\b{swedish}(?:[^.]{{0,40}}?\b(?:och\s*/\s*eller|alternativt)\b|,? eller)(?: \w+){{0,3}} {swedish}",
            re.IGNORECASE,
        ),
        "en": re.compile(
            rf"\b{english}(?:[^.]{{0,40}}?\b(?:and\s*/\s*or|alternatively)\b|,? or)(?: \w+){{0,3}} {english}",
            re.IGNORECASE,
        ),
    }
