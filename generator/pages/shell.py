"""What stands around a page's body: everything that `main.html` of the theme prints, finished."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from generator.exchange import Offer, offers
from generator.i18n import translator
from generator.pages.bilingual import choice_page, missing_page
from generator.pages.body import contents_list, policy_body
from generator.pages.marks import Logo
from generator.pages.policy_headers import page_policy
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


_LOCALES: Mapping[Language, str] = {"sv": "sv_SE", "en": "en_GB"}


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
    state: str = ""
    """Which commit of the register the page was made from; empty where none holds it as it is."""
    logo: Logo | None = None
    contents: Markup = field(default_factory=Markup)
    contents_label: str = ""
    switches: tuple[Switch, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    offers: tuple[Offer, ...] = ()
    """The same policy in other forms, for programs."""
    canonical: str = ""
    indexed: bool = True
    """Whether search engines may list the page."""
    earlier: bool = False
    """Whether it is an earlier version, which the sitemap does not name."""
    locale: str = ""
    """The language and the country of the page as social media write them."""
    other_locales: tuple[str, ...] = ()
    stylesheet: str = ""
    strict: bool = True
    """Whether the page itself forbids scripts; a preview that reloads itself needs one."""
    scripted: bool = False
    """Whether the page brings a script from its own host."""
    script: str = ""
    """That script, from the site's root."""
    moved_to: str = ""
    """Where a page that has moved leads its readers at once."""

    @property
    def content_policy(self) -> Markup:
        """What the page lets itself load, for browsers; empty where it does not restrict itself."""
        return page_policy(scripted=self.scripted) if self.strict else Markup()


def policy_shell(policy: PublicPolicy, policies: Sequence[PublicPolicy], site: str) -> Shell:
    """The page of a policy, one folder below the root; `site` is the site's address, or empty."""
    return replace(
        inner_shell(policy, policies, site, ""),
        home="#top",
        body=policy_body(policy),
        contents=contents_list(policy),
        contents_label=translator(policy.language).t("site.page.contents"),
        alternates=_alternates(policies, site, "../"),
        offers=offers(policy.language),
    )


def inner_shell(policy: PublicPolicy, policies: Sequence[PublicPolicy], site: str, place: str) -> Shell:
    """A page without its body: at the same `place`, a path with slashes below the policy's own, in every language."""
    home = "../" * place.count("/")
    root = f"{home}../"
    others = [other for other in policies if other is not policy]
    names = [(other.language, translator(other.language).t("site.language.name")) for other in policies]
    return replace(
        _shell(policy, Markup(), root=root, home=home),
        switches=tuple(
            Switch(language=code, name=name, href=f"{root}{code}/{place}", current=code == policy.language)
            for code, name in names
        ),
        alternates=_inner_alternates(policies, site or root, place),
        canonical=f"{site}{policy.language}/{place}" if site else "",
        other_locales=tuple(_LOCALES[other.language] for other in others),
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
        locale=_LOCALES[policy.language],
    )


def _alternates(policies: Sequence[PublicPolicy], site: str, root: str) -> tuple[Alternate, ...]:
    each = [Alternate(language=policy.language, href=f"{site or root}{policy.language}/") for policy in policies]
    return (*each, Alternate(language="x-default", href=site or root or "./"))


def _inner_alternates(policies: Sequence[PublicPolicy], root: str, place: str) -> tuple[Alternate, ...]:
    """Readers of other languages have no page to choose one on here, and are more likely to read English."""
    each = [Alternate(language=policy.language, href=f"{root}{policy.language}/{place}") for policy in policies]
    return (*each, *(Alternate(language="x-default", href=page.href) for page in each if page.language == "en"))
