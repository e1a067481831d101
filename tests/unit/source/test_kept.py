"""A folder that is read again gives the same documents as long as the bytes of its files are the same."""

import os
from pathlib import Path

import pytest

from generator.source import Folder, KeptFolder


@pytest.fixture
def folder(tmp_path: Path) -> KeptFolder:
    (tmp_path / "a.yaml").write_text("x: 1\n", "utf-8")
    (tmp_path / "b.yaml").write_text("y: 2\n", "utf-8")
    return KeptFolder(tmp_path)


def documents(folder):
    return {path: folder.read(path, f"register/{path}") for path in folder.listed()[0]}


def test_a_file_that_has_not_changed_is_the_same_document(folder):
    first, second = documents(folder), documents(folder)
    assert {path: document.data for path, document in first.items()} == {"a.yaml": {"x": 1}, "b.yaml": {"y": 2}}
    assert all(second[path] is document for path, document in first.items())


def test_a_file_of_the_same_size_and_time_with_other_bytes_is_read_anew(folder):
    first, file = documents(folder), folder.root / "a.yaml"
    times = file.stat()
    file.write_text("x: 7\n", "utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    second = documents(folder)
    assert second["a.yaml"].data == {"x": 7}
    assert second["b.yaml"] is first["b.yaml"]


def test_a_file_that_is_written_back_is_as_it_was(folder):
    first, file = documents(folder), folder.root / "a.yaml"
    file.write_text("x: 3\n", "utf-8")
    documents(folder)
    file.write_text("x: 1\n", "utf-8")
    assert documents(folder)["a.yaml"].data == first["a.yaml"].data


def test_a_file_under_another_name_is_another_document(folder):
    first = documents(folder)
    (folder.root / "a.yaml").rename(folder.root / "c.yaml")
    second = documents(folder)
    assert list(second) == ["b.yaml", "c.yaml"]
    assert second["c.yaml"].path == "register/c.yaml"
    assert second["c.yaml"].data == first["a.yaml"].data


def test_a_file_that_cannot_be_read_says_so_and_is_read_again_later(folder):
    file = folder.root / "a.yaml"
    content = file.read_bytes()
    documents(folder)
    file.unlink()
    assert [fault.name for fault in folder.read("a.yaml", "register/a.yaml").faults] == ["file-missing"]
    file.write_bytes(content)
    assert folder.read("a.yaml", "register/a.yaml").data == {"x": 1}


def test_it_lists_what_a_folder_lists(folder):
    (folder.root / "c.txt").write_text("", "utf-8")
    assert folder.listed() == Folder(folder.root).listed()
