"""A page that MkDocs writes without reading or changing it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.pages import Shell


class FinishedPage(Page):
    """A finished page; Markdown is never asked."""

    def __init__(self, shell: Shell, file: File, config: MkDocsConfig) -> None:
        super().__init__(shell.title, file, config)
        self.shell = shell

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' name
        """There is no source."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' names
        """The template prints the shell."""
        self.content = str(self.shell.body)


def add_page(files: Files, config: MkDocsConfig, folder: str, shell: Shell) -> None:
    """Add the page that is `index.html` in `folder`."""
    file = File.generated(config, f"{folder}index.md", content="", inclusion=InclusionLevel.INCLUDED)
    FinishedPage(shell, file, config)
    files.append(file)
