"""The answer as Markdown, for an issue or a pull request."""

from collections.abc import Iterator

from generator.affected.answer import Answer, Item
from generator.affected.as_text import law, named, path, title
from generator.i18n import Translator, translator
from generator.source import Language

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})


def affected_markdown(answer: Answer, language: Language) -> str:
    """The same as the text, with headings and lists; what is to be examined can be ticked off."""
    words = translator(language)
    lines = [f"## {_plain(title(answer, words))}"]
    for kind, items in answer.by_kind.items():
        lines += ["", f"### {words.t(f'affected.kind.{kind}.many')} ({len(items)})", ""]
        for item in items:
            lines += _item(item, words)
    if answer.consequences:
        lines += ["", f"### {words.t('affected.text.examine')}", ""]
        for consequence in answer.consequences:
            told = words.t("affected.text.concerns", names=named(consequence, answer, words))
            lines.append(
                f"- [ ] {_plain(consequence.words.in_(language))} {_plain(law(consequence, words))}. {_plain(told)}"
            )
        lines += ["", words.t("affected.text.law_of", as_of=answer.as_of)]
    return "\n".join(lines) + "\n"


def _item(item: Item, words: Translator) -> Iterator[str]:
    yield f"- **{_plain(item.name.in_(words.language))}** (`{item.identifier}`)"
    for position, place in enumerate(item.places):
        field = f" `{place.field}` →" if place.field else ""
        yield f"  - `{place.file}:{place.line}`{field} {_plain(path(item, position, words))}"


def _plain(text: str) -> str:
    return text.translate(_SIGNS)
