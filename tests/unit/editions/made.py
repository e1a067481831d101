"""The registers and what is made of them, each once."""

import datetime as dt
from functools import cache

from unit.exchange import registers

from generator.cli.edition import Chosen, chosen
from generator.exchange.editions import edition, laid_out
from generator.i18n import translator
from generator.provenance import Provenance, Scope, provenance
from generator.views.internal import InternalRegister

NAMES = ("register", "tests/clean", "tests/minimal")
PARTS = {
    "extract": ("tests/clean", Scope("sv", purposes=("newsletter", "accounting"))),
    "annex": ("register", Scope("sv", annexes=("gaps",))),
    "extract with annex": ("register", Scope("sv", purposes=("order-handling",), annexes=("gaps",))),
    "processor": ("tests/processor", Scope("sv", role="processor")),
}
"""What can be chosen of a register, as `ropa pdf` and `ropa export` choose it."""
WHEN = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@cache
def part(name: str) -> Chosen:
    folder, scope = PARTS.get(name, (name, Scope("sv")))
    return chosen(registers.register(folder), scope)


@cache
def view(name: str, language: str) -> InternalRegister:
    return part(name).view(language)


@cache
def origin(name: str) -> Provenance:
    folder, _ = PARTS.get(name, (name, None))
    state = provenance(registers.register(folder))._replace(commit="0" * 40, dirty=False, timestamp=WHEN)
    return state.of_part(part(name).register)


@cache
def made(form: str, name: str, language: str) -> bytes:
    return edition(form, view(name, language), origin(name), translator(language))


@cache
def laid(form: str, template: str, name: str, language: str) -> bytes:
    return laid_out(form, template, view(name, language), origin(name), translator(language))
