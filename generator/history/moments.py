"""A point in the history of a register: the commit that a revision, a tag or a day names, and when it was made."""

import datetime as dt
import re
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from generator.git import files_in, git, is_shallow, obstacle
from generator.history import names, refusals
from generator.history.days import day_of, end_of
from generator.history.revisions import register_at
from generator.register import Reading
from generator.source import Message
from generator.source.characters import visible

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FORM: Final = "--format=%H %ct %at"


class MomentError(Exception):
    """There is no such point in the history, or it cannot be told which one is meant."""

    def __init__(self, message: Message) -> None:
        """Say why, and what to do."""
        super().__init__(message.en)
        self.message = message


class Moment(NamedTuple):
    """A commit and its dates, which whoever makes a commit can set as they like."""

    commit: str
    """The full hash."""
    committed: dt.datetime
    """When it became a part of the history, in UTC."""
    authored: dt.datetime
    """When the change was written, in UTC."""

    @property
    def brief(self) -> str:
        """The beginning of the hash, as it is shown."""
        return self.commit[:12]

    @property
    def day(self) -> dt.date:
        """The day in Sweden on which it became a part of the history."""
        return day_of(self.committed)


def asked(folder: Path, text: str) -> Moment:
    """The commit that `text` names: a day such as 2026-05-25, a tag, a branch or a commit.

    Raises:
        MomentError: there is none, or more than one.
    """
    if not _DAY.fullmatch(text):
        return at_revision(folder, text)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as error:
        raise MomentError(refusals.no_day(text)) from error
    return at_date(folder, day)


def at_revision(folder: Path, text: str) -> Moment:
    """The commit that a tag, a branch or a hash names.

    Raises:
        MomentError: there is none, or more than one.
    """
    # What begins with a dash would be taken for an option.
    found = None if text.startswith("-") else git(folder, "rev-parse", "--verify", text + "^{commit}")
    if len(meanings := names.tag_and_branch(folder, text) if found else names.abbreviated(folder, text)) > 1:
        raise MomentError(refusals.ambiguous(visible(text), meanings))
    if found is None:
        raise MomentError(_unknown(folder, text))
    return of_commit(folder, found)


def at_date(folder: Path, day: dt.date) -> Moment:
    """The last commit that had been made at the end of a day in Sweden, on the line of first parents from HEAD.

    Raises:
        MomentError: there is none.
    """
    last = max(int(end_of(day).timestamp()), 0)
    found = _listed(folder, "--first-parent", f"--min-age={last}", "HEAD")
    if found is None:
        raise MomentError(_too_early(folder, day))
    return found


def head(folder: Path) -> Moment | None:
    """The current commit; None where there is no git, no repository or no commit yet."""
    found = git(folder, "rev-parse", "--verify", "HEAD^{commit}")
    return of_commit(folder, found) if found else None


@lru_cache(maxsize=1024)
def of_commit(folder: Path, commit: str) -> Moment:
    """The moment of a commit that is named by its full hash.

    Raises:
        MomentError: there is none.
    """
    found = _listed(folder, commit)
    if found is None:
        raise MomentError(refusals.no_dates(commit[:12]))
    return found


def register_then(folder: Path, moment: Moment, display: str) -> Reading:
    """The register in `folder` at a moment, with whatever faults it had; findings name its files below `display`.

    Raises:
        MomentError: there was no such folder, or git does not give its files.
    """
    try:
        reading = register_at(folder, moment.commit, display)
    except OSError as error:
        raise MomentError(refusals.not_given(moment.brief)) from error
    if not reading.known and not files_in(folder, moment.commit):
        raise MomentError(refusals.no_folder(moment.brief, moment.day, display))
    return reading


def _listed(folder: Path, *arguments: str) -> Moment | None:
    """The first commit that git lists; None where it lists none."""
    written = git(folder, "rev-list", "-1", _FORM, *arguments)
    if not written:
        return None
    commit, *seconds = written.split("\n")[-1].split(" ")
    try:
        committed, authored = map(_time, seconds)
    except (ValueError, OverflowError, OSError) as error:
        raise MomentError(refusals.no_dates(commit[:12])) from error
    return Moment(commit, committed, authored)


def _time(seconds: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(int(seconds), dt.UTC)


def _unknown(folder: Path, text: str) -> Message:
    shown = visible(text)
    if (why := obstacle(folder)) is not None:
        return refusals.no_history(why, visible(str(folder)))
    if is_shallow(folder):
        return refusals.unknown_in_part(shown)
    elsewhere = (git(folder, "for-each-ref", "--format=%(refname:lstrip=2)", f"refs/remotes/*/{text}") or "").split()
    return refusals.unknown(shown, elsewhere)


def _too_early(folder: Path, day: dt.date) -> Message:
    if (why := obstacle(folder)) is not None:
        return refusals.no_history(why, visible(str(folder)))
    lines = (git(folder, "rev-list", "--first-parent", "--timestamp", "HEAD") or "").splitlines()
    try:
        first = day_of(_time(min((line.split(" ")[0] for line in lines), key=int)))
    except (ValueError, OverflowError, OSError):
        return refusals.no_dates("HEAD")
    return refusals.before_part(day, first) if is_shallow(folder) else refusals.before_first(day, first)
