"""The whole of a TILT document."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from generator.exchange.addresses import Addresses, tilt_file
from generator.exchange.identity import identifier
from generator.exchange.tilt.disclosed import data_disclosed
from generator.exchange.tilt.entities import controller, officer
from generator.exchange.tilt.rights import all_rights, automation
from generator.exchange.tilt.sources import other_sources
from generator.exchange.tilt.transfers import third_countries
from generator.i18n import translator
from generator.model import Ropa
from generator.source import Language
from generator.views.public.words import Words, one_line

_NUMBER = re.compile(r"[0-9]+")


def tilt_document(ropa: Ropa, language: Language, site: str) -> dict[str, Any]:
    """The policy in `language`."""
    words = Words(ropa, translator(language))
    content = _content(words)
    meta = _meta(words, Addresses(site, tilt_file(language)))
    return {"meta": {**meta, "_hash": _digest({"meta": meta, **content})}, **content}


def _meta(words: Words, addresses: Addresses) -> dict[str, Any]:
    policy = words.ropa.register.policy
    number = _NUMBER.match(policy.version)
    return {
        "_id": str(identifier(words.ropa, "tilt", words.language, one_line(policy.version))),
        "name": one_line(words.ropa.controller.legal_name),
        "created": policy.updated.isoformat(),
        "modified": policy.updated.isoformat(),
        # TILT counts; the policy's own version, such as 3.1, stands beside it.
        "version": max(1, int(number[0])) if number else 1,
        "policyVersion": one_line(policy.version),
        "language": words.language,
        "status": "active",
        "url": addresses.to(f"{words.language}/"),
    }


def _content(words: Words) -> dict[str, Any]:
    return {
        "controller": controller(words),
        "dataProtectionOfficer": officer(words),
        "dataDisclosed": data_disclosed(words),
        "thirdCountryTransfers": third_countries(words),
        "sources": other_sources(words),
        **all_rights(words),
        "automatedDecisionMaking": automation(words),
        # A change of the policy need not be a change of purpose; the feed tells of all of them.
        "changesOfPurpose": [],
    }


def _digest(document: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(document, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
