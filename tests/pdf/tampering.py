"""What may be done to a PDF: each function takes the bytes of one and gives those of another."""

import io
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pikepdf


def _edited(content: bytes, edit: Callable[[pikepdf.Pdf], None], **options: object) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        edit(pdf)
        pdf.save(written, **options)
    return written.getvalue()


def text_changed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[1]
        stream = page.Contents.read_bytes()
        changed = re.sub(rb"\[<([0-9a-f]{4})>0<([0-9a-f]{4})>", rb"[<\2>0<\1>", stream, count=1)
        assert changed != stream
        page.Contents = pdf.make_stream(changed)

    return _edited(content, edit)


def page_removed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[-1]

    return _edited(content, edit)


def page_added(content: bytes) -> bytes:
    return _edited(content, lambda pdf: pdf.add_blank_page() and None)


def link_changed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Outlines.First.Title = pikepdf.String("Något annat")

    return _edited(content, edit)


def attachment_changed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        file = pdf.attachments["register.json"].obj.EF.F
        file.write(file.read_bytes().replace(b"Storgatan 1", b"Storgatan 9"))

    return _edited(content, edit)


def archive_changed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        file = pdf.attachments["register-yaml.zip"].obj.EF.F
        file.write(file.read_bytes().replace(b"Storgatan 1", b"Storgatan 9"))

    return _edited(content, edit)


def manifest_changed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        file = pdf.attachments["manifest.json"].obj.EF.F
        file.write(file.read_bytes().replace(b'"date": "2026', b'"date": "2025'))

    return _edited(content, edit)


def attachment_removed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        del pdf.attachments["register.json"]

    return _edited(content, edit)


def attachment_added(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["more.txt"] = b"more"

    return _edited(content, edit)


def metadata_changed(content: bytes) -> bytes:
    found = re.search(rb"<ropa:registerDigest>([0-9a-f])", content)
    assert found
    other = b"0" if found[1] != b"0" else b"1"
    return content[: found.start(1)] + other + content[found.end(1) :]


def title_changed(content: bytes) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "Something else"

    return _edited(content, edit)


def saved_again(content: bytes) -> bytes:
    return _edited(content, lambda _pdf: None)


def linearised(content: bytes) -> bytes:
    return _edited(content, lambda _pdf: None, linearize=True)


def by_qpdf(content: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder, "a.pdf"), Path(folder, "b.pdf")
        given.write_bytes(content)
        subprocess.run(["qpdf", "--object-streams=disable", "--recompress-flate", given, made], check=True)
        return made.read_bytes()


def encrypted(content: bytes) -> bytes:
    return _edited(content, lambda _pdf: None, encryption=pikepdf.Encryption(owner="a", user="b"))


def updated(content: bytes) -> bytes:
    """An incremental update that lays a new first page over the old one."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        number = pdf.Root.objgen[0]
        body = pdf.Root.unparse(resolved=True).replace(b"/Lang (sv)", b"/Lang (en)")
        size, identifier = int(pdf.trailer.Size), pdf.trailer.ID.unparse()
    last = int(re.findall(rb"startxref\s+([0-9]+)", content)[-1])
    update = b"%d 0 obj\n%s\nendobj\n" % (number, body)
    place = len(content)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, place)
    trailer = b"trailer\n<</Size %d/Root %d 0 R/Prev %d/ID %s>>\n" % (size, number, last, identifier)
    return content + update + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (place + len(update))


def lengthened(content: bytes) -> bytes:
    return content + b"<script>more</script>\n"


def truncated(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


def without_its_last_bytes(content: bytes) -> bytes:
    return content[:-4]


def byte_flipped(content: bytes) -> bytes:
    """In the middle of the first page's packed contents."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        packed = bytes(pdf.pages[0].Contents.read_raw_bytes())
    at = content.index(packed) + len(packed) // 2
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def foreign(_content: bytes) -> bytes:
    written = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(written)
    return written.getvalue()


def stripped(content: bytes) -> bytes:
    """Printed to a file anew: the pages and nothing else."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf, pikepdf.new() as bare:
        bare.add_pages_from(pdf)
        bare.save(written)
    return written.getvalue()


def no_pdf(_content: bytes) -> bytes:
    return b"PK\x03\x04"


def empty(_content: bytes) -> bytes:
    return b""
