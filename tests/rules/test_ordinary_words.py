"""Sentences as people write them, in other words than the rules' pages: what is found, and what is left in peace."""

import pytest
from rules.told import told_as

told = told_as("file", "place")

CLAIM = "# texts/introduction.yaml\nbody: {{sv: {sv!r}, en: {en!r}}}\n"
CRITERION = """\
# purposes/orders.yaml
retention:
  - for: [consumer, sole-trader, company-contact]
    criterion: {{sv: {sv!r}, en: {en!r}}}
    action: erase
    schedule: monthly
    executed_by: IT
    backups: P30D
"""
CONSENT = """\
# purposes/newsletter.yaml
legal_basis:
  - for: [consumer, sole-trader]
    article: 6.1.a
    consent:
      how: {{sv: {sv!r}, en: {en!r}}}
      withdrawal: {{sv: Klicka på länken., en: Click the link.}}
      record: Loggen
      text_version: "2"
      pre_ticked: false
      bundled: false
      steps_to_give: 1
      steps_to_withdraw: 1
"""
PURPOSE = "# purposes/orders.yaml\npurpose: {{sv: {sv!r}, en: {en!r}}}\n"
COOKIE = "# cookies/statistics-cookie.yaml\ndata: {{sv: {sv!r}, en: {en!r}}}\n"
FEE = "# rights.yaml\nfee: {{sv: {sv!r}, en: {en!r}}}\n"
ACCESS = "# rights.yaml\nhow:\n  - {{right: access, text: {{sv: {sv!r}, en: {en!r}}}}}\n"
ERASURE = "# rights.yaml\nhow:\n  - {{right: erasure, text: {{sv: {sv!r}, en: {en!r}}}}}\n"
IDENTIFICATION = "# rights.yaml\nidentification: {{sv: {sv!r}, en: {en!r}}}\n"
WITHDRAWAL = """\
# register.yaml
site:
  url: https://www.example.com/privacy/
  uses_cookies: true
  cookie_consent:
    reject: same-level
    per_purpose: true
    only_third_party: false
    withdrawal: {{sv: {sv!r}, en: {en!r}}}
"""
REASON = "# purposes/orders.yaml\nprofiling: {{none: {{because: {{sv: {sv!r}, en: {en!r}}}}}}}\n"

IN_ORDER = {
    CLAIM: ("Texten handlar om varor.", "The text is about goods."),
    CRITERION: ("till dess avtalet löper ut", "until the contract expires"),
    CONSENT: ("Du kryssar i rutan.", "You tick the box."),
    PURPOSE: ("Ta emot beställningar och leverera varorna.", "To receive orders and deliver the goods."),
    COOKIE: ("En identifierare.", "An identifier."),
    FEE: ("Det är gratis.", "It is free."),
    ACCESS: ("Du får en kopia.", "You get a copy."),
    ERASURE: ("Vi raderar det som du begär.", "We erase what you ask us to."),
    IDENTIFICATION: ("Skriv till oss.", "Write to us."),
    WITHDRAWAL: ("Öppna Inställningar för kakor.", "Open Cookie settings."),
    REASON: ("Ingen profilering görs.", "No profiling is done."),
}

WRONG = [
    ("RET-04", CRITERION, "Vi behåller dem så länge vi har nytta av dem.", "for as long as they are useful to us"),
    ("RET-04", CRITERION, "så länge det finns ett affärsmässigt behov", "for as long as there is a business need"),
    ("RET-04", CRITERION, "Vi raderar inte uppgifterna.", "The data are kept forever."),
    ("COO-05", COOKIE, "Kakorna är helt anonyma.", "The cookies are completely anonymous."),
    ("COO-05", CLAIM, "Kakor kan inte kopplas till dig.", "Cookies cannot be linked to you."),
    ("COO-05", CLAIM, "Kakor kan aldrig användas för att identifiera dig.", "A cookie can never identify you."),
    (
        "COO-06",
        CLAIM,
        "Vi använder endast kakor för att webbplatsen ska fungera bättre.",
        "We only use cookies to make the website work better.",
    ),
    ("COO-04", CLAIM, "Genom att fortsätta surfa godkänner du våra kakor.", "By browsing on you accept our cookies."),
    ("COO-04", WITHDRAWAL, "Du stänger av kakor i din webbläsare.", "You turn cookies off in your browser."),
    ("GEN-04", CLAIM, "Inga personuppgifter lämnas ut till tredje part.", "We never pass your data on."),
    ("GEN-04", CLAIM, "Ingen utanför företaget får tillgång till dina uppgifter.", "No personal data are disclosed."),
    ("GEN-04", CLAIM, "Dina uppgifter delas inte med andra.", "Your data stay with us and are not shared."),
    ("GEN-05", CLAIM, "Dina uppgifter är alltid säkra hos oss.", "The data are one hundred per cent protected."),
    ("GEN-05", CLAIM, "Obehöriga kan aldrig komma åt dem.", "Unauthorised persons can never get at them."),
    ("TRF-08", CLAIM, "All lagring sker i Europa.", "All storage takes place in Europe."),
    ("TRF-08", CLAIM, "Uppgifterna lämnar aldrig Sverige.", "The data never leave Sweden."),
    ("GEN-03", CLAIM, "Vi följer PUL.", "We comply with the Swedish Personal Data Act."),
    ("RGT-04", IDENTIFICATION, "Sänd in en vidimerad id-handling.", "Send us a certified identity document."),
    ("RGT-05", ACCESS, "Du får ett utdrag kostnadsfritt en gång per år.", "You get an extract free once a year."),
    ("RGT-06", ERASURE, "Vi tar bort det som inte behövs.", "We remove what is no longer needed."),
    ("LEG-09", CONSENT, "Rutan är förkryssad när du handlar.", "The box is already ticked when you shop."),
    ("LEG-09", CONSENT, "Genom att använda sidan samtycker du.", "By using the website you consent."),
    ("LEG-09", CONSENT, "Du samtycker när du godkänner köpvillkoren.", "It is part of when you accept our terms."),
    ("LEG-09", CONSENT, "Samtycke anses lämnat om du inte hör av dig.", "Consent is deemed given."),
    ("PUR-02", PURPOSE, "Förbättra användarupplevelsen.", "To improve the user experience."),
    ("PUR-02", PURPOSE, "För administrativa ändamål.", "For administrative purposes in the company."),
    ("DPI-04", PURPOSE, "Sända nyheter anpassade efter vad du har köpt.", "To send news tailored to what you bought."),
    ("DPI-04", PURPOSE, "Dela in kunderna i olika segment.", "To divide customers into segments."),
    ("DPI-05", PURPOSE, "Automatiskt avslå köp på kredit.", "To receive orders and automatically refuse credit."),
    ("DAT-05", PURPOSE, "Ta emot ordrar och se ditt personnummer.", "To check your personal identity number."),
    ("GEN-06", PURPOSE, "Hantera beställningar, leveranser m m.", "To handle orders, deliveries, etc."),
    ("GEN-12", CLAIM, "När du ringer spelas samtalet in.", "When you phone us the call is recorded."),
    ("SEC-03", CLAIM, "Endast kundtjänst har tillgång till dem.", "Only customer service has access to them."),
    ("GEN-01", CLAIM, "Vi sparar dem i XX månader.", "We keep them for XX months."),
    ("GOV-05", REASON, "Oklart, kollas med IT.", "Unclear, to be checked with IT."),
]

RIGHT = [
    ("RET-04", CRITERION, "så länge du har ett konto", "for as long as you have an account"),
    ("COO-05", CLAIM, "Kakor är filer. Statistiken kan inte kopplas till dig.", "The figures are anonymous."),
    ("COO-04", CLAIM, "Du väljer vilka kakor du godkänner.", "You choose which cookies you accept."),
    (
        "COO-04",
        WITHDRAWAL,
        "Öppna Kakval i sidfoten, eller rensa i din webbläsare.",
        "Open Cookie choices in the footer, or clear your browser.",
    ),
    (
        "GEN-04",
        CLAIM,
        "Vi lämnar inte uppgifter till försäkringsbolag eller arbetsgivare.",
        "We do not give data to insurers or employers.",
    ),
    ("GEN-05", CLAIM, "Ingen kan garantera att fel aldrig uppstår.", "Nobody can guarantee that errors never occur."),
    ("GEN-05", CLAIM, "Vi kan inte garantera full säkerhet.", "We cannot guarantee full security."),
    ("GEN-05", CLAIM, "Vi skriver alltid du.", "We always write you."),
    (
        "TRF-08",
        CLAIM,
        "Statistiken förs i USA. Allt annat stannar inom EES.",
        "The statistics are kept in the USA. Everything else stays within the EEA.",
    ),
    ("TRF-08", CLAIM, "Vi finns i Sverige och säljer i hela Europa.", "We are in Sweden and sell all over Europe."),
    ("RGT-05", FEE, "Du betalar ingenting.", "You pay nothing."),
    ("RGT-05", ACCESS, "Vi går igenom kontona en gång per år.", "We go through the accounts once a year."),
    (
        "RGT-06",
        ERASURE,
        "En allmän handling får gallras bara när arkivlagen tillåter det.",
        "An official document may be purged only when the Archives Act allows it.",
    ),
    ("LEG-09", CONSENT, "Rutan är inte förkryssad. Du kryssar i den själv.", "The box is not pre-ticked."),
    (
        "PUR-02",
        PURPOSE,
        "Förbättra användarupplevelsen genom att rätta fel.",
        "To improve the user experience by mending.",
    ),
    ("DPI-05", PURPOSE, "Automatiskt sända en orderbekräftelse.", "To receive orders and confirm them automatically."),
    ("DAT-05", PURPOSE, "Ta emot ordrar utan personnummer.", "To receive orders without personal identity numbers."),
    ("GEN-06", PURPOSE, "Ta emot beställningar.", "To receive orders; we may then not sell them on."),
    ("GEN-01", CLAIM, "Tröjan finns i storlek XX och L.", "The shirt comes in sizes XX and L."),
    ("SEC-03", CLAIM, "Endast kundtjänst svarar i telefon.", "Only customer service answers the phone."),
    ("GOV-05", REASON, "Det är ett enkelt register.", "Unclear handwriting is not evaluated; no profiling is done."),
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_found_in_either_language(case, language, tmp_path):
    code, example, sv, en = case
    swedish, english = IN_ORDER[example]
    texts = {"sv": sv, "en": english} if language == "sv" else {"sv": swedish, "en": en}
    assert told(code, example.format(**texts), tmp_path) != []


@pytest.mark.parametrize(("code", "example", "sv", "en"), RIGHT)
def test_what_is_in_order_is_left_in_peace(code, example, sv, en, tmp_path):
    assert told(code, example.format(sv=sv, en=en), tmp_path) == []


@pytest.mark.parametrize("example", IN_ORDER)
def test_the_other_side_is_in_order(example, tmp_path):
    swedish, english = IN_ORDER[example]
    codes = {code for code, form, *_ in (*WRONG, *RIGHT) if form == example}
    text = example.format(sv=swedish, en=english)
    found = {code: told(code, text, tmp_path / code) for code in sorted(codes)}
    assert not any(found.values()), found


def test_contacts_who_neither_order_nor_receive_marketing_raise_no_question_of_sole_traders(tmp_path):
    vocabulary = """\
# vocabulary/data-subjects.yaml without sole-trader
visitor: {name: {sv: Besökare, en: Visitor}, type: visitor, party_to_contract: false}
"""
    ended = "".join(f"# purposes/{name}.yaml\nstatus: ended\nended: 2026-01-01\n" for name in ("marketing", "orders"))
    assert told("MKT-02", vocabulary, tmp_path / "asked") == [("vocabulary/data-subjects.yaml", "company-contact")]
    assert told("MKT-02", vocabulary + ended, tmp_path / "left") == []
