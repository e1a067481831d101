"""The register as rules see it: every record of the model, the texts, the day, and the law of that day."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.build import converter
from generator.law import LawOfTheDay
from generator.memory import NO_MEMORY, Memory
from generator.model import (
    Assignment,
    Change,
    Controller,
    Cookie,
    DataCategory,
    DataSubject,
    FreeText,
    IndependentController,
    PolicyOutline,
    Processor,
    Purpose,
    RightsInformation,
    SecurityMeasure,
    Settings,
    Source,
    System,
    Transfer,
)
from generator.model.codes import ActivityTag, DataType
from generator.model.purpose import Disclosure
from generator.register import Register
from generator.rules.texts import Texts
from generator.rules.translated import Accepted, Both, accepted_in, in_both
from generator.source import Language

CLASSES: Mapping[str, type[Any]] = MappingProxyType(
    {
        "register": Settings,
        "controller": Controller,
        "rights": RightsInformation,
        "policy": PolicyOutline,
        "purpose": Purpose,
        "processor": Processor,
        "independent-controller": IndependentController,
        "transfer": Transfer,
        "on-behalf-of": Assignment,
        "cookie": Cookie,
        "text": FreeText,
        "change": Change,
        "data-subject": DataSubject,
        "data-category": DataCategory,
        "security-measure": SecurityMeasure,
        "source": Source,
        "system": System,
    }
)
"""The class of the model for each kind of record that rules judge."""


class UnavailableError(LookupError):
    """A rule asks for a record that has faults of its own, so the rule cannot be decided."""


class Relation(NamedTuple):
    """One recipient in one purpose."""

    purpose_id: str
    purpose: Purpose
    position: int
    """Among the purpose's recipients."""
    disclosure: Disclosure


class Whole:
    """All records by kind and id; those with faults of their own are left out, so look up with `get`."""

    def __init__(self, register: Register, as_of: dt.date, law: LawOfTheDay, memory: Memory = NO_MEMORY) -> None:
        """Build nothing yet: each kind is built when a rule first asks for it."""
        self._register = register
        self.memory = memory
        """What is known of the records from an earlier check."""
        self.as_of = as_of
        """The day on which the register is judged."""
        self.law = law
        """The legal facts of that day."""

    def records(self, kind: str) -> Mapping[str, Any]:
        """Every record of a kind by id, as the class in `CLASSES`."""
        return self._built[kind]

    @cached_property
    def _built(self) -> Mapping[str, Mapping[str, Any]]:
        return _Lazy(self._build)

    def _build(self, kind: str) -> Mapping[str, Any]:
        hint: Any = CLASSES[kind]
        to_model = converter(hint)
        return {key: self.memory.recall(to_model, data) for key, data in self._register.all(kind).items()}

    def _in_use(self, kind: str) -> Mapping[str, Any]:
        known = self._register.records.get(kind, {})
        return {key: record for key, record in self.records(kind).items() if known[key].in_use}

    def _one(self, kind: str) -> Any:
        try:
            return self._built[kind][kind]
        except KeyError:
            raise UnavailableError(kind) from None

    @property
    def settings(self) -> Settings:
        """`register.yaml`."""
        found: Settings = self._one("register")
        return found

    @property
    def controller(self) -> Controller:
        """`controller.yaml`."""
        found: Controller = self._one("controller")
        return found

    @property
    def rights(self) -> RightsInformation:
        """`rights.yaml`."""
        found: RightsInformation = self._one("rights")
        return found

    @property
    def policy(self) -> PolicyOutline:
        """`policy.yaml`."""
        found: PolicyOutline = self._one("policy")
        return found

    @cached_property
    def purposes(self) -> Mapping[str, Purpose]:
        """The purposes that are planned or active; ended ones are history."""
        return self._in_use("purpose")

    @cached_property
    def processors(self) -> Mapping[str, Processor]:
        """`processors/`."""
        return self._in_use("processor")

    @cached_property
    def independent_controllers(self) -> Mapping[str, IndependentController]:
        """`independent-controllers/`: also authorities and joint controllers."""
        return self._in_use("independent-controller")

    @cached_property
    def transfers(self) -> Mapping[str, Transfer]:
        """`transfers/`."""
        return self._in_use("transfer")

    @cached_property
    def cookies(self) -> Mapping[str, Cookie]:
        """`cookies/`."""
        return self._in_use("cookie")

    @property
    def free_texts(self) -> Mapping[str, FreeText]:
        """`texts/`."""
        return self.records("text")

    @property
    def changes(self) -> Mapping[str, Change]:
        """`changes/`."""
        return self.records("change")

    @cached_property
    def data_subjects(self) -> Mapping[str, DataSubject]:
        """The kinds of persons."""
        return self._in_use("data-subject")

    @cached_property
    def data_categories(self) -> Mapping[str, DataCategory]:
        """The categories of data."""
        return self._in_use("data-category")

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Where data come from."""
        return self._in_use("source")

    @cached_property
    def systems(self) -> Mapping[str, System]:
        """The systems."""
        return self._in_use("system")

    def recipient(self, identifier: str) -> Processor | IndependentController | None:
        """The recipient with this id, from either folder; None where it has faults of its own."""
        return self.records("processor").get(identifier) or self.records("independent-controller").get(identifier)

    def place_of_recipient(self, identifier: str) -> tuple[str, str]:
        """The kind and id of a recipient, as `found(on=...)` takes them."""
        kind = "processor" if identifier in self.records("processor") else "independent-controller"
        return kind, identifier

    @cached_property
    def relations(self) -> Mapping[str, tuple[Relation, ...]]:
        """By the recipient's id: every place where a purpose that is not ended names it."""
        found: dict[str, list[Relation]] = {}
        for key, purpose in self.purposes.items():
            if isinstance(purpose.recipients, tuple):
                for position, disclosure in enumerate(purpose.recipients):
                    relation = Relation(key, purpose, position, disclosure)
                    found.setdefault(disclosure.recipient, []).append(relation)
        return {key: tuple(relations) for key, relations in found.items()}

    @cached_property
    def tags(self) -> Mapping[ActivityTag, tuple[str, ...]]:
        """By tag: the ids of the purposes, not ended, that bear it."""
        found: dict[ActivityTag, list[str]] = {}
        for key, purpose in self.purposes.items():
            for tag in purpose.tags:
                found.setdefault(tag, []).append(key)
        return {tag: tuple(keys) for tag, keys in found.items()}

    def types(self, categories: Iterable[str]) -> set[DataType]:
        """What the categories of data with these ids hold."""
        known = self.records("data-category")
        return {kind for key in categories if (category := known.get(key)) for kind in category.types}

    def data_of(self, purpose: Purpose) -> set[str]:
        """The ids of the categories of data that a purpose declares, of all kinds of persons."""
        return {key for use in purpose.data_subjects for key in use.data}

    @cached_property
    def texts(self) -> Texts:
        """Every text of the register, with its place."""
        return Texts(self._register, self.memory)

    @property
    def source_language(self) -> Language:
        """The language that texts are written in first; the other one is the translation."""
        return "en" if self.settings.default_language == "en" else "sv"

    @cached_property
    def texts_in_both(self) -> tuple[Both, ...]:
        """The texts that are written in two languages, by place."""
        return tuple(in_both(self.texts))

    @cached_property
    def accepted(self) -> Accepted:
        """The translations that somebody has accepted."""
        return accepted_in(self._register)


class _Lazy(dict[str, Mapping[str, Any]]):
    """A mapping whose values are made when they are first asked for."""

    def __init__(self, make: Callable[[str], Mapping[str, Any]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Mapping[str, Any]:
        self[key] = found = self._make(key)
        return found
