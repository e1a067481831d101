"""Mistakes in the fields of a record: unknown, missing, or demanded by another field."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.citation import joined
from generator.findings import Hit
from generator.schema import codes
from generator.schema.case import Case
from generator.schema.node import Node, Raw
from generator.schema.spot import field, named
from generator.schema.suggest import nearest
from generator.schema.words import both, quoted, scalar, sentences, to_write
from generator.source import Message

KEYWORDS = ("additionalProperties", "required")
_IN = {"sv": Message(sv="svenska", en="Swedish"), "en": Message(sv="engelska", en="English")}
_OTHER_NAMES = {"se": "sv", "swe": "sv", "sve": "sv", "eng": "en", "gb": "en", "uk": "en"}
# A field that is demanded but absent may be further from what was typed than one that is merely possible.
_LOOSE = 0.55
_LISTED = 12


def wrong_keys(case: Case) -> Iterator[Hit]:
    """Yield a hit for each mistake in the fields at one place; a misspelt field that is missing is one mistake."""
    node, value = case.spot.node, case.spot.value
    if not isinstance(value, dict) or node.entries is not None:
        return
    missing = [key for key in node.required if key not in value]
    if case.problem("additionalProperties"):
        for key in value:
            if key not in node.properties:
                meant = _meant_field(key, node, missing, value)
                missing = [other for other in missing if other != meant]
                yield _unknown(case, key, meant)
    yield from (_missing(case, key) for key in missing)
    for problem in case.problems:
        if problem.keyword == "required" and problem.condition is not None:
            yield from _conditional(case, problem.demand, problem.condition)


def _meant_field(key: str, node: Node, missing: list[str], value: Mapping[str, Any]) -> str | None:
    if node.is_text and missing:
        other = _OTHER_NAMES.get(key.casefold(), missing[0])
        return other if other in missing else missing[0]
    for candidates, cutoff in ((missing, _LOOSE), ([name for name in node.properties if name not in value], None)):
        names: dict[str, str] = {}
        for name in candidates:
            label = node.properties[name].label
            for word in (name, *(label or ())):
                names.setdefault(word, name)
        found = nearest(key, names) if cutoff is None else nearest(key, names, cutoff)
        if found:
            return names[found]
    return None


def _unknown(case: Case, key: str, meant: str | None) -> Hit:
    node = case.spot.node
    name = field(key, None)
    said = Message(sv=f"Fältet {name.sv} finns inte här.", en=f"There is no field {name.en} here.")
    if meant is not None:
        right = field(meant, node.properties[meant])
        hint = Message(sv=f"Menade du {right.sv}?", en=f"Did you mean {right.en}?")
        fix = _renamed(case, key, meant)
        article = node.properties[meant].article
        return case.hit(codes.UNKNOWN_FIELD, sentences(said, hint), key=key, at="key", fix=fix, article=article)
    return case.hit(codes.UNKNOWN_FIELD, sentences(said, _elsewhere(node, key) or _listed(node)), key=key, at="key")


def _renamed(case: Case, key: str, meant: str) -> Message:
    value = case.spot.value[key] if isinstance(case.spot.value, dict) else None
    return both(
        f"{meant}: {scalar(value)}" if isinstance(value, (str, int)) and "\n" not in str(value) else f"{meant}:"
    )


def _elsewhere(node: Node, key: str) -> Message | None:
    """Say where a field belongs that was written one level too high."""
    for name, child in node.properties.items():
        inner = child.items or child
        if key in inner.properties and not inner.is_text:
            right, around = field(key, inner.properties[key]), field(name, child)
            return Message(
                sv=f"{right.sv} hör hemma under {around.sv}: rätta indraget.",
                en=f"{right.en} belongs under {around.en}: mend the indentation.",
            )
    return None


def _listed(node: Node) -> Message | None:
    if not 0 < len(node.properties) <= _LISTED:
        return None
    names = ", ".join(node.properties)
    return Message(sv=f"Här kan stå: {names}.", en=f"What can stand here: {names}.")


def _missing(case: Case, key: str) -> Hit:
    node = case.spot.node
    child = node.properties[key]
    around = named(case.spot)
    if node.is_text:
        message = Message(
            sv=f"Texten i {around.sv} saknas på {_IN[key].sv}.",
            en=f"The text of {around.en} is missing in {_IN[key].en}.",
        )
        return case.hit(codes.MISSING_TRANSLATION, message, fix=both(f"{key}: …"), at="key", article=child.article)
    name = field(key, child)
    where = Message(sv=f" i {around.sv}", en=f" from {around.en}") if case.spot.route else both("")
    message = Message(sv=f"Fältet {name.sv} saknas{where.sv}.", en=f"The field {name.en} is missing{where.en}.")
    return case.hit(codes.MISSING_FIELD, message, fix=to_write(key, child), at="key", article=child.article)


def _conditional(case: Case, demanded: list[str], condition: Raw) -> Iterator[Hit]:
    reason = _reason(condition)
    for key in demanded:
        if isinstance(case.spot.value, dict) and key not in case.spot.value:
            yield _demanded(case, key, reason)


def _reason(condition: Raw) -> Message:
    """Say a condition of the form "these properties have these values"."""
    said = []
    for key, demand in condition["properties"].items():
        name, value = field(key, None), quoted(demand["const"])
        said.append(Message(sv=f"{name.sv} är {value.sv}", en=f"{name.en} is {value.en}"))
    return Message(sv=joined([part.sv for part in said], "och"), en=joined([part.en for part in said], "and"))


def _demanded(case: Case, key: str, reason: Message) -> Hit:
    child = case.spot.node.properties[key]
    name = field(key, child)
    message = Message(
        sv=f"Fältet {name.sv} måste anges, eftersom {reason.sv}.",
        en=f"The field {name.en} must be given, because {reason.en}.",
    )
    return case.hit(codes.UNMET_CONDITION, message, fix=to_write(key, child), at="key", article=child.article)
