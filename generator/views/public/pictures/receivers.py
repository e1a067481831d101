"""Who receives data, in which role and for which purposes; the many that few purposes use are put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model import Nothing, Purpose, Role
from generator.views.public.links import disclosures, transfers_of
from generator.views.public.pictures.places import place_keys
from generator.views.public.pictures.telling import sayer
from generator.views.public.words import Words

NOT_STATED, NOBODY = "not-stated", "nobody"
ROLES = (*Role, NOT_STATED, NOBODY)
_MOST = 30
"""So many recipients are drawn on their own."""
_LEAST = 8
"""So many at least, where the most used would be of one role alone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Receiver:
    """One recipient in one role, or several together."""

    key: str
    """The recipient's id and the role: the same in every language."""
    text: str
    role: str
    heading: str
    """What the role is called."""
    href: str = ""
    sources: tuple[str, ...]
    """The keys of what is drawn before it: purposes, or roles where there are many."""
    purposes: tuple[str, ...]
    places: tuple[str, ...] = ()
    """The keys of the places where it has the data; empty for nobody."""
    count: int = 1
    """How many recipients it stands for."""

    @property
    def named(self) -> bool:
        """Whether it is a recipient, and not the want of one."""
        return not self.key.startswith("-")


def receivers(words: Words) -> tuple[Receiver, ...]:
    """Every recipient by role; where they are many, those that fewest purposes use are one for each role."""
    found = sorted(_each(words), key=lambda receiver: ROLES.index(receiver.role))
    if len(found) <= _MOST:
        return tuple(found)
    ranked = sorted(found, key=lambda receiver: -len(receiver.purposes))
    kept = {receiver.key for receiver in ranked[: _MOST - _LEAST]}
    return tuple(
        part
        for role, group in groupby(found, key=lambda receiver: receiver.role)
        for part in _shortened(words, role, list(group), kept)
    )


def _shortened(words: Words, role: str, group: Sequence[Receiver], kept: set[str]) -> Iterator[Receiver]:
    yield from (receiver for receiver in group if receiver.key in kept)
    rest = [receiver for receiver in group if receiver.key not in kept]
    if len(rest) == 1:
        yield rest[0]
    elif rest:
        purposes = tuple(dict.fromkeys(key for receiver in rest for key in receiver.purposes))
        yield replace(
            rest[0],
            key=f"other-{role}",
            text=sayer(words)("flow.other", count=len(rest)),
            href="",
            sources=purposes,
            purposes=purposes,
            places=tuple(dict.fromkeys(place for receiver in rest for place in receiver.places)),
            count=len(rest),
        )


def _each(words: Words) -> Iterator[Receiver]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for key, purpose in words.purposes():
        for place in _named(words, purpose):
            found.setdefault(place, {})[key] = None
    for (identifier, role), purposes in found.items():
        yield _receiver(words, identifier, role, tuple(purposes))


def _named(words: Words, purpose: Purpose) -> Iterator[tuple[str, str]]:
    """The recipients of a purpose with their roles; an empty id is that none is named."""
    if isinstance(purpose.recipients, Nothing):
        yield "", NOBODY
    yield from ((part.recipient, part.role) for part in disclosures(purpose))
    given = {part.recipient for part in disclosures(purpose)}
    transfers = [words.ropa.transfers[key] for key in transfers_of(purpose)]
    yield from ((key, NOT_STATED) for transfer in transfers for key in transfer.recipients if key not in given)
    if purpose.recipients is None or any(not transfer.recipients for transfer in transfers):
        yield "", NOT_STATED


def _receiver(words: Words, identifier: str, role: str, purposes: tuple[str, ...]) -> Receiver:
    say = sayer(words)
    text = words.text(words.ropa.recipient(identifier).name) if identifier else say(f"flow.{role.replace('-', '_')}")
    return Receiver(
        key=f"{identifier}-{role}",
        text=text,
        role=role,
        heading=say(f"flow.roles.{role}"),
        href=words.href("recipient", identifier) if identifier else "",
        sources=purposes,
        purposes=purposes,
        places=() if role == NOBODY else _places(words, identifier, map(words.ropa.purposes.__getitem__, purposes)),
    )


def _places(words: Words, identifier: str, purposes: Iterable[Purpose]) -> tuple[str, ...]:
    used = dict.fromkeys(key for purpose in purposes for key in transfers_of(purpose))
    transfers = [words.ropa.transfers[key] for key in used]
    if not identifier:
        return place_keys((), (transfer for transfer in transfers if not transfer.recipients))
    led = (transfer for transfer in transfers if identifier in transfer.recipients)
    return place_keys(words.ropa.recipient(identifier).countries, led)
