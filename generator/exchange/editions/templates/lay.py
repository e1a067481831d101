"""From the view to the columns of a template."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.exchange.editions.templates.answers import Answer, about, answer, joined
from generator.exchange.editions.templates.files import Asked, Template
from generator.exchange.editions.templates.homes import Home, homes, named_in, read_with
from generator.exchange.editions.templates.labels import label_of, short_label
from generator.i18n import Translator
from generator.schema import field_of
from generator.views.blocks import Paragraph, Row, State, Target, paragraphs
from generator.views.internal import InternalRegister, Record

_OWN = frozenset({"controller", "purpose"})
Records = Mapping[tuple[str, str], Record]


class Lacking(NamedTuple):
    """What a column asks for and the register does not state."""

    about: Target
    asked: Asked
    what: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Laid:
    """The register in one template."""

    template: Template
    controller: tuple[tuple[Asked, Answer], ...]
    """The columns that are the same for all purposes."""
    columns: tuple[Asked, ...]
    rows: tuple[tuple[Target, tuple[Answer, ...]], ...]
    """A row for each purpose."""
    lacking: tuple[Lacking, ...]


def lay(view: InternalRegister, template: Template, translator: Translator) -> Laid:
    """Lay the register out."""
    layer = _Layer({(section.kind, record.target.identifier): record for section, record in view.records()}, translator)
    general = tuple(asked for asked in template.columns if _is_general(asked))
    columns = tuple(asked for asked in template.columns if asked not in general)
    owner = layer.records["controller", "controller"]
    purposes = [record for section, record in view.records() if section.kind == "purpose"]
    controller = tuple((asked, layer.cell(asked, owner)) for asked in general)
    rows = tuple((purpose.target, tuple(layer.cell(asked, purpose) for asked in columns)) for purpose in purposes)
    stated = [(owner.target, controller)]
    stated += [(target, tuple(zip(columns, answers, strict=True))) for target, answers in rows]
    lacking = (Lacking(target, asked, what) for target, given in stated for asked, one in given for what in one.lacking)
    return Laid(
        template=template, controller=controller, columns=columns, rows=rows, lacking=tuple(dict.fromkeys(lacking))
    )


def _is_general(asked: Asked) -> bool:
    return all(home.kind == "controller" for field in asked.fields for home in homes()[field])


@dataclass(frozen=True, slots=True)
class _Layer:
    records: Records
    translator: Translator

    def cell(self, asked: Asked, record: Record) -> Answer:
        """What the register says to a column; each part with its label where there are several."""
        found = {field: self._field(field, record) for field in asked.fields}
        labelled = len({given.text for given in found.values() if given.text}) > 1
        return joined(
            [(short_label(field, self.translator) if labelled else "", given) for field, given in found.items()]
        )

    def _field(self, field: str, record: Record) -> Answer:
        (home, *_) = homes()[field]
        if not home.route:
            return Answer(record.target.identifier, State.VALUE, ())
        if home.kind == "controller":
            record = self.records["controller", "controller"]
        return self._own(field, home, record) if home.kind in _OWN else self._related(field, home, record)

    def _own(self, field: str, home: Home, record: Record) -> Answer:
        tails: dict[str, list[tuple[str, ...]]] = {}
        for key, *tail in (home.route, *read_with(field)):
            tails.setdefault(key, []).append(tuple(tail))
        by_key = {row.key: row for row in record.rows}
        labels = {key: self._label(home.kind, key) for key in tails}
        labels[home.route[0]] = short_label(field, self.translator)
        found = {key: answer(by_key.get(key), tail, labels[key], self.translator) for key, tail in tails.items()}
        return joined([("" if key == home.route[0] else labels[key], given) for key, given in found.items()])

    def _label(self, kind: str, key: str) -> str:
        label = field_of(kind, key).label
        return label.in_(self.translator.language) if label else key

    def _related(self, field: str, home: Home, purpose: Record) -> Answer:
        """What the records say that the purpose names."""
        naming = [row for row in purpose.rows if row.key in named_in(home.kind)]
        named = self._named(naming, home)
        if not named:
            stated = next((row for row in naming if row.state is not State.VALUE), None)
            label = label_of(field, self.translator)
            return answer(stated, [()], label, self.translator) if stated or not naming else Answer("", None, ())
        if home.code or home.route == ("name",):
            return Answer(", ".join(record.target.name for record in named), State.VALUE, ())
        given = [(record.target.name, self._own(field, home, record)) for record in named]
        return joined([("", about(name, one)) for name, one in given if one.state is not None])

    def _named(self, naming: Sequence[Row], home: Home) -> list[Record]:
        parts: Iterator[Paragraph] = (part for row in naming for part in paragraphs(row.blocks))
        targets = dict.fromkeys(
            (part.target.kind, part.target.identifier)
            for part in parts
            if part.target and part.target.kind == home.kind
        )
        found = [self.records[key] for key in targets if key in self.records]
        return [record for record in found if self._bears(record, home)] if home.code else found

    def _bears(self, record: Record, home: Home) -> bool:
        (key,) = home.route
        label = field_of(home.kind, key).enum_labels[home.code].in_(self.translator.language)
        return any(part.text == label for row in record.rows if row.key == key for part in paragraphs(row.blocks))
