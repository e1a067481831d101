"""The two records of Article 30: that of a controller, paragraph 1, and that of a processor, paragraph 2."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, Literal

from generator.i18n import Translator
from generator.views.blocks import Row, State

Role = Literal["controller", "processor"]

LETTERS: Final[dict[Role, tuple[str, ...]]] = {
    "controller": ("a", "b", "c", "d", "e", "f", "g"),
    "processor": ("a", "b", "c", "d"),
}
KIND: Final[dict[Role, str]] = {"controller": "purpose", "processor": "on-behalf-of"}
"""The kind of record that the letters are answered in: a purpose, or an assignment."""

_PROCESSOR_GROUPS: Final = ("agreement", "administration")
_LETTER = re.compile(r"30\(2\)\(([a-d])\)")
_OF_CONTROLLER = re.compile(r"30\(1\)\([a-g]\)(?:-\(([a-g])\))?")
_SAME_LETTER: Final = {"a": "a", "e": "c", "g": "d"}
_ONLY_CONTROLLERS: Final = re.compile(r"(?:13|14|15)\(")
"""What a controller owes those whose data they are; a processor does not owe it."""
_CONTACTS: Final = frozenset(
    {"legal_name", "other_names", "organisation_number", "address", "email", "phone", "website", "dpo"}
    | {"representative"}
)


def letter_of(role: Role, letter: str) -> str:
    """A letter of the role's paragraph, as the schema writes it."""
    return f"30({1 if role == 'controller' else 2})({letter})"


def group_of_assignment(row: Row) -> str:
    """A letter of Article 30(2), or the name of a group after the letters."""
    if named := _LETTER.search(row.article):
        return named[1]
    return "agreement" if row.article.startswith("28") else "administration"


def assignment_groups() -> tuple[str, ...]:
    """The letters and the groups after them, in order."""
    return (*LETTERS["processor"], *_PROCESSOR_GROUPS)


def text_of(key: str, role: Role, translator: Translator, **values: object) -> str:
    """The fixed sentence `pdf.<key>`, or the one that stands for it in a processor's record."""
    own = f"pdf.processor.{key}"
    return translator.t(own if role == "processor" and own in translator.texts else f"pdf.{key}", **values)


def as_asked_of(role: Role, rows: Iterable[Row], kind: str, translator: Translator) -> tuple[Row, ...]:
    """The rows as the role's paragraph of Article 30 asks for them: a processor is asked for less."""
    if role == "controller":
        return tuple(rows)
    kept = [row for row in rows if kind != "controller" or row.key in _CONTACTS]
    mapped = [replace(row, article=_of_processor(row.article)) for row in kept]
    named = replace_label(mapped, "legal_name", translator.t("pdf.fields.processor"))
    return tuple(row for row in named if row.article or row.state is not State.MISSING)


def replace_label(rows: Iterable[Row], key: str, label: str) -> list[Row]:
    """The rows, the one with this key under another label."""
    return [replace(row, label=label) if row.key == key else row for row in rows]


def _of_processor(article: str) -> str:
    """The schema names what asks a controller; the same is asked of a processor by other letters, or not at all."""
    return ", ".join(dict.fromkeys(filter(None, map(_part, article.split(", ")))))


def _part(article: str) -> str:
    if found := _OF_CONTROLLER.fullmatch(article):
        letter = _SAME_LETTER.get(found[1] or article[6])
        return f"30(2)({letter})" if letter else ""
    return "" if _ONLY_CONTROLLERS.match(article) else article
