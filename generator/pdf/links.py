"""Links described in words, for those who hear them read."""

from collections.abc import Mapping

from generator.i18n import Translator


def describe(where: str, names: Mapping[str, str], words: Translator) -> str:
    """What a link says of itself; `where` is `#anchor` or an address, `names` says what stands at each anchor."""
    if where.startswith("#"):
        return words.t("pdf.links.record", name=names[where[1:]])
    if where.startswith("mailto:"):
        return words.t("pdf.links.mail", address=where.removeprefix("mailto:"))
    return words.t("pdf.links.web", address=where)
