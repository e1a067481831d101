"""Where each record stands in the workbook."""

from collections.abc import Mapping
from typing import Final

from generator.i18n import Translator
from generator.views.blocks import Target
from generator.views.internal import InternalRegister, Role

HEADER_ROWS: Final = 2
Places = Mapping[tuple[str, str], str]
"""The address of a record's row, by kind and id."""


def sheet_name(kind: str, translator: Translator, role: Role = "controller") -> str:
    """What the sheet of a kind is called; a spreadsheet allows 31 characters, and not all of them."""
    own = f"export.processor.sheets.{kind}"
    return translator.t(own if role == "processor" and own in translator.texts else f"export.sheets.{kind}")


def places(view: InternalRegister, translator: Translator) -> Places:
    """Every record of the view with the address of its row."""
    return {
        (section.kind, record.target.identifier): address(sheet, index + HEADER_ROWS)
        for section in view.sections
        for sheet in [sheet_name(section.kind, translator, view.role)]
        for index, record in enumerate(section.records)
    }


def address(sheet: str, row: int) -> str:
    """The first cell of a row, counted from 0, as a link within the workbook."""
    return f"internal:'{sheet}'!A{row + 1}"


def place_of(target: Target | None, where: Places) -> str:
    """Where the record stands; empty where it stands nowhere."""
    return where.get((target.kind, target.identifier), "") if target else ""
