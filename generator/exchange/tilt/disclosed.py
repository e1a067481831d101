"""Each category of data in each purpose: why, on what basis, to whom, how long, and whether it must be given.

TILT asks category by category, the register purpose by purpose and person by person; so what holds for some kinds of
persons only names them.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Self

from generator.exchange.tilt.entities import not_stated
from generator.exchange.tilt.storage import storage
from generator.model import Disclosure, LegalBasis, LegalBasisArticle, Purpose
from generator.model.codes import ProcessorKind, ProvisionDuty, RecipientKind
from generator.model.purpose import Provision
from generator.views.public.links import disclosures
from generator.views.public.words import Words

_CONTRACT = frozenset({ProvisionDuty.CONTRACT, ProvisionDuty.TO_ENTER_CONTRACT})


def data_disclosed(words: Words) -> list[dict[str, Any]]:
    """One entry for each purpose and category."""
    return [entry for key, purpose in words.purposes() for entry in _entries(words, key, purpose)]


class Use(NamedTuple):
    """What holds for a category of data in a purpose; many categories share it."""

    bases: tuple[int, ...]
    recipients: tuple[int, ...]
    retention: tuple[int, ...]
    provision: tuple[int, ...]

    @classmethod
    def of(cls, purpose: Purpose, category: str) -> Self:
        """The places of what concerns the category, and the kinds of persons of whom it is used."""
        people = frozenset(use.who for use in purpose.data_subjects if category in use.data)

        def concerned(parts: Iterable[Any], *, by_data: bool = False) -> tuple[int, ...]:
            return tuple(
                place
                for place, part in enumerate(parts)
                if (not part.for_ or not people.isdisjoint(part.for_))
                and (not by_data or not part.data or category in part.data)
            )

        return cls(
            concerned(purpose.legal_basis),
            concerned(disclosures(purpose), by_data=True),
            concerned(purpose.retention, by_data=True),
            concerned(purpose.provision),
        )


def _entries(words: Words, identifier: str, purpose: Purpose) -> Iterator[dict[str, Any]]:
    told: dict[Use, dict[str, Any]] = {}
    purposes = [{"purpose": words.text(purpose.name), "description": words.text(purpose.purpose)}]
    for category in dict.fromkeys(category for use in purpose.data_subjects for category in use.data):
        use = Use.of(purpose, category)
        if use not in told:
            told[use] = _told(words, purpose, use)
        name = words.text(words.ropa.data_categories[category].name)
        yield {"_id": f"{identifier}/{category}", "category": name, "purposes": purposes, **told[use]}


def _told(words: Words, purpose: Purpose, use: Use) -> dict[str, Any]:
    bases = [purpose.legal_basis[place] for place in use.bases]
    return {
        "legalBases": [_basis(words, basis, alone=len(bases) == 1) for basis in bases],
        "legitimateInterests": _interests(words, bases),
        "recipients": [_recipient(words, disclosures(purpose)[place]) for place in use.recipients],
        "storage": storage(words, [purpose.retention[place] for place in use.retention]),
        "nonDisclosure": _duty(words, [purpose.provision[place] for place in use.provision]),
    }


def _basis(words: Words, basis: LegalBasis, *, alone: bool) -> dict[str, Any]:
    named = words.t("basis.named", basis=words.label(basis.article), article=words.article(basis.article))
    told = named if alone else words.t("source.about", data=named, people=words.people(basis.for_))
    laws = words.list(words.law(law) for law in basis.laws)
    return {
        "reference": f"GDPR-{basis.article.replace('.', '-')}",
        "description": " · ".join(part for part in (told, laws) if part),
    }


def _interests(words: Words, bases: list[LegalBasis]) -> list[dict[str, Any]]:
    found = [basis for basis in bases if basis.article is LegalBasisArticle.ARTICLE_6_1_F]
    if not found:
        return [{"exists": False}] if bases else []
    return [
        {"exists": True, "reasoning": words.text(basis.interest.text) if basis.interest else not_stated(words)}
        for basis in found
    ]


def _recipient(words: Words, part: Disclosure) -> dict[str, Any]:
    entity = words.ropa.recipient(part.recipient)
    name = words.text(entity.name)
    if entity.kind in (ProcessorKind.CATEGORY, RecipientKind.CATEGORY):
        return {"category": name}
    return {"name": name, "category": words.label(part.role)}


def _duty(words: Words, stated: list[Provision]) -> dict[str, Any]:
    duties = {provision.required for provision in stated}
    consequences = [words.text(provision.consequence) for provision in stated if provision.consequence]
    missing = not_stated(words) if stated else words.translator.t("exchange.tilt.provision_missing")
    return {
        "legalRequirement": ProvisionDuty.LAW in duties,
        "contractualRegulation": bool(duties & _CONTRACT),
        "obligationToProvide": bool(duties - {ProvisionDuty.VOLUNTARY}),
        "consequences": " ".join(dict.fromkeys(consequences)) or missing,
    }
