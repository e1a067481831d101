"""The words by which a reader may look for a purpose: its name, whom and what it concerns, who receives the data."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.i18n import translator
from generator.model import Nothing, Purpose, Ropa
from generator.source import Language
from generator.views.public.links import disclosures, purposes_by_right, transfers_of
from generator.views.public.words import Words, anchor

_Found = dict[str, dict[str, None]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One word, and the purposes that it leads to."""

    kind: str
    """What it names: `purpose`, `person`, `data`, `recipient`, `country` or `right`."""
    anchor: str
    text: str
    about: str = ""
    """The gist of a purpose."""
    purposes: tuple[str, ...]


def lookup(ropa: Ropa, language: Language) -> tuple[Term, ...]:
    """Every word that leads to a purpose, in no particular order."""
    words = Words(ropa, translator(language))
    return (*_purposes(words), *_people(words), *_data(words), *_recipients(words), *_countries(words), *_rights(words))


def _purposes(words: Words) -> Iterator[Term]:
    for key, purpose in words.purposes():
        name, gist = words.text(purpose.name), words.text(purpose.summary)
        yield Term(kind="purpose", anchor=anchor("purpose", key), text=name, about=gist, purposes=(key,))


def _people(words: Words) -> Iterator[Term]:
    found = _by(words, lambda purpose: (use.who for use in purpose.data_subjects))
    names = {key: words.text(entry.name) for key, entry in words.ropa.data_subjects.items()}
    return _terms("person", found, names)


def _data(words: Words) -> Iterator[Term]:
    names = {key: words.text(entry.name) for key, entry in words.ropa.data_categories.items()}
    return _terms("data", _by(words, _data_of), names)


def _recipients(words: Words) -> Iterator[Term]:
    found = _by(words, lambda purpose: (part.recipient for part in disclosures(purpose)))
    return _terms("recipient", found, {key: words.text(words.ropa.recipient(key).name) for key in found})


def _countries(words: Words) -> Iterator[Term]:
    found = _by(words, lambda purpose: _countries_of(words, purpose))
    return _terms("country", found, {code: words.translator.country_alone(code) for code in found})


def _rights(words: Words) -> Iterator[Term]:
    given = purposes_by_right(words)
    found = {str(right): dict.fromkeys(purposes) for right, purposes in given.items()}
    return _terms("right", found, {str(right): words.label(right) for right in given})


def _terms(kind: str, found: Mapping[str, Mapping[str, None]], names: Mapping[str, str]) -> Iterator[Term]:
    for key, purposes in found.items():
        yield Term(kind=kind, anchor=anchor(kind, key), text=names[key], purposes=tuple(purposes))


def _by(words: Words, named: Callable[[Purpose], Iterable[str]]) -> _Found:
    """The purposes of each key that a purpose names."""
    found: _Found = {}
    for identifier, purpose in words.purposes():
        for key in named(purpose):
            found.setdefault(key, {})[identifier] = None
    return found


def _data_of(purpose: Purpose) -> Iterator[str]:
    for use in purpose.data_subjects:
        yield from use.data
    for protected in (purpose.special_categories, purpose.offence_data):
        if protected is not None and not isinstance(protected, Nothing):
            yield from protected.data


def _countries_of(words: Words, purpose: Purpose) -> Iterator[str]:
    for part in disclosures(purpose):
        yield from words.ropa.recipient(part.recipient).countries
    for key in transfers_of(purpose):
        yield from words.ropa.transfers[key].countries
