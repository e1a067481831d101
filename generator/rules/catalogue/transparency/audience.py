"""Whom and what the policy covers: every kind of person and every active purpose, and nothing that has ended."""

from collections.abc import Iterable, Iterator

from generator.findings import Severity
from generator.law.transparency import told_elsewhere
from generator.model import Purpose, SectionName, Status
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.rules.words import quoted

_MOST_NAMED = 5
_POLICY = ("policy", "policy")


@rule("TRN-03", Severity.ERROR, "13, 14, 5(1)(a)", sources=("WP260",))
def persons_or_purposes_without_notice(whole: Whole) -> Findings:
    """Persons or purposes that the policy does not cover.

    På svenska:
        Personer eller ändamål som policyn inte omfattar.

    What it checks:
        The policy has a section on purposes, or every active purpose is covered by another notice. The order of
        purposes names none that has ended. Every kind of person in the vocabulary that some purpose has named is still
        named by one that has not ended.

    Vad den prövar:
        Policyn har ett avsnitt om ändamål, eller så omfattas varje aktivt ändamål av annan information. Ordningen
        mellan ändamålen nämner inget som är avslutat. Varje kategori av registrerade som något ändamål har nämnt nämns
        fortfarande av ett som inte är avslutat.

    Why:
        A notice that leaves out a group, such as suppliers' contacts, leaves its members without any information.
        A purpose that has ended and is still told of misleads everyone else.

    Varför:
        En policy som glömmer en grupp, till exempel leverantörernas kontaktpersoner, lämnar den utan information. Ett
        ändamål som är avslutat och fortfarande beskrivs vilseleder alla andra.

    Remedy:
        Add the section or the purpose; take ended purposes out of the order; retire a kind of person whose data
        are no longer processed.

    Åtgärd:
        Lägg till avsnittet eller ändamålet; ta bort avslutade ändamål ur ordningen; märk en kategori av registrerade
        vars uppgifter inte längre behandlas med retired.

    Bad:
        # policy.yaml
        sections:
          - {section: summary, heading: {sv: I korthet, en: In short}}
          - {section: controller, heading: {sv: Vem som ansvarar, en: Who is responsible}, texts: [introduction]}
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
        When a kind of person is kept in the vocabulary for a purpose that is about to begin. Write the purpose
        with the status planned.

    När den har fel:
        När en kategori av registrerade står kvar i väntan på ett nytt ändamål. Skriv ändamålet med status planned.
    """
    yield from _undescribed(whole)
    yield from _ended(whole)
    yield from _forgotten(whole)


def _undescribed(whole: Whole) -> Findings:
    """Active purposes, and no section that describes them."""
    if any(part.section is SectionName.PURPOSES for part in whole.policy.sections):
        return
    names = [purpose.name for purpose in whole.purposes.values() if _needs_policy(purpose)]
    if names:
        listed = quoted(names, most=_MOST_NAMED)
        yield found(
            "sections",
            on=_POLICY,
            at="key",
            sv=f"Policyn har inget avsnitt om ändamål. Därför beskrivs inte {listed.sv}.",
            en=f"The policy has no section on purposes. It therefore does not describe {listed.en}.",
        )


def _needs_policy(purpose: Purpose) -> bool:
    return purpose.status is Status.ACTIVE and not (told_elsewhere(purpose, "13") or told_elsewhere(purpose, "14"))


def _ended(whole: Whole) -> Findings:
    purposes = whole.records("purpose")
    for position, key in enumerate(whole.policy.purposes):
        purpose = purposes.get(key)
        if purpose is not None and purpose.status is Status.ENDED:
            yield found(
                "purposes",
                position,
                on=_POLICY,
                sv=f"Policyn räknar upp ”{purpose.name.sv}”, som är avslutat.",
                en=f"The policy lists “{purpose.name.en}”, which has ended.",
            )


def _forgotten(whole: Whole) -> Findings:
    """Kinds of persons that only ended purposes name; those that no record names are unused ids."""
    current = set(_named(whole.purposes.values()))
    ended = set(_named(whole.records("purpose").values())) - current
    for key, person in whole.data_subjects.items():
        if key in ended:
            name = person.name
            yield found(
                on=("data-subject", key),
                sv=f"Alla ändamål som gäller ”{name.sv}” är avslutade, så policyn informerar dem inte.",
                en=f"All purposes that concern “{name.en}” have ended, so the policy does not inform them.",
            )


def _named(purposes: Iterable[Purpose]) -> Iterator[str]:
    return (use.who for purpose in purposes for use in purpose.data_subjects)
