"""The JSON Schemas as the program uses them: files held against them, mistakes in plain words, what is public.

The schemas say what is well-formed, what a field is called, what asks for it and who may see it; what a record means
is for the model to say, and what is lawful for the rules. The only package that imports a JSON Schema validator.
"""

from generator.citation import cited
from generator.schema.boundary import internal_values, project
from generator.schema.branches import choose
from generator.schema.codes import CODES, Code
from generator.schema.kinds import KINDS, Kind, classify, nearest_place, record_id, targets
from generator.schema.labels import codes_and_labels, field_of
from generator.schema.load import Schema, SchemaError, schema_of, schemas
from generator.schema.node import Node
from generator.schema.suggest import Index, nearest, plain
from generator.schema.validate import check
from generator.schema.walk import Gap, Reference, gaps, references

__all__ = [
    "CODES",
    "KINDS",
    "Code",
    "Gap",
    "Index",
    "Kind",
    "Node",
    "Reference",
    "Schema",
    "SchemaError",
    "check",
    "choose",
    "cited",
    "classify",
    "codes_and_labels",
    "field_of",
    "gaps",
    "internal_values",
    "nearest",
    "nearest_place",
    "plain",
    "project",
    "record_id",
    "references",
    "schema_of",
    "schemas",
    "targets",
]
