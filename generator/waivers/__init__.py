"""What the register itself says of findings: deviations that are accepted, and questions that are open."""

from generator.waivers.codes import WAIVER_CODES
from generator.waivers.settle import settled

__all__ = ["WAIVER_CODES", "settled"]
