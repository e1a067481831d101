"""Values in YAML, names that were meant, references to the law, formats: the small parts of a message."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.schema import Index, cited, field_of, nearest, plain
from generator.schema.formats import is_date, is_e_mail, is_period, is_phone, is_web_address
from generator.schema.repair import repaired
from generator.schema.synonyms import meant_code
from generator.schema.words import scalar
from generator.source import parse_document

TYPICAL = [
    "NO",
    "yes",
    "null",
    "1.10",
    "0123",
    "12:30",
    "1e3",
    "0x1F",
    "a: b",
    "a #b",
    "it's",
    "- a",
    "&a",
    "*a",
    "å ä",
]


@given(st.sampled_from(TYPICAL) | st.text("abNOåé 0123456789.:-+_#'\"&*!|>%@`,[]{}?~/\\\n", min_size=1))
def test_text_is_read_back_as_it_was_written(text: str) -> None:
    document = parse_document(f"a: {scalar(text)}\n".encode(), "x.yaml")
    assert document.data == {"a": text}


@pytest.mark.parametrize("text", TYPICAL)
def test_other_readers_take_it_for_text_too(text: str) -> None:
    assert yaml.safe_load(scalar(text)) == text


@pytest.mark.parametrize(
    ("word", "identifier"),
    [
        ("Löneadm 1", "loneadm-1"),
        ("  Æther/Øl  ", "aether-ol"),
        ("“Straße”", "strasse"),
        ("A__B--c", "a-b-c"),
        ("!", ""),
    ],
)
def test_id_is_made_of_a_name(word: str, identifier: str) -> None:
    assert plain(word) == identifier


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("procesor-00049", "processor-00049"),
        ("processor-000499", "processor-00049"),
        ("Processor 00049", "processor-00049"),
        ("marketing", "marketing-customers"),
        ("something-else", None),
        ("", None),
    ],
)
def test_nearest_of_many(word: str, name: str | None) -> None:
    index = Index([f"processor-{number:05}" for number in range(10_000) if number % 7 == 0] + ["marketing-customers"])
    assert index.nearest(word) == name
    assert index.nearest(word) == name


def test_nearest_of_few() -> None:
    assert nearest("retenton", ["retention", "recipients"]) == "retention"
    assert nearest("xyz", ["retention", "recipients"]) is None
    assert nearest("x", []) is None


@pytest.mark.parametrize(
    ("article", "swedish", "english"),
    [
        ("30(1)(c)", "artikel 30.1 c", "Article 30(1)(c)"),
        ("30(1)(d), 13(1)(e)", "artiklarna 30.1 d och 13.1 e", "Articles 30(1)(d) and 13(1)(e)"),
        ("13(2)(b)-(d), 15-22", "artiklarna 13.2 b–d och 15–22", "Articles 13(2)(b)–(d) and 15–22"),
        ("35, recital 75", "artikel 35 och skäl 75", "Article 35 and recital 75"),
        (
            "LEK 9:28",
            "9 kap. 28 § lagen (2022:482) om elektronisk kommunikation",
            "chapter 9, section 28 of the Electronic Communications Act (2022:482)",
        ),
    ],
)
def test_articles_in_the_words_of_each_language(article: str, swedish: str, english: str) -> None:
    assert cited(article) == (swedish, english)


@pytest.mark.parametrize(
    ("path", "word", "code"),
    [
        ("purpose.legal_basis.article", "Article 6(1)(f) GDPR", "6.1.f"),
        ("purpose.legal_basis.article", "6.1 B", "6.1.b"),
        ("purpose.legal_basis.article", "artikel 6", None),
        ("purpose.legal_basis.article", "samtycke", "6.1.a"),
        ("purpose.special_categories.condition", "art. 9.2 h", "9.2.h"),
        ("purpose.identity_number.ground", "samtycke", "consent"),
        ("transfer.mechanism", "SCC", "scc"),
        ("transfer.mechanism", "art. 49.1 a", "49-1-a"),
        ("transfer.countries", "Storbritannien", "GB"),
        ("transfer.countries", "Förenta staterna", None),
        ("transfer.countries", "USA", "US"),
        ("controller.address.country", "“SE”", "SE"),
    ],
)
def test_code_that_was_meant(path: str, word: str, code: str | None) -> None:
    kind, _, field = path.partition(".")
    node = field_of(kind, field)
    assert meant_code(node.items or node, word) == code


@pytest.mark.parametrize(
    ("path", "word", "right"),
    [
        ("purpose.created", "20240105", "2024-01-05"),
        ("purpose.created", "January 5 2024", None),
        ("purpose.created", "den 5 mars 2024", "2024-03-05"),
        ("purpose.created", "2024-02-30", None),
        ("cookie.lifetime", "sessionen", "session"),
        ("purpose.retention.period", "36 månader", "P36M"),
        ("purpose.retention.period", "“P4Y”", "P4Y"),
        ("purpose.retention.period", "några år", None),
        ("controller.phone", "+46 (0)35-18 05 00", "+46 35 18 05 00"),
        ("controller.website", "//acme.example", "https://acme.example"),
        ("controller.website", "vår webbplats", None),
        ("controller.email", "dpo(at)acme.example", "dpo@acme.example"),
    ],
)
def test_value_in_another_form(path: str, word: str, right: str | None) -> None:
    kind, _, field = path.partition(".")
    assert repaired(field_of(kind, field), word) == right


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        (
            is_date,
            ["1900-01-01", "2199-12-31", "2024-02-29"],
            [
                "1899-12-31",
                "2200-01-01",
                "2023-02-29",
                "2024-1-1",
                "20240101",
                "2024-01-01\n",
                "٢٠٢٤-٠١-٠١",
                "2024-W01-1",
            ],
        ),
        (
            is_period,
            ["P4Y", "P1Y6M", "P2W", "P9999D"],
            ["P", "P0D", "P0Y0M", "4Y", "P4Y\n", "PT1H", "P10000D", "P1M1Y"],
        ),
        (
            is_web_address,
            ["https://acme.example", "https://a.b.example:8080/c?d=e#f", "https://åäö.example/å"],
            [
                *(
                    "http://acme.example",
                    "https://",
                    "https://acme",
                    "https://a@acme.example",
                    "https://acme.example\n",
                ),
                *(
                    "javascript:alert(1)",
                    "https://javascript:alert(1)",
                    "https://acme.example/<x>",
                    "https://-a.example",
                ),
                *('https://acme.example/"', "https://acme.example/a b", "https://acme..example", "//acme.example"),
            ],
        ),
        (
            is_e_mail,
            ["dpo@acme.example", "åsa.ö@åäö.example", "a+b@c.d.example"],
            [
                "a@b",
                "a.example",
                "@b.example",
                "a@b@c.example",
                "a b@c.example",
                "mailto:a@b.example",
                "a@b..example",
                "a@b.example\n",
            ],
        ),
        (
            is_phone,
            ["+46 35 18 05 00", "+4535180500"],
            ["035-180500", "+46", "+0 123 456", "+46 35 18 05 00 ", "+46 35\n", "+1234567890123456", "+٤٦ 35 18 05 00"],
        ),
    ],
)
def test_formats(check: object, right: list[str], wrong: list[str]) -> None:
    assert callable(check)
    assert [text for text in right if not check(text)] == []
    assert [text for text in wrong if check(text)] == []
    assert check(7)
