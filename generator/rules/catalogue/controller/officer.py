"""The data protection officer: one or none, decided, within reach and free to judge, Articles 37-39."""

from collections.abc import Mapping

from generator.findings import Severity
from generator.model import Contact, Controller, Nothing
from generator.model.codes import OfficerRole
from generator.model.controller import DataProtectionOfficer
from generator.rules.form import Findings, found, rule
from generator.source import Message

_CONFLICTING: Mapping[OfficerRole, Message] = {
    OfficerRole.CEO: Message("verkställande direktör", "chief executive"),
    OfficerRole.CFO: Message("ekonomichef", "head of finance"),
    OfficerRole.IT_MANAGER: Message("it-chef", "head of IT"),
    OfficerRole.MARKETING_MANAGER: Message("marknadschef", "head of marketing"),
    OfficerRole.HR_MANAGER: Message("personalchef", "head of human resources"),
}
"""Posts that decide what personal data are used for."""


@rule(
    "CTL-03",
    Severity.ERROR,
    "13(1)(b), 30(1)(a), 37, 38(6)",
    sources=("GDPR-SV-30", "GDPR-K"),
    house_limit=Message(
        "en bedömning som inte är dokumenterad och ett ombud med en beslutande befattning är varningar",
        "an assessment that is not documented, and an officer with a post that decides, are warnings",
    ),
)
def data_protection_officer_undecided(controller: Controller) -> Findings:
    """Data protection officer undecided, out of reach or not independent.

    På svenska:
        Dataskyddsombudet är inte avgjort, går inte att nå eller är inte oberoende.

    What it checks:
        The register says whether there is a data protection officer. If there is one, there is a way to reach the
        officer, and the officer has no post that decides what data are used for. If there is none, that assessment is
        documented and dated.

    Vad den prövar:
        Registret säger om det finns ett dataskyddsombud. Finns det ett ombud går det att nå och har ingen befattning
        som innebär att besluta vad uppgifterna används till. Finns det inget är den bedömningen dokumenterad och
        daterad.

    Why:
        Article 37 obliges public authorities to appoint an officer. The same goes for those whose core activities are
        to monitor people regularly, systematically and on a large scale, or to process special categories of data or
        data on offences on a large scale. Contact details are part of both the register and the information to the
        person. An officer who sets the purposes checks their own work.

    Varför:
        Enligt artikel 37 ska ett ombud utses av myndigheter och av den vars kärnverksamhet är att övervaka människor
        regelbundet, systematiskt och i stor omfattning. Detsamma gäller den vars kärnverksamhet är att i stor
        omfattning behandla känsliga personuppgifter eller uppgifter om lagöverträdelser. Kontaktuppgifterna hör både
        till registret och till informationen. Ett ombud som bestämmer ändamålen granskar sig självt.

    Remedy:
        State the officer with contact details, or that there is none, and document the assessment under Article 37
        with its date.

    Åtgärd:
        Ange ombudet med kontaktuppgifter, eller att det inte finns något, och dokumentera bedömningen enligt
        artikel 37 med datum.

    Bad:
        # controller.yaml
        dpo: {contact: {name: Dataskyddsombudet}, other_role: it-manager}

    Good:
        # controller.yaml
        dpo: {contact: {email: dataskyddsombud@example.com}, notified: 2026-01-20, other_role: none}

    When it is wrong to fire:
        When the officer has the title of a manager but no say over what data are used for. Accept the deviation with
        that reason.

    När den har fel:
        När ombudet har en chefstitel men inte bestämmer vad uppgifterna används till. Acceptera då avvikelsen och ange
        skälet.
    """
    match controller.dpo:
        case None:
            yield found(
                missing="dpo",
                sv=f"Det framgår inte om {controller.short_name} har ett dataskyddsombud.",
                en=f"It is not stated whether {controller.short_name} has a data protection officer.",
            )
        case Nothing():
            yield from _no_officer(controller)
        case DataProtectionOfficer() as officer:
            yield from _officer(officer)


def _no_officer(controller: Controller) -> Findings:
    """Say what is missing behind the statement that there is none."""
    if controller.dpo_assessment is None:
        yield found(
            missing="dpo_assessment",
            severity=Severity.WARNING,
            sv=f"{controller.short_name} har inget dataskyddsombud, men den bedömningen är inte dokumenterad.",
            en=f"{controller.short_name} has no data protection officer, but that assessment is not documented.",
        )
    elif controller.dpo_assessment.date is None:
        yield found(
            "dpo_assessment",
            missing="date",
            severity=Severity.WARNING,
            sv="Bedömningen av om det behövs ett dataskyddsombud har inget datum.",
            en="The assessment of the need for a data protection officer has no date.",
        )


def _officer(officer: DataProtectionOfficer) -> Findings:
    if not _reachable(officer.contact):
        yield found(
            "dpo",
            "contact",
            sv="Det framgår inte hur man når dataskyddsombudet.",
            en="It is not stated how to reach the data protection officer.",
            fix=Message("Ange e-post, telefon eller postadress.", "State an e-mail address, telephone or address."),
        )
    if post := _CONFLICTING.get(officer.other_role or OfficerRole.NONE):
        yield found(
            "dpo",
            "other_role",
            severity=Severity.WARNING,
            sv=f"Dataskyddsombudet är också {post.sv} och granskar då sina egna beslut.",
            en=f"The data protection officer is also {post.en} and so checks their own decisions.",
            fix=Message(
                "Utse någon som inte bestämmer vad uppgifterna används till, eller dokumentera varför uppdragen "
                "går att förena.",
                "Appoint someone who does not decide what the data are used for, or document why the two can be held "
                "together.",
            ),
        )


def _reachable(contact: Contact) -> bool:
    return any((contact.address, contact.email, contact.phone, contact.website))
