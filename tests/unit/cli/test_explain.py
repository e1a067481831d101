"""`ropa explain`: the page of a code."""

import re

import pytest

LEG_06 = """\
LEG-06 legitimate-interest-not-stated
Det berättigade intresset är inte angivet

Fel: en tydlig skyldighet är bruten, eller en uppgift är osann eller oläslig.
Inget publiceras förrän det är åtgärdat eller accepterat.
Lagrum: artiklarna 6.1 f, 13.1 d och 14.2 b.

Vad den prövar
  Ett ändamål som vilar på en intresseavvägning (artikel 6.1 f) anger med minst
  fyra ord vilket intresset är och vems det är: den personuppgiftsansvariges
  eller någon annans.

Varför
  Den registrerade ska få veta intresset när uppgifterna samlas in. Ett intresse
  som inte angavs då kan inte åberopas senare (EU-domstolen, C-394/23).

Åtgärd
  Skriv en mening: vems intresse, och vilket.

Exempel på fel
    # purposes/customer-service.yaml
    legal_basis:
      - for: [consumer]
        article: 6.1.f
        balancing_test: {reference: LIA-3, date: 2026-03-01, passes: true}

Samma exempel rättat
    # purposes/customer-service.yaml
    legal_basis:
      - for: [consumer]
        article: 6.1.f
        interest:
          text:
            sv: Vårt intresse är att kunna svara på dina frågor.
            en: Our interest is to be able to answer your questions.
          whose: [controller]
        balancing_test: {reference: LIA-3, date: 2026-03-01, passes: true}

När den har fel
  När intresset bara står i en annan text. Flytta det till ändamålet, så att
  båda dokumenten får det.

Egen gräns, inte lagens
  Ett intresse på färre än fyra ord säger ingenting.

Källor
  - GDPR art. 13, svensk text: https://gdprinfo.eu/sv/sv-article-13
  - CJEU C-394/23 Mousse, 2025-01-09: title/gender not objectively
    indispensable; undisclosed legitimate interest fails (läst som andra återger
    den): https://curia.europa.eu/
  - EDPB Guidelines 1/2024 on legitimate interest (consultation version; not
    final as far as sources tell, autumn 2026) (läst som andra återger den):
    https://www.edpb.europa.eu/

Att acceptera den
  Skriv en avvikelse i waivers.yaml (rule: LEG-06, target, reason, owner,
  review_by), eller ställ en fråga i questions.yaml (rules: [LEG-06]) om svaret
  inte är känt än.
"""
SCH_09_SV = """\
SCH-09 missing-translation
Texten saknas på ett språk

Fel: inget publiceras förrän det är åtgärdat.

Vad den betyder
  Varje text som någon läser ska finnas på svenska och engelska, så att båda
  versionerna säger detsamma.

Att acceptera den
  Det går inte att acceptera, bara att åtgärda.
"""
WAV_03_EN = """\
WAV-03 waiver-too-broad
An accepted deviation covers too much

Warning: it does not stop publishing.
Law: Article 5(2).

What it means
  The deviation covers more than the one place where the rule finds anything.
  Confine it to that place.

To accept it
  It cannot be accepted, only mended.
"""
GAP_01_EN = """\
GAP-01 not-stated
The fact is not stated

Warning: somebody who knows the law has to decide.

What it means
  The law asks for the fact. State it, say that there is none and why, or ask a
  question in questions.yaml. Where a rule has more to say of the same gap, it
  takes its place.

To accept it
  Write a deviation in waivers.yaml (rule: GAP-01, target, reason, owner,
  review_by), or ask a question in questions.yaml (rules: [GAP-01]) where the
  answer is not known yet.
"""


@pytest.mark.parametrize(
    ("code", "language", "page"),
    [("LEG-06", "sv", LEG_06), ("SCH-09", "sv", SCH_09_SV), ("WAV-03", "en", WAV_03_EN), ("GAP-01", "en", GAP_01_EN)],
)
def test_the_whole_page(ropa, code, language, page):
    done = ropa("explain", code, "--lang", language)
    assert (done.returncode, done.stdout, done.stderr) == (0, page, "")


@pytest.mark.parametrize(
    "asked",
    ["leg-06", "Leg-06", " LEG-06 ", "LEG_06", "legitimate-interest-not-stated", "legitimate_interest_not_stated"],
)
def test_a_code_in_any_case_and_a_name(ropa, asked):
    assert ropa("explain", asked, "--lang", "sv").stdout == LEG_06


@pytest.mark.parametrize(
    ("asked", "language", "said"),
    [
        ("LEG06", "sv", "Det finns ingen regel ”LEG06”. Menade du LEG-06 (legitimate-interest-not-stated)?\n"),
        (
            "legitmate-interest-not-statd",
            "en",
            "There is no rule “legitmate-interest-not-statd”. Did you mean LEG-06 (legitimate-interest-not-stated)?\n",
        ),
        ("?", "en", "There is no rule “?”. All codes are shown by ropa rules.\n"),
        ("smörgås\x1b", "sv", "Det finns ingen regel ”smörgås·”. Alla koder visas av ropa rules.\n"),
    ],
)
def test_an_unknown_code_gives_2_and_what_was_probably_meant(ropa, asked, language, said):
    done = ropa("explain", asked, "--lang", language)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_a_source_that_is_not_verified_is_shown_as_such(ropa):
    page = re.sub(r"\s+", " ", ropa("explain", "PRC-01", "--lang", "en").stdout)
    assert (
        "- Regulation (EU) 2016/679, other articles (not verified in the source): "
        "https://eur-lex.europa.eu/legal-content/SV/TXT/?uri=CELEX:32016R0679" in page
    )


def test_the_text_is_as_wide_as_the_terminal_within_limits(ropa):
    def widest(columns):
        lines = ropa("explain", "SRC-44", "--lang", "en", COLUMNS=str(columns)).stdout.splitlines()
        return max(map(len, lines))

    assert widest(10) <= 40
    assert 40 < widest(60) <= 60
    assert 80 < widest(500) <= 100
