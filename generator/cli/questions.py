"""The open questions as `ropa check` lists them after the findings."""

from collections.abc import Iterator

from generator.register import Register
from generator.source import Language

_HEAD = {"sv": "Öppna frågor: {number}", "en": "Open questions: {number}"}
_LINE = {
    "sv": "{question}\n    Besvaras av: {ask}, senast {due}",
    "en": "{question}\n    To be answered by: {ask}, by {due}",
}


def open_questions(register: Register, language: Language) -> str:
    """The questions by the day they are due; empty where there are none."""
    return "".join(f"{line}\n" for line in _lines(register, language))


def _lines(register: Register, language: Language) -> Iterator[str]:
    questions = sorted(register.all("question").items(), key=lambda item: (item[1]["due"], item[0]))
    if questions:
        yield _HEAD[language].format(number=len(questions))
    for identifier, question in questions:
        facts = {"question": question["question"][language], "ask": question["ask"][language], "due": question["due"]}
        yield f"  {identifier}: {_LINE[language].format(**facts)}"
