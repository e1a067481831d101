"""The rights that apply somewhere in the policy, what each means, where it applies and how it is used."""

from collections.abc import Iterator

from generator.law import rights_matrix
from generator.model import LegalBasisArticle, Nothing, Right
from generator.views.public.contact import channel_point, channel_points
from generator.views.public.links import purpose_group, purposes_by_right
from generator.views.public.rows import Glance, Group, Part, Point, Record, Row, row, sentences
from generator.views.public.words import Words, anchor


def rights_sentences(words: Words) -> tuple[str, ...]:
    """What the section begins with."""
    return sentences(words.text(words.ropa.rights.introduction))


def rights_parts(words: Words) -> tuple[Part, ...]:
    """Every right that some purpose gives, what depends on the legal basis, and how to go about using a right."""
    given = purposes_by_right(words)
    rights = [Right(code) for code in _codes()]
    records = tuple(
        _record(words, right, given.get(right, ())) for right in rights if right in given or _may_apply(words, right)
    )
    using = Record(anchor="using-your-rights", heading="", rows=tuple(_using(words)))
    return (Part(records=records), *_by_basis(words), Part(heading=words.t("rights.using"), records=(using,)))


def _by_basis(words: Words) -> tuple[Part, ...]:
    """A table of the rights that some legal bases give and others do not: a line for each basis in use."""
    used = {basis.article for _, purpose in words.purposes() for basis in purpose.legal_basis}
    if not used:
        return ()
    dependent = [right for right in map(Right, _codes()) if len(set(rights_matrix()[right].applies.values())) > 1]
    lines = tuple(
        (
            words.t("basis.named", basis=words.label(basis), article=words.article(basis)),
            *(words.t(f"rights.answer.{rights_matrix()[right].applies[basis]}") for right in dependent),
        )
        for basis in LegalBasisArticle
        if basis in used
    )
    columns = (words.t("purpose.basis"), *(words.t(f"rights.short.{right}") for right in dependent))
    table = Record(anchor="rights-by-basis", heading="", glance=Glance(columns=columns, lines=lines))
    told = sentences(words.t("rights.by_basis_told"), words.t("rights.by_basis_differs") if _differs(words) else "")
    return (Part(heading=words.t("rights.by_basis"), sentences=told, records=(table,)),)


def _codes() -> Iterator[str]:
    """The codes of the rights that people can use, in the order of the articles."""
    return (code for code in rights_matrix() if code in set(Right))


def _differs(words: Words) -> bool:
    """Whether some purpose gives more, or less, than its legal basis does."""
    return any(purpose.rights for purpose in words.ropa.purposes.values())


def _may_apply(words: Words, right: Right) -> bool:
    """Whether to tell of a right whose condition no purpose is known to meet."""
    return right is Right.AUTOMATED_DECISIONS and bool(words.ropa.purposes)


def _record(words: Words, right: Right, purposes: tuple[str, ...]) -> Record:
    told = {how.right: words.text(how.text) for how in words.ropa.rights.how}
    return Record(
        anchor=anchor("right", right),
        heading=words.label(right),
        tag=words.translator.article(rights_matrix()[right].article),
        summary=told.get(right) or words.t(f"rights.meaning.{right}"),
        rows=(
            *row("channels", words.t("rights.channels"), [Group(points=channel_points(words, right))]),
            *row("where", words.t("rights.where"), [_where(words, right, purposes)]),
        ),
    )


def _where(words: Words, right: Right, purposes: tuple[str, ...]) -> Group:
    if right is Right.AUTOMATED_DECISIONS and not purposes:
        stated = [purpose.automated_decisions for purpose in words.ropa.purposes.values()]
        none = all(isinstance(decisions, Nothing) for decisions in stated)
        return Group(sentences=(words.t("decisions.none_anywhere" if none else "decisions.missing"),))
    return purpose_group(words, purposes)


def _using(words: Words) -> Iterator[Row]:
    rights = words.ropa.rights
    channels = tuple(_channel(words, number) for number in range(len(rights.channels)))
    yield from row("channels", words.t("rights.all_channels"), [Group(points=channels)])
    identified = sentences(words.text(rights.identification))
    yield from row("identification", words.t("rights.identification"), [Group(sentences=identified)])
    yield from row("time", words.t("rights.time"), [Group(sentences=_time(words))])
    yield from row("fee", words.t("rights.fee"), [Group(sentences=sentences(words.text(rights.fee)))])
    kept = sentences(words.text(rights.suppression))
    yield from row("suppression", words.t("rights.suppression"), [Group(sentences=kept)])
    yield from row("notification", words.t("rights.notification"), [Group(sentences=(words.t("rights.notified"),))])


def _channel(words: Words, number: int) -> Point:
    channel = words.ropa.rights.channels[number]
    point = channel_point(words, channel)
    rights = words.joined(words.label(right) for right in channel.rights)
    return Point(text=point.text, href=point.href, note=" · ".join(sentences(point.note, rights)))


def _time(words: Words) -> tuple[str, ...]:
    time = words.ropa.rights.answer_time
    if time is None:
        return ()
    period = words.translator.period
    within = period(time.period)
    extended = words.t("rights.extended", period=period(time.extension), within=within) if time.extension else ""
    return sentences(words.t("rights.within", period=within), extended, words.t("rights.declined", within=within))
