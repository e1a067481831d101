"""An earlier version of the policy: what it said then, and a notice that it is not the latest."""

from dataclasses import dataclass

from generator.i18n import translator
from generator.model import Ropa
from generator.source import Language
from generator.views.public.editions import Edition
from generator.views.public.policy import PublicPolicy, public_policy
from generator.views.public.versions import period
from generator.views.public.words import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class EarlierPolicy:
    """An earlier version in one language."""

    policy: PublicPolicy
    title: str
    """What search engines show: it tells the page from that of the latest version."""
    description: str
    notice: str
    period: str
    latest: str
    """The words of the link to the latest version."""


def earlier_policy(ropa: Ropa, language: Language, edition: Edition) -> EarlierPolicy:
    """The version `edition`, from the register as it was published then."""
    t = translator(language).t
    policy = public_policy(ropa, language)
    version, when = edition.version, period(Words(ropa, translator(language)), edition)
    return EarlierPolicy(
        policy=policy,
        title=t("versions.page.title", title=policy.title, version=version),
        description=t("versions.page.description", description=policy.description, version=version),
        notice=t("versions.banner.title"),
        period=t("versions.banner.period", version=version, period=when),
        latest=t("versions.banner.latest"),
    )
