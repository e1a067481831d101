"""Which commit of the register a page was made from, in one line at its end."""

from generator.history import Moment, day_of
from generator.i18n import translator
from generator.source import Language


def state_line(moment: Moment, language: Language) -> str:
    """The commit, its dates as days in Sweden, and what these are worth."""
    words = translator(language)
    written, committed = (words.date(day_of(time).isoformat()) for time in (moment.authored, moment.committed))
    return words.t("site.page.state", commit=moment.brief, written=written, committed=committed)
