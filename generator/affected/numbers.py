"""How acts and articles are written, by those who ask and by those who write a register."""

import re
from typing import Final

_ACT: Final = re.compile(r"(?<![0-9])([0-9]{2,4})([:/])([0-9]{1,5})(?![0-9])")
_PARTS: Final = re.compile(r"[0-9]+|(?<![a-z])[a-z](?![a-z])")
_ARTICLE: Final = re.compile(r"(?i)(?:art(?:ikel|icle)?\.?\s*)?[0-9]+(?:[\s.()-]+(?:[0-9]+|[a-z])\b)*[\s)]*")


def act_number(text: str) -> str | None:
    """The number of an act in any text that has one: `2022:482`, and `2016/679` of `(EU) 2016/679`."""
    found = _ACT.search(text)
    return "".join(found.groups()) if found else None


def act_pattern(number: str) -> re.Pattern[str]:
    """Finds the number of an act where it is not a part of another."""
    return re.compile(rf"(?<![0-9:/]){re.escape(number)}(?![0-9])")


def article_parts(text: str) -> tuple[str, ...]:
    """The parts of an article: `6`, `1` and `f` of `6.1.f`, `6(1)(f)` and `artikel 6.1 f`; empty if it is none."""
    if _ARTICLE.fullmatch(text.strip()) is None:
        return ()
    return tuple(_PARTS.findall(text.lower().removeprefix("art.")))


def article_pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    """Finds an article of the Regulation as Swedish and English texts cite it, and what lies within it."""
    first, *others = map(re.escape, parts)
    swedish = first + "".join(rf"(?:\.|\s){part}" for part in others)
    english = first + "".join(rf"\({part}\)" for part in others)
    return re.compile(rf"(?i)\bart(?:ikel|iklarna|icles?)\s+(?:{swedish}|{english})(?![0-9a-z])")


def covers(asked: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether an article is the one that is asked for or lies within it: 6(1) covers 6(1)(f)."""
    return bool(asked) and parts[: len(asked)] == asked
