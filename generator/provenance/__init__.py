"""Which state of the register an output was made from, and what is put into the output so that this can be verified."""

from generator.provenance.bundle import ARCHIVE, MANIFEST, NAMESPACE, REGISTER, Bundle, Enclosure, bundle
from generator.provenance.canonical import canonical_json, facts_of, record_digests
from generator.provenance.scope import Scope
from generator.provenance.state import Provenance, clean_moment, committed_at, provenance

__all__ = [
    "ARCHIVE",
    "MANIFEST",
    "NAMESPACE",
    "REGISTER",
    "Bundle",
    "Enclosure",
    "Provenance",
    "Scope",
    "bundle",
    "canonical_json",
    "clean_moment",
    "committed_at",
    "facts_of",
    "provenance",
    "record_digests",
]
