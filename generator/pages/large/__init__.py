"""Registers too large for one page: an index on the policy's page, a page for each purpose, and a page to search."""

from collections.abc import Mapping, Sequence

from generator.model import Ropa
from generator.pages.large.divide import Division, divided, folded, is_large, limit_of
from generator.pages.large.finish import for_others, samples, with_script
from generator.pages.large.pages import large_pages
from generator.pages.shell import Shell
from generator.views.public import PublicPolicy
from generator.views.public.lookup import lookup

__all__ = ["division", "for_others", "samples", "with_script"]


def division(
    ropa: Ropa, policies: Sequence[PublicPolicy], site: str
) -> tuple[Sequence[PublicPolicy], Mapping[str, Shell]]:
    """The policies as their own pages show them, and the pages below, by folder; `site` is its address, or empty."""
    limit = limit_of(ropa)
    if not is_large(policies[0], limit):
        return [folded(policy) for policy in policies], {}
    terms = [lookup(ropa, policy.language) for policy in policies]
    divisions: list[Division] = [divided(policy, words, limit) for policy, words in zip(policies, terms, strict=True)]
    return [part.policy for part in divisions], large_pages(divisions, terms, site)
