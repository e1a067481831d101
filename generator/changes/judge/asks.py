"""What a change to a purpose asks for beside telling of it: agreements, and assessments to be looked at again."""

from collections.abc import Iterable, Iterator

from generator.changes.case import Case
from generator.changes.duties import asked
from generator.changes.model import Consequence, Duty
from generator.law import Mechanism
from generator.model.codes import TransferMechanism


def agreements(case: Case) -> Consequence | None:
    """The agreements with the purpose's processors say which persons and data they cover, Article 28(3)."""
    processors = list(dict.fromkeys(_processors(case)))
    if not processors:
        return None
    names = case.words.names("recipient", processors)
    return asked(Duty.AGREEMENT, "28(3)", "scope", processors=names)


def balancing(case: Case, people: Iterable[str] = (), *, new: bool = False) -> Consequence | None:
    """The balancing test, where the purpose rests on a legitimate interest for any of the persons; `new` has none."""
    concerned = set(people)
    for basis in case.after.get("legal_basis", ()):
        if basis["article"] == "6.1.f" and (not concerned or concerned & set(basis["for"])):
            return asked(Duty.ASSESSMENT, "6(1)(f)", "balancing_new" if new else "balancing")
    return None


def impact(case: Case, articles: str = "") -> Consequence | None:
    """The impact assessment: where there is one it is reviewed; `articles` are those by which one may be needed."""
    dpia = case.after.get("dpia", {})
    if dpia.get("required") or "document" in dpia:
        return asked(Duty.ASSESSMENT, "35(11)", "impact_again")
    return asked(Duty.ASSESSMENT, articles, "impact") if articles else None


def transfer_tool(case: Case, mechanism: str | None) -> Consequence | None:
    """What a transfer rests on has to be assessed before it begins."""
    found: Mechanism | None = case.context.law.mechanisms.get(TransferMechanism(mechanism)) if mechanism else None
    if found is None:
        return asked(Duty.ASSESSMENT, "44, 46", "transfer_basis")
    if mechanism == TransferMechanism.ADEQUACY:
        return asked(Duty.ASSESSMENT, "45(1)", "adequacy")
    if found.assessment:
        return asked(Duty.ASSESSMENT, "46", "transfer")
    return asked(Duty.ASSESSMENT, found.article, "derogation") if found.occasional else None


def arrangement(role: str) -> Consequence | None:
    """What a recipient in a role has to have agreed to."""
    if role == "processor":
        return asked(Duty.AGREEMENT, "28(3)", "processor")
    if role == "joint-controller":
        return asked(Duty.AGREEMENT, "26(1)", "joint")
    return None


def disclosure(role: str) -> Consequence | None:
    """Giving data to somebody who decides for themselves needs a ground of its own."""
    return asked(Duty.ASSESSMENT, "5(1)(a), 6(1)", "disclosure") if role == "independent-controller" else None


def erasure() -> Consequence:
    """What becomes of the data of a purpose that is no more."""
    return asked(Duty.ASSESSMENT, "5(1)(e), 17(1)(a)", "erasure")


def return_of_data(role: str) -> Consequence | None:
    """What a processor that is no longer engaged does with the data."""
    return asked(Duty.AGREEMENT, "28(3)(g)", "return") if role == "processor" else None


def _processors(case: Case) -> Iterator[str]:
    recipients = case.after.get("recipients", ())
    if isinstance(recipients, list):
        yield from (one["recipient"] for one in recipients if one["role"] == "processor")
