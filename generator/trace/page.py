"""What lies behind words on the page: for each block, the record that it tells of and the values in it."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.register import Record, Register
from generator.source import Language
from generator.trace.behind import Said, Source, behind, caused, distinct, whole
from generator.trace.blocks import Block
from generator.trace.fixed import fixed_in, is_filled_in
from generator.trace.letters import Joined, Stretch
from generator.trace.model import Origin
from generator.trace.places import PERIODS, Spot, kept
from generator.trace.renderings import Renderings

_SECTIONS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = MappingProxyType(
    {
        "": (("policy",), ("register", "policy"), ("controller",)),
        "summary": (("controller",), ("rights",)),
        "controller": (("controller",),),
        "complaints": (("register", "supervisory_authority"),),
        "rights": (("rights",),),
        "versions": (("register", "policy"),),
    }
)
"""By section, and for what stands above them: what it is written from, a kind of which there is one and a field."""


class Found(NamedTuple):
    """One occurrence, and the values behind it."""

    origin: Origin
    language: Language | None
    path: tuple[str, ...]
    anchor: str
    text: str
    sources: tuple[Source, ...]
    keys: tuple[str, ...] = ()
    """Of the program's own sentences in it."""


class _Part(NamedTuple):
    """One block of an occurrence."""

    block: Block
    said: Said
    anchor: str
    key: str | None
    sources: tuple[Source, ...]
    by_rights: bool
    filled_in: bool = False
    """Whether it is a sentence of the program in which the register fills something in."""


class Page(NamedTuple):
    """The page in one language, and what leads from it to the register."""

    language: Language
    blocks: tuple[Block, ...]
    joined: Joined
    register: Register
    spots: Mapping[str, Spot]
    renderings: Renderings

    def occurrences(self, wanted: str) -> Iterator[Found]:
        """Everything behind each place that says what is wanted, in letters."""
        for stretches in self.joined.find(wanted):
            yield _together([_looked_into(self, stretch) for stretch in stretches], self.language)


def _together(looked: Sequence[_Part], language: Language) -> Found:
    """One occurrence, which may reach over several blocks."""
    sources = distinct(source for part in looked for source in part.sources)
    first = looked[0]
    return Found(
        origin=_origin(looked, sources),
        language=language,
        path=first.block.path,
        anchor=first.anchor,
        text=" ".join(part.block.text for part in looked),
        sources=sources,
        keys=tuple(dict.fromkeys(part.key for part in looked if part.key)),
    )


def _origin(looked: Sequence[_Part], sources: Sequence[Source]) -> Origin:
    if any(part.by_rights for part in looked):
        return Origin.RIGHTS
    if all(part.key and not part.filled_in for part in looked) and not any(source.is_text for source in sources):
        return Origin.FIXED
    return Origin.TEXT if sources and all(source.is_text for source in sources) else Origin.FACTS


def _looked_into(page: Page, stretch: Stretch) -> _Part:
    block = page.blocks[stretch.number]
    said = Said(page.joined.parts[stretch.number], stretch.start, stretch.end, block.row, block.people)
    anchor = next((one for one in block.anchors if one in page.spots), "")
    key = fixed_in(block.text, page.language)
    filled_in = key is not None and is_filled_in(key, page.language)
    if filled_in:
        # Half of such a sentence would be a half-truth: it is told with everything that is filled in.
        said = said._replace(start=0, end=len(said.letters))
    spot = page.spots.get(anchor)
    if spot is not None and spot.record.kind == "purpose" and block.row == "rights":
        return _Part(block, said, anchor, key, tuple(_rights(spot.record, said, page.renderings)), by_rights=True)
    sources = _sources(page, block, said, spot)
    # What is filled in may be the program's own, too: then the sentence is only chosen by what the register says.
    filled_in = filled_in and bool(sources)
    if key is not None and spot is not None and (spot.record.kind != "policy" or not sources):
        by_code = list(caused(key, spot, said))
        sources = [*sources, *by_code] if not sources or _is_code(by_code) else sources
    if not sources and spot is not None:
        sources = [Source(spot.record, spot.route)]
    return _Part(block, said, anchor, key, tuple(sources), by_rights=False, filled_in=filled_in)


def _sources(page: Page, block: Block, said: Said, spot: Spot | None) -> list[Source]:
    """The values in a block: of its own record, of those that it leads to, or of any."""
    if spot is not None and spot.record.kind != "policy" and (found := behind(spot, said, page.renderings)):
        return found
    others = [page.spots[link] for link in block.links if link in page.spots]
    if PERIODS in block.anchors:
        others = list(kept(page.register))
    others = others or [spot for anchor in block.anchors or ("",) for spot in told_in(anchor, page.register)]
    anywhere = said._replace(row="", people=())
    found = [source for one in others for source in behind(one, anywhere, page.renderings)]
    return found or whole(said, _published(page.register), page.renderings)


def told_in(section: str, register: Register) -> Iterator[Spot]:
    """What a section tells of that has no place of its own within it; the empty name is for what stands above all."""
    for kind, *route in _SECTIONS.get(section, ()):
        yield Spot(register.records[kind][kind], tuple(route))


def _is_code(sources: Sequence[Source]) -> bool:
    """Whether a code chose the sentence, and not only a field that is about the same."""
    return any(len(source.route) > 1 for source in sources)


def _rights(record: Record, said: Said, renderings: Renderings) -> Iterator[Source]:
    """What a purpose's rights follow from: the bases of those persons, and the differences that it states."""
    for position, basis in enumerate(record.data.get("legal_basis", ())):
        if not said.people or not set(said.people).isdisjoint(basis.get("for", ())):
            yield Source(record, ("legal_basis", position, "article"))
    if "marketing" in record.data:
        yield Source(record, ("marketing",))
    yield from (one for one in behind(Spot(record), said, renderings) if one.route[0] == "rights")


def _published(register: Register) -> Iterator[Record]:
    return (record for record in register.each() if record.in_use and record.kind not in {"waiver", "question"})
