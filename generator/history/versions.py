"""The versions of the policy that were published before the current one: one for each tag `policy-<version>`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from generator.findings import Hit, Severity, locate
from generator.git import git
from generator.history import notes
from generator.history.revisions import register_at
from generator.history.tags import Tag, tags_before, tags_elsewhere
from generator.register import Reading, Register
from generator.register.references import reference_hits
from generator.source import Message


class HistoryError(Exception):
    """A version that was published cannot be shown any more."""

    def __init__(self, message: Message) -> None:
        """Say which, why, and what to do."""
        super().__init__(message.en)
        self.message = message


class Version(NamedTuple):
    """An earlier version of the policy."""

    version: str
    tag: str
    commit: str
    """The full hash."""
    register: Register


class History(NamedTuple):
    """What git knows of the policy."""

    versions: tuple[Version, ...]
    """The earlier versions, by the names of their tags."""
    notes: tuple[Message, ...]
    """What the history lacks, or what of it is not shown, and why; a sentence each."""


def versions(folder: Path, display: str, current: str, commit: str = "HEAD") -> History:
    """The earlier versions of the policy whose register lies in `folder`; `current` is the version at `commit`.

    Earlier versions are held against today's schema, and their ids are resolved, for nothing could be built from
    them otherwise. The rules are not applied: what was lawful then is not judged with the law of today.

    Raises:
        HistoryError: a version cannot be read, or not by today's schema.
    """
    shallow = git(folder, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        return History((), (notes.no_git(),))
    # Of a commit of the past, later tags are no part and none to be told of.
    tags, elsewhere = tags_before(folder, commit), tags_elsewhere(folder) if commit == "HEAD" else []
    if not tags and not elsewhere:
        return History((), (notes.incomplete() if shallow == "true" else notes.no_tags(),))
    said = [notes.incomplete()] if shallow == "true" else []
    said += notes.not_in_history(tag.name for tag in elsewhere)
    said += notes.no_address(tag.name for tag in tags if not tag.addressable)
    earlier = [tag for tag in tags if tag.addressable and tag.version != _plain(current)]
    found = {tag: _read(folder, tag, display) for tag in earlier}
    said += notes.no_register(tag.name for tag, reading in found.items() if not reading.known)
    held = {tag: version for tag, reading in found.items() if (version := _stated(reading)) is not None}
    said += _disagreeing(held, tags)
    kept = [tag for tag, reading in found.items() if reading.known and held.get(tag, tag.version) == tag.version]
    return History(tuple(_version(tag, found[tag]) for tag in kept), tuple(said))


def _disagreeing(held: dict[Tag, str], tags: Iterable[Tag]) -> Iterator[Message]:
    names = {tag.version: tag.name for tag in tags}
    for tag, version in held.items():
        if version != tag.version:
            yield notes.other_version(tag.name, version, names.get(version))


def _read(folder: Path, tag: Tag, display: str) -> Reading:
    try:
        return register_at(folder, tag.commit, f"{tag.name}:{display}")
    except OSError as error:
        raise HistoryError(notes.not_given(tag.name)) from error


def _stated(reading: Reading) -> str | None:
    """The version that a register states; None where that cannot be read."""
    settings = next((record.data for record in reading.known if record.kind == "register"), {})
    policy = settings.get("policy")
    version = policy.get("version") if isinstance(policy, dict) else None
    return _plain(version) if isinstance(version, str) else None


def _version(tag: Tag, reading: Reading) -> Version:
    if errors := [hit for hit in _formal(reading) if hit.severity is Severity.ERROR]:
        first = locate(errors, reading.register.documents)[0]
        raise HistoryError(notes.unreadable(tag.name, f"{first.file}:{first.line}:{first.column}", first.message))
    return Version(tag.version, tag.name, tag.commit, reading.register)


def _formal(reading: Reading) -> Iterator[Hit]:
    yield from reading.hits
    yield from reference_hits(reading)


def _plain(version: str) -> str:
    return " ".join(version.split())
