"""Which place in the register holds which kind of record. Reads nothing; says nothing of what a record holds."""

from typing import NamedTuple

SUFFIX = ".yaml"


class Kind(NamedTuple):
    """A kind of file: one record, or a list of entries by id."""

    name: str
    """Name of the kind and of its schema: `purpose` is described by `purpose.schema.json`."""
    place: str
    """A file, or a folder of files that ends with a slash; below the register's folder."""
    entry: str | None = None
    """The kind of each entry, where the file is a mapping from id to entry."""
    required: bool = False
    """Whether a register without it is none."""

    @property
    def folder(self) -> bool:
        """Whether there is a file for each record; the file's name is then the record's id."""
        return self.place.endswith("/")


KINDS: tuple[Kind, ...] = (
    Kind("register", "register.yaml", required=True),
    Kind("controller", "controller.yaml", required=True),
    Kind("policy", "policy.yaml", required=True),
    Kind("rights", "rights.yaml", required=True),
    Kind("purpose", "purposes/", required=True),
    Kind("processor", "processors/"),
    Kind("independent-controller", "independent-controllers/"),
    Kind("transfer", "transfers/"),
    Kind("on-behalf-of", "on-behalf-of/"),
    Kind("cookie", "cookies/"),
    Kind("text", "texts/"),
    Kind("change", "changes/"),
    Kind("data-subjects", "vocabulary/data-subjects.yaml", entry="data-subject"),
    Kind("data-categories", "vocabulary/data-categories.yaml", entry="data-category"),
    Kind("security-measures", "vocabulary/security-measures.yaml", entry="security-measure"),
    Kind("sources", "vocabulary/sources.yaml", entry="source"),
    Kind("systems", "vocabulary/systems.yaml", entry="system"),
    Kind("waivers", "waivers.yaml", entry="waiver"),
    Kind("questions", "questions.yaml", entry="question"),
    Kind("translations", "translations.yaml"),
)
_BY_PLACE = {kind.place: kind for kind in KINDS}
_TARGETS = {"recipient": ("processor", "independent-controller")}


def classify(path: str) -> Kind | None:
    """Return the kind of the file at `path`, relative to the register; None where no such file belongs."""
    if not path.endswith(SUFFIX):
        return None
    folder, slash, name = path.partition("/")
    if slash and "/" not in name and name != SUFFIX and (kind := _BY_PLACE.get(folder + slash)):
        return kind
    return _BY_PLACE.get(path)


def record_id(path: str, kind: Kind) -> str:
    """Return the id of the record that the file at `path` holds; a file that is one of its kind has the kind's name."""
    return path.rpartition("/")[2].removesuffix(SUFFIX) if kind.folder else kind.name


def targets(x_ref: str) -> tuple[str, ...]:
    """Return the kinds of records that a property with this `x-ref` may name."""
    return _TARGETS.get(x_ref, (x_ref,))


def nearest_place(path: str) -> str | None:
    """Return the path that was probably meant by one at which nothing belongs."""
    from generator.schema.suggest import nearest  # noqa: PLC0415 - only for a mistake

    stem, dot, suffix = path.rpartition(".")
    path = stem + SUFFIX if dot and suffix.lower() in ("yaml", "yml") else path
    folder, slash, name = path.partition("/")
    if slash and (found := nearest(folder + slash, (kind.place for kind in KINDS if kind.folder))):
        path = found + name
    if classify(path) is None:
        return nearest(path, (kind.place for kind in KINDS if not kind.folder))
    return path
