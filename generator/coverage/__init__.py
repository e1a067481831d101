"""Completeness: where each item that Articles 13, 14 and 30 ask for is met, and what is missing."""

import datetime as dt

from generator.coverage.as_json import coverage_json
from generator.coverage.facts import Facts
from generator.coverage.model import Answer, Coverage, Line, Table, Verdict
from generator.coverage.notice import notice_table
from generator.coverage.records import behalf_table, records_table
from generator.coverage.table import coverage_table
from generator.register import Register

__all__ = ["Answer", "Coverage", "Line", "Table", "Verdict", "coverage", "coverage_json", "coverage_table"]


def coverage(register: Register, as_of: dt.date) -> Coverage:
    """Look for every item in what the register publishes, and in the register itself.

    Raises:
        BuildError: the register has not passed its schemas or its references.
    """
    return Coverage(
        notice=notice_table(Facts(register, as_of)),
        records=records_table(register),
        behalf=behalf_table(register),
    )
