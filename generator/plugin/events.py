"""The plugin: at each of MkDocs' events, one call into the program."""
# ruff: noqa: ARG002 - MkDocs passes its arguments by name

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.check import Outcome, check
from generator.collector import without_collector
from generator.day import judged_on
from generator.pages import dead_anchors
from generator.plugin.experience import Experience
from generator.plugin.folder import withdraw
from generator.plugin.making import Making
from generator.plugin.page import FinishedPage, add_page
from generator.plugin.theme import drop_unused, leave_out_theirs, overrides, put_first, search_script, stylesheets
from generator.source import LANGUAGES, Message
from generator.trace.preview import sources, with_sources

_log = get_plugin_logger("artikel30")


class PluginConfig(base.Config):  # type: ignore[no-untyped-call]
    """What stands below `artikel30` in `mkdocs.yml`."""

    register = c.Dir(exists=False, default="register")
    """The register's folder."""
    language = c.Choice(LANGUAGES, default="en")
    """The language in which findings are told; the site is always in every language."""


class RegisterPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Makes the public policy from the register."""

    def __init__(self) -> None:
        self._serving = False
        self._experience = Experience()
        self.checked: Outcome | None = None
        """What a check of the register came to, where whoever starts the build has checked it."""
        self._written: tuple[Path, Files] | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview, which shows findings instead of failing on them."""
        self._serving = command == "serve"
        self._experience = Experience()
        self.checked = None

    def on_shutdown(self) -> None:
        """Keep nothing for another command in the same process."""
        self._experience = Experience()
        self.checked = None

    @property
    def notes(self) -> Sequence[Message]:
        """Which earlier versions of the policy are not shown, and why."""
        return self._history.notes

    @without_collector()
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the register and make every page, before anything is written."""
        self._written = None
        put_first(config)
        config.watch.extend([self.config.register, str(overrides("theme")), str(overrides("").parent / "schema")])
        folder = Path(self.config.register)
        tree = self._experience.folder(folder)
        display = os.path.relpath(folder).replace(os.sep, "/")
        outcome = self.checked or check(tree, display, judged_on(), memory=self._experience.memory)
        self._making = Making(
            outcome=outcome,
            folder=folder,
            display=display,
            language=self.config.language,
            serving=self._serving,
            experience=self._experience,
        )
        self._history = self._making.history()
        self._site = self._making.site(self._history, *stylesheets(config), search_script(config))
        # Only a preview says where in the register its records stand.
        self._sources = sources(outcome.register) if self._serving and outcome.ok else {}
        self._theme_dirs = leave_out_theirs(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put our pages and our stylesheet in the place of what the theme would copy."""
        # MkDocs has just taken the last site away, and begins to write the new one.
        self._written = Path(config.site_dir), files
        config.theme.dirs = self._theme_dirs
        drop_unused(files, config)
        for folder, shell in self._site.pages.items():
            add_page(files, config, folder, shell)
        for path, content in self._site.files.items():
            files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED))
        return files

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Make the theme's templates, which are all ours, as strict as the program's own."""
        env.autoescape = True
        env.undefined = jinja2.StrictUndefined
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,
        config: MkDocsConfig,
    ) -> TemplateContext:
        """Give the page for missing addresses and the sitemap what they print."""
        context.update({"shell": self._site.missing, "shells": self._site.listed()})  # type: ignore[misc] # ours
        return context

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Give a page what it prints.

        Raises:
            PluginError: the page was not made from the register.

        """
        if not isinstance(page, FinishedPage):
            raise PluginError(f"{page.file.src_uri}: every page comes from the register")
        context.update({"shell": page.shell})  # type: ignore[misc] # ours
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Warn of links within the page that lead nowhere; in a preview, say where its records stand."""
        for place in dead_anchors(output):
            _log.warning("%s: #%s", page.file.dest_uri, place)
        earlier = isinstance(page, FinishedPage) and page.shell.earlier
        return output if earlier else with_sources(output, self._sources)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind that has not been looked through."""
        if self._written is not None:
            withdraw(*self._written)

    @without_collector()
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Look for anything that is not public in what was written.

        Raises:
            PluginError: there is some.

        """
        public = Path(config.site_dir)
        # It holds the time of the build, and no search engine asks for it.
        (public / "sitemap.xml.gz").unlink(missing_ok=True)
        if found := list(self._making.disclosed(self._history, public)):
            raise PluginError("\n".join(found))
