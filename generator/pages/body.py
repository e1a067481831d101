"""What stands within a page's `main`."""

from markupsafe import Markup

from generator.i18n import translator
from generator.templates import environment
from generator.views.public import PublicPolicy


def policy_body(policy: PublicPolicy) -> Markup:
    """The policy: title, contents for a narrow screen, sections."""
    return rendered("policy.html", policy=policy, t=translator(policy.language).t)


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
