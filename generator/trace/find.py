"""From what was asked to the places behind it: a place on the page, an id, a field, or words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from generator.i18n import sentence, translator
from generator.pages.body import policy_body
from generator.register import Record, Register
from generator.register.targets import place_of, target_of
from generator.source import LANGUAGES, Language, Message
from generator.source.characters import visible
from generator.trace.behind import Source
from generator.trace.blocks import blocks
from generator.trace.letters import SHORTEST, Joined, letters, stands_in
from generator.trace.model import Origin
from generator.trace.page import Found, Page, told_in
from generator.trace.pdf import rows_with
from generator.trace.places import Spot, spots
from generator.trace.renderings import Renderings
from generator.views.boundary import publish
from generator.views.public import PublicPolicy, public_policy

_ALIKE: Final = 0.6
_MOST_COMPARED: Final = 4000


class NotFoundError(Exception):
    """Nothing published, and nothing in the register, says what was asked."""

    def __init__(self, message: Message) -> None:
        """Say what to try instead."""
        super().__init__(message.en)
        self.message = message


class Finder:
    """A register, its page in both languages, and what leads from one to the other; made when first asked for."""

    def __init__(self, register: Register, languages: Sequence[Language] = LANGUAGES) -> None:
        """Look in the page of these languages."""
        self._register = register
        self._languages = languages

    def find(self, asked: str) -> list[Found]:
        """Everything behind what was asked.

        Raises:
            NotFoundError: it is nowhere.
        """
        named = self._named(asked.strip())
        if named is not None:
            return named
        wanted = letters(asked)
        if len(wanted) < SHORTEST:
            raise NotFoundError(sentence("blame.unknown.short", count=SHORTEST))
        for look in (self._on_the_page, self._in_the_pdf, self._in_the_register):
            if found := list(look(wanted)):
                return found
        raise NotFoundError(self._nowhere(asked))

    def _named(self, asked: str) -> list[Found] | None:
        """What a place on the page, a field or an id names; None where it is none of them."""
        place = asked.rpartition("#")[2] if asked.startswith(("#", "http://", "https://")) else asked
        if (spot := self._spots.get(place)) is not None:
            told = told_in(place, self._register)
            path = self._heading(place)[: 1 if spot.record.kind == "policy" else 2]
            return [_whole(one, place, path) for one in (spot, *told)]
        if "#" in asked and "/" in asked and not asked.startswith("http"):
            return self._field(asked)
        records = [record for record in self._register.each() if record.identifier == asked]
        return [_whole(Spot(record), "", ()) for record in records] or None

    def _field(self, asked: str) -> list[Found]:
        target = target_of(asked)
        for record in self._register.each():
            inside = target.field.split(".") if target.field else []
            if record.route and inside[:1] == [record.identifier]:
                inside = inside[1:]
            elif record.route:
                continue
            if target.names(place_of(record)) and inside and inside[0] in record.data:
                return [Found(Origin.RECORD, None, (), "", "", (Source(record, tuple(inside)),))]
        raise NotFoundError(sentence("blame.unknown.field", asked=visible(asked)))

    def _on_the_page(self, wanted: str) -> Iterator[Found]:
        return (found for language in self._languages for found in self._pages[language].occurrences(wanted))

    def _in_the_pdf(self, wanted: str) -> Iterator[Found]:
        for language in self._languages:
            yield from rows_with(wanted, language, self._register)

    def _in_the_register(self, wanted: str) -> Iterator[Found]:
        for language in self._languages:
            renderings = Renderings(self._register, translator(language))
            for record in self._register.each():
                for one in renderings.of(record):
                    if one.is_text and wanted in one.letters and stands_in(wanted, one.words):
                        source = (Source(record, one.route, is_text=True),)
                        yield Found(Origin.INTERNAL, language, (), "", one.words, source)

    @cached_property
    def _spots(self) -> dict[str, Spot]:
        return dict(spots(self._register))

    @cached_property
    def _pages(self) -> Mapping[Language, Page]:
        ropa = publish(self._register)
        return {language: self._page(language, public_policy(ropa, language)) for language in self._languages}

    def _page(self, language: Language, policy: PublicPolicy) -> Page:
        found = blocks(str(policy_body(policy)))
        return Page(
            language=language,
            blocks=found,
            joined=Joined([block.text for block in found]),
            register=self._register,
            spots=self._spots,
            renderings=Renderings(self._register, translator(language), public=True),
        )

    def _heading(self, place: str) -> tuple[str, ...]:
        """The headings of a place on the page, in the first language that is looked in."""
        page = self._pages[self._languages[0]]
        return next((block.path for block in page.blocks if place in block.anchors[:1]), ())

    def _nowhere(self, asked: str) -> Message:
        pieces = [block.text for language in self._languages for block in self._pages[language].blocks]
        near = get_close_matches(asked, pieces[:_MOST_COMPARED], n=1, cutoff=_ALIKE)
        told = sentence("blame.unknown.text")
        if not near:
            return told
        more = sentence("blame.unknown.near", near=near[0])
        return Message(f"{told.sv} {more.sv}", f"{told.en} {more.en}")


def _whole(spot: Spot, place: str, path: tuple[str, ...]) -> Found:
    return Found(Origin.RECORD, None, path, place, "", tuple(_parts(spot)))


def _parts(spot: Spot) -> Iterable[Source]:
    """Every field of a record, or of a part of one."""
    record: Record = spot.record
    data: object = record.data
    for step in spot.route:
        data = data[step]  # type: ignore[index] # the route was made from the data
    if isinstance(data, dict) or data is record.data:
        return [Source(record, (*spot.route, key)) for key in data]
    return [Source(record, spot.route)]
