"""The data that do not come from the person: Article 14."""

from typing import Any

from generator.model import Source
from generator.views.public.words import Words


def other_sources(words: Words) -> list[dict[str, Any]]:
    """For each category of data the sources other than the person."""
    found: dict[str, dict[str, None]] = {}
    for _, purpose in words.purposes():
        for use in purpose.sources:
            if not words.ropa.sources[use.source].from_data_subject:
                own = (key for each in purpose.data_subjects for key in each.data if _concerns(use.for_, each.who))
                for category in use.data or own:
                    found.setdefault(category, {})[use.source] = None
    return [
        _entry(words, category, list(found[category])) for category in words.ropa.data_categories if category in found
    ]


def _concerns(people: tuple[str, ...], who: str) -> bool:
    return not people or who in people


def _entry(words: Words, category: str, sources: list[str]) -> dict[str, Any]:
    return {
        "_id": category,
        "dataCategory": words.text(words.ropa.data_categories[category].name),
        "sources": [_source(words, words.ropa.sources[source]) for source in sources],
    }


def _source(words: Words, source: Source) -> dict[str, Any]:
    name = words.text(source.name)
    stated = source.public is not None
    return {
        "description": name if stated else words.translator.t("exchange.tilt.public_missing", name=name),
        # TILT demands an address; the register knows none, and the empty one leads nowhere else.
        "url": "",
        "publiclyAvailable": bool(source.public),
    }
