"""Electronic signatures in a PDF, made and checked; needs the extra `sign`, and only where there is one to handle."""

from generator.signature.checking import Checked, check
from generator.signature.errors import COMMAND, SignatureError, SigningUnavailableError
from generator.signature.signing import sign

__all__ = ["COMMAND", "Checked", "SignatureError", "SigningUnavailableError", "check", "sign"]
