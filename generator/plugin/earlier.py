"""The earlier versions of the policy, for the pages and for the search of what was written."""

from collections.abc import Mapping
from pathlib import Path

from mkdocs.exceptions import PluginError

from generator.history import History, HistoryError, versions
from generator.pages import Earlier
from generator.register import Register
from generator.source import Language
from generator.views.boundary import publish


def history_of(register: Register, display: str, language: Language) -> History:
    """The earlier versions of a register's policy; `display` is its folder as users know it.

    Raises:
        PluginError: one of them cannot be read.

    """
    try:
        return versions(register.root, display, register.one("register")["policy"]["version"])
    except HistoryError as error:
        raise PluginError(error.message.in_(language)) from error


def for_pages(history: History, folder: Path) -> tuple[Earlier, ...]:
    """What the pages are made from: what each version made public."""
    return tuple(
        Earlier(state=f"{version.commit} {folder.absolute()}", ropa=publish(version.register))
        for version in history.versions
    )


def by_version(history: History) -> Mapping[str, Register]:
    """The registers as they were."""
    return {version.version: version.register for version in history.versions}
