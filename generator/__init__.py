"""artikel30: the register of processing (GDPR Article 30) as YAML, and everything generated from it."""

__version__ = "0.1.0"
