"""The format of a register: which one the program reads, and how one of an earlier format becomes one of today."""

from generator.upgrade.folder import Upgrade, upgrade
from generator.upgrade.hits import format_hit
from generator.upgrade.steps import FORMAT, STEPS, Step
from generator.upgrade.tree import upgraded

__all__ = ["FORMAT", "STEPS", "Step", "Upgrade", "format_hit", "upgrade", "upgraded"]
