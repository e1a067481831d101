"""What a long command says on a terminal: how many records are done, and about how long the others take."""

import sys

import pytest

from generator.cli import progress
from generator.cli.progress import Progress
from generator.source import Language, Message


def told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: Language, *steps: tuple[float, int]
) -> list[str]:
    now = [0.0]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    with Progress(2, language) as shown:
        shown.step(Message("PDF:en sätts", "Setting the PDF"))
        for second, done in steps:
            now[0] = second
            shown.records(done, 200)
    return [line for line in capsys.readouterr().err.split("\r\x1b[K") if line]


def test_records_and_time_left(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(monkeypatch, capsys, "sv", (1.0, 0), (11.0, 50), (41.0, 200)) == [
        "[1/2] PDF:en sätts … 0 s",
        "[1/2] PDF:en sätts … 0 av 200 poster",
        "[1/2] PDF:en sätts … 50 av 200 poster, ungefär 30 s kvar",
        "[1/2] PDF:en sätts … 200 av 200 poster, ungefär 0 s kvar",
    ]


def test_what_was_kept_took_no_time(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(monkeypatch, capsys, "en", (1.0, 180), (3.0, 190))[1:] == [
        "[1/2] Setting the PDF … 180 of 200 records",
        "[1/2] Setting the PDF … 190 of 200 records, about 2 s left",
    ]


def test_nothing_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(1, "en") as shown:
        shown.step(Message("x", "x"))
        shown.records(1, 2)
    assert capsys.readouterr().err == ""
