"""Reading from the disk: ordinary files only, and never for ever."""

import os
import socket
from pathlib import Path

import pytest

from generator.source import START, Message, read_document


def refusal(file: Path) -> tuple[str, Message]:
    document = read_document(file, "register/x.yaml")
    (fault,) = document.faults
    assert (document.path, document.text, document.data, fault.span) == ("register/x.yaml", "", None, START)
    return fault.name, fault.message


NO_FILE = Message(
    "Detta är ingen vanlig fil. Registret består bara av vanliga filer.",
    "This is no ordinary file. The register consists of ordinary files only.",
)
LINK = Message(
    "Detta är en länk till en annan plats. Registret följer inga länkar; lägg själva filen här.",
    "This is a link to another place. The register follows no links; put the file itself here.",
)


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"a: 1\n")
    assert read_document(file, "register/x.yaml").data == {"a": 1}


def test_a_missing_file(tmp_path: Path) -> None:
    message = Message("Filen finns inte.", "The file does not exist.")
    assert refusal(tmp_path / "x.yaml") == ("file-missing", message)


def test_a_link(tmp_path: Path) -> None:
    (tmp_path / "y.yaml").write_bytes(b"a: 1\n")
    (tmp_path / "x.yaml").symlink_to("y.yaml")
    assert refusal(tmp_path / "x.yaml") == ("symbolic-link", LINK)


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").symlink_to("x.yaml")
    assert refusal(tmp_path / "x.yaml") == ("symbolic-link", LINK)


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == ("not-a-file", NO_FILE)


def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.yaml")
    assert refusal(tmp_path / "x.yaml") == ("not-a-file", NO_FILE)


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket may have 108 characters at most
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("x.yaml")
        assert refusal(tmp_path / "x.yaml") == ("not-a-file", NO_FILE)


def test_a_device() -> None:
    assert refusal(Path(os.devnull)) == ("not-a-file", NO_FILE)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").touch(mode=0)
    message = Message("Filen kan inte läsas (Permission denied).", "The file cannot be read (Permission denied).")
    assert refusal(tmp_path / "x.yaml") == ("file-unreadable", message)


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    message = Message("Filen kan inte läsas (Not a directory).", "The file cannot be read (Not a directory).")
    assert refusal(tmp_path / "a" / "x.yaml") == ("file-unreadable", message)


def test_a_file_of_2_mb_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "x.yaml").open("wb") as file:
        file.truncate(2_000_000)
    assert refusal(tmp_path / "x.yaml") == (
        "too-large",
        Message(
            "Filen är 2,0 MB stor; gränsen är 1 MB. En post i registret är några kilobyte.",
            "The file is 2.0 MB; the limit is 1 MB. A record of the register is some kilobytes.",
        ),
    )


OPEN = Path("/proc/self/fd")


@pytest.mark.skipif(not OPEN.exists(), reason="no /proc on this system")
def test_no_file_stays_open(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").touch()
    before = len(list(OPEN.iterdir()))
    for file in (tmp_path, tmp_path / "x.yaml", tmp_path / "y.yaml", Path(os.devnull)):
        read_document(file, "x.yaml")
    assert len(list(OPEN.iterdir())) == before
