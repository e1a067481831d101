"""From the view to HTML: numbers the sections, adds what only a file can know of itself, fills the templates."""

import re
from collections.abc import Iterator
from importlib.resources import files

from markupsafe import Markup

from generator.i18n import Translator
from generator.pdf import layout
from generator.pdf.edition import ATTACHMENT, LAYOUTS, Edition, Printed
from generator.provenance import Provenance
from generator.templates import environment
from generator.views.blocks import Paragraph, Row
from generator.views.internal import InternalRegister
from generator.views.internal.cover import cover_row

_BRIEF_DIGEST = 16
"""Of a digest that is there to be compared by eye; the metadata have the whole."""
_TOGETHER = re.compile(
    r"([0-9]+(?:–?\([0-9a-z]+\))+"  # 30(1)(c)
    r"|[0-9]+(?:\.[0-9]+)? [^\W\d]{1,8}\b"  # 30.1 c, 36 månader
    r"|\b[^\W\d]{1,3}-[^\W\d]{1,16}\b)"  # e-post
)


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
        if target and target.kind in layout.LINKED and target.anchor in anchors:
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
            shape=layout.shape,
            article=translator.article,
            linked=linked,
            long=layout.long,
            whole=layout.whole,
            cells=layout.cells,
            brief=layout.brief,
            begins_briefly=layout.begins_briefly,
            inline=layout.inline,
            lines=layout.lines,
            kept=_kept,
        )
    )


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
    yield cover_row("date", translator, translator.date(provenance.date))
    yield cover_row("state", translator, state)
    yield cover_row("digest", translator, provenance.digest)
    yield cover_row("tool", translator, f"artikel30 {provenance.tool_version}")
    yield cover_row("rules", translator, provenance.rules[:_BRIEF_DIGEST])
    yield cover_row("law", translator, translator.date(provenance.law))


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
