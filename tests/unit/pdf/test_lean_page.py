"""Our pages read as XML: the same elements as a reader of HTML finds, or none at all."""

import pytest
import tinyhtml5

from generator.pdf.lean.page import Reader, tree
from generator.pdf.lean.replace import replaced, replaced_everywhere

PAGE = """
<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Å &amp; ö</title>
</head>
<body class="a &lt; b" data-page="x &#34;y&#34;">
<p>
Text &lt;b&gt; och <span class=""> </span>mer</p> svans
<table><colgroup><col class="label"><col></colgroup>
<tbody>
<tr><td>a</td></tr>
</tbody>
</table>
</body>
</html>"""


def elements(root: object) -> list[tuple[object, ...]]:
    return [(one.tag, one.attrib, one.text or "", one.tail or "") for one in root.iter()]  # type: ignore[attr-defined]


def test_the_elements_are_those_of_html() -> None:
    found = tree(PAGE)
    assert found is not None
    assert elements(found) == elements(tinyhtml5.parse(PAGE, namespace_html_elements=False))
    assert [one.tag for one in found.iter()].count("col") == 2


@pytest.mark.parametrize(
    "page",
    [
        "<p>Text",
        "<html><head></head><body></body></html>",
        "<html><body><p>x</p></body></html>",
        "<html><head></head><body><p>x</body></html>",
        "<html><head></head><body><p>a&nbsp;b</p></body></html>",
        "<html><head></head><body><p>\x0c</p></body></html>",
        "<html><head></head><body><p>a</p></body></html> b",
    ],
)
def test_what_is_no_xml_of_ours_is_left_to_the_reader_of_html(page: str) -> None:
    assert tree(page) is None

    class Plain:
        def parse(self, file: str, **options: object) -> tuple[str, dict[str, object]]:
            return file, options

    assert Reader(Plain(), page).parse("file", a=1) == ("file", {"a": 1})


def test_what_is_replaced_comes_back_whatever_happens() -> None:
    before = tinyhtml5.parse
    with replaced(tinyhtml5, parse=len):
        assert tinyhtml5.parse is len
    assert tinyhtml5.parse is before
    with pytest.raises(TypeError), replaced(tinyhtml5, parse=len):
        tinyhtml5.parse(1)
    assert tinyhtml5.parse is before


def test_a_function_is_replaced_wherever_its_package_has_it() -> None:
    from tinyhtml5 import parser

    before = parser.parse
    with replaced_everywhere(before, len):
        assert (tinyhtml5.parse, parser.parse) == (len, len)
    assert (tinyhtml5.parse, parser.parse) == (before, before)
