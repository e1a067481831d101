"""Legal facts as dated data, and what follows from them without judgement."""

from generator.law.age import StaleData, stale
from generator.law.dated import law_of
from generator.law.day import (
    Adequacy,
    Authority,
    DeadMechanism,
    FormerName,
    LawOfTheDay,
    Mechanism,
    RepealedLaw,
    RetiredAddress,
)
from generator.law.entitlements import Entitlement, entitlements
from generator.law.rights import Answer, RightRule, rights_matrix
from generator.law.sources import Source, SourceStatus, all_sources, source

__all__ = [
    "Adequacy",
    "Answer",
    "Authority",
    "DeadMechanism",
    "Entitlement",
    "FormerName",
    "LawOfTheDay",
    "Mechanism",
    "RepealedLaw",
    "RetiredAddress",
    "RightRule",
    "Source",
    "SourceStatus",
    "StaleData",
    "all_sources",
    "entitlements",
    "law_of",
    "rights_matrix",
    "source",
    "stale",
]
