"""`tilt.json`: the policy in the Transparency Information Language, one file for each language.

TILT demands some values that a register need not state. These say "not stated"; nothing is made up.
"""

from generator.exchange.tilt.document import tilt_document

__all__ = ["tilt_document"]
