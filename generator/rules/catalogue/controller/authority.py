"""The supervisory authority to which people may complain, Articles 13(2)(d) and 77."""

from generator.findings import Severity
from generator.model import Settings
from generator.model.codes import SectionName
from generator.model.settings import SupervisoryAuthority
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.source import Message


@rule(
    "CTL-06",
    Severity.ERROR,
    "13(2)(d), 14(2)(e), 55, 56, 77",
    sources=("IMY-RENAME", "GDPR-K"),
    house_limit=Message(
        "en webbplats som saknas är en varning där myndigheten går att nå på annat sätt",
        "a missing website is a warning where there is another way to reach the authority",
    ),
)
def supervisory_authority_wrong_or_out_of_reach(settings: Settings, whole: Whole) -> Findings:
    """Supervisory authority wrong or out of reach.

    På svenska:
        Tillsynsmyndigheten är fel eller går inte att nå.

    What it checks:
        The authority has the name that it bears now, can be reached, and is that of the controller's country, or a note
        says why another is the lead authority. The policy has a section on complaints.

    Vad den prövar:
        Myndigheten har det namn som den bär nu, går att nå och är den i den personuppgiftsansvariges land, eller så
        säger en anteckning varför en annan är ansvarig tillsynsmyndighet. Integritetspolicyn har ett avsnitt om
        klagomål.

    Why:
        The right to complain is worth little to someone who is sent to an authority that does not exist. The Swedish
        authority has been called Integritetsskyddsmyndigheten since 1 January 2021, and its old name suggests that
        nobody has read the policy since.

    Varför:
        Rätten att klaga är inte mycket värd för den som hänvisas till en myndighet som inte finns. Datainspektionen
        heter Integritetsskyddsmyndigheten sedan den 1 januari 2021. Det gamla namnet tyder på att ingen har läst
        policyn sedan dess.

    Remedy:
        State the authority's present name, website and address, and let the policy have a section on complaints.

    Åtgärd:
        Ange myndighetens nuvarande namn, webbplats och adress, och låt policyn ha ett avsnitt om klagomål.

    Bad:
        # register.yaml
        supervisory_authority:
          name: {sv: Datainspektionen, en: Datainspektionen}
          country: SE
          address: Box 8114, 104 20 Stockholm

    Good:
        # register.yaml
        supervisory_authority:
          name: {sv: Integritetsskyddsmyndigheten, en: Swedish Authority for Privacy Protection}
          country: SE
          address: Box 8114, 104 20 Stockholm
          website: https://www.imy.se/

    When it is wrong to fire:
        When another authority is competent for the controller, such as an authority of its own for churches in some
        countries. Accept the deviation and name the law.

    När den har fel:
        När en annan myndighet är behörig för den personuppgiftsansvarige, till exempel en särskild myndighet för kyrkor
        i vissa länder. Acceptera då avvikelsen och ange lagen.
    """
    authority = settings.supervisory_authority
    yield from _named(authority, whole)
    yield from _reached(authority)
    yield from _complaints(whole)
    yield from _competent(authority, whole)


def _named(authority: SupervisoryAuthority, whole: Whole) -> Findings:
    known = whole.law.authorities.get(authority.country)
    names = [authority.name.sv, authority.name.en, authority.short_name or ""]
    if known is None or any(
        right.casefold() in name.casefold()
        for right in (known.name.sv, known.name.en, known.short_name)
        for name in names
    ):
        return
    new = f"{known.name.sv} ({known.short_name})", f"{known.name.en} ({known.short_name})"
    former = next((f for f in whole.law.former_names if any(f.old in name for name in names)), None)
    if former:
        sv = f"Tillsynsmyndigheten heter inte längre {former.old}. Den heter {new[0]}."
        en = f"The supervisory authority is no longer called {former.old}. It is called {new[1]}."
    else:
        sv = f"”{authority.name.sv}” är inte tillsynsmyndigheten i det land som anges. Den heter {new[0]}."
        en = f"“{authority.name.en}” is not the supervisory authority of the country stated, which is {new[1]}."
    yield found("supervisory_authority", "name", sv=sv, en=en, fix=Message(*new))


def _reached(authority: SupervisoryAuthority) -> Findings:
    if authority.website is not None:
        return
    other = any((authority.address, authority.email, authority.phone))
    rest = (
        Message("fast det är där man lämnar klagomål", "although that is where complaints are made")
        if other
        else Message("och inte heller något annat sätt att nå myndigheten", "nor any other way to reach the authority")
    )
    yield found(
        "supervisory_authority",
        missing="website",
        severity=Severity.WARNING if other else Severity.ERROR,
        sv=f"Webbplatsen för {authority.name.sv} anges inte, {rest.sv}.",
        en=f"The website of {authority.name.en} is not stated, {rest.en}.",
    )


def _complaints(whole: Whole) -> Findings:
    if not any(section.section is SectionName.COMPLAINTS for section in whole.policy.sections):
        yield found(
            "sections",
            on=("policy", "policy"),
            at="key",
            sv="Integritetspolicyn har inget avsnitt om klagomål, så det framgår inte vart man kan vända sig.",
            en="The privacy policy has no section on complaints, so people are not told where to turn.",
            fix=Message("Lägg till ett avsnitt med section: complaints.", "Add a section with section: complaints."),
        )


def _competent(authority: SupervisoryAuthority, whole: Whole) -> Findings:
    """A controller outside the EEA has no main establishment, and so no leading authority."""
    country = whole.controller.address.country
    if authority.country != country and authority.lead_note is None and whole.law.in_eea(country):
        yield found(
            "supervisory_authority",
            "country",
            sv=f"{authority.name.sv} är inte myndigheten i det land där {whole.controller.short_name} finns, och "
            "det framgår inte varför den är behörig.",
            en=f"{authority.name.en} is not the authority of the country where {whole.controller.short_name} is, and "
            "it is not stated why it is competent.",
            fix=Message(
                "Ange myndigheten i företagets eget land, eller skriv i lead_note varför en annan är ansvarig.",
                "State the authority of the company's own country, or write in lead_note why another is the lead "
                "authority.",
            ),
            also=(also("address", "country", on=("controller", "controller"), sv="finns här", en="is here"),),
        )
