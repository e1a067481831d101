"""The program that writes registers of any size for the benchmarks."""

import importlib.util
from pathlib import Path
from types import ModuleType

FILE = Path(__file__).resolve().parents[1] / "benchmarks" / "generate.py"


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", FILE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate = _loaded()
