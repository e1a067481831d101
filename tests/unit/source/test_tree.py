"""Files that are kept elsewhere are judged like those in a folder on the disk."""

from pathlib import Path

import pytest

from generator.source import Blobs, Folder

NAMES = [
    "controller.yaml", "purposes/b-2.yaml", "purposes/a.yaml", "README.md", "purposes/.gitkeep", "logo.svg",
    "purposes/logo.svg", "a.yml", "Lön.YAML", "purposes/a_b.yaml", "notes.txt", "purposes/old/a.yaml",
    "purposes/old/b.yaml", "Ändamål/a.yaml", "README.md.d/x.yaml", "purposes/README.md", "l\x1b[2J.yaml",
]  # fmt: skip


def written(root: Path, names: list[str]) -> Folder:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("a: 1\n", "utf-8")
    return Folder(root)


@pytest.mark.parametrize("name", NAMES)
def test_one_file(tmp_path, name):
    assert Blobs(tmp_path, {name: b"a: 1\n"}).listed() == written(tmp_path, [name]).listed()


def test_all_of_them(tmp_path):
    paths, faults = written(tmp_path, NAMES).listed()
    assert Blobs(tmp_path, dict.fromkeys(NAMES, b"a: 1\n")).listed() == (paths, faults)
    assert paths == ["controller.yaml", "purposes/a.yaml", "purposes/b-2.yaml"]
    assert len(faults) == 9


def test_links(tmp_path):
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "purposes").mkdir()
    (tmp_path / "purposes/logo.svg").symlink_to("b.yaml")
    links = frozenset({"a.yaml", "purposes/logo.svg"})
    assert Blobs(tmp_path, {}, links).listed() == Folder(tmp_path).listed()


def test_a_file_is_read_as_from_the_disk(tmp_path):
    content = "a: å\nb: [1, x]\n".encode()
    (tmp_path / "x.yaml").write_bytes(content)
    kept, on_disk = (
        tree.read("x.yaml", "register/x.yaml") for tree in (Blobs(tmp_path, {"x.yaml": content}), Folder(tmp_path))
    )
    assert (kept.data, kept.text, kept.path) == (on_disk.data, on_disk.text, on_disk.path)
    assert kept.data == {"a": "å", "b": [1, "x"]}
