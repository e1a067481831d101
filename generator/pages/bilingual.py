"""Pages that speak every language, because nobody knows yet which one the reader wants."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.i18n import translator
from generator.pages.body import rendered
from generator.source import Language
from generator.views.public import PublicPolicy


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What the page says in one language."""

    language: Language
    heading: str
    title: str
    text: str
    href: str
    read: str


def choice_page(policies: Sequence[PublicPolicy]) -> Markup:
    """The root of the site, where the reader chooses a language."""
    entries = [
        Entry(
            language=policy.language,
            heading=translator(policy.language).t("site.choice.title"),
            title=policy.title,
            text=policy.description,
            href=f"{policy.language}/",
            read=translator(policy.language).t("site.choice.read"),
        )
        for policy in policies
    ]
    return rendered("bilingual.html", entries=entries)


def missing_page(policies: Sequence[PublicPolicy], root: str) -> Markup:
    """The page for an address at which there is nothing; `root` is where the site begins on its host."""
    entries = [
        Entry(
            language=policy.language,
            heading=translator(policy.language).t("site.missing.title"),
            title=translator(policy.language).t("site.language.name"),
            text=translator(policy.language).t("site.missing.text"),
            href=f"{root}{policy.language}/",
            read=translator(policy.language).t("site.missing.read"),
        )
        for policy in policies
    ]
    return rendered("bilingual.html", entries=entries)
