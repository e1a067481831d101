"""Marketing stops: at an objection, and when the customer has been gone for long enough."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import Purpose, RetentionRule
from generator.model.codes import RetentionEnd
from generator.model.common import Text
from generator.rules.form import Findings, Found, found, rule
from generator.rules.groups import DIRECT_MARKETING
from generator.source import LANGUAGES, Language, Message


@rule(
    "RET-07",
    Severity.WARNING,
    "5(1)(e), 21(3), 7(3)",
    sources=("IMY-BONNIER", "GDPR-K"),
    house_limit=Message(
        "de ord som talar om en senaste aktivitet, till exempel ”senaste köpet”",
        "the words that speak of a last activity, such as “last purchase”",
    ),
)
def marketing_without_end(purpose: Purpose) -> Findings:
    """Marketing without a stop at objection or a limit of inactivity.

    På svenska:
        Marknadsföring utan stopp vid invändning eller gräns för inaktivitet.

    What it checks:
        For each kind of person that a purpose of marketing, newsletters or catalogues concerns, a retention rule says
        that the use ends at an objection or a withdrawn consent, and after a time without activity: expressly, or by
        counting the period from the last purchase, visit or the like.

    Vad den prövar:
        För varje kategori av registrerade som marknadsföring, nyhetsbrev eller kataloger gäller säger en regel om
        lagringstid att användningen upphör vid en invändning eller ett återkallat samtycke. Den säger också att
        användningen upphör efter en tid utan aktivitet: uttryckligen, eller genom att tiden räknas från senaste köpet,
        besöket eller liknande.

    Why:
        When a person objects, the data may no longer be used for direct marketing, whatever the period says; consent
        can be withdrawn in the same way. And whoever has not bought anything for years no longer expects to be
        contacted as a customer.

    Varför:
        När någon invänder får uppgifterna inte längre användas för direktmarknadsföring, vilken lagringstiden än är,
        och ett samtycke kan återkallas på samma sätt. Den som inte har handlat på flera år väntar sig inte heller att
        bli kontaktad som kund.

    Remedy:
        State what ends the use (ends: objection, withdrawal, inactivity) and count the period from the last activity.
        Keep only a block list after an objection.

    Åtgärd:
        Ange vad som avslutar användningen (ends: objection, withdrawal, inactivity) och räkna tiden från den senaste
        aktiviteten. Behåll bara en spärrlista efter en invändning.

    Bad:
        # purposes/marketing.yaml
        retention:
          - for: [company-contact]
            period: P18M
            start: {sv: företaget blev kund, en: the company became a customer}
            action: erase
            executed_by: Marknad
            backups: P30D

    Good:
        # purposes/marketing.yaml
        retention:
          - for: [company-contact]
            period: P18M
            start: {sv: företagets senaste köp, en: the company's last purchase}
            ends: [objection]
            action: erase
            executed_by: Marknad
            backups: P30D

    When it is wrong to fire:
        When the person has a contract to receive the messages, such as a subscription, and it has an end of its own.
        Say so in the start event.

    När den har fel:
        När den registrerade har avtal om utskicken, till exempel en prenumeration, som har ett eget slut. Skriv det i
        starthändelsen.
    """
    if DIRECT_MARKETING.isdisjoint(purpose.tags):
        return
    seen: set[str] = set()
    for position, kept in enumerate(purpose.retention):
        first = [who for who in kept.for_ if who not in seen]
        seen.update(first)
        rules = [[other for other in purpose.retention if who in other.for_] for who in first]
        stops = all(any(map(_stops, mine)) for mine in rules)
        limited = all(any(map(_limited, mine)) for mine in rules)
        if not (stops and limited):
            yield _endless(purpose, position, stops=stops, limited=limited, stated=bool(kept.ends))


def _endless(purpose: Purpose, position: int, *, stops: bool, limited: bool, stated: bool) -> Found:
    sv, en = purpose.name.sv, purpose.name.en
    if not stops and not limited:
        message = Message(
            f"Lagringstiden i ”{sv}” upphör inte vid invändning eller återkallat samtycke och inte heller efter en tid "
            "utan aktivitet.",
            f"The retention period in “{en}” does not end at an objection or a withdrawn consent, nor after a time "
            "without activity.",
        )
    elif not stops:
        message = Message(
            f"Lagringstiden i ”{sv}” upphör inte vid invändning eller återkallat samtycke.",
            f"The retention period in “{en}” does not end at an objection or a withdrawn consent.",
        )
    else:
        message = Message(
            f"Lagringstiden i ”{sv}” upphör inte efter en tid utan aktivitet.",
            f"The retention period in “{en}” does not end after a time without activity.",
        )
    route = ("retention", position, "ends") if stated else ("retention", position)
    return found(*route, missing=() if stated else "ends", sv=message.sv, en=message.en)


def _stops(kept: RetentionRule) -> bool:
    return RetentionEnd.OBJECTION in kept.ends or RetentionEnd.WITHDRAWAL in kept.ends


def _limited(kept: RetentionRule) -> bool:
    return RetentionEnd.INACTIVITY in kept.ends or any(map(_of_activity, (kept.start, kept.criterion)))


def _of_activity(text: Text | None) -> bool:
    return text is not None and any(_last_activity(side).search(getattr(text, side)) for side in LANGUAGES)


@cache
def _last_activity(language: Language) -> re.Pattern[str]:
    words = {"sv": r"\b(?:senaste?|sista|sist)\b|inaktiv", "en": r"\b(?:last|latest|most recent|lastly)\b|inactiv"}
    return re.compile(words[language], re.IGNORECASE)
