"""The legal basis of a purpose, for each kind of person, with the interest or the consent behind it."""

from collections.abc import Iterable, Iterator

from generator.model import LegalBasis, Purpose
from generator.model.basis import LegitimateInterest
from generator.model.codes import InterestHolder
from generator.views.public.rows import Group, Point, Row, row, sentences
from generator.views.public.words import Words


def basis_at_a_glance(words: Words, purpose: Purpose, who: str) -> str:
    """The name of the basis for one kind of person."""
    names = dict.fromkeys(words.label(basis.article) for basis in purpose.legal_basis if who in basis.for_)
    return words.joined(names) if names else words.t("purpose.not_stated")


def basis_row(words: Words, purpose: Purpose) -> Iterable[Row]:
    """Each basis with its article, the explanation, the interest, the laws and the consent."""
    based = {who for basis in purpose.legal_basis for who in basis.for_}
    missing = [use.who for use in purpose.data_subjects if use.who not in based]
    groups = [_group(words, purpose, basis) for basis in purpose.legal_basis]
    if missing:
        told = (words.t("basis.missing"),)
        groups.append(Group(heading=words.people(missing) if based else "", sentences=told, people=tuple(missing)))
    return row("basis", words.t("purpose.basis"), groups)


def _people(purpose: Purpose, basis: LegalBasis) -> tuple[str, ...]:
    """Whom alone the basis concerns."""
    everyone = {use.who for use in purpose.data_subjects}
    return () if len(purpose.legal_basis) == 1 and everyone <= set(basis.for_) else basis.for_


def _group(words: Words, purpose: Purpose, basis: LegalBasis) -> Group:
    label, article = words.label(basis.article), words.article(basis.article)
    people = _people(purpose, basis)
    return Group(
        heading=words.people(people) if people else "",
        people=people,
        lead=words.t("basis.named", basis=label, article=article),
        sentences=sentences(words.text(basis.explanation), *_interest(words, basis.interest), *_consent(words, basis)),
        points=tuple(Point(text=words.law(law)) for law in basis.laws),
    )


def _interest(words: Words, interest: LegitimateInterest | None) -> Iterator[str]:
    if interest is None:
        return
    yield words.text(interest.text)
    # That an interest is the company's own goes without saying.
    if InterestHolder.THIRD_PARTY in interest.whose:
        whose = "both" if InterestHolder.CONTROLLER in interest.whose else "third-party"
        yield words.t(f"basis.interest_of.{whose}")


def _consent(words: Words, basis: LegalBasis) -> Iterator[str]:
    if basis.consent is not None:
        yield words.text(basis.consent.how)
        yield words.text(basis.consent.withdrawal)
