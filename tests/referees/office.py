"""Reads what LibreOffice made of the editions: every name, every gap and the digests of the record must be there."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

FILES: Final = {
    "record": ("record-%s-xlsx", "record-%s-docx", "imy-%s-xlsx"),
    "part": ("part-%s-xlsx", "part-%s-docx"),
    "processor": ("processor-%s-xlsx", "processor-%s-docx"),
}


def main(folder: Path) -> int:
    """Say what is lost in each file; the exit code says whether anything is."""
    lost = 0
    for language in ("sv", "en"):
        for record, names in FILES.items():
            told = json.loads((folder / f"{record}.{language}.json").read_bytes())
            wanted = squeezed_all(wanted_of(told))
            for name in names:
                place = folder / (name % language)
                pages = (place / "text.txt").read_text(encoding="utf-8").split("\f")[:-1]
                text = squeezed("".join(pages))
                gone = [value for value in wanted if value not in text] + unmarked(pages, told["extent"])
                lost += len(gone)
                print(f"office: {place.name}: {len(wanted)} looked for, {len(gone)} lost", *gone, sep="\n  ")  # noqa: T201
    return min(lost, 1)


def wanted_of(record: Mapping[str, Any]) -> list[str]:
    """What has to be readable: who, what each purpose or assignment is called, what is not stated, the digests."""
    names = [
        entry["name"]
        for section in record["sections"]
        if section["kind"] in ("purpose", "on-behalf-of")
        for entry in section["records"]
    ]
    missing = [field["text"] for field in record["cover"] if field["state"] == "missing"]
    origin = record["origin"]
    return [record["controller"], *names, *missing, origin["digest"], *([origin["part"]] if "part" in origin else [])]


def unmarked(pages: list[str], extent: Mapping[str, Any] | None) -> list[str]:
    """The pages of a part that do not say that it is one."""
    if extent is None:
        return []
    said = squeezed(extent["text"])
    return [f"page {number}" for number, page in enumerate(pages, start=1) if said not in squeezed(page)]


def squeezed_all(texts: list[str]) -> list[str]:
    """Each text without spaces, once."""
    return list(dict.fromkeys(map(squeezed, texts)))


def squeezed(text: str) -> str:
    """The text without the spaces and line ends that a layout adds."""
    return "".join(text.split())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
