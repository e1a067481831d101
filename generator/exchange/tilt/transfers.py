"""The transfers to third countries, country by country, with what is stated of their safeguard."""

from typing import Any

from generator.exchange.tilt.entities import not_stated
from generator.model import Transfer
from generator.model.codes import TransferMechanism
from generator.views.public.words import Words, one_line

_KEYS = {
    TransferMechanism.ADEQUACY: "adequacyDecision",
    TransferMechanism.SCC: "standardDataProtectionClause",
}


def third_countries(words: Words) -> list[dict[str, Any]]:
    """One entry for each transfer and country; a transfer whose countries are not stated has one without."""
    return [
        {**({"country": country} if country else {}), **_safeguard(words, transfer)}
        for transfer in words.ropa.transfers.values()
        for country in transfer.countries or ("",)
    ]


def _safeguard(words: Words, transfer: Transfer) -> dict[str, Any]:
    """Only the safeguard that is relied on: TILT's other questions are not answered."""
    told = [
        words.t("transfers.decision", decision=one_line(transfer.decision)) if transfer.decision else "",
        words.text(transfer.safeguards),
        words.text(transfer.copy),
    ]
    description = " ".join(part for part in told if part)
    if transfer.mechanism is None:
        return {"appropriateGuarantees": {"description": description}} if description else {}
    label = words.label(transfer.mechanism)
    # An exception of Article 49 is no safeguard.
    available = not transfer.mechanism.startswith("49-")
    key = _KEYS.get(transfer.mechanism, "appropriateGuarantees")
    return {key: {"available": available, "description": f"{label}. {description or not_stated(words)}"}}
