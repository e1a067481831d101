"""PDFs made once: of the repository's register and of the specimens, in both languages."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pdf.specimens import bundle_of, facts, provenance_of, register_of

from generator.i18n import translator
from generator.pdf import render_pdf
from generator.register import Register, read_register
from generator.source import Language
from generator.views.internal import AUTHORITY, EVERYTHING, InternalRegister, internal_register

ROOT = Path(__file__).resolve().parents[2]
Made = tuple[InternalRegister, Path]


@pytest.fixture(scope="session")
def registers() -> dict[str, Register]:
    """The repository's own register, and one with every property of every schema."""
    return {
        "repository": read_register(ROOT / "register", "register").register,
        "specimens": register_of(facts()),
    }


@pytest.fixture(scope="session")
def made(registers: dict[str, Register], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Language], Made]:
    """A view and its PDF: `made("repository", "sv")`."""
    folder = tmp_path_factory.mktemp("pdf")

    @cache
    def make(name: str, language: Language) -> Made:
        register = registers[name]
        parts = EVERYTHING if name == "specimens" else AUTHORITY
        view = internal_register(register, translator(language), parts)
        file = folder / f"{name}.{language}.pdf"
        file.write_bytes(render_pdf(view, provenance_of(), bundle_of(register, language), language))
        return view, file

    return make
