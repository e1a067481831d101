"""A value of the register as people read it, by its schema's node; shared by every internal edition."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.i18n import Translator
from generator.schema import Node, choose
from generator.views.blocks import Block, Entries, Fields, Listing, Paragraph, Row, State, Target
from generator.views.public.words import decapitalised, reference

Data = Mapping[str, Any]
_LAW = {"name", "number", "provision"}
_COMMON = frozenset({"data-subject", "data-category", "security-measure"})
_PARAGRAPH = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Formatter:
    """Writes values in one language; `targets` holds what an id may name, by the schema's word for its kind."""

    translator: Translator
    targets: Mapping[str, Mapping[str, Target]]

    def rows(self, node: Node, data: Data) -> tuple[Row, ...]:
        """A row for every property that `data` states or that is expected of it, in the schema's order.

        What only sorts the record for the rules is left out.
        """
        return tuple(
            self._row(key, property_, data)
            for key, property_ in node.properties.items()
            if (key in data or key in node.required or property_.is_expected(data)) and not property_.classifies
        )

    def blocks(self, node: Node, value: Any) -> tuple[Block, ...]:
        """What is printed for `value`."""
        node = choose(node, value) or node
        if isinstance(value, Mapping):
            return self._object(node, value)
        if isinstance(value, list | tuple):
            return (self._several(node.items or node, value),)
        return (self._scalar(node, value),)

    def missing(self) -> Paragraph:
        """What stands where nothing is stated."""
        return Paragraph(text=self.translator.t("pdf.value.missing"))

    def none(self, key: str) -> str:
        """The word for "there is none" that agrees with the field's label."""
        chosen = f"pdf.none.{key}"
        return self.translator.t(chosen if chosen in self.translator.texts else "pdf.none.other")

    def name(self, ref: str, identifier: str) -> str:
        """What the record with this id is called."""
        target = self.targets.get(ref, {}).get(identifier)
        return target.name if target else identifier

    def _row(self, key: str, node: Node, data: Data) -> Row:
        state, blocks = self._stated(key, node, data)
        return Row(
            key=key,
            label=node.label.in_(self.translator.language) if node.label else key,
            article=node.article or "",
            state=state,
            blocks=blocks,
        )

    def _stated(self, key: str, node: Node, data: Data) -> tuple[State, tuple[Block, ...]]:
        if key not in data:
            return State.MISSING, (self.missing(),)
        value = data[key]
        if isinstance(value, Mapping) and "none" in value:
            return State.NONE, (self._nothing(key, value["none"]),)
        return State.VALUE, self.blocks(node, value)

    def _nothing(self, key: str, none: Data) -> Paragraph:
        reason = " ".join(self.translator.text(none["because"]).split())
        return Paragraph(text=self.translator.t("pdf.value.none", none=self.none(key), reason=reason))

    def _object(self, node: Node, value: Data) -> tuple[Block, ...]:
        if node.is_text:
            parts = _PARAGRAPH.split(self.translator.text(value).strip())
            return tuple(Paragraph(text=" ".join(part.split())) for part in parts)
        if node.properties.keys() == _LAW:
            return (Paragraph(text=self._law(value)),)
        return (Fields(rows=self.rows(node, value)),)

    def _several(self, node: Node, values: Any) -> Block:
        written = [block for value in values for block in self.blocks(node, value)]
        if fields := tuple(block for block in written if isinstance(block, Fields)):
            return Entries(items=fields)
        items = tuple(block for block in written if isinstance(block, Paragraph))
        return listing(items) if node.ref else Listing(items=items, short=bool(node.enum))

    def _law(self, law: Data) -> str:
        """The act, its number and the provision, as lawyers write it."""
        place = f", {law['provision']}" if "provision" in law else ""
        number = law["number"]
        # The number of an act of the Union begins with a parenthesis of its own.
        return f"{self.translator.text(law['name'])} {number if number.startswith('(') else f'({number})'}{place}"

    def _scalar(self, node: Node, value: Any) -> Paragraph:
        if node.ref is not None:
            target = self.targets.get(node.ref, {}).get(value)
            return Paragraph(text=target.name if target else str(value), target=target)
        text = self._written(node, value)
        link = {"web-address": text, "e-mail": f"mailto:{text}"}.get(node.format or "", "")
        return Paragraph(text=text, link=link, day=value if node.format == "date" else "")

    def _written(self, node: Node, value: Any) -> str:
        translator = self.translator
        match node.format, value:
            case _, bool():
                text = translator.t("pdf.value.yes" if value else "pdf.value.no")
            case "country", str():
                text = translator.country_alone(value)
            case "date", str():
                text = translator.date(value)
            case "lifetime", "session":
                text = translator.t("pdf.value.session")
            case "lifetime" | "period", str():
                text = translator.period(value)
            case "legal-basis", str():
                text = f"{self._coded(node, value)}, {translator.article(reference(value))}"
            case _:
                text = self._coded(node, value)
        return text

    def _coded(self, node: Node, value: object) -> str:
        label = node.enum_labels.get(str(value))
        return label.in_(self.translator.language) if label else " ".join(str(value).split())


def listing(names: Sequence[Paragraph]) -> Listing:
    """The names of records as they stand in a sentence; only common nouns lose their capital letter."""
    first, *others = names
    return Listing(items=(first, *map(_within, others)), short=True)


def _within(name: Paragraph) -> Paragraph:
    common = name.target is not None and name.target.kind in _COMMON
    return replace(name, text=decapitalised(name.text)) if common else name
