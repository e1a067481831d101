"""The state of a translation: what is accepted, and what has changed since."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.translations.registers import accept_all, accept_at, at, edit, look, register, text, todo

from generator.rules.translated import Accepted, Digests, Drift, drift
from generator.translations import FILE, Publicity, State

HERE = "texts/introduction#body"


def test_nothing_is_to_be_done_where_everything_is_accepted(folder):
    assert todo(folder) == {}


def test_nothing_is_accepted_in_a_register_that_has_no_such_file(tmp_path):
    found = look(register(tmp_path))
    assert {item.state for item in found.todo} == {State.NEW}
    assert len(found.todo) == len(found.items) > 100


@pytest.mark.parametrize(
    ("sv", "en", "state"),
    [
        ("Vi säljer lampor.", "We sell furniture.", "stale"),
        ("Vi säljer möbler.", "We sell lamps.", "reworded"),
        ("Vi säljer lampor.", "We sell lamps.", "changed"),
        ("Vi säljer möbler i 3 år.", "We sell furniture for 2 years.", "different"),
        ("Vi säljer möbler till Norge.", "We sell furniture to Denmark.", "different"),
        ("Vi säljer möbler på nätet.", "Vi säljer möbler på nätet.", "same"),
        ("Sociala medier", "Sociala medier", "same"),
        ("Vi säljer möbler.", "We sell. Vi säljer möbler och sparar inte mer än så.", "mixed"),
        ("We keep statistics on visits to our shop.", "We keep figures on visits to our shop.", "mixed"),
        ("Vi säljer möbler.", "We sell “Allt som du vill ha”.", "reworded"),
    ],
)
def test_a_text_that_has_changed(folder, sv, en, state):
    text(folder, sv, en)
    assert todo(folder) == {HERE: state}


def test_a_change_of_lines_and_spaces_is_none(folder):
    (folder / "texts/introduction.yaml").write_text(
        "body:\n  sv: |\n    Vi   säljer\n    möbler.\n  en: We sell furniture.\n", "utf-8"
    )
    assert todo(folder) == {}


def test_a_language_that_is_missing_or_empty(folder):
    (folder / "texts/introduction.yaml").write_text("body:\n  sv: Vi säljer möbler.\n", "utf-8")
    assert todo(folder) == {HERE: "missing"}
    text(folder, "''", "We sell furniture.")
    assert todo(folder) == {HERE: "missing"}


def test_the_other_language_is_the_source_where_the_register_says_so(folder):
    edit(folder, "register.yaml", "default_language: sv", "default_language: en")
    text(folder, "Vi säljer lampor.", "We sell furniture.")
    assert todo(folder) == {HERE: "reworded"}
    text(folder, "Vi säljer möbler.", "We sell lamps.")
    assert todo(folder) == {HERE: "stale"}


def test_the_same_words_are_accepted_by_name(folder):
    text(folder, "Sociala medier", "Sociala medier")
    accept_all(folder)
    assert todo(folder) == {HERE: "same"}
    accept_at(folder, HERE)
    assert todo(folder) == {}


@pytest.mark.parametrize(
    "name",
    [
        "Google Analytics",
        "The Rocket Science Group LLC (Mailchimp)",
        "Mina Sidor",
        "cookies",
        "A4",
        "Snickeriet AB",
        "IMY",
    ],
)
def test_a_name_and_one_word_alone_may_be_the_same(folder, name):
    text(folder, name, name)
    assert todo(folder) == {HERE: "changed"}


def test_one_swedish_word_alone_is_not_translated(folder):
    text(folder, "kundtjänst", "kundtjänst")
    assert todo(folder) == {HERE: "same"}


def test_a_pair_that_is_accepted_in_one_place_is_accepted_in_every_place(folder):
    (folder / "texts/again.yaml").write_text("body: {sv: Vi säljer möbler., en: We sell furniture.}\n", "utf-8")
    assert todo(folder) == {}


PICKING, PACKING, SHIPPING = (
    "  - {sv: Plocka, en: Pick}\n",
    "  - {sv: Packa varorna, en: Pack the goods}\n",
    "  - {sv: Skicka varorna, en: Ship the goods}\n",
)


def operations(folder, *items):
    """Write the operations of a purpose anew, at its end."""
    file = folder / "purposes/orders.yaml"
    before, _, _ = file.read_text("utf-8").partition("operations:\n")
    file.write_text(f"{before}operations:\n{''.join(items)}", "utf-8")


def test_a_new_item_at_the_head_of_a_list_changes_nothing_for_the_others(folder):
    operations(folder, PACKING, SHIPPING)
    accept_all(folder)
    operations(folder, PICKING, PACKING, SHIPPING)
    assert todo(folder) == {"purposes/orders#operations.0": "new"}


def test_an_item_that_has_moved_and_changed_is_out_of_date_still(folder):
    operations(folder, PACKING, SHIPPING)
    accept_all(folder)
    operations(folder, PICKING, PACKING.replace("varorna", "möblerna"), SHIPPING)
    assert todo(folder) == {"purposes/orders#operations.0": "new", "purposes/orders#operations.1": "stale"}
    accept_at(folder, "purposes/orders#operations.0")
    assert todo(folder) == {"purposes/orders#operations.1": "stale"}


def test_a_record_that_is_renamed_keeps_its_accepted_translations(folder):
    (folder / "texts/introduction.yaml").rename(folder / "texts/preface.yaml")
    assert todo(folder) == {}


def test_what_has_ended_is_left_alone(folder):
    edit(folder, "purposes/orders.yaml", "status: active", "status: ended")
    edit(folder, "purposes/orders.yaml", "en: ", "en: Not ")
    assert todo(folder) == {}


def test_a_file_that_cannot_be_read_is_named(folder):
    (folder / "texts/introduction.yaml").write_text("body: [", "utf-8")
    found = look(folder)
    assert (found.unread, found.whole, found.todo) == (("register/texts/introduction.yaml",), False, ())


def test_the_order_is_that_of_publicity_and_then_of_gravity(folder):
    edit(folder, "policy.yaml", "Integritetspolicy", "Policy")
    edit(folder, "purposes/orders.yaml", "summary: {sv: Vi", "summary: {sv: Nu vi")
    edit(folder, "purposes/orders.yaml", "reason: {sv: Behandlingen är", "reason: {sv: Behandlingen är rätt så")
    text(folder, "Vi säljer lampor i 3 år.", "We sell lamps.")
    found = look(folder).todo
    assert [(item.publicity.value, item.place, item.state.value) for item in found] == [
        ("first-screen", "policy#title", "stale"),
        ("public", HERE, "different"),
        ("public", "purposes/orders#summary", "stale"),
        ("internal", "purposes/orders#dpia.reason", "stale"),
    ]


def test_what_only_a_planned_purpose_says_is_internal(folder):
    assert at(folder, "purposes/orders#name").publicity is Publicity.PUBLIC
    edit(folder, "purposes/orders.yaml", "status: active", "status: planned")
    assert at(folder, "purposes/orders#name").publicity is Publicity.INTERNAL


WORDS = st.sampled_from(["a", "b", "c"])


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4), WORDS, WORDS, st.sampled_from(["sv", "en"]))
def test_every_pair_has_one_state_and_it_is_the_one_that_its_meaning_says(pairs, sv, en, source):
    accepted = Accepted({f"texts/a#body.{at}": " ".join(Digests.of(*pair)) for at, pair in enumerate(pairs)})
    state, held_against = drift(Digests.of(sv, en), "texts/a#body.9", accepted, source)
    original, translation = (0, 1) if source == "sv" else (1, 0)
    now = (sv, en)
    if now in pairs:
        assert state is Drift.ACCEPTED
    elif any(pair[translation] == now[translation] for pair in pairs):
        assert state is Drift.STALE
    elif any(pair[original] == now[original] for pair in pairs):
        assert state is Drift.REWORDED
    else:
        assert (state, held_against) == (Drift.NEW, None)
    assert state is Drift.NEW or held_against in {Digests.of(*pair) for pair in pairs}


def test_a_digest_is_of_the_words():
    assert Digests.of("Vi säljer möbler.", "We sell furniture.") == ("cd17e1d8c690", "01c9dedb64bd")
    assert Digests.of(" Vi  säljer\nmöbler. ", "We sell\n\nfurniture.") == ("cd17e1d8c690", "01c9dedb64bd")


def test_the_file_is_named_as_users_know_it():
    assert FILE == "translations.yaml"
