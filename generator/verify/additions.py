"""What stands after the end of the file as it was made: a signature, or anything else."""

from generator.i18n import sentence
from generator.signature import COMMAND, SigningUnavailableError, check
from generator.verify.compare import same_but_for_signatures
from generator.verify.reader import DamagedError, read
from generator.verify.verdict import Verdict


def added_to(content: bytes, end: int) -> Verdict:
    """Judge what follows the first `end` bytes of a file, which are exact."""
    values = {"bytes": str(len(content) - end), "end": str(end)}
    try:
        only_signed = read(content).signed and same_but_for_signatures(content[:end], content)
    except DamagedError:
        only_signed = False
    if not only_signed:
        return Verdict("appended", values)
    try:
        found = check(content)
    except SigningUnavailableError:
        return Verdict("signed_unchecked", {"command": COMMAND})
    if not found.whole:
        return Verdict("signature_broken", values)
    trust = sentence("verify.trust.own" if found.own else "verify.trust.issued")
    return Verdict("exact_signed", {"signer": ", ".join(found.signers), "trust": trust})
