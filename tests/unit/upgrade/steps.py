"""Two steps made up for the tests: fields get other names, a text becomes a list, a field goes."""

from collections.abc import Mapping, Sequence

from generator.source import Data, Message
from generator.source.edits import Add, Edit, Remove, Rename, Replace
from generator.upgrade import Step


def _second(kind: str, data: Mapping[str, Data]) -> Sequence[Edit]:
    if kind == "purpose" and "title" in data:
        return [Rename(("title",), "name")]
    return [Remove(("colour",))] if kind == "register" and "colour" in data else []


def _third(kind: str, data: Mapping[str, Data]) -> Sequence[Edit]:
    if kind != "purpose":
        return []
    edits: list[Edit] = []
    if isinstance(data.get("operations"), dict):
        edits.append(Replace(("operations",), [data["operations"]]))
    if "status" not in data:
        edits.append(Add(("status",), "active", "name"))
    return edits


STEPS = (
    Step(2, Message("”title” heter ”name”.", "“title” is called “name”."), _second),
    Step(3, Message("”operations” är en lista.", "“operations” is a list."), _third),
)
