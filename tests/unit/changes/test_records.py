"""Records that are new, gone, renamed, unpublished or cannot be read, and lists whose order has no meaning."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from generator.changes import Duty, Sort, changes_between, customer_sentences, full_sentence, record_changes
from generator.changes.compare import differences
from generator.changes.uses import uses
from generator.register import Register, read_register
from generator.views.boundary import published

ROOT = Path(__file__).resolve().parents[3]
CLEAN = ROOT / "tests/clean"
DAY = dt.date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(CLEAN, tmp_path / "register"))


def register(folder: Path) -> Register:
    return read_register(folder, "register").register


def edit(folder, path, old, new):
    text = (folder / path).read_text("utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), "utf-8")


def said(before, after, language="en"):
    return [full_sentence(change, language) for change in changes_between(before, after, DAY)]


def test_a_renamed_record_is_one_change_and_what_names_it_is_none(folder):
    before = register(folder)
    file = folder / "processors/hosting.yaml"
    file.write_text(file.read_text("utf-8") + "former_ids: [hosting]\n", "utf-8")
    file.rename(folder / "processors/molnhall.yaml")
    for path in folder.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("recipient: hosting,", "recipient: molnhall,"), "utf-8")
    after = register(folder)
    (change,) = changes_between(before, after, DAY)
    assert (change.sort, change.duty) == (Sort.RENAMED, Duty.EDITORIAL)
    assert change.text.en == "the record's id is now molnhall; it was hosting. Old links still work."
    assert {field.route for field in change.fields} == {(), ("former_ids", 0)}


def test_a_record_that_has_the_place_of_two_is_the_first_of_them_renamed(folder):
    before = register(folder)
    file = folder / "purposes/marketing.yaml"
    file.write_text(file.read_text("utf-8") + "former_ids: [marketing, newsletter]\n", "utf-8")
    file.rename(folder / "purposes/advertising.yaml")
    (folder / "purposes/newsletter.yaml").unlink()
    edit(folder, "policy.yaml", "newsletter, marketing,", "advertising,")
    sorts = [
        (change.sort, change.subject.identifier)
        for change in changes_between(before, register(folder), DAY)
        if change.subject.kind == "purpose"
    ]
    assert sorts == [
        (Sort.ENDED_PURPOSE, "newsletter"),
        (Sort.RENAMED, "advertising"),
        (Sort.PUBLIC, "advertising"),
    ]


def test_a_new_purpose_is_one_change(folder):
    after = register(folder)
    (folder / "purposes/newsletter.yaml").unlink()
    before = register(folder)
    first, *_ = changes_between(before, after, DAY)
    assert (first.sort, first.material) == (Sort.NEW_PURPOSE, True)
    assert full_sentence(first, "sv") == (
        "Sända nyhetsbrev: nytt ändamål. Sända nyheter om våra varor till dig som har bett om det. "
        "Rättslig grund: samtycke (artikel 6.1 a)."
    )
    assert [(one.duty.value, one.articles, one.text.en) for one in first.consequences] == [
        ("inform", "13(1), 13(2), 13(3), 14(1), 14(2), 14(4)", "Tell people before it takes effect"),
        ("agreement", "28(3)", "See that the agreements cover it: Molnhall AB"),
        ("assessment", "35(1)", "Decide whether an impact assessment is needed"),
        ("record", "30(1)(b)", "The Article 30 record says it"),
    ]
    assert len(first.fields) > 50


def test_what_is_only_planned_is_told_to_nobody(folder):
    edit(folder, "purposes/newsletter.yaml", "status: active", "status: planned")
    before = register(folder)
    edit(folder, "purposes/newsletter.yaml", "period: P12M", "period: P9Y")
    changes = changes_between(before, register(folder), DAY)
    assert [(change.sort, change.material, change.public, change.duty) for change in changes] == [
        (Sort.RETENTION_LONGER, False, False, Duty.RECORD)
    ]
    assert customer_sentences(changes, "en") == ()


def test_a_planned_purpose_that_begins_is_a_new_purpose(folder):
    edit(folder, "purposes/newsletter.yaml", "status: active", "status: planned")
    before = register(folder)
    edit(folder, "purposes/newsletter.yaml", "status: planned", "status: active")
    (change,) = changes_between(before, register(folder), DAY)
    assert (change.sort, change.material) == (Sort.NEW_PURPOSE, True)


def test_a_change_of_another_record_names_the_purposes_that_it_touches(folder):
    before = register(folder)
    edit(folder, "transfers/statistics.yaml", "mechanism: adequacy", "mechanism: scc")
    edit(folder, "processors/analytics.yaml", "countries: [US]", "countries: [US, CA]")
    changes = changes_between(before, register(folder), DAY)
    assert [(change.subject.kind, change.purposes) for change in changes] == [
        ("processor", ("website-statistics",)),
        ("transfer", ("website-statistics",)),
    ]


def test_the_law_of_the_day_decides_what_is_adequate(folder):
    before = register(folder)
    edit(folder, "processors/hosting.yaml", "countries: [SE]", "countries: [SE, JP]")
    after = register(folder)
    later, earlier = (changes_between(before, after, day)[0].text.en for day in (DAY, dt.date(2018, 6, 1)))
    assert later.endswith("There is an adequacy decision for it.")
    assert earlier.endswith("There is no adequacy decision for it.")


def test_a_file_that_cannot_be_read_is_left_out_on_both_sides(folder):
    before = register(folder)
    (folder / "purposes/newsletter.yaml").write_text("nonsense: true\n", "utf-8")
    reading = read_register(folder, "register")
    assert changes_between(before, reading.register, DAY, {"purposes/newsletter"}) == ()


@pytest.mark.parametrize("source", ["tests/clean", "register", "tests/processor", "tests/as-found"])
def test_what_is_published_is_what_the_boundary_keeps(source):
    found = read_register(ROOT / source, "register").register
    kept = {(kind, key) for kind, records in published(found).items() for key in records}
    assert uses(found).published == kept


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("purposes/newsletter.yaml", "[access, encryption, training]", "[training, access, encryption]"),
        ("purposes/newsletter.yaml", "[withdrawal, objection, inactivity]", "[inactivity, objection, withdrawal]"),
        ("processors/analytics.yaml", "[subject, duration,", "[duration, subject,"),
    ],
)
def test_an_order_without_meaning_is_no_change(folder, path, old, new):
    before = register(folder)
    edit(folder, path, old, new)
    assert changes_between(before, register(folder), DAY) == ()


def test_entries_are_known_by_what_they_are_about():
    before = {"recipients": [{"recipient": "a", "role": "processor"}, {"recipient": "b", "role": "processor"}]}
    after = {"recipients": [{"recipient": "b", "role": "authority"}, {"recipient": "c", "role": "processor"}]}
    assert {(f.before_at, f.after_at, f.before, f.after) for f in differences("purpose", "x", before, after)} == {
        (("recipients", 0, "recipient"), ("recipients",), "a", None),
        (("recipients", 0, "role"), ("recipients",), "processor", None),
        (("recipients", 1, "role"), ("recipients", 0, "role"), "processor", "authority"),
        (("recipients",), ("recipients", 1, "recipient"), None, "c"),
        (("recipients",), ("recipients", 1, "role"), None, "processor"),
    }


def test_the_place_of_what_is_gone_is_where_it_stood(folder):
    before = register(folder)
    edit(folder, "purposes/newsletter.yaml", "    schedule: monthly\n", "")
    (change,) = changes_between(before, register(folder), DAY)
    assert (change.place.file, change.place.gone) == ("register/purposes/newsletter.yaml", True)
    line = (CLEAN / "purposes/newsletter.yaml").read_text("utf-8").splitlines()[change.place.line - 1]
    assert line.strip() == "schedule: monthly"


def test_records_are_compared_kind_by_kind(folder):
    before = register(folder)
    shutil.move(folder / "independent-controllers/carrier.yaml", folder / "processors/carrier-2.yaml")
    kinds = [(one.kind, one.identifier) for one in record_changes(before, read_register(folder, "register").register)]
    assert ("independent-controller", "carrier") in kinds
