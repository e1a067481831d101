"""The state of the register and of the program: commit, date, digests. Never reads the clock."""

from datetime import UTC, date, datetime, time
from typing import NamedTuple, Self

from generator import __version__
from generator.day import epoch
from generator.git import git, has_changes
from generator.history import Moment, MomentError, of_commit
from generator.law.age import compiled
from generator.provenance.canonical import canonical_json, sha256
from generator.provenance.program import program_digest, rules_digest
from generator.register import Register


class Provenance(NamedTuple):
    """Where an output comes from; printed on the PDF's cover and kept in its metadata."""

    commit: str | None
    """Full hash, or None outside git."""
    dirty: bool
    """Whether the register has changes that are not committed."""
    timestamp: datetime
    """In UTC: SOURCE_DATE_EPOCH, else the commit's time, else midnight of the policy's last change."""
    digest: str
    """SHA-256 of the register's canonical JSON (the file attached to the PDF), in hexadecimal."""
    tool_version: str
    program: str
    """SHA-256 of the program's own files: two programs of one version may differ."""
    rules: str
    """SHA-256 of the catalogue of rules that the register passed: codes, severities, pages."""
    law: str
    """The day on which the oldest of the legal data were compiled, ISO 8601."""

    moment: Moment | None = None
    """The commit's own dates; None outside git."""
    part: str = ""
    """The digest of the part that is printed and attached; empty where that is the whole register."""

    def of_part(self, part: Register) -> Self:
        """The same state, of which only `part` is printed and attached."""
        digest = sha256(canonical_json(part))
        return self._replace(part="" if digest == self.digest else digest)

    @property
    def date(self) -> str:
        """The day of `timestamp`, ISO 8601."""
        return self.timestamp.date().isoformat()


def provenance(register: Register) -> Provenance:
    """Describe the state of `register` by git, the environment and its own digest.

    Raises:
        EpochError: SOURCE_DATE_EPOCH is no point in time.
    """
    if register.commit:
        return committed_at(register, register.commit, epoch() or default_date(register, register.commit))
    commit = git(register.root, "rev-parse", "--verify", "HEAD")
    dirty = bool(commit) and has_changes(register.root)
    return committed_at(register, commit, epoch() or default_date(register, commit), dirty=dirty)


def clean_moment(register: Register) -> Moment | None:
    """The dates of the commit that holds `register` as it is; None where none does."""
    if register.commit:
        return _moment(register, register.commit)
    if has_changes(register.root):
        return None
    return _moment(register, git(register.root, "rev-parse", "--verify", "HEAD"))


def committed_at(register: Register, commit: str | None, timestamp: datetime, *, dirty: bool = False) -> Provenance:
    """Describe `register` as what this program makes of a state that is known from elsewhere."""
    return Provenance(
        commit=commit,
        dirty=dirty,
        timestamp=timestamp,
        digest=sha256(canonical_json(register)),
        tool_version=__version__,
        program=program_digest(),
        rules=rules_digest(),
        law=compiled().isoformat(),
        moment=_moment(register, commit),
    )


def default_date(register: Register, commit: str | None) -> datetime:
    """The time of a commit, or midnight of the policy's last change where there is none."""
    if moment := _moment(register, commit):
        return moment.committed
    updated = date.fromisoformat(register.one("register")["policy"]["updated"])
    return datetime.combine(updated, time(), UTC)


def _moment(register: Register, commit: str | None) -> Moment | None:
    try:
        return of_commit(register.root, commit) if commit else None
    except MomentError:
        return None
