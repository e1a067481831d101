"""`waivers.yaml` and `questions.yaml`: what is accepted, and what is not known."""

import datetime as dt
from dataclasses import dataclass

from generator.model.common import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiver:
    """One entry; its key is its id and is never used again for something else."""

    rule: str | None = None
    target: str | None = None
    reason: Text | None = None
    owner: str | None = None
    decided: dt.date | None = None
    review_by: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One entry; its key is its id and is never used again for something else."""

    question: Text | None = None
    about: tuple[str, ...] = ()
    ask: Text | None = None
    asked: dt.date | None = None
    due: dt.date | None = None
    rules: tuple[str, ...] = ()
