"""What is read, and as what: nothing but true, false, null and plain integers is anything else than text."""

import json

import pytest

from generator.source import Data, parse_document


def read(text: str) -> Data:
    document = parse_document(text.encode(), "x.yaml")
    assert document.faults == ()
    return document.data


WORDS = """
NO no No yes on off y n True TRUE False Null NULL 12:30 1:30:00 0123 0556123456 -01 +1 1.10 6.1 1e3 0x1F 0o17
.inf .nan 1_000 2024-01-15 2024-02-30 556036-0793 = 0E0 08 1234567890123456
"""


@pytest.mark.parametrize("word", [*WORDS.split(), "301 82"])
def test_a_word_stays_text(word: str) -> None:
    assert read(f"a: {word}\n") == {"a": word}


def test_norway_stays_norway_as_value_item_and_key() -> None:
    assert read("NO: [SE, NO, DK]\nno: NO\n") == {"NO": ["SE", "NO", "DK"], "no": "NO"}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-0", 0),
        ("-7", -7),
        ("30182", 30182),
        ("123456789012345", 123456789012345),
    ],
)
def test_a_few_words_are_no_text(word: str, value: Data) -> None:
    read_value = read(f"a: {word}\n")
    assert read_value == {"a": value}
    assert json.dumps(read_value) == json.dumps({"a": value})


@pytest.mark.parametrize("word", ["true", "null", "~", "30182", ""])
@pytest.mark.parametrize("sign", ["'", '"'])
def test_quotes_make_text(word: str, sign: str) -> None:
    assert read(f"a: {sign}{word}{sign}\n") == {"a": word}


def test_a_number_too_long_for_python_is_text() -> None:
    assert read("a: " + "9" * 5000) == {"a": "9" * 5000}


def test_byte_order_mark_and_crlf_are_normalised() -> None:
    document = parse_document(b"\xef\xbb\xbfa: |\r\n  x\r\n  y\r\nb: 1\r\n", "x.yaml")
    assert document.data == {"a": "x\ny\n", "b": 1}
    assert document.text == "a: |\n  x\n  y\nb: 1\n"
    assert document.span(("b",)).line == 4


def test_decomposed_letters_are_composed() -> None:
    assert read("namn: A\u030angstro\u0308m\n") == {"namn": "\u00c5ngstr\u00f6m"}


def test_decomposed_letters_written_as_codes_are_composed() -> None:
    assert read('a: "o\\u0308"\n') == {"a": "\u00f6"}


@pytest.mark.parametrize(
    "text",
    [
        'a: "5\u00a0000 kr"\n',
        "a: '5\u00a0000 kr'\n",
        "a: |\n  5\u00a0000 kr\n",
        "a: >-\n  5\u00a0000 kr\n",
        "a: 1 # 5\u00a0000 kr\n",
        "# 5\u00a0000 kr\na: [b, #\u00a0\n  c]\n",
        "a: 1 # x\ty\n",
        'a: "person\u00aduppgift"\n',
        'a: "\U0001f469\u200d\U0001f4bb"\n',
    ],
)
def test_unusual_characters_are_accepted_in_quotes_block_texts_and_comments(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: NO # Norge\n",
        "a: 1\n  # b: 2\n#c: 3\n",
        'a: "avtal #12"\n',
        "a: |\n  avtal #12\n",
        "a: [x, y] #z\n",
        "a: #z\n  b: 1\n",
        "a: avtal#12\n",
        "a: b ## c\n",
    ],
)
def test_a_comment_is_not_taken_for_a_lost_text(text: str) -> None:
    read(text)


@pytest.mark.parametrize("text", ["a: ”x” och ”y”\n", 'a: "”x”"\n', "a: |\n  ”x”\n", "a: ”x” och y\n", "a: ”\n"])
def test_typographic_quotes_within_a_text_are_accepted(text: str) -> None:
    read(text)


@pytest.mark.parametrize("text", ["---\na: 1\n", "a: 1\n...\n", "# yaml-language-server: $schema=x\n---\na: 1\n"])
def test_marks_of_one_document_are_accepted(text: str) -> None:
    assert read(text) == {"a": 1}


def test_a_merge_key_within_quotes_is_a_key() -> None:
    assert read('"<<": 1\n') == {"<<": 1}


def test_data_is_none_exactly_when_the_document_is_unusable() -> None:
    assert parse_document(b"a: 1", "x.yaml").usable
    assert not parse_document(b"a: 1\na: 2", "x.yaml").usable
    assert parse_document(b"a: 1\na: 2", "x.yaml").data is None


def test_all_faults_of_a_file_are_told_in_order() -> None:
    document = parse_document(b"a: &b 1\na: x\ty\nc: avtal #1\ntrue: 2\n", "x.yaml")
    assert [(fault.name, fault.span.line) for fault in document.faults] == [
        ("anchor", 1),
        ("duplicate-key", 2),
        ("tab", 2),
        ("text-cut-by-hash", 3),
        ("key-not-text", 4),
    ]
