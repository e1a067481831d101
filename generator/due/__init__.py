"""What is to be reviewed, by whom and by when: purposes, agreements, assessments, decisions, deviations, questions.

The calendar is asked for at `due.as_calendar`, so that a list does not load its library.
"""

from generator.due.as_json import due_json
from generator.due.as_text import due_text
from generator.due.collect import tasks
from generator.due.model import Agenda, Task

__all__ = ["Agenda", "Task", "due_json", "due_text", "tasks"]
