"""Time each stage of a check of a generated register, and hold the rules against the validation by schema.

python benchmarks/rules.py [--records 10000] [--rounds 3] [--each]
"""

import argparse
import datetime as dt
import gc
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
from generate import write

from generator.register import read_register
from generator.register.gaps import gap_hits
from generator.register.references import reference_hits
from generator.rules import all_rules, rule_hits
from generator.schema import schema_of
from generator.schema.validate import follows
from generator.source import read_document
from generator.waivers import settled

AS_OF = dt.date(2026, 11, 22)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """How much CPU time the work takes, in seconds, and what it gives."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        result = work()
        return time.process_time() - start, result
    finally:
        gc.enable()


def stages(folder: Path) -> dict[str, float]:
    """Seconds of each stage."""
    files = sorted(folder.rglob("*.yaml"))
    spent: dict[str, float] = {}
    spent["read YAML"], _ = timed(lambda: [read_document(file, str(file)) for file in files])
    spent["read, schema and ids (all of it)"], reading = timed(lambda: read_register(folder, "register"))
    records = [(record.kind, dict(record.data)) for record in reading.register.each()]
    spent["schema, the fast validator"], _ = timed(lambda: [follows(kind, data) for kind, data in records])
    spent["references"], _ = timed(lambda: list(reference_hits(reading)))
    spent["gaps"], _ = timed(lambda: list(gap_hits(reading)))
    spent["rules"], hits = timed(lambda: list(rule_hits(reading, AS_OF)))
    spent["waivers and questions"], _ = timed(lambda: list(settled(hits, reading, AS_OF)))
    if hits:
        sys.exit(f"the generated register is not clean: {sorted({hit.rule for hit in hits})}")
    return spent


def standard_validator(folder: Path, number: int) -> float:
    """Seconds that the standard validator needs for the same records, from a sample of `number` of them."""
    records = list(read_register(folder, "register").register.each())
    validators = {kind: jsonschema.Draft202012Validator(schema_of(kind).raw) for kind in {r.kind for r in records}}
    sample = records[:: max(1, len(records) // number)]
    seconds, _ = timed(lambda: [validators[record.kind].is_valid(dict(record.data)) for record in sample])
    return seconds * len(records) / len(sample)


def each_rule(folder: Path) -> list[tuple[float, str]]:
    """Seconds of each rule alone, the slowest first; what they share is made before."""
    reading = read_register(folder, "register")
    list(rule_hits(reading, AS_OF))
    return sorted(
        ((timed(lambda r=rule: list(rule_hits(reading, AS_OF, [r])))[0], code) for code, rule in all_rules().items()),
        reverse=True,
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--each", action="store_true", help="also the ten slowest rules, each alone with its own model")
    arguments = parser.parse_args()
    all_rules()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write(folder, arguments.records)
        rounds = [stages(folder) for _ in range(arguments.rounds)]
        best = {stage: min(spent[stage] for spent in rounds) for stage in rounds[0]}
        for stage, seconds in best.items():
            print(f"{stage:36} {seconds:7.3f} s")
        standard = standard_validator(folder, 500)
        print(f"{'schema, the standard validator':36} {standard:7.3f} s  (from a sample)")
        rules = best["rules"]
        print(
            f"rules / fast validator {rules / best['schema, the fast validator']:.1f}, rules / standard {rules / standard:.2f}, rules / reading {rules / best['read, schema and ids (all of it)']:.2f}"
        )
        if arguments.each:
            for seconds, code in each_rule(folder)[:10]:
                print(f"  {code} {seconds:.3f} s")


if __name__ == "__main__":
    main()
