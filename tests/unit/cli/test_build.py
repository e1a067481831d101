"""`ropa build` and `ropa pdf` with bad input and places that cannot be written."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def test_a_register_with_errors_leaves_the_last_build(ropa, broken, tmp_path):
    out = tmp_path / "build"
    (out / "public").mkdir(parents=True)
    (out / "public/index.html").write_text("old", encoding="utf-8")
    done = ropa("build", "--register", broken, "--out", out, "--lang", "en")
    assert done.returncode == 1
    assert done.stdout.startswith("error[REF-01] unknown-id: There is no record with the id “hostin”")
    assert (out / "public/index.html").read_text(encoding="utf-8") == "old"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["broken", "build"]


def test_an_output_folder_that_cannot_be_written(ropa, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    out = tmp_path / "file" / "build"
    done = ropa("build", "--register", "tests/clean", "--out", out, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"Cannot write {out}: a file stands in the way of a folder. Nothing has changed.\n"


@pytest.mark.pdf
def test_a_pdf_that_cannot_be_written(ropa, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    out = tmp_path / "file" / "a.pdf"
    done = ropa("pdf", "--register", "tests/clean", "--out", out, "--lang", "sv")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"Det går inte att skriva {out}: en fil står i vägen för en mapp. Inget har ändrats.\n"


@pytest.mark.site
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_leaves_nothing_behind(tmp_path, sent):
    out = tmp_path / "build"
    command = [Path(sys.executable).parent / "ropa", "build", "--register", "tests/clean", "--out", out]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}
    ) as build:
        deadline = time.monotonic() + 30
        while not list(tmp_path.glob(".build.*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert list(tmp_path.glob(".build.*")), "the build did not begin to write"
        build.send_signal(sent)
        _, said = build.communicate(timeout=30)
    assert build.returncode != 0
    assert b"Traceback" not in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.site
def test_a_build_says_where_it_is(built):
    assert sorted(str(f.relative_to(built)) for f in built.rglob("*") if f.suffix in (".pdf", ".html", ".json")) == [
        "internal/article-30.en.pdf",
        "internal/article-30.sv.pdf",
        "internal/register.json",
        "public/.well-known/privacy-policy.json",
        "public/404.html",
        "public/en/index.html",
        "public/en/policy.fragment.html",
        "public/en/tilt.json",
        "public/index.html",
        "public/policy.json",
        "public/policy.schema.json",
        "public/sv/index.html",
        "public/sv/policy.fragment.html",
        "public/sv/tilt.json",
    ]


@pytest.mark.pdf
def test_the_pdf_has_its_default_place_and_the_registers_language(ropa, tmp_path):
    done = ropa("pdf", "--register", ROOT / "tests" / "clean", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.pdf")] == ["build/internal/article-30.sv.pdf"]


def test_the_pdf_is_not_put_where_the_public_is(ropa, tmp_path):
    out = tmp_path / "public" / "a.pdf"
    done = ropa("pdf", "--register", "tests/clean", "--out", out, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"{out} lies in a folder named public; the PDF is internal. Choose another place with --out.\n"
    )


@pytest.mark.site
def test_a_port_that_is_taken_is_told_in_a_sentence(ropa):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = ropa("serve", "--register", "tests/clean", "--port", str(port), "--lang", "sv")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Det går inte att visa webbplatsen på http://127.0.0.1:{port}/: Address already in use. "
        "Välj en annan port med --port.\n"
    )
