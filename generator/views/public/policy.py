"""The whole policy: its sections in the order that the register gives them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.i18n import translator
from generator.memory import NO_MEMORY, Memory
from generator.model import Ropa, SectionName
from generator.model.policy import Section as Outline
from generator.source import Language
from generator.views.public.controller import authority_rows, controller_parts, controller_rows
from generator.views.public.cookies import CookieTable, cookie_tables
from generator.views.public.editions import Edition, editions
from generator.views.public.pictures import Picture, picture
from generator.views.public.prose import Prose, prose
from generator.views.public.purposes import purpose_parts
from generator.views.public.recipients import recipient_parts
from generator.views.public.rights import rights_parts, rights_sentences
from generator.views.public.rows import Index, Part, Row
from generator.views.public.security import security_parts
from generator.views.public.summary import Summary, summary
from generator.views.public.transfers import transfer_parts, transfer_sentences
from generator.views.public.versions import version_parts, version_rows
from generator.views.public.words import Words, one_line


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """One section; what it does not have is empty."""

    name: SectionName
    heading: str
    texts: tuple[Prose, ...]
    sentences: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    parts: tuple[Part, ...] = ()
    summary: Summary | None = None
    cookies: tuple[CookieTable, ...] = ()
    picture: Picture | None = None
    index: Index | None = None
    """Where each record has a page of its own."""


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


_SENTENCES: Mapping[SectionName, Callable[[Words], tuple[str, ...]]] = {
    SectionName.TRANSFERS: transfer_sentences,
    SectionName.RIGHTS: rights_sentences,
}
_ROWS: Mapping[SectionName, Callable[[Words], tuple[Row, ...]]] = {
    SectionName.CONTROLLER: controller_rows,
    SectionName.COMPLAINTS: authority_rows,
    SectionName.VERSIONS: version_rows,
}
_PARTS: Mapping[SectionName, Callable[[Words], tuple[Part, ...]]] = {
    SectionName.CONTROLLER: controller_parts,
    SectionName.PURPOSES: purpose_parts,
    SectionName.RECIPIENTS: recipient_parts,
    SectionName.TRANSFERS: transfer_parts,
    SectionName.RIGHTS: rights_parts,
    SectionName.SECURITY: security_parts,
}


def public_policy(
    ropa: Ropa,
    language: Language,
    known: Sequence[Edition] = (),
    memory: Memory = NO_MEMORY,
    *,
    pictures: bool = True,
) -> PublicPolicy:
    """The policy in `language` of a published register; `known` are its versions where earlier ones can be read.

    `memory` knows the purposes of an earlier build; without `pictures` the sections have none.
    """
    words = Words(ropa, translator(language), memory)
    policy = ropa.register.policy
    known = known or editions(ropa, ())
    return PublicPolicy(
        language=language,
        title=words.text(ropa.policy.title),
        description=words.text(ropa.policy.description),
        company=one_line(ropa.controller.short_name),
        edition=words.t("policy.edition", version=one_line(policy.version), updated=words.date(policy.updated)),
        sections=tuple(_section(words, outline, known, pictures=pictures) for outline in ropa.policy.sections),
    )


def _section(words: Words, outline: Outline, known: Sequence[Edition], *, pictures: bool) -> Section:
    name = outline.section
    parts = _PARTS[name](words) if name in _PARTS else ()
    return Section(
        name=name,
        heading=words.text(outline.heading),
        texts=tuple(prose(key, words.ropa.texts[key], words.language) for key in outline.texts),
        sentences=_SENTENCES[name](words) if name in _SENTENCES else (),
        rows=_ROWS[name](words) if name in _ROWS else (),
        parts=version_parts(words, known) if name is SectionName.VERSIONS else parts,
        summary=summary(words) if name is SectionName.SUMMARY else None,
        cookies=cookie_tables(words) if name is SectionName.COOKIES else (),
        picture=picture(words, name) if pictures else None,
    )
