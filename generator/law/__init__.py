"""Legal facts as dated data, and what follows from them without judgement."""

from generator.law.entitlements import Entitlement, entitlements
from generator.law.rights import Answer, RightRule, rights_matrix

__all__ = ["Answer", "Entitlement", "RightRule", "entitlements", "rights_matrix"]
