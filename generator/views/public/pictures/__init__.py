"""The pictures of the policy as data and words: where data go, how long they are kept, which rights apply where."""

from collections.abc import Callable, Mapping

from generator.model import SectionName
from generator.views.public.pictures.flow import Flow, flow
from generator.views.public.pictures.matrix import Matrix, matrix
from generator.views.public.pictures.timeline import Timeline, timeline
from generator.views.public.words import Words

__all__ = ["Flow", "Matrix", "Picture", "Timeline", "picture"]

Picture = Flow | Timeline | Matrix

_PICTURES: Mapping[SectionName, Callable[[Words], Picture | None]] = {
    SectionName.RECIPIENTS: flow,
    SectionName.PURPOSES: timeline,
    SectionName.RIGHTS: matrix,
}


def picture(words: Words, section: SectionName) -> Picture | None:
    """The picture of a section; None where it has none or there is nothing to draw."""
    return _PICTURES[section](words) if section in _PICTURES else None
