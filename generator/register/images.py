"""The company's logos, which lie beside register.yaml."""

from collections.abc import Iterator, Mapping

from generator.findings import Hit, Severity
from generator.register.records import Data, Register
from generator.source import Message

FIELDS = ("logo", "logo_dark")
LARGEST = 64 * 1024
"""In bytes; a logo that weighs more than the policy makes the page slow."""
_BEGINNINGS: Mapping[str, tuple[bytes, ...]] = {"png": (b"\x89PNG\r\n\x1a\n",), "svg": (b"<svg", b"<?xml", b"<!--")}


def images(register: Register) -> Mapping[str, bytes]:
    """The logos that register.yaml names, by file name; the register has passed its checks."""
    found = {name: register.beside(name, LARGEST) for _, name in _named(register)}
    return {name: content for name, content in found.items() if content is not None}


def image_hits(register: Register) -> Iterator[Hit]:
    """Findings about logos that are not there, or that no page could show."""
    for field, name in _named(register):
        path = register.records["register"]["register"].path
        content = register.beside(name, LARGEST + 1)
        if content is None:
            yield _missing(path, field, name)
        elif not _usable(content, name):
            yield _unusable(path, field, name)


def _named(register: Register) -> Iterator[tuple[str, str]]:
    settings = register.records.get("register", {}).get("register")
    site: Data = settings.data.get("site", {}) if settings else {}
    return ((field, site[field]) for field in FIELDS if field in site)


def _usable(content: bytes, name: str) -> bool:
    beginning = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    return len(content) <= LARGEST and beginning.startswith(_BEGINNINGS[_form(name)])


def _form(name: str) -> str:
    return name.rpartition(".")[2]


def _missing(path: str, field: str, name: str) -> Hit:
    return Hit(
        rule="REG-04",
        name="missing-image",
        severity=Severity.ERROR,
        path=path,
        route=("site", field),
        message=Message(
            f"Filen ”{name}” finns inte eller går inte att läsa.",
            f"The file “{name}” does not exist or cannot be read.",
        ),
        fix=Message(
            "Lägg logotypen bredvid register.yaml, eller ta bort raden.",
            "Put the logo beside register.yaml, or remove the line.",
        ),
    )


def _unusable(path: str, field: str, name: str) -> Hit:
    form, largest = _form(name).upper(), LARGEST // 1024
    return Hit(
        rule="REG-05",
        name="unusable-image",
        severity=Severity.ERROR,
        path=path,
        route=("site", field),
        message=Message(
            f"Filen ”{name}” är ingen bild av slaget {form}, eller är större än {largest} kB.",
            f"The file “{name}” is no image of the kind {form}, or is larger than {largest} kB.",
        ),
        fix=Message(
            "Spara logotypen i det format som namnet anger, och så liten som den visas.",
            "Save the logo in the format that its name says, and as small as it is shown.",
        ),
    )
