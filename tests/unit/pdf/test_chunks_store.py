"""What is kept between runs: private, bounded, never half-written, never trusted."""

import os
from pathlib import Path

import pytest

from generator.pdf.chunks.part import Bookmark, Job, Part, Place
from generator.pdf.chunks.store import Store, default_folder
from generator.pdf.chunks.work import JOBS, Work
from generator.pdf.errors import PdfError

PART = Part(3, {"purpose-å": Place(2, 1.5, 700.25)}, (Bookmark(2, "Ändamål", Place(0, 0.0, 1.0)),), b"%PDF \x00\xff")


def test_a_part_comes_back_as_it_was(tmp_path: Path) -> None:
    Store(tmp_path / "kept").put("key", PART)
    assert Store(tmp_path / "kept").get("key") == PART
    assert Store(tmp_path / "kept").get("other") is None


def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir(mode=0o755)
    Store(folder).put("key", PART)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [file.stat().st_mode & 0o777 for file in folder.iterdir()] == [0o600]


@pytest.mark.parametrize("damage", [b"", b"x", b"artikel30 part 1\n" + b"0" * 200])
def test_a_damaged_entry_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    store = Store(tmp_path)
    store.put("key", PART)
    (tmp_path / "key.part").write_bytes(damage)
    assert store.get("key") is None


def test_every_changed_byte_is_seen(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("key", PART)
    whole = (tmp_path / "key.part").read_bytes()
    for place in range(len(whole)):
        (tmp_path / "key.part").write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert store.get("key") is None, place


def test_an_entry_under_another_name_is_not_taken(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("key", PART)
    (tmp_path / "key.part").rename(tmp_path / "other.part")
    assert store.get("other") is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    Store(tmp_path).put("size", PART)
    size = (tmp_path / "size.part").stat().st_size
    (tmp_path / "size.part").unlink()
    store = Store(tmp_path, limit=2 * size)
    for number, key in enumerate("abc"):
        store.put(key, PART)
        os.utime(tmp_path / f"{key}.part", (1000 + number, 1000 + number))
    assert store.get("a") == PART
    store.tidy()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.part", "c.part"]


def test_what_an_interrupted_run_left_goes_after_a_day(tmp_path: Path) -> None:
    (tmp_path / ".old.part").write_bytes(b"x")
    (tmp_path / ".new.part").write_bytes(b"x")
    os.utime(tmp_path / ".old.part", (1000, 1000))
    Store(tmp_path).tidy()
    assert [file.name for file in tmp_path.iterdir()] == [".new.part"]


def test_without_a_folder_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for folder in (None, tmp_path / "file" / "kept", tmp_path / "link"):
        store = Store(folder)
        store.put("key", PART)
        store.tidy()
        assert store.get("key") is None
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_folder_is_where_caches_belong(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "artikel30" / "pdf"
    # The standard says that a relative path is to be ignored.
    for value in ("", "here"):
        monkeypatch.setenv("XDG_CACHE_HOME", value)
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        assert default_folder() == tmp_path / "home" / ".cache" / "artikel30" / "pdf"


def test_a_job_is_told_apart_by_all_that_decides_it() -> None:
    job = Job('<a href="#x">', "sv", {"x": "Namn"}, 1)
    others = [job._replace(html="<b>"), job._replace(language="en"), job._replace(names={"x": "Annat"})]
    assert len({one.digest for one in (job, *others)}) == 4
    assert job.prefix == f"{job.digest[:12]}-"


def test_the_number_of_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(JOBS, "3")
    assert (Work().processes, Work(jobs=2).processes) == (3, 2)
    monkeypatch.delenv(JOBS)
    assert Work().processes >= 1
    for wrong in ("0", "-1", "två", "1.5", "²"):
        monkeypatch.setenv(JOBS, wrong)
        with pytest.raises(PdfError) as caught:
            _ = Work().processes
        assert caught.value.message.sv == (
            f"ARTIKEL30_JOBS ska vara antalet processer, ett heltal från 1 och uppåt, och inte ”{wrong}”."
        )
        assert caught.value.message.en == (
            f"ARTIKEL30_JOBS has to be the number of processes, a whole number from 1 up, and not “{wrong}”."
        )
