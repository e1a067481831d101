"""The format of `policy.json`, whole: what `policy.schema.json` says.

The file is kept beside this module and published as it lies there, so that a change of the format is seen where
changes are reviewed. `python -m generator.exchange.format` writes it anew; a test fails when it is not up to date.
"""

import json
from importlib.resources import files
from pathlib import Path

from generator.exchange.addresses import SCHEMA
from generator.exchange.derived_shapes import EXERCISE, HTML, PURPOSE_RIGHTS, RECIPIENT, RIGHT, TRANSFER
from generator.exchange.shape import Shape, closed, list_of, record, ref, shape
from generator.model import Right
from generator.schema import field_of, schema_of

_RECORDS = {
    "data_subjects": ("data-subject", "Kinds of persons", "The kinds of persons whom the policy concerns."),
    "data_categories": ("data-category", "Categories of data", "The categories of personal data."),
    "sources": ("source", "Sources", "Where the data come from."),
    "security_measures": ("security-measure", "Security measures", "What protects the data."),
    "cookies": ("cookie", "Cookies", "What the website stores in the visitor's device."),
    "changes": ("change", "Changes", "What changed in the policy, the latest first."),
}


def policy_schema() -> Shape:
    """The JSON Schema, Draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A privacy policy as data",
        "description": (
            "The whole public policy of one company in Swedish and English. Texts are {sv, en}; a code stands beside "
            "its names; {none: true} says that there is none; what is absent is not stated. Format 1.0."
        ),
        **closed(_top(), list(_always())),
        "$defs": _definitions(),
    }


def published_schema() -> bytes:
    """The file as it is published."""
    return (files("generator.exchange") / SCHEMA).read_bytes()


def _top() -> dict[str, Shape]:
    return {
        "$schema": _text("Schema", "The address of the schema that the file follows."),
        "format": {**_text("Format", "Version of the format."), "pattern": r"^1\.[0-9]+$"},
        "languages": {
            **_told("Languages", "The languages of every text, as BCP 47."),
            "type": "array",
            "items": {"enum": ["sv", "en"]},
        },
        "address": _text("Address", "Where the policy is published; absent where that is not known."),
        "state": {**_told("State", "The commit of the register; absent where none holds it as it is."), **_state()},
        "pages": {**_told("Pages", "The address of the policy's page in each language."), **ref("text")},
        "policy": {**_told("Policy", "Version, dates, title and sections."), **_policy()},
        "controller": {**_told("Controller", "Who is responsible."), **shape(schema_of("controller").root)},
        "supervisory_authority": {
            **_told("Supervisory authority", "The authority that people may complain to."),
            **shape(field_of("register", "supervisory_authority")),
        },
        **{key: _list(title, told, record(kind)) for key, (kind, title, told) in _RECORDS.items()},
        "purposes": _list("Purposes", "The purposes, in the order of the policy.", _purpose()),
        "recipients": _list("Recipients", "Everyone outside who receives data.", {"oneOf": _recipients()}),
        "transfers": _list("Transfers", "Data that leave the EEA.", record("transfer", more=TRANSFER)),
        "rights": _list("Rights", "Every right, and where it applies.", RIGHT),
        "exercise": {
            **_told("Using a right", "How rights are used."),
            **shape(schema_of("rights").root, without=EXERCISE),
        },
        "texts": _list("Texts", "Free texts, which sections name.", record("text", more=HTML)),
    }


def _always() -> list[str]:
    return [key for key in _top() if key not in {"address", "state"}]


def _state() -> Shape:
    told = {"authored": "When the change was written", "committed": "When the change became part of the history"}
    dates = {
        key: {**_text(key.capitalize(), f"{text}; whoever makes a commit can set it."), "format": "date-time"}
        for key, text in told.items()
    }
    commit = {**_text("Commit", "Its full hash."), "pattern": "^[0-9a-f]{40,64}$"}
    return closed({"commit": commit, **dates}, ["commit", *dates])


def _policy() -> Shape:
    version = shape(field_of("register", "policy"))
    outline = shape(schema_of("policy").root, without=frozenset({"purposes"}))
    return closed({**version["properties"], **outline["properties"]}, [*version["required"], *outline["required"]])


def _purpose() -> Shape:
    return record("purpose", without=frozenset({"rights"}), more=PURPOSE_RIGHTS)


def _recipients() -> list[Shape]:
    return [
        record(kind, more={"record": {**_told("Record", "Which kind of record it is."), "const": kind}, **RECIPIENT})
        for kind in ("processor", "independent-controller")
    ]


def _definitions() -> dict[str, Shape]:
    name = {"sv": _text("Swedish", "In Swedish."), "en": _text("English", "In English.")}
    country = field_of("controller", "address.country")
    return {
        "text": {**_told("Text", "A text in both languages."), **closed(name, ["sv", "en"])},
        "none": {
            **_told("None", "There is none, which has been stated."),
            **closed({"none": {**_told("None", "Always true."), "const": True}}, ["none"]),
        },
        "id": {**_told("Id", "Names a record."), "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "right": {**_told("Right", "Names an entry of `rights`."), "enum": [str(right) for right in Right]},
        "country": {
            **_told("Country", "A country by ISO 3166-1, or the area EU or EEA."),
            **closed(
                {"code": {**_told("Code", "The code."), "enum": list(country.enum)}, **name}, ["code", "sv", "en"]
            ),
        },
        "period": {
            **_told("Period", "A period by ISO 8601; of a cookie also `session`."),
            **closed({"code": _text("Code", "Such as P3Y or P36M."), **name}, ["code", "sv", "en"]),
        },
    }


def _list(title: str, description: str, items: Shape) -> Shape:
    return {**_told(title, description), **list_of(items)}


def _text(title: str, description: str) -> Shape:
    return {**_told(title, description), "type": "string"}


def _told(title: str, description: str) -> Shape:
    return {"title": title, "description": description}


if __name__ == "__main__":
    lines = json.dumps(policy_schema(), ensure_ascii=False, indent=1) + "\n"
    Path(__file__).with_name(SCHEMA).write_text(lines, encoding="utf-8")
