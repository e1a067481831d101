"""Where the published files lie, seen from each other; absolute where the site's own address is known."""

from dataclasses import dataclass

from generator.source import Language

SCHEMA = "policy.schema.json"
POLICY = "policy.json"
LINKED = "policy.jsonld"
POINTER = ".well-known/privacy-policy.json"


def tilt_file(language: Language) -> str:
    """The file with the policy in TILT, in a language."""
    return f"{language}/tilt.json"


def feed_file(language: Language) -> str:
    """The file with the feed of changes, in a language."""
    return f"{language}/changes.atom"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses that one file uses for the others."""

    site: str
    """The site's own address, ending with a slash; empty where it is not known."""
    file: str
    """The file that speaks, by its path below the site's root."""

    def to(self, path: str) -> str:
        """The address of a file, or of a folder ending with a slash; the root is the empty path."""
        if self.site:
            return self.site + path
        up = "../" * self.file.count("/")
        return up + path or "./"
