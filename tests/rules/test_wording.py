"""Wording: the branches that no example on a rule's page shows, and texts that must be left alone."""

import datetime as dt
import json
from pathlib import Path

import pytest
from rules.example import AS_OF, applied, findings

from generator.register import read_register
from generator.rules import all_rules, rule_hits
from generator.rules.catalogue.wording.figures import differences

INTRODUCTION = "register/texts/introduction.yaml"


def text(sv, en="In order.", file="texts/introduction.yaml", field="body", **more):
    """A text laid over the clean register: by default the body of the introduction."""
    data = {field: {"sv": sv, "en": en}, **more}
    return f"# {file}\n" + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())


def told(code, example, folder):
    """The findings of one rule: file, what the caret stands under, and both messages."""
    found = [finding for finding in findings(example, folder) if finding.rule == code]
    return [(f.file, under(f, folder), f.message.sv, f.message.en) for f in found]


def under(finding, folder):
    """The words that are marked, where they stand on one line."""
    line = Path(folder, finding.file).read_text(encoding="utf-8").splitlines()[finding.line - 1]
    return line[finding.column - 1 : finding.end_column - 1].strip('"')


def messages(code, example, folder):
    return [sv for _, _, sv, _ in told(code, example, folder)]


# GEN-01


@pytest.mark.parametrize(
    "mark",
    [
        "more???",
        "TBD",
        "XXX",
        "[namn på ombudet]",
        "(att komplettera)",
        "<FÖRETAGETS NAMN>",
        "Lorem ipsum",
        "[insert date]",
    ],
)
def test_marks_of_unfinished_work_are_found(mark, tmp_path):
    example = text(f"Ring {mark} när du vill.", f"Call {mark} at any time.")
    [(file, place, sv, _)] = told("GEN-01", example, tmp_path)
    assert (file, place) == (INTRODUCTION, f"Ring {mark} när du vill.")
    assert sv.startswith("Det står ”")
    assert sv.endswith("” i en text i policyn. Texten är inte färdig.")


def test_a_text_of_dots_is_unfinished_also_in_an_internal_field(tmp_path):
    example = text("...", "?", "register.yaml", "classification")
    assert told("GEN-01", example, tmp_path) == [
        (
            "register/register.yaml",
            "...",
            "Det står ”...” i ”Informationsklass”. Texten är inte färdig.",
            "It says “?” in “Classification”. The text is not finished.",
        )
    ]


@pytest.mark.parametrize(
    "fine",
    [
        "Vill du veta mer?",
        "Verkligen?? Ja.",
        "Personnummer anges som ÅÅMMDD-XXXX.",
        "Läs [namn och adress](https://www.example.com/) här.",
        "Använd Microsoft To Do.",
        "Första raden.\n\n***\n\nSista raden.",
        "Se punkt 3 …",
    ],
)
def test_ordinary_texts_are_finished(fine, tmp_path):
    assert told("GEN-01", text(fine), tmp_path) == []


# GEN-02


def test_a_misspelt_name_is_told_from_a_former_one(tmp_path):
    example = text("Vi rapporterar till skatteverket.", "We report to the tax agency.")
    assert told("GEN-02", example, tmp_path) == [
        (
            INTRODUCTION,
            "Vi rapporterar till skatteverket.",
            "”skatteverket” i en text i policyn är fel stavat: det heter ”Skatteverket”.",
            "“skatteverket” in a text of the policy is misspelt: the name is “Skatteverket”.",
        )
    ]


def test_a_service_that_keeps_its_name_is_wrong_only_as_a_recipient(tmp_path):
    fine = text("Vi har en sida på Facebook.", "We have a page on Facebook.")
    assert told("GEN-02", fine, tmp_path / "fine") == []
    recipient = text("Facebook", "Facebook", "independent-controllers/social-network.yaml", "name")
    assert told("GEN-02", recipient, tmp_path) == [
        (
            "register/independent-controllers/social-network.yaml",
            "Facebook",
            "”Facebook” i namnet ”Facebook” är ett namn som inte används sedan 2021. "
            "Nu heter det Meta (Meta Platforms Ireland Ltd).",
            "“Facebook” in the name “Facebook” has not been the name since 2021. "
            "It is now Meta (Meta Platforms Ireland Ltd).",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        text("Meta (Facebook)", "Meta (Facebook)", "independent-controllers/social-network.yaml", "name"),
        text("Klaga hos Datainspektionen.", "Complain to us.", former_names=["Datainspektionen"]),
        text("Läs www.datainspektionen.se.", "Read it."),
        text("Skatteverkets beslut.", "A decision."),
        "# register.yaml\nsupervisory_authority: {name: {sv: Datainspektionen, en: Datainspektionen}, country: SE}\n",
        "# purposes/marketing.yaml\nstatus: ended\nended: 2026-05-01\nsummary: {sv: Twitter, en: Twitter}\n",
    ],
)
def test_names_that_are_meant_or_right_are_left_alone(example, tmp_path):
    assert told("GEN-02", example, tmp_path) == []


def test_the_name_of_the_authority_before_it_changed_is_right_on_its_day(tmp_path):
    reading = read_register(applied(text("Klaga hos Datainspektionen."), tmp_path), "register")
    rules = [all_rules()["GEN-02"]]
    assert list(rule_hits(reading, dt.date(2020, 6, 1), rules)) == []
    assert len(list(rule_hits(reading, AS_OF, rules))) == 1


# GEN-03


def test_a_reference_in_a_field_is_one_finding_for_number_and_section(tmp_path):
    laws = '[{name: {sv: LEK, en: Act}, number: "2003:389", provision: 6 kap. 18 §}]'
    example = (
        f"# purposes/cookie-choices.yaml\nlegal_basis:\n  - for: [visitor]\n    article: 6.1.c\n    laws: {laws}\n"
    )
    assert told("GEN-03", example, tmp_path) == [
        (
            "register/purposes/cookie-choices.yaml",
            "2003:389",
            "För ”Minnas ditt val av kakor” hänvisas till den tidigare lagen (2003:389) om elektronisk kommunikation, "
            "som är upphävd sedan den 2022-06-03. Nu gäller lagen (2022:482) om elektronisk kommunikation, "
            "för kakor 9 kap. 28 §.",
            "“Remember your choice of cookies” refers to the former Electronic Communications Act (2003:389), "
            "which was repealed on 2022-06-03. What applies now is the Electronic Communications Act (2022:482), "
            "for cookies chapter 9, section 28.",
        )
    ]


@pytest.mark.parametrize(
    "fine",
    [
        "Dataskyddsförordningen ersatte direktiv 95/46/EG.",
        "Enligt skollagen (2010:800) 6 kap. 18 § gäller annat.",
        "Personuppgiftslagen upphörde att gälla 2018.",
    ],
)
def test_history_and_other_acts_are_left_alone(fine, tmp_path):
    assert told("GEN-03", text(fine), tmp_path) == []


# GEN-04


def test_a_claim_in_a_purpose_is_held_against_its_own_recipients(tmp_path):
    claim = "Vi delar inte dina uppgifter med någon.", "We do not share your data with anyone."
    without = text(*claim, "purposes/incidents.yaml", "summary")
    assert told("GEN-04", without, tmp_path / "fine") == []
    example = text(*claim, "purposes/newsletter.yaml", "summary")
    assert told("GEN-04", example, tmp_path) == [
        (
            "register/purposes/newsletter.yaml",
            claim[0],
            "Det sägs i ”I korthet” för ”Sända nyhetsbrev” att uppgifter inte delas, men de lämnas till Molnhall AB enligt registret.",
            "It is said in “In short” of “Send newsletters” that data are not shared, but they go to Molnhall AB according to the register.",
        )
    ]


def test_a_claim_in_a_cookie_is_held_against_its_providers(tmp_path):
    claim = "Uppgifterna lämnas aldrig ut.", "The data are never disclosed."
    assert told("GEN-04", text(*claim, "cookies/session.yaml", "purpose"), tmp_path / "fine") == []
    found = messages("GEN-04", text(*claim, "cookies/statistics-cookie.yaml", "purpose"), tmp_path)
    said = "Det sägs i ”Ändamål” för ”Statistik” att uppgifter inte delas"
    assert found == [f"{said}, men de lämnas till Mätverket Inc. enligt registret."]


@pytest.mark.parametrize(
    "fine",
    [
        "Vi säljer aldrig dina uppgifter.",
        "Vi delar inte dina uppgifter utan ditt samtycke.",
        "Vi lämnar aldrig ut uppgifter till obehöriga.",
        "Vi delar inte dina uppgifter för andras marknadsföring.",
        "Du delar inte med dig av något.",
        "Vi lämnar inte ut uppgifter om du inte har godkänt det.",
    ],
)
def test_limited_promises_are_left_alone(fine, tmp_path):
    assert told("GEN-04", text(fine), tmp_path) == []


def test_processors_are_no_third_parties(tmp_path):
    example = text(
        "Vi delar aldrig dina uppgifter med tredje part.",
        "We never share your data with third parties.",
        "purposes/newsletter.yaml",
        "summary",
    )
    assert told("GEN-04", example, tmp_path) == []


# GEN-05


@pytest.mark.parametrize(
    ("sv", "en", "words"),
    [
        ("Vi krypterar alltid dina uppgifter.", "We always encrypt your data.", "Vi krypterar alltid dina"),
        ("Uppgifterna är 100 % säkra.", "The data are 100% secure.", "100 % säkra"),
        (
            "Alla våra personuppgiftsbiträden har avtal.",
            "All our processors have agreements.",
            "Alla våra personuppgiftsbiträden",
        ),
        (
            "Skyddet är detsamma som inom EU.",
            "The protection is the same as in the EU.",
            "Skyddet är detsamma som inom EU",
        ),
        ("Vi säljer aldrig uppgifter.", "We never sell data.", "Vi säljer aldrig uppgifter"),
        ("Vi kommer aldrig att fråga dig.", "We will never ask you.", "Vi kommer aldrig att fråga"),
        ("Det påverkar inte dig på något sätt.", "It does not affect you in any way.", "inte dig på något sätt"),
    ],
)
def test_absolute_claims_are_found_in_both_languages(sv, en, words, tmp_path):
    assert told("GEN-05", text(sv, en), tmp_path / "both")[0][:3] == (
        INTRODUCTION,
        sv,
        f"Det står ”{words}” i en text i policyn. Det är ett löfte utan undantag, och inget underlag anges.",
    )
    assert told("GEN-05", text("I ordning.", en), tmp_path)[0][1] == en


def test_evidence_silences_the_claim_that_it_names(tmp_path):
    body = "Vi garanterar svar inom en vecka. Systemet är helt säkert."
    evidence = [{"claim": "garanterar svar inom en vecka", "reference": "SLA-1"}]
    found = messages("GEN-05", text(body, "We answer within a week.", evidence=evidence), tmp_path)
    assert found == [
        "Det står ”helt säkert” i en text i policyn. Det är ett löfte utan undantag, och inget underlag anges."
    ]


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Du kan alltid höra av dig till oss.", "You can always contact us."),
        ("Vi är alltid glada att höra från dig.", "We are always happy to hear from you."),
        ("Du behöver aldrig betala.", "You never have to pay."),
        ("Endast nödvändiga kakor används.", "Only necessary cookies are used."),
        ("Biträdet ska ge tillräckliga garantier.", "The processor must provide sufficient guarantees."),
        ("Garantitiden är tre år.", "The warranty period is three years."),
        ("Alla kunder får nyhetsbrevet.", "All customers receive the newsletter."),
    ],
)
def test_ordinary_words_are_no_claims(sv, en, tmp_path):
    assert told("GEN-05", text(sv, en), tmp_path) == []


# GEN-06


@pytest.mark.parametrize(
    ("sv", "en", "said_sv", "said_en"),
    [
        ("Vi kan komma att ringa dig.", "We may call you.", "kan komma att", "may"),
        ("Sända reklam m.m.", "To send advertising etc.", "m.m.", "etc."),
        ("Sända reklam, t.ex. kataloger.", "To send advertising, such as catalogues.", "t.ex.", "such as"),
        ("Sända reklam vid behov.", "To send advertising where necessary.", "vid behov", "where necessary"),
    ],
)
def test_vague_words_are_found_in_a_purpose(sv, en, said_sv, said_en, tmp_path):
    assert told("GEN-06", text(sv, en, "purposes/marketing.yaml", "purpose"), tmp_path) == [
        (
            "register/purposes/marketing.yaml",
            sv,
            f"Det står ”{said_sv}” i ”Ändamål” för ”Marknadsföra till kunder”, så läsaren får inte veta vad som faktiskt gäller.",
            f"It says “{said_en}” in “Purpose” of “Market to customers”, so the reader is not told what is actually the case.",
        )
    ]


@pytest.mark.parametrize(
    "example",
    [
        text("Vi kan komma att ringa dig m.m.", "We may call you etc."),
        text(
            "Du får när som helst i maj säga nej.",
            "You may say no in May, and we may not call.",
            "purposes/marketing.yaml",
            "purpose",
        ),
        text(
            "Tiden beror på hur ofta du handlar.",
            "It depends on how often you buy.",
            "purposes/marketing.yaml",
            "purpose",
        ),
        text("Vi kan svara.", "We can answer you, for example.", "purposes/marketing.yaml", "summary"),
    ],
)
def test_free_texts_rights_and_exact_words_are_left_alone(example, tmp_path):
    assert told("GEN-06", example, tmp_path) == []


# GEN-07


SHOP = "# controller.yaml\nlegal_name: AJ Kontor AB (publ)\nshort_name: AJ Kontor\n"


def test_a_name_of_a_sister_company_is_found(tmp_path):
    found = told(
        "GEN-07", SHOP + text("Sidorna kontrolleras inte av AJ Products.", "Not controlled by AJ Kontor."), tmp_path
    )
    assert found == [
        (
            INTRODUCTION,
            "Sidorna kontrolleras inte av AJ Products.",
            "Företaget kallas ”AJ Products” i en text i policyn, men det heter ”AJ Kontor”.",
            "The company is called “AJ Products” in a text of the policy, but its name is “AJ Kontor”.",
        )
    ]


def test_another_form_of_company_is_another_company(tmp_path):
    found = messages("GEN-07", text("Nordkontor Group AB ansvarar för Nordkontors kunder."), tmp_path)
    assert found == ["Företaget kallas ”Nordkontor Group AB” i en text i policyn, men det heter ”Nordkontor”."]


@pytest.mark.parametrize(
    "example",
    [
        SHOP + text("AJ Kontors kunder hos AJ Kontor AB (publ).", "AJ Kontor’s and AJ Kontor's customers."),
        SHOP + text("Vi på AJ svarar på ajkontor.se.", "We at AJ answer."),
        text("Nordkontor AB heter också Nordkontor.", "Nordkontor."),
        SHOP
        + text("AJ Frakt AB levererar.", "AJ Frakt AB delivers.")
        + text("AJ Frakt AB", "AJ Frakt AB", "independent-controllers/carrier.yaml", "name"),
        text("Läs Googles sekretesspolicy och mottagarens egen dataskyddspolicy.", "Read Google's privacy notice."),
    ],
)
def test_own_names_and_those_of_others_are_left_alone(example, tmp_path):
    assert told("GEN-07", example, tmp_path) == []


def test_own_policy_by_another_word_after_the_own_name_is_found(tmp_path):
    found = messages("GEN-07", text("Läs Nordkontors sekretesspolicy.", "Read Nordkontor's privacy policy."), tmp_path)
    assert found == ["Dokumentet kallas ”sekretesspolicy” i en text i policyn, men annars ”integritetspolicy”."]


# GEN-08


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("36 månader", "three years"),
        ("36-månadersperioden", "the 36-month period"),
        ("tre års garanti", "a three-year warranty"),
        ("inom 1 månad", "within a month"),
        ("ett dygn", "24 hours"),
        ("fjorton dagar", "two weeks"),
        ("fem arbetsdagar", "five working days"),
        ("ett halvår och ett och ett halvt år", "six months and 18 months"),
        ("var tredje månad", "every three months"),
        ("två gånger om året", "twice a year"),
        ("3–5 år", "three to five years"),
        ("24 månader (två år)", "24 months"),
        ("under 16 år", "under the age of 16"),
        ("den 25 maj 2018", "May 25, 2018"),
        ("2018-05-25", "25 May 2018"),
        ("i maj 2020", "in May 2020"),
        ("80-talet", "the 1980s"),
        ("artikel 6.1 f", "Article 6(1)(f)"),
        ("artikel 6 i förordningen", "Article 6 of the Regulation"),
        ("artiklarna 33 och 34", "Articles 33 and 34"),
        ("7 kap. 2 §", "chapter 7, section 2"),
        ("lagen (2022:482)", "the Act (2022:482)"),
        ("10 000 kr", "SEK 10,000"),
        ("1,5 procent", "1.5 per cent"),
        ("25 %", "25%"),
        ("kl. 8–17", "8 am to 5 pm"),
        ("kl. 08.00", "8:00"),
        ("035-18 05 00", "+46 35 18 05 00"),
        ("https://www.imy.se/", "https://www.imy.se/en/"),
        ("B2B och A4", "B2B and A4"),
    ],
)
def test_the_same_in_other_forms_is_no_difference(sv, en):
    assert differences(sv, en) == ([], [])


@pytest.mark.parametrize(
    ("sv", "en", "ours", "theirs"),
    [
        ("3 år", "3 months", ["3 år"], ["3 months"]),
        ("tre år", "four years", ["tre år"], ["four years"]),
        ("två år", "a year", ["två år"], []),
        ("3 år och 3 år", "3 years and 4 years", [], ["4 years"]),
        ("tre månader och 12 år", "three years and 12 months", ["tre månader", "12 år"], ["three years", "12 months"]),
        ("25 maj 2018", "26 May 2018", ["25 maj 2018"], ["26 May 2018"]),
        ("artikel 6.1 a", "Article 6(1)(f)", ["artikel 6.1 a"], ["Article 6(1)(f)"]),
        ("artikel 13", "Article 14", ["artikel 13"], ["Article 14"]),
        ("1,5 procent", "15 per cent", ["1,5"], ["15"]),
        ("skriv till a@example.com", "write to b@example.com", ["a@example.com"], ["b@example.com"]),
        ("se https://www.imy.se/", "see https://ico.org.uk/", ["https://www.imy.se/"], ["https://ico.org.uk/"]),
        ("kunder", "100 customers", [], ["100"]),
    ],
)
def test_what_differs_is_named_in_each_language(sv, en, ours, theirs):
    assert differences(sv, en) == (ours, theirs)


def test_a_figure_in_one_language_only_is_said_to_be_so(tmp_path):
    assert told("GEN-08", text("Vi sparar uppgifterna.", "We keep the data for 30 days."), tmp_path) == [
        (
            INTRODUCTION,
            "Vi sparar uppgifterna.",
            "På engelska står det ”30 days” i en text i policyn, men på svenska finns ingen motsvarighet.",
            "In English it says “30 days” in a text of the policy, but the Swedish text has no equivalent.",
        )
    ]


@pytest.mark.parametrize(
    ("words", "sv"),
    [
        (
            "Vi tar emot din beställning.",
            "Det som ska vara på engelska i en text i policyn står på svenska. Texten är inte översatt.",
        ),
        (
            "We receive the order of the customer.",
            "Det som ska vara på svenska i en text i policyn står på engelska. Texten är inte översatt.",
        ),
    ],
)
def test_a_text_left_untranslated_is_found(words, sv, tmp_path):
    assert messages("GEN-08", text(words, words), tmp_path) == [sv]


@pytest.mark.parametrize("name", ["Google Ireland Limited, Dublin", "The Rocket Science Group LLC (Mailchimp)"])
def test_names_are_the_same_in_both_languages(name, tmp_path):
    assert told("GEN-08", text(name, name), tmp_path) == []


# GEN-09


@pytest.mark.parametrize(
    ("sv", "detail"),
    [
        ("Läs <b>noga</b>.", "HTML ska inte stå i texten (”<b>”)"),
        ("Vi har har sparat det.", "”har” står två gånger i rad"),
        ("Läs under ”Kakor.", "ett citattecken saknar sitt par"),
        ("Läs mer).", "”)” saknar sitt par"),
        ("Ett personuppgiftbiträde hjälper oss.", "”personuppgiftbiträde” skrivs ”personuppgiftsbiträde”"),
    ],
)
def test_errors_in_a_text_are_found(sv, detail, tmp_path):
    assert messages("GEN-09", text(sv), tmp_path) == [f"Textfel i en text i policyn: {detail}."]


@pytest.mark.parametrize(
    ("sv", "detail"),
    [
        ("Läs **noga**.", "fältet är ren text, så ”**noga**” visas som det står"),
        ("Köp&nbsp;här.", "”&nbsp;” visas som det står"),
        (
            "Läs [här](https://www.example.com/).",
            "fältet är ren text, så ”[här](https://www.example.com/)” visas som det står",
        ),
    ],
)
def test_markup_in_plain_text_is_found(sv, detail, tmp_path):
    example = text(sv, "In order.", "purposes/orders.yaml", "summary")
    assert messages("GEN-09", example, tmp_path) == [f"Textfel i ”I korthet” för ”Hantera beställningar”: {detail}."]


def test_an_english_misspelling_points_to_the_english_text(tmp_path):
    assert told("GEN-09", text("I ordning.", "We recieve it."), tmp_path) == [
        (
            INTRODUCTION,
            "We recieve it.",
            "Textfel i en text i policyn: ”recieve” skrivs ”receive”.",
            "Error in a text of the policy: “recieve” is written “receive”.",
        )
    ]


@pytest.mark.parametrize(
    "fine",
    [
        "Läs **noga** (artikel 6.1 f) på <https://www.example.com/>.",
        "a) namn\nb) adress",
        "Det är det det handlar om.",
        "Under ”version 3” och “version 4”.",
        "Ring 35 35 35.",
        "En e-post post finns.",
    ],
)
def test_correct_texts_are_left_alone(fine, tmp_path):
    assert told("GEN-09", text(fine), tmp_path) == []


# GEN-10


@pytest.mark.parametrize(
    ("sv", "message"),
    [
        ("Läs [mer]().", "Länken ”mer” i en text i policyn saknar mål."),
        (
            "Läs [mer](www.example.com).",
            "Länken ”mer” i en text i policyn har inget fullständigt mål: ”www.example.com”.",
        ),
        (
            "Läs [mer](http://example.com).",
            "Adressen http://example.com i en text i policyn är inte säker: den börjar inte med https.",
        ),
        ("Läs [](https://example.com).", "Länken till https://example.com i en text i policyn saknar text."),
        (
            "Se www.datainspektionen.se.",
            "Adressen www.datainspektionen.se i en text i policyn är nedlagd. Använd https://www.imy.se.",
        ),
    ],
)
def test_links_that_lead_nowhere_are_found(sv, message, tmp_path):
    assert messages("GEN-10", text(sv), tmp_path) == [message]


def test_a_web_address_that_was_given_up_is_found_in_a_field(tmp_path):
    example = text("Välj här.", "Choose here.", "cookies/statistics-cookie.yaml", "unused").replace(
        'unused: {"sv": "Välj här.", "en": "Choose here."}',
        "opt_out: {text: {sv: Välj här., en: Choose here.}, url: https://www.google.com/settings/ads}",
    )
    assert told("GEN-10", example, tmp_path) == [
        (
            "register/cookies/statistics-cookie.yaml",
            "https://www.google.com/settings/ads",
            "Adressen https://www.google.com/settings/ads i ”Adress” för ”Statistik” är nedlagd. "
            "Använd https://myadcenter.google.com.",
            "The address https://www.google.com/settings/ads in “Address” of “Statistics” has been given up. "
            "Use https://myadcenter.google.com.",
        )
    ]


@pytest.mark.parametrize(
    "fine",
    [
        "[Skriv](mailto:a@example.com) eller [ring](tel:+4635100000).",
        "Läs [mer](https://example.com/a_(b)).",
        "Se [ovan](#kakor).",
    ],
)
def test_full_targets_are_left_alone(fine, tmp_path):
    assert told("GEN-10", text(fine), tmp_path) == []


# GEN-11


def test_a_disclaimer_of_tools_that_are_built_in_is_found(tmp_path):
    example = text("Vi ansvarar inte för cookies från tredje part.", "We are not responsible for third-party cookies.")
    assert told("GEN-11", example, tmp_path) == [
        (
            INTRODUCTION,
            "Vi ansvarar inte för cookies från tredje part.",
            "Ansvaret för andras kakor eller verktyg frånsägs i en text i policyn, men företaget har självt byggt in dem: ”Statistik”.",
            "Responsibility for cookies or tools of others is disclaimed in a text of the policy, "
            "but the company has built them in itself: “Statistics”.",
        )
    ]


@pytest.mark.parametrize(
    "fine",
    [
        "Vi ansvarar inte för innehållet på länkade webbplatser.",
        "Policyn gäller på webbplatsen och i telefon.",
        "Rabatten gäller endast en gång.",
    ],
)
def test_other_limits_are_left_alone(fine, tmp_path):
    assert told("GEN-11", text(fine), tmp_path) == []


# GEN-12


@pytest.mark.parametrize(
    ("sv", "en", "words"),
    [
        ("Vi spelar in samtal.", "We record calls.", "spelar in samtal"),
        ("Tävlingar hålls varje år.", "Contests are held every year.", "Tävlingar"),
        ("Vi gör kundundersökningar.", "We make customer surveys.", "kundundersökningar"),
        ("Du som söker jobb hos oss.", "You who apply for a job with us.", "söker jobb hos oss"),
    ],
)
def test_what_no_purpose_is_about_is_found(sv, en, words, tmp_path):
    found = told("GEN-12", text(sv, en), tmp_path)
    assert [(file, place, message) for file, place, message, _ in found] == [
        (INTRODUCTION, sv, f"”{words}” nämns i en text i policyn, men inget ändamål i registret gäller det.")
    ]


def test_a_purpose_may_show_it_in_its_own_words_or_persons(tmp_path):
    said = text("Vi håller tävlingar.", "We hold contests.", "purposes/newsletter.yaml", "summary")
    assert told("GEN-12", said + text("I tävlingar kan du vinna.", "In contests you can win."), tmp_path / "said") == []
    person = "# vocabulary/data-subjects.yaml\nvisitor: {name: {sv: Besökare, en: Visitor}, type: applicant, party_to_contract: false}\n"
    assert told("GEN-12", person + text("Jobbsökande läser här.", "Job applicants read here."), tmp_path) == []


def test_suppliers_that_receive_data_are_no_group_of_persons(tmp_path):
    ended = "# purposes/supplier-contacts.yaml\nstatus: ended\nended: 2026-05-01\n"
    assert (
        told("GEN-12", ended + text("Våra leverantörer får uppgifterna.", "Our suppliers receive the data."), tmp_path)
        == []
    )
