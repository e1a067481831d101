"""Which formats there are, and what makes each. A format's library is imported when it is asked for."""

from collections.abc import Callable, Mapping
from typing import Final

from generator.i18n import Translator
from generator.provenance import Provenance
from generator.views.internal import InternalRegister

EXTENSIONS: Final[Mapping[str, str]] = {"xlsx": ".xlsx", "docx": ".docx", "csv": ".zip", "json": ".json"}
"""The formats, and how their files end: CSV is several files, kept together."""
FORMATS: Final = tuple(EXTENSIONS)


def edition(form: str, view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    """The record in one of the formats."""
    return _EDITIONS[form](view, provenance, translator)


def laid_out(form: str, name: str, view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    """The record in the columns of an authority's template, in one of the formats but `docx`."""
    from generator.exchange.editions.templates import files, grids  # noqa: PLC0415 - see above

    makers = {"xlsx": grids.template_workbook, "csv": grids.template_csv, "json": grids.template_json}
    return makers[form](view, files.authority_template(name), provenance, translator)


def _workbook(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    from generator.exchange.editions.spreadsheet import workbook  # noqa: PLC0415

    return workbook(view, provenance, translator)


def _document(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    from generator.exchange.editions.word import document  # noqa: PLC0415

    return document(view, provenance, translator)


def _separated(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    from generator.exchange.editions.separated import separated  # noqa: PLC0415

    return separated(view, provenance, translator)


def _json(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    from generator.exchange.editions.as_json import as_json  # noqa: PLC0415

    return as_json(view, provenance, translator)


_EDITIONS: Final[Mapping[str, Callable[[InternalRegister, Provenance, Translator], bytes]]] = {
    "xlsx": _workbook,
    "docx": _document,
    "csv": _separated,
    "json": _json,
}
