"""Values of another kind than the schema asks for: a number for a text, a text for a list, one language for two."""

from generator.findings import Hit
from generator.schema import codes
from generator.schema.branches import fits
from generator.schema.case import Case
from generator.schema.node import Node
from generator.schema.spot import Spot, named
from generator.schema.synonyms import meant_boolean
from generator.schema.words import allowed, both, item_to_write, scalar, sentences, shown, to_write
from generator.source import Data, Message

_WANTED = {
    "string": Message(sv="vara text", en="be text"),
    "boolean": Message(sv="vara true eller false", en="be true or false"),
    "integer": Message(sv="vara ett tal", en="be a number"),
    "array": Message(sv="vara en lista", en="be a list"),
    "object": Message(sv="ha egna fält", en="have fields of its own"),
}
_BOTH_LANGUAGES = Message(sv="stå på båda språken, sv och en", en="be in both languages, sv and en")


def wrong_type(case: Case, node: Node | None = None) -> Hit:
    """Return the hit for a value that is not of the type of `node`: the schema's, or that of the branch meant."""
    node = node or case.spot.node
    value = case.spot.value
    name, found = named(case.spot), shown(value)
    wanted = _BOTH_LANGUAGES if node.is_text else _WANTED[node.type or "string"]
    said = Message(
        sv=f"{name.sv} ska {wanted.sv}, men här står {found.sv}.",
        en=f"{name.en} must {wanted.en}, but here is {found.en}.",
    )
    hint, fix = _cure(case.spot, node, value)
    return case.hit(codes.WRONG_TYPE, sentences(said, hint, allowed(node)), fix=fix)


def line(spot: Spot, value: str) -> Message:
    """Return the line that gives the spot this value, which is YAML already; for an item of a list, the value."""
    part = spot.route[-1] if spot.route else ""
    return both(value if isinstance(part, int) else f"{part}: {value}")


def _cure(spot: Spot, node: Node, value: Data) -> tuple[Message | None, Message | None]:
    if node.type == "string":
        return _to_text(spot, node, value)
    if node.type == "array" and node.items is not None:
        return _to_list(spot, node.items, value)
    if node.type == "object":
        return _to_fields(spot, node, value)
    return _to_boolean(spot, value) if node.type == "boolean" else (None, None)


def _to_text(spot: Spot, node: Node, value: Data) -> tuple[Message | None, Message | None]:
    if isinstance(value, (bool, int)):
        text = scalar(value)
        if fits(node, text):
            return Message(sv="Sätt citattecken.", en="Put quotes around it."), line(spot, scalar(text))
        return node.message, None
    if isinstance(value, dict) and value.keys() & {"sv", "en"}:
        hint = Message(sv="Fältet är lika på båda språken.", en="The field is the same in both languages.")
        texts = [text for text in value.values() if isinstance(text, str)]
        return hint, line(spot, scalar(texts[0])) if texts else None
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return Message(sv="Här kan bara stå ett värde.", en="Only one value can stand here."), line(
            spot, scalar(value[0])
        )
    return None, None


def _to_list(spot: Spot, items: Node, value: Data) -> tuple[Message | None, Message | None]:
    key = str(spot.route[-1]) if spot.route else ""
    if isinstance(value, str) and items.type == "string":
        parts = [part.strip() for part in value.split(",")]
        parts = [part for part in parts if part] if items.ref or items.enum else [value]
        return Message(sv="Skriv den som lista.", en="Write it as a list."), line(
            spot, f"[{', '.join(map(scalar, parts))}]"
        )
    if isinstance(value, dict) and items.properties:
        hint = Message(
            sv="Sätt ett bindestreck framför den första raden i varje post.",
            en="Put a hyphen before the first line of each item.",
        )
        return hint, item_to_write(key, items)
    return Message(sv="Skriv den som lista.", en="Write it as a list."), item_to_write(key, items)


def _to_fields(spot: Spot, node: Node, value: Data) -> tuple[Message | None, Message | None]:
    key = str(spot.route[-1]) if spot.route else ""
    if node.is_text and isinstance(value, (str, int)) and not isinstance(value, bool):
        return None, _in_swedish(spot, scalar(str(value)))
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        return Message(sv="Ta bort bindestrecket.", en="Remove the hyphen."), None
    return None, to_write(key, node) if key else None


def _in_swedish(spot: Spot, text: str) -> Message:
    """Return the lines that hold a text as the Swedish one, with the English one to be written."""
    part = spot.route[-1]
    head, indent = ("- ", "  ") if isinstance(part, int) else (f"{part}:\n  ", "  ")
    return both(f"{head}sv: {text}\n{indent}en: …")


def _to_boolean(spot: Spot, value: Data) -> tuple[Message | None, Message | None]:
    meant = meant_boolean(value) if isinstance(value, str) else None
    if meant is None:
        return None, None
    word = scalar(meant)
    return Message(sv=f"Menade du {word}?", en=f"Did you mean {word}?"), line(spot, word)
