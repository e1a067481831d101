"""The first screen: who, whom it concerns, what for, the right to say no, and how to reach the company."""

from dataclasses import dataclass

from generator.model import Right
from generator.views.public.contact import channel_points, href, postal, shown
from generator.views.public.links import purpose_points, purposes_by_right
from generator.views.public.rows import Point, sentences
from generator.views.public.words import Words, one_line


@dataclass(frozen=True, kw_only=True, slots=True)
class Objection:
    """The right to object, apart from all other information: Article 21(4)."""

    heading: str
    sentences: tuple[str, ...]
    ways: tuple[Point, ...]
    more: Point | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Audience:
    """A kind of person whom the policy concerns."""

    identifier: str
    name: str
    about: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """What a customer can read in a minute."""

    who: str
    audiences: tuple[Audience, ...]
    purposes: tuple[Point, ...]
    contact: tuple[Point, ...]
    objection: Objection | None


def summary(words: Words) -> Summary:
    """The summary of the policy."""
    controller = words.ropa.controller
    return Summary(
        who=words.t("summary.who", company=one_line(controller.legal_name)),
        audiences=_audiences(words),
        purposes=purpose_points(words, [key for key, _ in words.purposes()]),
        contact=_contact(words),
        objection=_objection(words),
    )


def _audiences(words: Words) -> tuple[Audience, ...]:
    concerned = {use.who for purpose in words.ropa.purposes.values() for use in purpose.data_subjects}
    entries = words.ropa.data_subjects.items()
    return tuple(
        Audience(identifier=key, name=words.text(entry.name), about=words.text(entry.description))
        for key, entry in entries
        if key in concerned
    )


def _contact(words: Words) -> tuple[Point, ...]:
    controller = words.ropa.controller
    addresses = [controller.phone, controller.email, controller.website]
    reach = [Point(text=shown(address), href=href(address)) for address in addresses if address]
    return (*reach, Point(text=postal(words, controller.address)))


def _objection(words: Words) -> Objection | None:
    given = purposes_by_right(words)
    rights = [right for right in (Right.MARKETING_OBJECTION, Right.OBJECTION) if given.get(right)]
    if not rights:
        return None
    told = {how.right: words.text(how.text) for how in words.ropa.rights.how}
    link = words.href("right", rights[0])
    return Objection(
        heading=words.t(f"objection.heading.{rights[0]}"),
        sentences=sentences(*(told.get(right) or words.t(f"rights.meaning.{right}") for right in rights)),
        ways=channel_points(words, rights[0]),
        more=Point(text=words.t("objection.more"), href=link) if link else None,
    )
