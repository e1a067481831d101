"""Those who decide with the controller and those who act for it: Articles 26 and 27."""

import re
from collections.abc import Mapping
from functools import cache

from generator.findings import Severity
from generator.model import Controller, IndependentController, Nothing, RecipientKind, Role
from generator.rules.form import Also, Findings, also, found, rule
from generator.rules.whole import Whole
from generator.source import Message


@rule("CTL-04", Severity.ERROR, "13(1)(a), 26(1), 26(2), 30(1)(a)", sources=("CJ-FASHION", "GDPR-K"))
def joint_controller_without_arrangement(whole: Whole) -> Findings:
    """Joint controller without an arrangement.

    På svenska:
        Gemensamt personuppgiftsansvarig utan arrangemang.

    What it checks:
        Everyone who is a joint controller, by their own record, in a purpose or among the controller's joint
        controllers, has an arrangement: the document, and its essence for the public in both languages.

    Vad den prövar:
        Den som är gemensamt personuppgiftsansvarig, enligt sin egen post, i ett ändamål eller bland den
        personuppgiftsansvariges gemensamt ansvariga, har ett arrangemang: dokumentet, och det väsentliga innehållet
        för de registrerade.

    Why:
        Whoever puts another company's button, pixel or page to use is often held to decide on the collection together
        with it (Court of Justice, C-40/17 and C-210/16). Without an arrangement nobody knows who informs and who
        answers requests, and each is liable for the entire damage.

    Varför:
        Den som använder ett annat företags knapp, pixel eller sida anses ofta bestämma om insamlingen tillsammans med
        det (EU-domstolen, C-40/17 och C-210/16). Utan arrangemang vet ingen vem som informerar och vem som svarar på
        begäranden, och var och en ansvarar för hela skadan.

    Remedy:
        Record the arrangement, and write in plain words who does what and where people can turn.

    Åtgärd:
        Ange arrangemanget och skriv med enkla ord vem som gör vad och vart man kan vända sig.

    Bad:
        # independent-controllers/social-network.yaml
        arrangement:
          document: {reference: GPA-1, date: 2026-01-10}

    Good:
        # independent-controllers/social-network.yaml
        arrangement:
          essence:
            sv: Vi svarar för informationen och Nätet Ltd för säkerheten. Du kan vända dig till vem av oss du vill.
            en: We answer for the information and Nätet Ltd for security. You may turn to either of us.
          document: {reference: GPA-1, date: 2026-01-10}

    When it is wrong to fire:
        When a law itself lays down who does what (Article 26(1)). Refer to the law as the document.

    När den har fel:
        När en lag själv bestämmer vem som gör vad (artikel 26.1). Ange då lagen som dokument.
    """
    for key, named in _joint(whole).items():
        record = whole.independent_controllers.get(key)
        if record is not None:
            yield from _arrangement(key, record, named)
        elif processor := whole.processors.get(key):
            place = named[0].place
            yield found(
                *place.route,
                on=(place.kind, place.identifier),
                sv=f"”{processor.name.sv}” sägs vara gemensamt personuppgiftsansvarig men är beskriven som "
                "personuppgiftsbiträde, så det finns inget arrangemang.",
                en=f"“{processor.name.en}” is said to be a joint controller but is described as a processor, so there "
                "is no arrangement.",
                fix=Message(
                    "Beskriv företaget i independent-controllers/ med sitt arrangemang, eller ändra rollen.",
                    "Describe the company in independent-controllers/ with its arrangement, or change the role.",
                ),
                also=(also(on=("processor", key), sv="beskriven här", en="described here"),),
            )


def _joint(whole: Whole) -> Mapping[str, tuple[Also, ...]]:
    """By id: everyone who is a joint controller, and the first place elsewhere that says so."""
    found_: dict[str, tuple[Also, ...]] = {
        key: () for key, r in whole.independent_controllers.items() if r.kind is RecipientKind.JOINT_CONTROLLER
    }
    joint = whole.controller.joint_controllers
    for position, key in enumerate(joint if isinstance(joint, tuple) else ()):
        place = ("joint_controllers", position)
        found_[key] = (_said(*place, on=("controller", "controller")),)
    for key, relations in whole.relations.items():
        for relation in relations:
            if relation.disclosure.role is Role.JOINT_CONTROLLER and not found_.get(key):
                place = ("recipients", relation.position)
                found_[key] = (_said(*place, "role", on=("purpose", relation.purpose_id)),)
    return found_


def _said(*route: str | int, on: tuple[str, str]) -> Also:
    return also(*route, on=on, sv="gemensamt ansvarig enligt detta", en="a joint controller according to this")


def _arrangement(key: str, record: IndependentController, named: tuple[Also, ...]) -> Findings:
    on = ("independent-controller", key)
    sv, en = record.name.sv, record.name.en
    if record.arrangement is None:
        yield found(
            missing="arrangement",
            on=on,
            sv=f"”{sv}” är gemensamt personuppgiftsansvarig, men det finns inget arrangemang om vem som gör vad.",
            en=f"“{en}” is a joint controller, but there is no arrangement on who does what.",
            also=named,
        )
        return
    if record.arrangement.document is None:
        yield found(
            "arrangement",
            missing="document",
            on=on,
            sv=f"Det framgår inte var arrangemanget med ”{sv}” finns.",
            en=f"It is not stated where the arrangement with “{en}” is.",
            also=named,
        )
    if record.arrangement.essence is None:
        yield found(
            "arrangement",
            missing="essence",
            on=on,
            sv=f"De registrerade får inte veta det väsentliga i arrangemanget med ”{sv}”.",
            en=f"People are not told the essence of the arrangement with “{en}”.",
            also=named,
        )


@cache
def _exception() -> re.Pattern[str]:
    """What Article 27(2) excepts: occasional processing, and public authorities."""
    return re.compile(r"27[.(]\s?2|tillfällig|occasional|myndighet|public (?:authority|body)", re.IGNORECASE)


@rule("CTL-05", Severity.WARNING, "13(1)(a), 27, 30(1)(a)", sources=("GDPR-SV-30",))
def no_representative_in_the_union(controller: Controller, whole: Whole) -> Findings:
    """No representative in the Union for a controller outside the EEA.

    På svenska:
        Den personuppgiftsansvarige finns utanför EES och saknar företrädare i unionen.

    What it checks:
        A controller whose address is outside the EEA has a representative in the Union, or says which exception of
        Article 27(2) applies.

    Vad den prövar:
        En personuppgiftsansvarig med adress utanför EES har en företrädare i unionen eller anger vilket undantag i
        artikel 27.2 som gäller.

    Why:
        Whoever offers goods or services to people in the Union from outside, or monitors their behaviour, must normally
        have somebody here to whom they and the authorities can turn. Since the United Kingdom left, that is also asked
        of companies there.

    Varför:
        Den som utifrån erbjuder varor eller tjänster till människor i unionen, eller övervakar deras beteende, ska
        normalt ha någon här som de och myndigheterna kan vända sig till. Efter Storbritanniens utträde gäller det även
        företag där.

    Remedy:
        Appoint a representative in writing and state name and contact details, or write which exception of
        Article 27(2) applies and why.

    Åtgärd:
        Utse en företrädare skriftligen och ange namn och kontaktuppgifter, eller skriv vilket undantag i artikel 27.2
        som gäller och varför.

    Bad:
        # controller.yaml
        address: {street: 1 High Street, postcode: EC1A 1AA, town: London, country: GB}

    Good:
        # controller.yaml
        address: {street: 1 High Street, postcode: EC1A 1AA, town: London, country: GB}
        representative:
          name: Advokatbyrån Rosengren AB
          contact: {email: rosengren@example.net}

    When it is wrong to fire:
        When the processing takes place in the activities of an establishment that the controller has in the Union. Give
        the address of that establishment.

    När den har fel:
        När behandlingen sker inom ramen för verksamheten vid ett verksamhetsställe som den personuppgiftsansvarige har
        i unionen. Ange då det verksamhetsställets adress.
    """
    country = controller.address.country
    if whole.law.in_eea(country):
        return
    sv = f"{controller.legal_name} finns utanför EES"
    en = f"{controller.legal_name} is outside the EEA"
    where = (also("address", "country", sv="utanför EES", en="outside the EEA"),)
    match controller.representative:
        case None:
            yield found(
                missing="representative",
                sv=f"{sv}, men det framgår inte om det finns en företrädare i unionen.",
                en=f"{en}, but it is not stated whether there is a representative in the Union.",
                also=where,
            )
        case Nothing(none=why) if why.because is None or not _exception().search(f"{why.because.sv} {why.because.en}"):
            yield found(
                "representative",
                sv=f"{sv} och har ingen företrädare i unionen. Det skäl som anges är inget undantag i artikel 27.2.",
                en=f"{en} and has no representative in the Union. The reason given is no exception of Article 27(2).",
                also=where,
            )
