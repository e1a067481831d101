"""Open questions: each silences the rules that it names where it asks, and no others."""

QUESTION = """\
which-interest:
  question: {{sv: Vilket är intresset?, en: What is the interest?}}
  about: [{about}]
  ask: {{sv: Juridik, en: Legal}}
  due: {due}
"""
ABOUT = "purposes/customer-service#legal_basis"


def question(rules="", about=ABOUT, due="2026-12-31"):
    return QUESTION.format(about=about, due=due) + (f"  rules: [{rules}]\n" if rules else "")


def test_a_question_silences_the_rule_that_it_names(checked):
    assert checked(questions=question("LEG-06")) == []


def test_a_question_silences_no_other_rule(checked):
    assert [f.rule for f in checked(questions=question())] == ["LEG-06"]


def test_a_question_elsewhere_silences_nothing_and_is_told_so(checked):
    findings = checked(questions=question("LEG-06", about="purposes/orders#legal_basis"))
    assert [f.rule for f in findings] == ["LEG-06", "QUE-03"]
    assert findings[1].message == (
        "Regeln LEG-06 har inget att anmärka där frågan ställs, så frågan tystar ingenting.",
        "The rule LEG-06 finds nothing where the question is asked, so the question silences nothing.",
    )
    assert (findings[1].file, findings[1].line, findings[1].severity) == ("register/questions.yaml", 6, "warning")


def test_an_overdue_question_still_silences_and_is_a_warning(checked):
    (finding,) = checked(questions=question("LEG-06", due="2026-11-21"))
    assert (finding.rule, finding.severity, finding.line) == ("QUE-01", "warning", 5)
    assert finding.message == (
        "Frågan skulle ha besvarats av Juridik senast 2026-11-21.",
        "The question was to be answered by Legal by 2026-11-21.",
    )
    assert checked(questions=question("LEG-06", due="2026-11-22")) == []


def test_a_question_that_names_no_rule(checked):
    findings = checked(questions=question("LEG-6"))
    assert [f.rule for f in findings] == ["LEG-06", "QUE-02"]
    assert findings[1].severity == "error"
    assert findings[1].message == (
        "Det finns ingen regel ”LEG-6” som en fråga kan tysta. Menade du ”LEG-06”?",
        "There is no rule “LEG-6” that a question can silence. Did you mean “LEG-06”?",
    )


def test_a_rules_finding_stands_for_the_gap(checked):
    """The interest is absent and expected: one finding says so, not two."""
    assert [f.rule for f in checked()] == ["LEG-06"]
