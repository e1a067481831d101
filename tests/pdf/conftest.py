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
from generator.views.internal import (
    AUTHORITY,
    EVERYTHING,
    GAPS,
    InternalRegister,
    Role,
    Selection,
    for_others,
    internal_register,
    with_purposes,
)

ROOT = Path(__file__).resolve().parents[2]
PART = ("order-handling", "newsletter")
WITH_ANNEX = (*AUTHORITY, *GAPS)
Made = tuple[InternalRegister, Path]


@pytest.fixture(scope="session")
def registers() -> dict[str, Register]:
    """The repository's own register, one with every property of every schema, and those of the tests."""
    repository = read_register(ROOT / "register", "register").register
    return {
        "repository": repository,
        "annex": repository,
        "part": with_purposes(repository, PART)[0],
        "specimens": register_of(facts()),
        "clean": read_register(ROOT / "tests/clean", "register").register,
        "processor": for_others(read_register(ROOT / "tests/processor", "register").register),
    }


@pytest.fixture(scope="session")
def made(registers: dict[str, Register], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Language], Made]:
    """A view and its PDF: `made("repository", "sv")`."""
    folder = tmp_path_factory.mktemp("pdf")

    @cache
    def make(name: str, language: Language) -> Made:
        register = registers[name]
        role: Role = "processor" if name == "processor" else "controller"
        parts = {"specimens": EVERYTHING, "annex": WITH_ANNEX, "part": WITH_ANNEX}.get(name)
        selection = Selection(chosen=len(PART), total=11) if name == "part" else None
        view = internal_register(register, translator(language), parts, role=role, selection=selection)
        file = folder / f"{name}.{language}.pdf"
        file.write_bytes(render_pdf(view, provenance_of(), bundle_of(register, language), language))
        return view, file

    return make
