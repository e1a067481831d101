"""Just enough CSS to leave out of a large stylesheet what a page does not use."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TEXT = r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""
_TOKEN = re.compile(rf"{_TEXT}|\((?:[^()\"']|{_TEXT}|\([^()]*\))*\)|[{{}};,]")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_TAG = re.compile(r"([a-z][a-z0-9]*)((?:\s[^<>]*)?)>")
_CLASS = re.compile(r'\sclass="([^"]*)"')
_NOT = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)|::?[a-z-]+(?:\([^()]*\))?")
_NAME = re.compile(r"([.#]?)(-?[_a-zA-Z][\w-]*)|\[([\w-]+)[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Rule:
    """`prelude{...}` with either declarations or rules inside it, or a statement such as `@charset`."""

    prelude: str
    declarations: tuple[str, ...] = ()
    rules: "tuple[Rule, ...]" = ()

    def __str__(self) -> str:
        inside = ";".join(self.declarations) + "".join(map(str, self.rules))
        return f"{self.prelude}{{{inside}}}"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that selectors may speak of."""

    tags: frozenset[str]
    classes: frozenset[str]

    @classmethod
    def of(cls, pages: Iterable[str]) -> "Vocabulary":
        """The elements and classes that occur in the pages."""
        tags: set[str] = set()
        classes: set[str] = set()
        for page in pages:
            # A large page says the same very often: each tag is looked at once, with the text after it.
            for start in set(page.split("<")[1:]):
                if tag := _TAG.match(start):
                    tags.add(tag[1])
                    classes.update(*(unescape(names).split() for names in _CLASS.findall(tag[2])))
        return cls(frozenset(tags), frozenset(classes))

    def knows(self, selector: str) -> bool:
        """Whether the selector can match anything; one by id or by an attribute is taken to match nothing."""
        for mark, name, attribute in _NAME.findall(_NOT.sub("", selector)):
            if mark == "#" or attribute or name not in (self.classes if mark else self.tags):
                return False
        return True


@lru_cache(maxsize=2)
def parsed(css: str) -> tuple[Rule, ...]:
    """The rules of a stylesheet; statements such as `@charset` and `@import` are left out."""
    rules, _ = _read(_COMMENT.sub("", css), 0)
    return rules


def used(rules: Iterable[Rule], vocabulary: Vocabulary) -> tuple[Rule, ...]:
    """The rules with what the vocabulary does not know left out; animations are left out altogether."""
    return tuple(kept for rule in rules for kept in _used(rule, vocabulary))


def without_idle_variables(rules: Iterable[Rule], others: str) -> tuple[Rule, ...]:
    """The rules without the custom properties that neither they nor the `others` use."""
    rules = tuple(rules)
    while True:
        needed = set(_VARIABLE.findall("".join([*map(str, rules), others])))
        fewer = tuple(kept for rule in rules for kept in _needed(rule, needed))
        if fewer == rules:
            return rules
        rules = fewer


def _read(css: str, at: int) -> tuple[tuple[Rule, ...], int]:
    rules, start = [], at
    while (token := _TOKEN.search(css, at)) is not None:
        at = token.end()
        if token[0] == "{":
            rule, at = _block(css[start : token.start()].strip(), css, at)
            rules.append(rule)
        if token[0] == "}":
            return tuple(rules), at
        if token[0] in "{;":
            start = at
    return tuple(rules), len(css)


def _block(prelude: str, css: str, at: int) -> tuple[Rule, int]:
    prelude = " ".join(prelude.split())
    if re.match(r"@(media|supports|layer|container|(-[a-z]+-)?keyframes)", prelude):
        rules, at = _read(css, at)
        return Rule(prelude, rules=rules), at
    declarations, start = [], at
    while (token := _TOKEN.search(css, at)) is not None:
        at = token.end()
        if token[0] in ";}":
            if text := " ".join(css[start : token.start()].split()):
                declarations.append(re.sub(r"^([\w-]+)\s*:\s*", r"\1:", text))
            start = at
        if token[0] == "}":
            break
    return Rule(prelude, tuple(declarations)), at


def _selectors(prelude: str) -> Iterator[str]:
    start = 0
    for token in _TOKEN.finditer(prelude):
        if token[0] == ",":
            yield prelude[start : token.start()].strip()
            start = token.end()
    yield prelude[start:].strip()


def _used(rule: Rule, vocabulary: Vocabulary) -> Iterator[Rule]:
    if rule.rules:
        inner = used(rule.rules, vocabulary)
        if inner and "keyframes" not in rule.prelude:
            yield Rule(rule.prelude, rules=inner)
    elif rule.prelude.startswith("@"):
        yield rule
    elif known := [selector for selector in _selectors(rule.prelude) if vocabulary.knows(selector)]:
        yield Rule(",".join(known), rule.declarations)


def _needed(rule: Rule, needed: set[str]) -> Iterator[Rule]:
    if rule.rules:
        if inner := tuple(kept for part in rule.rules for kept in _needed(part, needed)):
            yield Rule(rule.prelude, rules=inner)
        return
    kept = [part for part in rule.declarations if not part.startswith("--") or part.partition(":")[0] in needed]
    if kept:
        yield Rule(rule.prelude, tuple(kept))
