"""Something of a library replaced for as long as a block lasts."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any


@contextmanager
def replaced(where: Any, **new: Any) -> Iterator[None]:
    """Give `where` other attributes."""
    before = {name: getattr(where, name) for name in new}
    try:
        for name, value in new.items():
            setattr(where, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(where, name, value)


@contextmanager
def replaced_everywhere(function: Any, new: Any) -> Iterator[None]:
    """Replace a function in every module of its package, as each may have imported it by name."""
    name, package = function.__name__, function.__module__.partition(".")[0]
    with ExitStack() as stack:
        for found, module in list(sys.modules.items()):
            if found.partition(".")[0] == package and vars(module).get(name) is function:
                stack.enter_context(replaced(module, **{name: new}))
        yield
