"""Which fields of a record the rows of the page are written from."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.register import Record

FIELDS_OF_ROWS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "purpose": ("purpose", "sub_purposes"),
        "data": ("data_subjects",),
        "special": ("special_categories",),
        "offences": ("offence_data",),
        "identity": ("identity_number",),
        "basis": ("legal_basis",),
        "decisions": ("automated_decisions",),
        "security": ("security_measures",),
        "rights": ("rights", "legal_basis"),
        "joint": ("joint_controllers",),
        "name": ("legal_name", "organisation_number"),
        "time": ("answer_time",),
    }
)
"""By row: the fields that it is written from, where they are not called as the row is."""
_ROWS_ARE_FIELDS: Final = frozenset({"purpose", "controller", "transfer"})
"""Kinds of records whose rows are called as their fields are, where the table above says nothing else."""


def fields_of(row: str, record: Record) -> tuple[str, ...]:
    """The fields of a record that a row is written from; none where it is not known."""
    fields = FIELDS_OF_ROWS.get(row, (row.replace("-", "_"),))
    known = row and (record.kind in _ROWS_ARE_FIELDS or any(field in record.data for field in fields))
    return fields if known else ()
