"""What the plugin has found out in earlier builds: a preview builds anew after each edit, and most has not changed."""

from pathlib import Path

from generator.memory import Memory
from generator.source import KeptFolder
from generator.views.leaks import Known


class Experience:
    """Belongs to one plugin, from its start to its end; a build takes from it only what it would find out itself."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.known = Known.nothing(self.memory)
        self._folder: KeptFolder | None = None

    def folder(self, root: Path) -> KeptFolder:
        """The register's folder, for the next build; what the last two builds did not need is forgotten."""
        self.memory.turn()
        if self._folder is None or self._folder.root != root:
            self._folder = KeptFolder(root)
        return self._folder
