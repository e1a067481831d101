"""Tables over many records, of facts that stand on the records: periods, agreements, roles."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.register import Register
from generator.schema import choose, schema_of
from generator.views.blocks import Paragraph, State, Target, paragraphs
from generator.views.internal.model import Overview, SummaryCell
from generator.views.internal.parts import alphabetical
from generator.views.internal.summary import Words
from generator.views.values import Data, Formatter


def overviews(register: Register, formatter: Formatter) -> Iterator[Overview]:
    """Those that have rows."""
    tables = _Tables(register, formatter)
    found = (tables.retention(), tables.processors(), tables.independent())
    return (overview for overview in found if overview.rows)


class _Rule(NamedTuple):
    """What is done with some data of one kind of person; two purposes that do the same are told together."""

    who: str
    data: str
    time: str
    action: str


@dataclass(frozen=True, slots=True)
class _Tables:
    register: Register
    formatter: Formatter

    def retention(self) -> Overview:
        """How long what is kept of whom."""
        found: dict[_Rule, list[Target]] = {}
        for key, data in self.register.all("purpose").items():
            for rule in self._rules(data):
                found.setdefault(rule, []).append(self.formatter.targets["purpose"][key])
        language = self.formatter.translator.language
        rows = sorted(found.items(), key=lambda pair: (alphabetical(pair[0].who, language), not pair[0].time))
        return self._overview("retention", 5, [(*map(self._text, rule), _named(purposes)) for rule, purposes in rows])

    def processors(self) -> Overview:
        """Whom data are processed by, and whether there is an agreement."""
        rows = [
            (
                self._name("processor", key),
                self._own_text(data.get("service")),
                self._countries(data),
                self._agreement(data),
            )
            for key, data in self._sorted("processor")
        ]
        return self._overview("processor", 4, rows)

    def independent(self) -> Overview:
        """Who else receives data, in which role, and why."""
        roles = self._roles()
        rows = [
            (
                self._name("independent-controller", key),
                self._role(roles.get(key, {})),
                self._countries(data),
                self._own_text(data.get("reason")),
            )
            for key, data in self._sorted("independent-controller")
        ]
        return self._overview("independent-controller", 4, rows)

    def _overview(self, kind: str, columns: int, rows: Iterable[tuple[SummaryCell, ...]]) -> Overview:
        t = self.formatter.translator.t
        return Overview(
            kind=kind,
            title=t(f"pdf.overview.{kind}.title"),
            introduction=t(f"pdf.overview.{kind}.introduction"),
            columns=tuple(t(f"pdf.overview.{kind}.column{number}") for number in range(1, columns + 1)),
            rows=tuple(rows),
        )

    def _rules(self, data: Data) -> Iterator[_Rule]:
        words, t = Words(self.formatter, {}), self.formatter.translator.t
        covered: set[str] = set()
        for rule in data.get("retention", ()):
            covered.update(rule["for"])
            for who in rule["for"]:
                what = words.list("data-category", rule["data"]) if "data" in rule else t("pdf.overview.all_data")
                action = self._label("purpose", ("retention", "action"), rule.get("action"))
                yield _Rule(self.formatter.name("data-subject", who), what, words.time(rule), action)
        for use in data["data_subjects"]:
            if use["who"] not in covered:
                yield _Rule(self.formatter.name("data-subject", use["who"]), t("pdf.overview.all_data"), "", "")

    def _roles(self) -> Mapping[str, Mapping[str, None]]:
        """The roles that each recipient has in the purposes: the role belongs to the purpose, not to the company."""
        found: dict[str, dict[str, None]] = {}
        joint = self.register.one("controller").get("joint_controllers", ())
        for key in joint if isinstance(joint, list | tuple) else ():
            found[key] = {self._label("purpose", ("recipients", "role"), "joint-controller"): None}
        for data in self.register.all("purpose").values():
            recipients = data.get("recipients", ())
            for use in recipients if isinstance(recipients, list | tuple) else ():
                label = self._label("purpose", ("recipients", "role"), use["role"])
                found.setdefault(use["recipient"], {})[label] = None
        return found

    def _role(self, roles: Iterable[str]) -> SummaryCell:
        if stated := ", ".join(roles):
            return self._text(stated)
        nothing = Paragraph(text=self.formatter.translator.t("pdf.value.unused"))
        return SummaryCell(state=State.NONE, paragraphs=(nothing,))

    def _agreement(self, data: Data) -> SummaryCell:
        if "agreement" not in data:
            return self._text("")
        agreement = data["agreement"]
        status = self._label("processor", ("agreement", "status"), agreement.get("status"))
        date = self.formatter.translator.date(agreement["date"]) if "date" in agreement else ""
        return self._text(", ".join(filter(None, (status, date, agreement.get("reference", "")))))

    def _countries(self, data: Data) -> SummaryCell:
        return self._text(", ".join(map(self.formatter.translator.country_alone, data.get("countries", ()))))

    def _own_text(self, text: Mapping[str, str] | None) -> SummaryCell:
        return self._text(" ".join(self.formatter.translator.text(text).split()) if text else "")

    def _name(self, kind: str, identifier: str) -> SummaryCell:
        return _named([self.formatter.targets[kind][identifier]])

    def _sorted(self, kind: str) -> list[tuple[str, Data]]:
        language = self.formatter.translator.language
        found = self.register.all(kind).items()
        return sorted(found, key=lambda pair: alphabetical(self.formatter.name(kind, pair[0]), language))

    def _label(self, kind: str, route: tuple[str, str], code: object) -> str:
        """What a code of a field of a field is called."""
        if code is None:
            return ""
        (outer, inner), root = route, schema_of(kind).root
        node = root.properties[outer]
        node = choose(node, [{}]) or node
        return ", ".join(
            p.text for p in paragraphs(self.formatter.blocks((node.items or node).properties[inner], code))
        )

    def _text(self, text: str) -> SummaryCell:
        if not text:
            return SummaryCell(state=State.MISSING, paragraphs=(self.formatter.missing(),))
        return SummaryCell(state=State.VALUE, paragraphs=(Paragraph(text=text),))


def _named(records: Iterable[Target]) -> SummaryCell:
    return SummaryCell(
        state=State.VALUE, paragraphs=tuple(Paragraph(text=record.name, target=record) for record in records)
    )
