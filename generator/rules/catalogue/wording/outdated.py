"""Names and acts that are no longer in use."""

import re
from collections.abc import Mapping

from generator.findings import Severity
from generator.law import FormerName, RepealedLaw
from generator.rules.form import Findings, rule
from generator.rules.sightings import place_of, sentence_at, title_of, together
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.rules.words import capitalised
from generator.source import Message

_NOT_NAMES = frozenset({"former_name", "former_names", "claim", "reference", "technical_names", "email", "document"})
"""Fields that hold an old name on purpose, or something else than names."""
_RECIPIENTS = frozenset({"processor", "independent-controller"})
_IN_PASSING = re.compile(
    r"\b(?:tidigare|före detta|förut|dåvarande|numera|hette|f\.\s?d\.|ersatt\w*|ersätt\w*|upphäv\w*|upphör\w*"
    r"|formerly|previously|former|then called|replace\w*|repeal\w*)\b",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 40, 40
"""How near a word such as "formerly" stands to an old name that is mentioned on purpose."""
_COOKIES = re.compile(
    r"elektronisk kommunikation|electronic communications|\bLEK\b|cookie|\bkak(?:a|an|or|orna)\b", re.IGNORECASE
)
_ONLY_A_SECTION = re.compile(r"\d+ kap\. \d+ §")
_PERSONAL_DATA_ACT = "1998:204"
"""The act that is often cited by its name alone."""


@rule(
    "GEN-02",
    Severity.WARNING,
    "5(1)(d), 12(1), 13(2)(d)",
    sources=("IMY-RENAME", "SDH", "BRANDS"),
    house_limit=Message(
        "listan över tidigare namn",
        "the list of former names",
    ),
)
def former_name_in_use(whole: Whole) -> Findings:
    """A former name is used.

    På svenska:
        Ett tidigare namn används.

    What it checks:
        No published text, and no name of a recipient or a system, uses a name that an authority, a trade body, a brand
        or a service no longer has, or misspells one. A service that keeps its name may be named in a text; as the name
        of a recipient, which is a company, the old name is wrong.

    Vad den prövar:
        Ingen publicerad text och inget namn på en mottagare eller ett system använder ett namn som en myndighet, en
        branschorganisation, ett varumärke eller en tjänst inte längre har, eller stavar det fel. En tjänst som har kvar
        sitt namn får nämnas i en text; som namn på en mottagare, som är ett företag, är det gamla namnet fel.

    Why:
        A person who wants to complain, or to ask a recipient for access, looks for a body that does not exist under
        that name. A policy with names that went out of use years ago also suggests that it has not been kept up to
        date.

    Varför:
        Den som vill klaga, eller begära tillgång hos en mottagare, letar efter något som inte längre finns under det
        namnet. En policy med namn som har varit ur bruk i åratal tyder också på att ingen har hållit den aktuell.

    Remedy:
        Write the present name, and check that the agreement is with the same company. If the old name is meant,
        list it as a former name of the text.

    Åtgärd:
        Skriv det nuvarande namnet och kontrollera att avtalet gäller samma företag. Är det gamla namnet avsett, ange
        det som ett tidigare namn för texten (former_names).

    Bad:
        # texts/introduction.yaml
        body:
          sv: Anser du att vi gör fel kan du klaga hos Datainspektionen.
          en: If you think that we do wrong, you can complain to Datainspektionen.

    Good:
        # texts/introduction.yaml
        body:
          sv: Anser du att vi gör fel kan du klaga hos Integritetsskyddsmyndigheten (tidigare Datainspektionen).
          en: If you think that we do wrong, you can complain to IMY (formerly Datainspektionen).

    When it is wrong to fire:
        When the text speaks of the time when the name was right. Say so with a word such as “formerly”, or list the
        name under former_names of the text.

    När den har fel:
        När texten talar om tiden då namnet var rätt. Säg det med ett ord som ”tidigare”, eller ange namnet under
        former_names för texten.
    """
    names = {name.old: name for name in whole.law.former_names if not name.rule}
    if not names:
        return
    either = "|".join(re.escape(old) for old in sorted(names, key=len, reverse=True))
    # Not in a web address, nor in another name; "s" is the genitive.
    pattern = re.compile(rf"(?<![\w.@/-])(?:{either})(?=(?:[’']?s)?(?![\w-]|\.\w))")
    for sighting in together(whole.texts.matching(pattern), lambda match: _out_of_date(match, names)):
        name, place = names[sighting.matches[0].words], place_of(sighting.wording)
        if not name.since:
            sv = f"”{name.old}” {place.sv} är fel stavat: det heter ”{name.new.sv}”."
            en = f"“{name.old}” {place.en} is misspelt: the name is “{name.new.en}”."
        else:
            sv = f"”{name.old}” {place.sv} är ett namn som inte används sedan {name.since}. Nu heter det {name.new.sv}."
            en = f"“{name.old}” {place.en} has not been the name since {name.since}. It is now {name.new.en}."
        yield sighting.found(sv, en)


def _out_of_date(match: Match, names: Mapping[str, FormerName]) -> bool:
    wording = match.wording
    name = names[match.words]
    company = wording.record.kind in _RECIPIENTS and wording.field == "name"
    # The authority's own name is judged by CTL-06.
    if (
        wording.route[0] == "supervisory_authority"
        or wording.field in _NOT_NAMES
        or name.old in wording.record.data.get("former_names", ())
    ):
        return False
    if not (wording.public or company or wording.field in ("name", "supplier")):
        return False
    if name.still and (not company or name.new.sv.partition(" ")[0] in wording.text):
        return False
    return not _mentioned_in_passing(match)


def _mentioned_in_passing(match: Match) -> bool:
    """Whether a word beside it says that this is how it was."""
    text = match.wording.text
    return bool(_IN_PASSING.search(text[max(0, match.start - _BEFORE) : match.start + len(match.words) + _AFTER]))


@rule("GEN-03", Severity.ERROR, "5(2), 6(3), 13(1)(c)", sources=("LEK-9-28", "KKL-2022", "GDPR-K"))
def repealed_law_cited(whole: Whole) -> Findings:
    """A repealed act is cited.

    På svenska:
        En upphävd lag åberopas.

    What it checks:
        No reference to an act, and no published text, cites an act that no longer applies, such as the Personal Data
        Act (1998:204) or the Electronic Communications Act of 2003. Transfer tools are judged by TRF-07.

    Vad den prövar:
        Ingen hänvisning till en författning och ingen publicerad text åberopar en lag som inte längre gäller, till
        exempel personuppgiftslagen (1998:204) eller 2003 års lag om elektronisk kommunikation. Verktyg för överföring
        till tredjeland prövas av TRF-07.

    Why:
        A legal obligation, or a period of retention, that rests on a repealed act has no support in law
        (Article 6(3)). The reader cannot look up what does not apply.

    Varför:
        En rättslig förpliktelse eller en lagringstid som vilar på en upphävd lag saknar stöd (artikel 6.3). Läsaren
        kan inte slå upp det som inte gäller.

    Remedy:
        Cite the act that applies now, and check that the duty still exists and has the same content.

    Åtgärd:
        Hänvisa till den lag som gäller nu, och kontrollera att skyldigheten finns kvar och har samma innehåll.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Vi behandlar dina uppgifter enligt personuppgiftslagen (1998:204).
          en: We process your data in accordance with the Personal Data Act (1998:204).

    Good:
        # texts/introduction.yaml
        body:
          sv: Vi behandlar dina uppgifter enligt dataskyddsförordningen (EU) 2016/679.
          en: We process your data in accordance with the General Data Protection Regulation (EU) 2016/679.

    When it is wrong to fire:
        When the old act still governs what happened while it was in force, such as a purchase before the new act.
        Accept the deviation with that reason, and with the day on which the last such case is over.

    När den har fel:
        När den gamla lagen fortfarande gäller för det som hände medan den var i kraft, till exempel ett köp före den
        nya lagen. Acceptera avvikelsen med det skälet och med den dag då det sista sådana fallet är slut.
    """
    tools = {tool.pattern for tool in whole.law.dead_mechanisms}
    acts = {act.pattern: act for act in whole.law.repealed if act.pattern not in tools}
    if not acts:
        return
    either = "|".join(re.escape(pattern) for pattern in acts)
    pattern = re.compile(
        rf"(?<![\d:/])(?:{either})(?![\d:])|\b[Pp]ersonuppgiftslag(?:en|ens)\b|\bP[uU]L\b|\bPersonal Data Act\b"
    )
    cited: set[object] = set()
    for sighting in together(whole.texts.matching(pattern), _cites):
        if (entry := _entry(sighting.matches[0])) not in cited:
            cited.add(entry)
            act = acts.get(sighting.matches[0].words) or acts.get(_PERSONAL_DATA_ACT)
            if act is not None:
                place = _where_cited(sighting.matches[0])
                yield sighting.found(*_repealed(act, place))


def _cites(match: Match) -> bool:
    wording = match.wording
    law = _is_law(match)
    if not law and (not wording.public or _mentioned_in_passing(match)):
        return False
    if not _ONLY_A_SECTION.fullmatch(match.words):
        return True
    around = str(_law_of(match)) if law else sentence_at(wording.text, match.start)
    return bool(_COOKIES.search(around))


def _is_law(match: Match) -> bool:
    return "laws" in match.wording.route


def _entry(match: Match) -> object:
    """The reference that the match is a part of: an act's number and section are one."""
    route = match.wording.route
    return match.wording.on, route[: route.index("laws") + 2] if _is_law(match) else route[:-1]


def _law_of(match: Match) -> object:
    at: object = match.wording.record.data
    for step in match.wording.route[: match.wording.route.index("laws") + 2]:
        at = at[step]  # type: ignore[index] # the route leads through the record
    return at


def _where_cited(match: Match) -> Message:
    title = title_of(match.wording)
    if _is_law(match) and title:
        return Message(f"För ”{title.sv}” hänvisas till", f"“{title.en}” refers to")
    place = capitalised(place_of(match.wording))
    return Message(
        f"{place.sv} hänvisas till",
        f"{place.en} there is a reference to",
    )


def _repealed(act: RepealedLaw, place: Message) -> Message:
    return Message(
        f"{place.sv} {act.name.sv}, som är upphävd sedan den {act.repealed}. Nu gäller {act.current.sv}.",
        f"{place.en} {act.name.en}, which was repealed on {act.repealed}. What applies now is {act.current.en}.",
    )
