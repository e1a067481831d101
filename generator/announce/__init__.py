"""A new version of the policy: its number by rule, and the change note that tells customers of it."""

from generator.announce.draft import Announcement, Note, NoteError, announcement

__all__ = ["Announcement", "Note", "NoteError", "announcement"]
