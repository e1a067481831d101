"""The whole history of a register: what every commit made of every file, as data. Each content is read once."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from generator.collector import without_collector
from generator.git import Logged, contents, is_shallow, log, obstacle
from generator.history import refusals
from generator.history.moments import Moment, MomentError
from generator.schema import classify
from generator.source import Data, parse_document
from generator.source.characters import visible
from generator.upgrade import STEPS, Step
from generator.upgrade.forward import SETTINGS, read_forward
from generator.upgrade.steps import stated

Facts: TypeAlias = Mapping[str, Data]


class Change(NamedTuple):
    """What a commit made of a file; never change the data, for other commits hold the same."""

    path: str
    """Below the register's folder."""
    before: Facts | None
    """What the file said, in the format of today; None where there was none, or none that can be read."""
    after: Facts | None


class Committed(NamedTuple):
    """A commit that changed the register."""

    moment: Moment
    author: str
    changes: tuple[Change, ...]


class Whole(NamedTuple):
    """Every commit that changed the register, the first first."""

    commits: tuple[Committed, ...]
    complete: bool
    """Whether the history begins with the first of them; a clone may hold only the latest."""

    def states(self) -> Iterator[tuple[Committed, Mapping[str, Facts]]]:
        """The register after each commit, as data by path; it holds until the next is asked for."""
        files: dict[str, Facts] = {}
        for commit in self.commits:
            for path, _, after in commit.changes:
                if after is None:
                    files.pop(path, None)
                else:
                    files[path] = after
            yield commit, MappingProxyType(files)


def whole(folder: Path, commit: str = "HEAD", steps: Sequence[Step] = STEPS) -> Whole:
    """The history of the register in `folder` up to a commit, along first parents.

    Raises:
        MomentError: there is no history, or git does not give all of it.
    """
    if (why := obstacle(folder)) is not None:
        raise MomentError(refusals.no_history(why, visible(str(folder))))
    try:
        with without_collector():
            logged = [_of_register(one) for one in log(folder, commit)]
            blobs = {blob: None for one in logged for _, *both in one.changes for blob in both if blob}
            texts = dict(zip(blobs, contents(folder, list(blobs)), strict=True))
            commits = tuple(_Reader(texts, steps).read(logged))
    except (OSError, OverflowError, ValueError) as error:
        raise MomentError(refusals.not_given(commit[:12])) from error
    return Whole(commits, not is_shallow(folder))


def _of_register(logged: Logged) -> Logged:
    return logged._replace(changes=tuple(change for change in logged.changes if classify(change[0]) is not None))


class _Reader:
    """Makes data of contents, each once; those of an earlier format become those of today."""

    def __init__(self, texts: Mapping[str, bytes], steps: Sequence[Step]) -> None:
        self._texts = texts
        self._steps = steps
        self._known: dict[tuple[str, str, tuple[Step, ...]], Facts | None] = {}

    def read(self, logged: Sequence[Logged]) -> Iterator[Committed]:
        needed: tuple[Step, ...] = ()
        for one in logged:
            since, needed = needed, self._needed(one, needed)
            changes = tuple(
                Change(path, self._facts(path, before, since), self._facts(path, after, needed))
                for path, before, after in one.changes
            )
            times = (dt.datetime.fromtimestamp(seconds, dt.UTC) for seconds in (one.committed, one.authored))
            yield Committed(Moment(one.commit, *times), one.author, changes)

    def _needed(self, logged: Logged, before: tuple[Step, ...]) -> tuple[Step, ...]:
        """The steps from the format after a commit to that of today."""
        settings = next((after for path, _, after in logged.changes if _kind(path) == SETTINGS and after), None)
        if settings is None or not self._steps:
            return before
        found = stated(parse_document(self._texts[settings], SETTINGS).data)
        return before if found is None else tuple(step for step in self._steps if step.to > found)

    def _facts(self, path: str, blob: str | None, steps: tuple[Step, ...]) -> Facts | None:
        if blob is None:
            return None
        key = (blob, _kind(path), steps)
        if key not in self._known:
            content = self._texts[blob]
            self._known[key] = parse_document(read_forward(content, path, key[1], steps), path).data
        return self._known[key]


def _kind(path: str) -> str:
    kind = classify(path)
    return kind.name if kind else ""
