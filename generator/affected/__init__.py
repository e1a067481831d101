"""What a change of the law, or of a fact, touches: purposes, texts, transfers; by which path, and what follows."""

from generator.affected.answer import Answer, answered
from generator.affected.as_json import affected_json
from generator.affected.as_markdown import affected_markdown
from generator.affected.as_text import affected_text
from generator.affected.asked import asked
from generator.affected.facts import Asked, UnknownError

__all__ = [
    "Answer",
    "Asked",
    "UnknownError",
    "affected_json",
    "affected_markdown",
    "affected_text",
    "answered",
    "asked",
]
