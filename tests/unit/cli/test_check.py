"""`ropa check` as users and programs meet it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HEAVY = {"jsonschema", "mkdocs", "weasyprint", "jinja2", "babel", "markdown", "asyncio"}


def test_a_clean_register_gives_0_and_says_so(ropa):
    done = ropa("check", "--register", "tests/clean", "--lang", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "No findings.\n")


def test_the_repositorys_register_has_no_error_and_every_gap_is_asked_about(ropa):
    done = ropa("check", "--format", "json")
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout) == {
        "version": 1,
        "findings": [],
        "summary": {"error": 0, "warning": 0, "info": 0, "waived": 0},
    }


def test_a_finding_gives_1_and_the_whole_story_in_swedish(ropa, broken):
    done = ropa("check", "--register", broken, "--lang", "sv")
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == (
        "fel[REF-01] unknown-id: "
        "Det finns ingen post med id ”hostin” bland mottagarna i processors/ och independent-controllers/. "
        "Menade du ”hosting”?"
    )
    assert "= skriv: hosting\n" in done.stdout


def test_json_has_the_fields_of_the_contract(ropa, broken):
    done = ropa("check", "--register", broken, "--format", "json", "--lang", "en")
    finding = json.loads(done.stdout)["findings"][0]
    contract = ("rule", "name", "severity", "file", "line", "column", "end_line", "end_column", "message", "articles")
    assert [finding[key] for key in contract] == [
        "REF-01",
        "unknown-id",
        "error",
        f"{broken.as_posix()}/purposes/orders.yaml",
        38,
        17,
        38,
        23,
        "There is no record with the id “hostin” among the recipients in processors/ and "
        "independent-controllers/. Did you mean “hosting”?",
        [],
    ]
    assert finding["waived"] is False


def test_a_missing_folder_gives_2_and_one_sentence(ropa):
    done = ropa("check", "--register", "nowhere", "--lang", "sv")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Mappen ”nowhere” finns inte. Ange registrets mapp med --register.\n"


def test_the_language_follows_the_environment(ropa):
    assert ropa("check", "--register", "nowhere", LANG="sv_SE.UTF-8").stderr.startswith("Mappen ")
    assert ropa("check", "--register", "nowhere", LANG="en_GB.UTF-8").stderr.startswith("There is no folder")


def test_the_register_is_found_from_any_folder(ropa, tmp_path):
    done = ropa("check", "--register", ROOT / "tests" / "clean", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "No findings.\n")


def test_a_misspelt_command_is_answered_with_the_right_one(ropa):
    done = ropa("chekc")
    assert done.returncode == 2
    assert "Did you mean 'check'?" in done.stderr


def test_a_check_of_a_clean_register_imports_nothing_heavy():
    program = (
        "import sys; from generator.cli import main\n"
        "try: main(['check', '--register', 'tests/clean'])\n"
        "except SystemExit as end: assert end.code == 0, end.code\n"
        f"print(sorted({HEAVY!r} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    assert done.stdout == "[]\n"


def test_the_level_at_which_a_finding_fails_can_be_lowered(ropa, tmp_path):
    folder = Path(shutil.copytree(ROOT / "tests" / "clean", tmp_path / "register"))
    file = folder / "processors/hosting.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("  date: 2025-03-01\n", ""), encoding="utf-8")
    assert ropa("check", "--register", folder).returncode == 0
    assert ropa("check", "--register", folder, "--fail-level", "warning").returncode == 1


def test_lc_all_goes_before_lang(ropa):
    done = ropa("check", "--register", "nowhere", LC_ALL="C.UTF-8", LANG="sv_SE.UTF-8")
    assert done.stderr.startswith("There is no folder")
