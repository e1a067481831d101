"""Names of countries and transfers as messages write them."""

from collections.abc import Iterable

from generator.citation import joined
from generator.model import Text
from generator.model.codes import Country
from generator.source import Message

_WITH_ARTICLE = frozenset({"AE", "BS", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "KY", "MV", "PH", "US", "VG", "VI"})


def countries(codes: Iterable[Country]) -> Message:
    """The names of countries in a phrase, each once: `Indien och USA`, `India and the United States`."""
    # The names are thousands; they are needed only when there is something to say of a country.
    from generator.i18n import translator  # noqa: PLC0415

    swedish, english = translator("sv"), translator("en")
    each = tuple(dict.fromkeys(codes))
    return Message(
        joined([swedish.country(code) for code in each], "och"),
        joined([("the " if code in _WITH_ARTICLE else "") + english.country(code) for code in each], "and"),
    )


def names(texts: Iterable[Text], shown: int = 3) -> Message:
    """The first few names in a phrase, and how many more there are."""
    each = tuple(dict.fromkeys(texts))
    swedish = [f"”{text.sv}”" for text in each[:shown]]
    english = [f"“{text.en}”" for text in each[:shown]]
    if len(each) > shown:
        swedish.append(f"{len(each) - shown} till")
        english.append(f"{len(each) - shown} more")
    return Message(joined(swedish, "och"), joined(english, "and"))
