"""Lines of text shaped once, not once to be set and once more to be drawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from generator.pdf.lean.replace import replaced

_KEPT: Final = "font_of_artikel30"
_ENDS: Final = frozenset("\n\r\u2029")
"""What ends a paragraph within a text."""
_SETTINGS: Final = (
    *("font_kerning", "font_variant_ligatures", "font_variant_position", "font_variant_caps", "font_variant_numeric"),
    *("font_variant_alternates", "font_variant_east_asian", "font_feature_settings"),
)


class _Font(NamedTuple):
    """What Pango has to know of a style."""

    context: Any
    language: Any
    description: Any
    features: Any


@contextmanager
def quick_lines(weasyprint: Any) -> Iterator[None]:
    """Keep each line as it was shaped until it is drawn, and what Pango knows of a style with the style."""
    module = weasyprint.text.line_break
    layout, pango, ffi = module.Layout, module.pango, module.ffi
    set_up, set_text, reactivate = layout.setup, layout.set_text, layout.reactivate

    def quick_setup(self: Any, style: Any) -> None:
        if style["text_decoration_line"] != "none" or style["font_language_override"] != "normal":
            set_up(self, style)
            return
        known = style.__dict__
        font = known[_KEPT] if _KEPT in known else known.setdefault(_KEPT, _font(module, style))
        self.style, self.language, self.first_line_direction = style, font.language, 0
        self.ascent = self.underline_position = self.strikethrough_position = None
        self.layout = ffi.gc(pango.pango_layout_new(font.context), module.gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(self.layout, False)  # noqa: FBT003
        pango.pango_layout_set_font_description(self.layout, font.description)
        if font.features is not None:
            attributes = pango.pango_attr_list_new()
            pango.pango_attr_list_insert(attributes, font.features)
            pango.pango_layout_set_attributes(self.layout, attributes)

    def quick_text(self: Any, text: str, justify: bool = False) -> None:  # noqa: FBT001, FBT002 - as WeasyPrint has it
        # Drawn, a line is one paragraph; told so only then, Pango would shape it again.
        pango.pango_layout_set_single_paragraph_mode(self.layout, _ENDS.isdisjoint(text))
        set_text(self, text, justify)

    def quick_reactivate(self: Any, style: Any) -> None:
        one_line = pango.pango_layout_get_line_readonly(self.layout, 1) == ffi.NULL
        if style is not self.style or self.justification_spacing or not one_line:
            reactivate(self, style)

    with replaced(
        layout, setup=quick_setup, set_text=quick_text, reactivate=quick_reactivate, deactivate=lambda _self: None
    ):
        yield


def _font(module: Any, style: Any) -> _Font:
    pango = module.pango
    fonts = style.font_config
    context = module.ffi.gc(pango.pango_font_map_create_context(fonts.font_map), module.gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)  # noqa: FBT003
    pango.pango_context_set_base_dir(context, module.PANGO_DIRECTION[style["direction"]])
    language = pango.pango_language_get_default()
    if style["lang"]:
        pointer, _text = module.unicode_to_char_p(style["lang"])
        language = pango.pango_language_from_string(pointer)
        pango.pango_context_set_language(context, language)
    attribute, wanted = None, module.font_features(*(style[name] for name in _SETTINGS))
    if wanted:
        told = ",".join(f"{key} {value}" for key, value in wanted.items()).encode()
        attribute = fonts.font_features.setdefault(told, pango.pango_attr_font_features_new(told))
    return _Font(context, language, module.get_font_description(style), attribute)


@contextmanager
def fitted_once(weasyprint: Any) -> Iterator[None]:
    """A box within a line that fits as it is: its least width is not asked for, which is found letter by letter."""
    inline, widest = weasyprint.layout.inline, weasyprint.layout.preferred.max_content_width
    both = inline.shrink_to_fit

    def fitted(context: Any, box: Any, available: float) -> float:
        width: float = widest(context, box, outer=False)
        if width > available:
            width = both(context, box, available)
        return width

    with replaced(inline, shrink_to_fit=fitted):
        yield
