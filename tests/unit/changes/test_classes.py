"""No field of the schema is without a class, and a new one cannot slip in unseen."""

import re
from functools import cache
from pathlib import Path

from unit.changes.classes import LIST, lines

from generator.changes import Duty, Sort
from generator.changes.align import KEYS, NAMES, ORDERED, SHARED, identifying
from generator.changes.duties import RULINGS
from generator.changes.judge.sorts import _SORTS
from generator.citation import cited
from generator.schema import KINDS, Node, schema_of


@cache
def found() -> tuple[str, ...]:
    return tuple(lines())


def test_every_field_of_the_schema_has_its_class_on_purpose():
    # Not as it should be? Read what has changed, then write the list anew as `classes.py` says.
    assert list(found()) == LIST.read_text("utf-8").splitlines()


def test_no_field_goes_without_a_class():
    assert [line for line in found() if "nothing" in line] == []


def test_every_sort_has_a_ruling_and_articles_that_can_be_cited():
    assert set(RULINGS) == set(Sort)
    for ruling in RULINGS.values():
        assert not ruling.material or ruling.inform
        for articles in filter(None, (ruling.inform, ruling.record)):
            assert cited(articles).sv != articles


def test_the_sorts_by_field_name_fields_that_there_are():
    from generator.schema import field_of

    for kind, table in _SORTS.items():
        for path in table:
            field_of(kind, path)


def objects_in_lists(node: Node, path=()):
    for key, child in node.properties.items():
        yield from objects_in_lists(child, (*path, key))
    for inner in (node.entries, *node.branches):
        if inner is not None:
            yield from objects_in_lists(inner, path)
    if node.items is not None:
        if node.items.properties:
            yield path, node.items
        yield from objects_in_lists(node.items, path)


def test_the_entries_of_every_list_are_known_by_something():
    for kind in KINDS:
        for path, items in objects_in_lists(schema_of(kind.name).root):
            assert items.is_text or identifying(items) in (*KEYS, SHARED, *NAMES), (kind.name, path)


def test_lists_with_an_order_are_lists():
    for kind, *path in ORDERED:
        from generator.schema import field_of

        assert field_of(kind, ".".join(path)).type == "array"


def test_duties_stand_in_the_order_of_gravity():
    assert [duty.value for duty in Duty] == ["inform", "agreement", "assessment", "record", "editorial"]


def test_the_page_names_every_sort_and_every_class():
    page = (Path(__file__).resolve().parents[3] / "docs/diff.md").read_text("utf-8")
    sorts = re.findall(r"`([a-z-]+)`", page.partition("## Sorts")[2])
    assert sorts == [sort.value for sort in Sort]
    classes = re.findall(
        r"^\| `([a-z]+)` \|", page.partition("## What a change asks for")[2].partition("##")[0], re.MULTILINE
    )
    assert classes == [duty.value for duty in Duty]
