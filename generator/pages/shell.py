"""What stands around a page's body: everything that `main.html` of the theme prints, finished."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from generator.i18n import translator
from generator.pages.bilingual import choice_page, missing_page
from generator.pages.body import contents_list, policy_body
from generator.source import Language
from generator.views.public import PublicPolicy


@dataclass(frozen=True, kw_only=True, slots=True)
class Switch:
    """The same page in a language."""

    language: Language
    name: str
    href: str
    current: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Alternate:
    """An address of the same page for search engines; `x-default` is for readers of other languages."""

    language: str
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Shell:
    """One page. Where the site's own address is known, addresses for search engines are absolute."""

    language: Language
    title: str
    description: str
    company: str
    root: str
    """From this page to the site's root, ending with a slash or empty."""
    home: str
    skip: str
    switch_label: str
    made: str
    body: Markup
    contents: Markup = field(default_factory=Markup)
    contents_label: str = ""
    switches: tuple[Switch, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    canonical: str = ""
    indexed: bool = True
    """Whether search engines may list the page."""
    stylesheet: str = ""
    strict: bool = True
    """Whether the page itself forbids scripts; a preview that reloads itself needs one."""


def policy_shell(policy: PublicPolicy, policies: Sequence[PublicPolicy], site: str) -> Shell:
    """The page of a policy, one folder below the root; `site` is the site's address, or empty."""
    t = translator(policy.language).t
    return replace(
        _shell(policy, policy_body(policy), root="../", home="#top"),
        contents=contents_list(policy),
        contents_label=t("site.page.contents"),
        switches=tuple(
            Switch(
                language=other.language,
                name=translator(other.language).t("site.language.name"),
                href=f"../{other.language}/",
                current=other is policy,
            )
            for other in policies
        ),
        alternates=_alternates(policies, site, "../"),
        canonical=f"{site}{policy.language}/" if site else "",
    )


def bilingual_shell(policies: Sequence[PublicPolicy], site: str, *, missing: bool = False, root: str = "") -> Shell:
    """The language choice at the root, or the page for an address at which there is nothing."""
    first = policies[0]
    body = missing_page(policies, root) if missing else choice_page(policies)
    key = "site.missing.title" if missing else "site.choice.title"
    titles = [translator(policy.language).t(key) for policy in policies]
    return replace(
        _shell(first, body, root=root, home=root or "./"),
        title=f"{' · '.join(titles)} · {first.company}",
        description=" ".join(policy.description for policy in policies),
        made="",
        alternates=() if missing else _alternates(policies, site, ""),
        canonical=site if site and not missing else "",
        indexed=not missing,
    )


def plain_shell(language: Language, title: str, body: Markup) -> Shell:
    """A page that is not for the public, at the root."""
    t = translator(language).t
    return Shell(
        language=language,
        title=title,
        description=title,
        company="",
        root="",
        home="./",
        skip=t("site.page.skip"),
        switch_label="",
        made="",
        body=body,
        indexed=False,
    )


def _shell(policy: PublicPolicy, body: Markup, *, root: str, home: str) -> Shell:
    t = translator(policy.language).t
    return Shell(
        language=policy.language,
        title=policy.title,
        description=policy.description,
        company=policy.company,
        root=root,
        home=home,
        skip=t("site.page.skip"),
        switch_label=t("site.page.language"),
        made=t("site.page.made"),
        body=body,
    )


def _alternates(policies: Sequence[PublicPolicy], site: str, root: str) -> tuple[Alternate, ...]:
    each = [Alternate(language=policy.language, href=f"{site or root}{policy.language}/") for policy in policies]
    return (*each, Alternate(language="x-default", href=site or root or "./"))
