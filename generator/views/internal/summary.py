"""The summary table: what each purpose says under the letters (b) to (g), in a few words."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.views.blocks import Paragraph, State
from generator.views.internal.groups import LETTERS
from generator.views.internal.model import Summary, SummaryCell
from generator.views.values import Data, Formatter

_FIELDS = ("purpose", "data_subjects", "recipients", "transfers", "retention", "security_measures")


def summarise(formatter: Formatter, purposes: Mapping[str, Data]) -> Summary:
    """Build the table from the purposes, in their order."""
    targets = formatter.targets["purpose"]
    return Summary(
        columns=tuple((letter, formatter.translator.t(f"pdf.letters.{letter}")) for letter in LETTERS[1:]),
        rows=tuple(
            (targets[key], tuple(_cell(formatter, field, data.get(field)) for field in _FIELDS))
            for key, data in purposes.items()
        ),
    )


def _cell(formatter: Formatter, field: str, value: Any) -> SummaryCell:
    if value is None:
        return SummaryCell(state=State.MISSING, paragraphs=(formatter.missing(),))
    if isinstance(value, Mapping) and "none" in value:
        return SummaryCell(state=State.NONE, paragraphs=(Paragraph(text=formatter.none(field)),))
    return SummaryCell(
        state=State.VALUE,
        paragraphs=tuple(Paragraph(text=text) for text in dict.fromkeys(_short(formatter, field, value))),
    )


def _short(formatter: Formatter, field: str, value: Any) -> Iterator[str]:
    match field:
        case "data_subjects":
            yield from (_data_of(formatter, use) for use in value)
        case "recipients":
            yield from (formatter.name("recipient", use["recipient"]) for use in value)
        case "retention":
            yield from (_retention(formatter, rule) for rule in value)
        case "transfers":
            yield from (formatter.name("transfer", key) for key in value)
        case "security_measures":
            yield from (formatter.name("security-measure", key) for key in value)
        case _:
            yield formatter.translator.text(value)


def _data_of(formatter: Formatter, use: Data) -> str:
    data = ", ".join(formatter.name("data-category", key) for key in use["data"])
    return f"{formatter.name('data-subject', use['who'])}: {data}"


def _retention(formatter: Formatter, rule: Data) -> str:
    translator = formatter.translator
    names = [formatter.name("data-subject", key) for key in rule["for"]]
    names += [formatter.name("data-category", key) for key in rule.get("data", ())]
    if "period" in rule:
        start = translator.text(rule["start"])
        time = translator.t("pdf.summary.period", period=translator.period(rule["period"]), start=start)
    else:
        time = translator.text(rule["criterion"])
    return f"{', '.join(names)}: {time}"
