"""Time the large PDF in parts against plain WeasyPrint on the same HTML; each run in a process of its own.

python benchmarks/pdf.py [--records 50 200 1000] [--jobs 2] [--runs 3] [--typst PYTHON]

CPU seconds count all processes of a run and depend little on what else the machine does. "A processor" is what the
busiest chain of work takes: the main process and an equal share of the workers, so what a machine with nothing else to do
would need. The wall clock is told beside it. Memory is the peak of the main process and that of each worker together.
With more than one run the two sides take turns, and the least and the middle of each figure are told.
Plain WeasyPrint runs with Python's garbage collector switched off, as our own one piece does, which favours it.

Typst is an outside mark: the text of the same PDF, set by it as one table in PDF/UA-1. It is no dependency; have it with
`python -m venv /tmp/typst && /tmp/typst/bin/pip install typst`, and say `--typst /tmp/typst/bin/python`.
"""

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from cost import EPOCH
from generate import write

ROOT = Path(__file__).resolve().parents[1]
MEGABYTE = 1024


def prepared(folder: Path) -> tuple[Any, ...]:
    """All that `render_pdf` takes, for the register in `folder`."""
    from generator.i18n import translator
    from generator.provenance import Scope, bundle, provenance
    from generator.register import read_register
    from generator.views.internal import AUTHORITY, internal_register

    register = read_register(folder, "register").register
    view = internal_register(register, translator("sv"), AUTHORITY)
    state = provenance(register)
    return view, state, bundle(register, state, Scope("sv")), "sv"


def measure(kind: str, folder: Path, jobs: int, store: str, out: Path) -> None:
    """One run, told as JSON; all in parts, however small, where `kind` is `parts`."""
    from generator.pdf import chunks, render

    given = prepared(folder)
    work = chunks.Work(jobs, Path(store) if store else None)
    chunks.wanted = lambda _edition: kind == "parts"
    chunks.large = lambda _edition: True
    wall, own = time.monotonic(), time.process_time()
    content = render.render_pdf(*given, work)
    wall, own = time.monotonic() - wall, time.process_time() - own
    children, this = resource.getrusage(resource.RUSAGE_CHILDREN), resource.getrusage(resource.RUSAGE_SELF)
    theirs = children.ru_utime + children.ru_stime
    out.write_bytes(content)
    workers = jobs if theirs > 1 else 0
    told = {
        "wall": wall,
        "cpu": own + theirs,
        "processor": own + theirs / max(workers, 1),
        "memory": (this.ru_maxrss + workers * children.ru_maxrss) / MEGABYTE,
        "main": this.ru_maxrss / MEGABYTE,
    }
    print(json.dumps(told))


def run(kind: str, folder: Path, out: Path, *, jobs: int = 1, store: str = "") -> dict[str, float]:
    """One run in a fresh process, and the number of pages that it made."""
    command = [sys.executable, __file__, "--one", kind, str(folder), str(jobs), store, str(out)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=environment)
    found: dict[str, float] = json.loads(done.stdout)
    import pikepdf

    with pikepdf.open(out) as pdf:
        return found | {"pages": len(pdf.pages), "kilobytes": out.stat().st_size / 1024}


def change(folder: Path) -> None:
    """Change a word in the middle one of the purposes."""
    files = sorted((folder / "purposes").iterdir())
    file = files[len(files) // 2]
    file.write_text(re.sub("packades|Leverans", "Utlämning", file.read_text("utf-8"), count=1), "utf-8")


def typst(pdf: Path, python: str) -> float | None:
    """CPU seconds of Typst for the text of the PDF, or None where that Python does not have it."""
    command = [python, __file__, "--one", "typst", str(pdf), "1", "", str(pdf)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    found: float | None = json.loads(done.stdout)
    return found


def measure_typst(pdf: Path) -> float | None:
    """The same, in this process; the memory that it takes would be counted to processes started after it."""
    try:
        import typst as engine
    except ImportError:
        return None
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    rows = [line.split("  ", 1) for line in text.splitlines() if line.strip()]
    cells = "".join(
        f"[#{json.dumps(part.strip(), ensure_ascii=False)}]" + "," for row in rows for part in (*row, "")[:2]
    )
    source = f'#set document(title: "x")\n#set text(lang: "sv")\n#table(columns: 2, {cells})'
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "x.typ"
        file.write_text(source, "utf-8")
        start = time.process_time()
        engine.compile(str(file), pdf_standards=["ua-1"])
        return time.process_time() - start


Runs = dict[str, list[dict[str, float]]]
LABELS = {"plain": "plain", "parts": "parts", "again": "one record changed"}


def once(records: int, jobs: int, python: str, runs: Runs) -> None:
    """One run of each side."""
    with tempfile.TemporaryDirectory() as name:
        folder, out, store = Path(name) / "register", Path(name) / "out.pdf", str(Path(name) / "store")
        write(folder, records)
        runs["parts"].append(run("parts", folder, out, jobs=jobs, store=store))
        if (mark := typst(out, python)) is not None:
            runs["typst"].append({"cpu": mark})
        change(folder)
        runs["again"].append(run("parts", folder, out, jobs=jobs, store=store))
        runs["plain"].append(run("plain", folder, out))
    if runs["parts"][-1]["pages"] != runs["plain"][-1]["pages"]:
        sys.exit("the two do not have the same pages")


def compare(records: int, jobs: int, count: int, python: str) -> dict[str, float]:
    """The lines of one size; gives what later ones are compared with."""
    runs: Runs = {kind: [] for kind in (*LABELS, "typst")}
    for _ in range(count):
        once(records, jobs, python, runs)
    least = {kind: {key: min(one[key] for one in runs[kind]) for key in runs[kind][0]} for kind in LABELS}
    middle = {
        kind: {key: statistics.median(one[key] for one in runs[kind]) for key in runs[kind][0]} for kind in LABELS
    }
    for kind, label in LABELS.items():
        one = least[kind]
        print(
            f"{records:>6} {label:<19} {one['pages']:>5.0f} pages {one['wall']:>7.1f} s wall {one['cpu']:>7.1f} s CPU "
            f"{one['processor']:>7.1f} s a processor {one['memory']:>6.0f} MB (main {one['main']:.0f}) "
            f"{one['kilobytes']:>6.0f} KB"
        )
    for told, figures in (("least", least), ("middle", middle)):
        parts, plain, again = figures["parts"], figures["plain"], figures["again"]
        ratio = {key: parts[key] / plain[key] for key in ("wall", "cpu", "processor", "memory")}
        print(
            f"{records:>6} {told} of {count}: parts to plain: wall {ratio['wall']:.2f}, CPU {ratio['cpu']:.2f}, "
            f"a processor {ratio['processor']:.2f}, memory {ratio['memory']:.2f}; one record changed to all: wall "
            f"{again['wall'] / parts['wall']:.2f}, CPU {again['cpu'] / parts['cpu']:.2f}, a processor "
            f"{again['processor'] / parts['processor']:.2f}"
        )
    marks = [one["cpu"] for one in runs["typst"]]
    told = f"Typst: {min(marks):.1f} s CPU" if marks else "Typst is not installed and is left out; see --help"
    print(f"{records:>6} {told}", flush=True)
    return least["parts"]


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--one"]:
        kind, folder, jobs, store, out = sys.argv[2:]
        if kind == "typst":
            print(json.dumps(measure_typst(Path(out))))
        else:
            measure(kind, Path(folder), int(jobs), store, Path(out))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[50, 200, 1000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--typst", default=sys.executable, metavar="PYTHON")
    arguments = parser.parse_args()
    per_page = {}
    for records in arguments.records:
        ours = compare(records, arguments.jobs, arguments.runs, arguments.typst)
        per_page[records] = 1000 * ours["cpu"] / ours["pages"]
    least, most = min(per_page), max(per_page)
    print(
        f"CPU milliseconds a page: {', '.join(f'{value:.0f} at {key}' for key, value in per_page.items())}; "
        f"{most} to {least}: {per_page[most] / per_page[least]:.2f}"
    )


if __name__ == "__main__":
    main()
