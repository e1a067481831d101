"""The addresses below a policy's own page; the same in every language."""

from generator.model import SectionName
from generator.views.public.lookup import Term

SEARCH = "search/"
_LISTED = 100
"""Under a word that leads to more purposes than this, the search page only says how many."""


def purpose_place(identifier: str) -> str:
    """The page of a purpose."""
    return f"purposes/{identifier}/"


def list_place(name: SectionName) -> str:
    """The page of all records of a section."""
    return f"{name}/"


def word_place(term: Term) -> str:
    """The page of a word that leads to many purposes."""
    return f"words/{term.anchor}/"


def is_long(term: Term) -> bool:
    """Whether the word leads to more purposes than the search page lists."""
    return len(term.purposes) > _LISTED


def has_own_page(term: Term, total: int) -> bool:
    """Whether the word leads to many, and not to all, of so many purposes."""
    return is_long(term) and len(term.purposes) < total


def term_place(term: Term, total: int) -> str:
    """Where the purposes that a word leads to are listed."""
    if not is_long(term):
        return f"{SEARCH}#{term.anchor}"
    return word_place(term) if has_own_page(term, total) else f"#{SectionName.PURPOSES}"
