"""`ropa diff` as users run it: what is compared, how it is printed, and what it answers with."""

import json

import pytest
from repositories import TESTS, Repository

NEWSLETTER = "purposes/newsletter.yaml"
NOTE = """version: "3.2"
in_force: 2026-12-01
text: {sv: Vi sparar längre., en: We keep data longer.}
decided_by: Styrelsen
"""


@pytest.fixture
def repository(tmp_path):
    made = Repository.made(tmp_path / "repository", TESTS / "clean")
    made.commit("policy-3.1")
    return made


@pytest.fixture
def diff(ropa, repository):
    return lambda *arguments, **more: ropa("diff", *arguments, "--lang", "en", cwd=repository.root, **more)


def test_since_the_last_published_version(diff, repository):
    repository.edit(NEWSLETTER, "period: P12M", "period: P4Y")
    done = diff()
    assert (done.returncode, done.stderr) == (0, "")
    commit = repository.git("rev-parse", "HEAD")[:7]
    assert done.stdout == (
        f"Changes to the register from policy-3.1 (2 January 2026, {commit}) to the folder as it is now\n"
        "\n"
        "Send newsletters\n"
        "  ! The data are kept longer, 4 years instead of 12 months (private customer and sole trader).\n"
        "      > Tell people before it takes effect (Articles 13(2)(a) and 14(2)(a))\n"
        "      > The Article 30 record says it (Article 30(1)(f))\n"
        "      register/purposes/newsletter.yaml:44\n"
        "\n"
        "1 change: 1 to tell people of before it takes effect.\n"
    )


def test_between_days_and_commits(diff, repository):
    repository.edit(NEWSLETTER, "period: P12M", "period: P4Y")
    first = repository.commit()
    repository.edit("rights.yaml", "It costs nothing.", "It is free of charge.")
    repository.commit()
    repository.edit("rights.yaml", "period: P1M", "period: P2W")
    by_day = json.loads(diff("2026-01-02..2026-01-03", "--format", "json").stdout)
    assert [change["sort"] for change in by_day["changes"]] == ["retention-longer"]
    by_commit = json.loads(diff(f"{first}..HEAD", "--format", "json").stdout)
    assert [change["text"] for change in by_commit["changes"]] == [
        "Rights: fee has been rewritten. “It is free of charge” instead of “It costs nothing”. "
        "Only the English text has changed."
    ]
    to_folder = json.loads(diff("HEAD..", "--format", "json").stdout)
    assert to_folder["to"] == {"name": "the folder as it is now", "commit": None}
    assert [change["sort"] for change in to_folder["changes"]] == ["public-fact"]
    from_tag = json.loads(diff("..HEAD", "--format", "json").stdout)
    assert [change["sort"] for change in from_tag["changes"]] == ["retention-longer", "public-fact"]
    backwards = json.loads(diff(f"HEAD..{first[:10]}", "--format", "json").stdout)
    assert backwards["summary"]["total"] == 1


def test_the_json(diff, repository):
    repository.edit(NEWSLETTER, "period: P12M", "period: P4Y")
    report = json.loads(diff("--format", "json").stdout)
    assert report == {
        "version": 1,
        "language": "en",
        "from": {
            "name": f"policy-3.1 (2 January 2026, {repository.git('rev-parse', 'HEAD')[:7]})",
            "commit": repository.git("rev-parse", "HEAD"),
        },
        "to": {"name": "the folder as it is now", "commit": None},
        "left_out": [],
        "notes": [],
        "summary": {
            "total": 1, "material": 1, "inform": 1, "agreement": 0, "assessment": 0, "record": 0, "editorial": 0,
        },
        "changes": [
            {
                "sort": "retention-longer",
                "material": True,
                "public": True,
                "record": {"kind": "purpose", "id": "newsletter", "name": "Send newsletters"},
                "purposes": ["newsletter"],
                "text": "Send newsletters: the data are kept longer, 4 years instead of 12 months (private customer "
                "and sole trader).",
                "consequences": [
                    {
                        "duty": "inform",
                        "articles": "13(2)(a), 14(2)(a)",
                        "text": "Tell people before it takes effect",
                    },
                    {"duty": "record", "articles": "30(1)(f)", "text": "The Article 30 record says it"},
                ],
                "file": "register/purposes/newsletter.yaml",
                "line": 44,
                "column": 13,
                "gone": False,
                "fields": [{"route": "retention[0].period", "before": "P12M", "after": "P4Y"}],
            }
        ],
    }  # fmt: skip


def test_the_comment_on_a_pull_request(diff, repository):
    repository.edit(NEWSLETTER, "period: P12M", "period: P4Y")
    repository.edit(
        "processors/hosting.yaml", "{sv: Molnhall AB, en: Molnhall AB}", "{sv: '@boss #1', en: '@boss #1 <b>*x*'}"
    )
    commit = repository.git("rev-parse", "HEAD")[:7]
    assert diff("--format", "markdown").stdout == (
        f"### Changes to the register from policy-3.1 (2 January 2026, {commit}) to the folder as it is now\n"
        "\n"
        "**2 changes: 1 to tell people of before it takes effect, 1 that the policy says once published, "
        "1 about agreements.**\n"
        "\n"
        "#### Send newsletters\n"
        "\n"
        "- **Material:** The data are kept longer, 4 years instead of 12 months (private customer and sole trader).\n"
        "  - Tell people before it takes effect (Articles 13(2)(a) and 14(2)(a))\n"
        "  - The Article 30 record says it (Article 30(1)(f))\n"
        "  - `register/purposes/newsletter.yaml:44`\n"
        "\n"
        "---\n"
        "\n"
        "**Other records**\n"
        "\n"
        "#### &#64;boss &#35;1 \\<b\\>\\*x\\* (processor)\n"
        "\n"
        "- The name is now “&#64;boss &#35;1 \\<b\\>\\*x\\*” instead of “Molnhall AB”.\n"
        "  - The policy says it once published; people need not be told in advance (Articles 13(1)(e) and 14(1)(e))\n"
        "  - Compare with the data processing agreement (Article 28(3))\n"
        "  - The Article 30 record says it (Article 30(1)(d))\n"
        "  - Touches 11 purposes\n"
        "  - `register/processors/hosting.yaml:3`\n"
    )


def test_the_gate_asks_for_a_change_note(diff, repository):
    assert diff("--fail-on", "material").returncode == 0
    repository.edit(NEWSLETTER, "reviewed: 2026-09-01", "reviewed: 2026-11-01")
    assert diff("--fail-on", "material").returncode == 0
    repository.edit(NEWSLETTER, "period: P12M", "period: P4Y")
    done = diff("--fail-on", "material")
    assert done.returncode == 1
    assert done.stderr == (
        "One change requires that people are told in advance, but no file in register/changes/ is new or changed. "
        "Write a change note there: version, in_force (the day it takes effect), text in Swedish and English, and "
        "decided_by. The command ropa note makes a draft.\n"
    )
    (repository.register / "changes/2026-12.yaml").write_text(NOTE, "utf-8")
    told = diff("--fail-on", "material")
    assert (told.returncode, told.stderr) == (0, "")
    assert "Change note, version 3.2\n  - New record in the register.\n" in told.stdout
    repository.commit()
    assert diff("policy-3.1..HEAD", "--fail-on", "material").returncode == 0
    assert diff("HEAD", "--fail-on", "material").returncode == 0


def test_without_a_published_version_the_latest_commit_is_compared(ropa, tmp_path):
    made = Repository.made(tmp_path / "repository", TESTS / "clean")
    made.commit()
    done = ropa("diff", "--lang", "sv", cwd=made.root)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Inga ändringar.")
    assert done.stderr == (
        "Ingen publicerad version är märkt med en tagg som policy-1.0, så den senaste committen jämförs med mappen "
        "som den är nu. Ange något annat med ropa diff A..B.\n"
    )


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_compared(diff, repository):
    repository.edit(NEWSLETTER, "period: P12M", "period: twelve")
    repository.edit("rights.yaml", "period: P1M", "period: P2W")
    done = diff("--format", "json", "--fail-on", "material")
    report = json.loads(done.stdout)
    assert done.returncode == 2
    assert report["left_out"] == ["purposes/newsletter"]
    assert [change["record"]["id"] for change in report["changes"]] == ["rights"]
    assert done.stderr.startswith(
        "In the folder as it is now there are files that cannot be read, and they are not compared:\n"
        "  register/purposes/newsletter.yaml:44:13: "
    )


def test_a_vocabulary_that_cannot_be_read_does_not_empty_itself(diff, repository):
    file = repository.register / "vocabulary/data-categories.yaml"
    file.write_text(file.read_text("utf-8") + "\tname: x\n", "utf-8")
    done = diff()
    assert done.returncode == 2
    assert done.stdout.splitlines()[-1] == "No changes."


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("nonsense..HEAD", "There is no commit “nonsense” in the history. If it is a tag that somebody else has set, "
         "fetch it first: git fetch --tags\n"),
        ("2020-01-01..", "The history begins on 2026-01-02, so what the register said on 2020-01-01 cannot be told.\n"),
        ("2026-02-30..", "2026-02-30 is no day in the calendar.\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_said(diff, asked, said):
    done = diff(asked)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_without_git(ropa, tmp_path):
    made = Repository.made(tmp_path / "repository", TESTS / "clean")
    (made.root / ".git").rename(made.root / "git")
    done = ropa("diff", "--lang", "en", cwd=made.root, GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert done.returncode == 2
    assert "does not lie in a git repository" in done.stderr


def test_without_the_folder(diff):
    done = diff("--register", "nowhere")
    assert (done.returncode, done.stderr) == (
        2, "There is no folder “nowhere”. Name the register's folder with --register.\n",
    )  # fmt: skip


def test_a_shallow_clone_without_the_version_says_what_to_do(ropa, repository, tmp_path):
    repository.edit(NEWSLETTER, "period: P12M", "period: P4Y")
    repository.commit()
    repository.git("clone", "-q", "--depth=1", f"file://{repository.root}", str(tmp_path / "clone"))
    done = ropa("diff", "--lang", "en", "--fail-on", "material", cwd=tmp_path / "clone")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "Which version was published last cannot be told, because only a part of the history is here. "
        "Fetch with full history: git fetch --unshallow --tags\n"
    )


def test_a_comment_is_never_longer_than_github_takes(repository, ropa):
    for number in range(300):
        text = (TESTS / "clean" / NEWSLETTER).read_text("utf-8")
        (repository.register / f"purposes/letter-{number}.yaml").write_text(text, "utf-8")
    done = ropa("diff", "--lang", "en", "--format", "markdown", cwd=repository.root)
    assert 50_000 < len(done.stdout) < 65_000
    assert "There is no room for more here. The rest of the " in done.stdout.splitlines()[-1]
