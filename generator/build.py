"""Plain data to the model, by the model's own type hints; the data have passed the schema before."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from generator.memory import NO_MEMORY, Memory
from generator.model import Nothing, Ropa

Converter = Callable[[Any], Any]
T = TypeVar("T")

KIND_OF_FIELD: Mapping[str, str] = {
    "register": "register",
    "controller": "controller",
    "rights": "rights",
    "policy": "policy",
    "purposes": "purpose",
    "processors": "processor",
    "independent_controllers": "independent-controller",
    "transfers": "transfer",
    "on_behalf_of": "on-behalf-of",
    "cookies": "cookie",
    "texts": "text",
    "changes": "change",
    "data_subjects": "data-subject",
    "data_categories": "data-category",
    "security_measures": "security-measure",
    "sources": "source",
    "systems": "system",
    "waivers": "waiver",
    "questions": "question",
}


class BuildError(ValueError):
    """The data do not fit the model: they have not passed the schema, or model and schema differ."""


def _union(members: tuple[Any, ...]) -> Converter:
    others = [member for member in members if member not in (NoneType, Nothing)]
    if len(others) != 1:
        raise BuildError(f"a field has one type, or that and Nothing: {members}")
    value = converter(others[0])
    if Nothing not in members:
        return value
    nothing = converter(Nothing)
    return lambda data: nothing(data) if isinstance(data, Mapping) and "none" in data else value(data)


def _record(cls: type[Any]) -> Converter:
    hints = get_type_hints(cls)
    steps = [(field.name, field.name.rstrip("_"), converter(hints[field.name])) for field in fields(cls)]
    needed = {field.name for field in fields(cls) if field.default is MISSING}
    known = {key for _, key, _ in steps}

    def convert(data: Mapping[str, Any]) -> Any:
        if unknown := data.keys() - known:
            raise BuildError(f"{cls.__name__} has no field {sorted(unknown)}")
        values = {name: step(data[key]) for name, key, step in steps if key in data}
        if missing := needed - values.keys():
            raise BuildError(f"{cls.__name__} lacks {sorted(missing)}")
        return cls(**values)

    return convert


@cache
def converter(hint: Any) -> Converter:
    """Return the function that turns plain data into a value of type `hint`.

    Raises:
        BuildError: the model uses a type that cannot be built from plain data.
    """
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _union(get_args(hint))
    if origin is tuple:
        item = converter(get_args(hint)[0])
        return lambda data: tuple(item(value) for value in data)
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    if hint is date:
        return date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint in (str, int, bool):
        return lambda data: data
    raise BuildError(f"no way to build {hint!r} from plain data")


def build(cls: type[T], data: Mapping[str, Any]) -> T:
    """Build one record of the model from plain data.

    Raises:
        BuildError: a field is unknown or a needed one missing.
        ValueError: a code or a date is none.
    """
    hint: Any = cls
    value: T = converter(hint)(data)
    return value


def build_ropa(records: Mapping[str, Mapping[str, Mapping[str, Any]]], memory: Memory = NO_MEMORY) -> Ropa:
    """Build the whole model from plain data by kind and id; singletons have their kind as id.

    `memory` knows the data that models were built from before.

    Raises:
        BuildError: the data have not passed the schema.
    """
    hints = get_type_hints(Ropa)
    values: dict[str, Any] = {}
    for field in fields(Ropa):
        kind = KIND_OF_FIELD[field.name]
        found = records.get(kind, {})
        hint: Any = hints[field.name]
        singleton = is_dataclass(hint)
        one = converter(hint if singleton else get_args(hint)[1])
        each = {key: memory.recall(one, data) for key, data in found.items()}
        values[field.name] = each[kind] if singleton else each
    return Ropa(**values)
