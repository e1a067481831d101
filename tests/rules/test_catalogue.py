"""The catalogue as a whole: every rule has a code, a name and a page of the same form, and a bad one is refused."""

import ast
import importlib
import re
from collections import Counter
from pathlib import Path

import pytest
from rules.example import AS_OF, CLEAN, applied

from generator.check import check
from generator.citation import cited
from generator.cli.notes import all_notes
from generator.findings import Severity
from generator.law.sources import all_sources
from generator.model import Purpose
from generator.report.other_codes import other_notes
from generator.report.subjects import SUBJECTS
from generator.rules import CRASHED, Rule, RuleError, all_rules, catalogue, form, page_of
from generator.rules.form import Findings, found, rule
from generator.rules.page import HEADINGS
from generator.rules.stale import OUT_OF_DATE
from generator.rules.whole import Whole
from generator.schema.codes import CODES
from generator.source import LANGUAGES, parse_document
from generator.source.codes import FAULT_CODES
from generator.waivers import WAIVER_CODES

ROOT = Path(__file__).resolve().parents[2]
RULES = all_rules()
MODULES = sorted(Path(catalogue.__file__).parent.rglob("*.py"))
CODE = re.compile(r"[A-Z]{3}-[0-9]{2}")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
GDPR = re.compile(r"[0-9]")
PAGE = """A title.

    På svenska:
        En titel.

    What it checks:
        A.

    Vad den prövar:
        B.

    Why:
        A.

    Varför:
        B.

    Remedy:
        A.

    Åtgärd:
        B.

    Bad:
        # register.yaml

    Good:
        # register.yaml

    When it is wrong to fire:
        A.

    När den har fel:
        B.
"""


def decorated() -> list[tuple[str, str, str]]:
    """Code, module and function of every rule in the sources, also of one that another has replaced."""
    return [
        (decorator.args[0].value, str(file), node.name)
        for file in MODULES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if isinstance(decorator, ast.Call) and getattr(decorator.func, "id", "") == "rule"
    ]


# --- the rules as they are ---


def test_every_rule_in_the_sources_is_found_and_has_a_code_of_its_own():
    assert sorted(code for code, _, _ in decorated()) == list(RULES)


def test_every_module_is_reached():
    modules = {rule.judge.__module__ for rule in RULES.values()}
    homes = {file for _, file, _ in decorated()}
    assert {importlib.import_module(module).__file__ for module in modules} == homes


@pytest.mark.parametrize("code", RULES)
def test_code_and_name_are_well_formed(code):
    assert CODE.fullmatch(code)
    assert code[:3] in SUBJECTS
    assert NAME.fullmatch(RULES[code].name)


def test_names_are_unique_among_all_codes():
    names = Counter(note.name for note in all_notes().values())
    assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize("code", RULES)
def test_a_page_says_everything_in_both_languages(code):
    page = page_of(RULES[code])
    for text in (page.title, page.checks, page.why, page.remedy, page.wrong):
        assert text.sv.strip()
        assert text.en.strip()
        assert text.sv != text.en
    for title in page.title:
        assert title[0].isupper() or title[0].isdigit() or not title[0].isalpha()
    for text in (page.checks, page.why, page.remedy, page.wrong):
        for side in text:
            assert side.endswith((".", "?", ".)", ".”")), side


@pytest.mark.parametrize("code", RULES)
def test_the_examples_differ_and_can_be_read(code):
    page = page_of(RULES[code])
    assert page.bad != page.good
    for example in (page.bad, page.good):
        assert example.startswith("# ")
        for text in re.split(r"(?m)^# [a-z0-9/-]+\.yaml.*$", example)[1:]:
            if text.strip():
                assert parse_document(text.encode(), "example.yaml").faults == ()


@pytest.mark.parametrize("code", RULES)
def test_articles_are_cited_in_the_words_of_each_language(code):
    articles = RULES[code].articles
    assert articles
    for reference in articles:
        words = cited(reference)
        if GDPR.match(reference):
            assert words.sv.startswith("artikel")
            assert words.en.startswith("Article")


@pytest.mark.parametrize("code", RULES)
def test_sources_are_known(code):
    assert RULES[code].sources
    assert set(RULES[code].sources) - set(all_sources()) == set()


def test_our_own_limits_are_told_in_both_languages():
    limits = {code: rule.house_limit for code, rule in RULES.items() if rule.house_limit}
    assert limits
    assert [code for code, limit in limits.items() if limit.sv == limit.en] == []


# --- the codes that are no rules ---


def given() -> dict[str, str]:
    """The codes that the program can give besides the rules, with their names."""
    return {
        **{code: name for name, code in FAULT_CODES.items()},
        **{code.rule: code.name for code in CODES},
        **WAIVER_CODES,
        **in_hits(),
    }


def in_hits() -> dict[str, str]:
    """The codes of the hits that are made elsewhere: `Hit(rule=..., name=...)` with both in words or as a constant."""
    found = {}
    for file in (ROOT / "generator").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        constants = {
            node.targets[0].id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and hasattr(node.targets[0], "id")
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Hit":
                said = {word.arg: word.value for word in node.keywords}
                code = constants.get(getattr(said["rule"], "id", ""), getattr(said["rule"], "value", None))
                if isinstance(code, str) and CODE.fullmatch(code):
                    found[code] = said["name"].value
    return found


def test_every_code_that_the_program_gives_is_explained_and_no_other():
    assert {code: note.name for code, note in other_notes().items()} == given()


def test_no_code_is_written_that_is_not_explained():
    known = {*RULES, *other_notes()}
    written = {
        code
        for file in (ROOT / "generator").rglob("*.py")
        for code in re.findall(rf'"({CODE.pattern})"', file.read_text(encoding="utf-8"))
    }
    # Some sources have ids of the same form.
    assert written - known - set(all_sources()) == set()
    assert {CRASHED, OUT_OF_DATE} <= known


def test_every_subject_has_codes():
    assert {note.subject for note in all_notes().values()} == set(SUBJECTS)


def test_titles_of_the_schemas_codes_are_the_schemas():
    for code in CODES:
        assert other_notes()[code.rule].title == code.title


@pytest.mark.parametrize("code", other_notes())
def test_other_codes_are_explained_in_both_languages(code):
    note = other_notes()[code]
    assert CODE.fullmatch(code)
    assert note.title.sv != note.title.en
    assert note.checks.sv != note.checks.en
    for language in LANGUAGES:
        assert note.checks.in_(language).endswith(".")
        assert not note.title.in_(language).endswith(".")


# --- rules that are not well-formed ---


@pytest.fixture
def empty(monkeypatch):
    """No rule is registered, so that a test can register its own."""
    monkeypatch.setattr(form, "_RULES", {})


def made(judge, code="ZZZ-01", page=PAGE) -> Rule:
    judge.__doc__ = page
    rule(code, Severity.WARNING, "5(2)", sources=("GDPR-K",))(judge)
    return form.registered()[code]


def test_a_code_is_given_once(empty):
    def first_of_two(purpose: Purpose) -> Findings:
        yield from ()

    def second_of_two(purpose: Purpose) -> Findings:
        yield from ()

    made(first_of_two)
    with pytest.raises(RuleError) as error:
        made(second_of_two)
    assert str(error.value) == "ZZZ-01 is already first-of-two"


def test_a_rule_takes_a_record_or_the_register(empty):
    def too_many(purpose: Purpose, whole: Whole, other: Purpose) -> Findings:
        yield from ()

    def none_at_all() -> Findings:
        yield from ()

    for wrong in (too_many, none_at_all):
        with pytest.raises(RuleError) as error:
            made(wrong)
        assert str(error.value) == (
            "ZZZ-01: a rule takes a record, a record and the whole register, or the whole register"
        )


def judged_by_nothing(purpose: Purpose) -> Findings:
    yield from ()


def test_a_page_without_a_heading_is_refused(empty):
    with pytest.raises(RuleError) as error:
        page_of(made(judged_by_nothing, page=PAGE.replace("    Varför:\n        B.\n\n", "")))
    left = [heading for heading in HEADINGS if heading != "Varför"]
    assert str(error.value) == f"ZZZ-01: the headings are {left}, not {list(HEADINGS)}"


def test_a_page_with_an_empty_heading_is_refused(empty):
    with pytest.raises(RuleError) as error:
        page_of(made(judged_by_nothing, page=PAGE.replace("    Varför:\n        B.\n", "    Varför:\n")))
    assert str(error.value) == "ZZZ-01: nothing under ['Varför']"


def test_a_page_with_a_line_that_is_no_heading_is_refused(empty):
    with pytest.raises(RuleError) as error:
        page_of(made(judged_by_nothing, page=PAGE.replace("    Varför:\n", "    Varför: så\n")))
    assert str(error.value) == "ZZZ-01: 'Varför: så' is no heading"


# --- rules at work ---


def always_of_purposes(purpose: Purpose) -> Findings:
    yield found("name", sv=f"Ändamålet {purpose.name.sv}.", en=f"The purpose {purpose.name.en}.")


def always_of_the_register(whole: Whole) -> Findings:
    yield found("policy", on=("register", "register"), sv="Registret.", en="The register.")


def broken_for_orders(purpose: Purpose) -> Findings:
    if "order" in purpose.name.en.lower():
        raise ValueError("no such thing")
    yield found("name", sv="Annat.", en="Other.")


def by_rule(findings) -> dict[str, set[str]]:
    told: dict[str, set[str]] = {}
    for finding in findings:
        told.setdefault(finding.rule, set()).add(finding.file)
    return told


def test_a_rule_that_crashes_is_a_finding_and_the_others_report(empty):
    rules = [
        made(broken_for_orders),
        made(always_of_purposes, "ZZZ-02"),
        made(always_of_the_register, "ZZZ-03"),
    ]
    findings = check(CLEAN, "register", AS_OF, rules=rules).findings
    purposes = {f"register/purposes/{file.name}" for file in (CLEAN / "purposes").glob("*.yaml")}
    told = by_rule(findings)
    assert told["ZZZ-02"] == purposes
    assert told["ZZZ-03"] == {"register/register.yaml"}
    assert told[CRASHED] | told["ZZZ-01"] == purposes
    (crash,) = (f for f in findings if f.file == "register/purposes/orders.yaml" and f.rule == CRASHED)
    assert crash.name == "rule-crashed"
    assert crash.severity is Severity.ERROR
    assert crash.message.sv == (
        "Regeln ZZZ-01 (broken-for-orders) kunde inte pröva filen (ValueError: no such thing). "
        "Det är ett fel i programmet."
    )
    assert crash.message.en == (
        "The rule ZZZ-01 (broken-for-orders) could not judge the file (ValueError: no such thing). "
        "This is a defect of the program."
    )
    assert crash.fix is not None
    assert crash.fix.sv == "Rapportera felet med meddelandet ovan. Övriga regler har prövats."
    assert crash.fix.en == "Report it with the message above. The other rules have been applied."


def test_a_file_with_faults_is_not_judged_and_the_others_are(empty, tmp_path):
    rules = [made(always_of_purposes), made(always_of_the_register, "ZZZ-02")]
    register = applied("", tmp_path)
    (register / "purposes/orders.yaml").write_text("name: x\n", encoding="utf-8")
    told = by_rule(check(register, "register", AS_OF, rules=rules).findings)
    others = {f"register/purposes/{f.name}" for f in (CLEAN / "purposes").glob("*.yaml")}
    assert told["ZZZ-01"] == others - {"register/purposes/orders.yaml"}
    assert "ZZZ-02" not in told, "of the whole register nothing is said while a file has faults"
    assert "register/purposes/orders.yaml" in told["SCH-02"] | told["SCH-03"]
