"""The registers and what is made of them, each once."""

import datetime as dt
from functools import cache

from unit.exchange import registers

from generator.exchange.editions import edition, laid_out
from generator.i18n import translator
from generator.provenance import Provenance, provenance
from generator.views.internal import InternalRegister, internal_register

NAMES = ("register", "tests/clean", "tests/minimal")
WHEN = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


@cache
def view(name: str, language: str) -> InternalRegister:
    return internal_register(registers.register(name), translator(language))


@cache
def origin(name: str) -> Provenance:
    return provenance(registers.register(name))._replace(commit="0" * 40, dirty=False, timestamp=WHEN)


@cache
def made(form: str, name: str, language: str) -> bytes:
    return edition(form, view(name, language), origin(name), translator(language))


@cache
def laid(form: str, template: str, name: str, language: str) -> bytes:
    return laid_out(form, template, view(name, language), origin(name), translator(language))
