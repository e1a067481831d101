"""What the register calls the fields that a template asks for."""

from generator.exchange.editions.templates.homes import homes
from generator.i18n import Translator
from generator.schema import field_of

_OWN = frozenset({"purpose", "controller"})


def label_of(field: str, translator: Translator) -> str:
    """The label of the field's home, behind the kind of record unless that is the purpose or the controller."""
    (home, *_) = homes()[field]
    kind = translator.t(f"export.sheets.{home.kind}")
    if home.kind not in _OWN and home.route == ("name",):
        return kind
    return short_label(field, translator) if home.kind in _OWN else f"{kind}: {short_label(field, translator)}"


def short_label(field: str, translator: Translator) -> str:
    """The label of the field's home, for a place where the kind of record is known."""
    (home, *_) = homes()[field]
    if not home.route:
        return translator.t("pdf.fields.identifier")
    node = field_of(home.kind, ".".join(home.route))
    named = node.enum_labels[home.code] if home.code else node.label
    return named.in_(translator.language) if named else home.route[-1]
