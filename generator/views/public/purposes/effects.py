"""What a purpose does to a person: profiling, automated decisions, marketing and how to say no to it."""

from collections.abc import Iterator

from generator.model import Nothing, Purpose
from generator.model.codes import AutomatedDecisionGround
from generator.model.effects import MarketingUse
from generator.views.public.rows import Group, Row, row, sentences
from generator.views.public.words import Words, decapitalised


def effect_rows(words: Words, purpose: Purpose) -> Iterator[Row]:
    """Profiling, automated decisions and marketing, as far as the register states them."""
    yield from row("profiling", words.t("purpose.profiling"), _profiling(words, purpose))
    yield from row("decisions", words.t("purpose.decisions"), _decisions(words, purpose))
    yield from row("marketing", words.t("purpose.marketing"), _marketing(words, purpose))


def _profiling(words: Words, purpose: Purpose) -> Iterator[Group]:
    match purpose.profiling:
        case None:
            return
        case Nothing():
            yield Group(sentences=(words.t("profiling.none"),))
        case profiling:
            data = decapitalised(words.data(profiling.data)) if profiling.data else ""
            made_from = words.t("profiling.data", data=data) if data else ""
            yield Group(sentences=sentences(words.text(profiling.logic), words.text(profiling.consequences), made_from))


def _decisions(words: Words, purpose: Purpose) -> Iterator[Group]:
    match purpose.automated_decisions:
        case None:
            return
        case Nothing():
            yield Group(sentences=(words.t("decisions.none"),))
        case decisions:
            yield Group(
                lead=_ground(words, decisions.ground),
                sentences=sentences(
                    words.text(decisions.logic),
                    words.text(decisions.consequences),
                    words.text(decisions.safeguards),
                ),
            )


def _ground(words: Words, ground: AutomatedDecisionGround | None) -> str:
    if ground is None:
        return ""
    return words.t("basis.named", basis=words.label(ground), article=words.article(ground))


def _marketing(words: Words, purpose: Purpose) -> Iterator[Group]:
    """One group for the channels that have the same rule and the same way to say no."""
    said: dict[tuple[str, ...], list[MarketingUse]] = {}
    for use in purpose.marketing:
        said.setdefault(sentences(words.text(use.rule), words.text(use.opt_out)), []).append(use)
    for told, uses in said.items():
        yield Group(lead=words.joined(words.label(use.channel) for use in uses), sentences=told)
