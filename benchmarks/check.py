"""Load and schema check of generated records: ropa against check-jsonschema on the same files, in one run.

    python benchmarks/check.py [--runs 3]

Prints CPU seconds of whole processes (user and system, children included), the least of the runs, and the ratios.
"""

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cost import cpu_seconds
from generate import KINDS, write

from generator.check import check
from generator.register import read_register

AS_OF = dt.date(2026, 11, 22)
BIN = Path(sys.executable).parent
SCHEMAS = Path(__file__).resolve().parent.parent / "schema"
SCHEMA_OF = dict(zip(KINDS, ("purpose", "processor", "independent-controller", "transfer"), strict=True))


def ropa(folder: Path) -> None:
    """The whole command, as users run it: schema, references, rules and gaps."""
    subprocess.run(
        [BIN / "ropa", "check", "--register", folder, "--as-of", AS_OF.isoformat()], check=True, capture_output=True
    )


def check_jsonschema(folder: Path) -> None:
    """The peer takes one schema a run: one process for each kind of record."""
    for kind, schema in SCHEMA_OF.items():
        files = sorted(map(str, (folder / kind).iterdir()))
        file = SCHEMAS / f"{schema}.schema.json"
        # The base lets it find the shared definitions beside the schema.
        command = [BIN / "check-jsonschema", "--base-uri", file.as_uri(), "--schemafile", file, *files]
        subprocess.run(command, check=True, capture_output=True)


def stages(folder: Path) -> tuple[float, float]:
    """Seconds for reading with schema check, and for everything, in one process that has started."""
    started = time.process_time()
    read_register(folder, "register")
    read = time.process_time() - started
    started = time.process_time()
    check(folder, "register", AS_OF)
    return read, time.process_time() - started


def main() -> None:
    """Read the command line and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    least = {}
    with tempfile.TemporaryDirectory() as temporary:
        for records in (1000, 10000):
            folder = Path(temporary, str(records))
            write(folder, records)
            least[records] = min(cpu_seconds(lambda f=folder: ropa(f)) for _ in range(runs))
            read, whole = stages(folder)
            print(
                f"ropa check, {records} records: {least[records]:.2f} s CPU (read and schema {read:.2f}, all {whole:.2f})"
            )
        peer = min(cpu_seconds(lambda: check_jsonschema(Path(temporary, "1000"))) for _ in range(runs))
    print(f"check-jsonschema, 1000 records: {peer:.2f} s CPU; {peer / least[1000]:.1f} times ropa check")
    print(f"10,000 records take {least[10000] / least[1000]:.1f} times as long as 1,000")


if __name__ == "__main__":
    main()
