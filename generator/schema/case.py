"""One mistake at one place, on its way to become a hit."""

from typing import Literal, NamedTuple

from generator.citation import cited, references
from generator.findings import Hit, Severity
from generator.schema.codes import Code
from generator.schema.problems import Problem
from generator.schema.spot import Spot
from generator.source import Message


class Case(NamedTuple):
    """What is wrong at a spot: all problems that the validator found there."""

    path: str
    spot: Spot
    problems: tuple[Problem, ...]

    def problem(self, *keywords: str) -> Problem | None:
        """Return the first problem with any of the keywords, in the order of the keywords."""
        return next((found for keyword in keywords for found in self.problems if found.keyword == keyword), None)

    def hit(
        self,
        code: Code,
        message: Message,
        *,
        fix: Message | None = None,
        key: str | int | None = None,
        article: str | None = None,
        at: Literal["key", "value"] = "value",
    ) -> Hit:
        """Return the hit at this spot, or at a key or an item of it."""
        article = article or self.spot.article
        route = self.spot.route if key is None else (*self.spot.route, key)
        return Hit(
            rule=code.rule,
            name=code.name,
            severity=Severity.ERROR,
            path=self.path,
            route=route,
            at=at,
            message=Message(sv=_begun(message.sv), en=_begun(message.en)),
            articles=references(article),
            why=_why(article),
            fix=fix,
        )


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _why(article: str | None) -> Message | None:
    if article is None:
        return None
    law = cited(article)
    return Message(sv=f"Fältet rör {law.sv}.", en=f"The field concerns {law.en}.")
