"""Nu Html Checker: `python -m referees.valid VNU_JAR OUT`; exit 1 where a page has an error."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from referees.sites import SPLIT, addressed, large, own

SAMPLE = 20
"""Pages of each folder that are judged: a thousand pages of one type have the faults of the first."""
AROUND = '<!doctype html><html lang="{}"><head><meta charset="utf-8"><title>-</title></head><body>{}</body></html>'


def pages(out: Path) -> list[Path]:
    """Every page of every type; what is meant to stand in other pages is put into one."""
    found: list[Path] = []
    for site in (own(out), addressed(out), large(out, SPLIT)):
        counted: Counter[Path] = Counter()
        for path in sorted(site.rglob("*.html")):
            kind = path.parent.parent
            counted[kind] += 1
            if counted[kind] <= SAMPLE:
                found.append(_wrapped(path, out) if path.name.endswith(".fragment.html") else path)
    return found


def main(jar: str, out: str) -> int:
    judged = pages(Path(out))
    command = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--errors-only", "--stdout"]
    done = subprocess.run([*command, *map(str, judged)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stdout)["messages"]
    told: dict[str, list[str]] = {}
    for message in messages:
        place = f"{Path(message['url'].removeprefix('file:')).relative_to(out)}:{message.get('lastLine', '?')}"
        told.setdefault(message["message"], []).append(place)
    for text, places in told.items():
        sys.stdout.write(f"{text} {len(places)} times, first in {places[0]}\n")
    sys.stdout.write(f"vnu: {len(messages)} errors in {len(judged)} pages\n")
    return 1 if messages else 0


def _wrapped(fragment: Path, out: Path) -> Path:
    page = out / "wrapped" / fragment.relative_to(out)
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(AROUND.format(fragment.parent.name, fragment.read_text("utf-8")), "utf-8")
    return page


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
