"""The legal facts of one day: where the EEA ends, which adequacy decisions hold, what has been repealed."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Text
from generator.model.codes import Country, TransferMechanism


@dataclass(frozen=True, kw_only=True, slots=True)
class Adequacy:
    """One adequacy decision, as it stands on the day."""

    country: Country
    number: str
    """Such as `(EU) 2023/1795`."""
    scope: Text
    """What it covers, as a phrase."""
    scope_check: str
    """`none`, `note` or `required`: whether the named importer must be looked up (rule TRF-04)."""
    expires: dt.date | None
    """The last day, where the decision itself sets one."""
    since: dt.date
    """The day of adoption."""
    last_day: dt.date | None
    """The last day on which it holds or held, for whatever reason."""
    annulled: bool
    """Whether a court ended it."""
    look_up: Text | None
    """What is to be looked up about the importer, as a phrase that begins with `that`."""
    recheck_days: int
    """How long a check of the importer is good."""
    fallback: TransferMechanism | None
    """What should be in place in case the decision falls; None where there is no reason to fear that."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormerName:
    """A name that an authority, a brand or a service no longer has; upper and lower case count."""

    old: str
    new: Text
    since: str
    """A date, a month, a year or two years; empty where it is only misspelt."""
    source: str
    still: Text | None
    """What the old name still rightly names, such as the service Facebook; None where it names nothing."""
    rule: str
    """The rule that takes it over, because it is about more than a name; empty where it is only that."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RepealedLaw:
    """An act or a tool that no longer applies."""

    pattern: str
    """What gives it away in a reference, such as `1998:204`: plain words, no regular expression."""
    name: Text
    current: Text
    """What applies instead."""
    repealed: dt.date


@dataclass(frozen=True, kw_only=True, slots=True)
class RetiredAddress:
    """A web address that has been given up."""

    address: str
    """Such as `datainspektionen.se`: plain words, without what may stand before and after them."""
    instead: str
    """The full address that took its place."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeadMechanism:
    """A transfer tool that no longer carries a transfer; one for each way of naming it."""

    pattern: str
    """What gives it away in a text: plain words; upper and lower case are the same."""
    name: Text
    since: dt.date
    """The first day on which it carried nothing."""
    instead: Text
    signed_until: dt.date | None
    """The last day on which a contract could be concluded on it; None where it is no contract."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mechanism:
    """A mechanism of Chapter V."""

    article: str
    name: Text
    assessment: bool
    """Whether it needs an assessment of the law of the country that data go to."""
    occasional: str
    """`only` where the law limits it to occasional transfers, `narrow` for other exceptions; else empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Authority:
    """A supervisory authority."""

    country: Country
    name: Text
    short_name: str
    website: str
    address: str
    """Empty where it is not known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LawOfTheDay:
    """The entries of `law/*.yaml` that hold on the day."""

    day: dt.date
    eea: frozenset[Country]
    """Member states of the EU and the EEA, and the codes `EU` and `EEA`."""
    adequacy: Mapping[Country, Adequacy]
    ended_adequacy: Mapping[Country, Adequacy]
    """The latest decision for each country that held before the day and no longer does."""
    adequacy_checked: dt.date
    """When the list of decisions was compiled."""
    former_names: tuple[FormerName, ...]
    repealed: tuple[RepealedLaw, ...]
    retired_addresses: tuple[RetiredAddress, ...]
    mechanisms: Mapping[TransferMechanism, Mechanism]
    dead_mechanisms: tuple[DeadMechanism, ...]
    clauses_since: dt.date
    """The first day on which the standard clauses of today could be used."""
    consent_ages: Mapping[Country, int]
    default_consent_age: int
    authorities: Mapping[Country, Authority]
    bookkeeping_act: str
    """The number of the Swedish act, `1999:1078`."""
    bookkeeping_years: int
    """Full years after the calendar year in which the financial year ended."""
    exemption_employees: int
    """Below this number of employees Article 30(5) may exempt."""
    complaint_years: int
    """How long a consumer may complain of a fault, in years."""

    def in_eea(self, country: Country) -> bool:
        """Whether a place is in the EEA, where data move freely."""
        return country in self.eea

    def consent_age(self, country: Country) -> int:
        """The age from which a child living in the country may consent to an online service, Article 8(1)."""
        return self.consent_ages.get(country, self.default_consent_age)
