"""The sites that are judged, each built once into a folder below `out`."""

import os
from pathlib import Path

from browser.sites import ROOT, built
from generated import generate

ADDRESS = "https://www.example.com/"
MANY = 1000
SPLIT = 160
"""So few more than fit on one page that every address can be followed."""


def own(out: Path) -> Path:
    """The site of the repository's own register."""
    return _once(ROOT / "register", out / "own")


def addressed(out: Path) -> Path:
    """The same as if it had been told where it is published: what search engines ask for is then there."""
    folder = out / "addressed-register"
    if not folder.exists():
        copied(ROOT / "register", folder)
        settings = folder / "register.yaml"
        text = settings.read_text("utf-8")
        if "\n  url: " not in text:
            text = text.replace("\nsite:\n", f"\nsite:\n  url: {ADDRESS}\n", 1)
        settings.write_text(text, "utf-8")
    return _once(folder, out / "addressed")


def large(out: Path, purposes: int) -> Path:
    """The site of a register of that many purposes; the generator counts records of four kinds."""
    folder = out / f"register-of-{purposes}"
    if not folder.exists():
        generate.write(folder, 4 * purposes)
    return _once(folder, out / f"site-of-{purposes}")


def _once(register: Path, site: Path) -> Path:
    return site if site.exists() else built(register, site)


def copied(source: Path, target: Path) -> Path:
    """The folder `target` with the files of `source`."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    return target


os.environ.setdefault("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22, as in the tests
