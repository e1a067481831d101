"""The right to object stands apart from all else, and the right to refuse direct marketing is told, Article 21."""

from collections.abc import Iterator, Mapping

from generator.findings import Severity
from generator.law import entitlements
from generator.model import LegalBasisArticle, PolicyOutline, Purpose, Right, SectionName, Status
from generator.model.codes import ActivityTag
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.source import Message

_MARKETING = frozenset(
    {
        ActivityTag.MARKETING,
        ActivityTag.NEWSLETTER,
        ActivityTag.ADVERTISING,
        ActivityTag.CATALOGUE,
        ActivityTag.AUDIENCE_MATCHING,
    }
)


@rule("RGT-03", Severity.ERROR, "21(1), 21(2), 21(3), 21(4), 13(2)(b), 14(2)(c)", sources=("GDPR-K", "IMY-KLARNA"))
def right_to_object_not_brought_out(policy: PolicyOutline, whole: Whole) -> Findings:
    """Right to object not given prominence.

    På svenska:
        Rätten att invända lyfts inte fram.

    What it checks:
        Where a purpose rests on legitimate interests or a public task, or is marketing, the policy has the section
        summary: the right to object stands there in a box of its own. Where a purpose is marketing, the policy says
        somewhere that direct marketing can always be refused.

    Vad den prövar:
        Där ett ändamål vilar på en intresseavvägning eller en uppgift av allmänt intresse, eller är marknadsföring, har
        policyn avsnittet summary: där står rätten att invända i en egen ruta. Där ett ändamål är marknadsföring säger
        policyn någonstans att man alltid kan säga nej till direktmarknadsföring.

    Why:
        Article 21(4) asks for more than that the right is mentioned: it must be shown clearly and apart from all
        other information, at the latest at the first contact. A right in the middle of a list is found by nobody who
        does not look for it, and against direct marketing it holds without any reasons.

    Varför:
        Artikel 21.4 kräver mer än att rätten nämns: den ska redovisas tydligt och åtskilt från annan information,
        senast vid den första kontakten. En rätt mitt i en lista hittar bara den som letar, och mot direktmarknadsföring
        gäller den utan att man behöver ange skäl.

    Remedy:
        Put the section summary first in the policy. Where marketing is not described, add the purpose's marketing
        with channel, rule and how to say no.

    Åtgärd:
        Sätt avsnittet summary först i policyn. Om marknadsföringen inte är beskriven: ange ändamålets marketing med
        kanal, regel och hur man säger nej.

    Bad:
        # policy.yaml
        sections:
          - {section: controller, heading: {sv: Vem som ansvarar, en: Who is responsible}, texts: [introduction]}
          - {section: purposes, heading: {sv: Vad vi gör med uppgifterna, en: What we do with the data}}
          - {section: recipients, heading: {sv: Vem som får uppgifterna, en: Who receives the data}}
          - {section: transfers, heading: {sv: Utanför EU och EES, en: Outside the EU and the EEA}}
          - {section: rights, heading: {sv: Dina rättigheter, en: Your rights}}
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
        When the company shows the right to object in a text of its own outside the policy each time it contacts
        somebody for the first time. Accept the deviation and say where the text is.

    När den har fel:
        När företaget visar rätten att invända i en egen text utanför policyn varje gång det kontaktar någon för första
        gången. Acceptera avvikelsen och ange var texten finns.
    """
    purposes = {key: purpose for key, purpose in whole.purposes.items() if purpose.status is Status.ACTIVE}
    reason = next(_reasons(purposes), None)
    if reason is not None and not any(part.section is SectionName.SUMMARY for part in policy.sections):
        yield found(
            "sections",
            at="key",
            sv=(
                "Policyn har ingen sammanfattning, och rätten att invända står därför inte tydligt och åtskilt från "
                f"annan information. {reason.sv}"
            ),
            en=(
                "The policy has no summary, so the right to object does not stand clearly and apart from other "
                f"information. {reason.en}"
            ),
        )
    yield from _refusal(purposes)


def _reasons(purposes: Mapping[str, Purpose]) -> Iterator[Message]:
    """Why the right must be brought out, by a purpose that gives it."""
    for purpose in purposes.values():
        name = purpose.name
        if _MARKETING & set(purpose.tags):
            yield Message(f"”{name.sv}” är marknadsföring.", f"“{name.en}” is marketing.")
        for basis in purpose.legal_basis:
            if basis.article is LegalBasisArticle.ARTICLE_6_1_F:
                yield Message(
                    f"”{name.sv}” vilar på en intresseavvägning.", f"“{name.en}” rests on legitimate interests."
                )
            elif basis.article is LegalBasisArticle.ARTICLE_6_1_E:
                yield Message(
                    f"”{name.sv}” vilar på en uppgift av allmänt intresse.", f"“{name.en}” rests on a public task."
                )


def _refusal(purposes: Mapping[str, Purpose]) -> Findings:
    """Marketing, and nobody is told that it can be refused."""
    marketing = {key: purpose for key, purpose in purposes.items() if _MARKETING & set(purpose.tags)}
    if any(_may_refuse(purpose) for purpose in purposes.values()):
        return
    for key, purpose in marketing.items():
        yield found(
            on=("purpose", key),
            missing="" if purpose.marketing else "marketing",
            sv=(
                f"”{purpose.name.sv}” är marknadsföring, men policyn säger ingenstans att man alltid kan säga nej till "
                "direktmarknadsföring."
            ),
            en=(
                f"“{purpose.name.en}” is marketing, but the policy says nowhere that direct marketing can always be "
                "refused."
            ),
        )


def _may_refuse(purpose: Purpose) -> bool:
    return any(
        given.right is Right.MARKETING_OBJECTION and given.applies
        for use in purpose.data_subjects
        for given in entitlements(purpose, use.who)
    )
