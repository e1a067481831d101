"""What the cover states of the register itself."""

from generator.i18n import Translator
from generator.register import Register
from generator.schema import schema_of
from generator.views.blocks import Paragraph, Row, State, paragraphs
from generator.views.values import Data, Formatter


def cover_rows(register: Register, formatter: Formatter) -> tuple[Row, ...]:
    """Who is responsible, who supervises, and which version it is; without what only a file can know of itself."""
    settings, translator = register.one("register"), formatter.translator
    said = {row.key: row for row in formatter.rows(schema_of("controller").root, register.one("controller"))}
    facts = {
        "authority": _authority(settings["supervisory_authority"], translator),
        "version": [settings["policy"]["version"]],
        "purposes": [str(len(register.all("purpose")))],
    }
    if "classification" in settings:
        facts["classification"] = [translator.text(settings["classification"])]
    return (
        *(_flat(said[key], translator) for key in ("legal_name", "organisation_number", "dpo") if key in said),
        *(cover_row(key, translator, *texts) for key, texts in facts.items()),
    )


def cover_row(key: str, translator: Translator, *texts: str) -> Row:
    """A row of the cover, with the texts one below the other."""
    return Row(
        key=key,
        label=translator.t(f"pdf.cover.{key}"),
        article="",
        state=State.VALUE,
        blocks=tuple(Paragraph(text=text) for text in texts),
    )


def _flat(row: Row, translator: Translator) -> Row:
    """The row with the values of a nested object one below the other."""
    label = translator.t(f"pdf.cover.{row.key}")
    return Row(key=row.key, label=label, article=row.article, state=row.state, blocks=tuple(paragraphs(row.blocks)))


def _authority(authority: Data, translator: Translator) -> list[str]:
    name = translator.text(authority["name"])
    named = f"{name} ({authority['short_name']})" if "short_name" in authority else name
    reached = [authority[key] for key in ("address", "website") if key in authority]
    return [named, ", ".join(reached)] if reached else [named]
