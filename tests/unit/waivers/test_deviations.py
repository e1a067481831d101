"""Accepted deviations: shown as accepted while they last, and findings when they are out, useless or too wide."""

import pytest

WAIVER = """\
old-interest:
  rule: {rule}
  target: "{target}"
  reason: {{sv: Intresset skrivs om., en: The interest is being rewritten.}}
  owner: Juridik
  decided: {decided}
  review_by: {review_by}
"""
PLACE = "purposes/customer-service#legal_basis.interest"


def waiver(rule="LEG-06", target=PLACE, review_by="2027-01-31", decided="2026-10-01"):
    return WAIVER.format(rule=rule, target=target, review_by=review_by, decided=decided)


def test_without_a_waiver_the_finding_stands(checked):
    assert [(f.rule, f.waived) for f in checked()] == [("LEG-06", False)]


@pytest.mark.parametrize("target", [PLACE, "purposes/customer-service#legal_basis"])
def test_a_waiver_accepts_the_finding_and_says_why(checked, target):
    (finding,) = checked(waivers=waiver(target=target))
    assert (finding.rule, finding.waived) == ("LEG-06", True)
    assert finding.acceptance == (
        "old-interest",
        ("Intresset skrivs om.", "The interest is being rewritten."),
        "Juridik",
        "2027-01-31",
    )


@pytest.mark.parametrize(("day", "waived"), [("2027-01-31", True), ("2027-02-01", False)])
def test_a_waiver_lasts_to_the_end_of_its_day(checked, day, waived):
    findings = checked(as_of=day, waivers=waiver())
    assert next(f for f in findings if f.rule == "LEG-06").waived == waived
    assert ("WAV-01" in {f.rule for f in findings}) != waived


def messages(findings, code):
    (finding,) = (f for f in findings if f.rule == code)
    return finding.file, finding.line, finding.severity, finding.message, finding.fix


def test_an_expired_waiver(checked):
    assert messages(checked(as_of="2027-02-01", waivers=waiver()), "WAV-01") == (
        "register/waivers.yaml",
        7,
        "warning",
        (
            "Avvikelsen från LEG-06 gällde till och med 2027-01-31 och gäller inte längre.",
            "The deviation from LEG-06 lasted until 2027-01-31 and no longer holds.",
        ),
        (
            "Åtgärda bristen, eller pröva avvikelsen på nytt och sätt en ny dag.",
            "Mend the fault, or examine the deviation anew and set a new day.",
        ),
    )


def test_a_waiver_that_is_not_needed(checked):
    found = checked(waivers=waiver(target="purposes/orders#legal_basis"))
    assert messages(found, "WAV-02") == (
        "register/waivers.yaml",
        3,
        "warning",
        (
            "LEG-06 har inget att anmärka här längre, så avvikelsen behövs inte.",
            "LEG-06 no longer finds anything here, so the deviation is not needed.",
        ),
        ("Ta bort avvikelsen.", "Take the deviation away."),
    )


@pytest.mark.parametrize(
    ("target", "narrow"),
    [
        ("purposes/*#legal_basis", "purposes/customer-service#legal_basis"),
        ("purposes/*", PLACE),
        ("purposes/customer-service", PLACE),
    ],
)
def test_a_waiver_that_is_wider_than_what_it_accepts(checked, target, narrow):
    assert messages(checked(waivers=waiver(target=target)), "WAV-03") == (
        "register/waivers.yaml",
        3,
        "warning",
        (
            "Avvikelsen omfattar mer än det enda ställe där LEG-06 har något att anmärka.",
            "The deviation covers more than the one place where LEG-06 finds anything.",
        ),
        (narrow, narrow),
    )


@pytest.mark.parametrize(
    ("rule", "sv", "en"),
    [
        ("LEG-6", " Menade du ”LEG-06”?", " Did you mean “LEG-06”?"),
        ("leg-06", " Menade du ”LEG-06”?", " Did you mean “LEG-06”?"),
        ("SRC-01", "", ""),
    ],
)
def test_a_waiver_from_no_rule(checked, rule, sv, en):
    file, line, severity, message, _ = messages(checked(waivers=waiver(rule=rule)), "WAV-04")
    assert (file, line, severity) == ("register/waivers.yaml", 2, "error")
    if sv:
        assert message == (
            f"Det finns ingen regel ”{rule}” som går att avvika från.{sv}",
            f"There is no rule “{rule}” to deviate from.{en}",
        )
    else:
        assert message.sv.startswith("Det finns ingen regel ”SRC-01” som går att avvika från.")


def test_a_waiver_for_longer_than_the_register_allows(checked):
    assert messages(checked(waivers=waiver(review_by="2027-04-02")), "WAV-05") == (
        "register/waivers.yaml",
        7,
        "warning",
        (
            "Avvikelsen gäller längre än registret tillåter innan den prövas på nytt (P6M).",
            "The deviation lasts longer than the register allows before it is examined anew (P6M).",
        ),
        ("Sätt en tidigare dag.", "Set an earlier day."),
    )


def test_while_the_waivers_have_faults_nothing_that_they_could_cover_is_said(checked):
    findings = checked(waivers=waiver().replace("owner:", "owner"))
    assert {f.file for f in findings} == {"register/waivers.yaml"}
    assert "LEG-06" not in {f.rule for f in findings}


def test_faults_of_form_cannot_be_accepted(checked):
    rules = [f.rule for f in checked(waivers=waiver(rule="REF-03", target="vocabulary/sources"))]
    assert "WAV-04" in rules
