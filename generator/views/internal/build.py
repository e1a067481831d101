"""From the register's plain data to the internal view; what is printed of a record is decided by its schema."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.i18n import Translator
from generator.register import Register
from generator.schema import references, schema_of, targets
from generator.views.blocks import Entries, Fields, Listing, Paragraph, Row, State, Target, paragraphs
from generator.views.internal.cover import cover_rows
from generator.views.internal.groups import GROUPS, LETTERS, group_of
from generator.views.internal.model import Group, InternalRegister, Record, Section
from generator.views.internal.parts import (
    AUTHORITY,
    IN_GIVEN_ORDER,
    MAY_BE_LEFT_OUT,
    SINGLE,
    all_targets,
    alphabetical,
    naming_field,
    records,
)
from generator.views.internal.summary import summarise
from generator.views.values import Data, Formatter

_USED = frozenset({"processor", "independent-controller", "transfer"})
Users = Mapping[tuple[str, str], Mapping[str, Target]]


def internal_register(register: Register, translator: Translator, parts: Iterable[str] = AUTHORITY) -> InternalRegister:
    """Build the view in the translator's language, with the sections named by `parts`."""
    formatter = Formatter(translator, all_targets(register, translator))
    builder = _Builder(register, translator, formatter, _users(register, formatter))
    sections = [builder.section(kind) for kind in parts]
    return InternalRegister(
        language=translator.language,
        controller=register.one("controller")["legal_name"],
        version=register.one("register")["policy"]["version"],
        cover=cover_rows(register, formatter),
        summary=summarise(formatter, register),
        sections=tuple(s for s in sections if s.records or s.kind not in MAY_BE_LEFT_OUT),
    )


def _users(register: Register, formatter: Formatter) -> Users:
    """The purposes in which each record is named."""
    users: dict[tuple[str, str], dict[str, Target]] = defaultdict(dict)
    for identifier, data in register.all("purpose").items():
        for reference in references(data, "purpose"):
            for kind in targets(reference.kind):
                users[kind, reference.identifier][identifier] = formatter.targets["purpose"][identifier]
    return users


@dataclass(frozen=True, slots=True)
class _Builder:
    register: Register
    translator: Translator
    formatter: Formatter
    users: Users

    def section(self, kind: str) -> Section:
        found = self._in_order(kind)
        text = "introduction" if found else "empty"
        return Section(
            kind=kind,
            title=self.translator.t(f"pdf.sections.{kind}.title"),
            introduction=self.translator.t(f"pdf.sections.{kind}.{text}"),
            records=tuple(self._record(kind, identifier, data) for identifier, data in found.items()),
        )

    def _in_order(self, kind: str) -> Mapping[str, Data]:
        found = records(self.register, kind)
        if kind in IN_GIVEN_ORDER:
            return found
        names = self.formatter.targets[kind]
        language = self.translator.language
        return {key: found[key] for key in sorted(found, key=lambda key: alphabetical(names[key].name, language))}

    def _record(self, kind: str, identifier: str, data: Data) -> Record:
        rows = self.formatter.rows(schema_of(kind).root, data)
        naming = None if kind in SINGLE else naming_field(data)
        others = [row for row in rows if row.key != naming]
        if kind in _USED:
            others.append(self._used(kind, identifier))
        return Record(
            target=self.formatter.targets[kind][identifier],
            heading=next((row for row in rows if row.key == naming), None),
            groups=self._groups(others) if kind == "purpose" else (Group(key="", title="", rows=tuple(others)),),
        )

    def _groups(self, rows: list[Row]) -> tuple[Group, ...]:
        grouped: dict[str, list[Row]] = {key: [] for key in (*LETTERS, *GROUPS)}
        grouped["a"].append(self._controller())
        for row in map(self._with_countries, rows):
            grouped[group_of(row.article)].append(row)
        return tuple(
            Group(key=key, title=self.translator.t(f"pdf.letters.{key}"), rows=tuple(members))
            for key, members in grouped.items()
            if members
        )

    def _with_countries(self, row: Row) -> Row:
        """The transfers with the country and the mechanism of each, so that letter (e) is answered on the record."""
        if row.key != "transfers" or row.state is not State.VALUE:
            return row
        return replace(row, blocks=(Entries(items=tuple(map(self._transfer, paragraphs(row.blocks)))),))

    def _transfer(self, named: Paragraph) -> Fields:
        data = self.register.all("transfer").get(named.target.identifier, {}) if named.target else {}
        rows = {row.key: row for row in self.formatter.rows(schema_of("transfer").root, data)}
        return Fields(
            rows=(
                replace(rows["name"], blocks=(named,), state=State.VALUE),
                *(rows[key] for key in ("countries", "mechanism") if key in rows),
            )
        )

    def _controller(self) -> Row:
        """Letter (a) on the record itself, so that the record can be ticked off whole."""
        target = self.formatter.targets["controller"]["controller"]
        return Row(
            key="controller",
            label=self.translator.t("pdf.fields.controller"),
            article="30(1)(a)",
            state=State.VALUE,
            blocks=(Paragraph(text=target.name, target=target),),
        )

    def _used(self, kind: str, identifier: str) -> Row:
        purposes = self.users.get((kind, identifier), {})
        items = tuple(Paragraph(text=target.name, target=target) for target in purposes.values())
        nothing = Paragraph(text=self.translator.t("pdf.value.unused"))
        return Row(
            key="used_in",
            label=self.translator.t("pdf.fields.used_in"),
            article="",
            state=State.VALUE if items else State.NONE,
            blocks=(Listing(items=items, short=True) if items else nothing,),
        )
