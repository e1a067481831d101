"""One file of an earlier format to one of today, as text."""

from collections.abc import Sequence

from generator.source import Data, parse_document
from generator.source.edits import Edit, Replace, edited
from generator.source.splice import SpliceError, spliced
from generator.source.written import written
from generator.upgrade.steps import Step

SETTINGS = "register"
"""The kind of the file that states the format."""


def rewritten(content: bytes, display: str, kind: str, steps: Sequence[Step]) -> bytes:
    """Return a file's bytes after the steps; comments and order stay. `display` names the file.

    Raises:
        SpliceError: a step cannot be made in the text.
    """
    for step in steps:
        content = spliced(content, display, _edits(content, display, kind, step))
    return content


def read_forward(content: bytes, display: str, kind: str, steps: Sequence[Step]) -> bytes:
    """Return a file's bytes after the steps, to be read and not kept: where need be comments are given up."""
    for step in steps:
        edits = _edits(content, display, kind, step)
        try:
            content = spliced(content, display, edits)
        except SpliceError:
            data = parse_document(content, display).data or {}
            for edit in edits:
                data = edited(data, edit)
            content = written(data).encode() + b"\n"
    return content


def _edits(content: bytes, display: str, kind: str, step: Step) -> list[Edit]:
    data: dict[str, Data] | None = parse_document(content, display).data
    if data is None:
        # A file that cannot be read has findings of its own.
        return []
    edits = list(step.edits(kind, data))
    if kind == SETTINGS and data.get("format") != step.to:
        edits.append(Replace(("format",), step.to))
    return edits
