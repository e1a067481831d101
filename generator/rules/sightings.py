"""Words that were seen in texts: the two languages of a text as one sighting, named as people know the place."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.rules.form import Also, Found, also, found
from generator.rules.texts import Match, Wording
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.schema import schema_of
from generator.source import Language, Message

_MOST_QUOTED = 4
_SENTENCE_END = re.compile(r"[.!?:](?=\s|$)|\n\s*\n|\n(?=[-*#]\s)")
Patterns = Mapping[Language, re.Pattern[str]]


class Sighting(NamedTuple):
    """What was found in one text, in one of its languages or in both."""

    matches: tuple[Match, ...]
    """The Swedish ones first."""

    @property
    def wording(self) -> Wording:
        """The text that the finding points to: the Swedish side where there is something in it."""
        return self.matches[0].wording

    def words(self, language: Language) -> Message:
        """What was found, in quotes; the words of `language` where there are any."""
        own = [match.words for match in self.matches if match.wording.language == language]
        return quoted_words(own or [match.words for match in self.matches])

    def found(self, sv: str, en: str, *others: Also) -> Found:
        """A finding at the text; the other language is a second place where it has the same defect."""
        first = self.wording
        also_there = next((m.wording for m in self.matches if m.wording.language != first.language), None)
        second = (
            (
                also(
                    *also_there.route,
                    on=also_there.on,
                    sv="detsamma gäller den engelska texten",
                    en="the same goes for the English text",
                ),
            )
            if also_there
            else ()
        )
        return found(*first.route, on=first.on, sv=sv, en=en, also=(*second, *others))


def sighted(whole: Whole, patterns: Patterns, *, public: bool | None = True) -> Iterator[Sighting]:
    """What the patterns, one for each language, find in the texts."""
    matches = (m for side, pattern in patterns.items() for m in whole.texts.matching(pattern, side, public=public))
    yield from together(matches)


def together(matches: Iterable[Match], wanted: Callable[[Match], bool] = lambda _: True) -> Iterator[Sighting]:
    """Matches that are wanted, those of one text in both languages together."""
    texts: dict[object, list[Match]] = {}
    for match in matches:
        if wanted(match):
            texts.setdefault(text_of(match.wording), []).append(match)
    for found_there in texts.values():
        yield Sighting(tuple(sorted(found_there, key=lambda m: (m.wording.language == "en", m.start))))


def text_of(wording: Wording) -> object:
    """What both languages of a text have in common: the record and the place in it."""
    return wording.on, wording.route[:-1] if wording.language else wording.route


def is_markdown(wording: Wording) -> bool:
    """Whether the text is written in Markdown."""
    return wording.node.format == "markdown"


def sentence_at(text: str, start: int) -> str:
    """The sentence in which the character at `start` stands."""
    begins, ends = 0, len(text)
    for end in _SENTENCE_END.finditer(text):
        if end.end() <= start:
            begins = end.end()
        else:
            ends = end.end()
            break
    return text[begins:ends].strip()


def quoted_words(words: Iterable[str]) -> Message:
    """The words of a text in quotes, each once, as in a sentence."""
    each = (" ".join(word.split()) for word in words)
    return quoted((Message(word, word) for word in each), most=_MOST_QUOTED)


def place_of(wording: Wording) -> Message:
    """Where a text stands, in words that people see, as "in ..."."""
    label, title = wording.node.label or Message("Text", "Text"), title_of(wording)
    if wording.record.kind == "text":
        return (
            Message(f"i texten ”{title.sv}”", f"in the text “{title.en}”")
            if title
            else Message("i en text i policyn", "in a text of the policy")
        )
    if title is None:
        return Message(f"i ”{label.sv}”", f"in “{label.en}”")
    if wording.field == "name" and wording.route[0] == "name":
        return Message(f"i namnet ”{title.sv}”", f"in the name “{title.en}”")
    return Message(f"i ”{label.sv}” för ”{title.sv}”", f"in “{label.en}” of “{title.en}”")


def title_of(wording: Wording) -> Message | None:
    """What people call the text's record; None where it has no name."""
    data = wording.record.data
    title = data.get("name") or data.get("heading")
    if isinstance(title, str):
        return Message(title, title)
    return Message(str(title["sv"]), str(title["en"])) if isinstance(title, Mapping) else None


def field_label(wording: Wording) -> Message:
    """The label of the field that a reason belongs to: "Profiling" where the text is why there is none."""
    node, label = schema_of(wording.record.kind).root, None
    for step in wording.route:
        inside = [node, *node.branches] if node.items is None else [node.items, *node.items.branches]
        child = next(
            (part.properties[step] for part in inside if isinstance(step, str) and step in part.properties), None
        )
        if child is None:
            continue
        if step == "none":
            break
        node, label = child, child.label or label
    return label or Message("Text", "Text")
