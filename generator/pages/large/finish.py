"""What the pages of a large register need of the site around them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.pages.addressed import addressed
from generator.pages.large.links import absolute, relinked
from generator.pages.shell import Shell
from generator.views.public import PublicPolicy


def for_others(whole: Sequence[PublicPolicy], shown: Sequence[PublicPolicy], site: str) -> Sequence[PublicPolicy]:
    """The policies for pages of other sites: divided ones as `shown`, as soon as their links can lead to `site`."""
    if not site or not any(section.index for policy in shown for section in policy.sections):
        return whole
    return [relinked(policy, absolute(f"{site}{policy.language}/")) for policy in shown]


def samples(pages: Mapping[str, Shell]) -> Iterator[str]:
    """The body of one page of each kind: what the others are made of too."""
    kinds = {place.split("/")[1]: page for place, page in pages.items() if not page.moved_to}
    return (str(page.body) for page in kinds.values())


def with_script(pages: Mapping[str, Shell], script: str) -> tuple[Mapping[str, Shell], Mapping[str, bytes]]:
    """The pages with the script where they may run one, and its file."""
    if not any(page.scripted for page in pages.values()):
        return pages, {}
    name = addressed("assets/javascripts/search", script.encode(), "js")
    named = {place: replace(page, script=name) if page.scripted else page for place, page in pages.items()}
    return named, {name: script.encode()}
