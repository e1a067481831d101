"""What an edition shows of the register: whose record it is, which part, with which annex."""

from dataclasses import dataclass

from generator.outputs import OutputError
from generator.provenance import Scope
from generator.register import Register
from generator.source import Language, Message
from generator.views.internal import (
    AUTHORITY,
    GAPS,
    PROCESSOR,
    Role,
    Selection,
    SelectionError,
    for_others,
    of_department,
    with_purposes,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Chosen:
    """The register, or the part of it, that is to be printed."""

    register: Register
    role: Role
    selection: Selection | None
    parts: tuple[str, ...]

    def file_name(self, language: Language) -> str:
        """A name that says what the file is, so that a part is not taken for the whole."""
        names = ["article-30"]
        if self.role == "processor":
            names.append("processor")
        if self.selection and self.selection.is_part:
            part = self.selection
            word, of = {"sv": ("utdrag", "av"), "en": ("extract", "of")}[language]
            names.append(f"{word}-{part.chosen}-{of}-{part.total}")
        if set(GAPS) & set(self.parts):
            names.append("dpo")
        return f"{'.'.join(names)}.{language}.pdf"


def chosen(register: Register, scope: Scope) -> Chosen:
    """Take from the register what the scope names.

    Raises:
        OutputError: the register does not have it, or it cannot be chosen.
    """
    _refuse_both(scope)
    annex = GAPS if "gaps" in scope.annexes else ()
    try:
        if scope.role == "processor":
            part = for_others(register)
            return Chosen(register=part, role="processor", selection=None, parts=(*PROCESSOR, *annex))
        selection: Selection | None = None
        if scope.purposes:
            register, selection = with_purposes(register, scope.purposes)
        elif scope.department:
            register, selection = of_department(register, scope.department)
        return Chosen(register=register, role="controller", selection=selection, parts=(*AUTHORITY, *annex))
    except SelectionError as error:
        raise OutputError(error.message) from error


def _refuse_both(scope: Scope) -> None:
    if scope.purposes and scope.department:
        raise OutputError(
            Message(
                "Ange antingen --purposes eller --department, inte båda.",
                "Give either --purposes or --department, not both.",
            )
        )
    if scope.role == "processor" and (scope.purposes or scope.department):
        raise OutputError(
            Message(
                "Ett register enligt artikel 30.2 har uppdrag och inga ändamål: --purposes och --department "
                "går inte ihop med --role processor.",
                "A record under Article 30(2) has assignments and no purposes: --purposes and --department "
                "do not go with --role processor.",
            )
        )
