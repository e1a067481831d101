"""References to the law, as schemas and findings hold them, in the words of each language.

`30(1)(c)` is "artikel 30.1 c" and "Article 30(1)(c)"; `LEK 9:28` is the Swedish act on electronic communication.
"""

import re
from collections.abc import Callable, Sequence

from generator.source import Message

_GDPR = re.compile(r"(?P<article>[0-9]+)(?P<parts>(?:\([0-9a-z]+\))*)(?:-(?P<last>\([0-9a-z]\)|[0-9]+))?")
_LEK = re.compile(r"LEK (?P<chapter>[0-9]+):(?P<section>[0-9]+)")
_SWEDISH = re.compile(r"(?P<act>\w+) (?:(?P<chapter>[0-9]+) kap\. )?(?P<sections>[0-9]+(?:-[0-9]+)?) §§?")
_ACTS = {
    "MFL": Message("marknadsföringslagen (2008:486)", "the Marketing Act (2008:486)"),
    "Bokföringslagen": Message("bokföringslagen (1999:1078)", "the Accounting Act (1999:1078)"),
    "Dataskyddslagen": Message("dataskyddslagen (2018:218)", "the Swedish Data Protection Act (2018:218)"),
    "Konsumentköplagen": Message("konsumentköplagen (2022:260)", "the Consumer Sales Act (2022:260)"),
}
"""Swedish acts, as references name them."""
_ELECTRONIC_COMMUNICATIONS = Message(
    "lagen (2022:482) om elektronisk kommunikation", "the Electronic Communications Act (2022:482)"
)


def references(article: str | None) -> tuple[str, ...]:
    """Return each of the references in `30(1)(c), 13(1)(e)`."""
    return tuple(part.strip() for part in article.split(",")) if article else ()


def _swedish(match: re.Match[str]) -> str:
    parts = re.findall(r"\(([0-9a-z]+)\)", match["parts"])
    numbers = ".".join([match["article"], *(part for part in parts if part.isdigit())])
    text = " ".join([numbers, *(part for part in parts if part.isalpha())])
    return f"{text}–{match['last'].strip('()')}" if match["last"] else text


def _english(match: re.Match[str]) -> str:
    return match["article"] + match["parts"] + (f"–{match['last']}" if match["last"] else "")


def _other(reference: str) -> Message:
    if law := _LEK.fullmatch(reference):
        chapter, section = law["chapter"], law["section"]
        return Message(
            sv=f"{chapter} kap. {section} § {_ELECTRONIC_COMMUNICATIONS.sv}",
            en=f"chapter {chapter}, section {section} of {_ELECTRONIC_COMMUNICATIONS.en}",
        )
    if (found := _SWEDISH.fullmatch(reference)) and (act := _ACTS.get(found["act"])):
        return _section(found, act)
    return Message(sv=reference.replace("recital", "skäl"), en=reference)


def _section(found: re.Match[str], act: Message) -> Message:
    several, sections = "-" in found["sections"], found["sections"].replace("-", "–")
    chapter = found["chapter"]
    return Message(
        sv=f"{f'{chapter} kap. ' if chapter else ''}{sections} {'§§' if several else '§'} {act.sv}",
        en=f"{f'chapter {chapter}, ' if chapter else ''}section{'s' if several else ''} {sections} of {act.en}",
    )


def named_acts() -> tuple[Message, ...]:
    """The acts that references name, each with its number."""
    return (*_ACTS.values(), _ELECTRONIC_COMMUNICATIONS)


def joined(items: Sequence[str], last: str) -> str:
    """Write the items as in a sentence: `a, b och c`."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def _phrase(
    matches: Sequence[re.Match[str]], words: tuple[str, str], write: Callable[[re.Match[str]], str], last: str
) -> list[str]:
    several = len(matches) > 1 or any(match["last"] and "(" not in match["last"] for match in matches)
    return [f"{words[several]} {joined([write(match) for match in matches], last)}"] if matches else []


def cited(article: str) -> Message:
    """Return `artikel 30.1 c` and `Article 30(1)(c)`; several references become one phrase."""
    gdpr, others = [], []
    for reference in references(article):
        match = _GDPR.fullmatch(reference)
        if match is None:
            others.append(_other(reference))
        else:
            gdpr.append(match)
    swedish = _phrase(gdpr, ("artikel", "artiklarna"), _swedish, "och")
    english = _phrase(gdpr, ("Article", "Articles"), _english, "and")
    return Message(
        sv=joined([*swedish, *(other.sv for other in others)], "och"),
        en=joined([*english, *(other.en for other in others)], "and"),
    )
