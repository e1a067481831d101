"""What has become of a list that speaks for persons, where its entries have been divided, merged or moved.

The caller tells of one part, such as the article or the period. Every other part that says something else to anybody is
told here, so that a change never hides behind another shape of the list.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.changes.case import Case
from generator.changes.duties import editorial
from generator.changes.facts import FieldChange
from generator.changes.fields import chain
from generator.changes.judge.asks import balancing
from generator.changes.judge.facets import Turn, plain
from generator.changes.judge.persons import joined
from generator.changes.judge.rewritten import in_other_words, trivial
from generator.changes.judge.weight import Difference, weighed
from generator.changes.model import Consequence, LegalChange, Sort
from generator.changes.phrases import listed, within
from generator.i18n import sentence
from generator.source import LANGUAGES, Message

Fields = tuple[FieldChange, ...]


class Draft(NamedTuple):
    """A change before it has its fields."""

    path: tuple[str, ...]
    """The fields below this are its own."""
    sort: Sort
    text: Message
    asks: tuple[Consequence | None, ...]
    public: bool
    material: bool


def drafts(case: Case, turns: Iterator[Turn]) -> list[Draft]:
    """A change for each part that differs; persons to whom the same happens are told of together."""
    found: dict[str, Turn] = {}
    for turn in turns:
        key = repr((turn.path, turn.data, plain(turn.before), plain(turn.after)))
        who = (*found[key].who, *turn.who) if key in found else turn.who
        found[key] = turn._replace(who=tuple(dict.fromkeys(who)))
    return [_draft(case, turn) for turn in found.values()]


def changes(case: Case, fields: Fields, made: Sequence[Draft]) -> Iterator[LegalChange]:
    """The drafts, each with the fields that are its own; the first has the rest."""
    made = _few_enough(made, len(fields))
    own: list[list[FieldChange]] = [[] for _ in made]
    for field in fields:
        places = [place for place, one in enumerate(made) if one.path and field.path[: len(one.path)] == one.path]
        own[min(places, key=lambda place: len(own[place]), default=0)].append(field)
    for given in own:
        if not given:
            # An entry that only has other persons: what shows the change is the list of its persons.
            given.append(max(own, key=len).pop())
    for one, given in zip(made, own, strict=True):
        yield case.make(one.sort, tuple(given), one.text, one.asks, public=one.public, material=one.material)


def _few_enough(made: Sequence[Draft], number: int) -> list[Draft]:
    """No more changes than there are fields to show: what is too much is told together, the internal apart."""
    if len(made) <= number:
        return list(made)
    sides = ([one for one in made if one.public], [one for one in made if not one.public])
    return [_together(side) for side in sides if side][:number]


def _together(made: Sequence[Draft]) -> Draft:
    """Several changes as one, of the first one's sort unless another is material."""
    chief = next((one for one in made if one.material), made[0])
    return Draft(
        (),
        chief.sort,
        joined([one.text for one in made]),
        tuple(ask for one in made for ask in one.asks),
        chief.public,
        chief.material,
    )


def _draft(case: Case, turn: Turn) -> Draft:
    text = _text(case, turn)
    if _is_spelling(turn):
        told = sentence("changes.said.spelling", label=_label(case, turn))
        return Draft(turn.path, Sort.TEXT, told, (editorial(),), public=case.published, material=False)
    rewritten = _is_rewritten(turn)
    public = turn.node.visibility == "public"
    weight = weighed(case, Difference(turn.path, turn.before, turn.after, public, rewritten))
    asks = (*weight.asks, balancing(case, turn.who)) if weight.sort is Sort.INTEREST else weight.asks
    return Draft(turn.path, weight.sort, text, asks, weight.public, weight.material)


def _text(case: Case, turn: Turn) -> Message:
    who = case.words.people(turn.who)
    held = turn.after if turn.after is not None else turn.before
    match turn.path[1:]:
        case "interest", "text" if _is_rewritten(turn):
            return sentence("changes.said.interest", who=who, words=in_other_words(turn.before, turn.after))
        case "interest", "whose" if turn.after:
            labels = turn.node.items.enum_labels if turn.node.items is not None else {}
            whose = listed(within(labels[code]) for code in turn.after)
            return sentence("changes.said.interest_whose", who=who, whose=whose)
        case ("start",) if _is_rewritten(turn):
            words = {
                "before": case.words.value(turn.node, turn.before),
                "after": case.words.value(turn.node, turn.after),
            }
            return sentence("changes.said.retention_start", who=who, **words)
        case _:
            pass
    label = _label(case, turn)
    if _is_rewritten(turn):
        return sentence("changes.said.text", label=label, words=in_other_words(turn.before, turn.after))
    if turn.before is None or turn.after is None:
        key = "field_added" if turn.before is None else "field_removed"
        return sentence(f"changes.said.{key}", label=label, value=case.words.value(turn.node, held))
    values = {"before": case.words.value(turn.node, turn.before), "after": case.words.value(turn.node, turn.after)}
    return sentence("changes.said.value", label=label, **values)


def _label(case: Case, turn: Turn) -> Message:
    labels = [within(node.label) for node in chain(case.kind, turn.path) if node.label is not None]
    about = case.words.people(turn.who)
    if turn.data:
        about = sentence("changes.said.people_and_data", who=about, data=case.words.data(turn.data))
    return Message(*(_of(labels, about, place) for place in range(len(LANGUAGES))))


def _of(labels: Sequence[Message], about: Message, place: int) -> str:
    first, *rest = (label[place] for label in labels)
    return ", ".join([f"{first} ({about[place]})", *rest])


def _is_rewritten(turn: Turn) -> bool:
    return turn.node.is_text and turn.before is not None and turn.after is not None


def _is_spelling(turn: Turn) -> bool:
    return _is_rewritten(turn) and all(trivial(turn.before[one], turn.after[one]) for one in LANGUAGES)
