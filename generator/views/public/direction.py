"""Names that are written from right to left, within sentences that are not."""

import re
from typing import Final

# Hebrew, Arabic and the scripts beside them, their presentation forms, and the old and African scripts: as ranges of
# code points, so that this file holds none of them.
_RIGHT_TO_LEFT = re.compile(
    "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\U00010800-\\U00010fff\\U0001e800-\\U0001efff]"
)
_OPEN: Final = "\u2068"
_CLOSE: Final = "\u2069"


def apart(text: str) -> str:
    """The text such that it does not turn what stands beside it; other texts than these as they are."""
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return text
    return f"{_OPEN}{text}{_CLOSE}"
