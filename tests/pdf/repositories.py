"""A repository with a register and the PDF made from it, for what is done to such a PDF afterwards."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Self

from repositories import Repository as Committed

from generator.cli.remaker import Remaker
from generator.provenance import Provenance, Scope, provenance
from generator.register import Register, read_register
from generator.verify import Repository, Verdict, verify


class Once:
    """Makes each edition once, however often it is asked for."""

    def __init__(self) -> None:
        self._real = Remaker()
        self.make_from = cache(self._make)
        self._registers: dict[str, Register] = {}

    def part(self, register: Register, scope: Scope) -> Register:
        return self._real.part(register, scope)

    def make(self, register: Register, provenance: Provenance, scope: Scope) -> bytes:
        self._registers[provenance.digest] = register
        return self.make_from(provenance, scope)

    def _make(self, provenance: Provenance, scope: Scope) -> bytes:
        return self._real.make(self._registers[provenance.digest], provenance, scope)


@dataclass
class Repo(Committed):
    """A repository with the smallest register in it, committed, and the PDFs made from it."""

    maker: Once = field(default_factory=Once)

    @classmethod
    def first(cls, root: Path, maker: Once) -> Self:
        """A new repository with one commit, the same wherever it is made."""
        repository = cls.made(root)
        repository.maker = maker
        repository.commit()
        return repository

    @property
    def facts(self) -> Register:
        return read_register(self.register, "register").register

    def pdf(self, scope: Scope) -> bytes:
        facts = self.facts
        return self.maker.make(facts, provenance(facts), scope)

    def verify(self, content: bytes, revision: str | None = None) -> Verdict:
        return verify(content, Repository(self.register, "register"), self.maker, revision)
