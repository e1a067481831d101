"""A comparison of two records that knows nothing of the program's: what is left when every reported field is taken out."""

from collections import Counter
from typing import Any

ORDERED = {("policy", "sections"), ("policy", "sections", "texts"), ("policy", "purposes")}
GONE = object()


def faults(kind: str, before: Any, after: Any, fields: Any) -> list[str]:
    """What is wrong with the fields that are reported as different between two records."""
    found = [f"reported twice: {route}" for route in _twice(fields)]
    orders = [field for field in fields if isinstance(field.before, tuple)]
    single = [field for field in fields if not isinstance(field.before, tuple)]
    for field in single:
        for side, at, value in (("before", field.before_at, field.before), ("after", field.after_at, field.after)):
            data = before if side == "before" else after
            if value is not None and _at(data, at) != value:
                found.append(f"{side} does not hold {value!r} at {at}")
        if field.before == field.after and type(field.before) is type(field.after):
            found.append(f"not different: {field.route}")
    rest = [
        _plain(kind, _without(data, [at for at, value in places if value is not None]), ())
        for data, places in (
            (before, [(field.before_at, field.before) for field in single]),
            (after, [(field.after_at, field.after) for field in single]),
        )
    ]
    if rest[0] != rest[1] and not (orders and _unordered(rest[0]) == _unordered(rest[1])):
        found.append(f"something else differs: {rest[0]!r} is not {rest[1]!r}")
    changed = Counter(leaves(after)) - Counter(leaves(before)), Counter(leaves(before)) - Counter(leaves(after))
    reported = (
        Counter((field.path, repr(field.after)) for field in single if field.after is not None),
        Counter((field.path, repr(field.before)) for field in single if field.before is not None),
    )
    for wanted, given in zip(changed, reported, strict=True):
        found += [f"not reported: {one}" for one in wanted - given]
    # Whatever is reported beyond that has moved: it is gone from one entry and has come to another.
    if reported[0] - changed[0] != reported[1] - changed[1]:
        found.append(f"reported but the same: {reported[0] - changed[0]} and {reported[1] - changed[1]}")
    return found


def leaves(value: Any, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], str]]:
    """Every single value with the fields that lead to it."""
    if isinstance(value, dict) and value:
        return [leaf for key, inner in value.items() for leaf in leaves(inner, (*path, key))]
    if isinstance(value, list) and value:
        return [leaf for inner in value for leaf in leaves(inner, path)]
    return [] if not path else [(path, repr(value))]


def _twice(fields: Any) -> list[Any]:
    old = Counter(field.before_at for field in fields if field.before is not None)
    new = Counter(field.after_at for field in fields if field.after is not None)
    return [route for counted in (old, new) for route, times in counted.items() if times > 1]


def _at(data: Any, route: Any) -> Any:
    for step in route:
        data = data[step]
    return data


def _without(data: Any, routes: list[Any]) -> Any:
    """A copy in which what stands at the routes is gone, and what has become empty with it."""
    if () in routes:
        return GONE
    if isinstance(data, dict):
        kept = {key: _without(value, [r[1:] for r in routes if r[0] == key]) for key, value in data.items()}
        left = {key: value for key, value in kept.items() if value is not GONE}
        return left if left or not data else GONE
    if isinstance(data, list):
        items = [_without(value, [r[1:] for r in routes if r[0] == place]) for place, value in enumerate(data)]
        rest = [value for value in items if value is not GONE]
        return rest if rest or not data else GONE
    return data


def _plain(kind: str, value: Any, path: tuple[str, ...]) -> Any:
    """A form in which lists without an order compare equal whatever their order."""
    if value is GONE:
        return ()
    if isinstance(value, dict):
        return tuple(sorted((key, _plain(kind, inner, (*path, key))) for key, inner in value.items()))
    if isinstance(value, list):
        items = [_plain(kind, inner, path) for inner in value]
        return tuple(items) if (kind, *path) in ORDERED else tuple(sorted(items, key=repr))
    return repr(value)


def _unordered(value: Any) -> Any:
    return tuple(sorted((_unordered(inner) for inner in value), key=repr)) if isinstance(value, tuple) else value
