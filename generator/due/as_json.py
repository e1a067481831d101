"""The reviews as JSON, for other programs."""

import json
from typing import Any, Final

from generator.due.model import Agenda, Task
from generator.source import Language

_VERSION: Final = 1


def due_json(agenda: Agenda, language: Language) -> str:
    """One object; `due` is null where no date is stated, and `owners` is empty where no owner is."""
    document = {
        "version": _VERSION,
        "as_of": agenda.as_of.isoformat(),
        "until": agenda.until.isoformat(),
        "tasks": [_task(task, agenda, language) for task in agenda.tasks],
        "summary": {
            "dated": len(agenda.dated),
            "overdue": len(agenda.overdue),
            "undated": len(agenda.tasks) - len(agenda.dated),
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _task(task: Task, agenda: Agenda, language: Language) -> dict[str, Any]:
    return {
        "key": task.key,
        "matter": task.matter,
        "title": task.title.in_(language),
        "owners": [owner.in_(language) for owner in task.owners],
        "due": task.due.isoformat() if task.due else None,
        "overdue": task in agenda.overdue,
        "last": task.last.isoformat() if task.last else None,
        "period": task.period or None,
        "why": task.why.in_(language),
        "articles": list(task.articles),
        "rule": task.rule or None,
        "file": task.file,
        "line": task.line,
        "field": task.field,
    }
