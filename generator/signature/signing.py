"""A signature (PAdES B-B) added to a PDF, which stays PDF/A-3a and PDF/UA-1: the bytes before it are not touched.

A signature tells its time, so this is the one output that reads the clock, through pyHanko; nor would it be the same
twice without that.
"""

import io
from typing import Final

from generator.signature.errors import SignatureError
from generator.signature.library import optional_library

_FIELD: Final = "Signature"


def sign(content: bytes, key: bytes, passphrase: bytes, field: str) -> bytes:
    """Sign a PDF with the key and the certificate of a PKCS#12 file; `field` is what readers call the signature.

    Raises:
        SignatureError: the key cannot be opened, the file cannot be signed, or the extra is not installed.
    """
    with optional_library():
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415
        from pyhanko.pdf_utils.misc import PdfError  # noqa: PLC0415
        from pyhanko.sign import signers  # noqa: PLC0415
        from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter  # noqa: PLC0415

        class Writer(IncrementalPdfFileWriter):
            def _update_meta(self) -> None:
                """Leave the metadata as they are: they are what the signature is about."""

        try:
            signer = signers.SimpleSigner.load_pkcs12_data(key, other_certs=[], passphrase=passphrase)
        except (ValueError, TypeError) as error:
            raise SignatureError("key") from error
        method = signers.PdfSignatureMetadata(
            field_name=_FIELD, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256"
        )
        shown = SigFieldSpec(_FIELD, readable_field_name=field)
        written = io.BytesIO()
        try:
            signing = signers.PdfSigner(method, signer=signer, new_field_spec=shown)
            signing.sign_pdf(Writer(io.BytesIO(content)), output=written)
        except (PdfError, ValueError) as error:
            raise SignatureError("file") from error
        return written.getvalue()
