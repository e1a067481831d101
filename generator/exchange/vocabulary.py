"""What the files say whatever the register holds: names of fields and terms, which can betray nothing."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from generator.exchange.format import published_schema

TILT: Final = frozenset({
    "_hash", "_id", "accessAndDataPortability", "address", "adequacyDecision", "aggregationFunction",
    "appropriateGuarantees", "automatedDecisionMaking", "available", "category", "changesOfPurpose", "consequences",
    "contractualRegulation", "controller", "country", "created", "dataCategory", "dataDisclosed",
    "dataProtectionOfficer", "description", "email", "exists", "identificationEvidences", "inUse", "language",
    "legalBases", "legalBasisConditional", "legalRequirement", "legitimateInterests", "logicInvolved", "meta",
    "modified", "name", "nonDisclosure", "obligationToProvide", "phone", "policyVersion", "publiclyAvailable",
    "purpose", "purposeConditional", "purposes", "reasoning", "recipients", "reference", "representative",
    "rightToComplain", "rightToDataPortability", "rightToInformation", "rightToRectificationOrDeletion",
    "rightToWithdrawConsent", "scopeAndIntendedEffects", "sources", "standardDataProtectionClause", "status",
    "storage", "supervisoryAuthority", "temporal", "thirdCountryTransfers", "ttl", "url", "version",
})  # fmt: skip
"""The names of TILT's fields that are used."""
POINTER: Final = frozenset({
    "changes", "controller", "in_force", "languages", "last_change", "linked_data", "page", "policy", "schema", "tilt",
    "updated", "version",
})  # fmt: skip
"""The names of the pointer's fields."""
LINKED: Final = frozenset({
    "schema:ContactPoint", "schema:GovernmentOrganization", "schema:Organization", "schema:PostalAddress",
    "schema:WebPage", "schema:address", "schema:addressCountry", "schema:addressLocality", "schema:alternateName",
    "schema:contactPoint", "schema:dateModified", "schema:email", "schema:identifier", "schema:inLanguage",
    "schema:legalName", "schema:name", "schema:postalCode", "schema:publisher", "schema:publishingPrinciples",
    "schema:streetAddress", "schema:telephone", "schema:temporalCoverage", "schema:url", "schema:version",
    "description", "name", "rdf:value", "xsd:date", "xsd:duration",
})  # fmt: skip
"""The terms of the linked data beside those of DPV, which stand in `dpv.yaml`."""
FEED: Final = "feed entry id title updated published link rel self alternate type text html hreflang href author name "


def vocabulary() -> Iterator[str]:
    """Every word of the formats themselves."""
    yield published_schema().decode()
    yield (files("generator.exchange") / "dpv.yaml").read_text("utf-8")
    yield from (*TILT, *POINTER, *LINKED, *FEED.split())
    yield "User-agent Allow Sitemap"
