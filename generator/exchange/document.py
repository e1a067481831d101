"""`policy.json`: the whole public policy as data, in both languages."""

from collections.abc import Mapping
from typing import Any

from generator.exchange.addresses import POLICY, SCHEMA, Addresses
from generator.exchange.derived import in_order, recipient_list, right_list, rights_of, transfer_list
from generator.exchange.facts import facts
from generator.history import Moment
from generator.model import FreeText, Purpose, Ropa
from generator.schema import schema_of
from generator.source import LANGUAGES
from generator.views.public.editions import changes_in_order
from generator.views.public.prose import rendered

FORMAT = "1.0"
"""Version of the format: the first number rises when something is taken away or changes its meaning."""


def policy_document(ropa: Ropa, site: str, moment: Moment | None = None) -> dict[str, Any]:
    """The policy as plain data; `policy.schema.json` tells what each part means. `moment` is that of its commit."""
    addresses = Addresses(site, POLICY)
    return {
        "$schema": addresses.to(SCHEMA),
        "format": FORMAT,
        "languages": list(LANGUAGES),
        **({"address": site} if site else {}),
        **({"state": _state(moment)} if moment else {}),
        "pages": {language: addresses.to(f"{language}/") for language in LANGUAGES},
        "policy": _policy(ropa),
        "controller": facts(ropa.controller, schema_of("controller").root),
        "supervisory_authority": _of_register(ropa, "supervisory_authority"),
        "data_subjects": _records(ropa.data_subjects, "data-subject"),
        "data_categories": _records(ropa.data_categories, "data-category"),
        "sources": _records(ropa.sources, "source"),
        "security_measures": _records(ropa.security_measures, "security-measure"),
        "purposes": [_purpose(key, purpose) for key, purpose in in_order(ropa)],
        "recipients": recipient_list(ropa),
        "transfers": transfer_list(ropa),
        "rights": right_list(ropa),
        "exercise": _exercise(ropa),
        "cookies": _records(ropa.cookies, "cookie"),
        "texts": [_text(key, text) for key, text in ropa.texts.items()],
        "changes": _records(dict(changes_in_order(ropa)), "change"),
    }


def _state(moment: Moment) -> dict[str, str]:
    dates = {"authored": moment.authored, "committed": moment.committed}
    return {"commit": moment.commit, **{key: date.isoformat() for key, date in dates.items()}}


def _records(records: Mapping[str, Any], kind: str) -> list[dict[str, Any]]:
    root = schema_of(kind).root
    return [{"id": key, **facts(record, root)} for key, record in records.items()]


def _of_register(ropa: Ropa, part: str) -> dict[str, Any]:
    return facts(getattr(ropa.register, part), schema_of("register").root.properties[part])


def _policy(ropa: Ropa) -> dict[str, Any]:
    outline = facts(ropa.policy, schema_of("policy").root)
    # The purposes themselves stand in that order.
    outline.pop("purposes", None)
    return {**_of_register(ropa, "policy"), **outline}


def _purpose(identifier: str, purpose: Purpose) -> dict[str, Any]:
    data = facts(purpose, schema_of("purpose").root)
    # Where the register says that a right differs, that is part of what follows here.
    data.pop("rights", None)
    return {"id": identifier, **data, "rights": rights_of(purpose)}


def _exercise(ropa: Ropa) -> dict[str, Any]:
    data = facts(ropa.rights, schema_of("rights").root)
    # What each right means stands with the right.
    data.pop("how", None)
    return data


def _text(identifier: str, text: FreeText) -> dict[str, Any]:
    data = facts(text, schema_of("text").root)
    html = {language: str(rendered(getattr(text.body, language))) for language in LANGUAGES}
    return {"id": identifier, **data, "html": html}
