"""The reviews for people: by owner, overdue first, in the width of a terminal."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.citation import cited
from generator.due.model import Agenda, Task
from generator.i18n import Translator, translator
from generator.source import Language, Message
from generator.source.characters import visible

_WIDTH: Final = 100
_INDENT: Final = 14
"""As far as a date and two spaces on each side of it."""


def due_text(agenda: Agenda, language: Language) -> str:
    """The list as text; it always says up to when, and as of which day."""
    words = translator(language)
    days = {"until": agenda.until, "as_of": agenda.as_of}
    if not agenda.tasks:
        return _t(words, "nothing", **days) + "\n"
    dated, overdue = len(agenda.dated), len(agenda.overdue)
    counts = {"dated": dated, "overdue": overdue, "undated": len(agenda.tasks) - dated}
    lines = textwrap.wrap(_t(words, "title_one" if overdue == 1 else "title", **days, **counts), _WIDTH)
    for owners, tasks in _by_owner(agenda.tasks).items():
        names = [visible(owner.in_(language)) for owner in owners]
        lines += ["", words.list(names) if names else _t(words, "nobody")]
        for task in tasks:
            lines += _task(task, agenda, words)
    return "\n".join(lines) + "\n"


def _by_owner(tasks: Iterable[Task]) -> Mapping[tuple[Message, ...], list[Task]]:
    """The tasks of each owner, or of those who share a task; whose turn is first stands first, and nobody last."""
    found: dict[tuple[Message, ...], list[Task]] = {}
    for task in tasks:
        found.setdefault(task.owners, []).append(task)
    return dict(sorted(found.items(), key=lambda group: not group[0]))


def _task(task: Task, agenda: Agenda, words: Translator) -> Iterator[str]:
    title, indent = visible(task.title.in_(words.language)), " " * _INDENT
    day = _t(words, "undated") if task.due is None else task.due.isoformat()
    when = "" if task.due is None else f" ({_when(task, agenda, words)})"
    yield from _wrapped(f"{title}{when}", f"  {day}".ljust(_INDENT), indent)
    yield from _wrapped(f"{visible(task.file)}:{task.line}  {_why(task, words)}", indent, indent)


def _why(task: Task, words: Translator) -> str:
    """Why on that day, by which article; that a question has a day needs no reason."""
    rule = f"[{task.rule}]" if task.rule else ""
    if task.matter == "question":
        return rule
    law = cited(", ".join(task.articles)).in_(words.language)
    return f"{task.why.in_(words.language)} {law[:1].upper()}{law[1:]}. {rule}".rstrip()


def _when(task: Task, agenda: Agenda, words: Translator) -> str:
    days = (task.due - agenda.as_of).days if task.due else 0
    if days < 0:
        return _t(words, "overdue_one") if days == -1 else _t(words, "overdue", days=words.number(-days))
    if days < 2:  # noqa: PLR2004 - none and one have words of their own
        return _t(words, "one" if days else "today")
    return _t(words, "days", days=words.number(days))


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=others, break_on_hyphens=False, break_long_words=False
    )


def _t(words: Translator, key: str, **values: object) -> str:
    return words.t(f"due.text.{key}", **values)
