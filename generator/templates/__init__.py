"""The one Jinja environment: strict about missing names, escaping everything that is not markup already."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def environment(folder: str) -> Environment:
    """The environment whose templates lie in `generator/templates/<folder>`."""
    return Environment(
        loader=PackageLoader("generator", f"templates/{folder}"),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
