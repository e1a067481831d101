"""The rights matrix: which right applies under which legal basis; the data are in `rights.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from generator.model import LegalBasisArticle
from generator.source import packaged


class Answer(StrEnum):
    """Whether a right applies under a legal basis."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, kw_only=True, slots=True)
class RightRule:
    """One row of the matrix."""

    article: str
    """What gives the right, such as `21(1)`."""
    applies: Mapping[LegalBasisArticle, Answer]
    sources: tuple[str, ...]


def _rule(data: Mapping[str, Any]) -> RightRule:
    return RightRule(
        article=data["article"],
        applies={LegalBasisArticle(basis): Answer(answer) for basis, answer in data["applies"].items()},
        sources=tuple(data["sources"]),
    )


@cache
def rights_matrix() -> Mapping[str, RightRule]:
    """The rule for each right by its code, in the order of the Regulation's own articles.

    Raises:
        ValueError: the data file is faulty; always a defect of the program.

    """
    rows = packaged("generator.law", "rights.yaml")
    return MappingProxyType({right: _rule(row) for right, row in rows.items()})
