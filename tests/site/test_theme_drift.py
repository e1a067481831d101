"""What ours replaces in Material and MkDocs, and what it takes from them, has not changed upstream unnoticed.

After looking: `.venv/bin/python tests/site/test_theme_drift.py` records what is installed.
"""

import hashlib
import json
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

from generator.pages.css import Vocabulary, parsed, used

DATA = Path(__file__).with_name("theme-drift.json")
COMMAND = ".venv/bin/python tests/site/test_theme_drift.py"
REPLACED = {
    "material/templates/main.html": "site_overrides/theme/main.html",
    "material/templates/base.html": "site_overrides/theme/main.html",
    "material/templates/404.html": "site_overrides/theme/404.html",
    "material/templates/partials/header.html": "site_overrides/theme/partials/header.html",
    "material/templates/partials/footer.html": "site_overrides/theme/partials/footer.html",
    "mkdocs/templates/sitemap.xml": "site_overrides/theme/sitemap.xml",
}
"""The file upstream, and ours that stands in its place."""
STYLES = "material/templates/assets/stylesheets/main.*.min.css"
# Every element that the texts of a register may become, and those that stand around them.
ELEMENTS = (
    "a", "article", "blockquote", "br", "caption", "code", "dd", "details", "div", "dl", "dt", "em", "footer", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "small", "span",
    "strong", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
)  # fmt: skip


def upstream(path: str) -> str:
    package, _, name = path.partition("/")
    return (files(package) / name).read_text("utf-8")


def styles() -> str:
    """What is used of Material's stylesheet, whatever its version calls the file."""
    package, _, pattern = STYLES.partition("/")
    (path,) = Path(str(files(package))).glob(pattern)
    page = '<div class="md-typeset">' + "".join(f"<{element}>" for element in ELEMENTS)
    return "\n".join(map(str, used(parsed(path.read_text("utf-8")), Vocabulary.of([page]))))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def installed() -> dict[str, object]:
    return {
        "versions": {name: version(name) for name in ("mkdocs", "mkdocs-material")},
        "files": {path: digest(upstream(path)) for path in REPLACED},
        "styles": {"rules": styles().count("\n") + 1, "sha256": digest(styles())},
    }


def recorded() -> dict:
    return json.loads(DATA.read_text("utf-8"))


@pytest.mark.parametrize("path", REPLACED)
def test_no_template_that_ours_replaces_has_changed(path):
    known = recorded()
    assert digest(upstream(path)) == known["files"][path], (
        f"{path} is not what it was in {known['versions']}. Read what has changed there, see whether "
        f"{REPLACED[path]} needs it too, look at the pages, and then accept it: {COMMAND}"
    )


def test_what_is_used_of_the_stylesheet_has_not_changed():
    known = recorded()
    assert digest(styles()) == known["styles"]["sha256"], (
        f"The rules of {STYLES} that the pages use are not those of {known['versions']}. Look at the pages, in the dark, "
        f"on a phone and on paper, see whether site_overrides/theme/assets/stylesheets/ must follow, and then accept "
        f"it: {COMMAND}"
    )


def test_every_template_of_ours_that_replaces_one_is_watched():
    theme = Path(__file__).parents[2] / "site_overrides" / "theme"
    ours = {str(path.relative_to(theme)) for path in theme.rglob("*") if path.suffix in {".html", ".xml"}}
    replacing = {name for name in ours if (files("material") / "templates" / name).is_file()} | {"sitemap.xml"}
    assert {f"site_overrides/theme/{name}" for name in replacing} == set(REPLACED.values())
    assert recorded()["files"].keys() == REPLACED.keys()


if __name__ == "__main__":
    DATA.write_text(json.dumps(installed(), indent=2) + "\n", "utf-8")
