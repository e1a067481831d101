"""Plain data as JSON that can be put anywhere, inside a page too."""

import json
from collections.abc import Mapping
from typing import Any

# A text in JSON may hold `</script>`; written so, it ends nothing in the page that somebody puts the file into.
_IN_A_PAGE = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))


def encoded(data: Mapping[str, Any]) -> bytes:
    """The data as UTF-8, in their own order; the same data always give the same bytes."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escaped in _IN_A_PAGE:
        text = text.replace(character, escaped)
    return text.encode("utf-8") + b"\n"
