"""The summary table: what each purpose says under the letters (b) to (g), or an assignment under (a) to (d)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.register import Register
from generator.views.blocks import Paragraph, State, paragraphs
from generator.views.internal.model import Summary, SummaryCell
from generator.views.internal.roles import KIND, LETTERS, Role, text_of
from generator.views.values import Data, Formatter, listing

_FIELDS: Final[dict[Role, tuple[str, ...]]] = {
    "controller": ("purpose", "data_subjects", "recipients", "transfers", "retention", "security_measures"),
    "processor": ("controller", "processing", "transfers", "security_measures"),
}


def summarise(formatter: Formatter, register: Register, role: Role = "controller") -> Summary:
    """Build the table from the purposes, or a processor's assignments, in their order."""
    kind, fields = KIND[role], _FIELDS[role]
    targets, words = formatter.targets[kind], Words(formatter, register.all("transfer"))
    letters = LETTERS[role][-len(fields) :]
    return Summary(
        columns=tuple((letter, text_of(f"letters.{letter}", role, formatter.translator)) for letter in letters),
        rows=tuple(
            (targets[key], tuple(words.cell(field, data.get(field)) for field in fields))
            for key, data in register.all(kind).items()
        ),
    )


@dataclass(frozen=True, slots=True)
class Words:
    """Writes one field in a few words."""

    formatter: Formatter
    transfers: Mapping[str, Data]

    def cell(self, field: str, value: Any) -> SummaryCell:
        """What a purpose states in the field; that it states nothing, or that there is none."""
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
            case "controller":
                yield value["name"]
            case "processing":
                yield from map(self.formatter.translator.text, value)
            case "transfers":
                yield from map(self._transfer, value)
            case "security_measures":
                yield self.list("security-measure", value)
            case _:
                yield self.formatter.translator.text(value)

    def list(self, ref: str, identifiers: Iterable[str]) -> str:
        """The names of the records with these ids, as in a sentence."""
        targets = self.formatter.targets[ref]
        named = [Paragraph(text=self.formatter.name(ref, key), target=targets.get(key)) for key in identifiers]
        return ", ".join(name.text for name in paragraphs([listing(named)]))

    def _data(self, uses: Iterable[Data]) -> Iterator[str]:
        """One text for all those of whom the same is processed."""
        who: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for use in uses:
            who[tuple(use["data"])].append(use["who"])
        for data, persons in who.items():
            yield f"{self.list('data-subject', persons)}: {self.list('data-category', data)}"

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
        names = [self.list("data-subject", rule["for"])]
        names += [self.list("data-category", rule["data"])] if "data" in rule else []
        return f"{', '.join(names)}: {self.time(rule)}"

    def time(self, rule: Data) -> str:
        """The period and what it runs from, or what decides it."""
        translator = self.formatter.translator
        if "period" not in rule:
            return translator.text(rule["criterion"])
        start = translator.text(rule["start"])
        return translator.t("pdf.summary.period", period=translator.period(rule["period"]), start=start)
