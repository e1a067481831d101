"""`ropa sign`: what a signature adds, what it leaves alone, and what `ropa verify` says of it."""

import builtins
import io
import subprocess
from pathlib import Path

import page
import pikepdf
import pytest
from click.testing import CliRunner
from pdf import tampering
from pdf.keys import PASSPHRASE, key_file
from pdf.repositories import Once, Repo

from generator.cli import main
from generator.i18n import translator
from generator.provenance import Scope
from generator.signature import SignatureError, SigningUnavailableError, check, sign
from generator.verify import told

pytestmark = pytest.mark.pdf
SV, EN = translator("sv"), translator("en")
# It takes a field of no size for one that is seen; veraPDF passes the same file.
FALSE_ALARMS = ("PDFA3A-STREAM-LENGTH", "PDFUA1-WIDGET-FORM-TAG")


@pytest.fixture(scope="module")
def repo(tmp_path_factory) -> Repo:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        made = Repo.first(tmp_path_factory.mktemp("repo"), Once())
        made.pdf(Scope("sv"))
    return made


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture(scope="module")
def pdf(repo) -> bytes:
    return repo.pdf(Scope("sv"))


@pytest.fixture(scope="module")
def signed(pdf) -> bytes:
    return sign(pdf, key_file(), PASSPHRASE, "Elektronisk underskrift")


@pytest.fixture
def without_extra(monkeypatch):
    real = builtins.__import__

    def refuse(name, *arguments, **options):
        if name.startswith("pyhanko"):
            raise ImportError(name)
        return real(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", refuse)


def test_the_file_before_the_signature_is_untouched(pdf, signed):
    assert signed.startswith(pdf)
    with pikepdf.open(io.BytesIO(signed)) as opened:
        [field] = opened.Root.AcroForm.Fields
        assert (str(field.TU), field.V.SubFilter) == ("Elektronisk underskrift", "/ETSI.CAdES.detached")
        assert opened.docinfo["/Producer"] == "WeasyPrint 70.0"


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_it_stays_archivable_and_accessible(signed, tmp_path, profile):
    file = tmp_path / "signed.pdf"
    file.write_bytes(signed)
    report = page.validate_pdf(file, profile=profile, limits=page.SafetyLimits.unlimited())
    assert [f.rule_id for f in report.failures if not f.rule_id.startswith(FALSE_ALARMS)] == []
    assert subprocess.run(["qpdf", "--check", file], capture_output=True, check=False).returncode == 0


def test_verify_says_what_the_signature_proves_and_what_not(repo, signed):
    verdict = repo.verify(signed)
    assert verdict.exact
    assert told(verdict, EN) == (
        "The file is exactly what the register gives, byte for byte, and was signed after that by Anna Exempel; the "
        "signature is intact and covers the whole file. The certificate was issued by its own holder, so the signature "
        "shows that the file was not changed but not who signed it.\n"
    )


def test_a_signature_over_other_pages_is_an_addition(repo, pdf):
    """Whoever adds a page can sign it too."""
    forged = sign(tampering.updated(pdf), key_file(), PASSPHRASE, "x")
    assert check(forged).whole
    assert repo.verify(forged).key == "appended"


def test_a_signature_that_is_broken(repo, pdf, signed):
    at = signed.index(b"/Contents <") + 200
    broken = signed[:at] + (b"0" if signed[at : at + 1] != b"0" else b"1") + signed[at + 1 :]
    assert repo.verify(broken).key == "signature_broken"
    assert repo.verify(tampering.lengthened(signed)).key in {"appended", "signature_broken"}


def test_what_was_changed_before_it_was_signed(repo, pdf):
    changed = sign(tampering.text_changed(pdf), key_file(), PASSPHRASE, "x")
    assert not repo.verify(changed).exact


def test_a_file_is_signed_once(signed):
    with pytest.raises(SignatureError) as caught:
        sign(signed, key_file(), PASSPHRASE, "x")
    assert "does not already have such a signature" in caught.value.message.en


@pytest.mark.parametrize(
    ("content", "key", "passphrase", "said"),
    [
        (b"%PDF-1.7 nothing", None, PASSPHRASE, "The file cannot be signed."),
        (None, None, b"wrong", "The key file cannot be opened."),
        (None, b"no key", PASSPHRASE, "The key file cannot be opened."),
    ],
)
def test_what_cannot_be_signed(pdf, content, key, passphrase, said):
    with pytest.raises(SignatureError) as caught:
        sign(content or pdf, key or key_file(), passphrase, "x")
    assert caught.value.message.en.startswith(said)


def test_without_the_extra_one_sentence_says_what_to_type(repo, pdf, signed, without_extra):
    with pytest.raises(SigningUnavailableError) as caught:
        sign(pdf, key_file(), PASSPHRASE, "x")
    assert caught.value.message == (
        "Underskrifter kräver ett tillägg. Installera det med: pip install 'artikel30[sign]'",
        "Signatures need an extra. Install it with: pip install 'artikel30[sign]'",
    )
    assert repo.verify(signed).key == "signed_unchecked"


def test_the_command(pdf, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, content in (("a.pdf", pdf), ("key.p12", key_file()), ("pass", PASSPHRASE + b"\n")):
        Path(name).write_bytes(content)
    runner = CliRunner()
    done = runner.invoke(main, ["sign", "a.pdf", "--key", "key.p12", "--passphrase-file", "pass"])
    assert (done.exit_code, done.output) == (0, "a.signed.pdf\n")
    assert check(Path("a.signed.pdf").read_bytes()).signers == ("Anna Exempel",)
    asked = runner.invoke(main, ["sign", "a.pdf", "--key", "key.p12", "--out", "b.pdf"], input="secret\n")
    assert (asked.exit_code, check(Path("b.pdf").read_bytes()).whole) == (0, True)
    assert "secret" not in asked.output
    wrong = runner.invoke(main, ["sign", "a.pdf", "--key", "pass", "--passphrase-file", "pass", "--out", "c.pdf"])
    assert (wrong.exit_code, wrong.output.startswith("The key file cannot be opened."), Path("c.pdf").exists()) == (
        2,
        True,
        False,
    )
    public = runner.invoke(main, ["sign", "a.pdf", "--key", "key.p12", "--out", "build/public/a.pdf"])
    assert (public.exit_code, Path("build").exists()) == (2, False)
