"""What verifying came to, and how it is said."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.i18n import Translator
from generator.source import Message
from generator.source.characters import visible
from generator.verify.records import Record

EXACT = frozenset({"exact", "exact_folder", "exact_signed"})
UNDECIDED = frozenset({"not_rebuilt"})


class Verdict(NamedTuple):
    """One of the sentences `verify.verdict.*` in the catalogues."""

    key: str
    values: Mapping[str, str | Message] = MappingProxyType({})
    records: tuple[Record, ...] = ()
    """Those that differ."""

    @property
    def exact(self) -> bool:
        """Whether the file is exactly what the repository held."""
        return self.key in EXACT

    @property
    def undecided(self) -> bool:
        """Whether it could not be found out."""
        return self.key in UNDECIDED


def told(verdict: Verdict, translator: Translator) -> str:
    """The sentence, and a line for each record that differs; what a file says is made safe to print."""
    t = translator.t
    values = {
        key: value.in_(translator.language) if isinstance(value, Message) else visible(value)
        for key, value in verdict.values.items()
    }
    lines = [t(f"verify.verdict.{verdict.key}", **values)]
    if verdict.records:
        lines.append(t("verify.records"))
        lines += [f"  {visible(record.name)}: {t(f'verify.record.{record.how}')}" for record in verdict.records]
    return "".join(f"{line}\n" for line in lines)
