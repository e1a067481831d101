"""What is not stated: a finding, unless an open question asks for it."""

import pytest

QUESTION = """\
who-signs:
  question: {sv: Vilket datum?, en: Which date?}
  about: [%s]
  ask: {sv: Juridik, en: Legal}
  due: 2026-12-31
"""
GAP = {"processors/hosting.yaml": ("  date: 2025-03-01\n", "")}


def test_a_gap_that_nobody_asks_about_is_a_warning_at_its_parent(edited):
    (finding,) = edited(GAP)
    assert (finding.rule, finding.severity, finding.file, finding.line, finding.articles) == (
        "GAP-01",
        "warning",
        "register/processors/hosting.yaml",
        5,
        ("28(3)",),
    )
    assert finding.message == (
        "”Datum” (date) är inte angivet för ”hosting”.",
        "“Date” (date) is not stated for “hosting”.",
    )
    assert finding.fix is not None
    assert finding.fix.en == (
        "State it, say that there is none and why, or ask a question about processors/hosting#agreement.date in "
        "questions.yaml."
    )


@pytest.mark.parametrize(
    "about",
    [
        "processors/hosting#agreement.date",
        "processors/hosting#agreement",
        "processors/hosting",
        "processors/*#agreement.date",
    ],
)
def test_a_question_about_the_field_the_record_or_all_such_records_covers_it(edited, about):
    assert edited({"questions.yaml": QUESTION % about, **GAP}) == []


def test_a_question_that_names_other_rules_does_not_cover_a_gap(edited):
    question = QUESTION % "processors/hosting" + "  rules: [LEG-06]\n"
    findings = edited({"questions.yaml": question, **GAP})
    assert [finding.rule for finding in findings] == ["GAP-01", "QUE-03"]


def test_leaving_out_is_a_gap_where_none_because_is_not(edited):
    (finding,) = edited({"controller.yaml": ("dpo:", "# dpo:")})
    assert (finding.rule, finding.articles) == ("GAP-01", ("30(1)(a)", "37"))


def test_a_question_about_nothing_is_an_error(edited):
    (finding,) = edited({"questions.yaml": QUESTION % "processors/hostin#agreement"})
    assert finding.message == (
        "Det finns ingen post ”processors/hostin”. Menade du ”processors/hosting”?",
        "There is no record “processors/hostin”. Did you mean “processors/hosting”?",
    )
    (finding,) = edited({"questions.yaml": QUESTION % "processors/hosting#agrement"})
    assert finding.message == (
        "Det finns inget fält ”agrement” i ”processors/hosting”. Menade du ”agreement”?",
        "There is no field “agrement” in “processors/hosting”. Did you mean “agreement”?",
    )


def test_the_act_is_expected_where_the_basis_is_a_legal_obligation_and_only_there(edited):
    (finding,) = edited({"purposes/orders.yaml": ("article: 6.1.b", "article: 6.1.c")})
    assert finding.message == (
        "”Lagrum” (laws) är inte angivet för ”orders”.",
        "“Legal references” (laws) is not stated for “orders”.",
    )
