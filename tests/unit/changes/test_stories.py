"""What is said of each kind of change, word for word, in both languages."""

import pytest
from unit.changes.stories import CLEAN, DAY, SAID, STORIES, after, told

from generator.changes import Duty, Sort, changes_between, customer_sentences, one_sided, summary
from generator.register import Register, read_register

SECTIONS = {part.partition("\n")[0]: part for part in SAID.read_text("utf-8").removeprefix("# ").split("\n\n# ")}


def test_every_story_has_its_words():
    assert set(SECTIONS) == set(STORIES)


@pytest.mark.parametrize("story", STORIES)
def test_what_is_said(story, tmp_path):
    assert "\n".join(told(story, tmp_path)).strip() == f"# {SECTIONS[story].strip()}"


def test_people_are_told_of_public_facts_only(tmp_path):
    before = read_register(CLEAN, "register").register
    changes = changes_between(before, after("further use", tmp_path), DAY)
    assert [change.duty for change in changes] == [Duty.INFORM]
    assert customer_sentences(changes, "en") == ()


def test_what_is_for_the_lawyer_is_not_told_to_people(tmp_path):
    before = read_register(CLEAN, "register").register
    changes = changes_between(before, after("purpose described otherwise", tmp_path), DAY)
    assert customer_sentences(changes, "sv") == (
        "Skydda våra system: ändamålet beskrivs med andra ord. ”… loggar som visar hur webbplatsen används” i stället "
        "för ”… loggar som visar angrepp mot webbplatsen”.",
    )


def test_what_has_changed_in_one_language_is_not_told_to_people(tmp_path):
    before = read_register(CLEAN, "register").register
    register = after("consent in other words", tmp_path)
    purpose = register.records["purpose"]["newsletter"]
    purpose.data["legal_basis"][0]["consent"]["how"]["en"] = "You tick a box."
    changes = changes_between(before, register, DAY)
    assert [change.remark.en for change in changes] == ["Only the Swedish text has changed."]
    assert one_sided(changes) == changes
    assert [customer_sentences(changes, language) for language in ("sv", "en")] == [(), ()]


def test_one_colon_in_a_sentence_is_enough(tmp_path):
    before = read_register(CLEAN, "register").register
    changes = changes_between(before, after("data", tmp_path), DAY)
    assert customer_sentences(changes, "en") == (
        "Send newsletters – more data are processed: purchase history (private customer).",
    )


def test_a_transfer_is_told_of_once(tmp_path):
    register = after("transfer", tmp_path)
    records = {**read_register(CLEAN, "register").register.records, "transfer": {}}
    changes = changes_between(Register(register.root, {}, records), register, DAY)
    assert [(one.subject.kind, one.material) for one in changes if one.sort is Sort.TRANSFER_ADDED] == [
        ("purpose", True),
        ("transfer", False),
    ]


def test_what_people_are_told_first_is_what_is_material(tmp_path):
    before = read_register(CLEAN, "register").register
    changes = [
        change
        for place, story in enumerate(("retention shorter", "basis", "internal", "spelling"))
        for change in changes_between(before, after(story, tmp_path / str(place)), DAY)
    ]
    assert customer_sentences(changes, "sv") == (
        "Sända nyhetsbrev: den rättsliga grunden är intresseavvägning (berättigat intresse, artikel 6.1 f) i stället "
        "för samtycke (artikel 6.1 a) (privatkund och enskild näringsidkare). Därmed gäller inte längre: rätt till "
        "dataportabilitet och rätt att återkalla samtycke. Därmed gäller nu också: rätt att invända.",
        "Sända nyhetsbrev: uppgifterna sparas kortare tid, 6 månader i stället för 12 månader (privatkund och enskild "
        "näringsidkare).",
    )
    assert summary(changes)._asdict() == {
        "total": 4, "material": 1, "inform": 2, "agreement": 0, "assessment": 1, "record": 1, "editorial": 1,
    }  # fmt: skip
