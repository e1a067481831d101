"""The register's folder: read once, ids resolved, gaps held against the open questions."""

from generator.register.reader import Reading, read_register
from generator.register.records import Data, Record, Register

__all__ = ["Data", "Reading", "Record", "Register", "read_register"]
