"""From the bytes of a file to the verdict: whole? at one with itself? at one with the repository? the same bytes?"""

from typing import Final, NamedTuple

from generator.provenance import MANIFEST, REGISTER, canonical_json, facts_of
from generator.provenance.canonical import Facts, sha256
from generator.verify.additions import added_to
from generator.verify.anatomy import anatomy
from generator.verify.claims import ClaimError, Claims, attached_facts, changed_files, changed_metadata, claims
from generator.verify.maker import CannotMakeError, Maker
from generator.verify.reader import DamagedError, EncryptedError, Inside, read
from generator.verify.rebuild import held_against_bytes
from generator.verify.records import Record, differing
from generator.verify.repository import Held, Repository, RepositoryError
from generator.verify.verdict import Verdict

BRIEF: Final = 12
"""Of a commit's hash, as it is shown."""


class _Case(NamedTuple):
    """What a file is held against."""

    repository: Repository
    maker: Maker
    revision: str | None


def verify(content: bytes, repository: Repository, maker: Maker, revision: str | None = None) -> Verdict:
    """Judge a file by the commit that it names; or by `revision`, which it then has to name.

    Raises:
        RepositoryError: there is nothing to hold it against.
    """
    case = _Case(repository, maker, revision)
    form = anatomy(content)
    if not form.is_pdf:
        return Verdict("not_pdf")
    if not form.whole:
        return Verdict("truncated")
    if form.added:
        before = _judged(content[: form.ends[0]], case)
        if before.exact:
            return added_to(content, form.ends[0])
    return _judged(content, case)


def _judged(content: bytes, case: _Case) -> Verdict:
    try:
        inside = read(content)
    except EncryptedError:
        return Verdict("encrypted")
    except DamagedError:
        return Verdict("damaged")
    if not inside.ours:
        return Verdict("foreign")
    if missing := {MANIFEST, REGISTER} - set(inside.files):
        return Verdict("attachment_missing", {"files": _listed(missing)})
    try:
        said = claims(inside.files[MANIFEST])
    except ClaimError:
        return Verdict("attachment_changed", {"files": MANIFEST})
    return _at_odds_with_itself(inside, said, case) or _held_against(content, inside, said, case)


def _at_odds_with_itself(inside: Inside, said: Claims, case: _Case) -> Verdict | None:
    """What does not agree within the file, with the records that differ from the repository where that can be told."""
    if missing := set(said.files) - set(inside.files):
        return Verdict("attachment_missing", {"files": _listed(missing)})
    if added := set(inside.files) - {*said.files, MANIFEST}:
        return Verdict("attachment_added", {"files": _listed(added)})
    if changed := list(changed_files(inside, said)):
        return Verdict("attachment_changed", {"files": _listed(set(changed))}, _records_if_any(inside, said, case))
    properties = changed_metadata(inside, said)
    if properties == ["manifestDigest"]:
        return Verdict("manifest_changed", {"file": MANIFEST}, _records_if_any(inside, said, case))
    if properties:
        return Verdict("metadata_changed", {"properties": ", ".join(properties)})
    return None


def _held_against(content: bytes, inside: Inside, said: Claims, case: _Case) -> Verdict:
    facts = attached_facts(inside) or {}
    if said.commit is not None and not case.repository.contains(said.commit):
        return Verdict("unknown_commit", {"commit": _named(said)})
    try:
        if case.revision is not None and case.repository.named(case.revision) != said.commit:
            return _of_another_commit(facts, said, case, case.revision)
        held = _held(said, case)
        return _by_facts(facts, held, said, case) or held_against_bytes(content, held, said, case.maker)
    except CannotMakeError as error:
        return Verdict("other_selection", {"commit": _named(said), "reason": error.message})


def _of_another_commit(facts: Facts, said: Claims, case: _Case, revision: str) -> Verdict:
    records = _differing(facts, case.repository.at(case.repository.named(revision)), said, case)
    values = {"named": _named(said) or "–", "revision": revision}
    return Verdict("other_commit" if records else "other_commit_same", values, records)


def _by_facts(facts: Facts, held: Held, said: Claims, case: _Case) -> Verdict | None:
    """What can be said without making the file anew; None where the facts are those that the repository holds."""
    records = _differing(facts, held, said, case)
    values = {"commit": _named(said), "folder": case.repository.display}
    if said.dirty:
        return Verdict("dirty" if records else "dirty_same", values, records)
    if records:
        return Verdict("other_facts" if said.commit else "other_facts_folder", values, records)
    if said.statement["registerDigest"] != sha256(canonical_json(held.register)):
        return Verdict("other_rest", values)
    return None


def _held(said: Claims, case: _Case) -> Held:
    return case.repository.at(said.commit) if said.commit else case.repository.now()


def _records_if_any(inside: Inside, said: Claims, case: _Case) -> tuple[Record, ...]:
    """The records that differ, where the commit is known: what a changed attachment was changed in."""
    facts = attached_facts(inside)
    if facts is None or (said.commit and not case.repository.contains(said.commit)):
        return ()
    try:
        return _differing(facts, _held(said, case), said, case)
    except (CannotMakeError, RepositoryError):
        return ()


def _differing(facts: Facts, held: Held, said: Claims, case: _Case) -> tuple[Record, ...]:
    return differing(facts, facts_of(case.maker.part(held.register, said.scope)))


def _named(said: Claims) -> str:
    return (said.commit or "")[:BRIEF]


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
