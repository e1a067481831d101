"""Nothing that the policy of 2018 states is lost: facts.yaml against the policy, the register and the page."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
REGISTER = HERE.parents[1] / "register"
SEED_SHA256 = "33c4f505acc1d03815c5b316c489880c99a9e5329fe1e7bd6300ed256d23fb57"
DISPOSITIONS = {"keep", "rewrite", "confirm", "drop"}
# Every file here came from a statement of the policy; what no fact names would be invented.
CARRIERS = ("purposes", "processors", "independent-controllers", "transfers", "cookies", "texts")

Fact = dict[str, Any]


@cache
def mapping() -> dict[str, list[Fact]]:
    loaded: dict[str, list[Fact]] = yaml.safe_load((HERE / "facts.yaml").read_text("utf-8"))
    return loaded


def facts(*dispositions: str) -> list[Fact]:
    return [fact for fact in mapping()["facts"] if not dispositions or fact["disposition"] in dispositions]


def each_fact(*dispositions: str) -> pytest.MarkDecorator:
    chosen = facts(*dispositions)
    return pytest.mark.parametrize("fact", chosen, ids=[fact["id"] for fact in chosen])


@cache
def seed() -> list[str]:
    return (HERE / "policy-2018.txt").read_text("utf-8").split("\n")


# The mapping itself


def test_the_policy_is_the_one_that_was_read() -> None:
    assert hashlib.sha256((HERE / "policy-2018.txt").read_bytes()).hexdigest() == SEED_SHA256


def test_ids_are_unique_and_without_gaps() -> None:
    ids = [fact["id"] for fact in facts()]
    assert ids == [f"F{number:03}" for number in range(1, len(ids) + 1)]


@each_fact()
def test_a_fact_is_whole(fact: Fact) -> None:
    assert fact["disposition"] in DISPOSITIONS
    assert seed()[fact["line"] - 1].count(fact["quote_sv"]) == 1, "the quote is not an exact part of its line"
    if fact["disposition"] == "drop":
        assert fact["absent_sv"]
        assert not {"fields", "page_sv"} & fact.keys()
    else:
        assert fact["fields"]
        assert fact["page_sv"]
    assert ("question" in fact) == (fact["disposition"] == "confirm")


def uncovered(line: str, spans: list[str]) -> list[str]:
    """The words of a line that stand in none of the spans; <p> and </p> are the old page's markup."""
    covered: set[int] = set()
    for text in (*spans, *re.findall(r"</?p>", line)):
        for found in re.finditer(re.escape(text), line):
            covered.update(range(*found.span()))
    return [word[0] for word in re.finditer(r"\w+", line) if not covered.issuperset(range(*word.span()))]


@pytest.mark.parametrize("number", [n for n, line in enumerate(seed(), 1) if line.strip()])
def test_every_word_of_the_policy_is_in_a_fact(number: int) -> None:
    quotes = [fact["quote_sv"] for fact in facts() if fact["line"] == number]
    glue = [entry["text"] for entry in mapping()["glue"] if entry["line"] == number]
    assert uncovered(seed()[number - 1], quotes + glue) == []


def test_glue_has_a_reason_and_is_in_its_line() -> None:
    assert all(entry["because"] and entry["text"] in seed()[entry["line"] - 1] for entry in mapping()["glue"])


# The register


@cache
def register_file(name: str) -> Any:
    return yaml.safe_load((REGISTER / f"{name}.yaml").read_text("utf-8"))


def entry_with(entries: list[Any], value: str) -> Any:
    for entry in entries:
        held = entry.values() if isinstance(entry, dict) else [entry]
        if any(value == item or (isinstance(item, list) and value in item) for item in held):
            return entry
    raise LookupError(f"no entry holds {value!r}")


def resolve(place: str) -> Any:
    """The value at purposes/order-handling#retention[consumer].period."""
    name, _, route = place.partition("#")
    value = register_file(name)
    for step in re.finditer(r"(?:^|\.)([\w-]+)|\[([\w.-]+)\]", route):
        value = value[step[1]] if step[1] else entry_with(value, step[2])
    return value


@each_fact("keep", "rewrite", "confirm")
def test_the_register_has_a_place_for(fact: Fact) -> None:
    for place in fact["fields"]:
        assert resolve(place), place


@each_fact("confirm")
def test_a_question_asks_to_confirm(fact: Fact) -> None:
    assert fact["question"] in register_file("questions")


@pytest.mark.parametrize("folder", CARRIERS)
def test_the_register_invents_nothing(folder: str) -> None:
    stated = {place.partition("#")[0] for fact in facts() for place in fact.get("fields", [])}
    assert {f"{folder}/{path.stem}" for path in (REGISTER / folder).glob("*.yaml")} - stated == set()


# The page

INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time"}
UNSEEN = {"head", "script", "style", "template", "svg"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Visible(HTMLParser):
    """What a reader sees of the whole page (under "") and of each part with an anchor, and where links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: defaultdict[str, list[str]] = defaultdict(list)
        self.links: set[str] = set()
        self.open: list[tuple[str, bool, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.gap(tag)
        if tag == "a":
            self.links.add(given.get("href", ""))
        if tag not in VOID:
            self.open.append((tag, tag in UNSEEN or "hidden" in given, given.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        self.gap(tag)
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(unseen for _, unseen, _ in self.open):
            for anchor in {"", *(anchor for _, _, anchor in self.open)}:
                self.parts[anchor].append(data)

    def gap(self, tag: str) -> None:
        if tag not in INLINE:
            self.handle_data(" ")


def plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split()).casefold()


@dataclass(frozen=True)
class Page:
    parts: dict[str, str]
    links: frozenset[str]


@pytest.fixture(scope="session")
def swedish(public_site: Path) -> Page:
    reader = Visible()
    reader.feed((public_site / "sv" / "index.html").read_text("utf-8"))
    parts = {anchor: plain("".join(pieces)) for anchor, pieces in reader.parts.items()}
    return Page(parts, frozenset(reader.links))


def wrong(fact: Fact, page: Page) -> Iterator[str]:
    part = fact.get("within", "")
    text = page.parts.get(part, "")
    where = f" in #{part}" if part else ""
    yield from (f"missing{where}: {words}" for words in fact.get("page_sv", []) if plain(words) not in text)
    yield from (f"no link to {link}" for link in fact.get("links_sv", []) if link not in page.links)
    readable = "\n".join([page.parts[""], *page.links])
    for pattern in fact.get("absent_sv", []):
        if found := re.search(pattern, readable, re.IGNORECASE):
            yield f"must not be there: {found[0]}"


@pytest.mark.site
@each_fact()
def test_the_page_carries(fact: Fact, swedish: Page) -> None:
    assert [f"{fact['id']} {problem}" for problem in wrong(fact, swedish)] == []
