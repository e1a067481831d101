"""From the view to HTML: numbers the sections, adds what only a file can know of itself, fills the templates."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib.resources import files

from markupsafe import Markup

from generator.i18n import Translator
from generator.pdf import layout
from generator.pdf.edition import ATTACHMENT, LAYOUTS, Edition, Printed
from generator.pdf.together import kept
from generator.provenance import Provenance
from generator.provenance.cover import origin_rows
from generator.templates import environment
from generator.views.blocks import Paragraph
from generator.views.internal import GAPS, InternalRegister
from generator.views.internal.roles import KIND, LETTERS, text_of


def compose(view: InternalRegister, provenance: Provenance, translator: Translator) -> Edition:
    """Put together what the templates print."""
    t, role = translator.t, view.role
    return Edition(
        language=view.language,
        controller=view.controller,
        role=role,
        title=" – ".join(filter(None, (t("pdf.document.title"), view.controller, view.extent))),
        subtitle=text_of("document.subtitle", role, translator),
        description=text_of("document.description", role, translator, controller=view.controller),
        header=text_of("document.header", role, translator, controller=view.controller),
        extent=view.extent,
        footer=t("pdf.document.footer", version=view.version, date=translator.date(provenance.date)),
        tool=f"artikel30 {provenance.tool_version}",
        timestamp=provenance.timestamp.strftime("%Y-%m-%dT%H:%M:%SZ"),
        attached=t("pdf.cover.attached_part" if provenance.part else "pdf.cover.attached", file=ATTACHMENT),
        cover=(*view.cover, *origin_rows(provenance, translator, attached=True)),
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

    folder = files("generator") / "templates" / "pdf"
    css = "\n".join((folder / f"{name}.css").read_text(encoding="utf-8") for name in edition.styles)
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
            spread=layout.spread,
            cells=layout.cells,
            brief=layout.brief,
            begins_briefly=layout.begins_briefly,
            inline=layout.inline,
            lines=layout.lines,
            kept=kept,
            said=partial(text_of, role=edition.role, translator=translator),
            continued=lambda name: translator.t("pdf.document.continued", name=name),
            letters=LETTERS[edition.role],
        )
    )


def _sections(view: InternalRegister, translator: Translator) -> Iterator[Printed]:
    unnumbered = (*_in_order(view, translator),)
    return (replace(section, number=number) for number, section in enumerate(unnumbered, start=1))


def _in_order(view: InternalRegister, translator: Translator) -> Iterator[Printed]:
    """The view's sections, with the summary before the purposes and the periods after them."""
    overviews = {overview.kind: overview for overview in view.overviews}
    # An annex that holds nothing takes no paper of its own.
    turned = GAPS if any(section.records for section in view.sections if section.kind in GAPS) else ()
    for section in view.sections:
        answered = section.kind == KIND[view.role]
        if answered:
            yield _summary(view, translator)
        yield Printed(
            anchor=f"section-{section.kind}",
            layout=("pages" if answered else LAYOUTS.get(section.kind, "records")) if section.records else "empty",
            title=translator.t("pdf.annex.title", title=section.title) if section.kind in GAPS else section.title,
            introduction=section.introduction,
            records=section.records,
            letters_title=text_of("letters.article", view.role, translator),
            wide=section.kind in turned,
            overview=overviews.get(section.kind) if section.records else None,
        )
        if answered and (periods := overviews.get("retention")):
            yield Printed(
                anchor="retention",
                layout="overview",
                title=periods.title,
                introduction=periods.introduction,
                overview=periods,
            )


def _summary(view: InternalRegister, translator: Translator) -> Printed:
    return Printed(
        anchor="summary",
        layout="summary",
        title=translator.t("pdf.summary.title"),
        introduction=text_of("summary.introduction", view.role, translator),
        summary=view.summary,
    )
