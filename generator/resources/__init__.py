"""Files that users see at the top of the repository: the JSON Schemas and the site's overrides.

In a wheel they lie inside this package; in a checkout they lie beside `generator/`, so that the tree holds
them once. `files("generator.resources.schema")` and `files("generator.resources.site_overrides")` find them
in both.
"""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent
if (_ROOT / "pyproject.toml").is_file():
    __path__.append(str(_ROOT))
