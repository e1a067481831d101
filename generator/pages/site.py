"""The whole site as text: every page by its path, the page for missing ones, the stylesheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.exchange import public_files
from generator.history import Moment
from generator.memory import NO_MEMORY, Memory
from generator.model import Ropa
from generator.model.settings import SiteSettings
from generator.pages.addressed import addressed
from generator.pages.body import findings_body
from generator.pages.fragment import DEFAULT_LEVEL, policy_fragment
from generator.pages.large import division, for_others, samples, with_script
from generator.pages.marks import ICON, Logo, icon, logo_of
from generator.pages.shell import Shell, bilingual_shell, plain_shell, policy_shell
from generator.pages.state import state_line
from generator.pages.stylesheet import stylesheet
from generator.pages.versions import Earlier, known_editions, version_pages
from generator.source import LANGUAGES, Language
from generator.views.public import PublicPolicy, public_policy
from generator.views.public.earlier import linked_from_elsewhere

NO_IMAGES: Mapping[str, bytes] = MappingProxyType({})
# What stands around every body, for the part of the theme's stylesheet that concerns it.
_FRAME = "<a><div><footer><header><li><main><nav><p><ul>"


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """Everything that is written for the public."""

    pages: Mapping[str, Shell]
    """By folder: empty for the root, else ending with a slash."""
    missing: Shell
    files: Mapping[str, bytes]
    """Everything that is no page, by path: the stylesheet, the policy for other sites and for programs."""

    def listed(self) -> tuple[Shell, ...]:
        """The pages for search engines: none where the site's own address is not known."""
        return tuple(page for page in self.pages.values() if page.canonical and page.indexed and not page.earlier)


def public_site(
    ropa: Ropa,
    theme_css: str,
    own_css: str,
    *,
    script: str = "",
    earlier: Sequence[Earlier] = (),
    images: Mapping[str, bytes] = NO_IMAGES,
    moment: Moment | None = None,
    preview: bool = False,
    memory: Memory = NO_MEMORY,
) -> Site:
    """The site of a published register; a preview lies at the root of its host, allows scripts and is pages alone.

    `earlier` are the registers of earlier versions; `images` the logos that the register names, by file name;
    `moment` is that of the commit that holds the register as it is, if one does;
    `script` is that of the search page; `memory` knows the records of an earlier build.
    """
    settings = ropa.register.site or SiteSettings()
    address = settings.url or ""
    address = address and address.rstrip("/") + "/"
    root = "/" if preview else urlsplit(address).path or "/"
    known = known_editions(ropa, earlier)
    whole = [public_policy(ropa, language, known, memory) for language in LANGUAGES]
    policies, inner = division(ropa, whole, address)
    pages = {"": bilingual_shell(policies, address)}
    pages |= {f"{policy.language}/": policy_shell(policy, policies, address) for policy in policies}
    pages |= version_pages(earlier, known, address)
    missing = bilingual_shell(policies, address, missing=True, root=root)
    bodies = [_FRAME, *(str(page.body) for page in [*pages.values(), missing]), *samples(inner)]
    css = stylesheet(theme_css, own_css, bodies, settings)
    logo, logo_files = logo_of(settings, images)
    files = {ICON: icon(settings), **logo_files}
    if not preview:
        others = for_others(whole, policies, address)
        abroad = [linked_from_elsewhere(policy, ropa, known, address) for policy in others]
        files |= {**_fragments(abroad, settings), **public_files(ropa, address, moment)}
    inner, scripts = with_script(inner, script)
    pages, files = _stated({**pages, **inner}, moment), {**files, **scripts}
    return _site(pages, missing, css, files, logo=logo, preview=preview)


def _fragments(policies: Iterable[PublicPolicy], settings: SiteSettings) -> Mapping[str, bytes]:
    """The policy for pages of other sites, in each language."""
    level = settings.fragment_heading or DEFAULT_LEVEL
    return {f"{policy.language}/policy.fragment.html": policy_fragment(policy, level).encode() for policy in policies}


def _stated(pages: dict[str, Shell], moment: Moment | None) -> dict[str, Shell]:
    """The pages, of which those that show the register as it is say where it stood."""
    if moment is None:
        return pages
    lines = {language: state_line(moment, language) for language in LANGUAGES}
    shown = {path: page for path, page in pages.items() if page.made and not page.earlier}
    return {**pages, **{path: replace(page, state=lines[page.language]) for path, page in shown.items()}}


class Report(NamedTuple):
    """What is wrong with a register, in one language."""

    heading: str
    text: str


def findings_site(reports: Mapping[Language, Report], own_css: str) -> Site:
    """What a preview shows at every address while the register has errors."""
    shells = {
        language: plain_shell(language, report.heading, findings_body(report.heading, report.text))
        for language, report in reports.items()
    }
    first = shells[LANGUAGES[0]]
    files = {ICON: icon(SiteSettings())}
    pages = {"": first} | {f"{language}/": replace(shell, root="../") for language, shell in shells.items()}
    return _site(pages, replace(first, root="/"), stylesheet("", own_css, [], None), files, preview=True)


def _site(
    pages: Mapping[str, Shell],
    missing: Shell,
    css: str,
    files: Mapping[str, bytes],
    *,
    logo: Logo | None = None,
    preview: bool,
) -> Site:
    name = addressed("assets/stylesheets/policy", css.encode(), "css")

    def shown(page: Shell) -> Shell:
        """The page as it is shown; a preview has no files for programs to be led to."""
        offers = () if preview else page.offers
        return replace(page, stylesheet=name, logo=logo, strict=not preview, offers=offers)

    return Site(
        pages={path: shown(page) for path, page in pages.items()},
        missing=shown(missing),
        files={name: css.encode(), **files},
    )
