"""The controller is identified and can be reached, Articles 13(1)(a) and 30(1)(a)."""

import re

from generator.findings import Severity
from generator.model import Controller
from generator.model.controller import DataProtectionOfficer
from generator.rules.form import Findings, found, rule
from generator.source import Message

_SEPARATORS = re.compile(r"[ .-]")
_SWEDISH = re.compile(r"(?:16|19|20)?([0-9]{10})")
_UNREAD = re.compile(
    r"(?:no|do[-_.]?not)[-_.]?reply|svara[-_.]?(?:inte|ej)|(?:ej|inte)[-_.]?svar|inget[-_.]?svar", re.IGNORECASE
)


@rule(
    "CTL-01",
    Severity.ERROR,
    "4(7), 13(1)(a), 14(1)(a), 30(1)(a)",
    sources=("GDPR-SV-13", "GDPR-SV-30"),
    house_limit=Message(
        "ett organisationsnummer som saknas är en varning; förordningen frågar efter vem det är, inte efter ett nummer",
        "a missing organisation number is a warning; the Regulation asks who it is, not for a number",
    ),
)
def controller_not_fully_identified(controller: Controller) -> Findings:
    """Controller not fully identified.

    På svenska:
        Den personuppgiftsansvarige är inte fullständigt identifierad.

    What it checks:
        The controller has a street address or box and an organisation number, and a Swedish organisation number
        has ten digits of which the last is the right check digit.

    Vad den prövar:
        Den personuppgiftsansvarige har en gata eller box och ett organisationsnummer. Ett svenskt organisationsnummer
        har tio siffror, och den sista är rätt kontrollsiffra.

    Why:
        People and the supervisory authority must be able to tell which company answers for the data, and to write to
        it. Several companies of a group often bear almost the same name; the number is what tells them apart.

    Varför:
        De registrerade och tillsynsmyndigheten ska kunna se vilket bolag som svarar för uppgifterna och kunna skriva
        till det. Bolag i samma koncern heter ofta nästan likadant. Numret är det som skiljer dem åt.

    Remedy:
        Copy the name, the number and the address from the Companies Registration Office.

    Åtgärd:
        Hämta namn, nummer och adress från Bolagsverket.

    Bad:
        # controller.yaml
        organisation_number: 556016-0681
        address: {postcode: 302 43, town: Halmstad, country: SE}

    Good:
        # controller.yaml
        organisation_number: 556016-0680
        address: {street: Box 12, postcode: 302 43, town: Halmstad, country: SE}

    When it is wrong to fire:
        When the postcode is that of the company alone, so that no street or box is needed, or when the controller has
        no organisation number. Accept the deviation with that reason.

    När den har fel:
        När företaget har ett eget postnummer och varken gata eller box behövs, eller när den personuppgiftsansvarige
        inte har något organisationsnummer. Acceptera då avvikelsen och ange skälet.
    """
    name = controller.legal_name
    if controller.address.street is None:
        yield found(
            "address",
            missing="street",
            sv=f"Postadressen till {name} har varken gata eller box.",
            en=f"The postal address of {name} has neither a street nor a box.",
        )
    if controller.organisation_number is None:
        yield found(
            missing="organisation_number",
            severity=Severity.WARNING,
            sv=f"Organisationsnumret för {name} anges inte.",
            en=f"The organisation number of {name} is not stated.",
        )
    elif controller.address.country == "SE":
        yield from _swedish_number(controller.organisation_number)


def _swedish_number(number: str) -> Findings:
    digits = _SWEDISH.fullmatch(_SEPARATORS.sub("", number))
    if digits is None:
        yield found(
            "organisation_number",
            sv=f"”{number}” är inget svenskt organisationsnummer. Ett sådant har tio siffror.",
            en=f"“{number}” is not a Swedish organisation number, which has ten digits.",
        )
    elif not _is_luhn(digits[1]):
        yield found(
            "organisation_number",
            sv=f"Kontrollsiffran i organisationsnumret ”{number}” stämmer inte. Någon siffra är fel.",
            en=f"The check digit of the organisation number “{number}” is wrong. One of its digits must be incorrect.",
        )


def _is_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others."""
    doubled = (int(digit) * (2 - position % 2) for position, digit in enumerate(digits))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0  # noqa: PLR2004 - the digits' sum


@rule(
    "CTL-02",
    Severity.ERROR,
    "12(2), 13(1)(a)",
    sources=("GDPR-SV-13", "WP260"),
    house_limit=Message(
        "en adress som heter no-reply räknas inte",
        "an address that says no-reply counts as none",
    ),
)
def no_email_for_privacy_matters(controller: Controller) -> Findings:
    """No e-mail address for privacy matters.

    På svenska:
        Det saknas en e-postadress för dataskyddsfrågor.

    What it checks:
        The controller, or its data protection officer, has an e-mail address for privacy matters, and the address
        is not one that nobody reads.

    Vad den prövar:
        Den personuppgiftsansvarige eller dataskyddsombudet har en e-postadress för dataskyddsfrågor, och adressen är
        inte en som ingen läser.

    Why:
        A person who wants to use a right must be able to do so without trouble. A telephone number gives no copy of
        what was asked and when, and a form may be gone the next day.

    Varför:
        Den som vill använda en rättighet ska kunna göra det utan besvär. Ett telefonnummer ger ingen kopia av vad som
        begärdes och när, och ett formulär kan vara borta nästa dag.

    Remedy:
        State an address such as dataskydd@… and see to it that somebody answers.

    Åtgärd:
        Ange en adress, till exempel dataskydd@…, och se till att någon svarar.

    Bad:
        # controller.yaml
        email: no-reply@example.com

    Good:
        # controller.yaml
        email: dataskydd@example.com

    When it is wrong to fire:
        When people can write by another electronic way that keeps a copy for them, such as messages in an account
        that everyone concerned has. That is rare: visitors and former customers have none.

    När den har fel:
        När alla som berörs kan skriva på något annat elektroniskt sätt som ger dem en kopia, till exempel genom
        meddelanden i ett konto. Det är ovanligt, för besökare och tidigare kunder har inget konto.
    """
    if controller.email is None:
        dpo = controller.dpo
        if not (isinstance(dpo, DataProtectionOfficer) and dpo.contact.email):
            yield found(
                missing="email",
                sv=f"Det finns ingen e-postadress dit man kan skriva till {controller.short_name} om sina uppgifter.",
                en=f"There is no e-mail address at which people can write to {controller.short_name} about their data.",
            )
    elif _UNREAD.search(controller.email.partition("@")[0]):
        yield found(
            "email",
            sv=f"Adressen {controller.email} visar att ingen läser det som skickas dit.",
            en=f"The address {controller.email} shows that nobody reads what is sent to it.",
            fix=Message("Ange en adress som någon läser.", "State an address that somebody reads."),
        )
