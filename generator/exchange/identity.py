"""Identifiers that stay the same for as long as what they name does."""

import uuid
from typing import Final

from generator.model import Ropa
from generator.views.public.words import one_line

NAMESPACE: Final = uuid.UUID("2c4ce70b-b35d-450d-9d85-b99cf9ed7028")
"""Drawn once, and never changed: or readers of feeds would be shown old entries as new."""


def identifier(ropa: Ropa, *parts: str) -> uuid.UUID:
    """The same identifier for the same parts of the same company, whatever else changes."""
    company = ropa.controller.organisation_number or ropa.controller.legal_name
    return uuid.uuid5(NAMESPACE, "/".join([one_line(company), *parts]))
