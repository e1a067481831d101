"""The internal view says everything that the register says, in both languages."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pdf.specimens import facts, register_of

from generator.i18n import Translator, translator
from generator.register import Register
from generator.schema import Node, choose, schema_of
from generator.source import LANGUAGES, Language
from generator.views.blocks import Entries, Fields, Listing, Paragraph, Row, State, paragraphs
from generator.views.internal import AUTHORITY, EVERYTHING, InternalRegister, internal_register
from generator.views.internal.model import Record
from generator.views.values import Formatter


def said(view: InternalRegister) -> str:
    return "\n".join(" ".join(text.split()) for _, _, text in view.texts())


def record_of(view: InternalRegister, kind: str, identifier: str) -> Record:
    return next(r for _, r in view.records() if (r.target.kind, r.target.identifier) == (kind, identifier))


def row_of(record: Record, key: str) -> Row:
    return next(row for row in record.rows if row.key == key)


def expected(node: Node, value: Any, t: Translator) -> Iterator[str]:
    """What must be found for a value: by rules of its own, so that the view is not its own judge."""
    node = choose(node, value) or node
    if isinstance(value, Mapping) and node.is_text:
        yield from (" ".join(part.split()) for part in value[t.language].split("\n\n") if part.strip())
    elif isinstance(value, Mapping):
        for key, part in value.items():
            # What only sorts the record for the rules is not for readers.
            if not node.properties[key].classifies:
                yield from expected(node.properties[key], part, t)
    elif isinstance(value, list):
        for part in value:
            yield from expected(node.items or node, part, t)
    elif node.ref is None:
        yield expected_scalar(node, value, t)


def expected_scalar(node: Node, value: Any, t: Translator) -> str:
    if isinstance(value, bool):
        return {"sv": ("Nej", "Ja"), "en": ("No", "Yes")}[t.language][value]
    if node.enum_labels:
        return node.enum_labels[value].in_(t.language)
    formats = {
        "date": t.date,
        "period": t.period,
        "lifetime": lambda code: "ession" if code == "session" else t.period(code),
        "country": lambda code: t.country(code).removeprefix("the "),
    }
    return formats.get(node.format or "", str)(value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["repository", "specimens"])
def test_every_value_of_the_register_is_said(registers: dict[str, Register], name: str, language: Language) -> None:
    register, t = registers[name], translator(language)
    text = said(internal_register(register, t, EVERYTHING))
    for record in register.each():
        for value in expected(schema_of(record.kind).root, record.data, t):
            assert value in text, f"{record.path}: {value}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_is_empty_and_no_language_strays(registers: dict[str, Register], language: Language) -> None:
    view = internal_register(registers["specimens"], translator(language), EVERYTHING)
    foreign = {"sv": "English text", "en": "Svensk text"}[language]
    assert foreign not in said(view)
    for _, record in view.records():
        for row in record.rows:
            assert row.label
            assert all(part.text.strip() for part in paragraphs(row.blocks))
            assert list(paragraphs(row.blocks)), (record.target, row.key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_states_are_kept_apart(language: Language) -> None:
    data = copy.deepcopy(facts())
    purpose = data["purpose"]["purpose-least"]
    purpose["profiling"] = {"none": {"because": {"sv": "Ingen behövs.", "en": "It is not needed."}}}
    purpose.pop("retention", None)
    record = record_of(internal_register(register_of(data), translator(language)), "purpose", "purpose-least")
    profiling, retention = row_of(record, "profiling"), row_of(record, "retention")
    assert profiling.state is State.NONE
    assert profiling.blocks == (
        Paragraph(text={"sv": "Ingen: Ingen behövs.", "en": "None: It is not needed."}[language]),
    )
    assert retention.state is State.MISSING
    assert retention.blocks == (Paragraph(text={"sv": "Uppgift saknas", "en": "Not stated"}[language]),)


def test_a_purpose_has_all_letters_in_order_whatever_it_states(registers: dict[str, Register]) -> None:
    view = internal_register(registers["specimens"], translator("sv"))
    for identifier in ("purpose-full", "purpose-least"):
        keys = [group.key for group in record_of(view, "purpose", identifier).groups]
        assert keys[:7] == list("abcdefg")


def test_a_new_property_appears_by_itself() -> None:
    raw = copy.deepcopy(schema_of("purpose").raw)
    label = {"sv": "Nyhet", "en": "Novelty"}
    raw["properties"]["novelty"] = {"title": "Novelty", "x-label": label, "x-article": "30(1)(d)", "type": "string"}
    from generator.schema.node import node_of

    rows = Formatter(translator("sv"), {}).rows(node_of(raw, {}), {"novelty": "ny uppgift"})
    assert [(r.label, r.article, r.blocks) for r in rows if r.key == "novelty"] == [
        ("Nyhet", "30(1)(d)", (Paragraph(text="ny uppgift"),))
    ]


def test_a_reference_has_the_name_and_the_place_of_its_target(registers: dict[str, Register]) -> None:
    view = internal_register(registers["specimens"], translator("en"))
    recipients = row_of(record_of(view, "purpose", "purpose-full"), "recipients").blocks[0]
    assert isinstance(recipients, Entries)
    named = recipients.items[0].rows[0].blocks[0]
    processor = record_of(view, "processor", "processor-full").target
    assert named == Paragraph(text=processor.name, target=processor)
    used = row_of(record_of(view, "processor", "processor-full"), "used_in").blocks[0]
    assert isinstance(used, Listing)
    assert [item.target.identifier for item in used.items if item.target] == ["purpose-full"]


def test_laws_are_cited_in_one_phrase(registers: dict[str, Register]) -> None:
    formatter = Formatter(translator("sv"), {})
    law = {
        "name": {"sv": "bokföringslagen", "en": "Book-keeping Act"},
        "number": "1999:1078",
        "provision": "7 kap. 2 §",
    }
    node = schema_of("purpose").root.properties["retention"].items
    assert node is not None
    row = next(row for row in formatter.rows(node, {"laws": [law]}) if row.key == "laws")
    assert row.blocks == (Listing(items=(Paragraph(text="bokföringslagen (1999:1078), 7 kap. 2 §"),), short=False),)


def test_nested_objects_keep_their_labels() -> None:
    rows = Formatter(translator("sv"), {}).rows(schema_of("controller").root, {"address": {"town": "Halmstad"}})
    address = next(row for row in rows if row.key == "address").blocks[0]
    assert isinstance(address, Fields)
    stated = {row.label: row.state for row in address.rows}
    assert stated["Ort"] is State.VALUE
    assert stated["Gata eller box"] is State.MISSING


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_has_a_row_for_each_purpose(registers: dict[str, Register], language: Language) -> None:
    register = registers["repository"]
    summary = internal_register(register, translator(language)).summary
    assert [letter for letter, _ in summary.columns] == list("bcdefg")
    assert [target.identifier for target, _ in summary.rows] == list(register.all("purpose"))
    assert all(cell.paragraphs for _, cells in summary.rows for cell in cells)


@pytest.mark.parametrize("countries", [None, ["US", "IN"]])
def test_letter_e_names_the_countries_of_each_transfer(countries: list[str] | None) -> None:
    data = copy.deepcopy(facts())
    transfer = data["transfer"]["transfer-full"]
    transfer["name"] = {"sv": "Drift", "en": "Operation"}
    transfer.pop("countries")
    if countries:
        transfer["countries"] = countries
    data["purpose"]["purpose-full"]["transfers"] = ["transfer-full"]
    view = internal_register(register_of(data), translator("sv"))
    listed = "USA, Indien" if countries else "Uppgift saknas"

    cells = next(cells for target, cells in view.summary.rows if target.identifier == "purpose-full")
    assert [part.text for part in cells[3].paragraphs] == [f"Drift. Tredjeland: {listed}"]

    (block,) = row_of(record_of(view, "purpose", "purpose-full"), "transfers").blocks
    assert isinstance(block, Entries)
    name, found, mechanism = block.items[0].rows
    assert name.blocks == (Paragraph(text="Drift", target=record_of(view, "transfer", "transfer-full").target),)
    assert ", ".join(part.text for part in paragraphs(found.blocks)) == listed
    assert mechanism.key == "mechanism"


def test_the_summary_says_once_what_is_the_same_for_several() -> None:
    data = copy.deepcopy(facts())
    for key, name in {"data-subject-full": "Kund", "data-subject-least": "Besökare"}.items():
        data["data-subject"][key]["name"] = {"sv": name, "en": name}
    uses = [{"who": key, "data": ["data-category-full"]} for key in ("data-subject-full", "data-subject-least")]
    data["purpose"]["purpose-full"]["data_subjects"] = uses
    data["data-category"]["data-category-full"]["name"] = {"sv": "Namn", "en": "Name"}
    view = internal_register(register_of(data), translator("sv"))
    cells = next(cells for target, cells in view.summary.rows if target.identifier == "purpose-full")
    assert [part.text for part in cells[1].paragraphs] == ["Kund, besökare: Namn"]


def test_the_cover_says_who_supervises_and_where(registers: dict[str, Register]) -> None:
    cover = internal_register(registers["repository"], translator("sv")).cover
    authority = next(row for row in cover if row.key == "authority")
    assert [part.text for part in paragraphs(authority.blocks)] == [
        "Integritetsskyddsmyndigheten (IMY)",
        "Box 8114, 104 20 Stockholm, https://www.imy.se",
    ]


def test_an_act_of_the_union_is_cited_without_double_parentheses() -> None:
    law = {"name": {"sv": "Dataskyddsförordningen", "en": "GDPR"}, "number": "(EU) 2016/679", "provision": "art. 12"}
    node = schema_of("purpose").root.properties["retention"].items
    assert node is not None
    row = next(row for row in Formatter(translator("sv"), {}).rows(node, {"laws": [law]}) if row.key == "laws")
    assert [part.text for part in paragraphs(row.blocks)] == ["Dataskyddsförordningen (EU) 2016/679, art. 12"]


def test_parts_are_chosen_and_empty_ones_left_out_or_said(registers: dict[str, Register]) -> None:
    data = copy.deepcopy(facts())
    data["transfer"], data["system"] = {}, {}
    view = internal_register(register_of(data), translator("en"))
    kinds = [section.kind for section in view.sections]
    assert kinds == [kind for kind in AUTHORITY if kind != "system"]
    transfers = next(section for section in view.sections if section.kind == "transfer")
    assert transfers.introduction == "The register holds no transfers to third countries."


def test_swedish_names_are_sorted_as_swedish_is() -> None:
    data = copy.deepcopy(facts())
    names = ["Öppettider", "Ålder", "Ärenden", "Namn"]
    data["source"] = {
        f"s{n}": {"name": {"sv": name, "en": name}, "from_data_subject": True} for n, name in enumerate(names)
    }
    view = internal_register(register_of(data), translator("sv"))
    sources = next(section for section in view.sections if section.kind == "source")
    assert [record.target.name for record in sources.records] == ["Namn", "Ålder", "Ärenden", "Öppettider"]
