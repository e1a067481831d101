"""Write docs/fields.md: where in the register each field of the authorities' templates has its home.

python docs/make_fields.py
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.schema import KINDS, Node, schema_of
from generator.source import parse_document

HERE = Path(__file__).parent
HEAD = """\
# Fields of the authorities' templates

Made by `python docs/make_fields.py` from `schema/` (the annotation `x-field`) and `authority-fields.yaml`; a test
fails when it is not up to date. *Level* says how binding a field is: `art30_must`, `art30_if_applicable` and
`art30_where_possible` come from Article 30(1), `art13_14` is needed for the policy, `other_gdpr` is a duty from
another article, `good_practice` comes from templates. *Seen by* says whether the field is published.
"""
PARTS = (("vocabulary", "Fields of records of processing"), ("policy_only", "Fields that only the policy needs"))


def homes() -> dict[str, list[tuple[str, str]]]:
    """For each field of the templates: where it has its home, and who sees it."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind in KINDS:
        root = schema_of(kind.entry or kind.name).root
        place = f"{kind.place}*" if kind.folder else kind.place
        for field, route, visibility in _fields(root, (), "public"):
            found[field].append((f"`{place}` `{'.'.join(route) or 'the file’s name'}`", visibility))
    return found


def _fields(node: Node, route: tuple[str, ...], around: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    visibility = "internal" if "internal" in (around, node.visibility) else "public"
    for field in node.raw.get("x-field", ()):
        yield field, route, visibility
    for key, child in node.properties.items():
        yield from _fields(child, (*route, key), visibility)
    for child in (*node.branches, *([node.items] if node.items else ())):
        for name, key, seen in _fields(child, route, visibility):
            if name not in node.raw.get("x-field", ()):
                yield name, key, seen


def table() -> str:
    """The whole page."""
    fields: Any = parse_document((HERE / "authority-fields.yaml").read_bytes(), "authority-fields.yaml").data
    found = homes()
    lines = [HEAD]
    for part, heading in PARTS:
        lines += [f"## {heading}", "", "| Field | Svenska | Article | Level | Home in the register | Seen by |"]
        lines += ["|---|---|---|---|---|---|"]
        for field in fields[part]:
            places = dict.fromkeys(found[field["id"]])
            where = "<br>".join(place for place, _ in places)
            seen = " / ".join(dict.fromkeys(visibility for _, visibility in places))
            lines.append(
                f"| {field['en']} (`{field['id']}`) | {field['sv']} | {field['article'] or ''} "
                f"| {field['level']} | {where} | {seen} |"
            )
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    (HERE / "fields.md").write_text(table(), encoding="utf-8")
