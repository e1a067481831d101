"""Which data a purpose uses, where they come from and whether they must be given."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import LegalBasisArticle, Nothing, Purpose
from generator.model.purpose import DataUse, SourceUse
from generator.views.public.rows import Group, Point, Row, merged, row, sentences, together
from generator.views.public.words import Words, decapitalised


def data_rows(words: Words, purpose: Purpose) -> Iterator[Row]:
    """The categories of data for each kind of person, and those that the law protects in particular."""
    uses = {use.who: use for use in purpose.data_subjects}
    same = merged(list(uses), lambda who: _data(words, uses[who]))
    groups = [_addressed(words, people, group, alone=len(same) == 1) for people, group in same]
    yield from row("data", words.t("purpose.data"), groups)
    yield from row("special", words.t("purpose.special"), _special(words, purpose))
    yield from row("offences", words.t("purpose.offences"), _offences(words, purpose))
    yield from row("identity", words.t("purpose.identity"), _identity(words, purpose))


def origin_rows(words: Words, purpose: Purpose) -> Iterator[Row]:
    """The sources, the person's own apart from others', and the duty to give the data."""
    own = [use for use in purpose.sources if words.ropa.sources[use.source].from_data_subject]
    others = [use for use in purpose.sources if use not in own]
    ours, theirs = _sources(words, own), _sources(words, others)
    groups = [
        Group(heading=words.t("source.own") if others else "", points=ours, people=together(ours)),
        Group(heading=words.t("source.others"), points=theirs, people=together(theirs)),
    ]
    yield from row("sources", words.t("purpose.sources"), groups)
    yield from row("provision", words.t("purpose.provision"), _provision(words, purpose))
    if purpose.notice is not None:
        told = sentences(words.text(purpose.notice.timing))
        yield from row("notice", words.t("purpose.notice"), [Group(sentences=told)])


def _addressed(words: Words, people: Sequence[str], group: Group, *, alone: bool) -> Group:
    """The group under the names of those it concerns, which need not be said when it concerns all."""
    if alone:
        return group
    return replace(group, heading=words.people(people), people=tuple(people))


def _data(words: Words, use: DataUse) -> Group:
    entries = [words.ropa.data_categories[key] for key in use.data]
    points = tuple(Point(text=words.text(entry.name), note=words.text(entry.description)) for entry in entries)
    return Group(sentences=sentences(words.text(use.detail)), points=points)


def _sources(words: Words, uses: list[SourceUse]) -> tuple[Point, ...]:
    return tuple(Point(text=_source(words, use), note=_extent(words, use), people=use.for_) for use in uses)


def _source(words: Words, use: SourceUse) -> str:
    source = words.ropa.sources[use.source]
    name = words.text(source.name)
    return words.t("source.public", name=name) if source.public else name


def _extent(words: Words, use: SourceUse) -> str:
    people = words.people(use.for_) if use.for_ else ""
    data = words.data(use.data) if use.data else ""
    if not data or not people:
        return data or people
    return words.t("source.about", data=data, people=decapitalised(people))


def _provision(words: Words, purpose: Purpose) -> Iterator[Group]:
    if not purpose.provision and _asks(words, purpose):
        yield Group(sentences=(words.t("purpose.provision_missing"),))
    for provision in purpose.provision:
        yield Group(
            heading=words.people(provision.for_) if len(purpose.provision) > 1 else "",
            people=provision.for_ if len(purpose.provision) > 1 else (),
            lead=words.label(provision.required),
            sentences=sentences(words.text(provision.consequence)),
        )


def _asks(words: Words, purpose: Purpose) -> bool:
    """Whether the person gives data and may wonder if that is a duty; a consent is always free."""
    from_person = any(words.ropa.sources[use.source].from_data_subject for use in purpose.sources)
    return from_person and any(basis.article is not LegalBasisArticle.ARTICLE_6_1_A for basis in purpose.legal_basis)


def _special(words: Words, purpose: Purpose) -> Iterator[Group]:
    match purpose.special_categories:
        case None:
            return
        case Nothing():
            yield Group(sentences=(words.t("purpose.no_special"),))
        case special:
            yield Group(
                lead=words.data(special.data),
                sentences=sentences(
                    words.t("purpose.special_condition", article=words.article(special.condition)),
                    words.text(special.reason),
                ),
            )


def _offences(words: Words, purpose: Purpose) -> Iterator[Group]:
    match purpose.offence_data:
        case None:
            return
        case Nothing():
            yield Group(sentences=(words.t("purpose.no_offences"),))
        case offences:
            laws = tuple(Point(text=words.law(law)) for law in offences.laws)
            yield Group(lead=words.data(offences.data), sentences=sentences(words.text(offences.ground)), points=laws)


def _identity(words: Words, purpose: Purpose) -> Iterator[Group]:
    match purpose.identity_number:
        case None:
            return
        case Nothing():
            yield Group(sentences=(words.t("purpose.no_identity"),))
        case number:
            yield Group(lead=words.label(number.ground), sentences=sentences(words.text(number.reason)))
