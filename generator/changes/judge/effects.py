"""What a purpose does to people: profiling, automated decisions, marketing; their rights; what keeps them safe."""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.changes.case import Case
from generator.changes.duties import asked
from generator.changes.judge.asks import balancing, impact
from generator.changes.judge.basis import rights
from generator.changes.judge.persons import joined
from generator.changes.judge.rewritten import rewritten
from generator.changes.model import Duty, LegalChange, Sort
from generator.changes.phrases import of_text, within
from generator.i18n import sentence
from generator.schema import field_of
from generator.source import Message

_TURNED: Final[Mapping[str, tuple[Sort, Sort]]] = {
    "profiling": (Sort.PROFILING_ADDED, Sort.PROFILING_REMOVED),
    "automated_decisions": (Sort.AUTOMATED_ADDED, Sort.AUTOMATED_REMOVED),
}
_NEW: Final = asked(Duty.ASSESSMENT, "5(1)(b)", "new_purpose")


def purpose_text(case: Case) -> Iterator[LegalChange]:
    """What the data are used for, in other words: only a person can say whether it is another purpose."""
    if fields := case.take("purpose"):
        asks = [_NEW, asked(Duty.ASSESSMENT, "6(4)", "further_use"), balancing(case)]
        yield case.tell(Sort.PURPOSE_CHANGED, fields, "purpose_rewritten", *asks, words=rewritten(fields))
    for item in case.items("sub_purposes"):
        fields = case.take_these(item.fields)
        what = _plain(item.latest)
        if item.before is not None and item.after is not None:
            yield case.tell(Sort.PURPOSE_CHANGED, fields, "sub_purpose_rewritten", _NEW, words=rewritten(fields))
        elif item.before is None:
            ask = asked(Duty.ASSESSMENT, "6(4)", "further_use")
            yield case.tell(Sort.PURPOSE_CHANGED, fields, "sub_purpose_added", ask, balancing(case), what=what)
        else:
            told = sentence("changes.said.sub_purpose_removed", what=what)
            yield case.make(Sort.PURPOSE_CHANGED, fields, told, (), public=case.published, material=False)


def decisions(case: Case) -> Iterator[LegalChange]:
    """Profiling and automated decisions that begin or end."""
    for key, (begun, ended) in _TURNED.items():
        before, after = _stated(case.before.get(key)), _stated(case.after.get(key))
        if before == after or not (fields := case.take(key)):
            continue
        who = [use["who"] for use in case.after.get("data_subjects", ())]
        texts = [sentence(f"changes.said.{key}_{'begun' if after else 'ended'}")]
        if after:
            logic = case.after[key]["logic"]
            more = of_text(logic)
            texts[0] = Message(f"{texts[0].sv} {more.sv}".strip(), f"{texts[0].en} {more.en}".strip())
        texts += rights(case, who) if key == "automated_decisions" else []
        asks = [impact(case, "35(1), 35(3)(a)"), balancing(case)] if after else []
        if after and key == "automated_decisions":
            asks.append(asked(Duty.ASSESSMENT, "22(2), 22(3)", "automated"))
        yield case.tell(begun if after else ended, fields, joined(texts), *asks)


def marketing(case: Case) -> Iterator[LegalChange]:
    """Channels for advertising that are new or not used any more."""
    labels = field_of("purpose", "marketing.channel").enum_labels
    for item in case.items("marketing"):
        if item.before is not None and item.after is not None:
            continue
        fields = case.take_these(item.fields)
        channel = within(labels[item.latest["channel"]])
        who = [use["who"] for use in case.after.get("data_subjects", ())]
        added = item.before is None
        text = [sentence(f"changes.said.marketing_{'added' if added else 'removed'}", channel=channel)]
        first = bool(case.before.get("marketing")) != bool(case.after.get("marketing"))
        text += rights(case, who) if first else []
        asks = [balancing(case), asked(Duty.ASSESSMENT, "MFL 19-21 §§", "marketing")] if added else []
        yield case.tell(Sort.MARKETING_ADDED if added else Sort.MARKETING_REMOVED, fields, joined(text), *asks)


def overrides(case: Case) -> Iterator[LegalChange]:
    """Rights that are said to differ from what the legal basis gives."""
    labels = field_of("purpose", "rights.right").enum_labels
    for item in case.items("rights"):
        before, after = item.before, item.after
        if before is not None and after is not None and before["applies"] == after["applies"]:
            continue
        fields = case.take_these(item.fields)
        right = within(labels[item.latest["right"]])
        given = after["applies"] if after is not None else not item.latest["applies"]
        key = ("right_given" if given else "right_taken") if after is not None else "right_as_basis"
        yield case.tell(Sort.RIGHT_GAINED if given else Sort.RIGHT_LOST, fields, key, right=right)


def security(case: Case) -> Iterator[LegalChange]:
    """Security measures that are taken for the purpose, or no longer."""
    fields = [field for field in case.left() if field.path == ("security_measures",)]
    for added in (False, True):
        some = case.take_these(field for field in fields if (field.before is None) is added)
        if some:
            names = case.words.names("security-measure", ((field.after or field.before) for field in some))
            asks = [] if added else [asked(Duty.ASSESSMENT, "32(1), 32(2)", "security"), impact(case)]
            sort = Sort.SECURITY_ADDED if added else Sort.SECURITY_REMOVED
            yield case.tell(sort, some, "security_added" if added else "security_removed", *asks, measures=names)


def _plain(text: Mapping[str, str]) -> Message:
    """A text as it stands within a sentence, without its full stop."""
    found = within(of_text(text))
    return Message(found.sv.removesuffix("."), found.en.removesuffix("."))


def _stated(value: object) -> bool:
    return isinstance(value, Mapping) and "none" not in value
