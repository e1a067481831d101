"""Free texts: what Markdown becomes, and what it may never become."""

import pytest

from generator.views.public.prose import rendered

CASES = {
    "two\n\nparagraphs": "<p>two</p>\n<p>paragraphs</p>",
    "- a\n- *b*": "<ul>\n<li>a</li>\n<li><em>b</em></li>\n</ul>",
    "[a](https://a.se 'why')": '<p><a href="https://a.se" title="why">a</a></p>',
    "<https://a.se>": '<p><a href="https://a.se">https://a.se</a></p>',
    "[a](#purpose-order)": '<p><a href="#purpose-order">a</a></p>',
    "# Highest\n### Lower": "<h4>Highest</h4>\n<h6>Lower</h6>",
    "a < b & c &amp; d": "<p>a &lt; b &amp; c &amp; d</p>",
    "<script>alert(1)</script>": "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<b onclick=x>y</b>": "<p>&lt;b onclick=x&gt;y&lt;/b&gt;</p>",
    "<!-- x -->": "<p>&lt;!-- x --&gt;</p>",
    "`<i>`": "<p><code>&lt;i&gt;</code></p>",
    "[a](javascript:alert(1))": "<p>a</p>",
    "[a](JavaScript:alert(1) 'x')": "<p>a</p>",
    "[a](data:text/html,b)": "<p>a</p>",
    "[a](//elsewhere.example)": "<p>a</p>",
    "[a](../en/)": "<p>a</p>",
    "[a]\n\n[a]: javascript:alert(1)": "<p>a</p>",
    "![a](https://a.se/b.png)": "<p>![a](https://a.se/b.png)</p>",
    "<javascript:alert(1)>": "<p>&lt;javascript:alert(1)&gt;</p>",
    "{{ 7 }} {% raw %}": "<p>{{ 7 }} {% raw %}</p>",
}


@pytest.mark.parametrize("source", CASES)
def test_rendered(source):
    assert rendered(source) == CASES[source]


def test_a_table_has_no_inline_style():
    assert "style" not in rendered("|a|b|\n|:-:|-|\n|1|2|")
