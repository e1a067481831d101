"""The rights, how they are used, and automated decisions."""

from collections.abc import Mapping
from typing import Any

from generator.exchange.tilt.entities import authority
from generator.model import Nothing, Right
from generator.model.effects import AutomatedDecisions, Profiling
from generator.views.public.links import purposes_by_right
from generator.views.public.words import Words

_FIELDS: Mapping[str, tuple[Right, ...]] = {
    "accessAndDataPortability": (Right.ACCESS, Right.PORTABILITY),
    "rightToInformation": (Right.INFORMATION, Right.ACCESS),
    "rightToRectificationOrDeletion": (Right.RECTIFICATION, Right.ERASURE),
    "rightToDataPortability": (Right.PORTABILITY,),
    "rightToWithdrawConsent": (Right.WITHDRAW_CONSENT,),
    "rightToComplain": (Right.COMPLAINT,),
}
"""The rights of the Regulation that each of TILT's fields speaks of."""


def all_rights(words: Words) -> dict[str, dict[str, Any]]:
    """TILT's fields on rights; the supervisory authority stands with the last."""
    given = purposes_by_right(words)
    found = {
        field: _right(words, rights, applies=any(given.get(right) for right in rights))
        for field, rights in _FIELDS.items()
    }
    found["rightToComplain"]["supervisoryAuthority"] = authority(words)
    return found


def automation(words: Words) -> dict[str, Any]:
    """Automated decisions and profiling; silent where some purpose does not state whether there are any."""
    stated = [part for _, purpose in words.purposes() for part in (purpose.automated_decisions, purpose.profiling)]
    used = [part for part in stated if isinstance(part, AutomatedDecisions | Profiling)]
    if used:
        logic = dict.fromkeys(words.text(part.logic) for part in used)
        effects = dict.fromkeys(words.text(part.consequences) for part in used)
        return {"inUse": True, "logicInvolved": " ".join(logic), "scopeAndIntendedEffects": " ".join(effects)}
    return {"inUse": False} if stated and all(isinstance(part, Nothing) for part in stated) else {}


def _right(words: Words, rights: tuple[Right, ...], *, applies: bool) -> dict[str, Any]:
    """One or more rights as one: whether they apply anywhere, what they mean and where they are used."""
    told = {how.right: words.text(how.text) for how in words.ropa.rights.how}
    texts = [told.get(each) or words.t(f"rights.meaning.{each}") for each in rights]
    # An authority asks for its own.
    identification = "" if Right.COMPLAINT in rights else words.text(words.ropa.rights.identification)
    return {
        "available": applies,
        "description": " ".join(texts),
        **_channels(words, rights),
        **({"identificationEvidences": [identification]} if identification else {}),
    }


def _channels(words: Words, rights: tuple[Right, ...]) -> dict[str, str]:
    """The first web address and the first e-mail address at which any of the rights is used."""
    found: dict[str, str] = {}
    for channel in words.ropa.rights.channels:
        address = channel.address or ""
        if set(rights) & set(channel.rights):
            if address.startswith("https://"):
                found.setdefault("url", address)
            elif "@" in address:
                found.setdefault("email", address)
    return found
