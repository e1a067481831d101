"""`ropa affected`: what a change of law or of fact touches, and by which path."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from generator.affected import answered, asked
from generator.affected.consequences import consequences
from generator.affected.numbers import act_number, article_parts, article_pattern
from generator.register import read_register

CLEAN = Path(__file__).resolve().parents[2] / "clean"
DAY = dt.date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path):
    """The clean register, in which a second recipient receives data through a second transfer as well."""
    folder = tmp_path / "register"
    shutil.copytree(CLEAN, folder)
    text = (folder / "transfers/statistics.yaml").read_text("utf-8")
    clauses = (
        text.replace("[US]", "[IN]")
        .replace("mechanism: adequacy", "mechanism: scc")
        .replace("Statistik i USA", "Statistik i Indien")
    )
    clauses = (
        clauses.replace("decision: (EU) 2023/1795\n", "")
        .replace("Data Privacy Framework", "avtal")
        .replace("fallback: scc\n", "")
    )
    (folder / "transfers/india.yaml").write_text(clauses, "utf-8")
    orders = folder / "purposes/orders.yaml"
    orders.write_text(orders.read_text("utf-8").replace("transfers: {none:", "transfers: [india] #"), "utf-8")
    return folder


def answer(folder, text, day=DAY):
    register = read_register(folder, "register").register
    return answered(asked(text, register, day), register, day)


def touched(folder, text):
    return [f"{item.kind}:{item.identifier}" for item in answer(folder, text).items]


def test_a_decision_that_falls_touches_the_transfer_its_recipient_and_those_who_use_them_and_no_other_transfer(folder):
    assert touched(folder, "adequacy:US") == [
        "purpose:website-statistics",
        "processor:analytics",
        "transfer:statistics",
        "cookie:statistics-cookie",
    ]


def test_the_path_is_told_in_words(ropa, folder):
    done = ropa(
        "affected", "adequacy:US", "--register", folder, "--lang", "sv", "--as-of", "2026-11-24", cwd=folder.parent
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
En ändring som gäller beslutet (EU) 2023/1795 om adekvat skyddsnivå för USA berör 4 poster.

Ändamål (1)
  website-statistics  Föra statistik över webbplatsen
    register/purposes/website-statistics.yaml:39  transfers → överföringen ”Statistik i USA” →
      Tredjeländer: USA → beslutet (EU) 2023/1795 om adekvat skyddsnivå för USA

Personuppgiftsbiträden (1)
  analytics  Mätverket Inc.
    register/processors/analytics.yaml:3  överföringen ”Statistik i USA” → Tredjeländer: USA →
      beslutet (EU) 2023/1795 om adekvat skyddsnivå för USA

Överföringar till tredjeland (1)
  statistics  Statistik i USA
    register/transfers/statistics.yaml:5  countries → Tredjeländer: USA → beslutet (EU) 2023/1795 om
      adekvat skyddsnivå för USA
    register/transfers/statistics.yaml:8  decision → texten säger: ”(EU) 2023/1795”
    register/transfers/statistics.yaml:11  safeguards → texten säger: ”Leverantören är ansluten till
      EU–US Data Privacy Framework.”

Kakor (1)
  statistics-cookie  Statistik
    register/cookies/statistics-cookie.yaml:8  providers → personuppgiftsbiträdet ”Mätverket Inc.” →
      överföringen ”Statistik i USA” → Tredjeländer: USA → beslutet (EU) 2023/1795 om adekvat
      skyddsnivå för USA

Att pröva
  - Pröva om överföringen fortfarande har stöd. Har den inte det krävs ett annat stöd i kapitel V, i
    första hand lämpliga skyddsåtgärder. Annars ska överföringen upphöra. Artiklarna 44, 46 och 49.
    Gäller: Statistik i USA
  - Bedöm mottagarlandets lagstiftning och praxis på nytt, om överföringen bygger på eller ska bygga
    på skyddsåtgärder. Artikel 46.1.
    Gäller: Statistik i USA
  - Gå igenom instruktionerna till biträdet om överföring till tredjeland. Artikel 28.3 a.
    Gäller: Mätverket Inc.
  - Ändra informationen till de registrerade om överföringen och dess stöd, och registret.
    Artiklarna 13.1 f, 14.1 f och 30.1 e.
    Gäller: Föra statistik över webbplatsen

Bedömt med lagen per 2026-11-24.
"""
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mechanism:scc", {"transfer:india", "transfer:statistics", "processor:analytics", "cookie:statistics-cookie", "purpose:orders", "purpose:website-statistics"}),
        ("transfer:india", {"transfer:india", "processor:analytics", "purpose:orders", "purpose:website-statistics", "cookie:statistics-cookie"}),
        ("law:1999:1078", {"purpose:accounting", "rights:rights"}),
        ("1999:1078", {"purpose:accounting", "rights:rights"}),
        ("law:Bokföringslagen", {"purpose:accounting", "rights:rights"}),
        ("law:Konsumentköplagen", set()),
        ("law:Marknadsföringslagen", {"purpose:marketing", "purpose:newsletter"}),
        ("law:marketing act", {"purpose:marketing", "purpose:newsletter"}),
        ("page-views", {"data-category:page-views", "purpose:website-statistics", "transfer:india", "transfer:statistics"}),
        ("data-subject:supplier-contact", {"data-subject:supplier-contact", "purpose:supplier-contacts"}),
        ("text:introduction", {"text:introduction", "policy:policy"}),
        ("cookie:session", {"cookie:session", "purpose:orders"}),
    ],
)  # fmt: skip
def test_what_each_kind_of_change_touches(folder, text, expected):
    assert set(touched(folder, text)) == expected


def test_a_text_that_names_a_company_is_found_in_either_language_and_is_no_reference(folder):
    text = folder / "texts/introduction.yaml"
    with text.open("a", encoding="utf-8") as file:
        file.write("evidence:\n  - {claim: Mätverkets servrar står i USA, reference: A, date: 2026-01-01}\n")
    (item,) = (item for item in answer(folder, "processor:analytics").items if item.kind == "text")
    assert [(place.line, place.field, place.path[0].sv) for place in item.places] == [
        (
            text.read_text("utf-8").split("\n").index("evidence:") + 2,
            "evidence.claim",
            "texten säger: ”Mätverkets servrar står i USA”",
        )
    ]
    assert "policy:policy" not in touched(folder, "processor:analytics")


def test_questions_and_deviations_about_what_changes_are_named_with_it(folder):
    (folder / "questions.yaml").write_text(
        "tools:\n  question: {sv: Vilket verktyg?, en: Which tool?}\n  about: [transfers/*#countries, transfers/india]\n"
        "  ask: {sv: Juridik, en: Legal}\n  due: 2026-12-24\n",
        "utf-8",
    )
    (item,) = (item for item in answer(folder, "adequacy:US").items if item.kind == "question")
    assert [(place.line, [step.en for step in place.path]) for place in item.places] == [
        (3, ["the transfer “Statistics in the USA”"])
    ]


def test_as_json(ropa, folder):
    done = ropa(
        "affected",
        "law:1999:1078",
        "country:SE",
        "--register",
        folder,
        "--lang",
        "en",
        "--format",
        "json",
        cwd=folder.parent,
    )
    first, second = json.loads(done.stdout)["answers"]
    assert first["asked"] == "law:1999:1078"
    accounting = next(item for item in first["touched"] if item["id"] == "accounting")
    assert accounting["places"][1] == {
        "file": "register/purposes/accounting.yaml",
        "line": 27,
        "field": "legal_basis.laws",
        "path": ["Legal references: Accounting Act (1999:1078), 7 kap. 2 §"],
    }
    assert [(one["articles"], one["concerns"]) for one in first["examine"]] == [
        (["6(1)(c)", "6(3)"], ["purpose:accounting"]),
        (["5(1)(e)", "13(2)(a)", "14(2)(a)", "30(1)(f)"], ["purpose:accounting"]),
        (["5(1)(a)", "12(1)"], ["rights:rights"]),
    ]
    assert (second["asked"], second["label"]) == ("country:SE", "Sweden")


def test_as_markdown_with_what_is_to_be_examined_to_tick_off(ropa, folder):
    done = ropa(
        "affected",
        "system:crm",
        "law:1999:1078",
        "--register",
        folder,
        "--lang",
        "en",
        "--format",
        "markdown",
        cwd=folder.parent,
    )
    told = ropa(
        "affected",
        "law:1999:1078",
        "--register",
        folder,
        "--lang",
        "en",
        "--format",
        "markdown",
        "--as-of",
        "2026-11-24",
        cwd=folder.parent,
    )
    assert done.returncode in (0, 2)
    assert told.stdout.startswith(
        "## A change concerning the act 1999:1078 touches 2 records.\n\n### Rights (1)\n\n- **rights** (`rights`)\n"
    )
    assert (
        "\n- [ ] Examine whether the legal basis remains. A legal obligation needs an act that is in force. Articles 6(1)(c) and 6(3). Concerns: Keep the accounts\n"
        in told.stdout
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("adequacy:IN", "There is no adequacy decision on India and has been none, by the program's list. As of 2026-11-24 there are decisions on: AD, AR, BR, CA, CH, FO, GB, GG, IL, IM, JE, JP, KR, NZ, US, UY."),
        ("country:XX", "“XX” is no country. Write its code of two letters, such as US."),
        ("procesor:hosting", "It is not possible to ask for “procesor:”. Did you mean “processor”?"),
        ("processor:hostin", "“processor:hostin” is not in the register. Did you mean “processor:hosting”?"),
        ("analytic", "There is no record with the id “analytic”. Did you mean “analytics”?"),
        ("law:Bokforingslag", "“Bokforingslag” is no number of an act and no name that the register uses. Write for example law:2022:482. Did you mean “Bokföringslagen”?"),
        ("article:six", "“six” is no article. Write for example article:6.1.f."),
        ("mechanism:sc", "“sc” is no transfer tool. Did you mean “scc”?"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_said_with_what_was_meant(ropa, folder, text, told):
    done = ropa("affected", text, "--register", folder, "--lang", "en", "--as-of", "2026-11-24", cwd=folder.parent)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told + "\n")


@pytest.mark.parametrize("text", ["country:AU", "law:2010:1", "law:2016/680", "article:99"])
def test_that_nothing_is_touched_is_an_answer(ropa, folder, text):
    done = ropa("affected", text, "--register", folder, "--lang", "sv", cwd=folder.parent)
    what = {
        "country:AU": "Australien",
        "law:2010:1": "författningen 2010:1",
        "law:2016/680": "EU-rättsakten 2016/680",
        "article:99": "artikel 99",
    }[text]
    assert (done.returncode, done.stdout) == (0, f"Ingenting i registret berörs av en ändring som gäller {what}.\n")


def test_what_asks_for_the_marketing_to_be_examined_is_the_marketing_act(folder):
    examined = [(one.words.en, one.articles, one.concerns) for one in answer(folder, "law:2008:486").consequences]
    assert examined == [
        (
            "Examine whether the marketing is still allowed in each channel, and whether the information on how to "
            "refuse it is right.",
            "MFL 19-21 §§",
            (("purpose", "marketing"), ("purpose", "newsletter")),
        )
    ]
    assert [one for one in answer(folder, "law:1999:1078").consequences if "MFL" in one.articles] == []


def test_the_regulation_is_called_what_it_is(folder):
    assert answer(folder, "law:2016/679").asked.label == ("förordningen (EU) 2016/679", "Regulation (EU) 2016/679")


def test_what_is_done_on_others_behalf_alone_has_the_articles_of_that(folder):
    (told,) = consequences("country", {("on-behalf-of", "hosting"): ["transfers"]})
    assert told.articles == "30(2)(c)"
    both = consequences("country", {("on-behalf-of", "hosting"): ["transfers"], ("purpose", "orders"): ["transfers"]})
    assert [one.articles for one in both] == ["13(1)(f), 14(1)(f), 30(1)(e), 30(2)(c)"]


def test_how_acts_and_articles_may_be_written():
    assert [act_number(text) for text in ("2022:482", "SFS 2022:482", "(EU) 2016/679", "95/46/EG", "none")] == [
        "2022:482",
        "2022:482",
        "2016/679",
        "95/46",
        None,
    ]
    assert {article_parts(text) for text in ("6.1.f", "6(1)(f)", "artikel 6.1 f", "Art. 6.1 f", "Article 6(1)(f)")} == {
        ("6", "1", "f")
    }
    assert [article_parts(text) for text in ("six", "LEK 9:28", "")] == [(), (), ()]
    pattern = article_pattern(("6", "1"))
    assert [
        bool(pattern.search(text))
        for text in ("enligt artikel 6.1 f", "Article 6(1)(f)", "artikel 6.12", "artikel 16.1")
    ] == [True, True, False, False]
