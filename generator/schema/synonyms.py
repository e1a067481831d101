"""Words that people write where a code is meant: other languages, other spellings, names of countries."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.schema.node import Node
from generator.schema.suggest import nearest, plain, unquoted

TRUE_WORDS = frozenset({"ja", "j", "yes", "y", "sant", "sann", "true", "on", "på", "x"})
FALSE_WORDS = frozenset({"nej", "n", "no", "falskt", "falsk", "false", "off", "av", "inte"})
NONE_WORDS = frozenset(
    {"none", "ingen", "inget", "inga", "nej", "no", "saknas", "n-a", "na", "ej-aktuellt", "not-applicable", "null", ""}
)

# Several codes for a word: the one that is allowed at the place is meant.
_SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "aktiv": ("active",),
    "aktivt": ("active",),
    "pagaende": ("active", "in-progress"),
    "ongoing": ("active", "in-progress"),
    "planerat": ("planned",),
    "draft": ("planned",),
    "utkast": ("planned",),
    "avslutat": ("ended",),
    "upphord": ("ended",),
    "inactive": ("ended",),
    "inaktiv": ("ended",),
    "bitrade": ("processor",),
    "personuppgiftsansvarig": ("controller", "independent-controller"),
    "sjalvstandig": ("independent-controller",),
    "gemensam": ("joint-controller",),
    "gemensamt-ansvarig": ("joint-controller",),
    "myndigheter": ("authority",),
    "bolag": ("company",),
    "kategori": ("category",),
    "mail": ("email",),
    "mejl": ("email",),
    "e-mail": ("email",),
    "telefonnummer": ("phone",),
    "telephone": ("phone",),
    "brev": ("post",),
    "letter": ("post",),
    "lag": ("law", "6.1.c"),
    "legal-obligation": ("6.1.c",),
    "rattslig-skyldighet": ("6.1.c",),
    "intresseavvagning": ("6.1.f",),
    "berattigat-intresse": ("6.1.f",),
    "legitimate-interest": ("6.1.f",),
    "avtal": ("6.1.b", "contract"),
    "samtycke": ("6.1.a", "consent"),
    "uppgift-av-allmant-intresse": ("6.1.e",),
    "myndighetsutovning": ("6.1.e",),
    "standardavtalsklausul": ("scc",),
    "sccs": ("scc",),
    "adekvat-skyddsniva": ("adequacy",),
    "dpf": ("adequacy",),
    "data-privacy-framework": ("adequacy",),
    "radering": ("erase", "erasure"),
    "radera": ("erase",),
    "delete": ("erase",),
    "gallras": ("erase",),
    "anonymisera": ("anonymise",),
    "anonymize": ("anonymise",),
    "tillgang": ("access",),
    "registerutdrag": ("access",),
    "rattelse": ("rectification",),
    "begransning": ("restriction",),
    "dataportabilitet": ("portability",),
    "invandning": ("objection",),
    "nodvandig": ("necessary",),
    "marknadsforing": ("advertising",),
    "marketing": ("advertising",),
    "analytics": ("statistics",),
    "personnummer": ("identity-number",),
    "kansliga": ("special",),
    "sensitive": ("special",),
    "vanlig": ("ordinary",),
    "svenska": ("sv",),
    "swedish": ("sv",),
    "engelska": ("en",),
    "english": ("en",),
    "uk": ("GB",),
    "england": ("GB",),
    "great-britain": ("GB",),
    "usa": ("US",),
    "u-s-a": ("US",),
    "u-s": ("US",),
    "america": ("US",),
    "amerika": ("US",),
    "holland": ("NL",),
    "ees": ("EEA",),
    "eu-ees": ("EEA",),
    "eu-eea": ("EEA",),
    "europeiska-unionen": ("EU",),
    "european-union": ("EU",),
}
_ARTICLE_WORDS = re.compile(r"(?i)\b(?:art(?:ikel|icle)?s?|gdpr|dataskyddsförordningen|punkt|p|led)\b\.?")
_ARTICLE_PARTS = re.compile(r"[0-9]+|(?<![a-z])[a-z](?![a-z])")


@cache
def _countries() -> Mapping[str, str]:
    """Return the code of each country by its Swedish and its English name."""
    # The names are thousands; they are needed only when a country was misspelt.
    from babel import Locale  # noqa: PLC0415

    return {plain(name): code for language in ("sv", "en") for code, name in Locale(language).territories.items()}


def _names(node: Node) -> Iterator[tuple[str, str]]:
    """Yield every word for every code that is allowed, each with the code; the surest first."""
    for code in node.enum:
        yield plain(code), code
    for code, label in node.enum_labels.items():
        yield plain(label.sv), code
        yield plain(label.en), code
    for word, codes in _SYNONYMS.items():
        if meant := next((code for code in codes if code in node.enum), None):
            yield word, meant
    if node.format == "country":
        yield from ((name, code) for name, code in _countries().items() if code in node.enum)


def _article(node: Node, word: str) -> str | None:
    parts = _ARTICLE_PARTS.findall(_ARTICLE_WORDS.sub(" ", word).lower())
    return next((code for code in node.enum if code[0].isdigit() and _ARTICLE_PARTS.findall(code) == parts), None)


def meant_code(node: Node, value: str) -> str | None:
    """Return the code that was probably meant; None where nothing is near."""
    word = unquoted(value)
    if found := _article(node, word):
        return found
    names: dict[str, str] = {}
    for name, code in _names(node):
        names.setdefault(name, code)
    found = nearest(word, names)
    return None if found is None else names[found]


def meant_boolean(value: str) -> bool | None:
    """Return what a word for yes or no means."""
    word = unquoted(value).casefold()
    return True if word in TRUE_WORDS else False if word in FALSE_WORDS else None


def says_none(value: str) -> bool:
    """Whether a text says that there is none."""
    return plain(value) in NONE_WORDS
