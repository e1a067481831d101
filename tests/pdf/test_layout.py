"""Nothing is cut, no page is nearly empty, and a page that goes on says what it goes on with."""

import copy
from collections.abc import Callable
from pathlib import Path

import pytest
from pdf.reading import squeezed, text_of, words_by_page
from pdf.specimens import NOTHING, facts, provenance_of, register_of

from generator.i18n import translator
from generator.pdf import render_pdf
from generator.register import Register
from generator.source import LANGUAGES, Language
from generator.views.internal import AUTHORITY, GAPS, InternalRegister, internal_register, with_purposes

pytestmark = pytest.mark.pdf
View = tuple[InternalRegister, Path]
Made = Callable[[str, Language], View]
MARGIN = 50.0  # points; the narrowest margin is 18 mm
HEAD, FOOT = 70.0, 62.0
FULL_ENOUGH = 0.2


def rendered(
    data: dict[str, dict[str, object]], folder: Path, language: Language = "sv"
) -> tuple[InternalRegister, Path]:
    view = internal_register(register_of(data), translator(language))
    file = folder / "made.pdf"
    file.write_bytes(render_pdf(view, provenance_of(), NOTHING, language))
    return view, file


def fits(file: Path) -> None:
    for number, (width, height, words) in enumerate(words_by_page(file), start=1):
        for left, top, right, bottom, word in words:
            inside = left >= MARGIN and right <= width - MARGIN and top >= 0 and bottom <= height
            assert inside, f"page {number}: {word}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["repository", "specimens", "clean", "processor"])
def test_nothing_leaves_the_page(made: Made, name: str, language: Language) -> None:
    fits(made(name, language)[1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["repository", "clean"])
def test_no_page_is_nearly_empty(made: Made, name: str, language: Language) -> None:
    pages = words_by_page(made(name, language)[1])
    for number, (width, height, words) in enumerate(pages[1:-1], start=2):
        if width > height:
            continue  # the summary's last page ends where the paper is turned
        lowest = max(word[3] for word in words if HEAD < word[1] < height - FOOT)
        assert (lowest - HEAD) / (height - HEAD - FOOT) > FULL_ENOUGH, f"page {number}"


def test_a_continued_record_is_named_at_the_top(made: Made) -> None:
    view, file = made("repository", "sv")
    purposes = next(section for section in view.sections if section.kind == "purpose")
    pages = [squeezed(page) for page in text_of(file, "-raw").split("\f")]
    boxes = words_by_page(file)
    letters = translator("sv").t("pdf.letters.article")
    names = {squeezed(r.target.name + letters): squeezed(r.target.name) for r in purposes.records}
    begun = {heading: next(n for n, page in enumerate(pages) if heading in page) for heading in names}
    for number in range(min(begun.values()) + 1, max(begun.values()) + 1):
        head = "".join(word[4] for word in boxes[number][2] if word[1] < HEAD)
        going_on = [heading for heading in names if begun[heading] < number][-1]
        at_top = [heading for heading in names if pages[number].startswith(heading)]
        expected = names[at_top[0]] if at_top else f"{names[going_on]},forts."
        assert head.endswith(expected), number + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_continued_section_is_named_at_the_top(made: Made, language: Language) -> None:
    _, file = made("repository", language)
    summary = translator(language).t("pdf.document.continued", name=f"2 {translator(language).t('pdf.summary.title')}")
    heads = ["".join(word[4] for word in words if word[1] < HEAD) for _, _, words in words_by_page(file)]
    assert sum(head.endswith(squeezed(summary)) for head in heads) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_part_says_so(registers: dict[str, Register], tmp_path: Path, language: Language) -> None:
    part, selection = with_purposes(registers["clean"], ("newsletter", "accounting"))
    view = internal_register(part, translator(language), (*AUTHORITY, *GAPS), selection=selection)
    file = tmp_path / "part.pdf"
    file.write_bytes(render_pdf(view, provenance_of()._replace(part="beef" * 16), NOTHING, language))
    fits(file)
    words = {"sv": "Utdrag: 2 av 13 ändamål", "en": "Extract: 2 of 13 purposes"}[language]
    cover, *pages = words_by_page(file)
    assert words in " ".join(word[4] for word in cover[2])
    for number, (_, _, found) in enumerate(pages, start=2):
        assert words in " ".join(word[4] for word in found if word[1] < HEAD), number
    # The digest of the register, and that of the part.
    text = squeezed(text_of(file, "-raw", "-l", "1"))
    assert provenance_of().digest in text
    assert "beef" * 16 in text
    annexes = [{"sv": "Bilaga: Öppna frågor", "en": "Annex: Open questions"}[language]]
    assert all(squeezed(title) in squeezed(text_of(file, "-raw")) for title in annexes)


def test_a_word_longer_than_its_column_is_broken_not_cut(tmp_path: Path) -> None:
    data = copy.deepcopy(facts())
    long = "Personuppgiftsbiträdesavtalsuppföljningsrutinbeskrivning" * 4
    for field in ("name", "purpose"):
        data["purpose"]["purpose-full"][field] = {"sv": long, "en": long}
    data["security-measure"]["security-measure-full"]["name"] = {"sv": long, "en": long}
    _, file = rendered(data, tmp_path)
    fits(file)
    assert squeezed(long) in squeezed(text_of(file, "-raw"))


def test_a_field_of_five_thousand_words_goes_over_pages(tmp_path: Path) -> None:
    data = copy.deepcopy(facts())
    words = [f"ord{number:04d}" for number in range(5000)]
    data["purpose"]["purpose-full"]["risk"] = {"sv": " ".join(words), "en": " ".join(words)}
    _, file = rendered(data, tmp_path)
    text = squeezed(text_of(file, "-raw"))
    assert [word for word in words if word not in text] == []
    fits(file)


def test_a_register_without_purposes_and_transfers_says_so(tmp_path: Path) -> None:
    data = copy.deepcopy(facts())
    data["purpose"], data["transfer"] = {}, {}
    _, file = rendered(data, tmp_path, "en")
    text = text_of(file)
    assert "The register holds no transfers to third countries." in text


def test_hostile_text_is_shown_as_text(tmp_path: Path) -> None:
    data = copy.deepcopy(facts())
    hostile = '<script>alert(1)</script> {{ 7 * 7 }} <img src="http://example.com/x"> &amp; </td>'
    data["purpose"]["purpose-full"]["purpose"] = {"sv": hostile, "en": hostile}
    _, file = rendered(data, tmp_path)
    assert squeezed(hostile) in squeezed(text_of(file, "-raw"))
