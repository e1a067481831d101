"""A large record in parts: set by worker processes, kept on disk while nothing in them changes, put into one file."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.pdf.chunks.divide import divided, joined, large, wanted
    from generator.pdf.chunks.part import Enclosed
    from generator.pdf.chunks.run import in_parts
    from generator.pdf.chunks.store import default_folder
    from generator.pdf.chunks.work import Work
else:
    _HOMES = {
        **dict.fromkeys(("divided", "joined", "large", "wanted"), "divide"),
        "Enclosed": "part",
        "in_parts": "run",
        "default_folder": "store",
        "Work": "work",
    }

    def __getattr__(name: str) -> object:
        """Load what is asked for: a worker, which comes by here, has no use for what hands out the work."""
        if name not in _HOMES:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


__all__ = ["Enclosed", "Work", "default_folder", "divided", "in_parts", "joined", "large", "wanted"]
