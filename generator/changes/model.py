"""What a change means in law: what it is called, who has to do what, and where it stands."""

from enum import StrEnum
from typing import NamedTuple

from generator.changes.facts import FieldChange
from generator.source import Message


class Duty(StrEnum):
    """What a change asks of the company, the gravest first."""

    INFORM = "inform"
    """People are told: before it takes effect where the change is material, else by the policy as it then reads."""
    AGREEMENT = "agreement"
    """An agreement with a processor or a joint controller is made or changed."""
    ASSESSMENT = "assessment"
    """A balancing test, an impact assessment, a transfer assessment or the security is looked at again."""
    RECORD = "record"
    """The Article 30 record says it, and nobody has to be told."""
    EDITORIAL = "editorial"
    """Words only."""


class Sort(StrEnum):
    """What has changed, in the terms of the Regulation; the names are part of the JSON."""

    NEW_PURPOSE = "new-purpose"
    ENDED_PURPOSE = "ended-purpose"
    PLANNED_PURPOSE = "planned-purpose"
    PURPOSE_CHANGED = "purpose-changed"
    OPERATION = "operation"
    BASIS = "basis-changed"
    LAW = "law-changed"
    INTEREST = "interest-changed"
    CONSENT = "consent-changed"
    PEOPLE_ADDED = "people-added"
    PEOPLE_REMOVED = "people-removed"
    DATA_ADDED = "data-added"
    DATA_REMOVED = "data-removed"
    PROTECTED_ADDED = "protected-data-added"
    PROTECTED_CHANGED = "protected-data-changed"
    PROTECTED_REMOVED = "protected-data-removed"
    RECIPIENT_ADDED = "recipient-added"
    RECIPIENT_REMOVED = "recipient-removed"
    RECIPIENT_CHANGED = "recipient-changed"
    RECIPIENT_ROLE = "recipient-role-changed"
    RECIPIENT_WIDER = "recipient-wider"
    RECIPIENT_NARROWER = "recipient-narrower"
    TRANSFER_ADDED = "transfer-added"
    TRANSFER_REMOVED = "transfer-removed"
    THIRD_COUNTRY = "third-country-added"
    COUNTRY_ADDED = "country-added"
    COUNTRY_REMOVED = "country-removed"
    SAFEGUARD_WEAKER = "safeguard-weaker"
    SAFEGUARD_STRONGER = "safeguard-stronger"
    SAFEGUARD_CHANGED = "safeguard-changed"
    RETENTION_LONGER = "retention-longer"
    RETENTION_SHORTER = "retention-shorter"
    RETENTION_CHANGED = "retention-changed"
    RIGHT_LOST = "right-lost"
    RIGHT_GAINED = "right-gained"
    SOURCE_ADDED = "source-added"
    SOURCE_REMOVED = "source-removed"
    PROVISION = "provision-changed"
    PROFILING_ADDED = "profiling-added"
    PROFILING_CHANGED = "profiling-changed"
    PROFILING_REMOVED = "profiling-removed"
    AUTOMATED_ADDED = "automated-decision-added"
    AUTOMATED_CHANGED = "automated-decision-changed"
    AUTOMATED_REMOVED = "automated-decision-removed"
    MARKETING_ADDED = "marketing-added"
    MARKETING_REMOVED = "marketing-removed"
    CHILDREN = "children-changed"
    SECURITY_ADDED = "security-added"
    SECURITY_REMOVED = "security-removed"
    CONTROLLER = "controller-changed"
    CONTACT = "contact-changed"
    OFFICER = "officer-changed"
    JOINT_CONTROLLER = "joint-controller-changed"
    AGREEMENT = "agreement-changed"
    SUB_PROCESSOR_ADDED = "sub-processor-added"
    SUB_PROCESSOR_REMOVED = "sub-processor-removed"
    REACH = "remote-access-added"
    FURTHER_USE = "further-use"
    RISK = "risk-changed"
    TRANSFER_DATA = "transfer-data-changed"
    CHANNEL_ADDED = "request-channel-added"
    CHANNEL_REMOVED = "request-channel-removed"
    COOKIE_ADDED = "cookie-added"
    COOKIE_REMOVED = "cookie-removed"
    COOKIE_LONGER = "cookie-longer"
    COOKIE_SHORTER = "cookie-shorter"
    COOKIE_CONSENT = "cookie-consent-changed"
    RECORD_ADDED = "record-added"
    RECORD_REMOVED = "record-removed"
    RENAMED = "renamed"
    VERSION = "version"
    PUBLIC = "public-fact"
    """A public fact that Article 13 or 14 asks for, and that has no sort of its own."""
    INTERNAL = "internal"
    TEXT = "text"
    ORDER = "order"


class Consequence(NamedTuple):
    """Something that has to be done, and what asks for it."""

    duty: Duty
    articles: str
    """Such as `13(2)(a), 14(2)(a)`; empty where no article asks for it."""
    text: Message


class Place(NamedTuple):
    """Where a change is to be seen."""

    file: str
    line: int
    column: int
    gone: bool
    """Whether it stood there, in the earlier state, and stands nowhere now."""


class Subject(NamedTuple):
    """The record that a change is about."""

    kind: str
    identifier: str
    name: Message


class LegalChange(NamedTuple):
    """One change as a lawyer would say it; it covers one or several fields, and each field has one change."""

    sort: Sort
    subject: Subject
    text: Message
    """A sentence or more that begins as it would within a sentence; the subject is not named in it."""
    consequences: tuple[Consequence, ...]
    """The gravest first; never empty."""
    material: bool
    """Whether people have to be told before it takes effect."""
    public: bool
    """Whether the text tells of published facts only."""
    purposes: tuple[str, ...]
    """The ids of the purposes that it touches; empty where it touches none in particular."""
    place: Place
    fields: tuple[FieldChange, ...]
    remark: Message = Message("", "")
    """What the reader of the diff is warned of, and customers are not told; often empty."""

    @property
    def duty(self) -> Duty:
        """The gravest consequence."""
        return self.consequences[0].duty
