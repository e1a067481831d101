"""How far the two languages of the register's texts say the same: what is to be translated, and what is accepted."""

from generator.translations.as_json import as_json
from generator.translations.as_text import as_text
from generator.translations.before import Before, Earlier, earlier_in
from generator.translations.choosing import chosen, nearest_place
from generator.translations.items import Item, Publicity, State, Survey
from generator.translations.survey import survey
from generator.translations.writing import FILE, Acceptance, accept, as_file

__all__ = [
    "FILE",
    "Acceptance",
    "Before",
    "Earlier",
    "Item",
    "Publicity",
    "State",
    "Survey",
    "accept",
    "as_file",
    "as_json",
    "as_text",
    "chosen",
    "earlier_in",
    "nearest_place",
    "survey",
]
