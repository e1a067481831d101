"""A reader can choose to see only what concerns them; what concerns whom is told by the views, hiding is the stylesheet's."""

from dataclasses import replace

from unit.site.example import ropa, text, with_sections, words

from generator.model import DataSubject, Disclosure, LegalBasis, LegalBasisArticle, RetentionRule, Role, SectionName
from generator.pages.body import plain_body, policy_body
from generator.pages.stylesheet import stylesheet
from generator.views.public import public_policy
from generator.views.public.purposes import purpose_parts
from generator.views.public.recipients import recipient_parts
from generator.views.public.summary import summary


def two_audiences():
    """Orders of consumers, by contract and for three years, and of contacts, by interest and for one."""
    orders = ropa().purposes["orders"]
    use = orders.data_subjects[0]
    uses = (replace(use, who="consumer"), replace(use, who="company-contact"))
    bases = (
        LegalBasis(for_=("consumer",), article=LegalBasisArticle.ARTICLE_6_1_B),
        LegalBasis(for_=("company-contact",), article=LegalBasisArticle.ARTICLE_6_1_F),
    )
    rules = (RetentionRule(for_=("consumer",), period="P3Y"), RetentionRule(for_=("company-contact",), period="P1Y"))
    told = (Disclosure(recipient="hosting", role=Role.PROCESSOR, for_=("consumer",)),)
    register = ropa(data_subjects=uses, legal_basis=bases, retention=rules, recipients=told)
    people = {"consumer": text("Konsument", "Consumer"), "company-contact": text("Kontakt", "Contact")}
    return replace(register, data_subjects={key: DataSubject(name=name) for key, name in people.items()})


def with_everything(register):
    return with_sections(register, SectionName.SUMMARY, SectionName.PURPOSES, SectionName.RECIPIENTS)


def test_a_purpose_says_whom_it_concerns_and_so_does_each_part_of_it():
    ((record,),) = [part.records for part in purpose_parts(words("en", two_audiences()))]
    assert record.people == ("consumer", "company-contact")
    assert record.glance.people == (("consumer",), ("company-contact",))
    rows = {row.key: row for row in record.rows}
    assert [group.people for group in rows["basis"].groups] == [("consumer",), ("company-contact",)]
    assert [group.people for group in rows["retention"].groups] == [("consumer",), ("company-contact",)]
    assert [group.people for group in rows["rights"].groups] == [("consumer",), ("company-contact",)]
    assert rows["basis"].people == ("consumer", "company-contact")


def test_what_concerns_all_whom_the_purpose_concerns_is_not_marked():
    everyone = LegalBasis(for_=("consumer", "company-contact"), article=LegalBasisArticle.ARTICLE_6_1_F)
    ((record,),) = [part.records for part in purpose_parts(words("en", ropa(legal_basis=(everyone,))))]
    rows = {row.key: row for row in record.rows}
    assert [group.people for group in rows["basis"].groups] == [()]
    assert rows["basis"].people == ()


def test_a_recipient_that_gets_only_some_peoples_data_concerns_only_them():
    ((record, *_), *_) = [part.records for part in recipient_parts(words("en", two_audiences()))]
    assert record.people == ("consumer",)


def test_the_summary_names_the_audiences_by_id():
    told = summary(words("en", two_audiences()))
    assert [(audience.identifier, audience.name) for audience in told.audiences] == [
        ("consumer", "Consumer"),
        ("company-contact", "Contact"),
    ]
    assert told.purposes[0].people == ("consumer", "company-contact")


def test_the_page_offers_the_choice_and_marks_the_parts():
    body = policy_body(public_policy(with_everything(two_audiences()), "en"))
    assert '<label><input type="checkbox" id="for-consumer"> Consumer</label>' in body
    assert '<article class="record" id="purpose-orders" data-for="consumer company-contact">' in body
    assert '<div class="group" data-for="consumer">' in body
    assert body.count('<p class="chosen">') == 2


def test_there_is_no_choice_for_one_kind_of_person_nor_without_the_sites_stylesheet():
    register = with_everything(two_audiences())
    orders = register.purposes["orders"]
    alone = replace(register, purposes={"orders": replace(orders, data_subjects=orders.data_subjects[:1])})
    for body in (policy_body(public_policy(alone, "en")), plain_body(public_policy(register, "en"))):
        assert "checkbox" not in body
        assert "chosen" not in body
        assert "<li>Consumer</li>" in body


def test_each_set_of_people_has_one_rule():
    pages = ['<p data-for="a b"></p><p data-for="a"></p><p data-for="a b"></p>', '<p data-for="a"></p>']
    css = stylesheet("", "p{color:red}", pages, None)
    assert css.count("body:has(.chooser :checked)") == 2
    assert 'body:has(.chooser :checked):not(:has(#for-a:checked)) [data-for="a"]{display:none}' in css
    assert 'body:has(.chooser :checked):not(:has(#for-a:checked,#for-b:checked)) [data-for="a b"]{display:none}' in css
