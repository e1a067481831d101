"""Every rule does what its page says: it objects to Bad with the whole message that is expected, and not to Good.

The expected findings stand in `expected/<CODE>.txt`, in both languages. `python tests/rules/test_examples.py CODE...`
writes them anew; read what it wrote.
"""

import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from rules.consequences import CONSEQUENCES
from rules.example import findings

from generator.rules import Rule, all_rules, page_of
from generator.source import LANGUAGES

EXPECTED = Path(__file__).parent / "expected"
RULES: Mapping[str, Rule] = all_rules()


def told(rule: Rule, folder: Path) -> str:
    """What is found in the Bad example: place and message of each finding, in both languages."""
    lines = []
    for finding in findings(page_of(rule).bad, folder):
        lines.append(f"{finding.severity} {finding.rule} {finding.file}\n")
        lines += [f"  {language}: {finding.message.in_(language)}\n" for language in LANGUAGES]
        lines += [
            f"  {language} > {place.file}: {place.label.in_(language)}\n"
            for place in finding.related
            for language in LANGUAGES
        ]
    return "".join(lines)


@pytest.mark.parametrize("code", RULES)
def test_bad_gives_exactly_the_expected_findings(code, tmp_path):
    expected = EXPECTED / f"{code}.txt"
    assert expected.is_file(), f"no {expected.name}: run python {__file__} {code}, and read what it wrote"
    assert told(RULES[code], tmp_path) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", RULES)
def test_bad_fires_the_rule_and_nothing_but_its_listed_consequences(code, tmp_path):
    fired = {finding.rule for finding in findings(page_of(RULES[code]).bad, tmp_path)}
    assert code in fired
    assert fired - {code} == set(CONSEQUENCES.get(code, {}))


@pytest.mark.parametrize("code", RULES)
def test_good_does_not_fire_the_rule_nor_break_anything(code, tmp_path):
    found = findings(page_of(RULES[code]).good, tmp_path)
    assert [(f.rule, f.message.en) for f in found] == []


def test_the_clean_register_is_clean(tmp_path):
    assert [(f.rule, f.file, f.message.en) for f in findings("", tmp_path)] == []


if __name__ == "__main__":
    for asked in sys.argv[1:] or RULES:
        with tempfile.TemporaryDirectory() as scratch:
            (EXPECTED / f"{asked}.txt").write_text(told(RULES[asked], Path(scratch)), encoding="utf-8")
