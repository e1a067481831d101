"""A rule's docstring as its page in the catalogue: headings with their texts, in both languages, and two examples."""

import inspect
import textwrap
from functools import cache
from typing import NamedTuple

from generator.rules.form import Rule, RuleError
from generator.source import Message

HEADINGS = (
    "På svenska",
    "What it checks",
    "Vad den prövar",
    "Why",
    "Varför",
    "Remedy",
    "Åtgärd",
    "Bad",
    "Good",
    "When it is wrong to fire",
    "När den har fel",
)
"""The headings of a page, in the order in which they stand."""


class Page(NamedTuple):
    """What the catalogue says of a rule."""

    title: Message
    checks: Message
    why: Message
    remedy: Message
    bad: str
    """YAML that the rule objects to: files of a register, each after a comment that names it."""
    good: str
    """The same, mended."""
    wrong: Message
    """When the rule may be wrong, and what to do then."""


@cache
def page_of(rule: Rule) -> Page:
    """Read a rule's docstring.

    Raises:
        RuleError: a heading is missing, unknown or out of order; always a defect of the program.
    """
    title, parts = _parts(rule)
    if tuple(parts) != HEADINGS:
        raise RuleError(f"{rule.code}: the headings are {list(parts)}, not {list(HEADINGS)}")
    if empty := [heading for heading, text in parts.items() if not text.strip()]:
        raise RuleError(f"{rule.code}: nothing under {empty}")
    flowing = {heading: " ".join(text.split()) for heading, text in parts.items()}
    return Page(
        title=Message(flowing["På svenska"].rstrip("."), title.rstrip(".")),
        checks=Message(flowing["Vad den prövar"], flowing["What it checks"]),
        why=Message(flowing["Varför"], flowing["Why"]),
        remedy=Message(flowing["Åtgärd"], flowing["Remedy"]),
        bad=textwrap.dedent(parts["Bad"]) + "\n",
        good=textwrap.dedent(parts["Good"]) + "\n",
        wrong=Message(flowing["När den har fel"], flowing["When it is wrong to fire"]),
    )


def _parts(rule: Rule) -> tuple[str, dict[str, str]]:
    """The first line, and the text under each heading with its indentation."""
    lines = inspect.cleandoc(rule.docstring).splitlines()
    parts: dict[str, list[str]] = {}
    for line in lines[1:]:
        if line and not line[0].isspace():
            heading, colon, rest = line.partition(":")
            if not colon or rest.strip():
                raise RuleError(f"{rule.code}: {line!r} is no heading")
            parts[heading] = []
        elif parts:
            parts[next(reversed(parts))].append(line)
    return lines[0], {heading: "\n".join(text).strip("\n") for heading, text in parts.items()}
