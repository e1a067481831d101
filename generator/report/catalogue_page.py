"""All rules at once: as a list for a terminal, as Markdown, and for other programs."""

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.report.note import RuleNote
from generator.report.rule_page import SEVERITY_WORDS, markdown, markdown_page
from generator.report.subjects import SUBJECTS
from generator.source import Language, Message

VERSION = 1
_TITLE = Message("Regelkatalogen", "The catalogue of rules")
_HEAD = {
    "sv": "Varje kod som en anmärkning kan ha: {number} regler i katalogen, och {others} andra koder för filer, fält, "
    "hänvisningar, frågor och avvikelser. Reglerna finner motsägelser och luckor; de säger aldrig att en behandling är "
    "laglig. `ropa explain KOD` visar samma sida på skärmen.\n\n"
    "Det som en regel i katalogen finner kan accepteras med en avvikelse i `waivers.yaml` (`rule`, `target`, `reason`, "
    "`owner`, `review_by`), och tystas av en fråga i `questions.yaml` (`rules`) så länge svaret inte är känt. "
    "Det gäller även GAP-01. Övriga koder går bara att åtgärda.",
    "en": "Every code that a finding can bear: {number} rules of the catalogue, and {others} other codes for files, "
    "fields, references, questions and deviations. Rules find contradictions and gaps; they never say that processing "
    "is lawful. `ropa explain CODE` shows the same page on the screen.\n\n"
    "What a rule of the catalogue finds can be accepted by a deviation in `waivers.yaml` (`rule`, `target`, `reason`, "
    "`owner`, `review_by`), and silenced by a question in `questions.yaml` (`rules`) while the answer is not known. "
    "The same holds for GAP-01. The other codes can only be mended.",
}
_CONTENTS = Message("Innehåll", "Contents")
_OTHERS = Message("Andra koder", "Other codes")
_COLUMNS = {"sv": ("Kod", "Vad", "Grad"), "en": ("Code", "What", "Severity")}


def by_subject(notes: Iterable[RuleNote]) -> Mapping[str, list[RuleNote]]:
    """The notes by the letters of their codes: subjects in the order of the catalogue, codes in that of numbers."""
    found: dict[str, list[RuleNote]] = {}
    for note in sorted(notes, key=lambda note: note.code):
        found.setdefault(note.subject, []).append(note)
    order = list(SUBJECTS)
    return dict(sorted(found.items(), key=lambda item: order.index(item[0])))


def catalogue_text(notes: Iterable[RuleNote], language: Language) -> str:
    """Return one line for each code, by subject."""
    blocks = []
    for subject, found in by_subject(notes).items():
        lines = [SUBJECTS[subject].in_(language)]
        lines += [f"  {n.code}  {_word(n, language):<8} {n.title.in_(language)}" for n in found]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def catalogue_markdown(notes: Iterable[RuleNote], language: Language) -> str:
    """Return a document: contents by subject, the page of each rule, and a table of the other codes."""
    notes = tuple(notes)
    rules, others = by_subject(n for n in notes if n.catalogued), by_subject(n for n in notes if not n.catalogued)
    counts = {"number": sum(map(len, rules.values())), "others": sum(map(len, others.values()))}
    parts = [
        f"# {_TITLE.in_(language)}",
        _HEAD[language].format(**counts),
        f"## {_CONTENTS.in_(language)}",
        *_contents(rules, language),
        *_pages(rules, language),
        f"## {_OTHERS.in_(language)}",
        *_table_of_others(others, language),
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _contents(rules: Mapping[str, list[RuleNote]], language: Language) -> Iterator[str]:
    for subject, found in rules.items():
        lines = [f"- [{n.code}](#{_anchor(n)}) {markdown(n.title.in_(language))}" for n in found]
        yield "\n".join([f"**{SUBJECTS[subject].in_(language)}**", "", *lines])


def _pages(rules: Mapping[str, list[RuleNote]], language: Language) -> Iterator[str]:
    for subject, found in rules.items():
        yield f"## {SUBJECTS[subject].in_(language)}"
        for note in found:
            title = markdown(note.title.in_(language))
            yield f'<a id="{_anchor(note)}"></a>'
            yield f"### {note.code} {title}"
            yield markdown_page(note, language)


def _table_of_others(others: Mapping[str, list[RuleNote]], language: Language) -> Iterator[str]:
    code, what, severity = _COLUMNS[language]
    for subject, found in others.items():
        lines = [f"| {code} | {what} | {severity} |", "|---|---|---|"]
        lines += [
            f"| {n.code} `{n.name}` | **{markdown(n.title.in_(language))}.** {markdown(n.checks.in_(language))} "
            f"| {_word(n, language)} |"
            for n in found
        ]
        yield "\n".join([f"### {SUBJECTS[subject].in_(language)}", "", *lines])


def _anchor(note: RuleNote) -> str:
    return note.code.lower()


def _word(note: RuleNote, language: Language) -> str:
    return SEVERITY_WORDS[note.severity].in_(language).lower()


def catalogue_json(notes: Iterable[RuleNote], language: Language) -> str:
    """Return every code with its page; the form is a contract, so a field may be added and none renamed."""
    ordered = [note for found in by_subject(notes).values() for note in found]
    report = {"version": VERSION, "rules": [_rule(note, language) for note in ordered]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _rule(note: RuleNote, language: Language) -> dict[str, object]:
    def told(message: Message | None) -> str | None:
        return message.in_(language) if message else None

    return {
        "code": note.code,
        "name": note.name,
        "subject": SUBJECTS[note.subject].in_(language),
        "severity": note.severity.value,
        "title": note.title.in_(language),
        "articles": list(note.articles),
        "checks": note.checks.in_(language),
        "why": told(note.why),
        "remedy": told(note.remedy),
        "bad": note.bad or None,
        "good": note.good or None,
        "wrong": told(note.wrong),
        "house_limit": told(note.house_limit),
        "sources": [
            {"id": s.id, "title": s.title, "url": s.url or None, "status": s.status.value} for s in note.sources
        ],
        "acceptable": note.acceptable,
    }
