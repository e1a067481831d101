"""Where the theme's files lie, and which of them the site needs."""

from importlib.resources import as_file, files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

_STYLES = "assets/stylesheets"
_SCRIPT = "assets/javascripts/search.js"
_THEIRS = "main.*.min.css"


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
    """The theme's stylesheet, whatever its version calls it, and ours: all of our files, by name.

    Raises:
        PluginError: the theme's is missing.

    """
    ours = {path.name: path for folder in reversed(_own(config)) for path in (folder / _STYLES).glob("*.css")}
    theirs = (path for folder in config.theme.dirs for path in sorted((Path(folder) / _STYLES).glob(_THEIRS)))
    theme = next(theirs, None)
    if theme is None:
        raise PluginError(f"{config.theme.name}: {_STYLES}/{_THEIRS}?")
    return theme.read_text("utf-8"), "\n".join(ours[name].read_text("utf-8") for name in sorted(ours))


def search_script(config: MkDocsConfig) -> str:
    """The script of the search page, ours or the user's own."""
    return next(path for folder in _own(config) if (path := folder / _SCRIPT).is_file()).read_text("utf-8")


def leave_out_theirs(config: MkDocsConfig) -> list[str]:
    """Let MkDocs look only where our templates lie: it would list the theme's 14,000 icons. What it had is returned.

    The user's own templates may include the theme's, and then nothing is left out.
    """
    before, ours = config.theme.dirs, overrides("theme")
    if not config.theme.custom_dir or Path(config.theme.custom_dir).resolve() == ours.resolve():
        config.theme.dirs = [str(ours)]
    return before


def drop_unused(found: Files, config: MkDocsConfig) -> None:
    """Leave out what the theme would copy: its scripts, pictures and styles are not used."""
    own = {*map(str, _own(config)), config.docs_dir}
    for file in list(found):
        if file.src_dir not in own or file.src_uri.startswith((_STYLES, _SCRIPT)):
            found.remove(file)


def _own(config: MkDocsConfig) -> list[Path]:
    """The folders that are not the theme's, the one that wins first."""
    custom = [config.theme.custom_dir] if config.theme.custom_dir else []
    return list(dict.fromkeys(Path(folder) for folder in [*custom, str(overrides("theme"))]))
