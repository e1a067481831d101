"""A sentence in both languages of the tool, made where the facts are known and chosen where it is printed."""

from typing import Literal, NamedTuple

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")


class Message(NamedTuple):
    """One sentence, whole, in Swedish and in English."""

    sv: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.sv if language == "sv" else self.en
