"""`register.yaml`: version of the policy, supervisory authority, settings."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import ActivityTag, BusinessSector, Country, LanguageCode, Period, Refusal
from generator.model.common import DocumentReference, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyVersion:
    """Version and dates of the privacy policy."""

    version: str
    updated: dt.date
    in_force: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SupervisoryAuthority:
    """The authority that people may complain to and that may ask for the register."""

    name: Text
    country: Country
    short_name: str | None = None
    former_name: str | None = None
    address: str | None = None
    website: str | None = None
    email: str | None = None
    phone: str | None = None
    lead_note: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CookieConsentSettings:
    """How the website asks for consent to cookies."""

    reject: Refusal | None = None
    per_purpose: bool | None = None
    withdrawal: Text | None = None
    only_third_party: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteSettings:
    """Settings of the public site."""

    url: str | None = None
    accent: str | None = None
    accent_dark: str | None = None
    logo: str | None = None
    logo_dark: str | None = None
    purposes_on_one_page: int | None = None
    fragment_heading: int | None = None
    uses_cookies: bool | None = None
    cookie_consent: CookieConsentSettings | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NotApplicable:
    """A kind of activity that is expected in the line of business and not carried out."""

    activity: ActivityTag | None = None
    because: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """Format, languages, version of the policy, supervisory authority, settings of the site."""

    policy: PolicyVersion
    supervisory_authority: SupervisoryAuthority
    format: int | None = None
    languages: tuple[str, ...] = ()
    default_language: LanguageCode | None = None
    site: SiteSettings | None = None
    review_interval: Period | None = None
    waiver_review: Period | None = None
    classification: Text | None = None
    sector: BusinessSector | None = None
    not_applicable: tuple[NotApplicable, ...] = ()
    exemption_30_5: bool | None = None
    incident_procedure: DocumentReference | None = None
