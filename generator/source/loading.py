"""One file, or the bytes of one, to a document."""

import re
from functools import lru_cache
from pathlib import Path

import yaml
from yaml.events import StreamEndEvent

from generator.source import refusals
from generator.source.builder import Builder
from generator.source.decode import decode
from generator.source.document import Document
from generator.source.events import open_events
from generator.source.files import UnreadableError, read_bytes
from generator.source.mistake import Mistake
from generator.source.repair import line_at
from generator.source.scalars import Data
from generator.source.slips import slips
from generator.source.syntax import explain
from generator.source.syntax_lines import lacks_space

# The parser in Python raises the last two for a code that is no character.
_PARSER_ERRORS = (yaml.YAMLError, ValueError, OverflowError)

_MOST_SHARED = 16384
"""Files of all states together; commits that follow each other hold nearly the same files."""

_UP_TO_DIRECTIVE = re.compile(r"(?:[ ]*(?:#.*)?\n)*(?=%)")


def read_document(file: Path, display: str) -> Document:
    """Read a file of the register; `display` is the path to show people."""
    try:
        content = read_bytes(file)
    except UnreadableError as error:
        return Document(display, "", None, (error.fault,))
    return shared_document(content, display)


def shared_document(content: bytes, display: str) -> Document:
    """Read the bytes of a file that other states of the register are likely to hold too; each content is read once."""
    return _content(content).named(display)


@lru_cache(maxsize=_MOST_SHARED)
def _content(content: bytes) -> Document:
    return parse_document(content, "")


def parse_document(content: bytes, display: str, *, pure: bool = False) -> Document:
    """Read the bytes of a file, whatever they are; `pure` chooses the parser that needs no libyaml."""
    text, faults = decode(content)
    if faults:
        return Document(display, text, None, faults)
    builder = Builder(text)
    record = _record(builder, text, pure=pure)
    found = tuple(sorted(builder.faults, key=lambda fault: fault.span))
    usable = all(fault.severity == "warning" for fault in found)
    return Document(display, text, record if usable else None, found, builder.places)


def _record(builder: Builder, text: str, *, pure: bool) -> dict[str, Data] | None:
    directive = _UP_TO_DIRECTIVE.match(text)
    if directive:
        builder.faults.append(refusals.directive(text, directive.end()))
        return None
    try:
        return _only_document(builder, text, pure=pure)
    except refusals.RefusedError:
        return None
    except _PARSER_ERRORS as error:
        builder.faults.append(explain(_mistake(error, builder, text)))
        return None


def _only_document(builder: Builder, text: str, *, pure: bool) -> dict[str, Data] | None:
    take = open_events(text, pure=pure).get_event
    take()
    start = take()
    if type(start) is StreamEndEvent:
        builder.refuse(refusals.empty_file())
        return None
    first = take()
    data = builder.build(take, first)
    take()
    after = take()
    if type(after) is not StreamEndEvent:
        builder.refuse(refusals.second_document(text, after.start_mark.index))
    builder.faults.extend(slips(text, builder.places))
    if isinstance(data, dict):
        return data
    _refuse_what_is_no_record(builder, text, first.start_mark.index, data)
    return None


def _refuse_what_is_no_record(builder: Builder, text: str, index: int, data: Data) -> None:
    if any(fault.severity == "error" for fault in builder.faults):
        return
    if data is None and not line_at(text, index).value:
        builder.refuse(refusals.empty_file())
    elif lacks_space(line_at(text, index)):
        builder.refuse(refusals.missing_space(text, index))
    else:
        builder.refuse(refusals.not_a_record(text, index, is_list=isinstance(data, list)))


def _mistake(error: Exception, builder: Builder, text: str) -> Mistake:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        opened = error.context_mark.index if error.context_mark else None
        return Mistake(text, min(error.problem_mark.index, len(text)), opened, builder.places)
    # The parser in Python does not say where it met a code for a character that does not exist.
    at = max(text.find("\\U"), 0)
    return Mistake(text, at, max(text.rfind('"', 0, at), 0), builder.places)
