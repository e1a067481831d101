"""Whether the data of a file follow the schema of its kind; and if not, why not."""

from functools import cache

from jsonschema_rs import Draft202012Validator, Validator

from generator.findings import Hit
from generator.schema.formats import FORMATS
from generator.schema.kinds import Kind
from generator.schema.load import schema_of
from generator.source import Data, Document


def check(document: Document, kind: Kind, *, paranoid: bool = False) -> list[Hit]:
    """Return what is wrong with a file of this kind; nothing when it follows its schema.

    A fast validator says yes or no. What it refuses is explained by the standard one, which `paranoid` asks about
    every file; a file passes only if every validator that was asked lets it.
    """
    if document.data is None:
        # The loader has said why.
        return []
    schema = schema_of(kind.name)
    passed = follows(kind.name, document.data)
    if passed and not paranoid:
        return []
    from generator.schema.explain import explain  # noqa: PLC0415 - the standard validator is slow to import
    from generator.schema.problems import satisfies  # noqa: PLC0415

    return [] if passed and satisfies(schema, document.data) else explain(document.path, document.data, schema)


def follows(kind: str, data: Data) -> bool:
    """Whether the fast validator finds nothing wrong with a record, or a file, of this kind."""
    try:
        return _validator(kind).is_valid(data)
    except ValueError:
        # It refuses to look at what no JSON file could hold.
        return False


@cache
def _validator(kind: str) -> Validator:
    return Draft202012Validator(schema_of(kind).raw, formats=dict(FORMATS), validate_formats=True)
