"""Security, Article 32: measures that say something, enough of them for what is sensitive, and true statements."""

import re
from collections.abc import Iterator
from functools import cache

from generator.citation import joined
from generator.findings import Severity
from generator.model import Purpose, SecurityMeasure, Settings
from generator.model.codes import ActivityTag, Channel, DataKind, DataType, Measure, MeasureType
from generator.model.common import Text
from generator.rules.catalogue.retention.wording import quoted
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.source import LANGUAGES, Language, Message

_SENSITIVE_KINDS = frozenset(
    {DataKind.SPECIAL, DataKind.OFFENCE, DataKind.IDENTITY_NUMBER, DataKind.IDENTITY_DOCUMENT},
)
_SENSITIVE_TYPES = frozenset({DataType.PAYMENT_DATA, DataType.CALL_CONTENT})
_SECONDARY = (
    ActivityTag.MARKETING,
    ActivityTag.NEWSLETTER,
    ActivityTag.PROFILING,
    ActivityTag.RECOMMENDATION,
    ActivityTag.ANALYTICS,
    ActivityTag.IMPROVEMENT,
)
"""What is done with customers' data besides what they have ordered."""
_ORDER = (
    ActivityTag.ORDER,
    ActivityTag.DELIVERY,
    ActivityTag.PAYMENT,
    ActivityTag.BOOKING,
    ActivityTag.WARRANTY,
    ActivityTag.CUSTOMER_SERVICE,
)


@rule(
    "SEC-01",
    Severity.ERROR,
    "32(1), 5(1)(f), 30(1)(g)",
    sources=("ENF-30", "CNIL-TPL"),
    house_limit=Message(
        "de fraser som anses tomma; minst en teknisk och en organisatorisk åtgärd",
        "the phrases that are taken as empty; one technical and one organisational measure at least",
    ),
)
def security_measures_say_nothing(purpose: Purpose, whole: Whole) -> Findings:
    """Security measures missing or without content.

    På svenska:
        Säkerhetsåtgärder saknas eller är innehållslösa.

    What it checks:
        A purpose names its security measures; at least one of them says what is done and not only that the measures
        are appropriate; and at least one is technical and one organisational (otherwise a warning).

    Vad den prövar:
        Ett ändamål anger sina säkerhetsåtgärder, minst en av dem säger vad som görs och inte bara att åtgärderna är
        lämpliga, och minst en är teknisk och en organisatorisk (annars en varning).

    Why:
        The register must describe the measures in general terms. Supervisory authorities in Italy and Germany have
        fined companies whose registers had no description of them; and a company that cannot name its measures cannot
        show that they suffice.

    Varför:
        Registret ska innehålla en allmän beskrivning av åtgärderna. Tillsynsmyndigheter i Italien och Tyskland har
        bötfällt företag vars register saknade den. Ett företag som inte kan nämna sina åtgärder kan inte heller visa
        att de räcker.

    Remedy:
        Name measures such as access control, encryption, logging, back-up, training and the checking of processors,
        each with a sentence of what is done.

    Åtgärd:
        Ange åtgärder som behörighetsstyrning, kryptering, loggning, säkerhetskopiering, utbildning och kontroll av
        personuppgiftsbiträden, var och en med en mening om vad som görs.

    Bad:
        # vocabulary/security-measures.yaml
        general: {name: {sv: Skydd, en: Protection}, type: organisational, description: {sv: Vi vidtar lämpliga åtgärder., en: We take appropriate measures.}}
        # purposes/supplier-contacts.yaml
        security_measures: [general]

    Good:
        # vocabulary/security-measures.yaml
        logging: {name: {sv: Loggning, en: Logging}, type: technical, measure: logging, description: {sv: Läsning och ändring loggas., en: Reading and changes are logged.}}
        # purposes/supplier-contacts.yaml
        security_measures: [logging, training]

    When it is wrong to fire:
        When the measures of all purposes are described in one document. Name them here all the same, in a few words.

    När den har fel:
        När åtgärderna för alla ändamål beskrivs i ett gemensamt dokument. Nämn dem ändå här, med några ord.
    """  # noqa: E501 - an entry on one line is easier to compare with another
    sv, en = purpose.name.sv, purpose.name.en
    if not purpose.security_measures:
        yield found(
            missing="security_measures",
            sv=f"Det står inte hur uppgifterna i ”{sv}” skyddas.",
            en=f"It is not said how the data in “{en}” are protected.",
        )
        return
    measures = _measures(purpose, whole)
    if measures is None:
        return
    if all(map(_generic, measures)):
        yield found(
            "security_measures",
            sv=f"Säkerhetsåtgärderna för ”{sv}” säger bara att uppgifterna skyddas, inte hur.",
            en=f"The security measures for “{en}” only say that the data are protected, not how.",
        )
    elif len(types := {measure.type for measure in measures}) == 1:
        lacking = (
            Message("organisatorisk", "organisational")
            if MeasureType.TECHNICAL in types
            else Message("teknisk", "technical")
        )
        yield found(
            "security_measures",
            severity=Severity.WARNING,
            sv=f"”{sv}” har ingen {lacking.sv} säkerhetsåtgärd.",
            en=f"“{en}” has no {lacking.en} security measure.",
        )


def _measures(purpose: Purpose, whole: Whole) -> list[SecurityMeasure] | None:
    """The measures of a purpose; None where one of them has faults of its own."""
    known = whole.records("security-measure")
    if any(key not in known for key in purpose.security_measures):
        return None
    return [known[key] for key in purpose.security_measures]


def _generic(measure: SecurityMeasure) -> bool:
    """Whether a measure says that there is protection, and not which."""
    if measure.measure not in {None, Measure.OTHER}:
        return False
    texts = [text for text in (measure.name, measure.description, measure.detail) if text]
    return all(_empty(" ".join(getattr(text, side) for text in texts), side) for side in LANGUAGES)


def _empty(text: str, language: Language) -> bool:
    phrase, concrete = _patterns(language)
    return phrase.search(text) is not None and concrete.search(text) is None


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Phrases that any company could write, and words that name a measure."""
    phrase, concrete = {
        "sv": (
            r"lämpliga (?:\w+ (?:och \w+ )?)?(?:säkerhets)?åtgärder|alla rimliga|nödvändiga (?:säkerhets)?åtgärder"
            r"|väl uppsatta IT-system|(?:använder|våra) IT-system|hög säkerhet|branschpraxis|modern teknik",
            r"krypter|behörig|åtkomst|tillgång till|logg|kopi(?:a|or|er)|utbild|brandvägg|lösen|autentis|lås|larm|avtal"
            r"|rutin|pseudonym|test|granska|kontroller|sekretessförbind|tystnadsplikt|uppdater",
        ),
        "en": (
            r"(?:appropriate|suitable|necessary) (?:\w+ (?:and \w+ )?)?(?:measures|safeguards)|all reasonable"
            r"|well-configured IT|(?:use|our) IT systems|high (?:level of )?security|industry (?:standard|practice)"
            r"|state[- ]of[- ]the[- ]art|modern technology",
            r"encrypt|authori[sz]|access|\blog|logging|back-?up|train|firewall|password|authentic|\block|alarm|agreement"
            r"|contract|routine|procedure|pseudonym|test|review|\bcheck|\bconfidentiality (?:under|agree)|updat|patch",
        ),
    }[language]
    return re.compile(phrase, re.IGNORECASE), re.compile(concrete, re.IGNORECASE)


@rule(
    "SEC-02",
    Severity.WARNING,
    "32(1), 32(2), 25",
    sources=("IMY-PNR", "EDPB-ACCESS"),
    house_limit=Message(
        "vad som räknas som känsligt, och att det minst behöver kryptering och behörighetsstyrning",
        "what counts as sensitive, and that encryption and access control are what it needs at least",
    ),
)
def sensitive_data_without_stronger_protection(purpose: Purpose, whole: Whole) -> Findings:
    """Sensitive data without stronger protection.

    På svenska:
        Skyddsvärda uppgifter utan starkare skydd.

    What it checks:
        A purpose with special categories of data, offences, identity numbers, copies of identity documents, payment
        data, recorded calls or data on children has encryption and access control among its measures; and where
        identity documents are received by e-mail, secure transmission.

    Vad den prövar:
        Ett ändamål med känsliga personuppgifter, lagöverträdelser, personnummer, kopior av id-handlingar,
        betaluppgifter, inspelade samtal eller uppgifter om barn har kryptering och behörighetsstyrning bland sina
        åtgärder, och säker överföring om id-handlingar tas emot via e-post.

    Why:
        The protection must follow the risk. When such data leak, the person may lose money, a name or a secret, and
        what was enough for names and addresses is not enough then. IMY says of identity numbers that they should be
        exposed as little as possible.

    Varför:
        Skyddet ska följa risken. När sådana uppgifter läcker kan den drabbade förlora pengar, sin identitet eller en
        hemlighet, och det som räckte för namn och adress räcker inte då. IMY anser att personnummer ska exponeras så
        lite som möjligt.

    Remedy:
        Encrypt the data, limit who may read them, and name both among the measures of the purpose.

    Åtgärd:
        Kryptera uppgifterna, begränsa vem som får läsa dem och ange båda bland ändamålets åtgärder.

    Bad:
        # vocabulary/data-categories.yaml
        card-payments: {name: {sv: Kortbetalningar, en: Card payments}, kind: ordinary, types: [payment-data]}
        # purposes/accounting.yaml
        data_subjects:
          - {who: consumer, data: [vouchers, card-payments]}
          - {who: sole-trader, data: [vouchers]}
          - {who: company-contact, data: [vouchers]}
        security_measures: [access, training]

    Good:
        # vocabulary/data-categories.yaml
        card-payments: {name: {sv: Kortbetalningar, en: Card payments}, kind: ordinary, types: [payment-data]}
        # purposes/accounting.yaml
        data_subjects:
          - {who: consumer, data: [vouchers, card-payments]}
          - {who: sole-trader, data: [vouchers]}
          - {who: company-contact, data: [vouchers]}
        security_measures: [access, encryption, training]

    When it is wrong to fire:
        When the data are so few that something else protects them as well, such as paper in a locked cabinet. Say so
        in the assessment of the risk.

    När den har fel:
        När uppgifterna är så få att något annat skyddar dem lika bra, till exempel papper i ett låst skåp. Skriv det i
        riskbedömningen.
    """
    measures = _measures(purpose, whole)
    sensitive = list(_sensitive(purpose, whole))
    if not measures or not sensitive:
        return
    lacking = [
        *([] if _has(measures, Measure.ENCRYPTION) else [Message("kryptering", "encryption")]),
        *([] if _has(measures, Measure.ACCESS_CONTROL) else [Message("behörighetsstyrning", "access control")]),
        *([Message("säker överföring", "secure transmission")] if _papers_by_mail(purpose, measures, whole) else []),
    ]
    if not lacking:
        return
    names = quoted(name for _, name in sensitive)
    yield found(
        *sensitive[0][0],
        sv=f"{names.sv} i ”{purpose.name.sv}” kräver starkare skydd: bland åtgärderna saknas "
        f"{joined([message.sv for message in lacking], 'och')}.",
        en=f"Stronger protection is needed for {names.en} in “{purpose.name.en}”: the measures lack "
        f"{joined([message.en for message in lacking], 'and')}.",
        also=(also("security_measures", sv="åtgärderna", en="the measures"),),
    )


def _sensitive(purpose: Purpose, whole: Whole) -> Iterator[tuple[tuple[str | int, ...], Text]]:
    """Where the purpose declares what is sensitive, and its name."""
    for position, use in enumerate(purpose.data_subjects):
        person = whole.data_subjects.get(use.who)
        if person and person.child:
            yield ("data_subjects", position, "who"), person.name
        for index, key in enumerate(use.data):
            data = whole.data_categories.get(key)
            if data and (data.kind in _SENSITIVE_KINDS or not _SENSITIVE_TYPES.isdisjoint(data.types)):
                yield ("data_subjects", position, "data", index), data.name


def _has(measures: list[SecurityMeasure], wanted: Measure) -> bool:
    """Whether one of the measures is of this kind, by its code or, where it has none, by its words."""
    return any(
        measure.measure is wanted or (measure.measure is None and _words_of(wanted).search(measure.name.sv) is not None)
        for measure in measures
    )


@cache
def _words_of(measure: Measure) -> re.Pattern[str]:
    words = {
        Measure.ENCRYPTION: "krypter",
        Measure.ACCESS_CONTROL: "behörig|åtkomst|tillgång",
        Measure.SECURE_TRANSMISSION: "säker (?:överföring|uppladdning)|krypter",
    }
    return re.compile(words[measure], re.IGNORECASE)


def _papers_by_mail(purpose: Purpose, measures: list[SecurityMeasure], whole: Whole) -> bool:
    known = (whole.data_categories.get(key) for key in whole.data_of(purpose))
    papers = any(data.kind is DataKind.IDENTITY_DOCUMENT for data in known if data)
    return papers and Channel.EMAIL in purpose.channels and not _has(measures, Measure.SECURE_TRANSMISSION)


@rule(
    "SEC-03",
    Severity.WARNING,
    "5(1)(f), 25(2), 32(4)",
    sources=("GDPR-K",),
    house_limit=Message(
        "de ord som begränsar åtkomsten till det som kunden har beställt",
        "the words that limit access to what the customer has ordered",
    ),
)
def need_to_know_claim_contradicted(whole: Whole) -> Findings:
    """Claim of limited access contradicted by other purposes.

    På svenska:
        Påstående om begränsad åtkomst motsägs av andra ändamål.

    What it checks:
        A public text that limits access to those who handle the customer's order or contract is not contradicted by
        purposes of marketing, newsletters, profiling, recommendations, analytics or improvement that use the same
        data.

    Vad den prövar:
        En publicerad text som begränsar åtkomsten till dem som hanterar kundens beställning eller avtal motsägs inte av
        ändamål för marknadsföring, nyhetsbrev, profilering, rekommendationer, analys eller utveckling som använder
        samma uppgifter.

    Why:
        What is told must be true. Marketing and analytics are not the customer's order, so those who work with them
        have access as well; and the description of who may read the data is part of the security.

    Varför:
        Informationen ska stämma. Marknadsföring och analys är inte kundens beställning, så de som arbetar med det har
        också åtkomst. Beskrivningen av vem som får läsa uppgifterna är dessutom en del av säkerheten.

    Remedy:
        Say that access is limited to those who need the data for the purposes that the policy describes.

    Åtgärd:
        Skriv att åtkomsten är begränsad till dem som behöver uppgifterna för de ändamål som policyn beskriver.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Bara medarbetare som behöver uppgifterna för att leverera din beställning har åtkomst till dem.
          en: Only employees who need the data to deliver your order have access to them.

    Good:
        # texts/introduction.yaml
        body:
          sv: Bara medarbetare som behöver uppgifterna för ett ändamål som beskrivs här har åtkomst till dem.
          en: Only employees who need the data for a purpose described here have access to them.

    When it is wrong to fire:
        When the text concerns certain data, such as delivery addresses, which the other purposes do not use in truth.

    När den har fel:
        När texten gäller vissa uppgifter, till exempel leveransadresser, som de andra ändamålen i själva verket inte
        använder.
    """
    others = _secondary(whole)
    if not others:
        return
    names = quoted(whole.purposes[key].name for key in others)
    uses = Message("använder", "use" if len(others) > 1 else "uses")
    seen = set()
    for language in LANGUAGES:
        for match in whole.texts.matching(_need_to_know(language), language, public=True):
            place = (match.wording.on, match.wording.route[:-1])
            if place in seen:
                continue
            seen.add(place)
            yield found(
                *match.wording.route,
                on=match.wording.on,
                sv=f"Texten säger att bara de som hanterar kundens köp har åtkomst, men {names.sv} {uses.sv} också "
                "uppgifterna.",
                en=f"The text says that only those who handle the customer's order have access, but {names.en} "
                f"{uses.en} the data too.",
                also=tuple(
                    also("tags", on=("purpose", key), sv="annat ändamål", en="another purpose") for key in others
                ),
            )


def _secondary(whole: Whole) -> list[str]:
    """The purposes besides the order that use the customers' data from it."""
    beside = dict.fromkeys(key for tag in _SECONDARY for key in whole.tags.get(tag, ()))
    ordered = {
        one
        for tag in _ORDER
        for key in whole.tags.get(tag, ())
        if key not in beside
        for one in _uses(whole.purposes[key])
    }
    return [key for key in beside if not ordered.isdisjoint(_uses(whole.purposes[key]))]


def _uses(purpose: Purpose) -> set[tuple[str, str]]:
    """The kinds of persons with their data."""
    return {(use.who, key) for use in purpose.data_subjects for key in use.data}


@cache
def _need_to_know(language: Language) -> re.Pattern[str]:
    """A sentence with "only", people or access, a need, and the customer's order, in any sequence."""
    only, people, need, order = {
        "sv": (
            r"\b(?:endast|bara|enbart)\b",
            r"(?:åtkomst|tillgång|medarbetar|anställd|\bpersonal\b|\bpersonalen\b|\bpersoner\b)",
            r"behöv",
            r"(?:åtagande|(?:ditt|din|kundens) (?:köp|beställning|order|avtal)|avtalet med dig|fullgöra avtalet)",
        ),
        "en": (
            r"\b(?:only|limited to|restricted to|solely)\b",
            r"(?:\baccess|\bstaff\b|\bemployees\b|\bpersonnel\b|\bpersons\b|\bpeople\b)",
            r"\bneed",
            r"(?:commitment|(?:your|the customer's) (?:order|purchase|contract)|contract with you"
            r"|perform the contract)",
        ),
    }[language]
    ahead = "".join(rf"(?=[^.\n]*{words})" for words in (only, people, need))
    return re.compile(rf"(?:^|(?<=[.!?\n]))(?=\s*\S){ahead}[^.\n]*{order}", re.IGNORECASE | re.MULTILINE)


@rule("SEC-04", Severity.INFO, "33, 34, 33(5)", sources=("GDPR-K", "ICO-TPL"))
def no_incident_procedure(settings: Settings) -> Findings:
    """No procedure for personal data breaches.

    På svenska:
        Rutin för personuppgiftsincidenter saknas.

    What it checks:
        The register refers to a procedure for personal data breaches, where the log of them is kept too.

    Vad den prövar:
        Registret hänvisar till en rutin för personuppgiftsincidenter, där även förteckningen över dem förs.

    Why:
        A breach is to be notified to IMY within 72 hours, which are too few to begin with finding out who does it. All
        breaches must also be documented, even those that are not notified.

    Varför:
        En incident ska anmälas till IMY inom 72 timmar, och det är för kort tid för att då börja fundera på vem som gör
        det. Alla incidenter ska dessutom dokumenteras, även de som inte anmäls.

    Remedy:
        Write where the procedure is and when it was decided (incident_procedure).

    Åtgärd:
        Skriv var rutinen finns och när den beslutades (incident_procedure).

    Bad:
        # register.yaml without incident_procedure
        format: 1

    Good:
        # register.yaml
        incident_procedure: {reference: RUT-7, date: 2026-02-02}

    When it is wrong to fire:
        When the procedure exists and has no number. Write its name.

    När den har fel:
        När rutinen finns men saknar beteckning. Skriv vad den heter.
    """
    if settings.incident_procedure is None:
        yield found(
            missing="incident_procedure",
            sv="Registret hänvisar inte till någon rutin för personuppgiftsincidenter.",
            en="The register does not refer to any procedure for personal data breaches.",
        )
    elif not settings.incident_procedure.reference:
        yield found(
            "incident_procedure",
            missing="reference",
            sv="Det står inte var rutinen för personuppgiftsincidenter finns.",
            en="It is not said where the procedure for personal data breaches is.",
        )
