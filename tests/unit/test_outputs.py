"""Outputs are written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from generator.outputs import OutputError, replaced_whole, write_file


def tree(folder: Path) -> dict[str, str]:
    return {str(f.relative_to(folder)): f.read_text(encoding="utf-8") for f in folder.rglob("*") if f.is_file()}


@pytest.fixture
def build(tmp_path: Path) -> Path:
    folder = tmp_path / "build"
    (folder / "public").mkdir(parents=True)
    (folder / "public/index.html").write_text("old", encoding="utf-8")
    return folder


def test_a_build_takes_the_place_of_the_last_one(build):
    with replaced_whole(build) as fresh:
        (fresh / "internal").mkdir()
        (fresh / "internal/x.pdf").write_text("new", encoding="utf-8")
        assert tree(build) == {"public/index.html": "old"}
    assert tree(build.parent) == {"build/internal/x.pdf": "new"}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, RuntimeError])
def test_an_interrupted_build_leaves_the_last_one_and_nothing_else(build, stop):
    with pytest.raises(stop), replaced_whole(build) as fresh:  # noqa: PT012 - what is written before the stop matters
        (fresh / "public").mkdir()
        (fresh / "public/index.html").write_text("half", encoding="utf-8")
        raise stop
    assert tree(build.parent) == {"build/public/index.html": "old"}
    assert [entry.name for entry in build.parent.iterdir()] == ["build"]


def test_a_build_killed_in_the_middle_of_the_swap_is_mended(build):
    build.rename(build.with_name(".build.previous"))
    with pytest.raises(RuntimeError), replaced_whole(build):
        raise RuntimeError
    assert tree(build) == {"public/index.html": "old"}


def test_a_folder_with_other_files_is_never_replaced(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(OutputError) as caught, replaced_whole(tmp_path):
        pass
    assert caught.value.message == (
        f"Mappen {tmp_path} innehåller annat än ett bygge (thesis.txt) och ersätts inte. Välj en annan mapp med --out.",
        f"The folder {tmp_path} holds more than a build (thesis.txt) and is not replaced. Choose another folder with --out.",
    )
    assert tree(tmp_path) == {"thesis.txt": "years of work"}


def test_a_file_in_the_place_of_the_folder(tmp_path):
    file = tmp_path / "build"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(OutputError) as caught, replaced_whole(file):
        pass
    assert caught.value.message == (f"{file} är en fil, inte en mapp.", f"{file} is a file, not a folder.")


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    file = tmp_path / "a.pdf"
    write_file(file, b"old")

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError) as caught:
        write_file(file, b"new")
    assert caught.value.message == (
        f"Det går inte att skriva {file}: disken är full. Inget har ändrats.",
        f"Cannot write {file}: the disk is full. Nothing has changed.",
    )
    assert (file.read_bytes(), len(list(tmp_path.iterdir()))) == (b"old", 1)


def test_a_place_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        write_file(tmp_path / "file" / "a.pdf", b"new")
    assert (
        caught.value.message.en
        == f"Cannot write {tmp_path}/file/a.pdf: a file stands in the way of a folder. Nothing has changed."
    )


@pytest.mark.parametrize(
    ("code", "swedish", "english"),
    [
        (errno.EACCES, "skrivrättighet saknas", "there is no permission to write"),
        (errno.EPERM, "skrivrättighet saknas", "there is no permission to write"),
        (errno.EROFS, "disken är skrivskyddad", "the disk is read-only"),
        (errno.EDQUOT, "utrymmet som du får använda är slut", "the space that you may use is full"),
        (errno.EFBIG, "filen är större än vad som är tillåtet här", "the file is larger than is allowed here"),
        (errno.ENOENT, "mappen går inte att skapa", "the folder cannot be created"),
        (errno.ENAMETOOLONG, "namnet är för långt", "the name is too long"),
    ],
)
def test_every_reason_is_told_in_both_languages(tmp_path, monkeypatch, code, swedish, english):
    def refused(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("generator.outputs.tempfile.mkstemp", refused)
    with pytest.raises(OutputError) as caught:
        write_file(tmp_path / "a.pdf", b"new")
    assert caught.value.message == (
        f"Det går inte att skriva {tmp_path}/a.pdf: {swedish}. Inget har ändrats.",
        f"Cannot write {tmp_path}/a.pdf: {english}. Nothing has changed.",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_disk_takes(tmp_path):
    with pytest.raises(OutputError) as caught:
        write_file(tmp_path / ("a" * 300), b"new")
    assert caught.value.message.en.endswith("a: the name is too long. Nothing has changed.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("root", ["/", "/.."])
def test_the_root_is_never_replaced(root):
    with pytest.raises(OutputError) as caught, replaced_whole(Path(root)):
        pass
    assert caught.value.message.en == "The root of the file system is not replaced."


def test_a_link_to_a_build_is_followed_every_time(build, tmp_path):
    link = tmp_path / "current"
    link.symlink_to(build)
    for text in ("one", "two"):
        with replaced_whole(link) as fresh:
            (fresh / "public").mkdir()
            (fresh / "public/index.html").write_text(text, encoding="utf-8")
        assert link.is_symlink()
        assert tree(build) == {"public/index.html": text}
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["build", "current"]


def test_a_swap_that_fails_brings_the_last_build_back(build, monkeypatch):
    rename = Path.rename

    def fail_for_fresh(self: Path, target: Path) -> Path:
        if self.name.startswith(".build.") and self.name != ".build.previous":
            raise OSError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_fresh)
    with pytest.raises(OutputError) as caught, replaced_whole(build):
        pass
    assert caught.value.message.sv == f"Det går inte att skriva {build}: skrivrättighet saknas. Inget har ändrats."
    assert tree(build) == {"public/index.html": "old"}


def test_a_file_keeps_its_permissions(tmp_path):
    file = tmp_path / "register.yaml"
    file.write_bytes(b"before")
    file.chmod(0o660)
    write_file(file, b"after")
    assert file.stat().st_mode & 0o777 == 0o660
    write_file(tmp_path / "new", b"x")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o644
