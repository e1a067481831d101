"""What `translations.yaml` holds after translations were accepted."""

import pytest
from unit.translations.registers import accept_all, accept_at, edit, look, text, todo

from generator.check import check
from generator.day import judged_on
from generator.rules.translated import Digests
from generator.source import parse_document
from generator.translations import FILE, State, accept, as_file

HERE = "texts/introduction#body"


def lines(folder):
    return parse_document((folder / FILE).read_bytes(), FILE).data


def test_the_whole_file():
    assert as_file({"texts/b#body": Digests.of("b", "b"), "controller#name": Digests.of("a", "c")}).decode() == (
        "# Skrivs av ropa translate --accept; ändra inte för hand. Varje rad är en plats i registret och "
        "kontrollsummorna för\n"
        "# den svenska och den engelska text som någon har godkänt som varandras översättning.\n"
        "# Written by ropa translate --accept; do not edit. Each line is a place in the register and the digests of the\n"
        "# Swedish and the English text that somebody has accepted as translations of each other.\n"
        "controller#name: ca978112ca1b 2e7d2c03a950\n"
        "texts/b#body: 3e23e8160039 3e23e8160039\n"
    )


def test_every_line_passes_the_schema_and_the_check(folder):
    found = check(folder, "register", judged_on())
    assert [finding for finding in found.findings if finding.file.endswith(FILE)] == []
    assert len(lines(folder)) == len(look(folder).items)


def test_digests_that_look_like_numbers_are_read_as_text(folder):
    pair = Digests("012345678901", "123456e78901")
    document = parse_document(as_file({HERE: pair}), FILE)
    assert (document.faults, document.data) == ((), {HERE: "012345678901 123456e78901"})


def test_accepting_again_changes_no_byte(folder):
    before = (folder / FILE).read_bytes()
    accept_all(folder)
    assert (folder / FILE).read_bytes() == before


def test_all_leaves_out_what_something_is_found_against(folder):
    text(folder, "Vi säljer lampor.", "We sell furniture.")
    found = look(folder)
    outcome = accept(found, found.items, by_name=False)
    assert outcome.accepted == ()
    assert [(item.place, item.state) for item in outcome.refused] == [(HERE, State.STALE)]
    # The line is as it was, so that the text is found next time too.
    assert outcome.lines[HERE] == Digests.of("Vi säljer möbler.", "We sell furniture.")


@pytest.mark.parametrize(
    ("sv", "en", "state"),
    [("Vi säljer möbler.", "We sell lamps.", State.REWORDED), ("Vi säljer lampor.", "We sell lamps.", State.CHANGED)],
)
def test_all_leaves_out_what_has_changed_since_it_was_accepted(folder, sv, en, state):
    text(folder, sv, en)
    found = look(folder)
    outcome = accept(found, found.items, by_name=False)
    assert (outcome.accepted, [item.state for item in outcome.refused]) == ((), [state])


def test_what_is_named_is_accepted_though_something_is_found_against_it(folder):
    text(folder, "Vi säljer möbler i Halmstad.", "We sell furniture.")
    accept_at(folder, HERE)
    assert todo(folder) == {}


def test_a_text_without_a_language_is_never_accepted(folder):
    (folder / "texts/introduction.yaml").write_text("body:\n  sv: Vi säljer möbler.\n", "utf-8")
    found = look(folder)
    outcome = accept(found, found.todo, by_name=True)
    assert (outcome.accepted, [item.place for item in outcome.refused]) == ((), [HERE])


def test_the_line_of_a_text_that_is_gone_is_taken_away(folder):
    edit(folder, "purposes/orders.yaml", "summary: ", "# summary: ")
    edit(folder, "purposes/orders.yaml", "purpose:\n", "summary: {sv: Nytt, en: New}\npurpose:\n")
    (folder / "texts/introduction.yaml").unlink()
    outcome = accept(look(folder), (), by_name=False)
    assert outcome.removed == (HERE,)
    assert HERE not in outcome.lines


def test_nothing_is_taken_away_while_a_file_cannot_be_read(folder):
    (folder / "texts/introduction.yaml").write_text("body: [", "utf-8")
    outcome = accept(look(folder), (), by_name=False)
    assert outcome.removed == ()
    assert HERE in outcome.lines
