"""The site of any register, built or served without an `mkdocs.yml`."""

import logging
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from generator.check import Outcome
from generator.plugin.events import RegisterPlugin
from generator.plugin.theme import overrides
from generator.source import Language, Message

# Material prints a notice about MkDocs 2.0 on every build.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

_LOOKS = 0.1
"""Seconds between two looks at the files: an edit is to be seen within a second."""
_CALM = 0.02
"""Seconds without a further change before the site is built anew."""


class SiteError(Exception):
    """The site could not be built."""


def site_config(register: Path, site_dir: Path, *, language: Language = "en") -> MkDocsConfig:
    """The configuration for a register anywhere; says the same as the repository's `mkdocs.yml`.

    Raises:
        SiteError: MkDocs refuses it, for example because `site_dir` lies within the templates.

    """
    config = MkDocsConfig()
    config.load_dict(
        {
            "site_name": "artikel30",
            "docs_dir": str(overrides("static")),
            "site_dir": str(site_dir.absolute()),
            "strict": True,
            "theme": {"name": "material", "custom_dir": str(overrides("theme")), "font": False},
            "plugins": [{"artikel30": {"register": str(register.absolute()), "language": language}}],
        }
    )
    errors, warnings = config.validate()
    if errors or warnings:
        raise SiteError("; ".join(f"{key}: {problem}" for key, problem in [*errors, *warnings]))
    return config


def build_site(config: MkDocsConfig, outcome: Outcome | None = None) -> Sequence[Message]:
    """Build the site into `config.site_dir`; `outcome` is what the check of its register came to, where it is known.

    What is returned says which earlier versions of the policy are not shown, and why.

    Raises:
        SiteError: the register has errors, or what was written would disclose something internal.

    """
    with _silence() as said:
        config.plugins.on_startup(command="build", dirty=False)
        plugin = cast(RegisterPlugin, config.plugins["artikel30"])
        plugin.checked = outcome
        try:
            build(config)
        except (BuildError, ConfigurationError, Abort) as error:
            raise SiteError("\n".join(said) or str(error)) from error
        finally:
            config.plugins.on_shutdown()
        return plugin.notes


def serve_site(register: Path, *, host: str = "127.0.0.1", port: int = 8000, language: Language = "en") -> None:
    """Show the site and build it anew after each edit, until interrupted; an edit with errors shows the findings.

    Raises:
        SiteError: nothing can listen at that host and port.

    """
    with tempfile.TemporaryDirectory(prefix="artikel30-") as folder:
        _serve(register, Path(folder), host, port, language)


def _serve(register: Path, folder: Path, host: str, port: int, language: Language) -> None:
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - a web server, which a build does not need

    config = _preview(register, folder, language)
    # Once: MkDocs hands on the same plugin from build to build, and the plugin what it has found out.
    config.plugins.on_startup(command="serve", dirty=False)
    address = f"http://{host}:{port}/"

    def rebuild(fresh: MkDocsConfig | None = None) -> None:
        build(fresh or _preview(register, folder, language), serve_url=address)

    try:
        server = LiveReloadServer(
            builder=rebuild, host=host, port=port, root=str(folder), mount_path="/", polling_interval=_LOOKS
        )
    except OSError as error:  # there is no such host
        raise SiteError(f"{address}: {error.strerror or error}") from error
    server.build_delay = _CALM
    server.error_handler = lambda code: _page(folder / f"{code}.html")
    try:
        rebuild(config)
        for watched in [config.docs_dir, *config.watch]:
            server.watch(watched)
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    except OSError as error:  # the port is taken
        raise SiteError(f"{address}: {error.strerror or error}") from error
    finally:
        server.shutdown()
        config.plugins.on_shutdown()


def _preview(register: Path, folder: Path, language: Language) -> MkDocsConfig:
    config = site_config(register, folder, language=language)
    # A preview goes on after an error, so nothing in it is strict.
    config.strict = False
    return config


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


class _Collector(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


@contextmanager
def _silence() -> Iterator[list[str]]:
    """Keep what MkDocs would print; the caller tells what matters."""
    said: list[str] = []
    logger, collector = logging.getLogger("mkdocs"), _Collector(said)
    before, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        yield said
    finally:
        logger.removeHandler(collector)
        logger.propagate = before
