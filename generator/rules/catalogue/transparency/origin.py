"""Data that someone else than the person has given, Article 14: from whom, and when the person is told."""

from generator.findings import Severity
from generator.law.transparency import sources_beside_the_person, told_elsewhere
from generator.model import Purpose, Status
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import Message


@rule("TRN-02", Severity.ERROR, "14(1), 14(2)(f), 14(3), 5(1)(a)", sources=("DI-INFO-TABLE",))
def data_from_others_without_notice(purpose: Purpose, whole: Whole) -> Findings:
    """Data from others without information to the person.

    På svenska:
        Uppgifter från andra utan information till den registrerade.

    What it checks:
        An active purpose says where its data come from. Where some come from anyone but the person, it says when the
        person is told: within a month, at the first contact, or before the data are passed on. Another notice or an
        exception under Article 14(5) will do instead. That the source is not stated is a warning.

    Vad den prövar:
        Ett aktivt ändamål anger varifrån uppgifterna kommer. Kommer några från någon annan än personen själv anger
        ändamålet när personen får veta det: inom en månad, vid den första kontakten eller innan uppgifterna lämnas
        vidare. Annan information eller ett undantag i artikel 14.5 duger i stället. Att källan inte är angiven är en
        varning.

    Why:
        People can foresee what they have handed over themselves, and not what a search engine, an employer or an
        address broker has told. Article 14 is there so that data are not processed without the person's knowledge.

    Varför:
        Den som själv har lämnat uppgifter vet om det, men inte vad en sökmotor, en arbetsgivare eller en
        adressförmedlare har lämnat. Artikel 14 finns för att uppgifter inte ska behandlas utan den registrerades
        vetskap.

    Remedy:
        State in the purpose's notice.timing when and how the person is told, or the exception with its reason.

    Åtgärd:
        Ange i ändamålets notice.timing när och hur personen får veta det, eller undantaget och skälet.

    Bad:
        # purposes/supplier-contacts.yaml
        sources:
          - source: person
          - source: employer

    Good:
        # purposes/supplier-contacts.yaml
        sources:
          - source: person
          - source: employer
        notice:
          timing: {sv: Första gången vi skriver till dig., en: The first time we write to you.}

    When it is wrong to fire:
        When the source is marked as someone else though it only passes on what the person has sent, such as a web
        form that a supplier hosts. Mark it as the person's own.

    När den har fel:
        När källan är märkt som någon annan fast den bara förmedlar vad personen själv har skickat, till exempel ett
        formulär hos en leverantör. Märk den som personens egen.
    """
    if purpose.status is not Status.ACTIVE:
        return
    name = purpose.name
    if not purpose.sources:
        yield found(
            missing="sources",
            severity=Severity.WARNING,
            sv=f"Det framgår inte varifrån uppgifterna i ”{name.sv}” kommer.",
            en=f"It is not stated where the data in “{name.en}” come from.",
            fix=Message(
                "Ange källorna: personen själv, eller vem annars.", "State the sources: the person, or who else."
            ),
        )
        return
    others = sources_beside_the_person(purpose, whole.sources)
    if not others or told_elsewhere(purpose, "14") or (purpose.notice and purpose.notice.timing):
        return
    from_whom = quoted(whole.sources[purpose.sources[position].source].name for position in others)
    route = ("notice",) if purpose.notice else ()
    yield found(
        *route,
        missing="timing" if purpose.notice else "notice",
        sv=f"Uppgifter i ”{name.sv}” kommer från {from_whom.sv}, men det framgår inte när personen får veta det.",
        en=f"Data in “{name.en}” come from {from_whom.en}, but it is not stated when the person is told of it.",
        also=(
            also(
                "sources",
                others[0],
                "source",
                sv="kommer inte från personen själv",
                en="does not come from the person",
            ),
        ),
    )
