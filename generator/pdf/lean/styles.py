"""Styles shared by elements that differ in their names alone, and by pages that differ in their numbers alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Final

from generator.pdf.lean.replace import replaced

_ANCHOR: Final = "-weasy-anchor"


@contextmanager
def shared_styles(weasyprint: Any) -> Iterator[None]:
    """Give an element's name to its style after the styles of all elements are known.

    WeasyPrint has a style for each name, and from there on another one for everything inside of the element, although
    names are not inherited.
    """
    css = weasyprint.css
    plain = css.find_style_attributes

    def without_names(*given: Any, **options: Any) -> Iterator[Any]:
        for found in plain(*given, **options):
            if [getattr(declaration, "name", None) for declaration in found[2]] != [_ANCHOR]:
                yield found

    with replaced(css, find_style_attributes=without_names, StyleFor=_sharing(css.StyleFor)):
        yield


@cache
def _sharing(plain: Any) -> Any:
    def begin(self: Any, html: Any, *given: Any) -> None:
        plain.__init__(self, html, *given)
        *_, targets = given
        styles = self.get_computed_styles()
        for element in html.etree_element.iter():
            if name := element.get("id"):
                styles[element, None] = styles[element, None].copy()
                styles[element, None]["anchor"] = name
                targets.collect_anchor(name)
        self.of_pages = {}

    def compute(self: Any, element: Any, parent: Any, pseudo_type: Any = None, **given: Any) -> None:
        pages = getattr(self, "of_pages", None)
        if pages is None:
            plain.set_computed_styles(self, element, parent, pseudo_type=pseudo_type, **given)
            return
        styles = self.get_computed_styles()
        rules = self.get_cascaded_styles().get((element, pseudo_type), {})
        key = pseudo_type, id(styles[parent, None]), tuple(map(_rule, rules.items()))
        if key not in pages:
            plain.set_computed_styles(self, element, parent, pseudo_type=pseudo_type, **given)
            pages[key] = styles[element, pseudo_type]
        styles[element, pseudo_type] = pages[key]

    return type("SharingStyleFor", (plain,), {"__init__": begin, "set_computed_styles": compute})


def _rule(rule: tuple[str, tuple[Any, tuple[Any, ...]]]) -> tuple[Any, ...]:
    """What tells a rule apart; its value belongs to a style sheet and lives as long as this."""
    name, (value, (precedence, layer, specificity)) = rule
    return name, id(value), precedence, layer, *specificity
