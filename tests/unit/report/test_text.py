"""The report for people, whole, in both languages."""

import pytest

from generator.findings import Acceptance, Finding, Hit, Related, Severity, faults_as_hits, locate
from generator.report import summary_line, text_report
from generator.source import Document, Language, Message, parse_document

PATH = "register/purposes/marketing.yaml"
TEXT = """\
name:
  sv: Marknadsföring
retention: 2 år
legal_basis: 6.1.f
retention: 3 år
"""
BASIS = Hit(
    rule="BAS-04",
    name="undescribed-interest",
    severity=Severity.WARNING,
    path=PATH,
    route=("legal_basis",),
    at="key",
    message=Message("Det sägs inte vilket intresse som väger.", "The interest pursued is not described."),
    articles=("13(1)(d)", "LEK 9:28"),
    why=Message("Den registrerade ska få veta intresset.", "The person must be told the interest."),
    fix=Message("interest:\n  sv: ...", "interest:\n  en: ..."),
)

ACCEPTED = Acceptance("old-case", Message("Prövat.", "Examined."), "Juridik", "2027-01-31")


def documents(text: str = TEXT, path: str = PATH) -> dict[str, Document]:
    return {path: parse_document(text.encode(), path)}


def told(hit: Hit, text: str, language: Language = "en") -> str:
    known = documents(text)
    return text_report(locate([hit], known), known, language)


def duplicate() -> tuple[list[Finding], dict[str, Document]]:
    known = documents()
    return locate(faults_as_hits(known[PATH]), known), known


def test_a_duplicate_key_in_swedish() -> None:
    assert text_report(*duplicate(), "sv") == (
        "fel[SRC-03] duplicate-key: Fältet ”retention” står två gånger, på rad 3 och på rad 5. "
        "Ta bort det ena.\n"
        " --> register/purposes/marketing.yaml:5:1\n"
        "  |\n"
        "5 | retention: 3 år\n"
        "  | ^^^^^^^^^\n"
        "  |\n"
        "3 | retention: 2 år\n"
        "  | --------- här står det första gången\n"
        "\n"
    )


def test_a_duplicate_key_in_english() -> None:
    assert text_report(*duplicate(), "en") == (
        "error[SRC-03] duplicate-key: The field “retention” is given twice, on lines 3 and 5. "
        "Remove one of them.\n"
        " --> register/purposes/marketing.yaml:5:1\n"
        "  |\n"
        "5 | retention: 3 år\n"
        "  | ^^^^^^^^^\n"
        "  |\n"
        "3 | retention: 2 år\n"
        "  | --------- given here the first time\n"
        "\n"
    )


def test_why_and_what_to_write_in_swedish() -> None:
    assert told(BASIS, "# 1\nlegal_basis: 6.1.f\n", "sv") == (
        "varning[BAS-04] undescribed-interest: Det sägs inte vilket intresse som väger.\n"
        " --> register/purposes/marketing.yaml:2:1\n"
        "  |\n"
        "2 | legal_basis: 6.1.f\n"
        "  | ^^^^^^^^^^^\n"
        "  = varför: Den registrerade ska få veta intresset. (artikel 13.1 d och 9 kap. 28 § lagen (2022:482) om elektronisk kommunikation)\n"
        "  = skriv: interest:\n"
        "             sv: ...\n"
        "\n"
    )


def test_why_and_what_to_write_in_english() -> None:
    assert told(BASIS, "# 1\nlegal_basis: 6.1.f\n", "en") == (
        "warning[BAS-04] undescribed-interest: The interest pursued is not described.\n"
        " --> register/purposes/marketing.yaml:2:1\n"
        "  |\n"
        "2 | legal_basis: 6.1.f\n"
        "  | ^^^^^^^^^^^\n"
        "  = why: The person must be told the interest. (Article 13(1)(d) and chapter 9, section 28 of the Electronic Communications Act (2022:482))\n"
        "  = write: interest:\n"
        "             en: ...\n"
        "\n"
    )


def test_an_accepted_deviation_without_line_and_with_articles_only() -> None:
    hit = Hit(
        rule="REG-02",
        name="missing-file",
        severity=Severity.INFO,
        path="register/rights.yaml",
        message=Message("Filen saknas.", "The file is missing."),
        articles=("30(1)", "12"),
        fix=Message("Skriv filen.", "Write the file."),
        acceptance=ACCEPTED,
    )
    findings = locate([hit], {})
    assert text_report(findings, {}, "sv") == (
        "råd[REG-02] missing-file (accepterad avvikelse): Filen saknas.\n"
        " --> register/rights.yaml:1:1\n"
        "  = varför: artiklarna 30.1 och 12\n"
        "  = accepterat: Prövat.\n"
        "                old-case: Juridik, prövas på nytt senast 2027-01-31\n"
        "\n"
    )
    assert text_report(findings, {}, "en") == (
        "info[REG-02] missing-file (accepted deviation): The file is missing.\n"
        " --> register/rights.yaml:1:1\n"
        "  = why: Articles 30(1) and 12\n"
        "  = accepted: Examined.\n"
        "              old-case: Juridik, to be reviewed by 2027-01-31\n"
        "\n"
    )


def test_a_related_place_in_another_file_and_one_without_a_line() -> None:
    known = {**documents(), **documents("\n" * 99 + "kind: carrier\n", "register/processors/x.yaml")}
    label = Message("beskriven här", "described here")
    hit = Hit(
        rule="ROL-01",
        name="two-roles",
        severity=Severity.ERROR,
        path=PATH.replace("marketing", "empty"),
        message=Message("Två roller.", "Two roles."),
        related=(
            Related("register/processors/x.yaml", ("kind",), "key", label),
            Related("register/processors/y.yaml", ("kind",), "key", label),
        ),
    )
    assert text_report(locate([hit], known), known, "en") == (
        "error[ROL-01] two-roles: Two roles.\n"
        "   --> register/purposes/empty.yaml:1:1\n"
        "   ::: register/processors/x.yaml:100:1\n"
        "    |\n"
        "100 | kind: carrier\n"
        "    | ---- described here\n"
        "   ::: register/processors/y.yaml:1:1\n"
        "    | described here\n"
        "\n"
    )


def test_wide_and_combining_characters_do_not_shift_the_carets() -> None:
    assert told(
        Hit(
            rule="X-01",
            name="x",
            severity=Severity.ERROR,
            path=PATH,
            route=("a", 1),
            message=Message("x", "x"),
        ),
        'a: ["日本\u0e01\u0e34😀", bb]\n',
    ) == (
        "error[X-01] x: x\n"
        " --> register/purposes/marketing.yaml:1:14\n"
        "  |\n"
        '1 | a: ["日本\u0e01\u0e34😀", bb]\n'
        "  |                ^^\n"
        "\n"
    )


def test_what_cannot_be_seen_is_made_visible_and_can_do_no_harm() -> None:
    known = documents("a: \x1b[31m\u202e x\tb\n")
    assert text_report(locate(faults_as_hits(known[PATH]), known), known, "en") == (
        "error[SRC-44] forbidden-character: Column 4 holds a control character (U+001B). "
        "The register does not allow it; remove it.\n"
        " --> register/purposes/marketing.yaml:1:4\n"
        "  |\n"
        "1 | a: ·[31m· x→b\n"
        "  |    ^\n"
        "\n"
    )


def test_messages_of_others_can_do_no_harm_either() -> None:
    hit = Hit(
        rule="X-01",
        name="x",
        severity=Severity.ERROR,
        path="a\x1b",
        message=Message("\x1b[2J", "\x1b[2J"),
        fix=Message("\x07", "\x07"),
    )
    assert text_report(locate([hit], {}), {}, "en") == "error[X-01] x: ·[2J\n --> a·:1:1\n  = write: ·\n\n"


def test_colours_are_for_terminals() -> None:
    findings, known = duplicate()
    coloured = text_report(findings, known, "sv", colour=True)
    assert coloured.startswith("\x1b[1;31mfel[SRC-03]\x1b[0m \x1b[1mduplicate-key: ")
    assert "\x1b" not in text_report(findings, known, "sv")
    plain = coloured
    for code in ("1;31", "1;34", "1", "34", "0"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == text_report(findings, known, "sv")


def test_nothing_found_is_nothing_said() -> None:
    assert text_report([], {}, "sv") == ""


@pytest.mark.parametrize(
    ("severities", "waived", "sv", "en"),
    [
        ([], 0, "Inga anmärkningar.", "No findings."),
        (["error"], 0, "1 fel.", "1 error."),
        (["error", "error", "warning"], 0, "2 fel, 1 varning.", "2 errors, 1 warning."),
        (["warning", "warning"], 0, "2 varningar.", "2 warnings."),
        (["info"], 1, "1 råd, 1 accepterad avvikelse.", "1 piece of advice, 1 accepted deviation."),
        (
            ["info", "info"],
            2,
            "2 råd, 2 accepterade avvikelser.",
            "2 pieces of advice, 2 accepted deviations.",
        ),
    ],
)
def test_the_summary_counts(severities: list[str], waived: int, sv: str, en: str) -> None:
    said = [(Severity(severity), False) for severity in severities] + [(Severity.ERROR, True)] * waived
    hits = [
        Hit(
            rule=f"X-{number}",
            name="x",
            severity=severity,
            path="x",
            message=Message("x", "x"),
            acceptance=ACCEPTED if accepted else None,
        )
        for number, (severity, accepted) in enumerate(said)
    ]
    findings = locate(hits, {})
    assert summary_line(findings, "sv") == sv
    assert summary_line(findings, "en") == en


def test_a_reason_that_names_its_articles_does_not_name_them_twice() -> None:
    hit = Hit(
        rule="SCH-01",
        name="unknown-field",
        severity=Severity.ERROR,
        path="register/rights.yaml",
        message=Message("Fältet finns inte.", "There is no such field."),
        articles=("6(1)", "13(1)(c)"),
        why=Message("Fältet rör artiklarna 6.1 och 13.1 c.", "The field concerns Articles 6(1) and 13(1)(c)."),
    )
    assert (
        text_report(locate([hit], {}), {}, "sv").splitlines()[2] == "  = varför: Fältet rör artiklarna 6.1 och 13.1 c."
    )
