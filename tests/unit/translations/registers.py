"""A small register to change, and what is said of its texts."""

import shutil
from pathlib import Path

from generator.register import read_register
from generator.translations import FILE, Item, Survey, accept, as_file, survey

CLEAN = Path(__file__).resolve().parents[2] / "clean"


def register(tmp_path: Path) -> Path:
    """A copy of the clean register."""
    return Path(shutil.copytree(CLEAN, tmp_path / "register"))


def look(folder: Path) -> Survey:
    return survey(read_register(folder, "register"))


def accept_all(folder: Path) -> None:
    found = look(folder)
    (folder / FILE).write_bytes(as_file(accept(found, found.items, by_name=False).lines))


def accept_at(folder: Path, *places: str) -> None:
    found = look(folder)
    asked = [item for item in found.items if item.place in places]
    (folder / FILE).write_bytes(as_file(accept(found, asked, by_name=True).lines))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} does not hold {old!r}"
    path.write_text(text.replace(old, new), "utf-8")


def text(folder: Path, sv: str, en: str) -> None:
    """Write the introduction anew."""
    (folder / "texts/introduction.yaml").write_text(f"body:\n  sv: {sv}\n  en: {en}\n", "utf-8")


def todo(folder: Path) -> dict[str, str]:
    """The state of every text that is not current, by place."""
    return {item.place: item.state.value for item in look(folder).todo}


def at(folder: Path, place: str) -> Item:
    return next(item for item in look(folder).items if item.place == place)
