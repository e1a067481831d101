"""References to articles as each language writes them."""

import re

from generator.source import Language

_REFERENCE = re.compile(r"(?P<article>[0-9]+)(?P<rest>(?:\([0-9a-z]+\))*)(?P<range>-\([0-9a-z]+\))?")


def _swedish(match: re.Match[str]) -> str:
    parts = re.findall(r"\(([0-9a-z]+)\)", match["rest"])
    numbers = [match["article"], *(part for part in parts if part.isdigit())]
    letters = [part for part in parts if part.isalpha()]
    text = " ".join([".".join(numbers), *letters])
    if match["range"]:
        text += "–" + match["range"][2:-1]
    return text


def article(reference: str, language: Language) -> str:
    """Write an article reference for a reader.

    `30(1)(c)` becomes "artikel 30.1 c" or "Article 30(1)(c)". Several references, separated by commas, become
    one phrase. What is not a GDPR article, such as `LEK 9:28` or `recital 75`, is left or translated as it is.
    """
    parts = [part.strip() for part in re.split(r"[,;]", reference)]
    gdpr = [part for part in parts if part[:1].isdigit()]
    other = [part for part in parts if part and not part[:1].isdigit()]
    if language == "sv":
        numbers = [_REFERENCE.sub(_swedish, part) for part in gdpr]
        head = ["artikel " + ", ".join(numbers)] if numbers else []
        return ", ".join(head + [_swedish_other(part) for part in other])
    word = "Articles" if len(gdpr) > 1 else "Article"
    head = [f"{word} " + ", ".join(part.replace("-(", "–(") for part in gdpr)] if gdpr else []
    return ", ".join(head + [_english_other(part) for part in other])


def _swedish_other(part: str) -> str:
    if law := re.fullmatch(r"LEK ([0-9]+):([0-9]+)", part):
        return f"{law[1]} kap. {law[2]} § lagen (2022:482) om elektronisk kommunikation"
    return part.replace("recital", "skäl")


def _english_other(part: str) -> str:
    if law := re.fullmatch(r"LEK ([0-9]+):([0-9]+)", part):
        return f"chapter {law[1]}, section {law[2]} of the Electronic Communications Act (2022:482)"
    return part
