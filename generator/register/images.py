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
    return {name: (register.root / name).read_bytes() for _, name in _named(register)}


def image_hits(register: Register) -> Iterator[Hit]:
    """Findings about logos that are not there, or that no page could show."""
    for field, name in _named(register):
        fault = _fault(register, name)
        if fault is not None:
            rule, what, message, fix = fault
            settings = register.records["register"]["register"]
            yield Hit(
                rule=rule,
                name=what,
                severity=Severity.ERROR,
                path=settings.path,
                route=("site", field),
                message=message,
                fix=fix,
            )


def _named(register: Register) -> Iterator[tuple[str, str]]:
    settings = register.records.get("register", {}).get("register")
    site: Data = settings.data.get("site", {}) if settings else {}
    return ((field, site[field]) for field in FIELDS if field in site)


def _fault(register: Register, name: str) -> tuple[str, str, Message, Message] | None:
    try:
        with (register.root / name).open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError:
        return (
            "REG-04",
            "missing-image",
            Message(
                f"Filen ”{name}” finns inte eller går inte att läsa.",
                f"The file “{name}” does not exist or cannot be read.",
            ),
            Message(
                "Lägg logotypen bredvid register.yaml, eller ta bort raden.",
                "Put the logo beside register.yaml, or remove the line.",
            ),
        )
    form = name.rpartition(".")[2]
    if len(content) <= LARGEST and content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_BEGINNINGS[form]):
        return None
    largest = LARGEST // 1024
    return (
        "REG-05",
        "unusable-image",
        Message(
            f"Filen ”{name}” är ingen bild av slaget {form.upper()}, eller är större än {largest} kB.",
            f"The file “{name}” is no image of the kind {form.upper()}, or is larger than {largest} kB.",
        ),
        Message(
            "Spara logotypen i det format som namnet anger, och så liten som den visas.",
            "Save the logo in the format that its name says, and as small as it is shown.",
        ),
    )
