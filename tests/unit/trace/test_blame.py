"""`ropa blame`: from a published sentence to file, line, commit, date and author."""

import json
import shutil
import subprocess

import pytest
from repositories import TESTS

from generator.register import read_register
from generator.source import LANGUAGES
from generator.trace.blocks import blocks
from generator.trace.find import Finder
from generator.trace.letters import SHORTEST, Joined, letters, stands_in


def brief(repository, revision):
    return repository.git("rev-parse", revision)[:12]


def facts(done):
    assert (done.returncode, done.stderr) == (0, "")
    return [
        [(fact["file"].removeprefix("register/"), fact["line"], fact["field"]) for fact in trace["facts"]]
        for trace in json.loads(done.stdout)["traces"]
    ]


def test_a_derived_sentence_leads_to_each_fact_and_to_who_last_changed_it(blame, repository):
    # As copied from a narrow window: broken, hyphenated, and not the whole of it.
    done = blame("18 måna-\nder efter DU  senast öppnade")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == f"""\
På den svenska sidan: Vad vi gör med uppgifterna › Sända nyhetsbrev › Så länge sparas uppgifterna
(#purpose-newsletter)
  ”18 månader efter du senast öppnade ett nyhetsbrev”

Mallen är programmets: site.retention.period_after (generator/locale/sv/site.yaml:93). Skriven av 2
uppgifter i registret:
  register/purposes/newsletter.yaml:44  retention.period: P18M
    ändrad 2026-03-05 av Bertil, commit {brief(repository, "HEAD")}: Längre tid för nyhetsbrev
  register/purposes/newsletter.yaml:45  retention.start.sv: du senast öppnade ett nyhetsbrev
    ändrad 2025-05-25 av A, commit {brief(repository, "HEAD~")}: Registret
"""
    )


def test_half_of_a_derived_sentence_is_told_with_all_that_is_filled_in(blame):
    traces = json.loads(blame("18 månader efter du", "--format", "json").stdout)["traces"]
    assert [(one["origin"], [fact["field"] for fact in one["facts"]]) for one in traces] == [
        ("facts", ["retention.period", "retention.start.sv"])
    ]


def test_a_picture_of_all_purposes_leads_to_the_periods_of_each(blame):
    traces = json.loads(blame("18 månader", "--format", "json").stdout)["traces"]
    fields = {fact["field"] for one in traces for fact in one["facts"] if one["anchor"] == "purposes"}
    assert fields == {"retention.period"}


def test_a_short_word_is_not_found_across_the_ends_of_others():
    text = "They buy from us as the customers of a company in the USA do; the e-post address is e-postadress."
    there = Joined([text])
    (found,) = there.find("usa")
    assert there.parts[0][found[0].start - 3 : found[0].end + 2] == "theusado"
    assert [stands_in(wanted, text) for wanted in ("usast", "mers", "post", "ostad", "custo", "asthe")] == [
        False, True, True, True, True, True,
    ]  # fmt: skip


def test_the_lines_of_a_text_in_a_picture_are_apart():
    (block,) = blocks("<svg><text><tspan>The Green Sofa Group</tspan><tspan>LLC</tspan></text></svg>")
    assert block.text == "The Green Sofa Group LLC"


def test_the_same_in_the_other_language(blame):
    assert facts(blame("18 months after you last opened", "--format", "json", "--lang", "en")) == [
        [("purposes/newsletter.yaml", 44, "retention.period"), ("purposes/newsletter.yaml", 45, "retention.start.en")]
    ]


def test_a_text_is_found_at_its_own_language_and_line(blame):
    done = blame("who buy from us or visit our website", "--lang", "en", "--format", "json")
    (trace,) = json.loads(done.stdout)["traces"]
    assert (trace["origin"], trace["language"], trace["anchor"]) == ("text", "en", "text-introduction")
    assert facts(done) == [[("texts/introduction.yaml", 5, "body.en")]]


@pytest.mark.parametrize(
    ("asked", "origin", "key", "fields"),
    [
        ("Vi gör ingen profilering här.", "fixed", "site.profiling.none", ["profiling"]),
        (
            "Därefter raderar vi uppgifterna. Det gör vi", "facts", "site.retention.then_scheduled.erase",
            ["retention.schedule", "retention.action"],
        ),
    ],
)  # fmt: skip
def test_a_fixed_sentence_names_its_key_and_what_causes_it_or_is_filled_in(blame, asked, origin, key, fields):
    traces = json.loads(blame(asked, "--format", "json").stdout)["traces"]
    trace = next(trace for trace in traces if trace["anchor"] == "purpose-newsletter")
    assert (trace["origin"], [one["key"] for one in trace["sentences"]]) == (origin, [key])
    assert [fact["field"] for fact in trace["facts"]] == fields


def test_that_something_is_not_stated_leads_to_the_record_that_lacks_it(ropa, tmp_path):
    shutil.copytree(TESTS / "clean", tmp_path / "register")
    file = tmp_path / "register/purposes/newsletter.yaml"
    text = file.read_text("utf-8")
    file.write_text(text[: text.index("retention:")] + text[text.index("profiling:") :], "utf-8")
    done = ropa("blame", "Här är ingen lagringstid angiven", "--lang", "sv", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "  register/purposes/newsletter.yaml:3  retention: inte angivet, och därför sägs det\n" in done.stdout


def test_a_right_follows_from_the_legal_basis_by_the_matrix(blame):
    done = blame("Rätt att återkalla samtycke", "--format", "json")
    traces = [trace for trace in json.loads(done.stdout)["traces"] if trace["anchor"] == "purpose-newsletter"]
    (trace,) = traces
    assert trace["origin"] == "rights"
    assert [(fact["line"], fact["field"], fact["value"]) for fact in trace["facts"][:1]] == [
        (23, "legal_basis.article", "6.1.a")
    ]


def test_a_row_of_the_pdf_that_is_not_published(blame):
    done = blame("Samtyckesloggen", "--format", "json")
    first, *_ = json.loads(done.stdout)["traces"]
    assert (first["origin"], first["path"][0], first["anchor"]) == ("pdf", "Ändamål", None)
    assert first["facts"][0]["field"] == "legal_basis.consent.record"


@pytest.mark.parametrize(
    "place",
    [
        "purpose-newsletter",
        "#purpose-newsletter",
        "https://www.example.com/privacy/sv/#purpose-newsletter",
        "newsletter",
    ],
)
def test_a_place_an_address_and_an_id_lead_to_every_field_of_the_record(blame, place):
    (found,) = facts(blame(place, "--format", "json"))
    assert found[:3] == [
        ("purposes/newsletter.yaml", 3, "name"),
        ("purposes/newsletter.yaml", 4, "status"),
        ("purposes/newsletter.yaml", 5, "tags"),
    ]
    assert ("purposes/newsletter.yaml", 42, "retention") in found


def test_a_section_leads_to_its_heading_and_to_what_it_tells_of(blame):
    section, company = json.loads(blame("#controller", "--format", "json").stdout)["traces"]
    assert [(fact["file"], fact["field"]) for fact in section["facts"]] == [
        ("register/policy.yaml", "sections.section"),
        ("register/policy.yaml", "sections.heading"),
        ("register/policy.yaml", "sections.texts"),
    ]
    assert (company["facts"][0]["file"], company["facts"][0]["field"]) == ("register/controller.yaml", "legal_name")


def test_a_field_has_the_latest_change_of_its_lines(blame, repository):
    done = blame("purposes/newsletter#retention")
    assert (
        done.stdout
        == f"""\
I registret:

Uppgiften står på:
  register/purposes/newsletter.yaml:42  retention
    ändrad 2026-03-05 av Bertil, commit {brief(repository, "HEAD")}: Längre tid för nyhetsbrev
"""
    )


def test_a_line_that_is_not_committed_is_said_to_be_so(ropa, repository, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(repository.root, copy)
    file = copy / "register/purposes/newsletter.yaml"
    file.write_text(file.read_text("utf-8").replace("P18M", "P24M"), "utf-8")
    done = ropa("blame", "24 månader efter du senast öppnade", "--lang", "sv", cwd=copy)
    assert (
        "  register/purposes/newsletter.yaml:44  retention.period: P24M\n    inte införd i historiken än (ingen commit)\n"
        in done.stdout
    )
    assert "ändrad 2025-05-25 av A" in done.stdout

    (copy / "register/texts/new.yaml").write_text("body: {sv: Nytt., en: New.}\n", "utf-8")
    done = ropa("blame", "text-new", "--lang", "en", "--format", "json", cwd=copy)
    (trace,) = json.loads(done.stdout)["traces"]
    assert [(fact["field"], fact["change"]["commit"]) for fact in trace["facts"]] == [("body", None)]


def test_a_shallow_clone_says_how_far_it_goes(ropa, repository, tmp_path):
    clone = tmp_path / "clone"
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", repository.root.as_uri(), str(clone)], check=True, capture_output=True
    )
    done = ropa("blame", "18 månader efter du senast öppnade", "--lang", "sv", cwd=clone)
    assert done.returncode == 0, done.stderr
    assert f"ändrad senast 2026-03-05, kanske tidigare (av Bertil, commit {brief(repository, 'HEAD')})" in done.stdout
    assert done.stdout.endswith(
        "Bara en del av historiken är hämtad, så raderna kan vara äldre än vad som sägs. Hämta hela: git\n"
        "fetch --unshallow --tags\n"
    )


def test_outside_git_the_lines_are_told_without_who_changed_them(ropa, tmp_path):
    shutil.copytree(TESTS / "clean", tmp_path / "register")
    done = ropa("blame", "du senast öppnade ett nyhetsbrev", "--lang", "sv", cwd=tmp_path)
    assert done.returncode == 0
    assert "register/purposes/newsletter.yaml:45  retention.start.sv: du senast öppnade ett nyhetsbrev\n" in done.stdout
    assert done.stdout.endswith(
        "\n\nVem som ändrade raderna går inte att säga, för register ligger inte i ett git-förråd.\n"
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "du senast öppnade en nyhetssida",
            "Det står varken på sidan, i PDF:en eller i registret som det är nu. Klistra in en kortare bit utan avbrott, "
            "eller fråga efter en plats på sidan, till exempel purpose-newsletter.",
        ),
        ("ab", "Skriv minst 3 bokstäver."),
        ("purposes/newsletter#nothing", "Registret har inget fält ”purposes/newsletter#nothing”. Skriv till exempel purposes/newsletter#retention."),
    ],
)  # fmt: skip
def test_what_is_nowhere_is_said_in_a_sentence(blame, asked, told):
    done = blame(asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_on_the_page_has_something_behind_it_and_a_text_stands_at_its_line(language):
    register = read_register(TESTS / "clean", "register").register
    finder = Finder(register, (language,))
    for text in dict.fromkeys(block.text for block in finder._pages[language].blocks):
        if len(letters(text)) < SHORTEST:
            continue
        found = finder.find(text)
        assert all(one.sources or one.keys for one in found), text
        for source in (source for one in found for source in one.sources if source.words):
            record = source.record
            span = register.documents[record.path].span((*record.route, *source.route))
            lines = [register.documents[record.path].line(number) for number in range(span.line, span.end_line + 1)]
            assert letters(source.words)[:20] in letters(" ".join(lines)), text
