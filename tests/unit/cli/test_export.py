"""`ropa export` as a user runs it."""

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

CLEAN = Path(__file__).resolve().parents[2] / "clean"


def test_writes_to_the_internal_part_of_the_build(ropa, tmp_path):
    done = ropa("export", "json", "--register", CLEAN, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "build/internal/article-30.sv.json\n")
    assert json.loads((tmp_path / "build/internal/article-30.sv.json").read_bytes())["controller"] == "Nordkontor AB"


@pytest.mark.parametrize(("form", "ending"), [("xlsx", "xlsx"), ("docx", "docx"), ("csv", "zip")])
def test_the_same_bytes_wherever_and_whenever(ropa, tmp_path, form, ending):
    made = []
    for number, zone in enumerate(("UTC", "Asia/Tokyo")):
        out = tmp_path / f"{number}.{ending}"
        done = ropa(
            "export", form, "--lang", "en", "--register", CLEAN, "--out", out,
            cwd=tmp_path if number else CLEAN, TZ=zone, PYTHONHASHSEED=str(number + 1),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        made.append(out.read_bytes())
    assert made[0] == made[1]
    assert zipfile.is_zipfile(io.BytesIO(made[0]))


def test_a_template_by_name(ropa, tmp_path):
    done = ropa("export", "xlsx", "--template", "imy", "--lang", "en", "--register", CLEAN, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    book = load_workbook(tmp_path / "build/internal/article-30.imy.en.xlsx")
    assert book.sheetnames == [
        "Processing activities", "Lacking in the register", "Controller", "Columns of the template", "About the template",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("register", "arguments", "name"),
    [
        (CLEAN, ("--purposes", "newsletter,accounting"), "article-30.extract-2-of-13.en.json"),
        (CLEAN, ("--purposes", "newsletter", "--annex", "gaps"), "article-30.extract-1-of-13.dpo.en.json"),
        (CLEAN, ("--purposes", "newsletter", "--template", "ico"), "article-30.ico.extract-1-of-13.en.json"),
        (CLEAN, ("--annex", "gaps"), "article-30.dpo.en.json"),
        (CLEAN.parent / "processor", ("--role", "processor"), "article-30.processor.en.json"),
    ],
)
def test_a_part_has_a_name_that_says_so(ropa, tmp_path, register, arguments, name):
    done = ropa("export", "json", *arguments, "--lang", "en", "--register", register, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, f"build/internal/{name}\n")
    assert [path.name for path in tmp_path.rglob("*.json")] == [name]


def test_a_department_is_a_part(ropa, tmp_path):
    shutil.copytree(CLEAN, tmp_path / "register")
    file = tmp_path / "register/purposes/newsletter.yaml"
    file.write_text(
        file.read_text(encoding="utf-8") + "department: {sv: Marknad & webb, en: Marketing & web}\n", encoding="utf-8"
    )
    done = ropa("export", "json", "--department", "marknad & WEBB", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    document = json.loads((tmp_path / "build/internal/article-30.extract-1-of-13.en.json").read_bytes())
    assert document["extent"]["department"] == "Marketing & web"
    assert document["title"].endswith("– Extract: 1 of 13 purposes · Department: Marketing & web")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("xlsx", "--template", "foo"),
            "There is no template “foo”. There are: aepd, apd, cnil, datatilsynet-dk, datatilsynet-no, dpc, dsk, ico, imy.\n",
        ),
        (
            ("docx", "--template", "imy"),
            "An authority's template is a table: it is written as xlsx, csv or json, not as docx.\n",
        ),
        (
            ("xlsx", "--template", "imy", "--role", "processor"),
            "The authorities' templates are for a controller's record, Article 30(1): --template does not go with "
            "--role processor.\n",
        ),
        (
            ("csv", "--template", "imy", "--annex", "gaps"),
            "An authority's template has no place for the annex: --template does not go with --annex.\n",
        ),
        (
            ("xlsx", "--purposes", "newsleter"),
            "There is no purpose with the id “newsleter”. Did you mean “newsletter”?\n",
        ),
        (("xlsx", "--purposes", " , "), "Name the id of at least one purpose.\n"),
        (("xlsx", "--department", " "), "Name the department.\n"),
        (
            ("json", "--purposes", "newsletter", "--department", "IT"),
            "Give either --purposes or --department, not both.\n",
        ),
        (
            ("docx", "--role", "processor", "--purposes", "newsletter"),
            "A record under Article 30(2) has assignments and no purposes: --purposes and --department do not go with "
            "--role processor.\n",
        ),
        (
            ("docx", "--role", "processor"),
            "The register has no assignments in on-behalf-of/: the company does not say that it processes data on "
            "behalf of anyone else, so there is no record under Article 30(2) to print.\n",
        ),
        (
            ("xlsx", "--out", "a.pdf"),
            "a.pdf has the wrong ending: the format xlsx is written to a file that ends in .xlsx. Change --out.\n",
        ),
        (
            ("json", "--out", "build/public/en/a.json"),
            "build/public/en/a.json lies in a folder named public; the export is internal. "
            "Choose another place with --out.\n",
        ),
        (
            ("json", "--out", "taken/a.json"),
            "Cannot write taken/a.json: a file stands in the way of a folder. Nothing has changed.\n",
        ),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(ropa, tmp_path, arguments, said):
    (tmp_path / "taken").write_text("")
    done = ropa("export", *arguments, "--register", CLEAN, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_a_register_with_errors_is_not_exported(ropa, broken, tmp_path):
    done = ropa("export", "json", "--register", broken, cwd=tmp_path)
    assert done.returncode == 1
    assert "hostin" in done.stdout
    assert list(tmp_path.glob("build/**/*.json")) == []


def test_an_empty_register_is_not_exported(ropa, tmp_path):
    (tmp_path / "empty").mkdir()
    done = ropa("export", "csv", "--register", "empty", cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "build").exists()


def test_a_register_without_purposes_is_not_exported(ropa, tmp_path):
    shutil.copytree(CLEAN, tmp_path / "register")
    shutil.rmtree(tmp_path / "register/purposes")
    done = ropa("export", "json", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert "A register without purposes is empty." in done.stdout
    assert not (tmp_path / "build").exists()
