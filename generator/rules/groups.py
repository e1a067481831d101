"""Codes that several subjects take together."""

from generator.model.codes import ActivityTag

DIRECT_MARKETING = frozenset({ActivityTag.MARKETING, ActivityTag.NEWSLETTER, ActivityTag.CATALOGUE})
"""What is sent to a named person; advertising to visitors ends with the cookie."""
