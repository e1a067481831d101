"""A name that is written from right to left stands where it was put and turns nothing that stands beside it."""

from collections.abc import Iterator

import pytest
from browser import hostile, sites
from browser.serving import served

pytestmark = pytest.mark.browser
# Words that stand in the same paragraph, follow each other, are on the same line, and are seen in the other order.
TURNED = r"""
() => {
  document.querySelectorAll('details').forEach(details => { details.open = true });
  const block = e => getComputedStyle(e).display.startsWith('inline') ? block(e.parentElement) : e;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  const turned = [];
  let last = null, words = 0;
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!parent.checkVisibility() || parent.closest('svg, .unseen')) continue;
    for (const match of node.data.matchAll(/[^\s\u2068\u2069]+/g)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const box = range.getClientRects()[0], word = { text: match[0], box, block: block(parent) };
      const sameLine = last && last.block === word.block
        && Math.min(last.box.bottom, box.bottom) - Math.max(last.box.top, box.top) > 4;
      if (sameLine && box.left < last.box.right - 1) turned.push(`${last.text} ${word.text}: ${parent.outerHTML}`);
      words += 1;
      last = word;
    }
  }
  return { turned, words };
}
"""


@pytest.fixture(scope="module", params=["שלום", "مرحبا"], ids=["Hebrew", "Arabic"])
def turning_site(request, tmp_path_factory) -> Iterator[str]:
    """The address of the site of a register whose every public text is one word, written from right to left."""
    folder = tmp_path_factory.mktemp("turning")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hostile, "ATTACK", request.param)
        hostile.write(folder / "register")
    with served(sites.built_unjudged(folder / "register", folder / "site")) as address:
        yield address


@pytest.mark.parametrize("path", ["/", "/sv/", "/en/"])
def test_words_are_seen_in_the_order_in_which_they_were_written(chromium, turning_site, path):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(turning_site + path)
    found = page.evaluate(TURNED)
    page.close()
    assert found["words"] > 10
    assert found["turned"] == []


def test_the_measure_finds_what_is_turned(chromium):
    page = chromium.new_page()
    page.set_content("<p>Kept by שלום 12 months</p><p>Kept by \u2068שלום\u2069 12 months</p>")
    assert [line.partition(":")[0] for line in page.evaluate(TURNED)["turned"]] == ["שלום 12"]
    page.close()
