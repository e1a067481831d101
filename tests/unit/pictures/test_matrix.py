"""Which rights apply where: the marks are those that the law's matrix and the register's differences give."""

import pytest
from unit.pictures.registers import many, named, refused, speaking
from unit.site.example import words

from generator.law import entitlements
from generator.model import LegalBasis, LegalBasisArticle, Right
from generator.model.purpose import DataUse
from generator.pages.pictures import drawn
from generator.views.public.pictures.matrix import Mark, answers, matrix

TWO = (DataUse(who="person", data=("name",)), DataUse(who="child", data=("name",)))


def marks(picture) -> dict[str, dict[str, str]]:
    return {
        line.key: {right.value: mark.value for right, mark in zip(picture.rights, line.marks, strict=True)}
        for line in picture.lines
    }


def test_rights_that_differ_are_marked_and_the_others_told_of():
    picture = matrix(speaking(a=named("A"), b=named("B", article="6.1.f"), c=named("C", article="6.1.c")))
    assert marks(picture) == {
        "a": {"erasure": "yes", "portability": "yes", "objection": "no"},
        "b": {"erasure": "yes", "portability": "no", "objection": "yes"},
        "c": {"erasure": "no", "portability": "no", "objection": "no"},
    }
    assert picture.telling.caption == (
        "Apply everywhere: information, access, rectification, restriction and complaint.",
        "A right may depend on the circumstances. Read more below.",
    )
    assert picture.telling.description.startswith(
        "Differ between the purposes: erasure, data portability and objection."
    )


def test_a_difference_that_the_register_states_is_followed():
    picture = matrix(speaking(a=named("A"), b=named("B", rights=(refused(Right.ERASURE),))))
    assert marks(picture) == {"a": {"erasure": "yes"}, "b": {"erasure": "no"}}


def test_a_right_of_some_is_half_a_mark_and_the_table_says_whose():
    bases = (
        LegalBasis(for_=("person",), article=LegalBasisArticle.ARTICLE_6_1_B),
        LegalBasis(for_=("child",), article=LegalBasisArticle.ARTICLE_6_1_F),
    )
    picture = matrix(speaking(a=named("A", data_subjects=TWO, legal_basis=bases), b=named("B")))
    assert marks(picture)["a"] == {"portability": "some", "objection": "some"}
    cells = [cell[0].text for cell in picture.telling.table.lines[0]]
    assert cells == ["A", "Only: person", "Only: child"]


def test_without_a_legal_basis_only_what_every_basis_gives_is_sure():
    answer = answers(named("A", legal_basis=()))
    unknown = {right for right in Right if answer[right].mark is Mark.UNKNOWN}
    assert unknown == {Right.ERASURE, Right.PORTABILITY, Right.OBJECTION, Right.WITHDRAW_CONSENT}
    assert answer[Right.ACCESS].mark is Mark.YES
    assert answer[Right.MARKETING_OBJECTION].mark is Mark.NO


@pytest.mark.parametrize("purposes", [{}, {"a": named("A")}, {"a": named("A"), "b": named("B")}])
def test_nothing_is_drawn_where_nothing_differs(purposes):
    assert matrix(speaking(**purposes)) is None


def test_the_legend_names_the_marks_that_are_used():
    picture = matrix(speaking(a=named("A"), b=named("B", legal_basis=())))
    assert picture.legend == ((Mark.YES, "Applies"), (Mark.NO, "Does not apply"), (Mark.UNKNOWN, "Not stated"))


def test_every_mark_agrees_with_the_entitlements():
    register = many(40)
    picture = matrix(words("sv", register))
    for key, line in marks(picture).items():
        purpose = register.purposes[key]
        having = {entitlement.right.value for entitlement in entitlements(purpose, "person") if entitlement.applies}
        assert {right for right, mark in line.items() if mark == "yes"} == having & set(line)


def test_the_same_facts_in_both_languages_and_in_the_table():
    swedish, english = (matrix(words(language, many(40))) for language in ("sv", "en"))
    assert marks(swedish) == marks(english)
    said = {"Ja": "yes", "Nej": "no"}
    table = [[said[cell[0].text] for cell in line[1:]] for line in swedish.telling.table.lines]
    assert table == [[mark.value for mark in line.marks] for line in swedish.lines]


def test_many_purposes_are_counted_by_what_they_give_and_not_drawn():
    picture = matrix(words("en", many(1000)))
    assert drawn(picture, "en") == ()
    assert [[cell[0].text for cell in line] for line in picture.telling.table.lines] == [["500", "Yes"], ["500", "No"]]
