"""`ropa check` with its options: the day, the formats, completeness, the language."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
CLEAN = "tests/clean"


@pytest.fixture
def without_interest(tmp_path: Path) -> Path:
    """The clean register with a legitimate interest that is too short to say which interest it is."""
    folder = Path(shutil.copytree(ROOT / CLEAN, tmp_path / "register"))
    file = folder / "purposes" / "customer-service.yaml"
    text = file.read_text(encoding="utf-8")
    old = "{sv: Vårt intresse är att kunna svara på dina frågor., en: Our interest is to be able to answer your questions.}"
    assert old in text
    file.write_text(text.replace(old, "{sv: Att svara., en: To answer.}"), encoding="utf-8")
    return folder


def test_the_day_decides_what_is_overdue_and_which_law_holds(ropa, tmp_path):
    # Outside git: in this repository a day would also choose the files of that day.
    clean = Path(shutil.copytree(ROOT / CLEAN, tmp_path / "clean"))
    now = ropa("check", "--register", clean, "--as-of", "2026-11-22", "--lang", "en")
    assert (now.returncode, now.stdout) == (0, "")
    later = json.loads(ropa("check", "--register", clean, "--as-of", "2028-12-01", "--format", "json").stdout)
    assert {"GOV-01", "LEG-08", "TRF-04", "LAW-01"} <= {finding["rule"] for finding in later["findings"]}
    # The decision on the United States is of 2023-07-10.
    earlier = json.loads(ropa("check", "--register", clean, "--as-of", "2023-07-09", "--format", "json").stdout)
    assert "TRF-03" in {finding["rule"] for finding in earlier["findings"]}


def test_a_day_that_is_none_is_refused(ropa):
    done = ropa("check", "--as-of", "22 November")
    assert done.returncode == 2
    assert "'22 November' does not match the format '%Y-%m-%d'" in done.stderr


def test_an_epoch_that_is_none_is_told_in_a_sentence(ropa):
    done = ropa("check", SOURCE_DATE_EPOCH="today", LANG="sv_SE.UTF-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "SOURCE_DATE_EPOCH ska vara sekunder sedan 1970, inte ”today”.\n"


def test_a_finding_of_a_rule_says_why_and_what_to_write(ropa, without_interest):
    done = ropa("check", "--register", without_interest, "--lang", "sv")
    assert done.returncode == 1
    place = without_interest.as_posix()
    head, arrow = done.stdout.splitlines()[:2]
    assert head == (
        "fel[LEG-06] legitimate-interest-not-stated: Intresset ”Att svara.” är för kort för att säga vilket intresse "
        "det är."
    )
    assert arrow.strip().startswith(f"--> {place}/purposes/customer-service.yaml:")
    assert "= varför: Den registrerade ska få veta intresset när uppgifterna samlas in." in done.stdout
    assert "= skriv: Skriv en mening: vems intresse, och vilket.\n" in done.stdout


def test_for_github(ropa, without_interest):
    done = ropa("check", "--register", without_interest, "--format", "github", "--lang", "en")
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=")
    assert "The interest “To answer.” is too short to say which interest it is." in line
    assert done.stderr == "1 error.\n"


def test_for_code_scanning(ropa, without_interest):
    done = ropa("check", "--register", without_interest, "--format", "sarif", "--lang", "en")
    (run,) = json.loads(done.stdout)["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["LEG-06"]
    assert [rule["name"] for rule in run["tool"]["driver"]["rules"]] == ["LegitimateInterestNotStated"]
    assert done.returncode == 1


def test_completeness_as_a_table(ropa):
    done = ropa("check", "--register", CLEAN, "--coverage", "--lang", "sv")
    assert done.returncode == 0
    assert done.stdout.startswith("Artiklarna 13 och 14: vad policyn ska tala om\n37 punkter: ")
    assert "Saknas" not in done.stdout
    assert "Artikel 30" in done.stdout


def test_completeness_for_programs(ropa):
    told = json.loads(ropa("check", "--register", CLEAN, "--coverage", "--format", "json").stdout)
    assert len(told["article_13_14"]) == 37
    assert {item["answer"] for item in told["article_13_14"]} == {"met", "not-applicable"}


def test_completeness_of_a_register_with_faults_is_its_faults(ropa, broken):
    done = ropa("check", "--register", broken, "--coverage", "--lang", "en")
    assert done.returncode == 1
    assert done.stdout.startswith("error[REF-01] unknown-id:")


def test_completeness_has_no_form_for_code_scanning(ropa):
    done = ropa("check", "--coverage", "--format", "sarif")
    assert done.returncode == 2
    assert "--coverage is printed as text or json, not as sarif." in done.stderr


def test_the_register_s_own_language_where_nobody_asks_for_another(ropa, without_interest):
    assert ropa("check", "--register", without_interest, LANG="C.UTF-8").stdout.startswith("fel[LEG-06]")
    assert ropa("check", "--register", without_interest, LANG="en_US.UTF-8").stdout.startswith("error[LEG-06]")
    assert ropa("check", "--register", without_interest, "--lang", "en").stdout.startswith("error[LEG-06]")


def test_a_rule_that_crashes_is_told_and_the_run_has_not_succeeded():
    program = (
        "from generator.rules import form, all_rules\n"
        "from dataclasses import replace\n"
        "def broken(purpose): raise KeyError('x')\n"
        "form._RULES['LEG-06'] = replace(all_rules()['LEG-06'], judge=broken)\n"
        "all_rules.cache_clear()\n"
        "from generator.cli import main\n"
        "main(['check', '--register', 'tests/clean', '--lang', 'en'])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 2
    assert "error[RUL-01] rule-crashed: The rule LEG-06 (legitimate-interest-not-stated)" in done.stdout
