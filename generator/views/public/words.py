"""What a view needs to write: the fixed sentences, the register's texts and names, in one language."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.i18n import Translator
from generator.memory import NO_MEMORY, Memory
from generator.model import DataCategory, DataSubject, Law, Purpose, Ropa, SectionName, Text
from generator.source import Language
from generator.views.public.direction import apart
from generator.views.public.labels import label

# "Adress", and "E-postadress", but not "IP-adress".
_ORDINARY = re.compile(r"[A-ZÅÄÖ](-?[a-zåäöéü])")
_SECTION_OF = {
    "purpose": SectionName.PURPOSES,
    "recipient": SectionName.RECIPIENTS,
    "transfer": SectionName.TRANSFERS,
    "right": SectionName.RIGHTS,
    "measure": SectionName.SECURITY,
}


def one_line(text: str) -> str:
    """The text without the line breaks and runs of spaces that a YAML file may have."""
    return " ".join(text.split())


def reference(code: str) -> str:
    """The reference that a code stands for: `6.1.f` is `6(1)(f)`."""
    article, *parts = code.split(".")
    return article + "".join(f"({part})" for part in parts)


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words about one register."""

    ropa: Ropa
    translator: Translator
    memory: Memory = NO_MEMORY
    """Knows what was written of the same records before."""

    @property
    def language(self) -> Language:
        """The language that is written in."""
        return self.translator.language

    def t(self, key: str, **values: object) -> str:
        """The fixed sentence `site.<key>`."""
        told = {name: apart(value) if isinstance(value, str) else value for name, value in values.items()}
        return self.translator.t(f"site.{key}", **told)

    def text(self, text: Text | None) -> str:
        """The register's text on one line; empty where there is none."""
        if text is None:
            return ""
        side: str = getattr(text, self.language)
        return one_line(side)

    def label(self, member: StrEnum) -> str:
        """What a code is called."""
        return label(member, self.language)

    def article(self, code: str) -> str:
        """An article's code as a reader's reference: `6.1.f` is "artikel 6.1 f"."""
        return self.translator.article(reference(code))

    def date(self, day: date) -> str:
        """The day in words."""
        return self.translator.date(day.isoformat())

    def list(self, items: Iterable[str]) -> str:
        """The items as in a sentence."""
        return self.translator.list(map(apart, items))

    def law(self, law: Law) -> str:
        """The act, its number and the place in it."""
        number, place = apart(one_line(law.number)), f", {apart(one_line(law.provision))}" if law.provision else ""
        # The Union's acts have brackets of their own: "(EU) 2016/679".
        return f"{apart(self.text(law.name))} {number if number.startswith('(') else f'({number})'}{place}"

    def people(self, identifiers: Iterable[str]) -> str:
        """The names of kinds of persons, as a heading that several may share."""
        return self._names(self.ropa.data_subjects, identifiers)

    def data(self, identifiers: Iterable[str]) -> str:
        """The names of categories of data in one sentence."""
        return self._names(self.ropa.data_categories, identifiers)

    def places(self, codes: Iterable[str]) -> str:
        """The names of countries and areas in one sentence."""
        return self.list(self.translator.country(code) for code in codes)

    def purposes(self) -> Sequence[tuple[str, Purpose]]:
        """Every purpose by id, in the order that the policy gives; those it does not name follow."""
        purposes = self.ropa.purposes
        chosen = [key for key in self.ropa.policy.purposes if key in purposes]
        return [(key, purposes[key]) for key in dict.fromkeys([*chosen, *purposes])]

    def has(self, section: SectionName) -> bool:
        """Whether the policy has this section."""
        return any(part.section is section for part in self.ropa.policy.sections)

    def href(self, kind: str, identifier: str) -> str:
        """The address on this page of a record; empty where the policy leaves its section out."""
        return f"#{anchor(kind, identifier)}" if self.has(_SECTION_OF[kind]) else ""

    def joined(self, names: Iterable[str]) -> str:
        """Names that each begin with a capital letter, as one phrase."""
        first, *others = names
        return self.list([first, *map(decapitalised, others)])

    def _names(self, entries: Mapping[str, DataSubject] | Mapping[str, DataCategory], keys: Iterable[str]) -> str:
        return self.joined(self.text(entries[key].name) for key in keys)


def anchor(kind: str, identifier: str) -> str:
    """The place of a record on the page: the same in every language, and apart from those of other kinds."""
    return f"{kind}-{identifier}"


def formerly(kind: str, former_ids: Iterable[str]) -> tuple[str, ...]:
    """The places that a record had under its former ids, or that those it has replaced had."""
    return tuple(anchor(kind, identifier) for identifier in former_ids)


def decapitalised(name: str) -> str:
    """The name as it stands within a sentence; an abbreviation keeps its capital letters."""
    return name[:1].lower() + name[1:] if _ORDINARY.match(name) else name
