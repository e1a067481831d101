"""The codes that sort records into kinds which the rules know; internal, of no meaning to a reader of the policy."""

from enum import StrEnum


class ActivityTag(StrEnum):
    """What a purpose is about, in words that the rules know."""

    ORDER = "order"
    DELIVERY = "delivery"
    PAYMENT = "payment"
    WARRANTY = "warranty"
    ASSEMBLY = "assembly"
    BOOKING = "booking"
    CUSTOMER_SERVICE = "customer-service"
    RECORDING = "recording"
    USER_ACCOUNT = "user-account"
    LOYALTY = "loyalty"
    ACCOUNTING = "accounting"
    CREDIT_CHECK = "credit-check"
    DEBT_COLLECTION = "debt-collection"
    NEWSLETTER = "newsletter"
    MARKETING = "marketing"
    ADVERTISING = "advertising"
    CATALOGUE = "catalogue"
    COMPETITION = "competition"
    SURVEY = "survey"
    PROFILING = "profiling"
    RECOMMENDATION = "recommendation"
    AUDIENCE_MATCHING = "audience-matching"
    ANALYTICS = "analytics"
    IMPROVEMENT = "improvement"
    COOKIE_CONSENT = "cookie-consent"
    RIGHTS_REQUESTS = "rights-requests"
    SECURITY = "security"
    FRAUD_PREVENTION = "fraud-prevention"
    INCIDENT_HANDLING = "incident-handling"
    SUPPLIERS = "suppliers"
    RECRUITMENT = "recruitment"
    EMPLOYEES = "employees"
    LEGAL_CLAIMS = "legal-claims"


class Sector(StrEnum):
    """A line of business, as far as it says what role a recipient normally has."""

    BANK = "bank"
    CARD_ACQUIRER = "card-acquirer"
    PAYMENT_PROVIDER = "payment-provider"
    AUTHORITY = "authority"
    POSTAL_OPERATOR = "postal-operator"
    CARRIER = "carrier"
    CREDIT_BUREAU = "credit-bureau"
    DEBT_COLLECTOR = "debt-collector"
    AUDITOR = "auditor"
    INSURER = "insurer"
    SOCIAL_MEDIA_ADS = "social-media-ads"
    AD_EXCHANGE = "ad-exchange"
    ANALYTICS = "analytics"
    HOSTING = "hosting"
    IT_SUPPORT = "it-support"
    PRINT_MAIL = "print-mail"
    MEDIA_AGENCY = "media-agency"
    RECOMMENDATION_ENGINE = "recommendation-engine"
    NEWSLETTER_TOOL = "newsletter-tool"
    GROUP_COMPANY = "group-company"
    OTHER = "other"


class BusinessSector(StrEnum):
    """What a register of this kind is expected to hold."""

    E_COMMERCE = "e-commerce"
    OTHER = "other"


class Refusal(StrEnum):
    """Where a visitor refuses cookies."""

    SAME_LEVEL = "same-level"
    FURTHER_AWAY = "further-away"
    MISSING = "missing"


class OfficerRole(StrEnum):
    """What else a data protection officer does, Article 38(6)."""

    NONE = "none"
    CEO = "ceo"
    CFO = "cfo"
    IT_MANAGER = "it-manager"
    MARKETING_MANAGER = "marketing-manager"
    HR_MANAGER = "hr-manager"
    OTHER = "other"


class PersonType(StrEnum):
    """What a kind of person is to the company."""

    CONSUMER = "consumer"
    SOLE_TRADER = "sole-trader"
    COMPANY_CONTACT = "company-contact"
    SUPPLIER_CONTACT = "supplier-contact"
    DELIVERY_RECIPIENT = "delivery-recipient"
    VISITOR = "visitor"
    APPLICANT = "applicant"
    EMPLOYEE = "employee"
    OTHER = "other"


class DataType(StrEnum):
    """What a category of data holds, in words that the rules know."""

    NAME = "name"
    CONTACT_DETAILS = "contact-details"
    LOGIN = "login"
    GENDER = "gender"
    TITLE = "title"
    AGE = "age"
    DATE_OF_BIRTH = "date-of-birth"
    HOUSEHOLD = "household"
    INCOME = "income"
    NATIONALITY = "nationality"
    PHOTO = "photo"
    LOCATION = "location"
    EMPLOYER = "employer"
    PREFERENCES = "preferences"
    PURCHASE_HISTORY = "purchase-history"
    ACCOUNTING_MATERIAL = "accounting-material"
    PAYMENT_DATA = "payment-data"
    CREDIT_DATA = "credit-data"
    CLICK_HISTORY = "click-history"
    VISIT_HISTORY = "visit-history"
    IP_ADDRESS = "ip-address"
    COOKIE_ID = "cookie-id"
    DEVICE_ID = "device-id"
    CALL_CONTENT = "call-content"
    CHAT_CONTENT = "chat-content"
    CORRESPONDENCE = "correspondence"
    SURVEY_ANSWERS = "survey-answers"
    SEGMENT = "segment"
    THIRD_PARTY_DATA = "third-party-data"


class Measure(StrEnum):
    """What kind of protection a security measure is, Article 32(1)."""

    ACCESS_CONTROL = "access-control"
    ENCRYPTION = "encryption"
    PSEUDONYMISATION = "pseudonymisation"
    LOGGING = "logging"
    BACKUP = "backup"
    SECURE_TRANSMISSION = "secure-transmission"
    PHYSICAL = "physical"
    TESTING = "testing"
    TRAINING = "training"
    PROCESSOR_CONTROL = "processor-control"
    ROUTINE = "routine"
    OTHER = "other"


class IdentityCheckMethod(StrEnum):
    """How identity is checked, Article 12(6)."""

    ACCOUNT = "account"
    E_IDENTIFICATION = "e-identification"
    KNOWN_CONTACT = "known-contact"
    QUESTIONS = "questions"
    ID_COPY = "id-copy"
    PASSPORT_COPY = "passport-copy"
    DRIVING_LICENCE_COPY = "driving-licence-copy"


class IdentityCheckTime(StrEnum):
    """When a proof of identity is asked for."""

    ALWAYS = "always"
    REASONABLE_DOUBT = "reasonable-doubt"
