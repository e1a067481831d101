"""Everyone outside who receives data, by the role they have."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model import IndependentController, Processor, RecipientKind, Role
from generator.views.public.contact import href, shown
from generator.views.public.links import disclosures, purpose_points
from generator.views.public.rows import Group, Part, Point, Record, Row, row, sentences
from generator.views.public.words import Words, anchor, formerly

Recipients = Mapping[tuple[str, Role], tuple[str, ...]]
"""The purposes in which a recipient has a role."""

_ROLE_OF_KIND = {
    RecipientKind.AUTHORITY: Role.AUTHORITY,
    RecipientKind.JOINT_CONTROLLER: Role.JOINT_CONTROLLER,
}


def recipient_parts(words: Words) -> tuple[Part, ...]:
    """One part for each role; a recipient that has two roles stands under both, with its anchor at the first."""
    placed: set[str] = set()
    found = _recipients(words)
    parts = []
    for role in Role:
        records = []
        for (identifier, its_role), purposes in found.items():
            if its_role is role:
                first = identifier not in placed
                placed.add(identifier)
                people = _people(words, identifier, role, purposes)
                records.append(replace(_record(words, identifier, purposes, first=first), people=people))
        if records:
            told = (words.t("recipients.jointly"),) if role is Role.JOINT_CONTROLLER else ()
            heading = words.t(f"recipients.role.{role}")
            parts.append(Part(heading=heading, sentences=told, records=tuple(records)))
    return tuple(parts)


def _recipients(words: Words) -> Recipients:
    """Recipients with their roles, in the order in which purposes name them; then those named elsewhere."""
    found: dict[tuple[str, Role], tuple[str, ...]] = {}
    for key, purpose in words.purposes():
        for part in disclosures(purpose):
            place = (part.recipient, part.role)
            found[place] = (*found.get(place, ()), key) if key not in found.get(place, ()) else found[place]
    named = {identifier for identifier, _ in found}
    for identifier in [*words.ropa.processors, *words.ropa.independent_controllers]:
        if identifier not in named:
            found[identifier, _own_role(words.ropa.recipient(identifier))] = ()
    return found


def _people(words: Words, identifier: str, role: Role, purposes: Iterable[str]) -> tuple[str, ...]:
    """Whose data the recipient gets; empty where no purpose names it."""
    found: dict[str, None] = {}
    for purpose in (words.ropa.purposes[key] for key in purposes):
        for part in disclosures(purpose):
            if (part.recipient, part.role) == (identifier, role):
                found |= dict.fromkeys(part.for_ or (use.who for use in purpose.data_subjects))
    return tuple(found)


def _own_role(recipient: Processor | IndependentController) -> Role:
    if isinstance(recipient, Processor):
        return Role.PROCESSOR
    return _ROLE_OF_KIND.get(recipient.kind, Role.INDEPENDENT_CONTROLLER)


def _record(words: Words, identifier: str, purposes: Iterable[str], *, first: bool) -> Record:
    recipient = words.ropa.recipient(identifier)
    told = recipient.service if isinstance(recipient, Processor) else recipient.reason
    return Record(
        anchor=anchor("recipient", identifier) if first else "",
        former=formerly("recipient", recipient.former_ids) if first else (),
        heading=words.text(recipient.name),
        summary=words.text(told),
        rows=tuple(_rows(words, recipient, purposes)),
    )


def _rows(words: Words, recipient: Processor | IndependentController, purposes: Iterable[str]) -> Iterator[Row]:
    if isinstance(recipient, IndependentController):
        yield from row("basis", words.t("recipients.basis"), [_basis(words, recipient)])
        if recipient.arrangement is not None:
            essence = sentences(words.text(recipient.arrangement.essence))
            yield from row("arrangement", words.t("recipients.arrangement"), [Group(sentences=essence)])
    if recipient.countries:
        countries = words.places(recipient.countries)
        yield from row("countries", words.t("recipients.countries"), [Group(sentences=(countries,))])
    link = recipient.website if isinstance(recipient, Processor) else recipient.privacy_policy
    if link:
        points = (Point(text=shown(link), href=href(link)),)
        yield from row("link", words.t(f"recipients.link.{type(recipient).__name__}"), [Group(points=points)])
    yield from row("purposes", words.t("recipients.purposes"), [Group(points=purpose_points(words, purposes))])


def _basis(words: Words, recipient: IndependentController) -> Group:
    basis = recipient.legal_basis
    if basis is None:
        return Group()
    named = words.t("basis.named", basis=words.label(basis.article), article=words.article(basis.article))
    laws = tuple(Point(text=words.law(law)) for law in basis.laws)
    return Group(sentences=sentences(named, words.text(basis.interest)), points=laws)
