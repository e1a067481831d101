"""Who is responsible, and the authority to complain to."""

from collections.abc import Iterator

from generator.model import Controller, Nothing
from generator.views.public.contact import contact_rows, line, postal, reach_rows
from generator.views.public.rows import Group, Part, Point, Record, Row, row, sentences
from generator.views.public.words import Words, one_line


def controller_rows(words: Words) -> tuple[Row, ...]:
    """The company and how to reach it."""
    controller = words.ropa.controller
    number = words.t("controller.number", number=number) if (number := controller.organisation_number) else ""
    name = Group(lead=one_line(controller.legal_name), sentences=sentences(number))
    address = Group(sentences=(postal(words, controller.address),))
    return (
        *row("name", words.t("controller.name"), [name]),
        *row("address", words.t("contact.address"), [address]),
        *reach_rows(words, email=controller.email, phone=controller.phone, website=controller.website),
        *row("joint", words.t("controller.joint"), [Group(points=tuple(_joint(words, controller)))]),
    )


def controller_parts(words: Words) -> tuple[Part, ...]:
    """The data protection officer and the representative, where there are any."""
    officer, representative = words.ropa.controller.dpo, words.ropa.controller.representative
    records = []
    if officer is not None and not isinstance(officer, Nothing):
        rows = tuple(contact_rows(words, officer.contact))
        records.append(Record(anchor="dpo", heading=words.t("controller.dpo"), rows=rows))
    if representative is not None and not isinstance(representative, Nothing):
        named = row("name", words.t("controller.representative_name"), [Group(lead=one_line(representative.name))])
        rows = (*named, *contact_rows(words, representative.contact))
        records.append(Record(anchor="representative", heading=words.t("controller.representative"), rows=rows))
    return (Part(records=tuple(records)),) if records else ()


def authority_rows(words: Words) -> tuple[Row, ...]:
    """The supervisory authority and how to reach it."""
    authority = words.ropa.register.supervisory_authority
    name = words.text(authority.name)
    if authority.short_name:
        name = words.t("authority.short", name=name, short=one_line(authority.short_name))
    former = words.t("authority.former", name=one_line(authority.former_name)) if authority.former_name else ""
    return (
        *row("name", words.t("authority.name"), [Group(lead=name, sentences=sentences(former))]),
        *line(words, "address", authority.address),
        *reach_rows(words, email=authority.email, phone=authority.phone, website=authority.website),
    )


def _joint(words: Words, controller: Controller) -> Iterator[Point]:
    if controller.joint_controllers is None or isinstance(controller.joint_controllers, Nothing):
        return
    for identifier in controller.joint_controllers:
        recipient = words.ropa.recipient(identifier)
        yield Point(text=words.text(recipient.name), href=words.href("recipient", identifier))
