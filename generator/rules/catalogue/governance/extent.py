"""What the register must hold: whether the exemption applies, and what a business of this kind is expected to do."""

from generator.findings import Severity
from generator.model import Purpose
from generator.model.basis import OffenceData, SpecialCategories
from generator.model.codes import ActivityTag, BusinessSector, RiskLevel
from generator.rules.form import Also, Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import labels_within, listed
from generator.source import Message

_REGISTER = ("register", "register")
_EXPECTED = (
    ActivityTag.ORDER,
    ActivityTag.DELIVERY,
    ActivityTag.PAYMENT,
    ActivityTag.WARRANTY,
    ActivityTag.CUSTOMER_SERVICE,
    ActivityTag.USER_ACCOUNT,
    ActivityTag.ACCOUNTING,
    ActivityTag.NEWSLETTER,
    ActivityTag.MARKETING,
    ActivityTag.ANALYTICS,
    ActivityTag.COOKIE_CONSENT,
    ActivityTag.RIGHTS_REQUESTS,
    ActivityTag.SECURITY,
    ActivityTag.RECRUITMENT,
    ActivityTag.SUPPLIERS,
    ActivityTag.EMPLOYEES,
    ActivityTag.INCIDENT_HANDLING,
    ActivityTag.SURVEY,
    ActivityTag.DEBT_COLLECTION,
)
_OF_COOKIES = frozenset({ActivityTag.COOKIE_CONSENT})
"""Expected only where the website stores something in the visitor's device."""


@rule("GOV-03", Severity.ERROR, "30(5)", sources=("WP29-30-5", "IMY-REG-2025", "OMNI-2026-10"))
def exemption_claimed_without_ground(whole: Whole) -> Findings:
    """The exemption for small organisations is claimed without ground.

    På svenska:
        Undantaget för mindre verksamheter åberopas utan grund.

    What it checks:
        Where the register relies on Article 30(5), the controller states that it has fewer employees than the limit
        (250 until the law is changed), every purpose is occasional, and none is likely to result in a risk or has
        special categories of data or data on offences.

    Vad den prövar:
        När registret åberopar artikel 30.5 anger den personuppgiftsansvarige färre anställda än gränsen (250 tills
        lagen ändras). Alla ändamål är då tillfälliga, och inget av dem innebär sannolikt en risk eller omfattar
        känsliga personuppgifter eller uppgifter om lagöverträdelser.

    Why:
        The exemption covers occasional processing only. Handling of customers and staff is regular even in a small
        company, so the register must have it (Working Party 29, endorsed by the EDPB). The lack of a register can lead
        to a fine by itself.

    Varför:
        Undantaget gäller bara tillfällig behandling. Kund- och personalhantering är löpande också i ett litet företag,
        så registret måste ha med den (Artikel 29-gruppen, bekräftat av EDPB). Att registret saknas kan i sig leda till
        sanktionsavgift.

    Remedy:
        Keep the whole register and remove the claim, or mark the purposes that really are occasional.

    Åtgärd:
        För hela registret och ta bort påståendet, eller märk de ändamål som verkligen är tillfälliga.

    Bad:
        # register.yaml
        exemption_30_5: true

    Good:
        # register.yaml
        exemption_30_5: false

    When it is wrong to fire:
        When the law has been changed and the limit here has not. Accept the deviation with a reference to the act.

    När den har fel:
        När lagen har ändrats men inte gränsen här. Acceptera avvikelsen med hänvisning till lagen.
    """
    if whole.settings.exemption_30_5 is not True:
        return
    reasons, places = _against(whole)
    if reasons:
        yield found(
            "exemption_30_5",
            on=_REGISTER,
            sv=f"Undantaget i artikel 30.5 åberopas, men {listed(reasons).sv}.",
            en=f"The exemption of Article 30(5) is relied on, but {listed(reasons).en}.",
            also=tuple(places),
        )
    elif whole.controller.employees is None:
        yield found(
            missing="employees",
            on=("controller", "controller"),
            sv="Undantaget i artikel 30.5 åberopas, men antalet anställda anges inte.",
            en="The exemption of Article 30(5) is relied on, but the number of employees is not stated.",
            severity=Severity.WARNING,
        )


def _against(whole: Whole) -> tuple[list[Message], list[Also]]:
    """Why the exemption does not apply, with a place for each reason."""
    reasons: list[Message] = []
    places: list[Also] = []
    employees, limit = whole.controller.employees, whole.law.exemption_employees
    if employees is not None and employees >= limit:
        reasons.append(
            Message(
                f"företaget har {employees} anställda och gränsen är färre än {limit}",
                f"the company has {employees} employees and the limit is fewer than {limit}",
            )
        )
        places.append(
            also("employees", on=("controller", "controller"), sv="antalet anställda", en="the number of employees")
        )
    for field, what, kept in (
        ("occasional", Message("är inte tillfälligt", "is not occasional"), _regular),
        (
            "special_categories",
            Message("omfattar känsliga personuppgifter", "has special categories of data"),
            _special,
        ),
        ("offence_data", Message("omfattar uppgifter om lagöverträdelser", "has data on offences"), _offences),
        ("dpia", Message("innebär hög risk", "involves high risk"), _risky),
    ):
        found_in = [(key, purpose) for key, purpose in whole.purposes.items() if kept(purpose)]
        if found_in:
            reasons.append(_several(what, [purpose for _, purpose in found_in]))
            key, purpose = found_in[0]
            stated = (field,) if getattr(purpose, field) is not None else ("name",)
            places.append(
                also(
                    *stated,
                    on=("purpose", key),
                    sv=f"”{purpose.name.sv}” {what.sv}",
                    en=f"“{purpose.name.en}” {what.en}",
                )
            )
    return reasons, places


def _several(what: Message, purposes: list[Purpose]) -> Message:
    first, rest = purposes[0].name, len(purposes) - 1
    swedish, english = f"”{first.sv}”", f"“{first.en}”"
    if rest:
        each = Message(f" (detsamma gäller {rest} till)", f" (the same goes for {rest} more)")
        return Message(f"{swedish} {what.sv}{each.sv}", f"{english} {what.en}{each.en}")
    return Message(f"{swedish} {what.sv}", f"{english} {what.en}")


def _regular(purpose: Purpose) -> bool:
    return purpose.occasional is not True


def _special(purpose: Purpose) -> bool:
    return isinstance(purpose.special_categories, SpecialCategories)


def _offences(purpose: Purpose) -> bool:
    return isinstance(purpose.offence_data, OffenceData)


def _risky(purpose: Purpose) -> bool:
    dpia = purpose.dpia
    return dpia is not None and (dpia.required is True or dpia.residual_risk is RiskLevel.HIGH)


@rule(
    "GOV-04",
    Severity.INFO,
    "5(2), 30(1)",
    sources=("ENF-30", "BFL-7-2"),
    house_limit=Message(
        "listan över en webbutiks verksamheter",
        "the list of activities of a web shop",
    ),
)
def expected_activity_missing(whole: Whole) -> Findings:
    """Activities that are expected in this line of business are missing.

    På svenska:
        Behandlingar som är vanliga i branschen saknas.

    What it checks:
        In the register of a web shop, each of the activities that web shops normally have is the kind of some purpose
        that has not ended, or is listed as not applicable with the reason.

    Vad den prövar:
        I en webbutiks register är var och en av de behandlingar som webbutiker brukar ha angiven som slag för något
        ändamål som inte är avslutat, eller uppräknad som inte tillämplig med skälet.

    Why:
        What a register forgets is most often what is not a customer's purchase: accounting, logs, requests for access,
        breaches, suppliers. A register that left out data in use was one of the reasons for a fine in Italy in 2021.

    Varför:
        Det som glöms i ett register är oftast sådant som inte är kundens köp: bokföring, loggar, begäranden om
        tillgång, incidenter, leverantörer. Ett register som utelämnade uppgifter i bruk var ett av skälen till en
        sanktionsavgift i Italien 2021.

    Remedy:
        Add the purpose, state the kind of activity of an existing one (tags), or list it under not_applicable with the
        reason.

    Åtgärd:
        Lägg till ändamålet, ange slag av behandling för ett befintligt (tags), eller skriv upp det under
        not_applicable med skälet.

    Bad:
        # register.yaml
        not_applicable:
          - {activity: recruitment, because: {sv: Koncernbolaget rekryterar., en: The group company recruits.}}
          - {activity: employees, because: {sv: Bolaget har inga anställda., en: The company has no employees.}}

    Good:
        # register.yaml
        not_applicable:
          - {activity: recruitment, because: {sv: Koncernbolaget rekryterar., en: The group company recruits.}}
          - {activity: employees, because: {sv: Bolaget har inga anställda., en: The company has no employees.}}
          - {activity: debt-collection, because: {sv: Köp betalas i förskott., en: Purchases are paid in advance.}}
          - {activity: survey, because: {sv: Inga undersökningar görs., en: No surveys are made.}}

    When it is wrong to fire:
        When the company does not do it. List it under not_applicable and say why.

    När den har fel:
        När företaget inte gör det. Skriv upp det under not_applicable och säg varför.
    """
    settings = whole.settings
    if settings.sector is not BusinessSector.E_COMMERCE:
        return
    excused = {entry.activity for entry in settings.not_applicable}
    if settings.site is not None and settings.site.uses_cookies is False:
        excused |= _OF_COOKIES
    missing = [tag for tag in _EXPECTED if tag not in whole.tags and tag not in excused]
    if missing:
        known = labels_within("purpose", "tags")
        names = listed(known[tag] for tag in missing)
        yield found(
            "sector",
            on=_REGISTER,
            sv=f"En webbutik brukar också ha behandlingar av dessa slag, men inget ändamål är märkt så: {names.sv}.",
            en="A web shop normally also has activities of these kinds, but no purpose is marked accordingly: "
            f"{names.en}.",
        )
