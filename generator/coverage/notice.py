"""Articles 13 and 14: each item of the checklist, looked for in what the public policy says."""

from collections.abc import Callable, Mapping

from generator.coverage.applies import exempt_policy, exempt_purpose
from generator.coverage.facts import Facts
from generator.coverage.model import POLICY, Line, Table, Verdict, met, missing, said
from generator.coverage.places import POLICY_PLACES
from generator.coverage.rendered import Told
from generator.law.transparency import Concern, Item, checklist, needs_copy, owing_provision
from generator.model import LegalBasisArticle, Purpose, Right, SectionName
from generator.source import Message
from generator.views.public.words import anchor

Path = tuple[Message, ...]
_ROWS: Mapping[str, str] = {
    "I04": "purpose",
    "I05": "basis",
    "I07": "data",
    "I08": "recipients",
    "I12": "retention",
    "I22": "decisions",
    "I23": "profiling",
    "I27": "notice",
}
"""The row of a purpose that tells the item, if it says more than that nothing is stated."""


def notice_table(facts: Facts) -> Table:
    """Every item, for the whole policy or for each active purpose."""
    names = {key: Message(purpose.name.sv, purpose.name.en) for key, purpose in facts.purposes.items()}
    return Table(subjects=names, lines=tuple(_line(item, facts) for item in checklist().values()))


def _line(item: Item, facts: Facts) -> Line:
    if item.concerns is Concern.POLICY:
        verdicts = {POLICY: exempt_policy(item, facts) or _of_policy(item, facts)}
    else:
        verdicts = {key: exempt_purpose(item, key, facts) or _of_purpose(item, key, facts) for key in facts.purposes}
    return Line(identifier=item.identifier, label=item.label, article=item.article, verdicts=verdicts)


def _of_policy(item: Item, facts: Facts) -> Verdict:
    path = POLICY_PLACES[item.identifier](facts)
    return met(*path) if path else missing(said("why.missing"))


def _of_purpose(item: Item, key: str, facts: Facts) -> Verdict:
    if item.rights:
        path = _right(item, key, facts)
    elif item.identifier in _ROWS:
        told = _row(key, _ROWS[item.identifier], facts)
        path = _path(told) if told and not told.admits else ()
    else:
        path = _PLACES[item.identifier](key, facts.purposes[key], facts)
    if path:
        return met(*path)
    if item.identifier == "I21" and (people := _left_out(facts.purposes[key], facts)):
        return missing(said("why.people", people=people))
    return missing(said("why.missing"))


def _row(key: str, row: str, facts: Facts) -> Told | None:
    return facts.policy.told(SectionName.PURPOSES, anchor("purpose", key), row)


def _path(told: Told) -> Path:
    """The section and the row: which purpose it is, the table says."""
    return told.path[0], told.path[-1]


def _interest(key: str, purpose: Purpose, facts: Facts) -> Path:
    told = _row(key, "basis", facts)
    interests = [basis.interest for basis in purpose.legal_basis if basis.article is LegalBasisArticle.ARTICLE_6_1_F]
    if told is None or not all(interest and told.holds(interest.text.sv) for interest in interests):
        return ()
    return _path(told)


def _source(key: str, purpose: Purpose, facts: Facts) -> Path:
    told = _row(key, "sources", facts)
    names = [facts.ropa.sources[use.source].name.sv for use in purpose.sources if use.source in facts.ropa.sources]
    return _path(told) if told and all(map(told.holds, names)) else ()


def _provision(key: str, purpose: Purpose, facts: Facts) -> Path:
    told = _row(key, "provision", facts)
    whole = told is not None and not told.admits and not owing_provision(purpose, facts.ropa.sources)
    return _path(told) if told and whole else ()


def _left_out(purpose: Purpose, facts: Facts) -> Message | None:
    """Who is not told whether they must give their data, where others are."""
    owing = owing_provision(purpose, facts.ropa.sources) if purpose.provision else ()
    names = [facts.ropa.data_subjects[who].name for who in owing if who in facts.ropa.data_subjects]
    return Message(", ".join(name.sv for name in names), ", ".join(name.en for name in names)) if names else None


def _marketing(key: str, purpose: Purpose, facts: Facts) -> Path:
    told = _row(key, "marketing", facts)
    ways = [use.opt_out for use in purpose.marketing]
    return _path(told) if told and all(way and told.holds(way.sv) for way in ways) else ()


def _exception(_key: str, _purpose: Purpose, _facts: Facts) -> Path:
    return (said("place.register"),)


def _transfers(row: str) -> Callable[[str, Purpose, Facts], Path]:
    """Where every transfer of a purpose tells of it in the same row."""

    def place(_key: str, purpose: Purpose, facts: Facts) -> Path:
        keys = purpose.transfers if isinstance(purpose.transfers, tuple) else ()
        if row == "copy":
            keys = tuple(key for key in keys if needs_copy(facts.ropa.transfers[key]))
        told = [facts.policy.told(SectionName.TRANSFERS, anchor("transfer", key), row) for key in keys]
        found = [one for one in told if one is not None and not one.admits and _mechanism_named(one, row)]
        return _path(found[0]) if found and len(found) == len(keys) else ()

    return place


def _mechanism_named(told: Told, row: str) -> bool:
    return row != "mechanism" or any(group.lead for group in told.groups)


def _right(item: Item, key: str, facts: Facts) -> Path:
    """The record of one of the rights, where it says that it applies to this purpose."""
    for right in item.rights:
        if right in facts.rights[key] and (path := _right_told(right, key, facts)):
            return path
    return ()


def _right_told(right: Right, key: str, facts: Facts) -> Path:
    told = facts.policy.told(SectionName.RIGHTS, anchor("right", right), "where")
    if told is None:
        return ()
    points = [point.text for group in told.groups for point in group.points]
    everywhere = not points
    return told.path[:-1] if everywhere or facts.purposes[key].name.sv in points else ()


_PLACES: Mapping[str, Callable[[str, Purpose, Facts], Path]] = {
    "I06": _interest,
    "I09": _transfers("countries"),
    "I10": _transfers("mechanism"),
    "I11": _transfers("copy"),
    "I21": _provision,
    "I24": _source,
    "I28": _exception,
    "I37": _marketing,
}
