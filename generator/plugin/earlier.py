"""The earlier versions of the policy, for the pages and for the search of what was written."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.exceptions import PluginError

from generator.history import History, HistoryError, versions
from generator.memory import Memory
from generator.pages import Earlier
from generator.provenance import clean_moment
from generator.register import Register
from generator.source import Language
from generator.views.boundary import publish


def history_of(register: Register, display: str, language: Language) -> History:
    """The earlier versions of a register's policy; `display` is its folder as users know it.

    Raises:
        PluginError: one of them cannot be read.

    """
    try:
        version = register.one("register")["policy"]["version"]
        return versions(register.root, display, version, register.commit or "HEAD")
    except HistoryError as error:
        raise PluginError(error.message.in_(language)) from error


def for_pages(history: History, folder: Path, memory: Memory) -> tuple[Earlier, ...]:
    """What the pages are made from: what each version made public; `memory` knows those of an earlier build."""
    return tuple(
        Earlier(
            state=f"{version.commit} {folder.absolute()}",
            ropa=memory.recall(publish, version.register, memory),
            moment=clean_moment(version.register),
        )
        for version in history.versions
    )


def by_version(history: History) -> Mapping[str, Register]:
    """The registers as they were."""
    return {version.version: version.register for version in history.versions}
