"""Time the build of the site, both languages, against bare MkDocs with the same theme and two pages of the same HTML.

python benchmarks/site.py [--register DIR | --purposes 20 200 1000 5000] [--rounds 3] [--serve]
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from functools import partial
from pathlib import Path

from cost import EPOCH, cpu_seconds
from generate import write

BARE = "site_name: Bare\ntheme:\n  name: material\n  font: false\n"
OURS = "site_name: Ours\ndocs_dir: {docs}\nsite_dir: {site}\ntheme:\n  name: material\n  font: false\nplugins:\n  - artikel30:\n      register: {register}\n"
ONE_PAGE = "purposes_on_one_page: 1000000"
PORT = 8765
LETTERS = "abcdefgh"
"""What tells the edits apart: a figure in one language alone would be a fault."""
SEEN_AFTER = 30.0
"""Seconds after which an edit is given up for lost."""


def spent(command: list[str], folder: Path) -> float:
    """CPU seconds of a command, user and system together."""
    return cpu_seconds(lambda: subprocess.run(command, cwd=folder, check=True, capture_output=True))


def register_of(folder: Path, purposes: int) -> Path:
    """A register whose policy is one page however large it is."""
    register = folder / "register"
    write(register, purposes * 4)
    settings = register / "register.yaml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("site: {", f"site: {{{ONE_PAGE}, "), "utf-8")
    return register


def compare(register_in: Callable[[Path], Path], rounds: int) -> tuple[float, float]:
    """CPU seconds of our build and of bare MkDocs: the least of rounds by turns, for what else runs only adds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, bare = folder / "ours", folder / "bare"
        (ours / "docs").mkdir(parents=True)
        register, site = register_in(folder), folder / "site"
        (ours / "mkdocs.yml").write_text(OURS.format(docs=ours / "docs", site=site, register=register), "utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        spent(command, ours)
        for language in ("sv", "en"):
            page = (site / language / "index.html").read_text("utf-8")
            main = re.search(r'<main id="main">(.*)</main>', page, re.DOTALL)
            if main is None:
                sys.exit(f"{language}: no policy on the page")
            (bare / "docs" / language).mkdir(parents=True)
            (bare / "docs" / language / "index.md").write_text(main[1].strip(), "utf-8")
        (bare / "docs/index.md").write_text("# Bare\n", "utf-8")
        (bare / "mkdocs.yml").write_text(BARE, "utf-8")
        times = [(spent(command, ours), spent(command, bare)) for _ in range(rounds)]
        return min(mine for mine, _ in times), min(theirs for _, theirs in times)


def until_seen(purposes: int, edits: int) -> list[float]:
    """Seconds from the saving of an edit until `ropa serve` shows it."""
    with tempfile.TemporaryDirectory() as name:
        register = register_of(Path(name), purposes)
        ropa = str(Path(sys.executable).parent / "ropa")
        command = [ropa, "serve", "--register", str(register), "--port", str(PORT)]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            file = min((register / "purposes").iterdir())
            before = file.read_text("utf-8")
            wait_for("<main", time.monotonic() + SEEN_AFTER)
            times = []
            for edit in range(edits):
                # Live reload looks at the files by turns; the edit falls at any moment of its turn.
                time.sleep(1.0 + 0.13 * edit)
                start = time.monotonic()
                file.write_text(re.sub(r'"en": "', f'"en": "Edit {LETTERS[edit]} ', before, count=1), "utf-8")
                wait_for(f"Edit {LETTERS[edit]} ", start + SEEN_AFTER)
                times.append(time.monotonic() - start)
            return times
        finally:
            server.terminate()
            server.wait()


def wait_for(text: str, until: float) -> None:
    """Ask for the page until the text is on it."""
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/en/") as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    sys.exit(f"not seen: {text}")


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--purposes", type=int, nargs="+", default=[20, 200, 1000, 5000])
    parser.add_argument("--register", type=Path, help="one that exists, in the place of generated ones")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--serve", action="store_true", help="how soon an edit is seen, at 200 purposes")
    arguments = parser.parse_args()
    os.environ |= {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}
    # As where the program is installed: Python compiles no module anew, neither MkDocs' nor ours.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if shutil.which("git") is None:
        sys.exit("git is needed, as in every build")
    if arguments.serve:
        times = until_seen(200, 8)
        print(f"an edit is seen after {min(times):.2f} to {max(times):.2f} s, at 200 purposes")
        return
    print(f"{'purposes':>8}  {'ours s':>7}  {'bare s':>7}  ratio  ms a purpose")
    if arguments.register:
        known = arguments.register.resolve()
        report(sum(1 for _ in (known / "purposes").glob("*.yaml")), lambda _: known, arguments.rounds)
        return
    for purposes in arguments.purposes:
        report(purposes, partial(register_of, purposes=purposes), arguments.rounds)


def report(purposes: int, register_in: Callable[[Path], Path], rounds: int) -> None:
    """Print one line."""
    ours, bare = compare(register_in, rounds)
    print(f"{purposes:>8}  {ours:>7.2f}  {bare:>7.2f}  {ours / bare:>5.2f}  {1000 * ours / purposes:>6.1f}")


if __name__ == "__main__":
    main()
