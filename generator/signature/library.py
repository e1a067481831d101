"""pyHanko is optional: its troubles, and that it is missing, are told in a sentence."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from generator.signature.errors import SigningUnavailableError

_SILENT: Final = logging.CRITICAL + 1


@contextmanager
def optional_library() -> Iterator[None]:
    """Within it pyHanko may be imported and used; what it logs for programmers is not shown to lawyers.

    Raises:
        SigningUnavailableError: it is not installed.
    """
    loggers = [logging.getLogger(name) for name in ("pyhanko", "pyhanko_certvalidator")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(_SILENT)
    try:
        yield
    except ImportError as error:
        raise SigningUnavailableError from error
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
