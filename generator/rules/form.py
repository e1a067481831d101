"""What a rule is: a function with a code, a severity, articles and sources; its docstring is its page.

A rule says what it judges by the types of its parameters: a record of the model (it is called once for each), with
the whole register beside it where it needs that; or the whole register alone (it is called once). It yields what it
found; the engine adds the rest.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeVar, get_type_hints

from generator.citation import references
from generator.findings import Severity
from generator.rules.whole import Whole
from generator.source import Message, Route


class Place(NamedTuple):
    """A place in a record, named by kind and id; the record that is judged where both are empty."""

    kind: str = ""
    identifier: str = ""
    route: Route = ()
    at: Literal["key", "value"] = "value"


class Also(NamedTuple):
    """A second place that a finding points to, and what there is to see."""

    place: Place
    label: Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """One thing that a rule found; made by `found`."""

    message: Message
    place: Place
    missing: tuple[str, ...] = ()
    """The fields that are absent from the place."""
    fix: Message | None = None
    """What to write instead; the rule's own remedy where there is none."""
    severity: Severity | None = None
    """Where it differs from the rule's."""
    also: tuple[Also, ...] = ()


Findings = Iterator[Found]
Judgement = Callable[..., Findings]
F = TypeVar("F", bound=Judgement)


def found(
    *route: str | int,
    sv: str,
    en: str,
    missing: str | tuple[str, ...] = (),
    on: tuple[str, str] = ("", ""),
    at: Literal["key", "value"] = "value",
    fix: Message | None = None,
    severity: Severity | None = None,
    also: tuple[Also, ...] = (),
) -> Found:
    """Make a finding at `route` of the record that is judged, or of the record `on` (its kind and id).

    `missing` names a field that is absent there, or several: the finding then points to what should hold them, and
    stands for the gaps that would be reported otherwise.
    """
    place = Place(*on, route, "key" if missing else at)
    absent = ((missing,) if missing else ()) if isinstance(missing, str) else missing
    return Found(message=Message(sv, en), place=place, missing=absent, fix=fix, severity=severity, also=also)


def also(
    *route: str | int, sv: str, en: str, on: tuple[str, str] = ("", ""), at: Literal["key", "value"] = "value"
) -> Also:
    """Name a second place, by default in the record that is judged, and say what there is to see."""
    return Also(Place(*on, route, at), Message(sv, en))


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One rule of the catalogue."""

    code: str
    """Stable, such as `LEG-06`."""
    name: str
    """Readable, such as `legitimate-interest-not-stated`: the function's name."""
    severity: Severity
    articles: tuple[str, ...]
    sources: tuple[str, ...]
    """Ids of `law/sources.yaml`."""
    house_limit: Message | None
    """The threshold or word list that is ours and not the law's."""
    partial: bool
    """Whether it judges the register as a whole also while records are left out for their faults: it concludes only
    from what is there."""
    ended: bool
    """Whether it judges ended purposes and retired entries too."""
    subject: type[Any] | None
    """The class of the records that it judges one by one; None where it judges the register as a whole."""
    wants_whole: bool
    """Whether the function takes the whole register, as its last parameter."""
    judge: Judgement
    docstring: str


_RULES: dict[str, Rule] = {}


class RuleError(ValueError):
    """A rule is not well-formed; always a defect of the program."""


def rule(
    code: str,
    severity: Severity,
    articles: str,
    *,
    sources: tuple[str, ...],
    house_limit: Message | None = None,
    ended: bool = False,
    partial: bool = False,
) -> Callable[[F], F]:
    """Register the decorated function as the rule `code`.

    Raises:
        RuleError: the code is taken, or the function's parameters or docstring are not those of a rule.
    """

    def register(judge: F) -> F:
        if code in _RULES and _RULES[code].judge.__qualname__ != judge.__qualname__:
            raise RuleError(f"{code} is already {_RULES[code].name}")
        _RULES[code] = Rule(
            code=code,
            name=judge.__name__.replace("_", "-"),
            severity=severity,
            articles=references(articles),
            sources=sources,
            house_limit=house_limit,
            partial=partial,
            ended=ended,
            subject=_subject(judge, code),
            wants_whole=Whole in get_type_hints(judge).values(),
            judge=judge,
            docstring=judge.__doc__ or "",
        )
        return judge

    return register


def registered() -> dict[str, Rule]:
    """The rules that have been imported, by code and in the order of codes."""
    return dict(sorted(_RULES.items()))


def _subject(judge: Judgement, code: str) -> type[Any] | None:
    hints = [hint for name, hint in get_type_hints(judge).items() if name != "return"]
    match hints:
        case [whole] if whole is Whole:
            return None
        case [subject] | [subject, _] if hints[1:] in ([], [Whole]):
            record: type[Any] = subject
            return record
        case _:
            raise RuleError(f"{code}: a rule takes a record, a record and the whole register, or the whole register")
