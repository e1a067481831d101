"""A rule explained: as text for a terminal, and as Markdown."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from generator.citation import cited
from generator.findings import Severity
from generator.law.sources import Source, SourceStatus
from generator.report.note import RuleNote
from generator.source import Language, Message

_INDENT: Final = "  "
_CODE: Final = re.compile(r"(`[^`]*`)")
_SIGNS: Final = re.compile(r"([\\*_<>\[\]#|])")

SEVERITY_WORDS: Final[Mapping[Severity, Message]] = {
    Severity.ERROR: Message("Fel", "Error"),
    Severity.WARNING: Message("Varning", "Warning"),
    Severity.INFO: Message("Råd", "Advice"),
}
_SEVERITY_MEANS: Final[Mapping[Severity, Message]] = {
    Severity.ERROR: Message(
        "en tydlig skyldighet är bruten, eller en uppgift är osann eller oläslig. Inget publiceras förrän det är "
        "åtgärdat eller accepterat.",
        "a clear duty is broken, or a statement is untrue or unreadable. Nothing is published until it is mended or "
        "accepted.",
    ),
    Severity.WARNING: Message(
        "någon som kan lagen behöver ta ställning.",
        "somebody who knows the law has to decide.",
    ),
    Severity.INFO: Message("god sed, ingen skyldighet.", "good practice, no duty."),
}
_MENDED: Final[Mapping[Severity, Message]] = {
    Severity.ERROR: Message("inget publiceras förrän det är åtgärdat.", "nothing is published until it is mended."),
    Severity.WARNING: Message("det hindrar inte publicering.", "it does not stop publishing."),
    Severity.INFO: Message("det hindrar inte publicering.", "it does not stop publishing."),
}
"""The same where nothing can be accepted: what is wrong is plain, and not for a lawyer to weigh."""
_ACCEPTING: Final = Message("Att acceptera den", "To accept it")
_CHECKS: Final = Message("Vad den prövar", "What it checks")
_MEANS: Final = Message("Vad den betyder", "What it means")
_LAW: Final = Message("Lagrum", "Law")
_NOT_ACCEPTED: Final = Message("Det går inte att acceptera, bara att åtgärda.", "It cannot be accepted, only mended.")
_READ: Final[Mapping[SourceStatus, Message]] = {
    SourceStatus.SECONDARY_QUOTE: Message("läst som andra återger den", "read as others quote it"),
    SourceStatus.DATASET: Message("forskningsdata", "research data"),
    SourceStatus.KNOWLEDGE: Message("inte kontrollerad mot källan", "not verified in the source"),
}
"""How far a source was read, where it was not read itself."""


class Section(NamedTuple):
    """A heading and what stands below it."""

    heading: Message
    form: Literal["prose", "yaml", "list"]
    content: tuple[Message, ...]


def sections(note: RuleNote) -> Iterator[Section]:
    """What there is to say of a rule below its head, in order."""
    for heading, prose in (
        (_CHECKS if note.catalogued else _MEANS, note.checks),
        (Message("Varför", "Why"), note.why),
        (Message("Åtgärd", "Remedy"), note.remedy),
    ):
        if prose:
            yield Section(heading, "prose", (prose,))
    for heading, example in (
        (Message("Exempel på fel", "Bad"), note.bad),
        (Message("Samma exempel rättat", "Good"), note.good),
    ):
        if example:
            yield Section(heading, "yaml", (Message(example, example),))
    for heading, prose in (
        (Message("När den har fel", "When it is wrong to fire"), note.wrong),
        (Message("Egen gräns, inte lagens", "Our own limit, not the law's"), _sentence(note.house_limit)),
    ):
        if prose:
            yield Section(heading, "prose", (prose,))
    if note.sources:
        yield Section(Message("Källor", "Sources"), "list", tuple(map(source_line, note.sources)))
    yield Section(_ACCEPTING, "prose", (accepted_by(note),))


def _sentence(phrase: Message | None) -> Message | None:
    if phrase is None:
        return None
    sv, en = (f"{side[:1].upper()}{side[1:].rstrip('.')}." for side in phrase)
    return Message(sv, en)


def source_line(source: Source) -> Message:
    """A source with its address, and how far it was read where it was not read itself."""
    place = f": {source.url}" if source.url else ""
    doubt = _READ.get(source.status)
    if doubt is None:
        return Message(f"{source.title}{place}", f"{source.title}{place}")
    return Message(f"{source.title} ({doubt.sv}){place}", f"{source.title} ({doubt.en}){place}")


def severity_sentence(note: RuleNote) -> Message:
    """The severity in words, with what it leads to."""
    word = SEVERITY_WORDS[note.severity]
    means = (_SEVERITY_MEANS if note.acceptable else _MENDED)[note.severity]
    return Message(f"{word.sv}: {means.sv}", f"{word.en}: {means.en}")


def accepted_by(note: RuleNote) -> Message:
    """How the register accepts the finding or asks about it."""
    if not note.acceptable:
        return _NOT_ACCEPTED
    return Message(
        f"Skriv en avvikelse i waivers.yaml (rule: {note.code}, target, reason, owner, review_by), eller ställ en "
        f"fråga i questions.yaml (rules: [{note.code}]) om svaret inte är känt än.",
        f"Write a deviation in waivers.yaml (rule: {note.code}, target, reason, owner, review_by), or ask a question "
        f"in questions.yaml (rules: [{note.code}]) where the answer is not known yet.",
    )


def articles_of(note: RuleNote) -> Message | None:
    """The articles in words; None where nothing is cited."""
    return cited(", ".join(note.articles)) if note.articles else None


def text_page(note: RuleNote, language: Language, width: int) -> str:
    """Return the whole page, its texts wrapped to `width`; examples are left as they are."""
    return "\n".join(_text_lines(note, language, width)) + "\n"


def _text_lines(note: RuleNote, language: Language, width: int) -> Iterator[str]:
    yield f"{note.code} {note.name}"
    yield from _wrapped(note.title.in_(language), width)
    yield ""
    yield from _wrapped(severity_sentence(note).in_(language), width)
    if articles := articles_of(note):
        yield from _wrapped(f"{_LAW.in_(language)}: {articles.in_(language)}.", width)
    for heading, form, content in sections(note):
        yield ""
        yield heading.in_(language)
        for part in content:
            text = part.in_(language)
            if form == "yaml":
                yield from textwrap.indent(text.rstrip("\n"), 2 * _INDENT).splitlines()
            else:
                begin = "- " if form == "list" else ""
                yield from _wrapped(begin + text, width, _INDENT, _INDENT + " " * len(begin))


def _wrapped(text: str, width: int, first: str = "", later: str = "") -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )


def markdown_page(note: RuleNote, language: Language) -> str:
    """Return the page without a heading of its own: its head, then each section with its name in bold.

    How to accept a finding is left out: a document says it once for all rules.
    """
    parts = [_markdown_head(note, language)]
    for heading, form, content in sections(note):
        if heading is _ACCEPTING:
            continue
        texts = [part.in_(language) for part in content]
        bold = f"**{heading.in_(language)}**"
        if form == "prose":
            parts.append(f"{bold}: {markdown(texts[0])}")
        elif form == "list":
            parts.append("\n".join([f"{bold}:", "", *(f"- {_linked(text)}" for text in texts)]))
        else:
            parts.append(f"{bold}:\n\n```yaml\n{texts[0].rstrip()}\n```")
    return "\n\n".join(parts) + "\n"


def _markdown_head(note: RuleNote, language: Language) -> str:
    head = f"`{note.name}`. {severity_sentence(note).in_(language)}"
    articles = articles_of(note)
    return f"{head} {_LAW.in_(language)}: {markdown(articles.in_(language))}." if articles else head


def _linked(line: str) -> str:
    title, colon, url = line.rpartition(": http")
    return f"{markdown(title)}: <http{url}>" if colon else markdown(line)


def markdown(text: str) -> str:
    """Return prose so that Markdown shows it as it is; what stands between backticks is left alone."""
    parts = _CODE.split(text)
    return "".join(part if _CODE.fullmatch(part) else _SIGNS.sub(r"\\\1", part) for part in parts)
