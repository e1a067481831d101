"""A text into sentences, past abbreviations, numbers, dates and addresses."""

import re
from collections.abc import Iterator
from typing import Final

# What always stands before more of the same sentence: the full stop is part of it.
_WITHIN: Final = frozenset({
    "t.ex", "bl.a", "d.v.s", "dvs", "s.k", "p.g.a", "fr.o.m", "t.o.m", "f.d", "resp", "jfr", "ca", "tel", "dr",
    "e.g", "i.e", "cf", "vs", "viz", "mr", "mrs", "ms", "prof", "approx",
})  # fmt: skip
# What does so before a number: "No. 5" goes on, "You can say no. We then stop" does not.
_BEFORE_NUMBER: Final = frozenset({
    "nr", "art", "kap", "st", "mom", "no", "nos", "arts", "para", "sec", "ch", "ref", "fig",
})  # fmt: skip
# Full stop, question mark and exclamation mark; a colon only where a new sentence, with its capital, follows.
_END: Final = re.compile(r"(?P<mark>[.!?…]+|:)(?P<after>[”’\"')\]]*)(?=\s+(?P<next>\S+)|\s*$)")
_BEFORE: Final = re.compile(r"\S+$")
_OPENING: Final = "”“‘’\"'(["


def sentences(text: str) -> list[str]:
    """The sentences of one paragraph, heading or item of a list; what follows a line break is another."""
    return [sentence for line in text.splitlines() for sentence in _of_line(" ".join(line.split()))]


def _of_line(line: str) -> Iterator[str]:
    start = 0
    for found in _END.finditer(line):
        if _ends(line[start : found.start()], found):
            yield line[start : found.end()].strip()
            start = found.end()
    if rest := line[start:].strip():
        yield rest


def _ends(before: str, found: re.Match[str]) -> bool:
    """Whether the mark ends a sentence: what follows begins with a capital or a digit, or nothing follows."""
    following = (found["next"] or "").lstrip(_OPENING)
    if not found["next"]:
        return True
    if not following or following[0].islower():
        return False
    if found["mark"] == ":":
        return following[0].isupper()
    return found["mark"] != "." or not _is_abbreviation(before, following)


def _is_abbreviation(before: str, following: str) -> bool:
    word = _BEFORE.search(before)
    last = word[0].lstrip(_OPENING).casefold() if word else ""
    # A single letter is an initial: "E. Ek".
    return last in _WITHIN or (last in _BEFORE_NUMBER and following[0].isdigit()) or (len(last) == 1 and last.isalpha())
