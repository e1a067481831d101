"""In which purposes a record is named: where a processor, a recipient or a transfer occurs."""

from collections import defaultdict
from collections.abc import Mapping

from generator.register import Register
from generator.schema import references, targets
from generator.views.blocks import Target
from generator.views.values import Formatter

Users = Mapping[tuple[str, str], Mapping[str, Target]]
"""By kind and id of the record that is named."""


def users(register: Register, formatter: Formatter, kind: str) -> Users:
    """The purposes, or for a processor the assignments, in which each record is named."""
    found: dict[tuple[str, str], dict[str, Target]] = defaultdict(dict)
    for identifier, data in register.all(kind).items():
        for reference in references(data, kind):
            for target in targets(reference.kind):
                found[target, reference.identifier][identifier] = formatter.targets[kind][identifier]
    return found
