"""The folder that the site is written into."""

from pathlib import Path

from mkdocs.structure.files import Files
from mkdocs.utils import clean_directory


def withdraw(folder: Path, files: Files) -> None:
    """Take away what a build has written, and nothing that others keep there under hidden names."""
    clean_directory(str(folder))
    for file in files:
        if file.dest_uri.startswith("."):
            written = folder / file.dest_uri
            written.unlink(missing_ok=True)
            if written.parent != folder and written.parent.is_dir() and not any(written.parent.iterdir()):
                written.parent.rmdir()
