"""The purposes: for each a name, the gist, what concerns whom at a glance, and the whole of it in rows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.i18n import translator
from generator.model import Purpose, Ropa
from generator.source import Language
from generator.views.public.purposes.basis import basis_at_a_glance, basis_row
from generator.views.public.purposes.data import data_rows, origin_rows
from generator.views.public.purposes.effects import effect_rows
from generator.views.public.purposes.retention import retention_at_a_glance, retention_row
from generator.views.public.purposes.rights import rights_row
from generator.views.public.purposes.sharing import security_row, sharing_rows
from generator.views.public.rows import Glance, Group, Part, Point, Record, Row, merged, row, sentences
from generator.views.public.words import Words, anchor, formerly

__all__ = ["purpose_parts"]


def purpose_parts(words: Words) -> tuple[Part, ...]:
    """Every purpose, in the order that the policy gives."""
    memory, around = words.memory, words.memory.same(replace(words.ropa, purposes={}))
    writer = memory.recall(_Writer, around, words.language)
    records = tuple(memory.recall(_record, purpose, key, writer) for key, purpose in words.purposes())
    return (Part(records=records),) if records else ()


class _Writer:
    """Writes of one purpose and cannot know of others, so that what it wrote stays true when others change."""

    def __init__(self, around: Ropa, language: Language) -> None:
        self.words = Words(around, translator(language))


def _record(purpose: Purpose, identifier: str, writer: _Writer) -> Record:
    words = writer.words
    return Record(
        anchor=anchor("purpose", identifier),
        former=formerly("purpose", purpose.former_ids),
        heading=words.text(purpose.name),
        summary=words.text(purpose.summary),
        glance=_glance(words, purpose),
        rows=tuple(_rows(words, purpose)),
        people=tuple(use.who for use in purpose.data_subjects),
    )


def _glance(words: Words, purpose: Purpose) -> Glance:
    people = [use.who for use in purpose.data_subjects]
    same = merged(
        people, lambda who: (basis_at_a_glance(words, purpose, who), retention_at_a_glance(words, purpose, who))
    )
    return Glance(
        columns=tuple(words.t(f"purpose.{column}") for column in ("people", "basis", "retention_short")),
        lines=tuple((words.people(some), *facts) for some, facts in same),
        people=tuple(some for some, _ in same),
    )


def _rows(words: Words, purpose: Purpose) -> Iterator[Row]:
    yield from _aim(words, purpose)
    yield from data_rows(words, purpose)
    yield from origin_rows(words, purpose)
    yield from basis_row(words, purpose)
    yield from retention_row(words, purpose)
    yield from sharing_rows(words, purpose)
    yield from effect_rows(words, purpose)
    yield from security_row(words, purpose)
    yield from rights_row(words, purpose)


def _aim(words: Words, purpose: Purpose) -> Iterable[Row]:
    parts = tuple(Point(text=words.text(part)) for part in purpose.sub_purposes)
    operations = tuple(Point(text=words.text(part)) for part in purpose.operations)
    yield from row(
        "purpose", words.t("purpose.aim"), [Group(sentences=sentences(words.text(purpose.purpose)), points=parts)]
    )
    yield from row("operations", words.t("purpose.operations"), [Group(points=operations)])
