"""The measures that protect the data, technical and organisational apart."""

from generator.model.codes import MeasureType
from generator.views.public.rows import Part, Record
from generator.views.public.words import Words, anchor, formerly


def security_parts(words: Words) -> tuple[Part, ...]:
    """A part for each type of measure that there is."""
    parts = (Part(heading=words.t(f"security.{kind}"), records=_records(words, kind)) for kind in MeasureType)
    return tuple(part for part in parts if part.records)


def _records(words: Words, kind: MeasureType) -> tuple[Record, ...]:
    return tuple(
        Record(
            anchor=anchor("measure", key),
            former=formerly("measure", entry.former_ids),
            heading=words.text(entry.name),
            summary=words.text(entry.description),
        )
        for key, entry in words.ropa.security_measures.items()
        if entry.type is kind
    )
