"""What leads from one part of the policy to another, and from a purpose to what it names."""

from collections.abc import Iterable, Mapping, Sequence

from generator.law import entitlements
from generator.model import Disclosure, Nothing, Purpose, Right
from generator.views.public.rows import Group, Point
from generator.views.public.words import Words


def disclosures(purpose: Purpose) -> tuple[Disclosure, ...]:
    """Every recipient of a purpose; none where there are none or it is not stated."""
    stated = purpose.recipients
    return () if stated is None or isinstance(stated, Nothing) else stated


def transfers_of(purpose: Purpose) -> tuple[str, ...]:
    """The ids of a purpose's transfers; none where there are none or it is not stated."""
    stated = purpose.transfers
    return () if stated is None or isinstance(stated, Nothing) else stated


def purpose_points(words: Words, purposes: Iterable[str]) -> tuple[Point, ...]:
    """The names of purposes, each leading to its block."""
    return tuple(_point(words, key) for key in purposes)


def _point(words: Words, identifier: str) -> Point:
    purpose = words.ropa.purposes[identifier]
    return Point(
        text=words.text(purpose.name),
        href=words.href("purpose", identifier),
        people=tuple(use.who for use in purpose.data_subjects),
    )


def purpose_group(words: Words, purposes: Sequence[str]) -> Group:
    """The same, or that it is all of them."""
    if len(purposes) == len(words.ropa.purposes):
        return Group(sentences=(words.t("rights.everywhere"),))
    return Group(points=purpose_points(words, purposes))


def purposes_by_right(words: Words) -> Mapping[Right, tuple[str, ...]]:
    """For each right the purposes in which it applies to anyone; a right that applies nowhere is absent."""
    found: dict[Right, dict[str, None]] = {}
    for key, purpose in words.purposes():
        for use in purpose.data_subjects:
            for entitlement in entitlements(purpose, use.who):
                if entitlement.applies:
                    found.setdefault(entitlement.right, {})[key] = None
    return {right: tuple(purposes) for right, purposes in found.items()}
