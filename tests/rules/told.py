"""What one rule tells of the clean register with an example applied."""

from collections.abc import Callable
from pathlib import Path

from rules.example import AS_OF, applied

from generator.findings import Hit
from generator.register import read_register
from generator.rules import all_rules, rule_hits

Tell = Callable[[str, str, Path], list[tuple[str, ...]]]
PARTS: dict[str, Callable[[Hit], str]] = {
    "severity": lambda hit: hit.severity.value,
    "path": lambda hit: hit.path,
    "file": lambda hit: hit.path.removeprefix("register/"),
    "place": lambda hit: ".".join(str(step) for step in (*hit.route, *(f"-{field}" for field in hit.missing))),
    "sv": lambda hit: hit.message.sv,
    "en": lambda hit: hit.message.en,
}
"""The place is the way to the value, and the fields that are missing there, each with a hyphen before it."""


def told_as(*parts: str) -> Tell:
    """A function of a code, an example and a folder that tells these parts of each of the rule's findings, by file.

    A rule that fails is told of too. The example must not break the register.
    """

    def told(code: str, example: str, folder: Path) -> list[tuple[str, ...]]:
        reading = read_register(applied(example, folder), "register")
        assert not reading.hits, [hit.message.en for hit in reading.hits]
        hits = sorted(rule_hits(reading, AS_OF, [all_rules()[code]]), key=lambda hit: hit.path)
        return [tuple(PARTS[part](hit) for part in parts) for hit in hits]

    return told
