"""PDF/A-3a and PDF/UA-1 in one file, by a validator that is not WeasyPrint's."""

import hashlib
import subprocess
from collections import Counter
from collections.abc import Callable
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest
from pdf.specimens import bundle_of, provenance_of

from generator.provenance import NAMESPACE, canonical_json
from generator.register import Register
from generator.source import LANGUAGES, Language

pytestmark = pytest.mark.pdf
EVERY = pytest.mark.parametrize(("name", "language"), list(product(("repository", "specimens"), LANGUAGES)))
# It takes a compressed stream whose last byte is a carriage return for one that is a byte too long.
FALSE_ALARM = "PDFA3A-STREAM-LENGTH"
Made = Callable[[str, Language], tuple[Any, Path]]


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every structure element that can be reached, in reading order."""
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        found.append(element)
        kids = element.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in reversed(kids) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return found[1:]


@EVERY
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_validator_finds_nothing(made: Made, name: str, language: Language, profile: str) -> None:
    report = page.validate_pdf(made(name, language)[1], profile=profile, limits=page.SafetyLimits.unlimited())
    failures = [f"{f.rule_id}: {f.message}" for f in report.failures if not f.rule_id.startswith(FALSE_ALARM)]
    assert failures == []


@EVERY
def test_qpdf_finds_nothing(made: Made, name: str, language: Language) -> None:
    done = subprocess.run(["qpdf", "--check", made(name, language)[1]], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_register_lies_inside(made: Made, registers: dict[str, Register], language: Language) -> None:
    with pikepdf.open(made("repository", language)[1]) as pdf:
        expected = bundle_of(registers["repository"], language)
        assert {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()} == {
            file.name: file.content for file in expected.files
        }
        assert {str(spec.UF): str(spec.AFRelationship) for spec in pdf.Root.AF} == {
            "register.json": "/Data",
            "register-yaml.zip": "/Source",
            "manifest.json": "/Supplement",
        }
        for spec in pdf.attachments.values():
            dates = spec.get_file().obj.Params
            assert {str(dates.CreationDate), str(dates.ModDate)} == {"D:20261122123000Z"}
            assert len(spec.description) > 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_what_it_is(made: Made, registers: dict[str, Register], language: Language) -> None:
    provenance, bundle = provenance_of(), bundle_of(registers["repository"], language)
    with pikepdf.open(made("repository", language)[1]) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["dc:identifier"] == f"sha256:{provenance.digest}"
        assert metadata["dc:source"] == f"git:{provenance.commit}"
        stated = {name: metadata[f"{{{NAMESPACE}}}{name}"] for name in bundle.statement}
        assert stated == bundle.statement
        assert set(stated) == {
            "manifestDigest",
            "registerDigest",
            "commit",
            "uncommittedChanges",
            "toolVersion",
            "programDigest",
            "rulesDigest",
            "legalDataDate",
            "language",
            "role",
            "selection",
        }
        assert metadata["xmp:CreateDate"] == "2026-11-22T12:30:00Z"
        assert str(pdf.Root.Lang) == language
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.Root.PageLabels.Nums[1].S == "/D"
        assert bytes(pdf.trailer.ID[0]) == provenance.digest[:32].encode()
        assert "/Filter" not in pdf.Root.Metadata


def test_headers_and_footers_are_not_read_aloud(made: Made) -> None:
    with pikepdf.open(made("repository", "sv")[1]) as pdf:
        for number, sheet in enumerate(pdf.pages):
            kinds: Counter[str] = Counter()
            for operands, operator in pikepdf.parse_content_stream(sheet):
                if str(operator) == "BDC" and operands[0] == "/Artifact":
                    kinds[str(operands[1].Subtype)] += 1
            # A long name has two lines.
            headers = kinds.pop("/Header", 0)
            assert (headers >= 2, kinds) == ((False, {}) if number == 0 else (True, {"/Footer": 2})), number + 1


def test_every_header_cell_says_what_it_heads(made: Made) -> None:
    with pikepdf.open(made("repository", "sv")[1]) as pdf:
        scopes = Counter(str(element.A.Scope) for element in elements(pdf) if element.S == "/TH")
        assert set(scopes) == {"/Row", "/Column"}


def test_links_are_described_in_words(made: Made) -> None:
    with pikepdf.open(made("repository", "sv")[1]) as pdf:
        said = [str(a.Contents) for sheet in pdf.pages for a in sheet.get("/Annots", []) if a.Subtype == "/Link"]
    assert said
    assert {text.split(" ")[0] for text in said} == {"Gå", "Webbadress:"}


def test_there_is_one_first_heading_and_no_level_is_skipped(made: Made) -> None:
    with pikepdf.open(made("specimens", "en")[1]) as pdf:
        levels = [int(str(e.S)[2]) for e in elements(pdf) if str(e.S)[1:] in {f"H{n}" for n in range(1, 7)}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_only_the_fonts_of_the_repository_are_in_it(made: Made) -> None:
    with pikepdf.open(made("specimens", "sv")[1]) as pdf:
        names = {str(font.BaseFont).split("+")[1] for sheet in pdf.pages for font in sheet.Resources.Font.values()}
    assert len(names) == 3
    assert all(name.startswith("Source-Sans-3") for name in names)


def test_the_digest_on_the_cover_is_that_of_the_attachment(registers: dict[str, Register]) -> None:
    from generator.provenance import provenance

    register = registers["repository"]
    assert provenance(register).digest == hashlib.sha256(canonical_json(register)).hexdigest()
