"""Choose the entries of `law/*.yaml` that hold on a day.

In the files `from` is the first day and `until` the last; both are inclusive. What has ended stays in the files.
"""

import datetime as dt
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from generator.law.day import (
    Adequacy,
    Authority,
    DeadMechanism,
    FormerName,
    LawOfTheDay,
    Mechanism,
    RepealedLaw,
    RetiredAddress,
)
from generator.law.entries import (
    AdequacyEntry,
    AgeEntry,
    AuthorityEntry,
    FormerNameEntry,
    MechanismEntry,
    MemberEntry,
    RepealedLawEntry,
    RetiredAddressEntry,
    ThresholdEntry,
    ToolEntry,
    data_file,
    ended,
    entries,
    holding,
    latest,
)
from generator.model.codes import Country, TransferMechanism

_AREAS = frozenset({"EU", "EEA"})
_CLAUSES = "(EU) 2021/914"
_NEXT_DAY = dt.timedelta(days=1)


@lru_cache(maxsize=4)
def law_of(day: dt.date) -> LawOfTheDay:
    """The legal facts of a day.

    A number that the law did not yet set on the day is the first that it set.

    Raises:
        ValueError: a data file is faulty; always a defect of the program.
    """
    bookkeeping = _threshold("bookkeeping-years", day)
    decisions = entries("adequacy.yaml", AdequacyEntry)
    return LawOfTheDay(
        day=day,
        eea=_AREAS | {member.country for member in holding(entries("eea.yaml", MemberEntry), day)},
        adequacy=_adequacy(holding(decisions, day)),
        ended_adequacy=_adequacy(ended(decisions, day)),
        adequacy_checked=data_file("adequacy.yaml").checked,
        former_names=_former_names(day),
        repealed=_repealed(day),
        retired_addresses=_retired_addresses(day),
        mechanisms=_mechanisms(day),
        dead_mechanisms=_dead_mechanisms(day),
        clauses_since=next(tool.from_ for tool in _tools() if tool.number == _CLAUSES),
        consent_ages=_consent_ages(day),
        default_consent_age=_at(entries("consent-ages.yaml", AgeEntry, "default"), day).years,
        authorities=_authorities(day),
        bookkeeping_act=bookkeeping.act,
        bookkeeping_years=bookkeeping.value,
        exemption_employees=_threshold("exemption-employees", day).value,
        complaint_years=_threshold("complaint-years", day).value,
    )


def _at(rows: tuple[AgeEntry, ...], day: dt.date) -> AgeEntry:
    return (holding(rows, day) or rows)[0]


def _threshold(name: str, day: dt.date) -> ThresholdEntry:
    rows = tuple(row for row in _thresholds() if row.threshold == name)
    return (holding(rows, day) or rows)[0]


@cache
def _thresholds() -> tuple[ThresholdEntry, ...]:
    return entries("thresholds.yaml", ThresholdEntry)


@cache
def _tools() -> tuple[ToolEntry, ...]:
    return entries("transfer-tools.yaml", ToolEntry)


def _adequacy(rows: tuple[AdequacyEntry, ...]) -> Mapping[Country, Adequacy]:
    chosen = latest(rows, lambda row: row.country)
    return MappingProxyType({country: _decision(row) for country, row in chosen.items()})


def _decision(row: AdequacyEntry) -> Adequacy:
    return Adequacy(
        country=row.country,
        number=row.number,
        scope=row.scope,
        scope_check=row.scope_check,
        expires=row.until if row.end == "expired" else None,
        since=row.from_,
        last_day=row.until,
        annulled=row.end == "annulled",
        look_up=row.look_up,
        recheck_days=row.recheck_days,
        fallback=row.fallback,
    )


def _former_names(day: dt.date) -> tuple[FormerName, ...]:
    return tuple(
        FormerName(
            old=row.old,
            new=row.new,
            since="" if row.spelling else row.since or row.from_.isoformat(),
            source=row.source[0],
            still=row.still,
            rule=row.rule,
        )
        for row in holding(entries("former-names.yaml", FormerNameEntry), day)
    )


def _repealed(day: dt.date) -> tuple[RepealedLaw, ...]:
    return tuple(
        RepealedLaw(pattern=row.pattern, name=row.name, current=row.current, repealed=row.until + _NEXT_DAY)
        for row in ended(entries("repealed-laws.yaml", RepealedLawEntry), day)
        if row.until is not None
    )


def _retired_addresses(day: dt.date) -> tuple[RetiredAddress, ...]:
    rows = holding(entries("retired-addresses.yaml", RetiredAddressEntry), day)
    return tuple(RetiredAddress(address=row.address, instead=row.instead) for row in rows)


def _mechanisms(day: dt.date) -> Mapping[TransferMechanism, Mechanism]:
    rows = holding(entries("transfer-tools.yaml", MechanismEntry, "mechanisms"), day)
    return MappingProxyType(
        {
            row.mechanism: Mechanism(
                article=row.article, name=row.name, assessment=row.assessment, occasional=row.occasional
            )
            for row in rows
        }
    )


def _dead_mechanisms(day: dt.date) -> tuple[DeadMechanism, ...]:
    return tuple(
        DeadMechanism(
            pattern=pattern,
            name=tool.name,
            since=tool.until + _NEXT_DAY,
            instead=tool.instead,
            signed_until=tool.signed_until,
        )
        for tool in ended(_tools(), day)
        for pattern in tool.patterns
        if tool.until is not None and tool.instead is not None
    )


def _consent_ages(day: dt.date) -> Mapping[Country, int]:
    rows = holding(entries("consent-ages.yaml", AgeEntry), day)
    return MappingProxyType({row.country: row.years for row in rows})


def _authorities(day: dt.date) -> Mapping[Country, Authority]:
    rows = holding(entries("authorities.yaml", AuthorityEntry), day)
    return MappingProxyType(
        {
            row.country: Authority(
                country=row.country,
                name=row.name,
                short_name=row.short_name,
                website=row.website,
                address=row.address,
            )
            for row in rows
        }
    )
