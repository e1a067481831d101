"""Where the theme's files lie, and which of them the site needs."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

_OWN = "assets/stylesheets/policy.css"
_THEIRS = "assets/stylesheets/main.*.min.css"


def overrides(part: str) -> Path:
    """A folder of `site_overrides/`, from the repository or from the installed package."""
    with as_file(files("generator.resources.site_overrides") / part) as folder:
        return folder


def put_first(config: MkDocsConfig) -> None:
    """Let our templates stand before the theme's, and after those of the user's own `custom_dir`."""
    ours = str(overrides("theme"))
    if ours not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, ours)


def stylesheets(config: MkDocsConfig) -> tuple[str, str]:
    """The theme's stylesheet, whatever its version calls it, and ours.

    Raises:
        PluginError: one of them is missing.

    """
    return _first(config, _THEIRS), _first(config, _OWN)


def drop_unused(found: Files, config: MkDocsConfig) -> None:
    """Leave out what the theme would copy: its scripts, pictures and styles are not used."""
    own = {str(overrides("theme")), config.theme.custom_dir, config.docs_dir}
    for file in list(found):
        if file.src_dir not in own or file.src_uri == _OWN:
            found.remove(file)


def _first(config: MkDocsConfig, pattern: str) -> str:
    for path in _each(config, pattern):
        return path.read_text("utf-8")
    raise PluginError(f"{config.theme.name}: {pattern}?")


def _each(config: MkDocsConfig, pattern: str) -> Iterator[Path]:
    for folder in config.theme.dirs:
        yield from sorted(Path(folder).glob(pattern))
