"""The codes of `purposes/*.yaml` alone."""

from enum import StrEnum


class PartOfBusiness(StrEnum):
    """Whether the purpose belongs to the core business."""

    MAIN = "main"
    AUXILIARY = "auxiliary"


class SpecialCategoryCondition(StrEnum):
    """The exception that is relied on."""

    ARTICLE_9_2_A = "9.2.a"
    ARTICLE_9_2_B = "9.2.b"
    ARTICLE_9_2_C = "9.2.c"
    ARTICLE_9_2_D = "9.2.d"
    ARTICLE_9_2_E = "9.2.e"
    ARTICLE_9_2_F = "9.2.f"
    ARTICLE_9_2_G = "9.2.g"
    ARTICLE_9_2_H = "9.2.h"
    ARTICLE_9_2_I = "9.2.i"
    ARTICLE_9_2_J = "9.2.j"


class IdentityNumberGround(StrEnum):
    """Why the number may be processed."""

    CONSENT = "consent"
    PURPOSE = "purpose"
    SECURE_IDENTIFICATION = "secure-identification"
    OTHER = "other"


class InterestHolder(StrEnum):
    """Whose interest it is."""

    CONTROLLER = "controller"
    THIRD_PARTY = "third-party"


class ProvisionDuty(StrEnum):
    """Whether the person must give the data."""

    LAW = "law"
    CONTRACT = "contract"
    TO_ENTER_CONTRACT = "to-enter-contract"
    VOLUNTARY = "voluntary"


class Role(StrEnum):
    """What a recipient is in a purpose, Articles 4(7)-(9) and 26."""

    PROCESSOR = "processor"
    INDEPENDENT_CONTROLLER = "independent-controller"
    JOINT_CONTROLLER = "joint-controller"
    AUTHORITY = "authority"


class RetentionAction(StrEnum):
    """What is done when the time is out."""

    ERASE = "erase"
    ANONYMISE = "anonymise"
    RETURN = "return"


class Schedule(StrEnum):
    """How often data are erased or anonymised."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


class AutomatedDecisionGround(StrEnum):
    """What allows the decision."""

    ARTICLE_22_2_A = "22.2.a"
    ARTICLE_22_2_B = "22.2.b"
    ARTICLE_22_2_C = "22.2.c"


class MarketingChannel(StrEnum):
    """How the marketing reaches the person."""

    EMAIL = "email"
    SMS = "sms"
    POST = "post"
    PHONE = "phone"
    DIGITAL_ADS = "digital-ads"
    WEBSITE = "website"
    AUTOMATED_CALL = "automated-call"
    AUDIENCE_MATCHING = "audience-matching"


class NoticeExceptionArticle(StrEnum):
    """The exception."""

    ARTICLE_13_4 = "13.4"
    ARTICLE_14_5_A = "14.5.a"
    ARTICLE_14_5_B = "14.5.b"
    ARTICLE_14_5_C = "14.5.c"
    ARTICLE_14_5_D = "14.5.d"


class ConfidentialityClass(StrEnum):
    """How sensitive the data are to the business."""

    OPEN = "open"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    SECRET = "secret"


class RiskLevel(StrEnum):
    """The risk that remains."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Channel(StrEnum):
    """Where the company and the person meet."""

    WEB = "web"
    APP = "app"
    EMAIL = "email"
    PHONE = "phone"
    CHAT = "chat"
    SMS = "sms"
    POST = "post"
    IN_PERSON = "in-person"


class RetentionEnd(StrEnum):
    """What ends a use before its retention period is out."""

    OBJECTION = "objection"
    WITHDRAWAL = "withdrawal"
    INACTIVITY = "inactivity"


class RiskCriterion(StrEnum):
    """A criterion of high risk, Article 35."""

    SCORING_PROFILING = "scoring-profiling"
    AUTOMATED_DECISION = "automated-decision"
    SYSTEMATIC_MONITORING = "systematic-monitoring"
    SENSITIVE_DATA = "sensitive-data"
    LARGE_SCALE = "large-scale"
    MATCHING = "matching"
    VULNERABLE = "vulnerable"
    NEW_TECHNOLOGY = "new-technology"
    PREVENTS_RIGHT = "prevents-right"
