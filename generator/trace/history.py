"""Who last changed the lines behind a sentence, as git tells it."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from generator.git import git, obstacle
from generator.history.days import day_of
from generator.i18n import sentence
from generator.source import Message
from generator.trace.model import Change, Fact

_HASH: Final = 40
"""The least number of digits of a whole hash."""
_HEADER: Final = 3
"""A line of `git blame --porcelain` that names a commit has its hash and two line numbers at least."""


class _Commit(NamedTuple):
    hash: str
    author: str
    time: int
    summary: str


def with_history(facts: Sequence[Fact], folder: Path, display: str) -> tuple[tuple[Fact, ...], Message | None]:
    """The facts with who last changed each, and what cannot be told of it; `folder` is the register's on the disk."""
    if (why := obstacle(folder)) is not None:
        return tuple(facts), sentence(f"blame.history.{why}", folder=display)
    by_file: dict[str, list[Fact]] = {}
    for fact in facts:
        by_file.setdefault(fact.file, []).append(fact)
    lines = {
        file: _lines(folder, file.removeprefix(f"{display}/"), [(one.line, one.end_line) for one in there])
        for file, there in by_file.items()
    }
    ends = _ends(folder)
    known = tuple(
        fact if fact.missing else fact._replace(change=_change(fact, lines[fact.file], ends)) for fact in facts
    )
    uncertain = any(fact.change is not None and fact.change.earliest_known for fact in known)
    return known, sentence("blame.history.shallow") if uncertain else None


def _ends(folder: Path) -> frozenset[str]:
    """The commits at which a clone that lacks the earlier ones ends; none where it has them all."""
    if git(folder, "rev-parse", "--is-shallow-repository") != "true":
        return frozenset()
    return frozenset((git(folder, "rev-list", "--max-parents=0", "HEAD") or "").split())


def _change(fact: Fact, lines: Mapping[int, _Commit] | None, ends: frozenset[str]) -> Change | None:
    """The latest change of any of the lines; None where git does not tell."""
    if lines is None:
        return None
    there = [lines[number] for number in range(fact.line, fact.end_line + 1) if number in lines]
    if not there or any(not commit.hash.strip("0") for commit in there):
        return Change("", "", None, "")
    latest = max(there, key=lambda commit: commit.time)
    try:
        day = day_of(dt.datetime.fromtimestamp(latest.time, dt.UTC))
    except (ValueError, OverflowError, OSError):
        # A commit may state any number as its date.
        return None
    return Change(latest.hash, latest.author, day, latest.summary, latest.hash in ends)


def _lines(folder: Path, file: str, ranges: Sequence[tuple[int, int]]) -> Mapping[int, _Commit] | None:
    """By line: the commit that it comes from; nothing for a file that no commit holds, None where git does not tell."""
    wanted = [argument for first, last in ranges for argument in ("-L", f"{first},{last}")]
    told = git(folder, "-c", "blame.ignoreRevsFile=", "blame", "--porcelain", "--root", *wanted, "--", file)
    if told is None and git(folder, "cat-file", "-e", f"HEAD:./{file}") is not None:
        return None
    return dict(_read(told or ""))


def _read(told: str) -> Iterator[tuple[int, _Commit]]:
    known: dict[str, dict[str, str]] = {}
    current, number = "", 0
    for line in told.split("\n"):
        if line.startswith("\t"):
            facts = known[current]
            time = int(facts.get("committer-time", "0"))
            yield number, _Commit(current, facts.get("author", ""), time, facts.get("summary", ""))
            continue
        name, _, rest = line.partition(" ")
        if len(name) >= _HASH and len(line.split(" ")) >= _HEADER:
            current, number = name, int(rest.split(" ")[1])
            known.setdefault(current, {})
        elif current:
            known[current][name] = rest
