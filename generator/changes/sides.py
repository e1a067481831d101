"""The two states of a register that are compared: what `A..B` names, read from git or from the folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from generator.changes.phrases import both
from generator.findings import Finding, Hit, Severity, locate
from generator.git import git, obstacle
from generator.history import MomentError, asked, register_then
from generator.history.refusals import no_history
from generator.history.tags import PREFIX
from generator.i18n import sentence
from generator.register import Reading, Register, read_register
from generator.source import Message

_RANGE: Final = ".."


class Side(NamedTuple):
    """One state of the register."""

    register: Register
    title: Message
    commit: str
    """The full hash; empty for the folder as it is now."""
    faults: tuple[Finding, ...]
    """The errors of the files that cannot be compared."""
    left_out: frozenset[str]
    """The places of these files, such as `purposes/marketing`."""


class Sides(NamedTuple):
    """What is compared with what."""

    before: Side
    after: Side
    notes: tuple[Message, ...]
    """What there is to say of the choice."""

    @property
    def left_out(self) -> frozenset[str]:
        """The places of the files that cannot be read on one of the sides."""
        return self.before.left_out | self.after.left_out


def sides(folder: Path, display: str, text: str) -> Sides:
    """The states that `A..B` names; where A is missing the last published version, where B is missing the folder.

    Raises:
        MomentError: there is no such state, or no history.
    """
    first, _, last = text.partition(_RANGE)
    notes: tuple[Message, ...] = ()
    if not first:
        first, notes = _published(folder)
    before = _then(folder, display, first)
    after = _then(folder, display, last) if last else _now(folder, display)
    return Sides(before, after, notes)


def new_notes(before: Register, after: Register) -> tuple[str, ...]:
    """The change notes that are new or have another content than before, by their ids."""
    old = before.records.get("change", {})
    now = after.records.get("change", {})
    return tuple(key for key, note in now.items() if key not in old or old[key].data != note.data)


def _published(folder: Path) -> tuple[str, tuple[Message, ...]]:
    """The tag of the last published version in the history of HEAD; HEAD itself where nothing was published."""
    tag = git(folder, "describe", "--tags", "--abbrev=0", f"--match={PREFIX}*", "HEAD")
    if tag:
        return tag, ()
    if (why := obstacle(folder)) is not None:
        raise MomentError(no_history(why, str(folder)))
    if git(folder, "rev-parse", "--is-shallow-repository") == "true":
        raise MomentError(sentence("changes.side.shallow"))
    return "HEAD", (sentence("changes.side.untagged"),)


def _then(folder: Path, display: str, text: str) -> Side:
    moment = asked(folder, text)
    reading = register_then(folder, moment, display)
    brief = moment.commit[:7]
    day = both(lambda words: words.date(moment.day.isoformat()))
    shown = "" if moment.commit.startswith(text) or text == moment.day.isoformat() else text
    key = "named" if shown else "commit"
    return _side(reading, sentence(f"changes.side.{key}", name=shown, day=day, commit=brief), moment.commit, display)


def _now(folder: Path, display: str) -> Side:
    return _side(read_register(folder, display), sentence("changes.side.now"), "", display)


def _side(reading: Reading, title: Message, commit: str, display: str) -> Side:
    errors = [hit for hit in reading.hits if hit.severity is Severity.ERROR]
    faults = tuple(locate(errors, reading.register.documents))
    return Side(reading.register, title, commit, faults, _places(errors, display))


def _places(errors: Sequence[Hit], display: str) -> frozenset[str]:
    return frozenset(hit.path.removeprefix(f"{display}/").removesuffix(".yaml") for hit in errors)
