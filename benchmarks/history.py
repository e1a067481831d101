"""The register from git: as of a date, the legal diff, and the whole history; against the same work without git.

    python benchmarks/history.py [--files 1000] [--commits 500] [--runs 5]

Prints the least of the runs in milliseconds, as time on the clock and as CPU time with that of git. The bare mark reads
the register from the folder; the difference is what git costs, and is less than nothing where git's one stream of
bytes is read faster than a thousand files.
"""

import argparse
import datetime as dt
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from repository import BEGINNING, make

from generator.changes import changes_between
from generator.collector import without_collector
from generator.history import at_date, at_revision, of_commit, register_at, register_then, tree_at, whole
from generator.register import read_register
from generator.source import Document, Tree
from generator.source.loading import _content


class Took(NamedTuple):
    """Milliseconds."""

    clock: float
    cpu: float


def took(work: Callable[[], object], runs: int, first: Callable[[], object] = lambda: None) -> Took:
    """The least of the runs, each as in a process that has done `first` and nothing else."""
    return min((_once(work, first) for _ in range(runs)), key=lambda one: one.cpu)


def _once(work: Callable[[], object], first: Callable[[], object]) -> Took:
    register_at.cache_clear()
    of_commit.cache_clear()
    _content.cache_clear()
    first()
    before, began = _cpu(), time.perf_counter()
    with without_collector():
        work()
    return Took((time.perf_counter() - began) * 1000, (_cpu() - before) * 1000)


def _cpu() -> float:
    return sum(os.times()[:4])


def measured(folder: Path, days: int, runs: int) -> dict[str, Took]:
    """What each thing takes on a repository."""
    then = BEGINNING.date() + dt.timedelta(days=days // 2)
    moment, earlier = at_date(folder, then), at_date(folder, then - dt.timedelta(days=days // 4))
    behind = register_then(folder, at_revision(folder, f"HEAD~{days // 2}"), "register").register
    current = register_then(folder, at_revision(folder, "HEAD"), "register").register
    return {
        "the folder, read and held against the schema (the bare mark)": took(
            lambda: read_register(folder, "register"), runs
        ),
        "the register as of a date, every file of it read": took(
            lambda: _documents(tree_at(folder, at_date(folder, then).commit)), runs
        ),
        "the register as of a date, and held against the schema": took(
            lambda: register_then(folder, at_date(folder, then), "register"), runs
        ),
        "  and from there the register of 125 commits before": took(
            lambda: register_then(folder, earlier, "register"), runs, lambda: register_then(folder, moment, "register")
        ),
        "  of which the date to a commit": took(lambda: at_date(folder, then), runs),
        "  of which the files of the commit": took(lambda: tree_at(folder, moment.commit), runs),
        f"the legal diff over {days // 2} commits, both read": took(
            lambda: changes_between(behind, current, then), runs
        ),
        "the whole history, every state of it": took(
            lambda: sum(len(files) for _, files in whole(folder).states()), runs
        ),
    }


def _documents(tree: Tree) -> list[Document]:
    return [tree.read(path, path) for path in tree.listed()[0]]


def main() -> None:
    """Read the command line and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--commits", type=int, default=500)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    with TemporaryDirectory() as temporary:
        for packed in (True, False):
            folder = Path(temporary, "packed" if packed else "loose")
            make(folder, asked.files, asked.commits, packed=packed)
            print(f"{asked.files} files, {asked.commits} commits, {folder.name}:     clock    CPU")
            for what, least in measured(folder / "register", asked.commits, asked.runs).items():
                print(f"  {what:62}{least.clock:7.0f}{least.cpu:7.0f} ms")


if __name__ == "__main__":
    main()
