"""JSON: the view as it is, every field with label, article and state, its value as one text and in its parts."""

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any, Final

from generator.exchange.editions.lines import as_text
from generator.exchange.editions.origin import title
from generator.i18n import Translator
from generator.provenance import Provenance
from generator.provenance.cover import origin_rows
from generator.views.blocks import Block, Entries, Fields, Listing, Paragraph, Row
from generator.views.internal import InternalRegister, Record, Section

FORMAT: Final = "1.0"
SCHEMA: Final = "article-30.schema.json"


def as_json(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    """The file, as its schema describes it."""
    document = {
        "format": FORMAT,
        "language": view.language,
        "title": title(view, translator),
        "controller": view.controller,
        "version": view.version,
        "role": view.role,
        "extent": _extent(view),
        "cover": [_field(row) for row in view.cover],
        "origin": {
            "commit": provenance.commit,
            "dirty": provenance.dirty,
            **_commit_dates(provenance),
            "date": provenance.date,
            "digest": provenance.digest,
            **({"part": provenance.part} if provenance.part else {}),
            "tool": f"artikel30 {provenance.tool_version}",
            "printed": [_field(row) for row in origin_rows(provenance, translator)],
        },
        "summary": _summary(view),
        "sections": [_section(section) for section in view.sections],
    }
    return encoded(document)


def encoded(document: object) -> bytes:
    """JSON as it is written to a file."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def schema() -> Any:
    """The JSON Schema of the file."""
    return json.loads((files("generator.exchange.editions") / SCHEMA).read_bytes())


def _extent(view: InternalRegister) -> dict[str, Any] | None:
    """Which part of the register it is; nothing where it is the whole."""
    selection = view.selection
    if selection is None or not view.extent:
        return None
    department = {"department": selection.department.in_(view.language)} if selection.department else {}
    return {
        "text": view.extent,
        "part": selection.is_part,
        "chosen": selection.chosen,
        "total": selection.total,
        **department,
    }


def _commit_dates(provenance: Provenance) -> dict[str, str]:
    """When the change was written and when it was committed; whoever makes a commit can set both."""
    moment = provenance.moment
    return {"authored": moment.authored.isoformat(), "committed": moment.committed.isoformat()} if moment else {}


def _summary(view: InternalRegister) -> dict[str, Any]:
    return {
        "columns": [{"letter": letter, "title": heading} for letter, heading in view.summary.columns],
        "rows": [
            {
                "id": target.identifier,
                "name": target.name,
                "cells": [
                    {"state": cell.state.name.lower(), "text": "\n".join(part.text for part in cell.paragraphs)}
                    for cell in cells
                ],
            }
            for target, cells in view.summary.rows
        ],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind,
        "title": section.title,
        "introduction": section.introduction,
        "records": [_record(record) for record in section.records],
    }


def _record(record: Record) -> dict[str, Any]:
    named = {"heading": _field(record.heading)} if record.heading else {}
    groups = [
        {"key": group.key, "title": group.title, "fields": [_field(row) for row in group.rows]}
        for group in record.groups
    ]
    return {"id": record.target.identifier, "name": record.target.name, **named, "groups": groups}


def _field(row: Row) -> dict[str, Any]:
    return {
        "key": row.key,
        "label": row.label,
        "article": row.article,
        "state": row.state.name.lower(),
        "text": as_text(row.blocks),
        "value": _blocks(row.blocks),
    }


def _blocks(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    return [_block(block) for block in blocks]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Listing(items=items):
            return {"list": [_paragraph(item) for item in items]}
        case Fields(rows=rows):
            return {"fields": [_field(row) for row in rows]}
        case Entries(items=entries):
            return {"entries": [[_field(row) for row in entry.rows] for entry in entries]}


def _paragraph(part: Paragraph) -> dict[str, Any]:
    more = {"link": part.link, "date": part.day}
    named = {"record": {"kind": part.target.kind, "id": part.target.identifier}} if part.target else {}
    return {"text": part.text, **{key: value for key, value in more.items() if value}, **named}
