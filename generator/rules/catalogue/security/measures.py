"""Measures that say something, and enough of them for what is sensitive: Article 32."""

import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.model import Purpose, SecurityMeasure
from generator.model.codes import Channel, DataKind, DataType, Measure, MeasureType
from generator.model.common import Text
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import listed, quoted
from generator.source import LANGUAGES, Language, Message

_SENSITIVE_KINDS = frozenset(
    {DataKind.SPECIAL, DataKind.OFFENCE, DataKind.IDENTITY_NUMBER, DataKind.IDENTITY_DOCUMENT},
)
_SENSITIVE_TYPES = frozenset({DataType.PAYMENT_DATA, DataType.CALL_CONTENT})


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
        fined companies, among other things because their registers had no such description. A company that cannot name
        its measures cannot show that they suffice.

    Varför:
        Registret ska innehålla en allmän beskrivning av åtgärderna. Tillsynsmyndigheter i Italien och Tyskland har
        tagit ut sanktionsavgifter, bland annat för att registret saknade den. Ett företag som inte kan nämna sina
        åtgärder kan inte heller visa att de räcker.

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
            sv=f"Det framgår inte hur uppgifterna i ”{sv}” skyddas.",
            en=f"It is not stated how the data in “{en}” are protected.",
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
        A purpose with special categories of data, data on offences, identity numbers, copies of identity documents,
        payment data, recorded calls or data on children has encryption and access control among its measures; and where
        identity documents are received by e-mail, secure transmission.

    Vad den prövar:
        Ett ändamål med känsliga personuppgifter, uppgifter om lagöverträdelser, personnummer, kopior av id-handlingar,
        betaluppgifter, inspelade samtal eller uppgifter om barn har kryptering och behörighetsstyrning bland sina
        åtgärder. Tas id-handlingar emot via e-post finns också säker överföring.

    Why:
        The protection must follow the risk. When such data leak, the person may lose money, their identity or a secret,
        and what was enough for names and addresses is not enough then. IMY says of identity numbers that they should be
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
    what = listed(lacking)
    names = quoted(name for _, name in sensitive)
    yield found(
        *sensitive[0][0],
        sv=f"{names.sv} i ”{purpose.name.sv}” bör ha starkare skydd: bland åtgärderna saknas {what.sv}.",
        en=f"Stronger protection is called for by {names.en} in “{purpose.name.en}”: the measures lack {what.en}.",
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
