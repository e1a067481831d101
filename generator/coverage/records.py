"""Article 30: each letter of 30(1) for the controller and every purpose, and of 30(2) for work done for others."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from generator.coverage.model import POLICY, Answer, Line, Table, Verdict, met, missing, said
from generator.i18n import translator
from generator.model import Status
from generator.register import Register
from generator.schema import gaps, schema_of
from generator.source import LANGUAGES, Message

Data = Mapping[str, Any]
_LETTERS: Final = "abcdefg"
_LETTERS_FOR_OTHERS: Final = "abcd"
_CONTROLLER: Final = "a"
_TRANSFERS: Final = "e"
_DOCUMENTED: Final = "49-1-2"
"""The only mechanism of which Article 30(1)(e) wants the safeguards documented in the record."""


def records_table(register: Register) -> Table:
    """The letters (a) to (g): (a) of the controller, the others of every purpose that has not ended."""
    purposes = _current(register, "purpose")
    return Table(
        subjects={key: Message(**data["name"]) for key, data in purposes.items()},
        lines=tuple(_line(letter, purposes, register) for letter in _LETTERS),
    )


def behalf_table(register: Register) -> Table:
    """The letters (a) to (d), of everything that is done for others."""
    records = _current(register, "on-behalf-of")
    lines = (
        Line(
            identifier=f"30(2)({letter})",
            label=said(f"letter_30_2.{letter}"),
            article=f"30(2)({letter})",
            verdicts={key: _verdict(data, "on-behalf-of", f"30(2)({letter})") for key, data in records.items()},
        )
        for letter in _LETTERS_FOR_OTHERS
    )
    return Table(
        subjects={key: Message(**data["name"]) for key, data in records.items()}, lines=tuple(lines) if records else ()
    )


def _current(register: Register, kind: str) -> Mapping[str, Data]:
    return {key: data for key, data in register.all(kind).items() if data.get("status") != Status.ENDED}


def _line(letter: str, purposes: Mapping[str, Data], register: Register) -> Line:
    article = f"30(1)({letter})"
    if letter == _CONTROLLER:
        verdicts = {POLICY: _verdict(register.one("controller"), "controller", article)}
    elif letter == _TRANSFERS:
        verdicts = {key: _transfers(data, register) for key, data in purposes.items()}
    else:
        verdicts = {key: _verdict(data, "purpose", article) for key, data in purposes.items()}
    label = Message(*(translator(language).t(f"pdf.letters.{letter}") for language in LANGUAGES))
    return Line(identifier=article, label=label, article=article, verdicts=verdicts)


def _verdict(data: Data, kind: str, article: str) -> Verdict:
    """Missing where a field that the article asks for, and that is expected, is not stated."""
    lacking = list(_lacking(data, kind, article))
    if lacking:
        return missing(_listed(lacking))
    root = schema_of(kind).root
    stated = [
        node.label
        for key, node in root.properties.items()
        if (node.expected or key in root.required) and node.label is not None and _asks(node.article, article)
    ]
    return met(_listed(stated)) if stated else missing(said("why.missing"))


def _lacking(data: Data, kind: str, article: str) -> Iterator[Message]:
    for gap in gaps(dict(data), kind):
        if _asks(gap.node.article, article) and gap.node.label is not None:
            yield gap.node.label


def _asks(named: str | None, article: str) -> bool:
    """Whether the field's articles name this letter; `30(1)(d)-(e)` names both."""
    if not named:
        return False
    prefix, letter = article[: -len("(a)")], article[-2]
    for first, last in re.findall(rf"{re.escape(prefix)}\(([a-g])\)(?:-\(([a-g])\))?", named):
        if first <= letter <= (last or first):
            return True
    return False


def _transfers(data: Data, register: Register) -> Verdict:
    """Letter (e): whether there are transfers, and to which countries."""
    stated = data.get("transfers")
    own = _verdict(data, "purpose", f"30(1)({_TRANSFERS})")
    if own.answer is not Answer.MET or not isinstance(stated, list | tuple):
        return own
    lacking = dict.fromkeys(label for key in stated for label in _lacking_in_transfer(key, register))
    return missing(_listed(lacking)) if lacking else own


def _lacking_in_transfer(key: str, register: Register) -> Iterator[Message]:
    data = register.all("transfer").get(key, {})
    wanted = {"countries"} | ({"safeguard_document"} if data.get("mechanism") == _DOCUMENTED else set())
    for gap in gaps(dict(data), "transfer"):
        if gap.key in wanted and gap.node.label is not None:
            yield gap.node.label


def _listed(labels: Iterable[Message]) -> Message:
    names = list(dict.fromkeys(labels))
    return Message(", ".join(name.sv for name in names), ", ".join(name.en for name in names))
