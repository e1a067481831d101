"""The internal register: everything that an authority or a data protection officer is given, in one language.

Made from the schemas and the data alone: a new property of a schema appears by itself, under the heading that
its article gives it.
"""

from generator.views.internal.build import internal_register
from generator.views.internal.model import (
    Group,
    InternalRegister,
    Record,
    Section,
    Summary,
    SummaryCell,
)
from generator.views.internal.parts import AUTHORITY, EVERYTHING, GAPS, REST

__all__ = [
    "AUTHORITY",
    "EVERYTHING",
    "GAPS",
    "REST",
    "Group",
    "InternalRegister",
    "Record",
    "Section",
    "Summary",
    "SummaryCell",
    "internal_register",
]
