"""The whole policy: its sections in the order that the register gives them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.i18n import translator
from generator.model import Ropa, SectionName
from generator.model.codes import MeasureType
from generator.model.policy import Section as Outline
from generator.source import Language
from generator.views.public.controller import authority_rows, controller_parts, controller_rows
from generator.views.public.cookies import CookieTable, cookie_tables
from generator.views.public.prose import Prose, prose
from generator.views.public.purposes import purpose_records
from generator.views.public.recipients import recipient_parts, transfer_parts, transfer_sentences
from generator.views.public.rights import rights_parts, rights_sentences
from generator.views.public.rows import Group, Part, Record, Row, row
from generator.views.public.summary import Summary, summary
from generator.views.public.words import Words, anchor, one_line


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """One section; what it does not have is empty."""

    name: str
    heading: str
    texts: tuple[Prose, ...]
    sentences: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = ()
    summary: Summary | None = None
    cookies: tuple[CookieTable, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicPolicy:
    """The policy in one language."""

    language: Language
    title: str
    description: str
    company: str
    edition: str
    """Version and date on one line."""
    sections: tuple[Section, ...]


def public_policy(ropa: Ropa, language: Language) -> PublicPolicy:
    """The policy in `language` of a published register."""
    words = Words(ropa, translator(language))
    policy = ropa.register.policy
    return PublicPolicy(
        language=language,
        title=words.text(ropa.policy.title),
        description=words.text(ropa.policy.description),
        company=one_line(ropa.controller.short_name),
        edition=words.t("policy.edition", version=one_line(policy.version), updated=words.date(policy.updated)),
        sections=tuple(_section(words, outline) for outline in ropa.policy.sections),
    )


def _section(words: Words, outline: Outline) -> Section:
    name = outline.section
    return Section(
        name=name,
        heading=words.text(outline.heading),
        texts=tuple(prose(key, words.ropa.texts[key], words.language) for key in outline.texts),
        sentences=_sentences(words, name),
        rows=_rows(words, name),
        parts=_parts(words, name),
        summary=summary(words, purpose_records(words)) if name is SectionName.SUMMARY else None,
        cookies=cookie_tables(words) if name is SectionName.COOKIES else (),
    )


def _sentences(words: Words, name: SectionName) -> tuple[str, ...]:
    match name:
        case SectionName.TRANSFERS:
            return transfer_sentences(words)
        case SectionName.RIGHTS:
            return rights_sentences(words)
        case _:
            return ()


def _rows(words: Words, name: SectionName) -> tuple[Row, ...]:
    match name:
        case SectionName.CONTROLLER:
            return controller_rows(words)
        case SectionName.COMPLAINTS:
            return authority_rows(words)
        case SectionName.VERSIONS:
            return tuple(_version(words))
        case _:
            return ()


def _parts(words: Words, name: SectionName) -> tuple[Part, ...]:
    match name:
        case SectionName.CONTROLLER:
            return controller_parts(words)
        case SectionName.PURPOSES:
            return (Part(records=purpose_records(words)),)
        case SectionName.RECIPIENTS:
            return recipient_parts(words)
        case SectionName.TRANSFERS:
            return transfer_parts(words)
        case SectionName.RIGHTS:
            return rights_parts(words)
        case SectionName.SECURITY:
            return tuple(_security(words))
        case SectionName.VERSIONS:
            return tuple(_changes(words))
        case _:
            return ()


def _security(words: Words) -> Iterator[Part]:
    for kind in MeasureType:
        entries = words.ropa.security_measures.items()
        records = tuple(
            Record(
                anchor=anchor("measure", key),
                heading=words.text(entry.name),
                summary=words.text(entry.description),
            )
            for key, entry in entries
            if entry.type is kind
        )
        if records:
            yield Part(heading=words.t(f"security.{kind}"), records=records)


def _version(words: Words) -> Iterator[Row]:
    policy = words.ropa.register.policy
    yield from row("version", words.t("versions.version"), [Group(lead=one_line(policy.version))])
    yield from row("updated", words.t("versions.updated"), [Group(sentences=(words.date(policy.updated),))])
    if policy.in_force is not None:
        yield from row("in-force", words.t("versions.in_force"), [Group(sentences=(words.date(policy.in_force),))])


def _changes(words: Words) -> Iterator[Part]:
    """What changed, the latest first."""
    entries = sorted(words.ropa.changes.items(), key=lambda item: (item[1].in_force, item[0]), reverse=True)
    records = tuple(
        Record(
            anchor=anchor("change", key),
            heading=words.t("versions.change", version=one_line(change.version), date=words.date(change.in_force)),
            summary=words.text(change.text),
        )
        for key, change in entries
    )
    if records:
        yield Part(heading=words.t("versions.changes"), records=records)
