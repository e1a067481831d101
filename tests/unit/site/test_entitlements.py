"""The rights that follow from the legal basis."""

import pytest
from unit.site.example import purpose, text

from generator.law import Answer, entitlements, rights_matrix
from generator.model import LegalBasisArticle, Nothing, Right
from generator.model.basis import SpecialCategories
from generator.model.codes import MarketingChannel, SpecialCategoryCondition
from generator.model.common import Because
from generator.model.effects import MarketingUse
from generator.model.purpose import DataUse, RightOverride

ALWAYS = ["information", "access", "rectification", "restriction"]


def rights(**changes):
    return [given.right.value for given in entitlements(purpose(**changes), "person") if given.applies]


def test_the_matrix_has_an_answer_for_twelve_rights_and_six_bases():
    matrix = rights_matrix()
    assert len(matrix) == 12
    assert set(matrix) - set(Right) == {"notification"}
    assert all(set(rule.applies) == set(LegalBasisArticle) and rule.sources for rule in matrix.values())


def test_bookkeeping_gives_neither_erasure_nor_portability_nor_objection():
    assert rights(article="6.1.c") == [*ALWAYS, "complaint"]
    assert rights_matrix()["erasure"].applies[LegalBasisArticle.ARTICLE_6_1_C] is Answer.NO


@pytest.mark.parametrize(
    ("article", "more"),
    [
        ("6.1.a", ["erasure", "portability", "withdraw-consent"]),
        ("6.1.b", ["erasure", "portability"]),
        ("6.1.d", ["erasure"]),
        ("6.1.e", ["objection"]),
        ("6.1.f", ["erasure", "objection"]),
    ],
)
def test_each_basis_gives_its_rights(article, more):
    assert set(rights(article=article)) == {*ALWAYS, "complaint", *more}


def test_marketing_can_be_refused_on_any_basis():
    use = MarketingUse(channel=MarketingChannel.EMAIL)
    assert "marketing-objection" in rights(article="6.1.b", marketing=(use,))
    assert "marketing-objection" not in rights(article="6.1.f")


def test_the_right_against_automated_decisions_is_told_of_where_there_are_any():
    nothing = Nothing(none=Because())
    assert "automated-decisions" not in rights(article="6.1.b", automated_decisions=nothing)


def test_a_difference_that_the_register_states_comes_with_its_reason():
    reason = text("skäl", "reason")
    override = RightOverride(right=Right.ERASURE, applies=False, reason=reason)
    given = {item.right: item for item in entitlements(purpose(article="6.1.b", rights=(override,)), "person")}
    assert not given[Right.ERASURE].applies
    assert given[Right.ERASURE].reason is reason


def test_a_person_whom_no_basis_concerns_has_none():
    assert entitlements(purpose(article="6.1.b"), "somebody-else") == ()


def test_consent_to_special_categories_can_be_withdrawn_whatever_the_basis_is():
    special = SpecialCategories(data=("health",), condition=SpecialCategoryCondition.ARTICLE_9_2_A)
    about = (DataUse(who="person", data=("name", "health")),)
    assert "withdraw-consent" in rights(article="6.1.b", data_subjects=about, special_categories=special)
    others = (DataUse(who="person", data=("name",)),)
    assert "withdraw-consent" not in rights(article="6.1.b", data_subjects=others, special_categories=special)
