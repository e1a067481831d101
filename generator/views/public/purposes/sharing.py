"""Who outside receives the data of a purpose, whether they leave the EEA, and what protects them."""

from collections.abc import Iterable, Iterator

from generator.model import Disclosure, Nothing, Purpose, Role
from generator.views.public.rows import Group, Point, Row, row, together
from generator.views.public.words import Words, decapitalised


def sharing_rows(words: Words, purpose: Purpose) -> Iterator[Row]:
    """The recipients by role, and the transfers to third countries."""
    yield from row("recipients", words.t("purpose.recipients"), _recipients(words, purpose))
    yield from row("transfers", words.t("purpose.transfers"), _transfers(words, purpose))


def security_row(words: Words, purpose: Purpose) -> Iterable[Row]:
    """The names of the measures, which their own section describes."""
    entries = words.ropa.security_measures
    points = tuple(
        Point(text=words.text(entries[key].name), href=words.href("measure", key)) for key in purpose.security_measures
    )
    return row("security", words.t("purpose.security"), [Group(points=points)])


def _recipients(words: Words, purpose: Purpose) -> Iterator[Group]:
    match purpose.recipients:
        case None:
            yield Group(sentences=(words.t("recipients.missing"),))
        case Nothing():
            yield Group(sentences=(words.t("recipients.none"),))
        case disclosures:
            for role in Role:
                points = tuple(_recipient(words, part) for part in disclosures if part.role is role)
                yield Group(heading=words.t(f"recipients.role.{role}"), points=points, people=together(points))


def _recipient(words: Words, disclosure: Disclosure) -> Point:
    recipient = words.ropa.recipient(disclosure.recipient)
    extent = [words.text(disclosure.why)]
    if disclosure.data:
        extent.append(words.t("recipients.only_data", data=decapitalised(words.data(disclosure.data))))
    if disclosure.for_:
        extent.append(words.t("recipients.only_people", people=decapitalised(words.people(disclosure.for_))))
    return Point(
        text=words.text(recipient.name),
        note=" ".join(part for part in extent if part),
        href=words.href("recipient", disclosure.recipient),
        people=disclosure.for_,
    )


def _transfers(words: Words, purpose: Purpose) -> Iterator[Group]:
    match purpose.transfers:
        case None:
            yield Group(sentences=(words.t("transfers.missing"),))
        case Nothing():
            yield Group(sentences=(words.t("transfers.none_here"),))
        case transfers:
            entries = words.ropa.transfers
            points = (Point(text=words.text(entries[key].name), href=words.href("transfer", key)) for key in transfers)
            yield Group(points=tuple(points))
