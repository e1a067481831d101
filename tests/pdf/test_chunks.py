"""A large register set in parts is the same document as when it is set in one piece, and breaks off cleanly."""

import contextlib
import gc
import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import page
import pikepdf
import pytest
import tinyhtml5
from generated import generate
from pdf.reading import text_of
from pdf.specimens import bundle_of, provenance_of

from generator.i18n import translator
from generator.pdf import PdfError, chunks, lean, render_pdf
from generator.pdf.chunks import Work, divide
from generator.pdf.chunks.part import Job
from generator.pdf.chunks.workers import Workers
from generator.pdf.document import compose, html
from generator.pdf.engine import write
from generator.pdf.lean.page import tree
from generator.provenance import Bundle
from generator.register import read_register
from generator.views.internal import AUTHORITY, InternalRegister, internal_register

pytestmark = pytest.mark.pdf
ROOT = Path(__file__).resolve().parents[2]
FALSE_ALARM = "PDFA3A-STREAM-LENGTH"


class Both(NamedTuple):
    view: InternalRegister
    bundle: Bundle
    parts: Path
    whole: Path

    def made(self, work: Work) -> bytes:
        with smaller():
            return render_pdf(self.view, provenance_of(), self.bundle, "sv", work)


@contextlib.contextmanager
def smaller() -> Iterator[None]:
    """Parts so small that every kind of section is divided."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(divide, "LARGE", 10)
        patch.setattr(divide, "_PURPOSES", divide._Size(2, 4, 6))
        patch.setattr(divide, "_RECORDS", divide._Size(3, 5, 7))
        patch.setattr(divide, "_ROWS", divide._Size(1, 2, 2))
        yield


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("chunks")
    generate.write(folder / "register", 48)
    register = read_register(folder / "register", "register").register
    view = internal_register(register, translator("sv"), AUTHORITY)
    made = Both(view, bundle_of(register), folder / "parts.pdf", folder / "whole.pdf")
    made.parts.write_bytes(made.made(Work(2)))
    with smaller(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunks, "wanted", lambda _: False)
        made.whole.write_bytes(render_pdf(view, provenance_of(), made.bundle, "sv"))
    return made


def tags(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str, str, int, tuple[str, ...]]]:
    """Every element in reading order: depth, kind, scope, page, and what heads a cell, by order."""
    pages = {sheet.objgen: number for number, sheet in enumerate(pdf.pages)}
    order: dict[str, int] = {}
    waiting: list[tuple[int, Any]] = [(0, pdf.Root.StructTreeRoot.K[0])]
    while waiting:
        depth, element = waiting.pop()
        if "/ID" in element:
            assert str(element.ID) not in order
            order[str(element.ID)] = len(order)
        mark = element.get("/A", {})
        heads = tuple(str(head) for head in mark.get("/Headers", ()))
        number = pages[element.Pg.objgen] if "/Pg" in element else -1
        yield depth, str(element.S), str(mark.get("/Scope", "")), number, heads
        kids = element.get("/K", [])
        for kid in reversed(list(kids) if isinstance(kids, pikepdf.Array) else [kids]):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                assert kid.P.objgen == element.objgen
                waiting.append((depth + 1, kid))
            elif isinstance(kid, pikepdf.Dictionary):
                assert kid.Obj.objgen in {note.objgen for note in pdf.pages[pages[kid.Pg.objgen]].Annots}


def outline(pdf: pikepdf.Pdf) -> list[tuple[int, str, int, int, int]]:
    pages = {sheet.objgen: number for number, sheet in enumerate(pdf.pages)}
    found = []

    def walk(line: Any, depth: int) -> None:
        while line is not None:
            where = line.Dest
            point = round(float(where[2])), round(float(where[3]))
            found.append((depth, str(line.Title), pages[where[0].objgen], *point))
            if "/First" in line:
                walk(line.First, depth + 1)
            line = line.get("/Next")

    walk(pdf.Root.Outlines.First, 0)
    return found


def places(pdf: pikepdf.Pdf) -> dict[str, tuple[int, int, int]]:
    pages = {sheet.objgen: number for number, sheet in enumerate(pdf.pages)}
    names = list(pdf.Root.Names.Dests.Names)
    assert [str(name) for name in names[::2]] == sorted(str(name) for name in names[::2])
    return {
        str(name): (pages[where[0].objgen], round(float(where[2])), round(float(where[3])))
        for name, where in zip(names[::2], names[1::2], strict=True)
    }


def links(pdf: pikepdf.Pdf) -> list[tuple[int, str, str, list[int]]]:
    return [
        (
            number,
            str(note.Dest) if "/Dest" in note else str(note.A.URI),
            str(note.Contents),
            [round(float(side)) for side in note.Rect],
        )
        for number, sheet in enumerate(pdf.pages)
        for note in sheet.get("/Annots", [])
    ]


@pytest.mark.parametrize("options", [("-raw",), (), ("-layout",)])
def test_every_page_says_the_same(both: Both, options: tuple[str, ...]) -> None:
    assert text_of(both.parts, *options).split("\f") == text_of(both.whole, *options).split("\f")


def test_tags_outline_places_and_links_are_the_same(both: Both) -> None:
    with pikepdf.open(both.parts) as parts, pikepdf.open(both.whole) as whole:
        ours, plain = list(tags(parts)), list(tags(whole))
        assert [one[:4] for one in ours] == [one[:4] for one in plain]
        assert [len(one[4]) for one in ours] == [len(one[4]) for one in plain]
        assert outline(parts) == outline(whole)
        assert places(parts) == places(whole)
        assert links(parts) == links(whole)
        assert {where for _, where, _, _ in links(parts) if ":" not in where} <= set(places(parts))


def test_cells_name_headers_that_are_there(both: Both) -> None:
    with pikepdf.open(both.parts) as pdf:
        names = {str(one.ID) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/ID" in one}
        heads = {head for one in tags(pdf) for head in one[4]}
    assert heads
    assert heads <= names


def test_each_mark_on_each_page_leads_to_its_element(both: Both) -> None:
    with pikepdf.open(both.parts) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = {int(number): value for number, value in zip(numbers[::2], numbers[1::2], strict=True)}
        assert list(parents) == sorted(parents)
        seen: set[int] = set()
        for sheet in pdf.pages:
            seen.add(int(sheet.obj.StructParents))
            for mark, element in enumerate(parents[int(sheet.obj.StructParents)]):
                if isinstance(element, pikepdf.Dictionary):
                    assert element.Pg.objgen == sheet.objgen
                    assert mark in [kid for kid in element.K if isinstance(kid, int)]
            for note in sheet.get("/Annots", []):
                seen.add(int(note.StructParent))
                assert parents[int(note.StructParent)].S == "/Link"
        assert seen == set(parents)


def test_what_the_file_says_of_itself_is_the_same(both: Both) -> None:
    with pikepdf.open(both.parts) as parts, pikepdf.open(both.whole) as whole:
        assert bytes(parts.Root.Metadata.read_raw_bytes()) == bytes(whole.Root.Metadata.read_raw_bytes())
        assert "/Filter" not in parts.Root.Metadata
        assert bytes(parts.trailer.ID[0]) == bytes(whole.trailer.ID[0])
        assert sorted(parts.Root.keys()) == sorted(whole.Root.keys())
        assert parts.Root.PageLabels.Nums[1].S == "/D"
        assert str(parts.Root.Lang) == "sv"
        assert {key: str(value) for key, value in parts.docinfo.items()} == {
            key: str(value) for key, value in whole.docinfo.items()
        }
        files = {name: spec.get_file().read_bytes() for name, spec in parts.attachments.items()}
        assert files == {name: spec.get_file().read_bytes() for name, spec in whole.attachments.items()}
        assert [str(spec.UF) for spec in parts.Root.AF] == [str(spec.UF) for spec in whole.Root.AF]


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_validator_finds_nothing(both: Both, profile: str) -> None:
    report = page.validate_pdf(both.parts, profile=profile, limits=page.SafetyLimits.unlimited())
    assert [f"{f.rule_id}: {f.message}" for f in report.failures if not f.rule_id.startswith(FALSE_ALARM)] == []


def test_qpdf_finds_nothing(both: Both) -> None:
    done = subprocess.run(["qpdf", "--check", both.parts], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_bytes_do_not_depend_on_processes_or_what_is_kept(both: Both, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    expected = both.parts.read_bytes()
    assert both.made(Work(1, tmp_path / "kept", lambda done, total: told.append((done, total)))) == expected
    assert told[0] == (0, told[0][1])
    assert told[-1][0] == told[-1][1] == sum(1 for _ in both.view.records())
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o700
    told.clear()
    # Warm, with an entry that was damaged and one that was cut off.
    first, second, *_ = sorted((tmp_path / "kept").iterdir())
    first.write_bytes(first.read_bytes()[:-10] + b"0123456789")
    second.write_bytes(second.read_bytes()[:500])
    assert both.made(Work(3, tmp_path / "kept", lambda done, total: told.append((done, total)))) == expected
    assert told[0][0] > told[0][1] / 2
    assert second.stat().st_size > 500


def test_without_the_known_version_it_is_set_in_one_piece(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(divide, "known", lambda: False)
    assert both.made(Work(2)) == both.whole.read_bytes()


def test_a_killed_process_is_told_in_a_sentence(both: Both) -> None:
    job = Job("<html lang=sv><title>x</title><h1>x</h1>" + "<p>Text. " * 20000, "sv", {}, 1)
    with Workers(1) as workers:

        def kill() -> None:
            while not workers._all or not workers._all[0].process.pid:
                time.sleep(0.01)
            time.sleep(1)
            os.kill(workers._all[0].process.pid, signal.SIGKILL)

        thread = threading.Thread(target=kill)
        thread.start()
        with pytest.raises(PdfError) as caught:
            list(workers.run({0: job}))
        thread.join()
    assert caught.value.message.sv == (
        "PDF:en kunde inte göras, för en av processerna som sätter den avslutades utifrån (signal SIGKILL). Det händer "
        "när minnet tar slut. Försök igen, eller med färre processer: --jobs 1. Ingen fil har skrivits."
    )
    assert caught.value.message.en.startswith("The PDF could not be made, because one of the processes that set it ")


def test_a_fault_in_a_process_is_the_same_error(both: Both) -> None:
    job = Job('<html lang="sv"><title>t</title><h1>t</h1><p style="colour: red">x</p>', "sv", {}, 1)
    with Workers(1) as workers, pytest.raises(PdfError) as caught:
        list(workers.run({0: job}))
    assert caught.value.message.en == "The PDF could not be made: Ignored `colour: red` at 1:1, unknown property."


@pytest.mark.parametrize("which", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("processes", [2, 3, 4])
def test_an_interrupt_leaves_neither_file_nor_process(tmp_path: Path, which: signal.Signals, processes: int) -> None:
    generate.write(tmp_path / "register", 120)
    command = [sys.executable, "-c", "from generator.cli import main; main()", "pdf"]
    command += ["--register", str(tmp_path / "register"), "--out", str(tmp_path / "out" / "x.pdf"), "--jobs", "2"]
    (tmp_path / "scratch").mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "TMPDIR": str(tmp_path / "scratch"),
    }
    running = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, start_new_session=True)
    try:
        until = time.monotonic() + 120
        while time.monotonic() < until and len(session(running.pid)) < processes:
            time.sleep(0.05)
        # To every process of the terminal, as Ctrl+C does; to the first one alone, as kill does.
        (os.killpg if which == signal.SIGINT else os.kill)(running.pid, which)
        _, said = running.communicate(timeout=60)
        until = time.monotonic() + 20
        while time.monotonic() < until and session(running.pid):
            time.sleep(0.05)
        assert session(running.pid) == []
        assert running.returncode != 0
        assert b"Traceback" not in said, said.decode()
        assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())
        assert not list((tmp_path / "cache").rglob(".*"))
        assert not list((tmp_path / "scratch").iterdir())
    finally:
        running.kill()


def session(leader: int) -> list[int]:
    """The processes of a session that are alive."""
    done = subprocess.run(
        ["ps", "-s", str(leader), "-o", "pid=,stat="], capture_output=True, encoding="utf-8", check=False
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    return [int(number) for number, state in lines if not state.startswith("Z")]


def test_every_part_is_read_as_a_reader_of_html_reads_it(both: Both) -> None:
    words = translator("sv")
    with smaller():
        parts = [html(part, words) for part in divide.divided(compose(both.view, provenance_of(), words))]
    assert len(parts) > 20
    for part in parts:
        quick, plain = tree(part), tinyhtml5.parse(part, namespace_html_elements=False)
        assert quick is not None
        assert [(one.tag, one.attrib, one.text or "", one.tail or "") for one in quick.iter()] == [
            (one.tag, one.attrib, one.text or "", one.tail or "") for one in plain.iter()
        ]


PAGE = """<html lang="sv"><head><title>t</title><style>html { font-family: "Source Sans 3"; overflow-wrap: anywhere }
table { border-collapse: collapse; table-layout: fixed; width: 100% } td { width: 30%; border-top: 1px solid }
article { break-before: page } p.j { text-align: justify } h2 { string-set: x content() }
u { text-decoration: underline } @page { @top-left { content: string(x) "\\A" counter(page); white-space: pre } }
</style></head><body><h1>t</h1><ul><li>ett</li><li>två</li></ul><ol><li>ett</li></ol>
<article id="a"><h2>a</h2><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b <u>c</u></td></tr></tbody></table>
<p><a href="#x">c</a></p></article><article id="b"><h2>b</h2><p class="j">LONG</p><p style="width: 20mm">LONG</p></article>
<p id="x">d <span style="display: inline-block">kort</span> <span style="display: inline-block">LONG</span></p></body></html>""".replace(
    "LONG", "ett ord och ettmycketlångtordsominterymspåraden till " * 20
)


@pytest.mark.parametrize("reads", [True, False])
def test_nothing_of_weasyprints_output_depends_on_what_is_done_quickly(
    monkeypatch: pytest.MonkeyPatch, *, reads: bool
) -> None:
    monkeypatch.setattr(lean, "light_objects", contextlib.nullcontext)
    # Without an end, a paragraph is HTML but not XML: it is read the slow way.
    source = PAGE if reads else PAGE.replace("</p></article>", "</article>")
    plain, quick = (write(source, (), b"0" * 32, lambda _: None, lean=one) for one in (False, True))
    assert plain == quick
    with pikepdf.open(io.BytesIO(quick)) as pdf:
        assert [one[1] for one in tags(pdf)].count("/LI") == 3
        assert len(pdf.pages) == 6


def test_the_list_of_objects_is_compressed_lightly_and_is_the_same() -> None:
    plain, quick = (write(PAGE, (), b"0" * 32, lambda _: None, lean=one) for one in (False, True))
    with pikepdf.open(io.BytesIO(plain)) as one, pikepdf.open(io.BytesIO(quick)) as other:
        # All but the last two objects, which hold the list and the places of the others.
        assert [repr(found) for found in list(one.objects)[:-2]] == [repr(found) for found in list(other.objects)[:-2]]
        streams = [
            [found.read_raw_bytes() for found in list(pdf.objects)[:-2] if isinstance(found, pikepdf.Stream)]
            for pdf in (one, other)
        ]
        assert streams[0] == streams[1]


def test_weasyprint_is_as_before_when_a_page_is_written() -> None:
    import weasyprint

    def state() -> list[object]:
        return [
            weasyprint.tinyhtml5,
            weasyprint.css.StyleFor,
            weasyprint.css.find_style_attributes,
            weasyprint.document.layout_document,
            weasyprint.layout.block.resolve_percentages,
            weasyprint.layout.inline.shrink_to_fit,
            *(vars(weasyprint.text.line_break.Layout)[name] for name in ("setup", "set_text", "deactivate")),
            weasyprint.pdf.pydyf.zlib,
        ]

    before = state()
    write(PAGE, (), b"0" * 32, lambda _: None, lean=True)
    assert state() == before
    with pytest.raises(PdfError):
        write(PAGE.replace("font-family", "fant-family"), (), b"0" * 32, lambda _: None, lean=True)
    assert state() == before


def test_a_page_leaves_little_for_the_garbage_collector() -> None:
    write(PAGE, (), b"0" * 32, lambda _: None, lean=True)
    gc.collect()
    gc.disable()
    try:
        write(PAGE, (), b"0" * 32, lambda _: None, lean=True)
        left = [
            type(one).__name__
            for one in gc.get_objects()
            if str(type(one).__module__) == "weasyprint.formatting_structure.boxes"
        ]
    finally:
        gc.enable()
    assert left == []
