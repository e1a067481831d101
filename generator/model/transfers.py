"""`transfers/`: personal data that leave the EU and the EEA."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import ClauseModule, Country, Frequency, TransferMechanism
from generator.model.common import DocumentReference, Retired, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopeCheck:
    """That the recipient is covered by a limited adequacy decision."""

    entity: str | None = None
    list: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Transfer:
    """One transfer of personal data to a country outside the EU and the EEA."""

    name: Text
    reason: Text
    recipients: tuple[str, ...] = ()
    countries: tuple[Country, ...] = ()
    mechanism: TransferMechanism | None = None
    module: ClauseModule | None = None
    decision: str | None = None
    safeguards: Text | None = None
    data_limits: Text | None = None
    copy: Text | None = None
    data: tuple[str, ...] = ()
    safeguard_document: DocumentReference | None = None
    assessment: DocumentReference | None = None
    frequency: Frequency | None = None
    scope_check: ScopeCheck | None = None
    fallback: TransferMechanism | None = None
    importer_under_gdpr: bool | None = None
    authority_informed: dt.date | None = None
    people_informed: dt.date | None = None
    former_ids: tuple[str, ...] = ()
    retired: Retired | None = None
