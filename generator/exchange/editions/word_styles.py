"""The styles of the document: a reader changes the look in one place, and mark-up stays clean."""

from collections.abc import Mapping
from typing import Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from generator.source import Language
from generator.views.blocks import State

STATE_STYLES: Final[Mapping[State, str | None]] = {
    State.VALUE: None,
    State.NONE: "Stated as none",
    State.MISSING: "Not stated",
}
DEPTHS: Final = range(6)
_ACCENT, _MUTED, _WARNING = RGBColor(0x1D, 0x3B, 0x5C), RGBColor(0x56, 0x61, 0x6B), RGBColor(0x8A, 0x4B, 0x00)
_RULE: Final = "B9C3CD"
_STEP: Final = 0.45  # centimetres
_FONT: Final = "Arial"
_SIZES: Final = {"Title": 22, "Subtitle": 11, "Heading 1": 15, "Heading 2": 12}
_LOCALES: Final[Mapping[Language, str]] = {"sv": "sv-SE", "en": "en-GB"}


def value_style(depth: int, *, bullet: bool) -> str:
    """The style of a line of a value."""
    return f"Record {'item' if bullet else 'value'} {min(depth, DEPTHS[-1])}"


def prepare(document: Any, language: Language) -> Mapping[str, str]:
    """Make the styles, and say which language the document is in; gives the id of each style by its name."""
    styles = document.styles
    _language(styles, _LOCALES[language])
    _font(styles["Normal"], 10)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    for name, size in _SIZES.items():
        _font(styles[name], size, _ACCENT)
    styles["Heading 1"].paragraph_format.space_before = Pt(18)
    styles["Heading 2"].paragraph_format.space_before = Pt(12)
    for name, size, bold, colour in (
        ("Record label", 9, True, None),
        ("Record article", 8, False, _MUTED),
        ("Record head", 9, True, _ACCENT),
    ):
        style = _paragraph(styles, name)
        _font(style, size, colour)
        style.font.bold = bold
    for border in styles["Table Grid"].element.find(f".//{qn('w:tblBorders')}"):
        border.set(qn("w:color"), _RULE)
    for depth in DEPTHS:
        _value(styles, depth, bullet=False)
        _value(styles, depth, bullet=True)
    styles.add_style("Stated as none", WD_STYLE_TYPE.CHARACTER).font.italic = True
    missing = styles.add_style("Not stated", WD_STYLE_TYPE.CHARACTER)
    missing.font.bold, missing.font.color.rgb = True, _WARNING
    return {style.name: style.style_id for style in styles}


def _value(styles: Any, depth: int, *, bullet: bool) -> None:
    style = _paragraph(styles, value_style(depth, bullet=bullet), "List Bullet" if bullet else "Normal")
    style.font.size = Pt(9)
    shape = style.paragraph_format
    shape.left_indent = Cm(_STEP * (depth + bullet))
    shape.first_line_indent = Cm(-_STEP if bullet else 0)


def _paragraph(styles: Any, name: str, base: str = "Normal") -> Any:
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles[base]
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1)
    return style


def _font(style: Any, size: int, colour: RGBColor | None = None) -> None:
    style.font.name, style.font.size = _FONT, Pt(size)
    # The template's headings take their font from its theme, which goes before the name.
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    if colour is not None:
        style.font.color.rgb = colour


def _language(styles: Any, locale: str) -> None:
    defaults = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    spoken = defaults.find(qn("w:lang"))
    if spoken is None:
        spoken = OxmlElement("w:lang")
        defaults.append(spoken)
    spoken.set(qn("w:val"), locale)
