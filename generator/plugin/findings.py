"""The errors of a register, told in one language."""

from generator.check import Outcome
from generator.findings import Severity
from generator.pages import Report
from generator.report import summary_line, text_report
from generator.source import Language


def told(outcome: Outcome, language: Language) -> Report:
    """How many errors there are, and each with its line."""
    errors = outcome.at_least(Severity.ERROR)
    heading = summary_line(errors, language)
    return Report(heading, f"{heading}\n\n{text_report(errors, outcome.register.documents, language)}".rstrip())
