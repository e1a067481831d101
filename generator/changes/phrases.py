"""Words and values in both languages at once, as they stand within a sentence; what needs no register."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from generator.changes.facts import Value
from generator.citation import cited
from generator.i18n import Translator, sentence, translator
from generator.source import LANGUAGES, Message

# "Adress" and "E-postadress", but not "IP-adress".
_ORDINARY: Final = re.compile(r"[A-ZÅÄÖ](-?[a-zåäöéü])|A [a-z]")

_TWO_STOPS: Final = re.compile(r"(?<!\.)\.\.(?!\.)")
_THE: Final = frozenset({"AE", "BS", "CF", "DO", "GB", "GM", "KM", "KY", "MH", "MV", "NL", "PH", "SC", "US"})
"""The countries whose English names have an article within a sentence."""


def both(write: Callable[[Translator], str]) -> Message:
    """What is written in each language."""
    return Message(*(write(translator(language)) for language in LANGUAGES))


def within(name: Message) -> Message:
    """A name as it stands within a sentence; an abbreviation keeps its capital letters."""
    return Message(*(_lower(name.in_(language)) for language in LANGUAGES))


def capitalised(text: str) -> str:
    """A text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def listed(names: Iterable[Message]) -> Message:
    """Names as in a sentence."""
    held = list(names)
    return both(lambda words: words.list(name.in_(words.language) for name in held))


def article(code: str) -> Message:
    """What a code such as `6.1.f` or `49-1-a` refers to, in words."""
    number, *parts = re.split(r"[.-]", code)
    return cited(number + "".join(f"({part})" for part in parts))


def period(code: str) -> Message:
    """A period in words."""
    return both(lambda words: words.t("changes.value.session") if code == "session" else words.period(code))


def country(code: str) -> Message:
    """A country or an area as it stands within a sentence."""
    name = both(lambda words: words.country(code))
    return Message(name.sv, f"the {name.en}") if code in _THE else name


def of_text(text: Mapping[str, str]) -> Message:
    """A text of the register on one line."""
    return Message(*(" ".join(text[language].split()) for language in LANGUAGES))


def named(data: Mapping[str, Any], identifier: str) -> Message:
    """What the record with this data is called."""
    name = data.get("name", data.get("heading"))
    if isinstance(name, Mapping):
        return of_text({language: str(name[language]) for language in LANGUAGES})
    return Message(name, name) if isinstance(name, str) else Message(f"”{identifier}”", f"“{identifier}”")


def subject(kind: str, data: Mapping[str, Any], identifier: str) -> Message:
    """What the record is called where it stands alone, with the word for its kind where it has no name."""
    key = f"changes.kind.{kind}"
    if key not in translator("sv").texts:
        return named(data, identifier)
    return sentence(key, id=identifier, version=data.get("version", ""), name=named(data, identifier))


def law(value: Mapping[str, Any]) -> Message:
    """The act, its number and the provision, as lawyers write it."""
    number = str(value["number"])
    place = f", {value['provision']}" if "provision" in value else ""
    # The number of an act of the Union begins with a parenthesis of its own.
    shown = number if number.startswith("(") else f"({number})"
    name = of_text(value["name"])
    return Message(f"{name.sv} {shown}{place}", f"{name.en} {shown}{place}")


def with_article(label: Message, code: str) -> Message:
    """A legal basis or another code of an article, as `samtycke (artikel 6.1 a)`."""
    where = article(code)
    return Message(_beside(_lower(label.sv), where.sv), _beside(_lower(label.en), where.en))


def _beside(name: str, where: str) -> str:
    # One pair of brackets is enough.
    return f"{name[:-1]}, {where})" if name.endswith(")") else f"{name} ({where})"


def plain(value: Value) -> Message:
    """A value that is the same in both languages, or yes or no."""
    if isinstance(value, bool):
        return both(lambda words: words.t("changes.value.yes" if value else "changes.value.no"))
    text = " ".join(str(value).split())
    return Message(text, text)


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:] if _ORDINARY.match(name) else name


def date(code: str) -> Message:
    """A day in words."""
    return both(lambda words: words.date(code))


def closed(text: Message) -> Message:
    """A sentence with its full stop, where a text of the register ends it without one."""
    return Message(_closed(text.sv), _closed(text.en))


def _closed(text: str) -> str:
    whole = text if text.endswith((".", "?", "!", "…", ".”", ".)")) else f"{text}."
    # A name such as "Inc." ends a sentence with its own full stop.
    return _TWO_STOPS.sub(".", whole)
