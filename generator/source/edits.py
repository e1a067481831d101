"""Changes of a file's data, each one thing that can be done to the data and to their text alike."""

import copy
from typing import Any, NamedTuple, TypeAlias

from generator.source.place import Route
from generator.source.scalars import Data


class Replace(NamedTuple):
    """Another value in the place of the one at `route`."""

    route: Route
    value: Data


class Add(NamedTuple):
    """A field at `route`, which is not there yet: below the field `after`, else as the last of its parent."""

    route: Route
    value: Data
    after: str | None = None


class Append(NamedTuple):
    """One more item of the list at `route`."""

    route: Route
    value: Data


class Remove(NamedTuple):
    """No field or item at `route` any more."""

    route: Route


class Rename(NamedTuple):
    """Another name for the field at `route`, in the same place."""

    route: Route
    name: str


Edit: TypeAlias = Replace | Add | Append | Remove | Rename


def edited(data: dict[str, Data], edit: Edit) -> dict[str, Data]:
    """Return the data as they are after an edit; what was given stays as it is.

    Raises:
        LookupError: there is nothing at the route, or something where there should be nothing.
    """
    fresh: Any = copy.deepcopy(data)
    if isinstance(edit, Append):
        _list(fresh, edit.route).append(edit.value)
        return dict(fresh)
    *above, last = edit.route
    parent = at(fresh, tuple(above))
    if isinstance(edit, Add):
        _insert(parent, str(last), edit)
        return dict(fresh)
    at(fresh, edit.route)
    match edit:
        case Replace():
            parent[last] = edit.value
        case Remove():
            del parent[last]
        case Rename():
            _refuse(parent, edit.name)
            _refill(parent, [(edit.name if key == last else key, value) for key, value in parent.items()])
    return dict(fresh)


def at(data: Any, route: Route) -> Any:
    """Return what stands at a route.

    Raises:
        LookupError: nothing does.
    """
    for part in route:
        match part, data:
            case str(), dict():
                data = data[part]
            case int(), list():
                data = data[part]
            case _:
                raise LookupError(route)
    return data


def _list(data: Any, route: Route) -> list[Data]:
    match at(data, route):
        case list() as found:
            return found
        case _:
            raise LookupError(route)


def _insert(parent: Any, key: str, edit: Add) -> None:
    _refuse(parent, key)
    names = list(parent)
    place = names.index(edit.after) + 1 if edit.after in names else len(names)
    if edit.after is not None and edit.after not in names:
        raise LookupError(edit.route)
    entries = list(parent.items())
    _refill(parent, [*entries[:place], (key, edit.value), *entries[place:]])


def _refuse(parent: Any, key: str) -> None:
    if not isinstance(parent, dict) or key in parent:
        raise LookupError(key)


def _refill(parent: dict[str, Data], entries: list[tuple[str, Data]]) -> None:
    parent.clear()
    parent.update(entries)
