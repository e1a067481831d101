"""Values of the right type that are not allowed: codes, forms, dates, repetitions, nothing at all."""

import re
from calendar import monthrange

from generator.findings import Hit
from generator.schema import codes
from generator.schema.case import Case
from generator.schema.formats import FIRST_YEAR, LAST_YEAR
from generator.schema.repair import MONTHS_EN, MONTHS_SV, repaired
from generator.schema.spot import Spot, named
from generator.schema.suggest import plain
from generator.schema.synonyms import meant_code
from generator.schema.words import allowed, both, code, quoted, scalar, sentences
from generator.schema.wrong_type import line
from generator.source import Message

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTHS = 12
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)"
_COUNTRY = Message(
    sv="Skriv landets kod på två bokstäver (ISO 3166-1), till exempel SE för Sverige.",
    en="Write the country's code of two letters (ISO 3166-1), for example SE for Sweden.",
)


def unknown_code(case: Case) -> Hit:
    """Return the hit for a value that is none of the codes."""
    node, value, name = case.spot.node, str(case.spot.value), named(case.spot)
    mark = quoted(value)
    said = Message(
        sv=f"{mark.sv} är inget tillåtet värde för {name.sv}.", en=f"{mark.en} is not an allowed value of {name.en}."
    )
    meant = meant_code(node, value)
    hint = None
    if meant is not None:
        right = code(node, meant)
        hint = Message(sv=f"Menade du {right.sv}?", en=f"Did you mean {right.en}?")
    form = _COUNTRY if node.format == "country" and meant is None else None
    fix = None if meant is None else line(case.spot, scalar(meant))
    return case.hit(codes.UNKNOWN_CODE, sentences(said, hint, form, allowed(node)), fix=fix)


def wrong_form(case: Case) -> Hit:
    """Return the hit for a text that does not look as it must."""
    node, value = case.spot.node, str(case.spot.value)
    if not value.strip():
        return empty(case)
    if node.raw.get("pattern") == ID_PATTERN:
        return malformed_id(case, value)
    if node.format == "date" and (match := _DATE.fullmatch(value)):
        return _impossible_date(case, value, (int(match[1]), int(match[2]), int(match[3])))
    name, mark, right = named(case.spot), quoted(value), repaired(node, value)
    said = Message(sv=f"{mark.sv} har fel form för {name.sv}.", en=f"{mark.en} has the wrong form for {name.en}.")
    hint = (
        None if right is None else Message(sv=f"Menade du {quoted(right).sv}?", en=f"Did you mean {quoted(right).en}?")
    )
    fix = None if right is None else line(case.spot, scalar(right))
    return case.hit(codes.MALFORMED_VALUE, sentences(said, node.message, hint), fix=fix)


def malformed_id(case: Case, value: str, *, is_key: bool = False) -> Hit:
    """Return the hit for an id, or a key that is an id, with other characters than an id may have."""
    longest = 64
    mark, right = quoted(value), plain(value)[:longest].strip("-")
    said = Message(
        sv=f"{mark.sv} går inte som id. Ett id skrivs med små bokstäver a–z, siffror och enkla bindestreck.",
        en=f"{mark.en} cannot be an id. An id is written with small letters a-z, digits and single hyphens.",
    )
    if len(value) > longest:
        said = sentences(
            said, Message(sv=f"Det är högst {longest} tecken.", en=f"It has at most {longest} characters.")
        )
    hint = Message(sv=f"Menade du ”{right}”?", en=f"Did you mean “{right}”?") if right else None
    if is_key:
        fix = both(f"{scalar(right)}:") if right else None
        return case.hit(codes.MALFORMED_ID, sentences(said, hint), fix=fix, key=value, at="key")
    return case.hit(codes.MALFORMED_ID, sentences(said, hint), fix=line(case.spot, scalar(right)) if right else None)


def _impossible_date(case: Case, value: str, parts: tuple[int, int, int]) -> Hit:
    year, month, day = parts
    name = named(case.spot)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        reason = Message(
            sv=f"årtalet ska ligga mellan {FIRST_YEAR} och {LAST_YEAR}",
            en=f"the year must lie between {FIRST_YEAR} and {LAST_YEAR}",
        )
    elif not 1 <= month <= _MONTHS:
        reason = Message(sv=f"det finns ingen månad {month:02}", en=f"there is no month {month:02}")
    elif day < 1:
        reason = Message(sv="det finns ingen dag 00", en="there is no day 00")
    else:
        last = monthrange(year, month)[1]
        reason = Message(
            sv=f"{MONTHS_SV[month - 1]} {year} har {last} dagar", en=f"{MONTHS_EN[month - 1]} {year} has {last} days"
        )
    message = Message(
        sv=f"Datumet {value} i {name.sv} finns inte: {reason.sv}.",
        en=f"The date {value} in {name.en} does not exist: {reason.en}.",
    )
    return case.hit(codes.IMPOSSIBLE_DATE, message)


def other_than_fixed(case: Case) -> Hit:
    """Return the hit for a value that can be only one."""
    demand = case.spot.node.raw["const"]
    right = f"[{', '.join(map(scalar, demand))}]" if isinstance(demand, list) else scalar(demand)
    name = named(case.spot)
    message = Message(sv=f"{name.sv} ska vara {right}.", en=f"{name.en} must be {right}.")
    return case.hit(codes.FIXED_VALUE, message, fix=line(case.spot, right))


def empty(case: Case) -> Hit:
    """Return the hit for an empty text, list or record, or for a field with nothing after the colon."""
    name = named(case.spot)
    if not case.spot.route:
        message = Message(sv="Filen är tom. Skriv minst en post.", en="The file is empty. Write at least one entry.")
    elif _is_needed(case.spot):
        message = Message(
            sv=f"{name.sv} saknar innehåll. Skriv något.", en=f"{name.en} has no content. Write something."
        )
    else:
        message = Message(
            sv=f"{name.sv} saknar innehåll. Skriv något, eller ta bort raden.",
            en=f"{name.en} has no content. Write something, or remove the line.",
        )
    return case.hit(codes.EMPTY_VALUE, message)


def _is_needed(spot: Spot) -> bool:
    around = spot.nodes[-2]
    return any(spot.route[-1] in node.required for node in (around, *around.branches))


def repeated_item(case: Case) -> Hit:
    """Return the hit for something that stands twice in a list where it may stand once."""
    items = case.spot.value if isinstance(case.spot.value, list) else []
    again = next((index for index, item in enumerate(items) if item in items[:index]), 0)
    name, item = named(case.spot), items[again] if items else None
    mark = quoted(str(item)) if isinstance(item, (str, int)) else Message(sv="Samma post", en="The same item")
    message = Message(
        sv=f"{mark.sv} står två gånger i {name.sv}. Ta bort det ena.",
        en=f"{mark.en} is given twice in {name.en}. Remove one.",
    )
    return case.hit(codes.REPEATED_ITEM, message, key=again)
