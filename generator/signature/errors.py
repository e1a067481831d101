"""Why nothing was signed, or no signature could be checked."""

from typing import Final

from generator.i18n import sentence

COMMAND: Final = "pip install 'artikel30[sign]'"


class SignatureError(Exception):
    """Nothing was signed; `key` names the sentence `verify.signing.<key>`."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.message = sentence(f"verify.signing.{key}", command=COMMAND)


class SigningUnavailableError(SignatureError):
    """The extra is not installed."""

    def __init__(self) -> None:
        super().__init__("unavailable")
