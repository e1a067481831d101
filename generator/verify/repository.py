"""The state of the repository that a file is held against: a commit, or the folder as it lies there."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from generator.findings import Severity, locate
from generator.git import git
from generator.history import MomentError, at_revision, of_commit, register_then
from generator.provenance.state import default_date
from generator.register import Reading, Register, read_register
from generator.source import Message


class RepositoryError(Exception):
    """There is nothing to hold the file against."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


class Held(NamedTuple):
    """What the repository holds."""

    register: Register
    commit: str | None
    """Full hash; None for the folder as it lies there."""

    @property
    def date(self) -> datetime:
        """The date that an output of this state bears."""
        return default_date(self.register, self.commit)


class Repository(NamedTuple):
    """The register's folder, and the history that it may have."""

    folder: Path
    display: str
    """The folder as users know it."""

    def named(self, revision: str) -> str:
        """The full hash of a commit that a revision names.

        Raises:
            RepositoryError: there is none.
        """
        try:
            return at_revision(self.folder, revision).commit
        except MomentError as error:
            raise RepositoryError(error.message) from error

    def contains(self, commit: str) -> bool:
        """Whether some branch or tag has the commit in its history, so that it was not merely copied here.

        Raises:
            RepositoryError: there is no history.
        """
        if git(self.folder, "rev-parse", "--git-dir") is None:
            raise RepositoryError(
                Message(
                    f"{self.display} ligger inte i ett git-förråd, så filen kan inte jämföras med historiken. Ange "
                    "registrets mapp i förrådet med --register.",
                    f"{self.display} does not lie in a git repository, so the file cannot be compared with the "
                    "history. Name the register's folder in the repository with --register.",
                )
            )
        if git(self.folder, "merge-base", "--is-ancestor", commit, "HEAD") is not None:
            return True
        return bool(git(self.folder, "for-each-ref", "--count=1", f"--contains={commit}"))

    def at(self, commit: str) -> Held:
        """The register at a commit.

        Raises:
            RepositoryError: git does not give it, or it cannot be read.
        """
        try:
            reading = register_then(self.folder, of_commit(self.folder, commit), self.display)
        except MomentError as error:
            raise RepositoryError(error.message) from error
        return Held(self._sound(reading, Message(f"Vid {commit[:12]}", f"At {commit[:12]}")), commit)

    def now(self) -> Held:
        """The folder as it lies there.

        Raises:
            RepositoryError: it cannot be read.
        """
        reading = read_register(self.folder, self.display)
        return Held(self._sound(reading, Message("Nu", "Now")), None)

    def _sound(self, reading: Reading, when: Message) -> Register:
        if not reading.known:
            raise RepositoryError(
                Message(
                    f"{when.sv} finns inget register i {self.display}. Ange registrets mapp med --register.",
                    f"{when.en} there is no register in {self.display}. Name the register's folder with --register.",
                )
            )
        errors = [hit for hit in reading.hits if hit.severity is Severity.ERROR]
        if errors:
            first = locate(errors, reading.register.documents)[0]
            raise RepositoryError(
                Message(
                    f"{when.sv} går registret inte att läsa med den här versionen av programmet. "
                    f"{first.file}:{first.line}: {first.message.sv}",
                    f"{when.en} the register cannot be read with this version of the program. "
                    f"{first.file}:{first.line}: {first.message.en}",
                )
            )
        return reading.register
