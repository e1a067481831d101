"""What a drawing is made of. How it looks is decided by classes; what colour they have, by the stylesheet."""

from dataclasses import dataclass, field, replace

from generator.pages.pictures.text import is_cut


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """The measures of a layout."""

    name: str
    width: int
    size: int
    """Of the text."""
    step: int
    """From one line of text to the next."""


WIDE = Form(name="broad", width=660, size=13, step=17)
"""Shown at 606 pixels and more, so its text is hardly ever smaller than 12."""
NARROW = Form(name="slim", width=320, size=14, step=18)
"""Shown at 284 pixels and more: the text is never smaller than 12."""
FORMS = (WIDE, NARROW)


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """Lines of text, the first on the line `y`; `whole` is what it would say if there were room."""

    x: int
    y: int
    lines: tuple[str, ...]
    kind: str = ""
    anchor: str = ""
    """`end` or `middle`; empty where the text begins at `x`."""
    turn: int = 0
    """Degrees."""
    whole: str = ""
    strong: str = ""
    """What the first line begins with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Path:
    """Lines, curves and outlines of one kind together, in the language of SVG."""

    kind: str
    d: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """One layout of a picture: a wide one for desks and paper, a narrow one for phones."""

    form: str
    width: int
    height: int
    step: int
    """From one line of text to the next."""
    paths: tuple[Path, ...]
    labels: tuple[Label, ...]


@dataclass(slots=True)
class Canvas:
    """A drawing that is being made."""

    form: Form
    parts: dict[str, list[str]] = field(default_factory=dict)
    labels: list[Label] = field(default_factory=list)

    def draw(self, kind: str, *parts: str) -> None:
        """Draw the parts with what is of their kind; a kind lies on those that were named before it."""
        self.parts.setdefault(kind, []).extend(parts)

    def write(self, label: Label) -> None:
        """Write the lines; what they were cut from is told where a pointer can ask for it."""
        told = self.form is WIDE and is_cut((label.strong, *label.lines))
        self.labels.append(label if told else replace(label, whole=""))

    def finished(self, height: float) -> Drawing:
        """The drawing."""
        return Drawing(
            form=self.form.name,
            width=self.form.width,
            height=round(height),
            step=self.form.step,
            paths=tuple(Path(kind=kind, d="".join(parts)) for kind, parts in self.parts.items() if parts),
            labels=tuple(self.labels),
        )
