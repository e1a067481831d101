"""Vague words where the law asks for a fact."""

import re
from functools import cache

from generator.citation import references
from generator.findings import Severity
from generator.rules.form import Findings, rule
from generator.rules.sightings import Patterns, place_of, together
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.source import Message

_MANDATORY = re.compile(r"(?:13|14|30)(?![0-9])")
_FREE = frozenset({"text", "change", "policy", "register", "rights"})
"""Kinds whose texts explain and are no list of facts."""
_LISTS = frozenset(
    {"name", "purpose", "sub_purposes", "description", "detail", "service", "data", "start", "criterion"}
)
"""Fields that are a list or a fact in themselves: an example there leaves the rest unsaid."""


@cache
def _vague() -> Patterns:
    swedish = (
        r"kan komma att|kan (?:(?:även|också|vi|det) )?behöva|eventuell(?:t|a)?|ev\.(?!\w)",
        r"m\.\s?m\.|(?<!\d )m m|med mera|m\.\s?fl\.|med flera|o\.\s?s\.\s?v\.|osv\b\.?|och så vidare|etc\b\.?",
        r"o\.\s?d\.|och dylikt|och liknande",
        r"eller (?:andra|annan|annat|liknande|dylikt)|andra (?:relevanta|liknande|sådana)|annan relevant|och/eller",
        r"oftast|(?<!hur )(?<!så )\bofta|ibland|i vissa fall|i förekommande fall|under vissa omständigheter",
        r"vid behov|om möjligt|så långt (?:det är )?möjligt|i möjligaste mån|först och främst|i samtliga medier",
        r"strävar|strävan|rimlig(?:a|t)?(?! (?:förvänt|tvivel))|(?:under|efter) en tid",
    )
    english = (
        r"and/or|etc\b\.?|and so on|and so forth|and the like|or similar|and similar",
        r"or other|other relevant|(?<!how )\boften|usually|sometimes|in some cases|in certain cases|from time to time",
        r"where necessary|as needed|if needed|when needed|where possible|if possible|as far as possible",
        r"strives?|endeavours?|reasonable(?! (?:expect|doubt))|among others|first and foremost|in all media",
        r"can be necessary for us to|possibly|including but not limited to",
    )
    # "You may" is a right, and "may not" is a rule; May with a capital is a month.
    may = r"(?<!you )(?<!who )\b(?-i:may|might)\b(?!(?: \w+)? not\b)"
    return {
        "sv": re.compile(rf"(?<!\w)(?:{'|'.join(swedish)})(?!\w)", re.IGNORECASE),
        "en": re.compile(rf"(?<!\w)(?:{'|'.join(english)}|{may})(?!\w)", re.IGNORECASE),
    }


@cache
def _examples() -> Patterns:
    swedish = r"t\.\s?ex\.?|tex\.|till ex(?:empel|\.)|exempelvis|såsom|bl\.\s?a\.|bland annat|bland andra"
    english = r"e\.\s?g\.|such as|for example|for instance|among other things"
    return {
        "sv": re.compile(rf"(?<!\w)(?:{swedish})(?!\w)", re.IGNORECASE),
        "en": re.compile(rf"(?<!\w)(?:{english})(?!\w)", re.IGNORECASE),
    }


@rule(
    "GEN-06",
    Severity.WARNING,
    "12(1), 13, 30(1)",
    sources=("WP260", "IMY-KLARNA"),
    house_limit=Message(
        "ordlistan",
        "the list of words",
    ),
)
def vague_words_in_mandatory_field(whole: Whole) -> Findings:
    """Vague words stand where the law asks for a fact.

    På svenska:
        Vaga ord står där lagen kräver en uppgift.

    What it checks:
        The fields that Articles 13, 14 and 30 ask for say what is so, without words such as “may”, “often”, “etc.”
        or “where necessary”. Where the field is itself a list (a purpose, a category of data, a recipient's service)
        examples are not enough either: “such as” leaves the rest unsaid. Free texts are not judged.

    Vad den prövar:
        Fälten som artiklarna 13, 14 och 30 kräver säger hur det är, utan ord som ”kan komma att”, ”ofta”, ”m.m.”
        eller ”vid behov”. Där fältet självt är en uppräkning (ett ändamål, en kategori av uppgifter, en mottagares
        tjänst) räcker inte heller exempel: ”t.ex.” lämnar resten osagd. Fria texter prövas inte.

    Why:
        The reader cannot tell what happens to the data, and nothing is outside so wide a description. The guidelines
        on transparency give “may” and “might” as examples of what to avoid.

    Varför:
        Läsaren kan inte se vad som händer med uppgifterna, och inget faller utanför en så vid beskrivning.
        Riktlinjerna om öppenhet tar upp ord som ”kan komma att” som exempel på vad som bör undvikas.

    Remedy:
        List everything, or say on what condition it happens: “if you ...”.

    Åtgärd:
        Räkna upp allt, eller säg på vilket villkor det sker: ”om du …”.

    Bad:
        # purposes/orders.yaml
        purpose:
          sv: Ta emot beställningar, leverera varorna och andra relevanta åtgärder.
          en: To receive orders, deliver the goods and take other relevant measures.

    Good:
        # purposes/orders.yaml
        purpose:
          sv: Ta emot beställningar, leverera varorna och pröva reklamationer.
          en: To receive orders, deliver the goods and examine complaints.

    When it is wrong to fire:
        When the word is exact where it stands, such as “other” after a full list. Rephrase it, or accept the deviation
        with that reason.

    När den har fel:
        När ordet är exakt där det står, till exempel ”andra” efter en fullständig uppräkning. Formulera om, eller
        acceptera avvikelsen med det skälet.
    """
    matches = [m for side, pattern in _vague().items() for m in whole.texts.matching(pattern, side) if _mandatory(m)]
    matches += [
        m
        for side, pattern in _examples().items()
        for m in whole.texts.matching(pattern, side)
        if m.wording.field in _LISTS and _mandatory(m)
    ]
    for sighting in together(matches):
        place = place_of(sighting.wording)
        yield sighting.found(
            f"Det står {sighting.words('sv').sv} {place.sv}, så läsaren får inte veta vad som faktiskt gäller.",
            f"It says {sighting.words('en').en} {place.en}, so the reader is not told what is actually the case.",
        )


def _mandatory(match: Match) -> bool:
    """Whether the law asks for the field, in the information or in the register."""
    node = match.wording.node
    return match.wording.record.kind not in _FREE and any(map(_MANDATORY.match, references(node.article)))
