"""A syntax error in the words of someone who writes texts.

The parser's own messages are not used, only the place where it stopped: the two parsers word them
differently, and what went wrong is nearly always to be seen in the line itself. The first explanation that
fits is given, the most certain ones first.
"""

from collections.abc import Callable

from generator.source.indentation import wrong_indentation
from generator.source.message import Message
from generator.source.mistake import Mistake
from generator.source.place import Fault, span_between
from generator.source.refusals import second_document
from generator.source.refused_keys import missing_key
from generator.source.regions import Regions
from generator.source.slips import hidden_characters
from generator.source.syntax_lines import (
    dash_without_space,
    list_among_fields,
    list_on_field_line,
    missing_colon,
    swallowing_line,
)
from generator.source.syntax_marks import (
    bracket_not_closed,
    colon_in_text,
    reserved_start,
    text_after_bracket,
    text_before_comment,
)
from generator.source.syntax_quotes import quote_not_closed, text_after_quote, unknown_escape


def explain(mistake: Mistake) -> Fault:
    """Return the fault to report for a syntax error."""
    for explanation in _EXPLANATIONS:
        fault = explanation(mistake)
        if fault:
            return fault
    return _unreadable(mistake)


def _hidden(mistake: Mistake) -> Fault | None:
    line = mistake.line
    above = mistake.line_before(line)
    start = above.start if above else line.start
    regions = Regions(mistake.text, mistake.places)
    found = hidden_characters(mistake.text, regions, start, mistake.at + 1)
    return next((fault for fault in found if fault.severity == "error"), None)


def _after_the_end(mistake: Mistake) -> Fault | None:
    before = "\n" + mistake.text[: mistake.at]
    end = max(before.rfind("\n..."), before.rfind("\n---", 1))
    return second_document(mistake.text, end) if end >= 0 else None


def _no_name(mistake: Mistake) -> Fault | None:
    return missing_key(mistake.text, mistake.at) if mistake.sign == ":" and mistake.first_in_line else None


def _unreadable(mistake: Mistake) -> Fault:
    line = mistake.line
    end = max(line.value_at + len(line.value), mistake.at + 1)
    return Fault(
        "unreadable",
        span_between(mistake.text, mistake.at, end),
        Message(
            sv="Härifrån går filen inte att läsa. Jämför indrag, kolon, citattecken och klamrar på den "
            "här raden och på raden ovanför.",
            en="From here the file cannot be read. Compare indentation, colons, quotes and brackets on "
            "this line and on the line above.",
        ),
    )


_EXPLANATIONS: tuple[Callable[[Mistake], Fault | None], ...] = (
    _hidden,
    unknown_escape,
    quote_not_closed,
    text_after_quote,
    bracket_not_closed,
    text_after_bracket,
    _no_name,
    _after_the_end,
    list_on_field_line,
    reserved_start,
    colon_in_text,
    swallowing_line,
    missing_colon,
    text_before_comment,
    dash_without_space,
    list_among_fields,
    wrong_indentation,
)
