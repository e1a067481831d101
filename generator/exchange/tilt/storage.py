"""How long a category of data is kept."""

import re
from typing import Any

from generator.exchange.linked.processes import duration
from generator.model import RetentionRule
from generator.views.public.words import Words, one_line

_SWEDISH_ACT = re.compile(r"([0-9]{4}):([0-9]+)")


def storage(words: Words, rules: list[RetentionRule]) -> list[dict[str, Any]]:
    """The rules as one entry, of which the longest decides; nothing where no rule is stated."""
    if not rules:
        return []
    temporal = [
        {"description": _told(words, rule), "ttl": duration(rule.period)} for rule in rules if rule.period is not None
    ]
    criteria = [words.text(rule.criterion) for rule in rules if rule.criterion]
    laws = [reference for rule in rules for law in rule.laws if (reference := _reference(law.number))]
    return [
        {
            **({"temporal": temporal} if temporal else {}),
            **({"purposeConditional": criteria} if criteria else {}),
            **({"legalBasisConditional": list(dict.fromkeys(laws))} if laws else {}),
            "aggregationFunction": "max",
        }
    ]


def _told(words: Words, rule: RetentionRule) -> str:
    period = words.translator.period(rule.period or "")
    start = words.text(rule.start).removesuffix(".")
    told = words.t("retention.period_after", period=period, start=start) if start else period
    return words.t("source.about", data=told, people=words.people(rule.for_))


def _reference(number: str) -> str:
    """The number of a Swedish act in TILT's form; other acts do not fit it and stand in the description alone."""
    found = _SWEDISH_ACT.fullmatch(one_line(number))
    return f"SFS-{found[1]}-{found[2]}" if found else ""
