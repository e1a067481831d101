"""The register as it was: at a revision, and at the tags that mark the published versions of the policy."""

from generator.history.days import day_of
from generator.history.moments import Moment, MomentError, asked, at_date, at_revision, head, of_commit, register_then
from generator.history.revisions import register_at, tree_at
from generator.history.state import State, state_asked
from generator.history.told import at
from generator.history.versions import History, HistoryError, Version, versions
from generator.history.whole import Change, Committed, Whole, whole

__all__ = [
    "Change",
    "Committed",
    "History",
    "HistoryError",
    "Moment",
    "MomentError",
    "State",
    "Version",
    "Whole",
    "asked",
    "at",
    "at_date",
    "at_revision",
    "day_of",
    "head",
    "of_commit",
    "register_at",
    "register_then",
    "state_asked",
    "tree_at",
    "versions",
    "whole",
]
