"""From the view to HTML: numbers the sections, adds what only a file can know of itself, fills the templates."""

import re
from collections.abc import Iterator
from importlib.resources import files

from markupsafe import Markup

from generator.i18n import Translator
from generator.pdf.edition import ATTACHMENT, LAYOUTS, Edition, Printed
from generator.provenance import Provenance
from generator.templates import environment
from generator.views.blocks import Block, Entries, Paragraph, Row, paragraphs
from generator.views.internal import InternalRegister, Record
from generator.views.internal.cover import cover_row

_TOGETHER = re.compile(
    r"([0-9]+(?:–?\([0-9a-z]+\))+"  # 30(1)(c)
    r"|[0-9]+(?:\.[0-9]+)? [^\W\d]{1,8}\b"  # 30.1 c, 36 månader
    r"|\b[^\W\d]{1,3}-[^\W\d]{1,16}\b)"  # e-post
)
_LINE, _LONG, _SHORT = 30, 1500, 20
_LINKED = frozenset({"controller", "purpose", "processor", "independent-controller", "transfer"})
"""Kinds whose records are worth going to; vocabulary is named on every page and would drown them."""


def compose(view: InternalRegister, provenance: Provenance, translator: Translator) -> Edition:
    """Put together what the templates print."""
    t = translator.t
    return Edition(
        language=view.language,
        controller=view.controller,
        title=f"{t('pdf.document.title')} – {view.controller}",
        description=t("pdf.document.description", controller=view.controller),
        header=t("pdf.document.header", controller=view.controller),
        footer=t("pdf.document.footer", version=view.version, date=translator.date(provenance.date)),
        tool=f"artikel30 {provenance.tool_version}",
        timestamp=provenance.timestamp.strftime("%Y-%m-%dT%H:%M:%SZ"),
        attached=t("pdf.cover.attached", file=ATTACHMENT),
        cover=(*view.cover, *_origin(provenance, translator)),
        summary=view.summary,
        sections=tuple(_sections(view, translator)),
    )


def html(edition: Edition, translator: Translator) -> str:
    """Fill the templates."""
    anchors = edition.names()

    def linked(paragraph: Paragraph) -> str:
        target = paragraph.target
        if target and target.kind in _LINKED and target.anchor in anchors:
            return f"#{target.anchor}"
        return paragraph.link

    css = (files("generator") / "templates" / "pdf" / "print.css").read_text(encoding="utf-8")
    return (
        environment("pdf")
        .get_template("document.html")
        .render(
            edition=edition,
            t=translator.t,
            css=Markup(css),  # noqa: S704 - our own style sheet
            shape=_shape,
            article=translator.article,
            linked=linked,
            long=_long,
            whole=_whole,
            cells=_cells,
            kept=_kept,
        )
    )


def _shape(block: Block) -> str:
    return type(block).__name__.lower()


def _cells(row: Row) -> Iterator[tuple[Block, ...]]:
    """What stands in each line of the table for a row: several objects have one each, so that pages break between."""
    if len(row.blocks) == 1 and isinstance(row.blocks[0], Entries):
        yield from ((Entries(items=(fields,)),) for fields in row.blocks[0].items)
    else:
        yield row.blocks


def _long(blocks: tuple[Block, ...]) -> bool:
    """Whether a line of the table may be broken over two pages: kept whole, it would leave half a page empty."""
    return sum(len(part.text) + _LINE for part in paragraphs(blocks)) > _LONG


def _whole(record: Record) -> bool:
    """Whether a record is short enough to stand on one page without leaving the page before it half empty."""
    return sum(1 for row in record.rows for _ in paragraphs(row.blocks)) <= _SHORT


def _kept(text: str) -> Markup:
    """The text with what belongs together kept on one line: a number and its unit, `e-post`."""
    parts = _TOGETHER.split(text)
    return Markup("").join(
        Markup('<span class="whole">{}</span>').format(part) if index % 2 else part for index, part in enumerate(parts)
    )


def _origin(provenance: Provenance, translator: Translator) -> Iterator[Row]:
    key = "dirty" if provenance.dirty else "commit"
    outside = translator.t("pdf.cover.outside")
    state = translator.t(f"pdf.cover.{key}", commit=provenance.commit) if provenance.commit else outside
    yield cover_row("date", translator.date(provenance.date), translator)
    yield cover_row("state", state, translator)
    yield cover_row("digest", provenance.digest, translator)
    yield cover_row("tool", f"artikel30 {provenance.tool_version}", translator)


def _sections(view: InternalRegister, translator: Translator) -> Iterator[Printed]:
    number = 0
    for section in view.sections:
        if section.kind == "purpose":
            number += 1
            yield Printed(
                number=number,
                anchor="summary",
                layout="summary",
                title=translator.t("pdf.summary.title"),
                introduction=translator.t("pdf.summary.introduction"),
            )
        number += 1
        yield Printed(
            number=number,
            anchor=f"section-{section.kind}",
            layout=LAYOUTS.get(section.kind, "records") if section.records else "empty",
            title=section.title,
            introduction=section.introduction,
            records=section.records,
            letters_title=translator.t("pdf.letters.article"),
        )
