"""YAML that the program brings along: its legal data and its tables. A fault in it is a defect of the program."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from generator.source.loading import parse_document


def packaged(package: str, name: str) -> Mapping[str, Any]:
    """The mapping in the file `name` of a package.

    Raises:
        ValueError: the file has faults, or holds something else; always a defect of the program.
    """
    document = parse_document((files(package) / name).read_bytes(), name)
    if document.faults or not isinstance(document.data, dict):
        raise ValueError(f"{name}: {[fault.message.en for fault in document.faults]}")
    return document.data
