"""The internal register: everything that an authority or a data protection officer is given, in one language.

Made from the schemas and the data alone: a new property of a schema appears by itself, under the heading that
its article gives it.
"""

from generator.views.internal.build import internal_register
from generator.views.internal.model import (
    Group,
    InternalRegister,
    Overview,
    Record,
    Section,
    Selection,
    Summary,
    SummaryCell,
)
from generator.views.internal.parts import AUTHORITY, EVERYTHING, GAPS, PROCESSOR, REST
from generator.views.internal.roles import Role
from generator.views.internal.selection import SelectionError, for_others, of_department, with_purposes

__all__ = [
    "AUTHORITY",
    "EVERYTHING",
    "GAPS",
    "PROCESSOR",
    "REST",
    "Group",
    "InternalRegister",
    "Overview",
    "Record",
    "Role",
    "Section",
    "Selection",
    "SelectionError",
    "Summary",
    "SummaryCell",
    "for_others",
    "internal_register",
    "of_department",
    "with_purposes",
]
