"""The YAML parser: a stream of events from libyaml, or from PyYAML's own parser where libyaml is missing.

Only events are used. PyYAML's next layers (composer, constructor) expand aliases, overflow the stack on deep
nesting, read `NO` as false and keep the last of two equal keys.
"""

from typing import Any, Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class EventSource(Protocol):
    """What the builder needs of a parser."""

    def get_event(self) -> Any:
        """Return the next event."""


class PureParser(Reader, Scanner, Parser):
    """The parser in Python: the same events and places, fifteen times slower."""

    def __init__(self, text: str) -> None:
        """Begin at the start of `text`."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def open_events(text: str, *, pure: bool = False) -> EventSource:
    """Return the events of a text."""
    if pure or not yaml.__with_libyaml__:
        return PureParser(text)
    parser: EventSource = yaml.cyaml.CParser(text)  # type: ignore[attr-defined]
    return parser
