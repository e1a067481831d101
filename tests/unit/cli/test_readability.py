"""`ropa check --readability`."""

import json

CLEAN = "tests/clean"


def test_as_a_table(ropa):
    done = ropa("check", "--register", CLEAN, "--readability", "--lang", "sv")
    assert done.returncode == 0
    assert done.stdout.startswith("Läsbarhet: policyn så som läsaren möter den\nLIX är ord per mening")
    assert f"{CLEAN}/texts/introduction.yaml:3 body" in done.stdout
    assert "\nDe svåraste meningarna på engelska\n" in done.stdout
    assert done.stderr == "Inga anmärkningar.\n"


def test_for_programs_it_is_the_same_in_every_language(ropa):
    told = {
        lang: ropa("check", "--register", CLEAN, "--readability", "--format", "json", "--lang", lang).stdout
        for lang in ("sv", "en")
    }
    assert told["sv"] == told["en"]
    assert json.loads(told["sv"])["policy"]["id"] == "whole"


def test_it_reports_and_the_exit_code_is_that_of_the_check(ropa):
    # The company's own register, with open questions, is clean; a hard text is no finding.
    assert ropa("check", "--readability", "--lang", "en").returncode == 0


def test_of_a_register_with_faults_its_faults_are_told(ropa, broken):
    done = ropa("check", "--register", broken, "--readability", "--lang", "en")
    assert done.returncode == 1
    assert done.stdout.startswith("error[REF-01] unknown-id:")


def test_it_has_no_form_for_code_scanning(ropa):
    done = ropa("check", "--readability", "--format", "sarif")
    assert done.returncode == 2
    assert "--readability is printed as text or json, not as sarif." in done.stderr


def test_two_tables_at_once_are_refused(ropa):
    done = ropa("check", "--readability", "--coverage")
    assert done.returncode == 2
    assert "--coverage and --readability are two tables: ask for one of them." in done.stderr
