"""Write docs/rules.md and docs/regler.md: the catalogue of rules in English and in Swedish.

python docs/make_rules.py
"""

from pathlib import Path

from generator.cli.notes import all_notes
from generator.report.catalogue_page import catalogue_markdown
from generator.source import LANGUAGES, Language

HERE = Path(__file__).parent
PAGES: dict[Language, str] = {"sv": "regler.md", "en": "rules.md"}
MADE: dict[Language, str] = {
    "sv": "<!-- Skriven av `python docs/make_rules.py` ur reglerna i `generator/rules/catalogue/`, "
    "`generator/report/other_codes.yaml` och `rules-left-out.sv.md`; ett test ser att den är aktuell. -->",
    "en": "<!-- Made by `python docs/make_rules.py` from the rules in `generator/rules/catalogue/`, "
    "`generator/report/other_codes.yaml` and `rules-left-out.en.md`; a test fails when it is not up to date. -->",
}


def page(language: Language) -> str:
    """The whole page in one language."""
    left_out = (HERE / f"rules-left-out.{language}.md").read_text(encoding="utf-8")
    return "\n\n".join([MADE[language], catalogue_markdown(all_notes().values(), language).rstrip(), left_out])


if __name__ == "__main__":
    for spoken in LANGUAGES:
        (HERE / PAGES[spoken]).write_text(page(spoken), encoding="utf-8")
