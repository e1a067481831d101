"""The policy for other sites and for programs: JSON, linked data, TILT, feeds. Knows nothing of pages."""

from generator.exchange.files import public_files
from generator.exchange.offers import Offer, offers
from generator.exchange.vocabulary import vocabulary

__all__ = ["Offer", "offers", "public_files", "vocabulary"]
