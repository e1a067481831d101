"""Each field that the authorities' templates ask for has a home in the schema, and docs/fields.md says where."""

import runpy
from pathlib import Path

from generator.source import parse_document

DOCS = Path(__file__).resolve().parents[2] / "docs"
MAKE = runpy.run_path(str(DOCS / "make_fields.py"))


def wanted() -> list[str]:
    fields = parse_document((DOCS / "authority-fields.yaml").read_bytes(), "authority-fields.yaml").data
    return [field["id"] for part in ("vocabulary", "policy_only") for field in fields[part]]


def test_all_69_common_and_18_policy_fields_have_a_home():
    assert len(wanted()) == 69 + 18
    assert set(wanted()) - {field for field, places in MAKE["homes"]().items() if places} == set()


def test_the_schema_names_no_field_that_no_template_asks_for():
    assert set(MAKE["homes"]()) - set(wanted()) == set()


def test_the_page_is_up_to_date():
    assert (DOCS / "fields.md").read_text(encoding="utf-8") == MAKE["table"]()
