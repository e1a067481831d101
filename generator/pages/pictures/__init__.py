"""The pictures of the policy as drawings: lines, boxes and texts in places; a template writes them as SVG."""

from generator.i18n import translator
from generator.pages.pictures.flow import flow
from generator.pages.pictures.matrix import matrix
from generator.pages.pictures.shapes import FORMS, Drawing, Form
from generator.pages.pictures.timeline import timeline
from generator.source import Language
from generator.views.public.pictures import Flow, Matrix, Picture, Timeline

__all__ = ["Drawing", "drawn"]


def drawn(picture: Picture, language: Language) -> tuple[Drawing, ...]:
    """The picture in every form; nothing where only its table is told."""
    return tuple(_drawing(picture, form, language) for form in FORMS) if _drawable(picture) else ()


def _drawable(picture: Picture) -> bool:
    match picture:
        case Flow():
            return True
        case Timeline():
            return bool(picture.blocks)
        case Matrix():
            return bool(picture.lines)


def _drawing(picture: Picture, form: Form, language: Language) -> Drawing:
    match picture:
        case Flow():
            return flow(picture, form)
        case Timeline():
            return timeline(picture, form, translator(language))
        case Matrix():
            return matrix(picture, form)
