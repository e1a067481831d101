"""Links that lead nowhere, that are not secure, or that lead to an address that has been given up."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.law import RetiredAddress
from generator.rules.form import Findings, found, rule
from generator.rules.sightings import is_markdown, place_of
from generator.rules.texts import Wording
from generator.rules.whole import Whole
from generator.source import Message

_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\n]*)\]\((?P<target>[^)\n]*)\)")
_SAFE = re.compile(r"https://\S+|mailto:\S+@\S+|tel:\S+|#[\w-]+", re.IGNORECASE)
_INSECURE = re.compile(r"http://[^\s)>\]\"”]+", re.IGNORECASE)


@rule(
    "GEN-10",
    Severity.WARNING,
    "7(3), 12(1), 12(2)",
    sources=("WP260", "GDPR-K"),
    house_limit=Message(
        "listan över adresser som har övergetts; ingen sida hämtas",
        "the list of addresses that have been given up; no page is fetched",
    ),
)
def link_leads_nowhere(whole: Whole) -> Findings:
    """A link has no usable target.

    På svenska:
        En länk leder ingenstans.

    What it checks:
        A link in a text has a full target (https://, mailto: or tel:), not an empty one, “#” or http://. No published
        address is one that is known to have been given up, such as datainspektionen.se.

    Vad den prövar:
        En länk i en text har ett fullständigt mål (https://, mailto: eller tel:) och inte ett tomt, ”#” eller http://.
        Ingen publicerad adress är en som man vet är nedlagd, till exempel datainspektionen.se.

    Why:
        Information and ways to use one's rights must be easily accessible (Article 12). A person who wants to object or
        withdraw consent must not meet a link that does not work.

    Varför:
        Information och möjligheter att använda sina rättigheter ska vara lätta att nå (artikel 12). Den som vill
        invända eller ta tillbaka ett samtycke ska inte mötas av en länk som inte fungerar.

    Remedy:
        Write the full address, beginning with https://, and open it once.

    Åtgärd:
        Skriv hela adressen, som börjar med https://, och öppna den en gång.

    Bad:
        # texts/introduction.yaml
        body:
          sv: "Läs mer om kakor hos [Post- och telestyrelsen](#)."
          en: "Read more about cookies at the [Post and Telecom Authority](#)."

    Good:
        # texts/introduction.yaml
        body:
          sv: "Läs mer om kakor hos [Post- och telestyrelsen](https://www.pts.se)."
          en: "Read more about cookies at the [Post and Telecom Authority](https://www.pts.se)."

    When it is wrong to fire:
        When the address works all the same. Write it as a full https address.

    När den har fel:
        När adressen ändå fungerar. Skriv den som en fullständig https-adress.
    """
    for wording in whole.texts:
        if wording.public:
            for fault in _faults(wording.text, markdown=is_markdown(wording), retired=whole.law.retired_addresses):
                said = _said(wording, fault)
                yield found(*wording.route, on=wording.on, sv=said.sv, en=said.en)


class _Fault(NamedTuple):
    what: Message
    how: Message


def _said(wording: Wording, fault: _Fault) -> Message:
    place = place_of(wording)
    return Message(
        f"{fault.what.sv} {place.sv} {fault.how.sv}.",
        f"{fault.what.en} {place.en} {fault.how.en}.",
    )


@cache
def _faults(text: str, *, markdown: bool, retired: tuple[RetiredAddress, ...]) -> tuple[_Fault, ...]:
    """What is wrong with the links of a text; texts that stand at several places are read once."""
    return (*(_targets(text) if markdown else ()), *_addresses(text, retired))


def _targets(text: str) -> Iterator[_Fault]:
    for link in _LINK.finditer(text):
        label, target = link["text"].strip(), link["target"].strip()
        shown = Message(f"Länken ”{label}”", f"The link “{label}”")
        if not target or target == "#":
            yield _Fault(shown, Message("saknar mål", "has no target"))
        elif not label:
            there = Message(f"Länken till {target}", f"The link to {target}")
            yield _Fault(there, Message("saknar text", "has no text"))
        elif not _SAFE.match(target) and not _INSECURE.match(target):
            how = Message(f"har inget fullständigt mål: ”{target}”", f"has no full target: “{target}”")
            yield _Fault(shown, how)


def _addresses(text: str, retired: tuple[RetiredAddress, ...]) -> Iterator[_Fault]:
    for old in retired:
        if given_up := _written(old.address).search(text):
            how = Message(f"är nedlagd. Använd {old.instead}", f"has been given up. Use {old.instead}")
            yield _Fault(Message(f"Adressen {given_up[0]}", f"The address {given_up[0]}"), how)
    if (insecure := _INSECURE.search(text)) and not any(_written(old.address).search(insecure[0]) for old in retired):
        shown = Message(f"Adressen {insecure[0]}", f"The address {insecure[0]}")
        yield _Fault(
            shown, Message("är inte säker: den börjar inte med https", "is not secure: it does not begin with https")
        )


@cache
def _written(address: str) -> re.Pattern[str]:
    """The address as texts write it, with what may stand before it; not as the beginning of another."""
    return re.compile(rf"(?<![\w@.-])(?:https?://)?(?:[\w-]+\.)*{re.escape(address)}(?![\w-]|\.\w)")
