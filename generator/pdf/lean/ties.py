"""Memory that is free as soon as a page is written.

Tables and the state of the layout hold themselves in circles, and with them every box of every page: a tenth of the
whole time for the garbage collector, which has to look at each.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from generator.pdf.lean.replace import replaced


@contextmanager
def untied(weasyprint: Any) -> Iterator[None]:
    """Cut the circles at the end of the block; what was laid out in it can't be drawn after that."""
    document = weasyprint.document
    plain = document.layout_document
    laid_out: list[tuple[Sequence[Any], Any]] = []

    def layout_document(html: Any, root_box: Any, context: Any) -> Sequence[Any]:
        pages = [*plain(html, root_box, context)]
        laid_out.append((pages, context))
        return pages

    try:
        with replaced(document, layout_document=layout_document):
            yield
    finally:
        for pages, context in laid_out:
            context.get_image_from_uri = None
            _cut(pages)


def _cut(pages: Sequence[Any]) -> None:
    for page in pages:
        for box in page.descendants():
            for group in getattr(box, "column_groups", ()):
                for column in group.children:
                    column.__dict__.pop("get_cells", None)
