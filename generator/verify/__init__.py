"""Is a PDF exactly what the repository held? Read, compare, rebuild, and say it in one sentence."""

from generator.verify.judge import verify
from generator.verify.maker import CannotMakeError, Maker
from generator.verify.repository import Repository, RepositoryError
from generator.verify.verdict import Verdict, told

__all__ = ["CannotMakeError", "Maker", "Repository", "RepositoryError", "Verdict", "told", "verify"]
