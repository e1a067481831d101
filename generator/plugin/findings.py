"""The errors of a register, told in one language."""

from generator.check import Outcome
from generator.findings import Severity
from generator.pages import Report
from generator.report import summary_line, text_report
from generator.source import Language, Message
from generator.views.leaks import Leak


def told(outcome: Outcome, language: Language) -> Report:
    """How many errors there are, and each with its line."""
    errors = outcome.at_least(Severity.ERROR)
    heading = summary_line(errors, language)
    return Report(heading, f"{heading}\n\n{text_report(errors, outcome.register.documents, language)}".rstrip())


def disclosed(leak: Leak) -> Message:
    """Why nothing is published; it names the place of the value and never the value."""
    field = ".".join(str(step) for step in leak.route)
    return Message(
        f"Webbplatsen publiceras inte: {leak.file} innehåller ett internt värde, som står i {leak.path} ({field}).",
        f"The site is not published: {leak.file} holds an internal value, which stands in {leak.path} ({field}).",
    )
