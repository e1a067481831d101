"""Everyone outside who receives data, by the role they have; and the transfers to third countries."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model import IndependentController, Nothing, Processor, RecipientKind, Role, Transfer
from generator.model.codes import TransferMechanism
from generator.views.public.contact import href, shown
from generator.views.public.rows import Group, Part, Point, Record, Row, row, sentences
from generator.views.public.words import Words, anchor, one_line

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
                records.append(_record(words, identifier, purposes, first=first))
        if records:
            told = words.t(f"recipients.meaning.{role}")
            parts.append(
                Part(heading=words.t(f"recipients.role.{role}"), sentences=(told,), records=tuple(records))
            )
    return tuple(parts)


def transfer_sentences(words: Words) -> tuple[str, ...]:
    """That nothing leaves the EEA, where every purpose says so."""
    stated = [purpose.transfers for purpose in words.ropa.purposes.values()]
    none = bool(stated) and all(isinstance(transfers, Nothing) for transfers in stated)
    return (words.t("transfers.none"),) if none else ()


def transfer_parts(words: Words) -> tuple[Part, ...]:
    """Every transfer."""
    records = tuple(_transfer(words, key, transfer) for key, transfer in words.ropa.transfers.items())
    return (Part(records=records),) if records else ()


def _recipients(words: Words) -> Recipients:
    """Recipients with their roles, in the order in which purposes name them; then those named elsewhere."""
    found: dict[tuple[str, Role], tuple[str, ...]] = {}
    for key, purpose in words.ropa.purposes.items():
        if purpose.recipients is not None and not isinstance(purpose.recipients, Nothing):
            for part in purpose.recipients:
                place = (part.recipient, part.role)
                found[place] = (*found.get(place, ()), key) if key not in found.get(place, ()) else found[place]
    named = {identifier for identifier, _ in found}
    for identifier in [*words.ropa.processors, *words.ropa.independent_controllers]:
        if identifier not in named:
            found[identifier, _own_role(words.ropa.recipient(identifier))] = ()
    return found


def _own_role(recipient: Processor | IndependentController) -> Role:
    if isinstance(recipient, Processor):
        return Role.PROCESSOR
    return _ROLE_OF_KIND.get(recipient.kind, Role.INDEPENDENT_CONTROLLER)


def _record(words: Words, identifier: str, purposes: Iterable[str], *, first: bool) -> Record:
    recipient = words.ropa.recipient(identifier)
    told = recipient.service if isinstance(recipient, Processor) else recipient.reason
    return Record(
        anchor=anchor("recipient", identifier) if first else "",
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
        yield from row("countries", words.t("recipients.countries"), [Group(sentences=(words.places(recipient.countries),))])
    link = recipient.website if isinstance(recipient, Processor) else recipient.privacy_policy
    if link:
        points = (Point(text=shown(link), href=href(link)),)
        yield from row("link", words.t(f"recipients.link.{type(recipient).__name__}"), [Group(points=points)])
    yield from row("purposes", words.t("recipients.purposes"), [Group(points=purpose_points(words, purposes))])


def purpose_points(words: Words, purposes: Iterable[str]) -> tuple[Point, ...]:
    """The names of purposes, each leading to its block."""
    entries = words.ropa.purposes
    return tuple(Point(text=words.text(entries[key].name), href=words.href("purpose", key)) for key in purposes)


def _basis(words: Words, recipient: IndependentController) -> Group:
    basis = recipient.legal_basis
    if basis is None:
        return Group()
    named = words.t("basis.named", basis=words.label(basis.article), article=words.article(basis.article))
    laws = tuple(Point(text=words.law(law)) for law in basis.laws)
    return Group(sentences=sentences(named, words.text(basis.interest)), points=laws)


def _transfer(words: Words, identifier: str, transfer: Transfer) -> Record:
    entries = [(key, words.ropa.recipient(key)) for key in transfer.recipients]
    recipients = tuple(Point(text=words.text(entry.name), href=words.href("recipient", key)) for key, entry in entries)
    countries = words.places(transfer.countries) if transfer.countries else words.t("transfers.country_unknown")
    return Record(
        anchor=anchor("transfer", identifier),
        heading=words.text(transfer.name),
        summary=words.text(transfer.reason),
        rows=(
            *row("recipients", words.t("transfers.recipients"), [Group(points=recipients)]),
            *row("countries", words.t("transfers.countries"), [Group(sentences=(countries,))]),
            *row("mechanism", words.t("transfers.mechanism"), [_mechanism(words, transfer)]),
            *row("limits", words.t("transfers.limits"), [Group(sentences=sentences(words.text(transfer.data_limits)))]),
            *row("copy", words.t("transfers.copy"), [Group(sentences=sentences(words.text(transfer.copy)))]),
        ),
    )


def _mechanism(words: Words, transfer: Transfer) -> Group:
    if transfer.mechanism is None:
        return Group(sentences=sentences(words.text(transfer.safeguards) or words.t("transfers.mechanism_unknown")))
    decided = transfer.mechanism is TransferMechanism.ADEQUACY and transfer.decision
    return Group(
        lead=words.label(transfer.mechanism),
        sentences=sentences(
            words.t("transfers.decision", decision=one_line(transfer.decision or "")) if decided else "",
            words.label(transfer.module) if transfer.module else "",
            words.text(transfer.safeguards),
        ),
    )
