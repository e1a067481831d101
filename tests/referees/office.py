"""Reads what LibreOffice made of the editions: every name and every gap of the record must be there."""

import json
import sys
from pathlib import Path


def main(folder: Path) -> int:
    """Say what is lost in each file; the exit code says whether anything is."""
    lost = 0
    for language in ("sv", "en"):
        record = json.loads((folder / f"record.{language}.json").read_bytes())
        names = [
            entry["name"]
            for section in record["sections"]
            if section["kind"] == "purpose"
            for entry in section["records"]
        ]
        missing = [field["text"] for field in record["cover"] if field["state"] == "missing"]
        wanted = [*names, *missing, record["origin"]["digest"]]
        for name in ("record-%s-xlsx", "record-%s-docx", "imy-%s-xlsx"):
            place = folder / (name % language)
            text = squeezed((place / "text.txt").read_text(encoding="utf-8"))
            gone = [value for value in wanted if squeezed(value) not in text]
            lost += len(gone)
            print(f"office: {place.name}: {len(wanted) - len(gone)} of {len(wanted)} found", *gone, sep="\n  ")  # noqa: T201
    return min(lost, 1)


def squeezed(text: str) -> str:
    """The text without the spaces and line ends that a layout adds."""
    return "".join(text.split())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
