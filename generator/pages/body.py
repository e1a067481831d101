"""What stands within a page's `main`."""

from functools import lru_cache

from markupsafe import Markup

from generator.i18n import translator
from generator.pages.pictures import Drawing, drawn
from generator.source import Language
from generator.templates import environment
from generator.views.public import PublicPolicy
from generator.views.public.pictures import Picture
from generator.views.public.rows import Record

_MOST_KEPT = 65536
"""The same record stands on the page and in the fragment, and in a preview again after an edit elsewhere."""


def policy_body(policy: PublicPolicy) -> Markup:
    """The policy: title, contents for a narrow screen, sections."""
    return _policy(policy, choosing=has_choice(policy), drawing=True)


def plain_body(policy: PublicPolicy) -> Markup:
    """The policy without what needs the site's own stylesheet."""
    return _policy(policy, choosing=False, drawing=False)


def has_choice(policy: PublicPolicy) -> bool:
    """Whether a reader can choose what to see: there is a first screen, and there are several kinds of persons."""
    return any(section.summary and len(section.summary.audiences) > 1 for section in policy.sections)


def _policy(policy: PublicPolicy, *, choosing: bool, drawing: bool) -> Markup:
    def drawings(picture: Picture) -> tuple[Drawing, ...]:
        return drawn(picture, policy.language) if drawing else ()

    def recorded(record: Record, level: int, folded: bool) -> Markup:  # noqa: FBT001 - called in a template
        return _recorded(record, level, folded, policy.language)

    t = translator(policy.language).t
    return rendered("policy.html", policy=policy, t=t, choosing=choosing, drawn=drawings, recorded=recorded)


@lru_cache(maxsize=_MOST_KEPT)
def _recorded(record: Record, level: int, folded: bool, language: Language) -> Markup:  # noqa: FBT001 - as above
    """A record as HTML. Its texts are all plain: what is equal is escaped alike."""
    macros = environment("site").get_template("macros.html").module
    found: Markup = macros.recorded(record, level, folded, translator(language).t)  # type: ignore[attr-defined]
    return found


def contents_list(policy: PublicPolicy) -> Markup:
    """The contents for a wide screen, which stand beside the policy."""
    macros = environment("site").get_template("contents.html").module
    found: Markup = macros.contents(policy.sections)  # type: ignore[attr-defined] # a macro of the template
    return found


def findings_body(heading: str, report: str) -> Markup:
    """What is wrong with the register, for those who are writing it."""
    return rendered("findings.html", heading=heading, report=report)


def rendered(template: str, **context: object) -> Markup:
    """A template of the site with its context."""
    text = environment("site").get_template(template).render(context)
    return Markup(text)  # noqa: S704 - the environment escapes everything that is not markup already
