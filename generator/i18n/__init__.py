"""Words, dates, periods, lists and countries in Swedish or English; a missing text raises, nothing falls back."""

from generator.i18n.catalogue import MissingTextError, fixed_sentences
from generator.i18n.sentences import sentence
from generator.i18n.translator import Translator, translator

__all__ = ["MissingTextError", "Translator", "fixed_sentences", "sentence", "translator"]
