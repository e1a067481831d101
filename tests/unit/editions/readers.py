"""Each edition read back to facts, with the tools that others read it with."""

import csv
import datetime as dt
import io
import json
import re
import zipfile

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook

from generator.exchange.editions.facts import COVER, Fact
from generator.exchange.editions.separated import DELIMITERS
from generator.exchange.editions.spreadsheet.places import sheet_name
from generator.exchange.editions.spreadsheet.styles import MISSING_FILL
from generator.i18n import translator
from generator.schema import schema_of
from generator.views.blocks import State
from generator.views.internal import AUTHORITY, GAPS
from generator.views.internal.roles import text_of

CONTINUED = re.compile(r"(.+) \([0-9]+\)")
KINDS = (*AUTHORITY, *GAPS, "on-behalf-of")


def facts_of(form, content, language, role="controller"):
    reader = {"xlsx": _xlsx, "docx": _docx, "csv": _csv, "json": _json}[form]
    return sorted(reader(content, language, role), key=repr)


# Spreadsheet


def state_of(cell):
    if cell.fill.fgColor.rgb == "FF" + MISSING_FILL[1:]:
        return State.MISSING
    return State.NONE if cell.font.i else State.VALUE


def written(cell, language):
    if isinstance(cell.value, dt.datetime):
        return translator(language).date(cell.value.date().isoformat())
    return cell.value or ""


def _xlsx(content, language, role):
    words = translator(language)
    book, t = load_workbook(io.BytesIO(content)), words.t
    for label, value, *_ in book.worksheets[0].iter_rows(min_row=4):
        if label.value == t("pdf.cover.date"):
            break
        yield Fact(COVER, COVER, label.value, written(value, language), state_of(value))
    for kind in KINDS:
        if sheet_name(kind, words, role) in book.sheetnames:
            yield from _sheet(book[sheet_name(kind, words, role)], kind, language)


def _sheet(sheet, kind, language):
    heads = [cell.value for cell in sheet[1]][1:]
    dash = translator(language).t("pdf.value.dash")
    for identifier, *cells in sheet.iter_rows(min_row=3):
        found = []
        for head, cell in zip(heads, cells, strict=True):
            part = CONTINUED.fullmatch(head)
            if part and found and found[-1].label == part[1]:
                if cell.value:
                    found[-1] = found[-1]._replace(text=found[-1].text + cell.value)
            elif cell.value != dash:
                found.append(Fact(kind, identifier.value, head, written(cell, language), state_of(cell)))
        yield from found


# Word processor

STATES = {"Not stated": State.MISSING, "Stated as none": State.NONE}


def docx_line(paragraph):
    kind, depth = re.fullmatch(r"Record (value|item) ([0-9])", paragraph.style.name).groups()
    return "  " * int(depth) + "• " * (kind == "item") + paragraph.text


def docx_cell(cell):
    style = next((run.style.name for part in cell.paragraphs for run in part.runs if run.style.name in STATES), "")
    return "\n".join(map(docx_line, cell.paragraphs)), STATES.get(style, State.VALUE)


def _docx(content, language, role):
    words = translator(language)
    document, t, kind = Document(io.BytesIO(content)), words.t, None
    titles, origin = {text_of(f"sections.{kind}.title", role, words): kind for kind in KINDS}, t("pdf.cover.date")
    titles |= {t("pdf.annex.title", title=title): kind for title, kind in titles.items()}
    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            kind = titles.get(part.text) if part.style.name == "Heading 1" else kind
        elif isinstance(part, Table) and part.rows[0].cells[0].paragraphs[0].style.name != "Record head":
            for row in part.rows:
                if row.cells[0].text == origin:
                    break
                yield Fact(COVER, COVER, row.cells[0].text, *docx_cell(row.cells[1]))
        elif kind:
            _, identifier, *rows = part.rows
            for row in rows:
                yield Fact(kind, identifier.cells[2].text, row.cells[0].text, *docx_cell(row.cells[2]))


# CSV


def table(packed, name, language):
    text = packed.read(name).decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=DELIMITERS[language])
    return [[re.sub(r"^'('*[=+\-@\t\r])", r"\1", value) for value in row] for row in rows]


def _csv(content, language, _role):
    packed, words = zipfile.ZipFile(io.BytesIO(content)), translator(language)
    states = {words.t(f"export.states.{state.name.lower()}"): state for state in State}
    for label, value, state in table(packed, "about.csv", language)[1:]:
        if label == words.t("pdf.cover.date"):
            break
        yield Fact(COVER, COVER, label, value, states[state])
    for name in packed.namelist():
        kind = name.removesuffix(".csv")
        if kind not in ("about", "columns"):
            days = {n.label.in_(language) for n in schema_of(kind).root.properties.values() if n.format == "date"}
            (_, *labels, _, _), *rows = table(packed, name, language)
            for identifier, *values, missing, none in rows:
                for label, value in zip(labels, values, strict=True):
                    if value:
                        text = words.date(value) if label in days and value[0].isdigit() else value
                        yield Fact(kind, identifier, label, text, _csv_state(label, missing, none))


def _csv_state(label, missing, none):
    if label in missing.split("\n"):
        return State.MISSING
    return State.NONE if label in none.split("\n") else State.VALUE


# JSON


def _json(content, _language, _role):
    document = json.loads(content)
    for field in document["cover"]:
        yield Fact(COVER, COVER, field["label"], field["text"], State[field["state"].upper()])
    for section in document["sections"]:
        for record in section["records"]:
            named = [record["heading"]] if "heading" in record else []
            for field in (*named, *(field for group in record["groups"] for field in group["fields"])):
                state = State[field["state"].upper()]
                yield Fact(section["kind"], record["id"], field["label"], field["text"], state)
