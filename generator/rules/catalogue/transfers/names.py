"""Names of countries as messages write them."""

from collections.abc import Iterable

from generator.model.codes import Country
from generator.rules.words import listed
from generator.source import Message

_WITH_ARTICLE = frozenset({"AE", "BS", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "KY", "MV", "PH", "US", "VG", "VI"})


def countries(codes: Iterable[Country]) -> Message:
    """The names of countries in a phrase, each once: `Indien och USA`, `India and the United States`."""
    # The names are thousands; they are needed only when there is something to say of a country.
    from generator.i18n import translator  # noqa: PLC0415

    swedish, english = translator("sv"), translator("en")
    return listed(
        Message(swedish.country(code), ("the " if code in _WITH_ARTICLE else "") + english.country(code))
        for code in codes
    )
