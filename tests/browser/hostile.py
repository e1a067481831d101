"""A register that attacks its readers: every public text that the schema knows holds what might break out."""

import json
import re
from pathlib import Path
from typing import Any

from generator.schema import Node, schema_of
from generator.schema.kinds import KINDS

ATTACK = (
    "<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">"
    "'\"><svg onload=document.title='hit'></title></style></textarea><!-- {{ 7*7 }} {% raw %} ${7*7} #{7*7} "
    "[link](javascript:document.title='hit') ![x](javascript:1) <a href=javascript:1>y</a> &lt;b&gt; \\ %s {0} "
    # Within an SVG, and within a stylesheet.
    "]]></desc><svg><script href=//evil.example/x.js></script><animate onbegin=document.title='hit' dur=1s />"
    "<set attributeName=href to=javascript:1 /><foreignObject><iframe srcdoc='&lt;script&gt;1'></iframe></svg> "
    '</style><style>@import url(//evil.example/x.css);*{display:none}</style><p style="width:expression(1);'
    "background:url(//evil.example/x.png)\">;}body{display:none} */ @import '//evil.example/y.css'; "
    # What Markdown, templates and entities might make of it.
    "{% include 'main.html' %} {# no {{ config }} <javascript:document.title='hit'> <vbscript:1> "
    "[data](data:text/html,<script>1</script>) [old](VBScript:1) [tab](java&#9;script:1) [entity](&#106;avascript:1) "
    "[event](https://example.com 'x' onmouseover=document.title='hit') ![p](//evil.example/p.png) "
    "&#60;script&#62;document.title='hit'&#60;/script&#62; &quot; autofocus onfocus=document.title='hit' x=&quot; "
    # Elements that act without a script.
    "<base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example/'>"
    "<link rel=stylesheet href=//evil.example/z.css><form action=//evil.example/><button autofocus>z</button></form>"
)
"""Plain text as far as any reader is concerned."""

SECTIONS = (
    "summary", "controller", "purposes", "recipients", "transfers", "rights",
    "cookies", "security", "complaints", "website", "versions",
)  # fmt: skip
_VALUES = {
    "date": "2026-01-01", "period": "P1Y", "lifetime": "P1Y", "phone": "+46 35 10 00 00",
    "web-address": "https://example.com/?a=1&b=%22", "e-mail": "a&b@example.com",
}  # fmt: skip


def filled(node: Node) -> Any:
    """A value for `node` with every public property in it; texts hold the attack."""
    if node.branches:
        return filled(next(branch for branch in node.branches if not branch.is_none))
    if node.properties:
        wanted = {
            key: child for key, child in node.properties.items() if child.visibility == "public" or key in node.required
        }
        return {key: filled(child) for key, child in wanted.items()}
    if node.items is not None:
        return [filled(node.items)]
    return _scalar(node)


def write(folder: Path) -> None:
    """Write the register: one record of every kind, each naming the others."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("logo.svg", "logo-dark.svg"):
        (folder / name).write_text(LOGO, "utf-8")
    for kind in KINDS:
        if kind.name in ("on-behalf-of", "systems", "waivers", "questions", "translations"):
            continue
        record = filled(schema_of(kind.entry or kind.name).root)
        content = {f"full-{kind.entry}": record} if kind.entry else _mended(kind.name, record)
        path = folder / (f"{kind.place}full-{kind.name}.yaml" if kind.folder else kind.place)
        path.parent.mkdir(parents=True, exist_ok=True)
        # JSON is YAML as long as no line is too long for a key.
        path.write_text("".join(f"{key}: {json.dumps(value)}\n" for key, value in content.items()), "utf-8")


LOGO = """<svg xmlns="http://www.w3.org/2000/svg" onload="top.document.title='hit'" viewBox="0 0 9 9">
<script>top.document.title='hit'; fetch('https://example.com/')</script>
<image href="https://example.com/x.png"/><rect width="9" height="9"/></svg>"""


def _scalar(node: Node) -> Any:
    if "const" in node.raw:
        return node.raw["const"]
    if node.ref:
        return "full-processor" if node.ref == "recipient" else f"full-{node.ref}"
    if node.enum:
        return "SE" if "SE" in node.enum else node.enum[0]
    if node.type == "boolean":
        return True
    if node.type == "integer":
        return node.raw["minimum"]
    pattern = node.raw.get("pattern", "")
    values = [_VALUES.get(node.format or "", ATTACK), "#ffee00", "556190-7329", "301 82", "logo.svg", "logo-dark.svg"]
    return next(value for value in values if re.search(pattern, value))


def _mended(kind: str, record: dict[str, Any]) -> dict[str, Any]:
    """What the schema cannot say of a record: that its parts agree with each other."""
    if "former_ids" in record:
        record["former_ids"] = [f"former-{kind}"]
    if kind == "policy":
        heading = {"sv": ATTACK, "en": ATTACK}
        record["sections"] = [{"section": name, "heading": heading, "texts": ["full-text"]} for name in SECTIONS]
    if kind == "register":
        record |= {"format": 1, "languages": ["sv", "en"], "default_language": "sv"}
        record["site"]["url"] = "https://example.com/policy/"
    if kind == "purpose":
        record |= {"status": "active"}
        record["legal_basis"][0] |= {"article": "6.1.f"}
        record["legal_basis"][0].pop("consent")
        record["recipients"][0]["role"] = "processor"
    if kind == "controller":
        record["joint_controllers"] = ["full-independent-controller"]
    if kind == "independent-controller":
        record["kind"] = "joint-controller"
    return record
