"""The law as rules: what a privacy lawyer would find in a register, each rule one function with its own page."""

from generator.rules.engine import CRASHED, all_rules, rule_hits
from generator.rules.form import Rule, RuleError
from generator.rules.page import Page, page_of
from generator.rules.stale import OUT_OF_DATE, stale_data_hits

__all__ = [
    "CRASHED",
    "OUT_OF_DATE",
    "Page",
    "Rule",
    "RuleError",
    "all_rules",
    "page_of",
    "rule_hits",
    "stale_data_hits",
]
