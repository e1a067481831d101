"""What an edition shows of the register; with the state of the register it decides every byte of the file."""

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

from generator.source import LANGUAGES, Language


class Scope(NamedTuple):
    """The language of an edition, the role that it is about, and its selection."""

    language: Language
    role: str = "controller"
    """`controller` for Article 30(1), `processor` for Article 30(2)."""
    purposes: tuple[str, ...] = ()
    """The ids of the purposes that were chosen; empty for all of them."""
    department: str = ""
    """The department whose purposes were chosen; empty for all of them."""
    annexes: tuple[str, ...] = ()
    """What is printed beside what the authority asks for, such as `gaps`."""

    comments: bool = False
    """Whether the attached files of the register keep their comments."""

    @property
    def selection(self) -> str:
        """The selection in one line, for metadata: `all` where nothing was left out."""
        chosen = (
            f"purposes={','.join(self.purposes)}" if self.purposes else "",
            f"department={self.department}" if self.department else "",
            f"annexes={','.join(self.annexes)}" if self.annexes else "",
        )
        return "; ".join(filter(None, chosen)) or "all"

    def plain(self) -> dict[str, Any]:
        """As data; what is empty is left out."""
        every = {key: list(value) if isinstance(value, tuple) else value for key, value in self._asdict().items()}
        return {key: value for key, value in every.items() if value}

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """The scope that `plain` made data of.

        Raises:
            ValueError: the data are not such.
        """
        known: dict[str, Any] = {
            key: tuple(map(str, value)) if isinstance(value, list) else value for key, value in data.items()
        }
        try:
            scope = cls(**known)
        except TypeError as error:
            raise ValueError(str(error)) from error
        alike = (type(value) is type(default) for value, default in zip(scope, cls(LANGUAGES[0]), strict=True))
        if scope.language not in LANGUAGES or not all(alike):
            raise ValueError(repr(known))
        return scope
