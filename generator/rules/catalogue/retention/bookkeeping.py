"""The duty to keep accounting material: long enough, no more than that, and not forgotten."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import Purpose, RetentionRule
from generator.model.codes import ActivityTag, DataType, Period
from generator.model.common import Law, Text
from generator.rules.catalogue.retention.wording import counted
from generator.rules.form import Findings, also, found, rule
from generator.rules.periods import longer
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import LANGUAGES, Language, Message

_SWEDEN = "SE"
_ON_VOUCHERS = frozenset(
    {
        DataType.NAME,
        DataType.CONTACT_DETAILS,
        DataType.EMPLOYER,
        DataType.TITLE,
        DataType.PAYMENT_DATA,
        DataType.PURCHASE_HISTORY,
        DataType.ACCOUNTING_MATERIAL,
    }
)
"""What an invoice or another voucher can hold."""


@rule(
    "RET-06",
    Severity.ERROR,
    "6(1)(c), 17(3)(b), 5(1)(c), Bokföringslagen 7 kap. 2 §",
    sources=("BFL-7-2",),
    house_limit=Message(
        "när tiden räknas från en annan händelse än ett årsskifte krävs ett år mer än lagens sju",
        "counted from another event than the end of a year, one year more than the law's seven is asked for",
    ),
)
def bookkeeping_duty_misapplied(whole: Whole) -> Findings:
    """Duty to keep accounting material neglected or overused.

    På svenska:
        Bokföringslagens krav åsidosätts eller tillämpas för brett.

    What it checks:
        For a controller in Sweden: accounting material is kept in at least one purpose for as long as the Accounting
        Act demands; the Act is not the ground for keeping other data; and a register with orders or payments has a
        purpose for the accounts.

    Vad den prövar:
        För en personuppgiftsansvarig i Sverige: räkenskapsinformation sparas i minst ett ändamål så länge som
        bokföringslagen kräver, lagen åberopas inte för andra uppgifter, och ett register med beställningar eller
        betalningar har ett ändamål för bokföringen.

    Why:
        Accounting material is kept until the end of the seventh year after the calendar year in which the financial
        year ended. Whoever erases it earlier breaks the Accounting Act; whoever keeps everything about a customer for
        as long has no support in it.

    Varför:
        Räkenskapsinformation ska bevaras till och med det sjunde året efter utgången av det kalenderår då
        räkenskapsåret avslutades. Den som raderar tidigare bryter mot bokföringslagen, och den som sparar allt om en
        kund lika länge har inte stöd i den.

    Remedy:
        Keep vouchers in a purpose of their own, on a legal obligation, for seven years from the end of the calendar
        year in which the financial year ended, and give the other data a shorter period.

    Åtgärd:
        Spara verifikationer i ett eget ändamål, med rättslig förpliktelse som grund, i sju år från utgången av det
        kalenderår då räkenskapsåret avslutades, och ge övriga uppgifter en kortare tid.

    Bad:
        # purposes/accounting.yaml
        retention:
          - for: [consumer, sole-trader, company-contact]
            period: P4Y
            start: {sv: ditt senaste köp, en: your last purchase}
            laws: [{name: {sv: Bokföringslagen, en: Accounting Act}, number: "1999:1078", provision: 7 kap. 2 §}]
            action: erase
            executed_by: Ekonomi
            backups: P30D

    Good:
        # purposes/accounting.yaml
        retention:
          - for: [consumer, sole-trader, company-contact]
            period: P7Y
            start: {sv: utgången av det kalenderår då räkenskapsåret slutade, en: the end of the calendar year in which the financial year ended}
            laws: [{name: {sv: Bokföringslagen, en: Accounting Act}, number: "1999:1078", provision: 7 kap. 2 §}]
            action: erase
            executed_by: Ekonomi
            backups: P30D

    When it is wrong to fire:
        When the accounts are kept by another company in the group, which has a register of its own. Then state among
        the activities that are not carried out that accounting is not, and why. Names and addresses on invoices are
        not overuse in the purpose for the accounts.

    När den har fel:
        När bokföringen sköts av ett annat bolag i koncernen, med eget register. Ange då att bokföring inte utförs, och
        varför. Namn och adresser på fakturor är inte för mycket i ändamålet för bokföringen.
    """  # noqa: E501 - a text on one line is easier to read than one folded
    if whole.controller.address.country != _SWEDEN:
        return
    yield from _too_short(whole)
    for key, purpose in whole.purposes.items():
        yield from _overused(key, purpose, whole)
    yield from _no_accounts(whole)


class _Kept(NamedTuple):
    """A rule that says for how long accounting material of a kind of person is kept."""

    purpose_id: str
    purpose: Purpose
    position: int
    rule: RetentionRule
    pairs: tuple[tuple[str, str], ...]
    """Kinds of persons and categories of data."""


def _too_short(whole: Whole) -> Findings:
    kept = list(_material(whole))
    # The same voucher may be used for a shorter time in another purpose.
    enough = {pair for one in kept if _long_enough(one.rule, whole) for pair in one.pairs}
    for one in kept:
        short = [pair for pair in one.pairs if pair not in enough]
        if short:
            names = quoted(whole.data_categories[key].name for _, key in short)
            period = counted(one.rule.period or "", one.rule.start)
            years = whole.law.bookkeeping_years
            yield found(
                "retention",
                one.position,
                "period",
                on=("purpose", one.purpose_id),
                sv=f"Räkenskapsinformation ska bevaras i {years} år efter det kalenderår då räkenskapsåret avslutades, "
                f"men ”{one.purpose.name.sv}” sparar {names.sv} i {period.sv}.",
                en=f"Accounting material must be kept for {years} years after the calendar year in which the financial "
                f"year ended, but “{one.purpose.name.en}” keeps {names.en} for {period.en}.",
            )


def _material(whole: Whole) -> Iterator[_Kept]:
    """Every rule that concerns accounting material."""
    vouchers = {key for key, data in whole.data_categories.items() if DataType.ACCOUNTING_MATERIAL in data.types}
    for purpose_id, purpose in whole.purposes.items():
        for position, kept in enumerate(purpose.retention):
            pairs = tuple(
                (use.who, key)
                for use in purpose.data_subjects
                if use.who in kept.for_
                for key in use.data
                if key in vouchers and (not kept.data or key in kept.data)
            )
            if pairs:
                yield _Kept(purpose_id, purpose, position, kept, pairs)


def _long_enough(kept: RetentionRule, whole: Whole) -> bool:
    """Whether the duty is met; a criterion without a period cannot be judged, and is given the benefit."""
    if kept.period is None:
        return True
    years = whole.law.bookkeeping_years
    # From the beginning of a year, its end is another year away.
    needed: Period = f"P{years if _from_year_end(kept.start) else years + 1}Y"
    return not longer(needed, kept.period)


def _from_year_end(start: Text | None) -> bool:
    return start is not None and any(_year_end(side).search(getattr(start, side)) for side in LANGUAGES)


@cache
def _year_end(language: Language) -> re.Pattern[str]:
    words = {
        "sv": r"kalenderår|räkenskapsår|bokföringsår|årsskifte|årets (?:slut|utgång)|bokslut",
        "en": r"(?:calendar|financial|fiscal|accounting) year|year[- ]end|end of the year",
    }
    return re.compile(words[language], re.IGNORECASE)


def _overused(purpose_id: str, purpose: Purpose, whole: Whole) -> Findings:
    """The Act as the ground for keeping what is no accounting material; data of unknown type are not judged."""
    allowed = _ON_VOUCHERS if ActivityTag.ACCOUNTING in purpose.tags else {DataType.ACCOUNTING_MATERIAL}
    for position, kept in enumerate(purpose.retention):
        place = next((i for i, law in enumerate(kept.laws) if _is_the_act(law, whole)), None)
        if place is None:
            continue
        keys = kept.data or [key for use in purpose.data_subjects if use.who in kept.for_ for key in use.data]
        known = [data for key in keys if (data := whole.data_categories.get(key)) and data.types]
        if other := [data.name for data in known if allowed.isdisjoint(data.types)]:
            names = quoted(other)
            yield found(
                "retention",
                position,
                "laws",
                place,
                on=("purpose", purpose_id),
                sv=f"I ”{purpose.name.sv}” åberopas bokföringslagen för {names.sv}, men lagen kräver bara att "
                "räkenskapsinformation bevaras.",
                en=f"In “{purpose.name.en}” the Accounting Act is relied on for {names.en}, but the Act only demands "
                "that accounting material is kept.",
            )


def _no_accounts(whole: Whole) -> Findings:
    selling = [*whole.tags.get(ActivityTag.ORDER, ()), *whole.tags.get(ActivityTag.PAYMENT, ())]
    stated = any(entry.activity is ActivityTag.ACCOUNTING for entry in whole.settings.not_applicable)
    if not selling or stated or ActivityTag.ACCOUNTING in whole.tags or any(_cited(whole)):
        return
    purpose = whole.purposes[selling[0]]
    yield found(
        on=("register", "register"),
        severity=Severity.WARNING,
        sv=f"Registret har försäljning (”{purpose.name.sv}”) men inget ändamål för bokföringen.",
        en=f"The register has sales (“{purpose.name.en}”) but no purpose for the accounts.",
        fix=Message(
            "Lägg till ett ändamål för bokföringen (tags: [accounting]), eller ange under not_applicable varför "
            "det inte finns något.",
            "Add a purpose for the accounts (tags: [accounting]), or say under not_applicable why there is none.",
        ),
        also=(also("tags", on=("purpose", selling[0]), sv="försäljningen", en="the sales"),),
    )


def _cited(whole: Whole) -> Iterator[bool]:
    """For each law that a purpose rests on: whether it is the Act."""
    for purpose in whole.purposes.values():
        laws = [law for basis in purpose.legal_basis for law in basis.laws]
        laws += [law for kept in purpose.retention for law in kept.laws]
        yield from (_is_the_act(law, whole) for law in laws)


def _is_the_act(law: Law, whole: Whole) -> bool:
    return law.number == whole.law.bookkeeping_act
