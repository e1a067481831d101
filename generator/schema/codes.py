"""The mistakes that a file can have against its schema, each with a code that stays the same; SCH-11 is retired."""

from typing import NamedTuple

from generator.source import Message


class Code(NamedTuple):
    """One kind of mistake."""

    rule: str
    name: str
    title: Message


UNKNOWN_FIELD = Code("SCH-01", "unknown-field", Message(sv="Fältet finns inte", en="The field does not exist"))
MISSING_FIELD = Code("SCH-02", "missing-field", Message(sv="Ett fält saknas", en="A field is missing"))
WRONG_TYPE = Code("SCH-03", "wrong-type", Message(sv="Värdet är av fel slag", en="The value is of the wrong kind"))
UNKNOWN_CODE = Code("SCH-04", "unknown-code", Message(sv="Värdet är inte tillåtet", en="The value is not allowed"))
MALFORMED_VALUE = Code(
    "SCH-05", "malformed-value", Message(sv="Värdet har fel form", en="The value has the wrong form")
)
IMPOSSIBLE_DATE = Code("SCH-06", "impossible-date", Message(sv="Datumet finns inte", en="The date does not exist"))
FIXED_VALUE = Code("SCH-07", "other-than-fixed", Message(sv="Värdet är fast", en="The value is fixed"))
EMPTY_VALUE = Code("SCH-08", "empty-value", Message(sv="Värdet är tomt", en="The value is empty"))
MISSING_TRANSLATION = Code(
    "SCH-09", "missing-translation", Message(sv="Texten saknas på ett språk", en="The text is missing in a language")
)
UNMET_CONDITION = Code(
    "SCH-10",
    "unmet-condition",
    Message(sv="Ett fält saknas på grund av ett annat", en="A field is missing because of another"),
)
NONE_OR_VALUE = Code(
    "SCH-12",
    "neither-none-nor-value",
    Message(sv="Varken ett värde eller none med skäl", en="Neither a value nor none with a reason"),
)
REPEATED_ITEM = Code(
    "SCH-13", "repeated-item", Message(sv="Samma sak står två gånger", en="The same thing is given twice")
)
MALFORMED_ID = Code("SCH-14", "malformed-id", Message(sv="Id:t har fel form", en="The id has the wrong form"))
NOT_ALLOWED = Code(
    "SCH-15", "not-allowed", Message(sv="Värdet följer inte schemat", en="The value does not follow the schema")
)

CODES: tuple[Code, ...] = (
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_CODE,
    MALFORMED_VALUE,
    IMPOSSIBLE_DATE,
    FIXED_VALUE,
    EMPTY_VALUE,
    MISSING_TRANSLATION,
    UNMET_CONDITION,
    NONE_OR_VALUE,
    REPEATED_ITEM,
    MALFORMED_ID,
    NOT_ALLOWED,
)
