"""What is said of a verdict: a sentence for each, in both languages, safe to print."""

import re
from pathlib import Path

import pytest

from generator.i18n import translator
from generator.source import LANGUAGES, Message
from generator.verify import Verdict, told
from generator.verify.records import Record, differing
from generator.verify.verdict import EXACT, UNDECIDED

VERIFY = Path(__file__).resolve().parents[3] / "generator" / "verify"
PREFIX = "verify.verdict."


def keys_in_use() -> set[str]:
    source = "".join(file.read_text(encoding="utf-8") for file in VERIFY.glob("*.py"))
    direct = set(re.findall(r'Verdict\(\s*"([a-z_]+)"', source))
    chosen = {key for pair in re.findall(r'"([a-z_]+)" if [\w. {}=]+? else "([a-z_]+)"', source) for key in pair}
    return direct | {key for key in chosen if "." not in key}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_has_a_sentence_and_every_sentence_a_verdict(language):
    known = {key.removeprefix(PREFIX) for key in translator(language).texts if key.startswith(PREFIX)}
    assert known == keys_in_use()
    assert known >= EXACT | UNDECIDED


def test_both_languages_tell_the_same_facts():
    swedish, english = (translator(language).texts for language in LANGUAGES)
    for key in swedish:
        if key.startswith("verify."):
            assert set(re.findall(r"{(\w+)}", swedish[key])) == set(re.findall(r"{(\w+)}", english[key])), key


def test_what_a_file_says_is_made_safe_to_print():
    verdict = Verdict(
        "not_rebuilt", {"commit": "a\x1b[31m", "reason": Message("Skäl.", "Reason.")}, (Record("k", "\x07", "changed"),)
    )
    said = told(verdict, translator("sv"))
    assert "Skäl." in said
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", said)


def test_records_that_differ_are_named_by_kind_and_id():
    found = differing(
        {"purpose": {"a": {"x": 1}, "b": {}}, "controller": {"controller": {"n": 1}}},
        {"purpose": {"a": {"x": 2}, "c": {}}, "controller": {"controller": {"n": 2}}},
    )
    assert [(record.name, record.how) for record in found] == [
        ("controller", "changed"),
        ("purpose/a", "changed"),
        ("purpose/b", "file_only"),
        ("purpose/c", "repository_only"),
    ]
