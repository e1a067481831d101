"""Whether the signatures in a PDF are whole. Whether to believe who made them is not asked: that needs a network."""

import io
from typing import Any, NamedTuple

from generator.signature.library import optional_library


class Checked(NamedTuple):
    """What the signatures of a file came to."""

    whole: bool
    """Every one of them is intact, and the last covers the whole file."""
    signers: tuple[str, ...]
    own: bool
    """Whether a certificate was issued by its own holder, so that nobody else says who that is."""


def check(content: bytes) -> Checked:
    """Check every signature of a file.

    Raises:
        SigningUnavailableError: the extra is not installed.
    """
    with optional_library():
        from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415
        from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415
        from pyhanko.sign.validation.status import SignatureCoverageLevel  # noqa: PLC0415
        from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

        try:
            found = [
                validate_pdf_signature(one, ValidationContext(allow_fetching=False, trust_roots=[]))
                for one in PdfFileReader(io.BytesIO(content)).embedded_signatures
            ]
        except ImportError:
            raise
        except Exception:  # noqa: BLE001 - a file may be made so that any part of the reader fails
            return Checked(whole=False, signers=(), own=False)
        whole = all(status.intact and status.valid for status in found)
        covers = bool(found) and found[-1].coverage == SignatureCoverageLevel.ENTIRE_FILE
        return Checked(whole and covers, tuple(map(_name, found)), any(map(_own, found)))


def _name(status: Any) -> str:
    subject = status.signing_cert.subject
    return str(subject.native.get("common_name") or subject.human_friendly)


def _own(status: Any) -> bool:
    certificate = status.signing_cert
    return bool(certificate.subject == certificate.issuer)
