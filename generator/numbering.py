"""The numbers of the policy's versions.

A change of which people must be told before it takes effect (Articles 13(3) and 14(4)) raises the first number: 1.4
becomes 2.0. Any other change that can be read in the policy raises the second: 1.4 becomes 1.5.
"""

import re

_COUNTED = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,2}", re.ASCII)
_YEAR = 1900
"""A first number from here on is a year, such as 2026.1, and not counted."""


def next_version(current: str, *, grave: bool) -> str | None:
    """The version after `current`; `grave` where people must be told of the change before it takes effect.

    None where versions are not counted, so that a person must choose.
    """
    numbers = _numbers(current)
    if numbers is None or numbers[0] >= _YEAR:
        return None
    if len(numbers) == 1:
        return str(numbers[0] + 1)
    first, second, *rest = numbers
    raised = [first + 1, 0] if grave else [first, second + 1]
    return ".".join(map(str, [*raised, *(0 for _ in rest)]))


def later(version: str, other: str) -> bool:
    """Whether a version comes after another; False where one of them is not counted."""
    one, two = _numbers(version), _numbers(other)
    return one is not None and two is not None and one > two


def _numbers(version: str) -> list[int] | None:
    return [int(part) for part in version.split(".")] if _COUNTED.fullmatch(version.strip()) else None
