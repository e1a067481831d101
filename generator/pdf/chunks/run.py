"""A large edition from its parts to the bytes of one file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import Final

from generator.collector import without_collector
from generator.i18n import Translator
from generator.pdf.chunks.divide import divided
from generator.pdf.chunks.machine import machine
from generator.pdf.chunks.part import Enclosed, Job, Part
from generator.pdf.chunks.store import Store
from generator.pdf.chunks.work import Work
from generator.pdf.chunks.workers import Workers
from generator.pdf.document import html
from generator.pdf.edition import Edition

_COVER, _SAMPLE = -2, -1
_LINES: Final = 46
"""Lines on a page of the contents: a guess, which costs time where it is wrong and nothing else."""


def in_parts(edition: Edition, words: Translator, enclosed: Enclosed, work: Work) -> bytes:
    """Make the file; `enclosed` is what it has once.

    Raises:
        PdfError: it could not be made without a fault.
    """
    from generator.pdf.chunks.merge import Words, merged  # noqa: PLC0415 - with large registers only

    said = Words(words.t("pdf.document.page"), words.t("pdf.document.of"))
    with without_collector(), Workers(work.processes) as workers:
        parts = divided(edition)
        setting = _Setting(Store(work.store), workers, work, machine() if work.store else "")
        cover = replace(parts[0], front=("cover",), body=False)
        done = setting.all(
            {number: _job(part, words) for number, part in enumerate(parts)}
            | {_COVER: _job(cover, words)._replace(enclosed=enclosed), _SAMPLE: _sample(edition, words)}
        )
        body = [done[number] for number in range(len(parts))]
        contents = _contents(setting, edition, words, done[_COVER], body)
    setting.store.tidy()
    with without_collector():
        return merged(done[_COVER], [contents, *body], done[_SAMPLE].pdf, said)


class _Setting:
    """Parts from the store, and those that it does not have from the workers."""

    def __init__(self, store: Store, workers: Workers, work: Work, machine: str) -> None:
        self.store = store
        self._workers, self._watch, self._machine = workers, work.watch, machine

    def all(self, jobs: Mapping[int, Job]) -> dict[int, Part]:
        """The part for each job."""
        keys = {number: f"{job.digest}-{self._machine[:16]}" for number, job in jobs.items() if not job.enclosed}
        done = {number: part for number, key in keys.items() if (part := self.store.get(key))}
        total, ready = sum(job.records for job in jobs.values()), sum(jobs[number].records for number in done)
        if total:
            self._watch(ready, total)
        for number, part in self._workers.run({number: job for number, job in jobs.items() if number not in done}):
            done[number] = part
            ready += jobs[number].records
            if total:
                self._watch(ready, total)
            if number in keys:
                self.store.put(keys[number], part)
        return done


def _job(edition: Edition, words: Translator) -> Job:
    """The job of setting a part: what it says of the whole and of the day is the same in every edition."""
    part = replace(edition, styles=(*edition.styles, "part"), footer="", tool="", timestamp="2000-01-01T00:00:00Z")
    whole = edition if "cover" in edition.front else part
    return Job.of(whole, html(whole, words), sum(len(section.records) for section in edition.sections if edition.body))


def _sample(edition: Edition, words: Translator) -> Job:
    sample = replace(edition, front=("running",), body=False, styles=(*edition.styles, "parts", "running"))
    return Job.of(sample, html(sample, words), 0)


def _contents(setting: _Setting, edition: Edition, words: Translator, cover: Part, body: Sequence[Part]) -> Part:
    """The contents, whose own length moves the pages that they name: set anew until the guess was right."""
    listed = replace(edition, front=("contents",), body=False, styles=(*edition.styles, "parts"))
    length = ceil(sum(1 for _ in edition.contents) / _LINES)
    while True:
        named = replace(listed, pages=_pages(cover.pages + length, body))
        (part,) = setting.all({0: _job(named, words)}).values()
        if part.pages == length:
            return part
        length = part.pages


def _pages(before: int, body: Sequence[Part]) -> dict[str, int]:
    """The number of the page that each place stands on."""
    found: dict[str, int] = {}
    for part in body:
        found |= {name: before + place.page + 1 for name, place in part.places.items()}
        before += part.pages
    return found
