"""The summary table: what each purpose says under the letters (b) to (g), in a few words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.register import Register
from generator.views.blocks import Paragraph, State, paragraphs
from generator.views.internal.groups import LETTERS
from generator.views.internal.model import Summary, SummaryCell
from generator.views.values import Data, Formatter, listing

_FIELDS = ("purpose", "data_subjects", "recipients", "transfers", "retention", "security_measures")


def summarise(formatter: Formatter, register: Register) -> Summary:
    """Build the table from the purposes, in their order."""
    targets, words = formatter.targets["purpose"], _Words(formatter, register.all("transfer"))
    return Summary(
        columns=tuple((letter, formatter.translator.t(f"pdf.letters.{letter}")) for letter in LETTERS[1:]),
        rows=tuple(
            (targets[key], tuple(words.cell(field, data.get(field)) for field in _FIELDS))
            for key, data in register.all("purpose").items()
        ),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    formatter: Formatter
    transfers: Mapping[str, Data]

    def cell(self, field: str, value: Any) -> SummaryCell:
        if value is None:
            return SummaryCell(state=State.MISSING, paragraphs=(self.formatter.missing(),))
        if isinstance(value, Mapping) and "none" in value:
            return SummaryCell(state=State.NONE, paragraphs=(Paragraph(text=self.formatter.none(field)),))
        return SummaryCell(
            state=State.VALUE,
            paragraphs=tuple(Paragraph(text=text) for text in dict.fromkeys(self._short(field, value))),
        )

    def _short(self, field: str, value: Any) -> Iterator[str]:
        match field:
            case "data_subjects":
                yield from self._data(value)
            case "recipients":
                yield from (self.formatter.name("recipient", use["recipient"]) for use in value)
            case "retention":
                yield from map(self._retention, value)
            case "transfers":
                yield from map(self._transfer, value)
            case "security_measures":
                yield self._list("security-measure", value)
            case _:
                yield self.formatter.translator.text(value)

    def _list(self, ref: str, identifiers: Iterable[str]) -> str:
        targets = self.formatter.targets[ref]
        named = [Paragraph(text=self.formatter.name(ref, key), target=targets.get(key)) for key in identifiers]
        return ", ".join(name.text for name in paragraphs([listing(named)]))

    def _data(self, uses: Iterable[Data]) -> Iterator[str]:
        """One text for all those of whom the same is processed."""
        who: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for use in uses:
            who[tuple(use["data"])].append(use["who"])
        for data, persons in who.items():
            yield f"{self._list('data-subject', persons)}: {self._list('data-category', data)}"

    def _transfer(self, identifier: str) -> str:
        """The transfer with its countries: letter (e) asks for them by name."""
        translator = self.formatter.translator
        codes = self.transfers.get(identifier, {}).get("countries")
        return translator.t(
            "pdf.summary.transfer",
            transfer=self.formatter.name("transfer", identifier),
            countries=", ".join(map(translator.country, codes)) if codes else translator.t("pdf.value.missing"),
        )

    def _retention(self, rule: Data) -> str:
        translator = self.formatter.translator
        names = [self._list("data-subject", rule["for"])]
        names += [self._list("data-category", rule["data"])] if "data" in rule else []
        if "period" in rule:
            start = translator.text(rule["start"])
            time = translator.t("pdf.summary.period", period=translator.period(rule["period"]), start=start)
        else:
            time = translator.text(rule["criterion"])
        return f"{', '.join(names)}: {time}"
