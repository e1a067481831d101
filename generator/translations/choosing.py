"""Which texts a place names, as users write it: `purposes/newsletter#retention`, `texts/*`, or the file itself."""

from collections.abc import Iterable, Sequence

from generator.register.targets import target_of
from generator.rules.translated import without_positions
from generator.schema import nearest
from generator.translations.items import Item

_SUFFIX = ".yaml"


def chosen(items: Iterable[Item], place: str, display: str) -> list[Item]:
    """The texts at a place or inside it; `display` is the register's folder, which may stand before the place."""
    file, hash_sign, field = place.partition("#")
    target = target_of(file.removeprefix(f"{display}/").removesuffix(_SUFFIX) + hash_sign + field)
    return [item for item in items if _names(target.place, item) and target.covers(_field(item, target.field))]


def nearest_place(items: Sequence[Item], place: str) -> str | None:
    """The place that was probably meant."""
    places = {item.place for item in items} | {item.place.partition("#")[0] for item in items}
    return nearest(place, sorted(places))


def _names(place: str, item: Item) -> bool:
    return target_of(place).names(item.place.partition("#")[0])


def _field(item: Item, asked: str) -> str:
    """The item's field as it was asked for: with the positions in lists, or without."""
    field = item.place.partition("#")[2]
    return field if asked != without_positions(asked) else without_positions(f".{field}").removeprefix(".")
