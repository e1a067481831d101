"""The countries that a text names, by their names in either language, as they can be compared.

The EEA, and the third countries to which processors and transfers commonly lead. Not Sweden, which an English text
often adds and a Swedish one need not.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

_NAMES = """
AT Österrike Austria; AU Australien Australia; BE Belgien Belgium; BG Bulgarien Bulgaria; BR Brasilien Brazil
CA Kanada Canada; CH Schweiz Switzerland; CN Kina China; CY Cypern Cyprus; CZ Tjeckien Czechia; DE Tyskland Germany
DK Danmark Denmark; EE Estland Estonia; ES Spanien Spain; FI Finland; FR Frankrike France; GB Storbritannien UK
GB Förenade_kungariket United_Kingdom Great_Britain; GR Grekland Greece; HK Hongkong Hong_Kong; HR Kroatien Croatia
HU Ungern Hungary; IE Irland Ireland; IL Israel; IN Indien India; IS Island Iceland; IT Italien Italy; JP Japan
KR Sydkorea South_Korea; LI Liechtenstein; LT Litauen Lithuania; LU Luxemburg Luxembourg; LV Lettland Latvia
MA Marocko Morocco; MT Malta; MX Mexiko Mexico; MY Malaysia; NL Nederländerna Netherlands; NO Norge Norway
NZ Nya_Zeeland New_Zealand; PH Filippinerna Philippines; PL Polen Poland; PT Portugal; RO Rumänien Romania
RS Serbien Serbia; RU Ryssland Russia; SG Singapore; SI Slovenien Slovenia; SK Slovakien Slovakia; TH Thailand
TR Turkiet Turkey Türkiye; TW Taiwan; UA Ukraina Ukraine; US USA Förenta_staterna United_States US; VN Vietnam
ZA Sydafrika South_Africa
"""
_ADJECTIVES = """
AT österrikisk Austrian; AU australi Australian; BE belgisk Belgian; BR brasilian Brazilian; CA kanaden Canadian
CH schweizisk Swiss; CN kinesisk Chinese; CZ tjeckisk Czech; DE tysk German; DK dansk Danish; EE estnisk estländsk
EE Estonian; ES spansk Spanish; FI finsk finländsk Finnish; FR fransk French; GB britt engelsk British English
GR grekisk Greek; HU ungersk Hungarian; IE irländsk irisk Irish; IL israelisk Israeli; IN indisk Indian
IS isländsk Icelandic; IT italiensk Italian; JP japansk Japanese; KR sydkorean korean Korean; LT litauisk Lithuanian
LV lettisk lettländsk Latvian; MX mexikan Mexican; NL nederländsk holländsk Dutch; NO norsk Norwegian
NZ nyzeeländsk; PH filippinsk Philippine Filipino; PL polsk Polish; PT portugisisk Portuguese; RO rumänsk Romanian
RS serbisk Serbian; RU rysk Russian; TH thailändsk Thai; TR turkisk Turkish; UA ukrainsk Ukrainian
US amerikan American; VN vietnamesisk Vietnamese; ZA sydafrikansk
"""


def _table(text: str) -> Mapping[str, str]:
    """The country's code by each of the words that follow it."""
    entries = (entry.split() for entry in text.replace("\n", ";").split(";") if entry)
    return MappingProxyType({word.replace("_", " "): code for code, *words in entries for word in words})


COUNTRIES: Mapping[str, str] = _table(_NAMES)
"""The ISO 3166 code of each name."""
_STEMS = _table(_ADJECTIVES)
# A name begins with a capital and may stand in the genitive; in a compound it says something else.
_NAME = re.compile(rf"\b(?=[A-ZÖ])({'|'.join(sorted(COUNTRIES, key=len, reverse=True))})s?(?![\w-])")
_STEM = re.compile(rf"\b({'|'.join(_STEMS)})", re.IGNORECASE)
_OF_STEM = {stem.casefold(): code for stem, code in _STEMS.items()}


def countries_in_one(swedish: str, english: str) -> tuple[list[str], list[str]]:
    """The names in each language of countries that the other does not speak of; "norska" speaks of Norway."""
    ours, theirs = _named(swedish), _named(english)
    if ours.keys() == theirs.keys():
        return [], []
    return _without(ours, theirs, english), _without(theirs, ours, swedish)


def _named(text: str) -> dict[str, str]:
    """By code: the first name of each country."""
    found: dict[str, str] = {}
    for match in _NAME.finditer(text):
        found.setdefault(COUNTRIES[match[1]], match[1])
    return found


def _without(these: dict[str, str], those: dict[str, str], other_text: str) -> list[str]:
    spoken_of = {_OF_STEM[match[1].casefold()] for match in _STEM.finditer(other_text)}
    return [name for code, name in these.items() if code not in those and code not in spoken_of]
