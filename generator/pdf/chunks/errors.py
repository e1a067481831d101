"""What can go wrong with parts and processes, in sentences."""

from generator import i18n
from generator.source import Message


def sentence(key: str, **values: object) -> Message:
    """The sentence `chunks.errors.<key>` of the catalogues in every language."""
    return i18n.sentence(f"chunks.errors.{key}", **values)
