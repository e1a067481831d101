"""The last step: the file is made anew from what the repository holds, and compared."""

from collections.abc import Iterator, Sequence

from generator import __version__
from generator.provenance import committed_at
from generator.provenance.program import program_digest
from generator.verify.claims import Claims
from generator.verify.compare import compare
from generator.verify.maker import CannotMakeError, Maker
from generator.verify.reader import DamagedError
from generator.verify.repository import Held
from generator.verify.verdict import Verdict


def held_against_bytes(content: bytes, held: Held, said: Claims, maker: Maker) -> Verdict:
    """Judge a file whose facts are those of the repository."""
    values = {"commit": (said.commit or "")[:12]}
    if (said.tool, said.program) != (__version__, program_digest()):
        editions = {"tool": _edition(said.tool, said.program), "here": _edition(__version__, program_digest())}
        return Verdict("other_program", {**values, **editions})
    try:
        made = maker.make(held.register, committed_at(held.register, said.commit, said.timestamp), said.scope)
    except CannotMakeError as error:
        return Verdict("not_rebuilt", {**values, "reason": error.message})
    if made != content:
        return _told(made, content, values)
    if said.timestamp != held.date:
        return Verdict("other_date", {**values, "date": said.timestamp.date().isoformat()})
    return Verdict("exact" if said.commit else "exact_folder", values)


def _edition(version: str, digest: str) -> str:
    """A program, told from others of the same version."""
    return f"{version} {digest[:8]}"


def _told(made: bytes, content: bytes, values: dict[str, str]) -> Verdict:
    try:
        found = compare(made, content)
    except DamagedError:
        return Verdict("damaged")
    if not found:
        return Verdict("resaved", values)
    if found.made != found.given:
        return Verdict("page_count", {**values, "made": str(found.made), "given": str(found.given)})
    if found.pages:
        return Verdict("pages_changed", {**values, "pages": ", ".join(_ranges(found.pages))})
    only_metadata = found.parts == {"metadata"}
    return Verdict("metadata_replaced" if only_metadata else "rest_changed", values)


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    """`3`, `5–12`."""
    first = last = numbers[0]
    for number in (*numbers[1:], 0):
        if number == last + 1:
            last = number
            continue
        yield str(first) if first == last else f"{first}–{last}"
        first = last = number
