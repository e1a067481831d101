"""The codes of all records but the purposes."""

from enum import StrEnum
from typing import TypeAlias

Country: TypeAlias = str
"""ISO 3166-1 alpha-2, or `EU` or `EEA` where an area is allowed."""
Period: TypeAlias = str
"""ISO 8601 in years, months, weeks and days; for cookies also `session`."""


class Status(StrEnum):
    """Only active purposes are published."""

    PLANNED = "planned"
    ACTIVE = "active"
    ENDED = "ended"


class LegalBasisArticle(StrEnum):
    """Legal basis: the letter of Article 6(1)."""

    ARTICLE_6_1_A = "6.1.a"
    ARTICLE_6_1_B = "6.1.b"
    ARTICLE_6_1_C = "6.1.c"
    ARTICLE_6_1_D = "6.1.d"
    ARTICLE_6_1_E = "6.1.e"
    ARTICLE_6_1_F = "6.1.f"


class Right(StrEnum):
    """A right of the data subject, Articles 7(3), 12-22 and 77."""

    INFORMATION = "information"
    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    MARKETING_OBJECTION = "marketing-objection"
    AUTOMATED_DECISIONS = "automated-decisions"
    WITHDRAW_CONSENT = "withdraw-consent"
    COMPLAINT = "complaint"


class ProcessorKind(StrEnum):
    """Whether the record is one company or a category."""

    COMPANY = "company"
    CATEGORY = "category"


class AgreementStatus(StrEnum):
    """Whether there is an agreement."""

    SIGNED = "signed"
    IN_PROGRESS = "in-progress"
    MISSING = "missing"


class AgreementPoint(StrEnum):
    """Points of Article 28(3) that the agreement covers."""

    SUBJECT = "subject"
    DURATION = "duration"
    NATURE_PURPOSE = "nature-purpose"
    DATA = "data"
    DATA_SUBJECTS = "data-subjects"
    INSTRUCTIONS = "instructions"
    CONFIDENTIALITY = "confidentiality"
    SECURITY = "security"
    SUB_PROCESSORS = "sub-processors"
    ASSISTANCE = "assistance"
    DELETION_RETURN = "deletion-return"
    AUDIT = "audit"
    TRANSFERS = "transfers"


class RecipientKind(StrEnum):
    """What kind of recipient it is."""

    COMPANY = "company"
    CATEGORY = "category"
    AUTHORITY = "authority"
    JOINT_CONTROLLER = "joint-controller"


class TransferMechanism(StrEnum):
    """What allows the transfer."""

    ADEQUACY = "adequacy"
    SCC = "scc"
    BCR = "bcr"
    CODE = "code"
    CERTIFICATION = "certification"
    PUBLIC_INSTRUMENT = "public-instrument"
    ADHOC_CLAUSES = "adhoc-clauses"
    ARTICLE_49_1_A = "49-1-a"
    ARTICLE_49_1_B = "49-1-b"
    ARTICLE_49_1_C = "49-1-c"
    ARTICLE_49_1_D = "49-1-d"
    ARTICLE_49_1_E = "49-1-e"
    ARTICLE_49_1_F = "49-1-f"
    ARTICLE_49_1_G = "49-1-g"
    ARTICLE_49_1_2 = "49-1-2"


class ClauseModule(StrEnum):
    """Module of the standard clauses; write it in quotes: '2'."""

    MODULE_1 = "1"
    MODULE_2 = "2"
    MODULE_3 = "3"
    MODULE_4 = "4"


class Frequency(StrEnum):
    """How often data are transferred."""

    CONTINUOUS = "continuous"
    REGULAR = "regular"
    OCCASIONAL = "occasional"


class CookieCategory(StrEnum):
    """What the cookie is for, in one word."""

    NECESSARY = "necessary"
    FUNCTIONAL = "functional"
    STATISTICS = "statistics"
    RECOMMENDATION = "recommendation"
    ADVERTISING = "advertising"
    SOCIAL = "social"
    PERSONALISATION = "personalisation"


class CookieParty(StrEnum):
    """Whether it is ours or someone else's."""

    FIRST = "first"
    THIRD = "third"


class CookieConsent(StrEnum):
    """Whether consent is asked for."""

    REQUIRED = "required"
    NOT_REQUIRED = "not-required"


class DataKind(StrEnum):
    """Whether the law protects the data in particular."""

    ORDINARY = "ordinary"
    SPECIAL = "special"
    OFFENCE = "offence"
    IDENTITY_NUMBER = "identity-number"
    IDENTITY_DOCUMENT = "identity-document"


class MeasureType(StrEnum):
    """Technical or organisational."""

    TECHNICAL = "technical"
    ORGANISATIONAL = "organisational"


class ChannelKind(StrEnum):
    """The kind of channel."""

    WEB_FORM = "web-form"
    ACCOUNT = "account"
    MESSAGE_LINK = "message-link"
    PHONE = "phone"
    EMAIL = "email"
    POST = "post"


class SectionName(StrEnum):
    """Which section."""

    SUMMARY = "summary"
    CONTROLLER = "controller"
    PURPOSES = "purposes"
    RECIPIENTS = "recipients"
    TRANSFERS = "transfers"
    RIGHTS = "rights"
    COOKIES = "cookies"
    SECURITY = "security"
    COMPLAINTS = "complaints"
    WEBSITE = "website"
    VERSIONS = "versions"


class LanguageCode(StrEnum):
    """A language that every text is written in."""

    SV = "sv"
    EN = "en"
