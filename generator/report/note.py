"""What reports say of a rule besides its findings. Whoever has the rules hands it over: reports know none of them."""

from typing import NamedTuple

from generator.findings import Severity
from generator.law.sources import Source
from generator.source import Message


class RuleNote(NamedTuple):
    """One code that a finding can bear."""

    code: str
    name: str
    """Readable, such as `legitimate-interest-not-stated`."""
    severity: Severity
    title: Message
    checks: Message
    """What it looks for; of a code that is no rule of the catalogue, what it means."""
    articles: tuple[str, ...] = ()
    why: Message | None = None
    remedy: Message | None = None
    bad: str = ""
    """YAML that it objects to."""
    good: str = ""
    """The same, mended."""
    wrong: Message | None = None
    """When it is wrong to fire."""
    house_limit: Message | None = None
    """The threshold or word list that is ours and not the law's."""
    sources: tuple[Source, ...] = ()
    acceptable: bool = False
    """Whether the register can accept a deviation from it."""

    @property
    def catalogued(self) -> bool:
        """Whether it is a rule of the catalogue, with a whole page."""
        return self.why is not None

    @property
    def subject(self) -> str:
        """The letters of the code."""
        return self.code.partition("-")[0]
