"""Who is responsible, whom to ask, and whom to complain to."""

import re
from typing import Any, Final

from generator.model import Nothing
from generator.views.public.contact import postal
from generator.views.public.words import Words, one_line

NO_COUNTRY: Final = "ZZ"
"""A code that ISO 3166 leaves to its users, in common use for a country that is not known."""
NO_EMAIL: Final = "not-stated@not-stated.invalid"
"""TILT demands an address; a name that ends in `.invalid` belongs to nobody and never will."""
_PHONE = re.compile(r"\+?[0-9]{1,4}[-\s./0-9]*")


def controller(words: Words) -> dict[str, Any]:
    """The company. TILT demands a person who represents it, whom a register does not name."""
    entity = words.ropa.controller
    return {
        "name": one_line(entity.legal_name),
        "address": postal(words, entity.address),
        "country": entity.address.country,
        "representative": {"name": not_stated(words), "email": NO_EMAIL},
    }


def officer(words: Words) -> dict[str, Any]:
    """The data protection officer; that there is none, or that it is not stated, is said in the name."""
    entity = words.ropa.controller.dpo
    if entity is None or isinstance(entity, Nothing):
        name = words.translator.t("exchange.tilt.no_officer") if entity else not_stated(words)
        return {"name": name, "address": not_stated(words), "country": NO_COUNTRY, "email": NO_EMAIL}
    contact = entity.contact
    return {
        "name": words.t("controller.dpo"),
        "address": one_line(contact.address) if contact.address else not_stated(words),
        "country": NO_COUNTRY,
        "email": contact.email or NO_EMAIL,
        **phone(contact.phone),
    }


def authority(words: Words) -> dict[str, Any]:
    """The authority to complain to."""
    entity = words.ropa.register.supervisory_authority
    return {
        "name": words.text(entity.name),
        **({"address": one_line(entity.address)} if entity.address else {}),
        "country": entity.country,
        **({"email": entity.email} if entity.email else {}),
        **phone(entity.phone),
    }


def phone(number: str | None) -> dict[str, str]:
    """A telephone number, if it is one that TILT takes."""
    return {"phone": number} if number and _PHONE.fullmatch(number) else {}


def not_stated(words: Words) -> str:
    """What stands where TILT demands what the register does not state."""
    return words.translator.t("exchange.tilt.not_stated")
