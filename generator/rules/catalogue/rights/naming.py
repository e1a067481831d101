"""What rights and legal bases are called within a sentence."""

from collections.abc import Iterable

from generator.citation import cited
from generator.model import LegalBasisArticle, Right
from generator.rules.words import listed, within
from generator.schema.labels import field_of
from generator.source import Message


def right_named(right: Right) -> Message:
    """The right as it stands within a sentence: "rätten till radering", "the right to erasure"."""
    label = field_of("purpose", "rights.right").enum_labels[right]
    return Message(f"rätten{label.sv.removeprefix('Rätt')}", f"the {within(label.en)}")


def rights_named(rights: Iterable[Right]) -> Message:
    """Several rights, as a list within a sentence."""
    return listed(right_named(right) for right in rights)


def bases_named(articles: Iterable[LegalBasisArticle]) -> Message:
    """Legal bases with their articles, as a list within a sentence."""
    return listed(map(_basis, articles))


def _basis(article: LegalBasisArticle) -> Message:
    number, paragraph, letter = article.split(".")
    place = cited(f"{number}({paragraph})({letter})")
    label = field_of("purpose", "legal_basis.article").enum_labels[article]
    name = Message(*(within(text.partition(" (")[0]) for text in label))
    return Message(f"{name.sv} ({place.sv})", f"{name.en} ({place.en})")
