"""The rights that follow from the legal bases: all of them are told, and none is denied or promised against the law."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from generator.findings import Severity
from generator.law import Answer, entitlements, rights_matrix
from generator.model import LegalBasisArticle, PolicyOutline, Purpose, Right, SectionName, Status, Text
from generator.model.basis import SpecialCategories
from generator.model.codes import SpecialCategoryCondition
from generator.rules.catalogue.rights.naming import bases_named, right_named, rights_named
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.whole import Whole

_MOST_SHOWN = 3
"""More purposes than these are not pointed to."""


@rule(
    "RGT-01",
    Severity.ERROR,
    "13(2)(b)-(d), 14(2)(c)-(e), 7(3), 15, 16, 17, 18, 20, 21, 77",
    sources=("IMY-KLARNA", "GDPR-SV-13"),
)
def list_of_rights_incomplete(policy: PolicyOutline, whole: Whole) -> Findings:
    """Rights that the law gives are not mentioned.

    På svenska:
        Rättigheter som lagen ger nämns inte.

    What it checks:
        The policy has a section on rights, and it tells of every right that follows from a legal basis in use. A right
        that every purpose says does not apply is mentioned nowhere, and is then reported if a legal basis gives it.

    Vad den prövar:
        Policyn har ett avsnitt om rättigheter, och där står varje rättighet som följer av en rättslig grund i bruk. En
        rättighet som alla ändamål säger inte gäller nämns ingenstans, och det anmärks om någon rättslig grund ger den.

    Why:
        Whoever does not know of a right cannot use it. That the right exists must be told when the data are collected;
        IMY held that Klarna said too little of the rights (DI-2019-4062). The Administrative Court of Appeal upheld the
        fine, but did not agree with IMY on every point.

    Varför:
        Den som inte känner till en rättighet kan inte använda den. Att rättigheten finns ska sägas när uppgifterna
        samlas in; IMY ansåg att Klarna sa för lite om rättigheterna (DI-2019-4062). Kammarrätten lät sanktionsavgiften
        stå fast men höll inte med IMY på varje punkt.

    Remedy:
        Give the policy the section rights. Its contents follow from the legal bases by themselves; take away
        overrides that deny what the law gives.

    Åtgärd:
        Ge policyn avsnittet rights. Innehållet följer av de rättsliga grunderna av sig självt; ta bort undantag som
        nekar det som lagen ger.

    Bad:
        # policy.yaml
        sections:
          - {section: summary, heading: {sv: I korthet, en: In short}}
          - {section: controller, heading: {sv: Vem som ansvarar, en: Who is responsible}, texts: [introduction]}
          - {section: purposes, heading: {sv: Vad vi gör med uppgifterna, en: What we do with the data}}
          - {section: recipients, heading: {sv: Vem som får uppgifterna, en: Who receives the data}}
          - {section: transfers, heading: {sv: Utanför EU och EES, en: Outside the EU and the EEA}}
          - {section: cookies, heading: {sv: Kakor, en: Cookies}}
          - {section: complaints, heading: {sv: Klagomål, en: Complaints}}
          - {section: versions, heading: {sv: Versioner, en: Versions}}

    Good:
        # policy.yaml
        sections:
          - {section: summary, heading: {sv: I korthet, en: In short}}
          - {section: controller, heading: {sv: Vem som ansvarar, en: Who is responsible}, texts: [introduction]}
          - {section: purposes, heading: {sv: Vad vi gör med uppgifterna, en: What we do with the data}}
          - {section: recipients, heading: {sv: Vem som får uppgifterna, en: Who receives the data}}
          - {section: transfers, heading: {sv: Utanför EU och EES, en: Outside the EU and the EEA}}
          - {section: rights, heading: {sv: Dina rättigheter, en: Your rights}}
          - {section: cookies, heading: {sv: Kakor, en: Cookies}}
          - {section: complaints, heading: {sv: Klagomål, en: Complaints}}
          - {section: versions, heading: {sv: Versioner, en: Versions}}

    When it is wrong to fire:
        When the rights are explained on another page that the policy leads to from its first screen. Moving them
        into the policy is safer.

    När den har fel:
        När rättigheterna förklaras på en annan sida som policyn leder till redan på första skärmen. Det är säkrare att
        flytta in dem i policyn.
    """
    purposes = {key: purpose for key, purpose in whole.purposes.items() if purpose.status is Status.ACTIVE}
    given = _rights(replace(purpose, rights=()) for purpose in purposes.values())
    if given and not any(part.section is SectionName.RIGHTS for part in policy.sections):
        named = rights_named(given)
        yield found(
            "sections",
            at="key",
            sv=f"Policyn har inget avsnitt om rättigheter och förklarar därför inte {named.sv}.",
            en=f"The policy has no section on rights, so it does not explain {named.en}.",
        )
        return
    told = _rights(purposes.values())
    for right in given:
        deniers = [] if right in told else list(_deniers(right, purposes))
        if deniers:
            yield _denied_everywhere(right, deniers)


def _rights(purposes: Iterable[Purpose]) -> list[Right]:
    """The rights that anybody has in any of the purposes, in the order of the articles."""
    found = {
        given.right
        for purpose in purposes
        for use in purpose.data_subjects
        for given in entitlements(purpose, use.who)
        if given.applies
    }
    return [Right(code) for code in rights_matrix() if code in found]


class _Denial(NamedTuple):
    """Where a right is denied that the legal basis gives."""

    key: str
    name: Text
    position: int


def _deniers(right: Right, purposes: Mapping[str, Purpose]) -> Iterator[_Denial]:
    for key, purpose in purposes.items():
        for position, override in enumerate(purpose.rights):
            if override.right is right and not override.applies and _bases(purpose, right, Answer.YES):
                yield _Denial(key, purpose.name, position)


def _denied_everywhere(right: Right, deniers: list[_Denial]) -> Found:
    first, *others = deniers
    named = right_named(right)
    return found(
        "rights",
        first.position,
        on=("purpose", first.key),
        sv=f"Policyn nämner ingenstans {named.sv}, fast den följer av den rättsliga grunden för ”{first.name.sv}”.",
        en=f"The policy nowhere mentions {named.en}, though the legal basis of “{first.name.en}” gives it.",
        also=tuple(
            also("rights", other.position, on=("purpose", other.key), sv="nekas också här", en="denied here too")
            for other in others[:_MOST_SHOWN]
        ),
    )


@rule("RGT-02", Severity.WARNING, "7(3), 15, 16, 17, 18, 20, 21, 22, 77", sources=("GDPR-K",))
def right_promised_or_denied_against_the_matrix(purpose: Purpose) -> Findings:
    """Right denied or promised against the law.

    På svenska:
        En rättighet nekas eller lovas i strid med lagen.

    What it checks:
        Where a purpose says that a right does not apply, no legal basis of the purpose gives it. Where it says that a
        right applies, some legal basis gives it or may give it. Where the answer depends on the circumstances, as with
        erasure under legitimate interests, the purpose may say either.

    Vad den prövar:
        Där ett ändamål säger att en rättighet inte gäller följer den inte av någon rättslig grund i ändamålet. Där det
        säger att en rättighet gäller följer den, eller kan den följa, av någon rättslig grund. Där svaret beror på
        omständigheterna, som radering vid en intresseavvägning, får ändamålet säga vilket som.

    Why:
        A right that is denied wrongly is withheld from everyone who believes the policy. A right that is promised and
        does not exist leads to requests that end in a refusal; it should be a promise that somebody has decided to
        make.

    Varför:
        En rättighet som nekas med orätt undanhålls alla som litar på policyn. En rättighet som lovas och inte finns
        leder till begäranden som slutar med avslag; den ska vara ett löfte som någon har beslutat att ge.

    Remedy:
        Take the right away from the purpose's rights; what applies then follows from the legal basis. If it is a
        promise beyond the law, accept the deviation and say who has decided it.

    Åtgärd:
        Ta bort rättigheten ur ändamålets rights; då följer svaret av den rättsliga grunden. Är det ett löfte utöver
        lagen: acceptera avvikelsen och ange vem som har beslutat den.

    Bad:
        # purposes/accounting.yaml
        rights:
          - right: portability
            applies: true
            reason: {sv: Du kan få ut dina fakturor som fil., en: You can have your invoices as a file.}

    Good:
        # purposes/customer-service.yaml
        rights:
          - right: erasure
            applies: false
            reason: {sv: Ärendet pågår., en: The case is open.}

    When it is wrong to fire:
        When another act takes the right away, such as secrecy with regard to access, or when the company gives a
        right voluntarily. Accept the deviation with the act or the decision as the reason.

    När den har fel:
        När en annan lag tar bort rättigheten, till exempel sekretess när det gäller tillgång, eller när företaget
        ger en rättighet frivilligt. Acceptera avvikelsen och ange lagen eller beslutet som skäl.
    """
    name = purpose.name
    for position, override in enumerate(purpose.rights):
        named = right_named(override.right)
        gives = _bases(purpose, override.right, Answer.YES)
        if gives and not override.applies:
            bases = bases_named(gives)
            yield found(
                "rights",
                position,
                sv=f"Enligt policyn gäller inte {named.sv} för ”{name.sv}”, men den följer av {bases.sv}.",
                en=f"The policy says that {named.en} does not apply to “{name.en}”, but it follows from {bases.en}.",
            )
        elif override.applies and _never_given(purpose, override.right):
            bases = bases_named(dict.fromkeys(basis.article for basis in purpose.legal_basis))
            yield found(
                "rights",
                position,
                sv=f"Enligt policyn gäller {named.sv} för ”{name.sv}”, men den följer inte av {bases.sv}.",
                en=f"The policy says that {named.en} applies to “{name.en}”, but it does not follow from {bases.en}.",
            )


def _bases(purpose: Purpose, right: Right, answer: Answer) -> list[LegalBasisArticle]:
    """The legal bases of the purpose under which the matrix gives this answer."""
    if right is Right.WITHDRAW_CONSENT and _consents_to_special_categories(purpose):
        return []
    answers = rights_matrix()[right].applies
    return list(dict.fromkeys(basis.article for basis in purpose.legal_basis if answers[basis.article] is answer))


def _never_given(purpose: Purpose, right: Right) -> bool:
    bases = {basis.article for basis in purpose.legal_basis}
    return bool(bases) and bases == set(_bases(purpose, right, Answer.NO))


def _consents_to_special_categories(purpose: Purpose) -> bool:
    """Whether consent is the exception for special categories; it may be withdrawn whatever the legal basis is."""
    special = purpose.special_categories
    return isinstance(special, SpecialCategories) and special.condition is SpecialCategoryCondition.ARTICLE_9_2_A
