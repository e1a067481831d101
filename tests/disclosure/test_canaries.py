"""Nothing internal is published: a canary in every internal property of the schema, and none in any public byte."""

import shutil
from pathlib import Path

import pytest
from disclosure import canaries

from generator.exchange import public_files, vocabulary
from generator.pages import public_site
from generator.register import Record, Register, read_register
from generator.schema import project, schema_of
from generator.views.boundary import publish, published
from generator.views.leaks import leaks

MINIMAL = Path(__file__).resolve().parents[1] / "minimal"
KINDS = canaries.FULL_KINDS


@pytest.fixture(scope="module")
def register() -> Register:
    """The smallest register with one more record of each kind, filled to the brim and named where names are resolved."""
    read = read_register(MINIMAL, "register").register
    records = {kind: dict(found) for kind, found in read.records.items()}
    for kind in KINDS:
        data = dict(canaries.full_example(kind))
        same = records.setdefault(kind, {})
        identifier = kind if kind in same else f"full-{kind}"
        known = same[kind].data if kind in same else {}
        data.update({key: known[key] for key in known if key in ("sections", "policy", "default_language", "rights")})
        data.pop("retired", None)  # what is retired is not published at all
        if kind == "policy":
            names = schema_of(kind).root.properties["sections"].items.properties["section"].enum
            data["sections"] = [{**data["sections"][0], "section": name} for name in names]
        same[identifier] = Record(kind, identifier, f"register/{kind}.yaml", (), _resolved(data, kind))
    full = records["purpose"]["full-purpose"]
    records["purpose"]["full-purpose"] = full._replace(data={**full.data, "status": "active"})
    return read._replace(records=records)


def _resolved(value, kind, node=None):
    """The value with every id in a public place replaced by one that there is."""
    node = node or schema_of(kind).root
    if isinstance(value, dict):
        inner = next((b for b in node.branches if b.properties and not b.is_none), node)
        return {key: _resolved(item, kind, inner.properties[key]) for key, item in value.items()}
    if isinstance(value, list):
        inner = next((b for b in node.branches if b.items), node)
        return [_resolved(item, kind, inner.items) for item in value]
    if node.ref and value == "Ord":
        return {"recipient": "full-processor" if kind == "purpose" else "full-independent-controller"}.get(
            node.ref, f"full-{node.ref}"
        )
    return value


def test_the_schema_has_internal_properties_in_every_kind_that_is_not_wholly_public():
    routes = {kind: list(canaries.internal_routes(schema_of(kind).root)) for kind in KINDS}
    assert {kind for kind, found in routes.items() if not found} <= {"policy", "text", "cookie", "rights"} | {"source"}
    assert sum(map(len, routes.values())) > 100


@pytest.mark.parametrize("kind", KINDS)
def test_no_canary_of_a_record_survives_the_projection(kind):
    kept = str(project(dict(canaries.full_example(kind)), kind))
    assert "canary" not in kept


def test_no_canary_reaches_the_model_that_pages_are_made_from(register):
    assert "canary" in str(register.records)
    assert "canary" not in str(published(register))
    assert "canary" not in repr(publish(register))


def test_no_canary_is_in_the_bytes_of_any_page_made_from_it(register, tmp_path):
    site = public_site(publish(register), "", "", images=canaries.IMAGES)
    pages = [*site.pages.values(), site.missing]
    written = tmp_path / "page.html"
    written.write_text("".join(f"{page!r}{page.body}" for page in pages), encoding="utf-8")
    for anchor in ("purpose-full-purpose", "recipient-full-processor", "recipient-full-independent-controller"):
        assert f'id="{anchor}"' in written.read_text(encoding="utf-8")
    assert "canary" not in written.read_text(encoding="utf-8")
    assert list(leaks(tmp_path, register)) == []


def test_no_canary_is_in_the_files_for_programs(register):
    files = public_files(publish(register), "")
    assert b"full-processor" in files["policy.json"]
    assert [path for path, content in files.items() if b"canary" in content.lower()] == []


def test_planned_and_ended_purposes_and_what_only_they_use_are_not_published():
    register = read_register(MINIMAL, "register").register
    purpose = register.records["purpose"]["orders"]
    for status in ("planned", "ended"):
        records = {**register.records, "purpose": {"orders": purpose._replace(data={**purpose.data, "status": status})}}
        public = published(register._replace(records=records))
        assert public["purpose"] == {}
        assert public["independent-controller"] == {}


def test_a_leak_is_found_in_markup_entities_and_data(register, tmp_path):
    secret = register.records["processor"]["hosting"].data["agreement"]["reference"]
    for name, content in {
        "page.html": f"<p>See {secret}.</p>",
        "split.html": f"<p>{secret[:3]}<b>{secret[3:]}</b></p>",
        "entity.html": "<p>" + "".join(f"&#{ord(c)};" for c in secret) + "</p>",
        "data.json": f'{{"x": "{secret}"}}',
        "linked.jsonld": f'{{"x": "\\u{ord(secret[0]):04x}{secret[1:]}"}}',
        "lines.json": f'{{"a": "b\\\\", "x": ["c", "\\"d\\"\\n{secret}\\u003c"]}}',
        "address.html": f'<a href="/?{"".join(f"%{ord(c):02x}" for c in secret)}">x</a>',
    }.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / name).write_text(content, encoding="utf-8")
        found = list(leaks(folder, register))
        assert [(str(leak.file), leak.path, leak.route) for leak in found] == [
            (name, "register/processors/hosting.yaml", ("agreement", "reference"))
        ]


def test_public_words_and_codes_are_no_leak(register, tmp_path):
    (tmp_path / "page.html").write_text("<p>Orders, active, Consumer, signed</p>", encoding="utf-8")
    assert list(leaks(tmp_path, register)) == []


@pytest.mark.site
def test_no_canary_in_any_public_byte(ropa, tmp_path):
    """End to end: every internal text of the register replaced by a canary, the site built as users build it."""
    folder = Path(shutil.copytree(MINIMAL.parents[1] / "register", tmp_path / "register"))
    planted = _plant(folder)
    assert planted > 100
    done = ropa("build", "--register", folder, "--out", tmp_path / "build")
    assert done.returncode == 0, done.stdout + done.stderr
    public = tmp_path / "build" / "public"
    assert [file for file in public.rglob("*") if file.is_file() and b"canary" in file.read_bytes().lower()] == []
    assert "Canary" in ropa("check", "--register", folder, "--lang", "sv").stdout


def _letters(number: int) -> str:
    """A number without figures, which would differ between the two languages of a text."""
    return str(number).translate(str.maketrans("0123456789", "abcdefghij"))


def _plant(folder: Path) -> int:
    """Put the word canary into every internal text value of the files below `folder`."""
    from generator.schema import classify, internal_values
    from generator.source import read_document

    planted = 0
    for file in sorted(folder.rglob("*.yaml")):
        kind = classify(file.relative_to(folder).as_posix())
        document = read_document(file, file.name)
        lines = document.text.split("\n")
        for route, value in reversed(list(internal_values(document.data, kind.name))):
            span = document.span(route)
            word = lines[span.line - 1][span.column - 1 : span.end_column - 1]
            if span.line == span.end_line and word == value and route[-1] in ("sv", "en"):
                line = lines[span.line - 1]
                lines[span.line - 1] = (
                    line[: span.column - 1] + f"Canary {_letters(planted)}" + line[span.end_column - 1 :]
                )
                planted += 1
        file.write_text("\n".join(lines), encoding="utf-8")
    return planted


def test_words_of_the_formats_are_no_leak(register, tmp_path):
    processor = register.records["processor"]["hosting"]
    agreement = {**processor.data["agreement"], "reference": "dataProtectionOfficer"}
    changed = processor._replace(data={**processor.data, "agreement": agreement})
    records = {**register.records, "processor": {**register.records["processor"], "hosting": changed}}
    (tmp_path / "tilt.json").write_text('{"dataProtectionOfficer": 1}', encoding="utf-8")
    assert list(leaks(tmp_path, register._replace(records=records)))
    assert list(leaks(tmp_path, register._replace(records=records), formats=tuple(vocabulary()))) == []
