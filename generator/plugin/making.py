"""What the plugin hands to MkDocs: the pages of a register or its findings, and what it looks for afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from generator.check import Outcome
from generator.exchange import vocabulary
from generator.history import History
from generator.pages import Site, findings_site, public_site
from generator.plugin.earlier import by_version, for_pages, history_of
from generator.plugin.experience import Experience
from generator.plugin.findings import disclosed, told
from generator.provenance import clean_moment
from generator.register.images import images
from generator.source import LANGUAGES, Language
from generator.views.boundary import publish
from generator.views.leaks import leaks

_log = get_plugin_logger("artikel30")


@dataclass(frozen=True, kw_only=True, slots=True)
class Making:
    """One build of the site."""

    outcome: Outcome
    folder: Path
    display: str
    """The register's folder, as the user knows it."""
    language: Language
    """The language in which findings are told."""
    serving: bool
    """Whether it is a preview, which shows findings instead of failing on them."""
    experience: Experience

    def history(self) -> History:
        """The earlier versions; a preview goes on without one that cannot be read.

        Raises:
            PluginError: one cannot be read, and it is no preview.
        """
        if not self.outcome.ok:
            return History((), ())
        try:
            history = history_of(self.outcome.register, self.display, self.language)
        except PluginError as error:
            if not self.serving:
                raise
            _log.error("%s", error)
            return History((), ())
        for note in history.notes:
            _log.info("%s", note.in_(self.language))
        return history

    def site(self, history: History, theirs: str, ours: str, script: str) -> Site:
        """The pages; with errors in the register those that tell of them, in a preview.

        Raises:
            PluginError: the register has errors, and it is no preview.
        """
        if self.outcome.ok:
            register, memory = self.outcome.register, self.experience.memory
            return public_site(
                publish(register, memory),
                theirs,
                ours,
                script=script,
                earlier=for_pages(history, self.folder, memory),
                images=images(register),
                moment=None if self.serving else clean_moment(register),
                preview=self.serving,
                memory=memory,
            )
        report = told(self.outcome, self.language)
        if not self.serving:
            raise PluginError(report.text)
        _log.error("%s", report.text)
        return findings_site({language: told(self.outcome, language) for language in LANGUAGES}, ours)

    def disclosed(self, history: History, public: Path) -> Iterator[str]:
        """What was written to `public` and is not to be published, a sentence each."""
        if not self.outcome.ok:
            return
        earlier = by_version(history)
        found = leaks(
            public,
            self.outcome.register,
            earlier,
            # A preview is not published, and an edit changes no earlier version.
            passed_over=earlier if self.serving else (),
            formats=tuple(vocabulary()),
            known=self.experience.known,
        )
        for leak in found:
            yield disclosed(leak).in_(self.language)
