"""The register as it was: at a revision, and at the tags that mark the published versions of the policy."""

from generator.history.revisions import register_at, tree_at
from generator.history.versions import History, HistoryError, Version, versions

__all__ = ["History", "HistoryError", "Version", "register_at", "tree_at", "versions"]
