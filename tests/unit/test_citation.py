"""Articles as each language writes them."""

import pytest

from generator.citation import cited, references


@pytest.mark.parametrize(
    ("reference", "sv", "en"),
    [
        ("", "", ""),
        ("30(1)(b)", "artikel 30.1 b", "Article 30(1)(b)"),
        ("28", "artikel 28", "Article 28"),
        ("4(7), 26", "artiklarna 4.7 och 26", "Articles 4(7) and 26"),
        ("13(2)(b)-(d), 15-22", "artiklarna 13.2 b–d och 15–22", "Articles 13(2)(b)–(d) and 15–22"),
        ("35, recital 75", "artikel 35 och skäl 75", "Article 35 and recital 75"),
        ("21(1)-(4)", "artikel 21.1–4", "Article 21(1)–(4)"),
        ("MFL 19 §", "19 § marknadsföringslagen (2008:486)", "section 19 of the Marketing Act (2008:486)"),
        ("MFL 19-20 §§", "19–20 §§ marknadsföringslagen (2008:486)", "sections 19–20 of the Marketing Act (2008:486)"),
        (
            "Bokföringslagen 7 kap. 2 §",
            "7 kap. 2 § bokföringslagen (1999:1078)",
            "chapter 7, section 2 of the Accounting Act (1999:1078)",
        ),
        (
            "LEK 9:28, 13(1)(d)",
            "artikel 13.1 d och 9 kap. 28 § lagen (2022:482) om elektronisk kommunikation",
            "Article 13(1)(d) and chapter 9, section 28 of the Electronic Communications Act (2022:482)",
        ),
    ],
)
def test_articles_are_written_as_lawyers_write_them(reference, sv, en):
    assert cited(reference) == (sv, en)


def test_each_reference_can_be_told_apart():
    assert references("30(1)(c), 13(1)(e)") == ("30(1)(c)", "13(1)(e)")
    assert references(None) == ()
