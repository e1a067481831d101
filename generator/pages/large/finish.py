"""What the pages of a large register need of the site around them."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.pages.shell import Shell


def samples(pages: Mapping[str, Shell]) -> Iterator[str]:
    """The body of one page of each kind: what the others are made of too."""
    kinds = {place.split("/")[1]: page for place, page in pages.items() if not page.moved_to}
    return (str(page.body) for page in kinds.values())


def with_script(pages: Mapping[str, Shell], script: str) -> tuple[Mapping[str, Shell], Mapping[str, bytes]]:
    """The pages with the script where they may run one, and its file; its address changes with its content."""
    if not any(page.scripted for page in pages.values()):
        return pages, {}
    name = f"assets/javascripts/search.{hashlib.sha256(script.encode()).hexdigest()[:8]}.js"
    named = {place: replace(page, script=name) if page.scripted else page for place, page in pages.items()}
    return named, {name: script.encode()}
