"""Write a git repository with a register and its history: the same commits, hashes and all, for the same numbers.

    python benchmarks/repository.py DIR --files 1000 --commits 500 [--loose]

Each commit is a day later than the one before and edits some purposes, processors and transfers as people do: texts in
one language or both, a period of retention, a recipient, a country. Every fiftieth is tagged `policy-<version>`.
"""

import argparse
import datetime as dt
import os
import random
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generate import write

BEGINNING: Final = dt.datetime(2024, 1, 1, 12, tzinfo=dt.UTC)
EVERY: Final = 50
"""Commits between two published versions."""
_AUTHORS: Final = ("Anna Dataskydd <anna@example.com>", "Bo Jurist <bo@example.com>")
_EDITS: Final[dict[str, Sequence[tuple[str, Sequence[str]]]]] = {
    "purposes": (
        ("period: P", ("3Y", "5Y", "7Y", "18M")),
        ('"sv": "din senaste beställning', ("", " hos oss", " i butik")),
        ('"en": "your last order', ("", " with us", " in a shop")),
        ("so that the goods arrive,", ("", " whole,", " in time,")),
        ("training]", ("", " # agreed", " # agreed again")),
        ("recipient: processor-", ()),
    ),
    "processors": (("countries: [SE, ", ('"NO"', "DK", "FI", "DE")), ("reference: DPA-", ())),
    "transfers": (("fallback: ", ("scc", "bcr")), ("reference: TIA-", ())),
}
"""By folder: the beginning of what is changed, and what may stand after it; nothing for another number."""


def make(folder: Path, files: int = 1000, commits: int = 500, *, packed: bool = True) -> None:
    """Write the repository to `folder`, whose folder `register` holds about `files` files."""
    folder.mkdir(parents=True)
    _git(folder, "init", "-q", "-b", "main")
    with TemporaryDirectory() as temporary:
        write(Path(temporary), files)
        texts = {str(file.relative_to(temporary)): file.read_text("utf-8") for file in sorted(_files(temporary))}
    stream = "".join(_stream(texts, commits)).encode()
    # What is below the limit is unpacked: as a repository that grew a commit at a time.
    limit = "1" if packed else "1000000000"
    _git(folder, "-c", f"fastimport.unpackLimit={limit}", "fast-import", "--quiet", "--date-format=raw", given=stream)
    if packed:
        _git(folder, "-c", "pack.threads=1", "repack", "-q", "-a", "-d", "-f")
    _git(folder, "reset", "-q", "--hard", "main")


def _files(folder: str) -> Iterator[Path]:
    return (file for file in Path(folder).rglob("*") if file.is_file())


def _stream(texts: dict[str, str], commits: int) -> Iterator[str]:
    chance = random.Random(1)
    yield _commit(0, texts)
    for number in range(1, commits):
        changed = dict(_edited(texts, chance))
        if number % EVERY == 0:
            changed["register.yaml"] = _raised(texts["register.yaml"], number)
        texts.update(changed)
        yield _commit(number, changed)
        if number % EVERY == 0:
            yield f"reset refs/tags/policy-1.{number // EVERY}\nfrom refs/heads/main\n\n"


def _commit(number: int, changed: dict[str, str]) -> str:
    seconds = int((BEGINNING + dt.timedelta(days=number)).timestamp())
    author = _AUTHORS[number % len(_AUTHORS)]
    head = f"commit refs/heads/main\nauthor {author} {seconds} +0000\ncommitter {author} {seconds} +0000\n"
    said = f"Change {number}"
    files = "".join(f"M 100644 inline register/{path}\n{_data(text)}" for path, text in changed.items())
    return f"{head}{_data(said)}{files}\n"


def _data(text: str) -> str:
    return f"data {len(text.encode())}\n{text}\n"


def _edited(texts: dict[str, str], chance: random.Random) -> Iterator[tuple[str, str]]:
    """Two or three files in which something is another than it was."""
    paths = [path for path in texts if path.partition("/")[0] in _EDITS]
    for path in chance.sample(paths, chance.choice((2, 2, 3))):
        before, choices = chance.choice(_EDITS[path.partition("/")[0]])
        start, found, rest = texts[path].partition(before)
        if not found:
            continue
        if choices:
            old = max((one for one in choices if rest.startswith(one)), key=len)
            new = chance.choice([one for one in choices if one != old])
            yield path, f"{start}{found}{new}{rest.removeprefix(old)}"
        else:
            digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
            other = chance.randrange(max(len(texts) // 4 - 10, 1))
            yield path, f"{start}{found}{other:0{len(digits)}d}{rest[len(digits) :]}"


def _raised(text: str, number: int) -> str:
    start, _, rest = text.partition("policy: {")
    _, _, rest = rest.partition("}")
    day = (BEGINNING + dt.timedelta(days=number)).date()
    return f'{start}policy: {{version: "1.{number // EVERY}", updated: {day}, in_force: {day}}}{rest}'


def _git(folder: Path, *arguments: str, given: bytes = b"") -> None:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    fixed = {**plain, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", "-C", str(folder), *arguments], input=given, check=True, env=fixed)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--commits", type=int, default=500)
    parser.add_argument("--loose", action="store_true", help="as before git gc")
    arguments = parser.parse_args()
    shutil.rmtree(arguments.folder, ignore_errors=True)
    make(arguments.folder, arguments.files, arguments.commits, packed=not arguments.loose)


if __name__ == "__main__":
    main()
