"""The policy for pages of other sites: no page around it, headings from where the host says, classes of its own."""

import re
from dataclasses import replace

import pytest
from unit.site.example import ropa, text
from unit.site.test_chooser import with_everything

from generator.model import FreeText
from generator.pages.body import plain_body
from generator.pages.fragment import policy_fragment
from generator.views.public import public_policy


@pytest.fixture(scope="module")
def policy():
    return public_policy(with_everything(ropa()), "sv")


def levels(html):
    return [int(level) for level in re.findall(r"<h([1-6])\b", html)]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_headings_begin_where_the_host_says_and_keep_their_order(policy, level):
    assert levels(policy_fragment(policy, level)) == [here + level - 1 for here in levels(plain_body(policy))]
    assert levels(policy_fragment(policy, level))[0] == level
    assert policy_fragment(policy, level).count("<h") - policy_fragment(policy, level).count("<he") >= 4


def test_every_class_is_its_own_and_every_anchor_the_pages(policy):
    fragment = policy_fragment(policy)
    names = {name for names in re.findall(r'class="([^"]*)"', fragment) for name in names.split()}
    assert {"policy-whole", "policy-record", "policy-summary"} <= names
    assert [name for name in names if not name.startswith("policy-")] == []
    assert re.findall(r'\sid="([^"]*)"', fragment) == re.findall(r'\sid="([^"]*)"', plain_body(policy))


def test_it_is_one_element_in_its_language_without_page_style_or_script(policy):
    fragment = policy_fragment(policy)
    assert fragment.startswith('<div class="policy-whole" lang="sv">\n')
    assert fragment.rstrip().endswith("</div>")
    assert not re.search(r"<(html|head|body|main|style|script|link|input)\b", fragment)


def test_text_that_looks_like_markup_is_left_alone():
    hostile = ropa(summary=text("x", 'a class="b" and <h2 class="c">'))
    fragment = policy_fragment(public_policy(with_everything(hostile), "en"))
    assert "a class=&#34;b&#34; and &lt;h2 class=&#34;c&#34;&gt;" in fragment


def test_the_title_of_a_link_is_left_alone():
    register = with_everything(ropa())
    said = '[first](#purposes "a class=") and [next](#purposes "b")'
    first, *others = register.policy.sections
    policy = replace(register.policy, sections=(replace(first, texts=("told",)), *others))
    register = replace(register, policy=policy, texts={"told": FreeText(body=text("x", said))})
    fragment = policy_fragment(public_policy(register, "en"))
    assert '<a href="#purposes" title="a class=">first</a> and <a href="#purposes" title="b">next</a>' in fragment


def test_a_record_is_told_anew_when_anything_in_it_changes_and_in_each_language():
    before, after = (with_everything(ropa(summary=text("Då", said))) for said in ("Then", "Now & <here>"))
    assert "Now" not in policy_fragment(public_policy(before, "en"))
    assert "Now &amp; &lt;here&gt;" in policy_fragment(public_policy(after, "en"))
    assert "Now" not in policy_fragment(public_policy(after, "sv"))
    assert policy_fragment(public_policy(before, "en")) == policy_fragment(public_policy(before, "en"))
