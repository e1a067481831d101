"""The branches of DAT-01 to DAT-08 that their pages do not show, and cases in which they are silent."""

import pytest
from rules.example import findings
from rules.told import told_as

told = told_as("file", "sv", "en")
VOCABULARY = "vocabulary/data-categories.yaml"
SERVICE = "purposes/customer-service.yaml"


@pytest.mark.parametrize(
    ("field", "sv", "en"),
    [
        ("legal_basis: [{for: [visitor], article: 6.1.b}]", "en rättslig grund", "a legal basis"),
        ("sources: [{source: person, for: [visitor]}]", "en källa", "a source"),
        (
            "provision: [{for: [visitor], required: voluntary}]",
            "ett krav på att lämna uppgifter",
            "a duty to provide data",
        ),
        ("recipients: [{recipient: hosting, role: processor, for: [visitor]}]", "en mottagare", "a recipient"),
        ("marketing: [{channel: email, for: [visitor]}]", "marknadsföring", "marketing"),
    ],
)
def test_a_person_who_is_named_but_not_declared(field, sv, en, tmp_path):
    assert told("DAT-01", f"# {SERVICE}\n{field}\n", tmp_path) == [
        (
            SERVICE,
            f"”Svara på frågor” anger {sv} för ”Besökare på webbplatsen”, men inga uppgifter om den kategorin är "
            "angivna.",
            f"“Answer questions” states {en} for “Visitor to the website”, but no data about that kind of person are "
            "declared.",
        )
    ]


PROFILING = "profiling: {{data: [{data}], logic: {{sv: '{sv}', en: '{en}'}}, consequences: {{sv: Inga., en: None.}}}}\n"


def profiled(data="correspondence", sv="Vi läser.", en="We read."):
    return PROFILING.format(data=data, sv=sv, en=en)


@pytest.mark.parametrize(
    ("field", "sv", "en"),
    [
        (profiled("login"), "i profileringen", "in the profiling"),
        (
            "sources: [{source: person, data: [login]}]\n",
            "bland det som hämtas från en källa",
            "among what comes from a source",
        ),
        (
            "retention: [{for: [consumer], data: [login], period: P1Y}]\n",
            "bland det som har en lagringstid",
            "among what has a retention period",
        ),
        (
            "special_categories: {data: [login], condition: 9.2.f}\n",
            "bland känsliga personuppgifter",
            "among special categories of data",
        ),
        (
            "offence_data: {data: [login], ground: {sv: Lag., en: Law.}}\n",
            "bland uppgifter om lagöverträdelser",
            "among offence data",
        ),
    ],
)
def test_data_that_are_used_but_not_declared(field, sv, en, tmp_path):
    assert told("DAT-02", f"# {SERVICE}\n{field}", tmp_path) == [
        (
            SERVICE,
            f"”Inloggningsuppgifter” står {sv} men inte bland uppgifterna i ”Svara på frågor”.",
            f"“Login details” is listed {en} but not among the data in “Answer questions”.",
        )
    ]


def test_data_that_are_declared_for_others_only(tmp_path):
    example = (
        "# purposes/orders.yaml\n"
        "recipients:\n"
        "  - {recipient: carrier, role: independent-controller, for: [company-contact], data: [purchase-history]}\n"
    )
    assert told("DAT-02", example, tmp_path) == [
        (
            "purposes/orders.yaml",
            "”Köphistorik” står bland det som en mottagare får men inte bland uppgifterna om de personer som det "
            "gäller i ”Hantera beställningar”.",
            "“Purchase history” is listed among what a recipient receives but not among the data about the persons "
            "concerned in “Handle orders”.",
        )
    ]


AGE = f"# {VOCABULARY}\nlogin: {{name: {{sv: Ålder, en: Age}}, kind: ordinary, types: [login]}}\n"


def test_a_category_that_the_logic_of_profiling_names(tmp_path):
    example = f"{AGE}# {SERVICE}\n{profiled(sv='Vi delar in dig efter ålder.', en='We sort you by age.')}"
    assert told("DAT-02", example, tmp_path) == [
        (
            SERVICE,
            "”Ålder” nämns i beskrivningen av profileringen men finns inte bland uppgifterna i ”Svara på frågor”.",
            "“Age” is mentioned in the description of the profiling but is not among the data of “Answer questions”.",
        )
    ]


def test_a_category_that_an_operation_names(tmp_path):
    example = (
        f"# {SERVICE}\noperations: [{{sv: 'Analys av köphistorik, bland annat.', en: Analysis of purchase history.}}]\n"
    )
    assert told("DAT-02", example, tmp_path) == [
        (
            SERVICE,
            "”Köphistorik” nämns i en åtgärd men finns inte bland uppgifterna i ”Svara på frågor”.",
            "“Purchase history” is mentioned in an operation but is not among the data of “Answer questions”.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("Vi använder inte ålder.", "We do not use age."),
        ("Vi ser på åldersgrupper.", "We look at age groups."),
        ("Vi ser hur gammalt kontot är.", "We look at the age of the account."),
        ("Vi läser dina brev i företagets namn.", "We read your letters in the name of the company."),
    ],
    ids=["denied", "part of a word", "in one language only", "a word of any text"],
)
def test_words_that_are_no_category(sv, en, tmp_path):
    assert told("DAT-02", f"{AGE}# {SERVICE}\n{profiled(sv=sv, en=en)}", tmp_path) == []


def test_short_names_in_operations_are_words(tmp_path):
    operation = "{sv: Vi loggar in och ser ålder på ärendet., en: We log in and see the age of the case.}"
    assert told("DAT-02", f"{AGE}# {SERVICE}\noperations: [{operation}]\n", tmp_path) == []


def category(sv, en, rest=""):
    return f"# {VOCABULARY}\npage-views: {{name: {{sv: '{sv}', en: '{en}'}}, kind: ordinary{rest}}}\n"


@pytest.mark.parametrize(
    ("rest", "sv", "en"),
    [
        (
            ", types: [click-history, ip-address], anonymous: true",
            "IP-adress och klickhistorik",
            "IP address and click history",
        ),
        (
            ", types: [name], description: {sv: Anonyma uppgifter., en: Anonymous data.}",
            "namn",
            "name",
        ),
    ],
)
def test_data_that_are_never_anonymous(rest, sv, en, tmp_path):
    assert told("DAT-03", category("Besök", "Visits", rest), tmp_path) == [
        (
            VOCABULARY,
            f"”Besök” beskrivs som anonym men omfattar sådant som går att knyta till en person: {sv}.",
            f"“Visits” is described as anonymous but covers what can be traced to a person: {en}.",
        )
    ]


def test_data_without_types_by_their_words(tmp_path):
    example = category(
        "Anonymiserad data: klickhistorik, telefonsamtal", "Anonymised data: click history, telephone calls"
    )
    assert told("DAT-03", example, tmp_path) == [
        (
            VOCABULARY,
            "”Anonymiserad data: klickhistorik, telefonsamtal” beskrivs som anonym men omfattar sådant som går att knyta "
            "till en person: klickhistorik.",
            "“Anonymised data: click history, telephone calls” is described as anonymous but covers what can be traced to a "
            "person: click history.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en", "rest"),
    [
        ("Anonym statistik över klickhistorik", "Anonymous statistics of click history", ""),
        ("Anonymiserade enkätsvar", "Anonymised answers", ", types: [survey-answers]"),
        ("Besök", "Visits", ", types: [visit-history], anonymous: false"),
        (
            "Besök",
            "Visits",
            ", types: [visit-history], description: {sv: Inte anonyma., en: Not anonymous.}",
        ),
        (
            "Besök",
            "Visits",
            ", types: [visit-history], description: {sv: Anonymiseras efter ett år., en: Anonymised after one year.}",
        ),
        ("Pseudonymiserade besök", "Pseudonymised visits", ", types: [visit-history]"),
    ],
)
def test_data_that_may_be_anonymous_or_are_not_called_so(sv, en, rest, tmp_path):
    assert told("DAT-03", category(sv, en, rest), tmp_path) == []


HEALTH = f"# {VOCABULARY}\nhealth: {{name: {{sv: Allergier, en: Allergies}}, kind: special}}\n"
COPY = f"# {VOCABULARY}\nhealth: {{name: {{sv: Kopia av körkort, en: Copy of a driving licence}}, kind: identity-document}}\n"
USED = "data_subjects: [{who: consumer, data: [name, contact-details, correspondence, health]}]\n"


def test_sensitive_data_of_which_nothing_is_said(tmp_path):
    found = findings(f"{HEALTH}# {SERVICE} without special_categories\n{USED}", tmp_path)
    assert [(f.rule, f.message.sv, f.message.en) for f in found if f.rule in {"DAT-04", "GAP-01"}] == [
        (
            "DAT-04",
            "”Svara på frågor” behandlar känsliga personuppgifter (”Allergier”) men anger inte något undantag i "
            "artikel 9.2.",
            "“Answer questions” processes special categories of data (“Allergies”) but does not state any condition "
            "of Article 9(2).",
        )
    ]


def test_sensitive_data_that_the_condition_does_not_cover(tmp_path):
    example = f"{HEALTH}# {SERVICE}\n{USED}special_categories: {{data: [correspondence], condition: 9.2.f}}\n"
    assert told("DAT-04", example, tmp_path) == [
        (
            SERVICE,
            "”Allergier” hör till känsliga personuppgifter, men ”Svara på frågor” anger inte något undantag i artikel "
            "9.2 för den kategorin.",
            "“Allergies” belongs to special categories of data, but “Answer questions” does not state any condition "
            "of Article 9(2) for that category.",
        )
    ]


CONSENT = f"{HEALTH}# {SERVICE}\n{USED}special_categories: {{data: [health], condition: 9.2.a}}\n"


def consent(rest=""):
    return f"legal_basis: [{{for: [consumer], article: 6.1.a, consent: {{record: Loggen{rest}}}}}]\n"


@pytest.mark.parametrize(
    ("basis", "sv", "en"),
    [
        ("", "det framgår inte hur något samtycke hämtas in", "it is not stated how any consent is obtained"),
        (
            consent(),
            "det framgår inte om samtycket är uttryckligt",
            "it is not stated whether the consent is explicit",
        ),
        (consent(", explicit: false"), "samtycket är inte uttryckligt", "the consent is not explicit"),
    ],
)
def test_consent_that_is_not_explicit(basis, sv, en, tmp_path):
    assert told("DAT-04", CONSENT + basis, tmp_path) == [
        (
            SERVICE,
            f"”Svara på frågor” stöder sig på samtycke för känsliga personuppgifter, men {sv}.",
            f"“Answer questions” relies on consent for special categories of data, but {en}.",
        )
    ]


def test_explicit_consent(tmp_path):
    assert told("DAT-04", CONSENT + consent(", explicit: true"), tmp_path) == []


OFFENCE = f"# {VOCABULARY}\nhealth: {{name: {{sv: Bedrägeriförsök, en: Attempted fraud}}, kind: offence}}\n# {SERVICE}\n{USED}"


def test_offence_data_that_are_denied(tmp_path):
    assert told("DAT-04", OFFENCE, tmp_path) == [
        (
            SERVICE,
            "”Svara på frågor” säger att inga uppgifter om lagöverträdelser behandlas, men bland uppgifterna "
            "finns ”Bedrägeriförsök”.",
            "“Answer questions” says that no offence data are processed, but the data include “Attempted fraud”.",
        )
    ]


def test_offence_data_without_an_act(tmp_path):
    ground = "offence_data: {data: [health], ground: {sv: Rättsliga anspråk., en: Legal claims.}}\n"
    assert told("DAT-04", OFFENCE + ground, tmp_path) == [
        (
            SERVICE,
            "”Svara på frågor” anger ingen författning som tillåter uppgifterna om lagöverträdelser.",
            "“Answer questions” names no act or regulation that allows the offence data.",
        )
    ]


NUMBER = (
    f"# {VOCABULARY}\nhealth: {{name: {{sv: Personnummer, en: Personal identity number}}, kind: identity-number}}\n"
)


def test_an_identity_number_of_which_nothing_is_said(tmp_path):
    assert told("DAT-05", f"{NUMBER}# {SERVICE} without identity_number\n{USED}", tmp_path) == [
        (
            SERVICE,
            "”Svara på frågor” behandlar ”Personnummer”, men det framgår inte varför personnummer behövs.",
            "“Answer questions” processes “Personal identity number”, but it is not stated why identity numbers are "
            "needed.",
        )
    ]


def test_a_copy_of_an_identity_document_shows_the_number(tmp_path):
    assert told("DAT-05", f"{COPY}# {SERVICE}\n{USED}", tmp_path) == [
        (
            SERVICE,
            "”Svara på frågor” säger att inga personnummer behandlas, men bland uppgifterna finns ”Kopia av körkort”.",
            "“Answer questions” says that no identity numbers are processed, but the data include “Copy of a driving "
            "licence”.",
        )
    ]


STATISTICS = "purposes/website-statistics.yaml"


def test_consent_online_and_no_word_of_children(tmp_path):
    example = f"# {STATISTICS} without children\nonline_service: true\n"
    assert told("DAT-06", example, tmp_path) == [
        (
            STATISTICS,
            "”Föra statistik över webbplatsen” låter en tjänst på nätet vila på samtycke, men det framgår inte vad som gäller barn.",
            "“Keep statistics of the website” rests an online service on consent, but it is not stated what applies to children.",
        )
    ]


def test_profiling_for_marketing_and_no_word_of_children(tmp_path):
    example = f"# purposes/newsletter.yaml\n{profiled('name')}"
    assert told("DAT-06", example, tmp_path) == [
        (
            "purposes/newsletter.yaml",
            "”Sända nyhetsbrev” profilerar för marknadsföring, men det framgår inte vad som gäller barn.",
            "“Send newsletters” profiles people for marketing, but it is not stated what applies to children.",
        )
    ]


def test_children_who_are_denied(tmp_path):
    example = (
        "# vocabulary/data-subjects.yaml\n"
        "visitor: {name: {sv: Unga besökare, en: Young visitors}, type: visitor, child: true}\n"
    )
    assert told("DAT-06", example, tmp_path) == [
        (
            STATISTICS,
            "”Föra statistik över webbplatsen” säger att barn inte berörs, men ”Unga besökare” är barn.",
            "“Keep statistics of the website” says that children are not concerned, but “Young visitors” are children.",
        )
    ]


@pytest.mark.parametrize(
    ("markets", "children"),
    [
        ("[SE]", "{minimum_age: 13}"),
        ("[SE, DK, DE]", "{minimum_age: 16}"),
        ("[SE, DK]", "{minimum_age: 13, parental_consent: {sv: Via e-post., en: By e-mail.}}"),
        ("[SE, US]", "{minimum_age: 13}"),
    ],
)
def test_children_who_may_consent(markets, children, tmp_path):
    example = f"# controller.yaml\nmarkets: {markets}\n# {STATISTICS}\nchildren: {children}\n"
    assert told("DAT-06", example, tmp_path) == []


def test_the_ages_of_several_countries(tmp_path):
    example = f"# controller.yaml\nmarkets: [SE, DK, DE]\n# {STATISTICS}\nchildren: {{minimum_age: 13}}\n"
    assert told("DAT-06", example, tmp_path) == [
        (
            STATISTICS,
            "”Föra statistik över webbplatsen” godtar samtycke från barn som är 13 år, men åldersgränsen är 15 år i "
            "Danmark och 16 år i Tyskland.",
            "“Keep statistics of the website” accepts the consent of children aged 13, but the age limit is 15 in Denmark "
            "and 16 in Germany.",
        )
    ]


def test_people_met_at_work_are_grown_up(tmp_path):
    assert told("DAT-06", f"# purposes/marketing.yaml\n{profiled('name')}", tmp_path) == []


@pytest.mark.parametrize("rest", ["", ", types: [age]"])
def test_age_without_a_stated_need(rest, tmp_path):
    assert told("DAT-07", category("Ålder", "Age", rest), tmp_path) == [
        (
            VOCABULARY,
            "Det framgår inte varför uppgiften ”Ålder” behövs.",
            "It is not stated why the category “Age” is needed.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en", "rest"),
    [
        ("Ålder", "Age", ", types: [age], necessity: {sv: Varan säljs från 18 år., en: The item is sold from 18.}"),
        ("Varans ålder", "Age of the item", ""),
        ("Titel", "Title", ""),
        ("Ålder", "Age", ", types: [purchase-history]"),
    ],
)
def test_data_that_need_no_more_words(sv, en, rest, tmp_path):
    assert told("DAT-07", category(sv, en, rest), tmp_path) == []


CALLS = "correspondence: {name: {sv: Inspelade samtal, en: Recorded calls}, kind: ordinary, types: [call-content]}\n"


def test_customer_service_explains_what_it_keeps(tmp_path):
    assert told("DAT-08", f"# {VOCABULARY}\n{CALLS}", tmp_path) == []


def test_customer_service_without_a_retention_period_explains_nothing(tmp_path):
    example = (
        f"# {VOCABULARY}\n{CALLS}# {SERVICE} without retention\nchannels: [phone]\n"
        "# purposes/rights-requests.yaml\ndata_subjects: [{who: consumer, data: [name, contact-details]}]\n"
    )
    assert told("DAT-08", example, tmp_path) == [
        (
            VOCABULARY,
            "”Inspelade samtal” är innehåll i samtal eller chattar, men inget ändamål för kundservice eller inspelning "
            "anger varför det sparas och hur länge.",
            "“Recorded calls” is the content of calls or chats, but no purpose for customer service or recording says "
            "why it is kept and for how long.",
        )
    ]


def test_a_purpose_without_tags_has_the_benefit_of_doubt(tmp_path):
    example = f"# {VOCABULARY}\n{CALLS}# {SERVICE} without tags\nchannels: [phone]\n"
    assert told("DAT-08", example, tmp_path) == []
