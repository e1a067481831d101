"""From the register's plain data to the internal view; what is printed of a record is decided by its schema."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.i18n import Translator
from generator.register import Register
from generator.schema import schema_of
from generator.views.blocks import Entries, Fields, Listing, Paragraph, Row, State, paragraphs
from generator.views.internal.cover import cover_rows, extent
from generator.views.internal.groups import GROUPS, LETTERS, group_of
from generator.views.internal.model import Group, InternalRegister, Record, Section, Selection
from generator.views.internal.overviews import overviews
from generator.views.internal.parts import (
    AUTHORITY,
    GAPS,
    IN_GIVEN_ORDER,
    MAY_BE_LEFT_OUT,
    PROCESSOR,
    SINGLE,
    all_targets,
    alphabetical,
    naming_field,
    records,
)
from generator.views.internal.roles import KIND, Role, as_asked_of, assignment_groups, group_of_assignment, text_of
from generator.views.internal.summary import summarise
from generator.views.internal.users import Users, users
from generator.views.values import Data, Formatter

_USED = frozenset({"processor", "independent-controller", "transfer"})


def internal_register(
    register: Register,
    translator: Translator,
    parts: Iterable[str] | None = None,
    *,
    role: Role = "controller",
    selection: Selection | None = None,
) -> InternalRegister:
    """Build the view in the translator's language, with the sections named by `parts`, by default what `role` asks for.

    Where `register` is a part, made by this package's selection, `selection` says which.
    """
    asked = (AUTHORITY if role == "controller" else PROCESSOR) if parts is None else tuple(parts)
    is_part = selection is not None and selection.is_part
    formatter = Formatter(translator, all_targets(register, translator))
    builder = _Builder(register, translator, formatter, users(register, formatter, KIND[role]), role, is_part)
    # The versions are those of the whole register.
    sections = [builder.section(kind) for kind in asked if not (is_part and kind == "change")]
    return InternalRegister(
        language=translator.language,
        controller=register.one("controller")["legal_name"],
        version=register.one("register")["policy"]["version"],
        cover=cover_rows(register, formatter, role, selection, annex=bool({*asked} & {*GAPS})),
        summary=summarise(formatter, register, role),
        sections=tuple(s for s in sections if s.records or s.kind not in MAY_BE_LEFT_OUT),
        role=role,
        selection=selection,
        extent=extent(selection, translator),
        overviews=tuple(overviews(register, formatter)) if role == "controller" else (),
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    register: Register
    translator: Translator
    formatter: Formatter
    users: Users
    role: Role
    is_part: bool

    def section(self, kind: str) -> Section:
        found = self._in_order(kind)
        said = f"sections.{kind}.{'introduction' if found else 'empty'}"
        return Section(
            kind=kind,
            title=text_of(f"sections.{kind}.title", self.role, self.translator),
            introduction=text_of("part.empty" if self.is_part and not found else said, self.role, self.translator),
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
        rows = as_asked_of(self.role, self.formatter.rows(schema_of(kind).root, data), kind, self.translator)
        naming = None if kind in SINGLE else naming_field(data)
        others = [row for row in rows if row.key != naming]
        if kind in _USED:
            others.append(self._used(kind, identifier))
        return Record(
            target=self.formatter.targets[kind][identifier],
            heading=next((row for row in rows if row.key == naming), None),
            groups=self._groups(others) if kind == KIND[self.role] else (Group(key="", title="", rows=tuple(others)),),
        )

    def _groups(self, rows: list[Row]) -> tuple[Group, ...]:
        controls = self.role == "controller"
        grouped: dict[str, list[Row]] = {key: [] for key in ((*LETTERS, *GROUPS) if controls else assignment_groups())}
        grouped["a"].append(self._controller())
        for row in map(self._with_countries, rows):
            grouped[group_of(row.article) if controls else group_of_assignment(row)].append(row)
        return tuple(
            Group(key=key, title=text_of(f"letters.{key}", self.role, self.translator), rows=tuple(members))
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
            # An assignment has a field of its own that says who its controller is.
            key=self.role,
            label=self.translator.t(f"pdf.fields.{self.role}"),
            article="30(1)(a)" if self.role == "controller" else "30(2)(a)",
            state=State.VALUE,
            blocks=(Paragraph(text=target.name, target=target),),
        )

    def _used(self, kind: str, identifier: str) -> Row:
        purposes = self.users.get((kind, identifier), {})
        items = tuple(Paragraph(text=target.name, target=target) for target in purposes.values())
        nothing = Paragraph(text=text_of("value.unused", self.role, self.translator))
        return Row(
            key="used_in",
            label=self.translator.t("pdf.fields.used_in"),
            article="",
            state=State.VALUE if items else State.NONE,
            blocks=(Listing(items=items, short=True) if items else nothing,),
        )
