"""Where a finding stands, in the words of questions and deviations; and findings about these themselves."""

from typing import NamedTuple

from generator.findings import Hit, Severity
from generator.register import Record
from generator.source import Message, Route
from generator.waivers.codes import WAIVER_CODES, WAIVER_ERRORS


class Spot(NamedTuple):
    """A finding's rule, record and field."""

    rule: str
    place: str
    """The record's file, such as `purposes/marketing`; empty for a file that holds no record."""
    field: str
    """Such as `retention.period`; empty for the record as a whole."""


def about(record: Record, code: str, route: Route, message: Message, fix: Message | None) -> Hit:
    """A finding about a question or a deviation; `route` leads from the entry."""
    return Hit(
        rule=code,
        name=WAIVER_CODES[code],
        severity=Severity.ERROR if code in WAIVER_ERRORS else Severity.WARNING,
        path=record.path,
        route=(*record.route, *route),
        message=message,
        articles=("5(2)",),
        fix=fix,
    )
