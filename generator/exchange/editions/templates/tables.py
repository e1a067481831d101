"""The tables of a laid-out template: what it is, the controller, the purposes, what is lacking, the columns."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.exchange.editions.lines import as_text
from generator.exchange.editions.templates.answers import Answer
from generator.exchange.editions.templates.files import CONFIRMED, Asked
from generator.exchange.editions.templates.labels import label_of
from generator.exchange.editions.templates.lay import Laid
from generator.i18n import Translator
from generator.provenance import Provenance
from generator.provenance.cover import origin_rows
from generator.views.blocks import State
from generator.views.internal import InternalRegister

_STYLES: Final = {State.VALUE: "text", State.NONE: "none", State.MISSING: "missing", None: "dash"}


class Cell(NamedTuple):
    """A text and how it looks."""

    text: str
    style: str = "text"


class Grid(NamedTuple):
    """One table."""

    key: str
    title: str
    heads: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    filtered: bool = True


def grids(view: InternalRegister, laid: Laid, provenance: Provenance, translator: Translator) -> tuple[Grid, ...]:
    """The tables, in the order in which they are read."""
    tables = _Tables(laid, translator)
    return (
        tables.grid("processing", tables.purpose_heads(), tuple(tables.purposes())),
        tables.grid("gaps", (tables.words("gaps", "about", "label", "duty", "what"),), tuple(tables.gaps())),
        tables.grid("controller", (tables.words("columns", "label", "register", "value"),), tuple(tables.controller())),
        tables.grid(
            "columns",
            (tables.words("columns", "label", "english", "register", "duty", "status"),),
            tuple(tables.asked()),
        ),
        tables.grid(
            "about",
            (tables.words("about", "fact", "value"),),
            tuple(tables.about(view, provenance)),
        )._replace(filtered=False),
    )


class _Tables(NamedTuple):
    laid: Laid
    translator: Translator

    def t(self, key: str) -> str:
        return self.translator.t(f"export.template.{key}")

    def words(self, group: str, *keys: str) -> tuple[str, ...]:
        return tuple(self.t(f"{group}.{key}") for key in keys)

    def grid(self, key: str, heads: tuple[tuple[str, ...], ...], rows: tuple[tuple[Cell, ...], ...]) -> Grid:
        return Grid(key, self.t(f"sheets.{key}"), heads, rows)

    def purpose_heads(self) -> tuple[tuple[str, ...], ...]:
        """The authority's label, the register's, and what asks for the column and how far it is verified."""
        columns = self.laid.columns
        return (
            (self.t("gaps.purpose"), *(asked.label for asked in columns)),
            ("", *map(self._register, columns)),
            ("", *(f"{self._duty(asked)} · {self.t(f'mark.{asked.status}')}" for asked in columns)),
        )

    def purposes(self) -> Iterator[tuple[Cell, ...]]:
        """A row for each purpose."""
        for target, answers in self.laid.rows:
            yield (Cell(target.name, "name"), *map(self._cell, answers))

    def controller(self) -> Iterator[tuple[Cell, ...]]:
        """A row for each column that is the same for all purposes."""
        for asked, given in self.laid.controller:
            yield Cell(asked.label, "name"), Cell(self._register(asked)), self._cell(given)

    def gaps(self) -> Iterator[tuple[Cell, ...]]:
        """A row for each thing that is asked for and not stated."""
        for about, asked, what in self.laid.lacking:
            yield Cell(about.name, "name"), Cell(asked.label), Cell(self._duty(asked)), Cell(what, "missing")

    def asked(self) -> Iterator[tuple[Cell, ...]]:
        """A row for each column of the template, in its order."""
        for asked in self.laid.template.columns:
            yield (
                Cell(asked.label, "name"),
                Cell(asked.label_en or asked.label),
                Cell(self._register(asked)),
                Cell(self._duty(asked)),
                Cell(self.t(f"status.{asked.status}"), "text" if asked.status in CONFIRMED else "missing"),
            )

    def about(self, view: InternalRegister, provenance: Provenance) -> Iterator[tuple[Cell, ...]]:
        """What the template is and where the facts come from."""
        template, language = self.laid.template, self.translator.language
        yield Cell(self.t("about.authority"), "name"), Cell(template.authority)
        yield Cell(self.t("about.template"), "name"), Cell(template.template.in_(language))
        verified = "text" if template.status in CONFIRMED else "missing"
        yield Cell(self.t("about.status"), "name"), Cell(self.t(f"status.{template.status}"), verified)
        yield Cell(self.t("about.note"), "name"), Cell(template.note.in_(language))
        yield Cell(self.t("about.marking"), "name"), Cell(template.marking.in_(language))
        yield Cell(self.t("about.sources"), "name"), Cell("\n".join(template.sources))
        for row in (*view.cover, *origin_rows(provenance, self.translator)):
            yield Cell(row.label, "name"), Cell(as_text(row.blocks), _STYLES[row.state])

    def _cell(self, given: Answer) -> Cell:
        style = "missing" if given.lacking else _STYLES[given.state]
        return Cell(given.text or self.translator.t("pdf.value.dash"), style)

    def _register(self, asked: Asked) -> str:
        return ", ".join(label_of(field, self.translator) for field in asked.fields)

    def _duty(self, asked: Asked) -> str:
        return self.t("duty.article_30" if asked.article_30 else "duty.beyond")
