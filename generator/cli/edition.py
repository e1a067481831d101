"""What an edition shows of the register: whose record it is, which part, with which annex."""

from dataclasses import dataclass

from generator.i18n import translator
from generator.outputs import OutputError
from generator.provenance import Scope
from generator.register import Register
from generator.source import Language, Message
from generator.views.internal import (
    AUTHORITY,
    GAPS,
    PROCESSOR,
    InternalRegister,
    Role,
    Selection,
    SelectionError,
    for_others,
    internal_register,
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
    comments: bool = False
    """Whether the register's files are attached with the comments that stand in them."""

    def view(self, language: Language) -> InternalRegister:
        """What every edition of it prints."""
        words = translator(language)
        return internal_register(self.register, words, self.parts, role=self.role, selection=self.selection)

    def file_name(self, language: Language, ending: str = ".pdf", template: str | None = None) -> str:
        """A name that says what the file is, so that a part is not taken for the whole."""
        names = ["article-30", template] if template else ["article-30"]
        if self.role == "processor":
            names.append("processor")
        if self.selection and self.selection.is_part:
            part = self.selection
            word, of = {"sv": ("utdrag", "av"), "en": ("extract", "of")}[language]
            names.append(f"{word}-{part.chosen}-{of}-{part.total}")
        if set(GAPS) & set(self.parts):
            names.append("dpo")
        if self.comments:
            names.append({"sv": "med-kommentarer", "en": "with-comments"}[language])
        return f"{'.'.join(names)}.{language}{ending}"


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
            parts = (*PROCESSOR, *annex)
            return Chosen(register=part, role="processor", selection=None, parts=parts, comments=scope.comments)
        selection: Selection | None = None
        if scope.purposes:
            register, selection = with_purposes(register, scope.purposes)
        elif scope.department:
            register, selection = of_department(register, scope.department)
        parts = (*AUTHORITY, *annex)
        return Chosen(register=register, role="controller", selection=selection, parts=parts, comments=scope.comments)
    except SelectionError as error:
        raise OutputError(error.message) from error


def _refuse_both(scope: Scope) -> None:
    if scope.comments and (scope.purposes or scope.department or scope.role == "processor"):
        raise OutputError(
            Message(
                "Registrets filer bifogas bara när hela registret skrivs ut: --comments går inte ihop med --purposes, "
                "--department eller --role processor.",
                "The register's files are attached only where the whole register is printed: --comments does not go "
                "with --purposes, --department or --role processor.",
            )
        )
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
