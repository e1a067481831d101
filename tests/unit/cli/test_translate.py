"""`ropa translate`, tried as a new user would on a copy of the company's own register."""

import json
import shutil
from pathlib import Path

import pytest
from repositories import Repository

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def accepted(tmp_path_factory, ropa):
    """A repository with the company's register, every translation accepted and committed."""
    made = Repository.made(tmp_path_factory.mktemp("accepted") / "work", ROOT / "register")
    (made.register / "translations.yaml").unlink(missing_ok=True)
    made.commit()
    done = ropa("translate", "--accept", "--all", "--lang", "en", cwd=made.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Accepted 284 of 284 translations. Written to register/translations.yaml.\n"
    made.commit()
    return made


@pytest.fixture
def work(accepted, tmp_path):
    """A copy of it to edit."""
    return Repository(Path(shutil.copytree(accepted.root, tmp_path / "work")), accepted.day)


NEWSLETTER, INTRODUCTION = "purposes/newsletter.yaml", "texts/introduction.yaml"
SWEDISH = """\
Överst i policyn: 1

texts/introduction#body: inaktuell
  Svenskan har ändrats sedan översättningen godkändes, men inte engelskan.
  Svenska   register/texts/introduction.yaml:7
            … också hur du kan begära ut, rätta eller ta bort dem. Andra företag …
  Tidigare  2026-01-02, commit {commit}
            … också hur du kan begära ut, ändra eller ta bort dem. Andra företag …
  Engelska  register/texts/introduction.yaml:11
            This privacy policy explains how we collect and use your personal data. It also shows
            how you can ask for them, change them or have them erased. Other companies and
            authorities can receive the data. You see who they are under “With whom …

I resten av policyn: 2

purposes/newsletter#retention.0.reason: siffror eller uppgifter skiljer sig
  På svenska står det ”25 år”, men på engelska ”30 years”. Rätta den som är fel.
  Svenskan har ändrats sedan översättningen godkändes, men inte engelskan.
  Svenska   register/purposes/newsletter.yaml:68
            … är minst 3 år och högst 25 år.
  Tidigare  2026-01-02, commit {commit}
            … är minst 3 år och högst 30 år.
  Engelska  register/purposes/newsletter.yaml:69
            The period is based on how frequently our customers buy from us and on the warranty
            period of our products. The warranty period is at least 3 years and at most 30 years.

purposes/newsletter#operations.0: inte översatt
  Orden är desamma på båda språken. Översätt dem, eller godkänn dem om de är ett namn.
  Svenska   register/purposes/newsletter.yaml:20
            Urval av mottagare
  Engelska  register/purposes/newsletter.yaml:21
            Urval av mottagare

"""
ENGLISH = """\
On the first screen of the policy: 1

texts/introduction#body: out of date
  The Swedish has changed since the translation was accepted, and the English has not.
  Swedish  register/texts/introduction.yaml:7
           … också hur du kan begära ut, rätta eller ta bort dem. Andra företag …
  Before   2026-01-02, commit {commit}
           … också hur du kan begära ut, ändra eller ta bort dem. Andra företag …
  English  register/texts/introduction.yaml:11
           This privacy policy explains how we collect and use your personal data. It also shows how
           you can ask for them, change them or have them erased. Other companies and authorities
           can receive the data. You see who they are under “With whom …

In the rest of the policy: 2

purposes/newsletter#retention.0.reason: figures or facts differ
  In Swedish it says “25 år”, but in English “30 years”. Correct the one that is wrong.
  The Swedish has changed since the translation was accepted, and the English has not.
  Swedish  register/purposes/newsletter.yaml:68
           … är minst 3 år och högst 25 år.
  Before   2026-01-02, commit {commit}
           … är minst 3 år och högst 30 år.
  English  register/purposes/newsletter.yaml:69
           The period is based on how frequently our customers buy from us and on the warranty
           period of our products. The warranty period is at least 3 years and at most 30 years.

purposes/newsletter#operations.0: not translated
  It is the same words in both languages. Translate them, or accept them where they are a name.
  Swedish  register/purposes/newsletter.yaml:20
           Urval av mottagare
  English  register/purposes/newsletter.yaml:21
           Urval av mottagare

"""


@pytest.fixture
def edited(work):
    """The three mistakes of the acceptance: an edit forgotten in English, a figure changed in one, a text left."""
    work.edit(INTRODUCTION, "begära ut, ändra eller ta bort dem", "begära ut, rätta eller ta bort dem")
    work.edit(NEWSLETTER, "minst 3 år och högst 30 år", "minst 3 år och högst 25 år")
    work.edit(NEWSLETTER, "operations:\n", "operations:\n  - sv: Urval av mottagare\n    en: Urval av mottagare\n")
    return work


@pytest.mark.parametrize(("lang", "expected"), [("sv", SWEDISH), ("en", ENGLISH)])
def test_what_is_to_be_done_is_listed_for_people(edited, ropa, lang, expected):
    done = ropa("translate", "--lang", lang, cwd=edited.root)
    assert done.stdout == expected.format(commit=edited.git("rev-parse", "HEAD~1")[:7])
    assert done.returncode == 1
    assert (
        done.stderr
        == {
            "sv": "Att göra: 3 av 285 texter (siffror eller uppgifter skiljer sig: 1, inte översatt: 1, inaktuell: 1).\n",
            "en": "To do: 3 of 285 texts (figures or facts differ: 1, not translated: 1, out of date: 1).\n",
        }[lang]
    )


def test_the_check_finds_the_same(edited, ropa):
    found = json.loads(ropa("check", "--format", "json", cwd=edited.root).stdout)["findings"]
    assert [(f["rule"], f["severity"], f["file"], f["line"]) for f in found] == [
        ("LNG-02", "warning", "register/purposes/newsletter.yaml", 21),
        ("GEN-08", "error", "register/purposes/newsletter.yaml", 68),
        ("LNG-01", "warning", "register/purposes/newsletter.yaml", 69),
        ("LNG-01", "warning", "register/texts/introduction.yaml", 11),
    ]


def test_it_is_the_same_for_programs_in_every_language(edited, ropa):
    told = [ropa("translate", "--format", "json", "--lang", lang, cwd=edited.root).stdout for lang in ("sv", "en")]
    assert told[0] == told[1]
    report = json.loads(told[0])
    assert report["version"] == 1
    assert report["summary"] == {
        "missing": 0, "different": 1, "same": 1, "mixed": 0, "stale": 1, "changed": 0, "reworded": 0, "new": 0,
        "current": 282,
    }  # fmt: skip
    first, second, third = report["texts"]
    assert (first["place"], first["state"], first["publicity"]) == ("texts/introduction#body", "stale", "first-screen")
    assert first["before"]["commit"] == edited.git("rev-parse", "HEAD~1")
    assert "ändra eller ta bort dem" in first["before"]["text"]
    assert second["only_in"] == {"sv": ["25 år"], "en": ["30 years"]}
    assert third["sv"] == {
        "file": "register/purposes/newsletter.yaml", "line": 20, "column": 9, "text": "Urval av mottagare",
    }  # fmt: skip


def test_mended_and_accepted_it_is_clean(edited, ropa):
    edited.edit(INTRODUCTION, "change them or have them erased", "correct them or have them erased")
    edited.edit(NEWSLETTER, "at least 3 years and at most 30 years", "at least 3 years and at most 25 years")
    edited.edit(NEWSLETTER, "en: Urval av mottagare", "en: Choosing recipients")
    found = ropa("translate", "--lang", "en", cwd=edited.root)
    assert found.stderr == "To do: 3 of 285 texts (both changed: 1, not accepted: 2).\n"
    done = ropa("translate", "--accept", "--all", "--lang", "sv", cwd=edited.root)
    assert done.returncode == 1
    assert done.stdout == "Godkände 2 av 285 översättningar. Skrivet till register/translations.yaml.\n"
    assert done.stderr == (
        "Inte godkända, eftersom något är att anmärka på dem eller de har ändrats: 1. Åtgärda dem, eller ange var och "
        "en som du har läst: ropa translate --accept PLATS.\n"
        "  texts/introduction#body: båda ändrade\n"
    )
    done = ropa("translate", "--accept", "texts/introduction#body", "--lang", "sv", cwd=edited.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Godkände 1 av 285 översättningar. Skrivet till register/translations.yaml.\n"
    # A text that is public twice needs a line in both places; the others are as they were.
    changed = edited.git("diff", "--numstat", "--", "register/translations.yaml").split()[:2]
    assert changed == ["4", "3"]
    done = ropa("translate", "--lang", "en", cwd=edited.root)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "All 285 texts have an accepted translation.\n"
    assert ropa("check", "--lang", "en", cwd=edited.root).stderr == "No findings.\n"


def test_all_leaves_out_what_something_is_found_against_and_says_so(edited, ropa):
    done = ropa("translate", "--accept", "--all", "--lang", "en", cwd=edited.root)
    assert done.returncode == 1
    assert done.stderr == (
        "Not accepted, because something is found against them or they have changed: 3. Mend them, or name each "
        "that you have read: ropa translate --accept PLACE.\n"
        "  texts/introduction#body: out of date\n"
        "  purposes/newsletter#retention.0.reason: figures or facts differ\n"
        "  purposes/newsletter#operations.0: not translated\n"
    )


HALF_SWEDISH = """\
Överst i policyn: 1

texts/introduction#body: en mening på fel språk
  En mening i den engelska texten är på svenska. Översätt den: ”Den visar hur du kan göra det och
  vad vi sparar.”
  Engelskan har ändrats sedan den godkändes, men inte svenskan. Läs den och godkänn den.
  Svenska   register/texts/introduction.yaml:7
            Den här integritetspolicyn förklarar hur vi samlar in och använder dina personuppgifter.
            Den visar också hur du kan begära ut, ändra eller ta bort dem. Andra företag och
            myndigheter kan få del av uppgifterna. Vilka det är ser du under …
  Engelska  register/texts/introduction.yaml:11
            … collect and use your personal data. Den visar hur du kan göra det och vad vi sparar.
            Also how you can ask for them, …
  Tidigare  2026-01-02, commit {commit}
            … collect and use your personal data. It also shows how you can ask for them, …

"""


def test_an_english_that_is_half_swedish_is_not_accepted_unread(work, ropa):
    work.edit(
        INTRODUCTION,
        "It also shows how you can ask",
        "Den visar hur du kan göra det och vad vi sparar. Also how you can ask",
    )
    place = "texts/introduction#body"
    done = ropa("translate", "--accept", "--all", "--lang", "sv", cwd=work.root)
    assert (done.returncode, done.stderr.splitlines()[1:]) == (1, [f"  {place}: en mening på fel språk"])
    done = ropa("translate", place, "--lang", "sv", cwd=work.root)
    assert done.stdout == HALF_SWEDISH.format(commit=work.git("rev-parse", "HEAD~1")[:7])


def test_what_is_named_is_accepted_and_what_is_still_found_is_said(edited, ropa):
    place = "register/purposes/newsletter.yaml#retention"
    done = ropa("translate", "--accept", place, "texts/introduction", "--lang", "en", cwd=edited.root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Accepted 2 of 285 translations. Written to register/translations.yaml.\n"
        "purposes/newsletter#retention.0.reason is accepted, but ropa check still finds that the languages differ "
        "(GEN-08). If the text is right, accept the finding in waivers.yaml.\n"
    )
    assert ropa("translate", "purposes/newsletter#retention", "--lang", "en", cwd=edited.root).stderr == (
        "The translation of all 4 texts there is accepted.\n"
    )


def test_a_text_without_its_english_is_listed(work, ropa):
    work.edit(NEWSLETTER, "    en: Sending newsletters by e-mail\n", "")
    done = ropa("translate", "--lang", "en", cwd=work.root)
    assert done.returncode == 1
    assert done.stdout == (
        "In the rest of the policy: 1\n\n"
        "purposes/newsletter#operations.0: lacks a language\n"
        "  The text is missing in English. Write it.\n"
        "  Swedish  register/purposes/newsletter.yaml:20\n"
        "           Utskick av nyhetsbrev med e-post\n"
        "  English  register/purposes/newsletter.yaml:20\n"
        "           (missing)\n\n"
    )


def test_to_accept_is_no_change_of_the_register_in_law(work, ropa):
    done = ropa("diff", "HEAD~1..HEAD", "--lang", "en", cwd=work.root)
    assert done.returncode == 0
    assert done.stdout.endswith("\nNo changes.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--accept",), "Say what you accept: a place such as texts/introduction#body, or --all.\n"),
        (("--all",), "--all belongs to --accept.\n"),
        (("--accept", "--all", "texts/scope"), "--all stands for every text; leave out the places, or --all.\n"),
        (
            ("texts/introducton",),
            "There is no text at “texts/introducton”. Did you mean “texts/introduction”?\n",
        ),
        (("#",), "There is no text at “#”.\n"),
        (("--register", "nowhere"), "There is no folder “nowhere”. Name the register's folder with --register.\n"),
    ],
)
def test_what_cannot_be_done_is_said(work, ropa, arguments, said):
    done = ropa("translate", *arguments, "--lang", "en", cwd=work.root)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_marks_of_a_conflict(work, ropa):
    file = work.register / "translations.yaml"
    file.write_text(file.read_text("utf-8") + "<<<<<<< HEAD\n", "utf-8")
    before = file.read_bytes()
    for arguments in ((), ("--accept", "--all")):
        done = ropa("translate", *arguments, "--lang", "en", cwd=work.root)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("register/translations.yaml cannot be read (")
        assert done.stderr.endswith(
            "Mend it, or delete it and accept the translations anew. Where git has left marks of a conflict in it, "
            "keep one line for each place.\n"
        )
    assert file.read_bytes() == before


def test_a_file_with_faults_is_named_and_the_rest_is_listed(work, ropa):
    (work.register / INTRODUCTION).write_text("body: [", "utf-8")
    done = ropa("translate", "--lang", "en", cwd=work.root)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Not read, because of faults that ropa check tells of: register/texts/introduction.yaml.\n"
        "All 283 texts have an accepted translation.\n"
    )


def test_a_folder_without_a_register(ropa, tmp_path):
    (tmp_path / "empty").mkdir()
    done = ropa("translate", "--register", tmp_path / "empty", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "The folder “empty” holds no register.\n")


def test_it_works_without_git(ropa, tmp_path):
    shutil.copytree(ROOT / "tests/clean", tmp_path / "register")
    done = ropa("translate", "--accept", "texts/introduction", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout == "Accepted 1 of 258 translations. Written to register/translations.yaml.\n"


def test_a_folder_that_cannot_be_written(ropa, tmp_path):
    shutil.copytree(ROOT / "tests/clean", tmp_path / "register")
    (tmp_path / "register/translations.yaml").mkdir()
    done = ropa("translate", "--accept", "--all", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "translations.yaml" in done.stderr
