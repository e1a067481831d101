"""The tables for people."""

import pytest
from rules.example import AS_OF, CLEAN, applied

from generator.coverage import coverage, coverage_table
from generator.register import read_register

WIDTH = 100


def table(language, folder=CLEAN):
    return coverage_table(coverage(read_register(folder, "register").register, AS_OF), language)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_fits_a_terminal_of_100_columns_and_leaves_no_spaces(language):
    lines = table(language).splitlines()
    assert max(map(len, lines)) == WIDTH
    assert all(line == line.rstrip() for line in lines)


def test_its_head_and_a_few_lines():
    lines = table("sv").splitlines()
    assert lines[:5] == [
        "Artiklarna 13 och 14: vad policyn ska tala om",
        "37 punkter: 30 uppfyllda, 0 saknas, 0 går inte att avgöra, 7 gäller inte.",
        "",
        "Punkt                               Artikel               Var den är uppfylld, eller vad som saknas",
        "-" * WIDTH,
    ]
    at = next(number for number, line in enumerate(lines) if line.startswith("Rätt till dataportabilitet"))
    assert lines[at : at + 4] == [
        "Rätt till dataportabilitet          13.2 b, 14.2 c        Dina rättigheter › Rätt till",
        "                                                          dataportabilitet (5 av 13 ändamål)",
        "                                                          Gäller inte: den rättsliga grunden ger",
        "                                                          inte rätten (8 av 13 ändamål)",
    ]


def test_what_is_missing_comes_first_with_the_names_of_those_that_lack_it(tmp_path):
    example = "# purposes/orders.yaml without provision\nstatus: active\n"
    lines = table("en", applied(example, tmp_path)).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("Whether the data must be given"))
    assert lines[at : at + 4] == [
        "Whether the data must be given      13(2)(e)              Missing: the policy does not say it",
        "                                                          (Handle orders)",
        "                                                          What we do with the data › Must you give",
        "                                                          the data? (12 of 13 purposes)",
    ]


def test_a_long_heading_of_a_section_is_cut(tmp_path):
    example = """# policy.yaml
sections:
  - section: purposes
    heading:
      sv: Vilken information samlar vi in, till vilket ändamål och hur länge lagras den?
      en: What information do we collect, for which purpose and how long is it kept?
"""
    assert "What information do we collect, … ›" in table("en", applied(example, tmp_path))


def test_that_nothing_is_done_for_others_is_said():
    assert table("en").endswith(
        "Article 30(2): what the record must hold of work for others\nThe register holds no such work.\n"
    )
