"""The report as GitHub's workflow commands."""

from dataclasses import replace

import pytest
from unit.report.specimens import ACCEPTANCE, HIT, located

from generator.findings import Severity
from generator.report.as_github import github_report
from generator.source import Message


def test_the_whole_command_in_both_languages():
    assert github_report(located(HIT), "en") == (
        "::warning file=register/purposes/marketing.yaml,line=1,endLine=1,col=7,endColumn=12,"
        "title=BAS-04 undescribed-interest::The interest is {empty}.%0A→ Write it.\n"
    )
    assert github_report(located(HIT), "sv") == (
        "::warning file=register/purposes/marketing.yaml,line=1,endLine=1,col=7,endColumn=12,"
        "title=BAS-04 undescribed-interest::Intresset är {tomt}.%0A→ Skriv det.\n"
    )


@pytest.mark.parametrize(("severity", "command"), list(zip(Severity, ("error", "warning", "notice"), strict=True)))
def test_commands(severity, command):
    assert github_report(located(replace(HIT, severity=severity)), "en").startswith(f"::{command} file=")


def test_what_would_end_a_property_or_the_command_is_escaped():
    (finding,) = located(replace(HIT, fix=None, message=Message("x", "100 %, a: b\r\n::error::x")))
    assert github_report([replace(finding, file="re,g:i%/x.yaml")], "en") == (
        "::warning file=re%2Cg%3Ai%25/x.yaml,line=1,endLine=1,col=7,endColumn=12,"
        "title=BAS-04 undescribed-interest::100 %25, a: b·%0A::error::x\n"
    )


def test_columns_are_given_only_within_one_line():
    (finding,) = located(HIT)
    report = github_report([replace(finding, end_line=2)], "en")
    assert report.startswith("::warning file=register/purposes/marketing.yaml,line=1,endLine=2,title=BAS-04")


def test_an_accepted_deviation_is_left_out():
    assert github_report(located(replace(HIT, acceptance=ACCEPTANCE)), "en") == ""


def test_no_findings_are_no_commands():
    assert github_report([], "sv") == ""
