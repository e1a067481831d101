"""Every text of a register with the state of its translation, in the order in which people meet the texts."""

from collections.abc import Callable, Iterator, Mapping

from generator.register import Reading, Record, Register
from generator.rules.catalogue.wording.languages import Facts, facts_in_one
from generator.rules.catalogue.wording.sameness import Misplaced, misplaced, same_words, untranslated
from generator.rules.texts import Texts
from generator.rules.translated import Accepted, Both, Digests, Drift, accepted_in, drift, in_both
from generator.source import Language
from generator.translations.items import Item, Publicity, State, Survey, span_of
from generator.views.boundary import published

_STATES = {
    Drift.STALE: State.STALE,
    Drift.REWORDED: State.REWORDED,
    Drift.CHANGED: State.CHANGED,
    Drift.NEW: State.NEW,
}
_PUBLICITIES, _STATES_IN_ORDER = list(Publicity), list(State)
_NO_FACTS = Facts([], [], certain=False)
_NONE_MISPLACED = Misplaced("", "")
_Known = Mapping[str, Mapping[str, Record]]


def survey(reading: Reading) -> Survey:
    """Look at every text of the records in use, also of those that the schema objects to."""
    known = _by_kind(reading)
    accepted = accepted_in(reading.register)
    source = _source(known)
    public = _publicity(reading)
    items = [
        _item(both, accepted, source, public)
        for both in in_both(Texts(Register(reading.register.root, reading.register.documents, known)))
    ]
    unread = tuple(sorted(d.path for d in reading.register.documents.values() if not d.usable))
    items.sort(key=lambda item: _order(item, reading.register))
    return Survey(tuple(items), accepted, source, unread, whole=not reading.broken and not unread)


def _by_kind(reading: Reading) -> _Known:
    found: dict[str, dict[str, Record]] = {}
    for record in reading.known:
        found.setdefault(record.kind, {})[record.identifier] = record
    return found


def _source(known: _Known) -> Language:
    settings = known.get("register", {}).get("register")
    return "en" if settings is not None and settings.data.get("default_language") == "en" else "sv"


def _item(both: Both, accepted: Accepted, source: Language, public: Callable[[Both], Publicity]) -> Item:
    facts, wrong, found, held_against = _NO_FACTS, _NONE_MISPLACED, None, None
    if both.sv is None or both.en is None or not both.sv.text.strip() or not both.en.text.strip():
        state = State.MISSING
    else:
        swedish, english = both.sv.text, both.en.text
        found, held_against = drift(Digests.of(swedish, english), both.place, accepted, source)
        if found is Drift.ACCEPTED:
            state = State.CURRENT
        elif untranslated(swedish, english) or same_words(swedish, english):
            state = State.SAME
        else:
            facts = facts_in_one(swedish, english)
            wrong = misplaced(swedish, english)
            state = State.DIFFERENT if facts else State.MIXED if any(wrong) else _STATES[found]
    return Item(
        place=both.place,
        both=both,
        state=state,
        publicity=public(both),
        source=source,
        facts=facts,
        misplaced=wrong,
        drift=found,
        held_against=held_against,
    )


def _publicity(reading: Reading) -> Callable[[Both], Publicity]:
    """The function that says who reads a text."""
    shown = published(reading.register)
    first = _first_screen(reading.register.records.get("policy", {}).get("policy"))

    def is_published(record: Record) -> bool:
        if record.identifier in reading.register.records.get(record.kind, {}):
            return record.identifier in shown.get(record.kind, {})
        # The record has faults; once they are mended it is published unless it is one of those that never are.
        return record.kind != "purpose" or record.data.get("status") == "active"

    def publicity(both: Both) -> Publicity:
        one = both.any
        if not one.public or not is_published(one.record):
            return Publicity.INTERNAL
        if (one.record.kind, one.record.identifier) in first or both.place in first:
            return Publicity.FIRST
        return Publicity.PUBLIC

    return publicity


def _first_screen(policy: Record | None) -> frozenset[object]:
    """What stands at the top of the policy: places of texts, and texts by kind and id."""
    sections = policy.data["sections"] if policy is not None else ()
    texts: Iterator[object] = (("text", key) for section in sections[:1] for key in section.get("texts", ()))
    return frozenset({"policy#title", "policy#description", "policy#sections.0.heading", *texts})


def _order(item: Item, register: Register) -> tuple[int, int, str, int]:
    one = item.both.any
    # Lines are looked up only of what is shown.
    line = 0 if item.state is State.CURRENT else span_of(one, register).line
    return _PUBLICITIES.index(item.publicity), _STATES_IN_ORDER.index(item.state), one.record.path, line
