"""Version, dates and what changed."""

from generator.views.public.rows import Group, Part, Record, Row, row
from generator.views.public.words import Words, anchor, one_line


def version_rows(words: Words) -> tuple[Row, ...]:
    """The version and the dates that are stated."""
    policy = words.ropa.register.policy
    in_force = (words.date(policy.in_force),) if policy.in_force else ()
    return (
        *row("version", words.t("versions.version"), [Group(lead=one_line(policy.version))]),
        *row("updated", words.t("versions.updated"), [Group(sentences=(words.date(policy.updated),))]),
        *row("in-force", words.t("versions.in_force"), [Group(sentences=in_force)]),
    )


def version_parts(words: Words) -> tuple[Part, ...]:
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
    return (Part(heading=words.t("versions.changes"), records=records),) if records else ()
