"""`vocabulary/`: words that the records share, each with an id."""

from dataclasses import dataclass

from generator.model.codes import Country, DataKind, DataType, Measure, MeasureType, PersonType
from generator.model.common import Retired, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class DataSubject:
    """Kind of person: one entry of the vocabulary, by id."""

    name: Text
    description: Text | None = None
    party_to_contract: bool | None = None
    type: PersonType | None = None
    child: bool | None = None
    retired: Retired | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DataCategory:
    """Category of data: one entry of the vocabulary, by id."""

    name: Text
    kind: DataKind
    description: Text | None = None
    necessity: Text | None = None
    types: tuple[DataType, ...] = ()
    anonymous: bool | None = None
    retired: Retired | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SecurityMeasure:
    """Security measure: one entry of the vocabulary, by id."""

    name: Text
    type: MeasureType
    description: Text | None = None
    detail: Text | None = None
    measure: Measure | None = None
    former_ids: tuple[str, ...] = ()
    retired: Retired | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Source: one entry of the vocabulary, by id."""

    name: Text
    from_data_subject: bool
    public: bool | None = None
    retired: Retired | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class System:
    """System: one entry of the vocabulary, by id."""

    name: str | None = None
    supplier: str | None = None
    places: tuple[Country, ...] = ()
    retired: Retired | None = None
