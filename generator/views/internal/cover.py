"""What the cover states of the register itself."""

from collections.abc import Iterator
from typing import Final

from generator.i18n import Translator
from generator.register import Register
from generator.schema import schema_of
from generator.views.blocks import Block, Fields, Paragraph, Row, State, paragraphs
from generator.views.internal.model import Selection
from generator.views.internal.roles import KIND, Role, text_of
from generator.views.values import Data, Formatter

_NAMED: Final = frozenset({"name", "contact"})


def cover_rows(
    register: Register,
    formatter: Formatter,
    role: Role = "controller",
    selection: Selection | None = None,
    *,
    annex: bool = False,
) -> tuple[Row, ...]:
    """Who is responsible, who supervises, which version it is and how much of it; without what only a file can know."""
    settings, translator = register.one("register"), formatter.translator
    said = {row.key: row for row in formatter.rows(schema_of("controller").root, register.one("controller"))}
    kind = KIND[role]
    facts = {
        "authority": _authority(settings["supervisory_authority"], translator),
        "version": [settings["policy"]["version"]],
        {"purpose": "purposes", "on-behalf-of": "assignments"}[kind]: [str(len(register.all(kind)))],
        "extent": _selected(selection, translator),
    }
    if "classification" in settings:
        facts["classification"] = [translator.text(settings["classification"])]
    if annex:
        facts["annex"] = [translator.t("pdf.annex.cover")]
    return (
        *(_flat(said[key], translator, role) for key in ("legal_name", "organisation_number", "dpo") if key in said),
        *(cover_row(key, translator, *texts) for key, texts in facts.items() if texts),
    )


def extent(selection: Selection | None, translator: Translator) -> str:
    """The part in a few words, for every page; empty for the whole register."""
    return " · ".join(_selected(selection, translator, short=True))


def _selected(selection: Selection | None, translator: Translator, *, short: bool = False) -> list[str]:
    if selection is None:
        return []
    t, said = translator.t, []
    if selection.is_part:
        said.append(t("pdf.extent.part", chosen=selection.chosen, total=selection.total))
    if selection.department:
        said.append(t("pdf.extent.department", department=selection.department.in_(translator.language)))
    if selection.is_part and not short:
        said.append(t("pdf.extent.rest"))
    return said


def cover_row(key: str, translator: Translator, *texts: str) -> Row:
    """A row of the cover, with the texts one below the other."""
    return Row(
        key=key,
        label=translator.t(f"pdf.cover.{key}"),
        article="",
        state=State.VALUE,
        blocks=tuple(Paragraph(text=text) for text in texts),
    )


def _flat(row: Row, translator: Translator, role: Role) -> Row:
    """The row with the values of a nested object one below the other: names and how to reach them."""
    label = text_of(f"cover.{row.key}", role, translator)
    blocks = tuple(paragraphs(tuple(_reached(row.blocks))))
    return Row(key=row.key, label=label, article=row.article, state=row.state, blocks=blocks)


def _reached(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Fields):
            yield Fields(rows=tuple(row for row in block.rows if row.key in _NAMED))
        else:
            yield block


def _authority(authority: Data, translator: Translator) -> list[str]:
    name = translator.text(authority["name"])
    named = f"{name} ({authority['short_name']})" if "short_name" in authority else name
    reached = [authority[key] for key in ("address", "website") if key in authority]
    return [named, ", ".join(reached)] if reached else [named]
