"""The legal diff: what has changed between two states of a register, said as a lawyer would say it."""

from generator.changes.facts import FieldChange
from generator.changes.legal import Summary, changes_between, customer_sentences, full_sentence, one_sided, summary
from generator.changes.model import Consequence, Duty, LegalChange, Place, Sort, Subject
from generator.changes.records import RecordChange, record_changes

__all__ = [
    "Consequence",
    "Duty",
    "FieldChange",
    "LegalChange",
    "Place",
    "RecordChange",
    "Sort",
    "Subject",
    "Summary",
    "changes_between",
    "customer_sentences",
    "full_sentence",
    "one_sided",
    "record_changes",
    "summary",
]
