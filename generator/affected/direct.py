"""Where the register itself states the fact that changes, names the record, or says so in a text."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.affected.facts import Asked
from generator.affected.numbers import act_number, article_parts, covers
from generator.affected.texts import mentions
from generator.affected.walk import Value, in_use, values
from generator.citation import cited, references
from generator.i18n import sentence, translator
from generator.law.entries import MechanismEntry, entries
from generator.law.transparency import checklist
from generator.model.codes import TransferMechanism
from generator.register import Record, Register
from generator.source import LANGUAGES, Language, Message, Route


class Direct(NamedTuple):
    """One place that states the fact."""

    record: Record
    route: Route
    words: Message
    """What stands there; empty for the record that is asked about itself."""
    is_text: bool = False
    """Whether a text names it, and no field does."""


def direct(asked: Asked, register: Register) -> Iterator[Direct]:
    """Every place that the change touches by itself, fields before texts."""
    stated = list(_in_fields(asked, register))
    yield from stated
    for mention in mentions(asked, register):
        place = Direct(*mention, is_text=True)
        # What a field holds is said already, with what it is.
        if not any(
            place.record == other.record and other.route and place.route[: len(other.route)] == other.route
            for other in stated
        ):
            yield place


def _in_fields(asked: Asked, register: Register) -> Iterator[Direct]:
    if asked.record is not None:
        yield Direct(asked.record, (), Message("", ""))
    elif asked.kind in _FIELDS:
        touches = _FIELDS[asked.kind]
        for record in in_use(register):
            yield from (
                Direct(record, value.route, _stated(value)) for value in values(record) if touches(asked, value)
            )
        yield from _asked_for(asked, register)


def _stated(value: Value) -> Message:
    if value.is_act:
        provision = f", {value.value['provision']}" if "provision" in value.value else ""
        number = value.value["number"]
        # The number of an act of the Union begins with a parenthesis of its own.
        written = number if number.startswith("(") else f"({number})"
        names = Message(*(f"{value.value['name'][side]} {written}{provision}" for side in LANGUAGES))
    else:
        names = Message(*(_written(value, side) for side in LANGUAGES))
    return sentence("affected.why.states", label=value.label, value=names)


def _written(value: Value, language: Language) -> str:
    if value.node.format == "country":
        return translator(language).country_alone(value.value)
    label = value.node.enum_labels.get(str(value.value))
    return label.in_(language) if label else str(value.value)


def _country(asked: Asked, value: Value) -> bool:
    return value.node.format == "country" and value.value == asked.value


def _adequacy(asked: Asked, value: Value) -> bool:
    relies = value.record.data.get("mechanism") == TransferMechanism.ADEQUACY
    return value.record.kind == "transfer" and relies and value.route[0] == "countries" and value.value == asked.value


def _law(asked: Asked, value: Value) -> bool:
    return value.is_act and act_number(value.value["number"]) == asked.value


def _mechanism(asked: Asked, value: Value) -> bool:
    return (
        value.record.kind == "transfer"
        and value.route in {("mechanism",), ("fallback",)}
        and value.value == asked.value
    )


def _article(asked: Asked, value: Value) -> bool:
    if not isinstance(value.value, str) or value.value not in value.node.enum:
        return False
    return any(covers(article_parts(asked.value), article_parts(article)) for article in _articles_of(value))


def _articles_of(value: Value) -> tuple[str, ...]:
    """The articles that a code stands for: itself, or those of a mechanism of Chapter V."""
    rows = entries("transfer-tools.yaml", MechanismEntry, "mechanisms")
    of_mechanism = [row.article for row in rows if row.mechanism == value.value]
    return references(of_mechanism[0]) if of_mechanism else (value.value,)


_FIELDS: Final[Mapping[str, Callable[[Asked, Value], bool]]] = MappingProxyType(
    {"country": _country, "adequacy": _adequacy, "law": _law, "mechanism": _mechanism, "article": _article}
)


def _asked_for(asked: Asked, register: Register) -> Iterator[Direct]:
    """The first field of each record that the article or the act asks for, by the schema."""
    if asked.kind not in {"law", "article"}:
        return
    for record in in_use(register):
        for value in values(record):
            # Items of a list and alternatives repeat the property that they belong to.
            if value.node is not value.field and not isinstance(value.value, dict | list):
                continue
            cites = [part for part in (*references(value.field.article), *_told(value)) if _is_cited(asked, part)]
            if cites:
                yield _for_the_law(value, cited(cites[0]))
                break


def _told(value: Value) -> Iterator[str]:
    """What an act asks to be told because the field is there at all: how to refuse the marketing of a purpose."""
    if len(value.route) == 1:
        for item in checklist().values():
            if item.when.value == value.route[0] and item.concerns.value == value.record.kind:
                yield from references(item.article)


def _for_the_law(value: Value, article: Message) -> Direct:
    if value.record.kind == "cookie":
        # There is nothing about a cookie that the act does not ask for, also where it is not stated.
        return Direct(value.record, (), sentence("affected.why.cookie", article=article))
    return Direct(value.record, value.route, sentence("affected.why.asked_for", label=value.label, article=article))


def _is_cited(asked: Asked, article: str) -> bool:
    if asked.kind == "law":
        return article_parts(article) == () and act_number(cited(article).sv) == asked.value
    return covers(article_parts(asked.value), article_parts(article))
