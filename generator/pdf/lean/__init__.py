"""WeasyPrint with what it does many times over for pages like ours done once; what it writes stays the same."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from generator.pdf.lean.lengths import quick_lengths
from generator.pdf.lean.lines import fitted_once, quick_lines
from generator.pdf.lean.objects import light_objects, settle
from generator.pdf.lean.page import Reader
from generator.pdf.lean.styles import shared_styles
from generator.pdf.lean.ties import untied

__all__ = ["Reader", "quickened", "settle"]


@contextmanager
def quickened(weasyprint: Any) -> Iterator[None]:
    """Set pages the quick way within the block; only with the version that this is known to fit."""
    with ExitStack() as replaced:
        for put in (untied, shared_styles, quick_lengths, quick_lines, fitted_once, light_objects):
            replaced.enter_context(put(weasyprint))
        yield
