"""Which rights a reader has in one purpose: derived from the legal basis, with the differences the register states."""

from collections.abc import Iterable

from generator.law import Entitlement, entitlements
from generator.model import Purpose, Right
from generator.views.public.rows import Group, Point, Row, merged, row
from generator.views.public.words import Words


def rights_row(words: Words, purpose: Purpose) -> Iterable[Row]:
    """The rights of each kind of person, each leading to how it is used."""
    people = [use.who for use in purpose.data_subjects]
    same = merged(people, lambda who: entitlements(purpose, who))
    groups = [
        Group(
            heading=words.people(some) if len(same) > 1 else "",
            people=some if len(same) > 1 else (),
            points=tuple(_point(words, right) for right in rights if right.applies and _worth_telling(right)),
            sentences=tuple(_refused(words, right) for right in rights if not right.applies),
        )
        for some, rights in same
    ]
    return row("rights", words.t("purpose.rights"), groups)


def _worth_telling(entitlement: Entitlement) -> bool:
    # The reader is reading the information; the section on rights tells of the right to it.
    return entitlement.right is not Right.INFORMATION


def _point(words: Words, entitlement: Entitlement) -> Point:
    return Point(
        text=words.label(entitlement.right),
        note=words.text(entitlement.reason),
        href=words.href("right", entitlement.right),
    )


def _refused(words: Words, entitlement: Entitlement) -> str:
    right, reason = words.label(entitlement.right), words.text(entitlement.reason)
    return words.t("rights.refused", right=right, reason=reason)
