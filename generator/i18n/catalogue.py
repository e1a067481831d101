"""The fixed sentences of a language: `generator/locale/<language>/<area>.yaml`, looked up by dotted key."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from generator.source import LANGUAGES, Language, parse_document


class MissingTextError(LookupError):
    """A text or one of its parameters is missing from the catalogue; always a defect of the program."""


def _flatten(prefix: str, node: object) -> Iterator[tuple[str, str]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _flatten(f"{prefix}.{key}", value)
    elif isinstance(node, str):
        yield prefix, node
    else:
        raise MissingTextError(f"{prefix}: a catalogue holds texts only, not {node!r}")


@cache
def catalogue(language: Language) -> Mapping[str, str]:
    """All texts of `language` by dotted key; the first part of a key is the file's name."""
    texts: dict[str, str] = {}
    folder = files("generator") / "locale" / language
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.name.endswith(".yaml"):
            document = parse_document(entry.read_bytes(), f"{language}/{entry.name}")
            if document.faults:
                raise MissingTextError(f"{language}/{entry.name}: {document.faults[0].message.en}")
            texts.update(_flatten(entry.name.removesuffix(".yaml"), document.data))
    return texts


def fixed_sentences() -> Iterator[str]:
    """Every text of every language's catalogue."""
    for language in LANGUAGES:
        yield from catalogue(language).values()
