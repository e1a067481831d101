"""Profiling for marketing on legitimate interests, where the authority has asked for consent."""

from collections.abc import Mapping

from generator.findings import Severity
from generator.model import LegalBasisArticle, Purpose
from generator.model.codes import ActivityTag, DataType
from generator.model.effects import Profiling
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import listed
from generator.source import Message

_MARKETING = frozenset(
    {
        ActivityTag.MARKETING,
        ActivityTag.NEWSLETTER,
        ActivityTag.ADVERTISING,
        ActivityTag.CATALOGUE,
        ActivityTag.RECOMMENDATION,
        ActivityTag.AUDIENCE_MATCHING,
    }
)
_BROWSING: Mapping[DataType, Message] = {
    DataType.CLICK_HISTORY: Message("klickhistorik", "click history"),
    DataType.VISIT_HISTORY: Message("besökshistorik", "visit history"),
    DataType.COOKIE_ID: Message("kakidentifierare", "cookie identifiers"),
}
_WITH: Mapping[DataType, Message] = {
    DataType.PURCHASE_HISTORY: Message("köphistorik", "purchase history"),
    DataType.THIRD_PARTY_DATA: Message("uppgifter från andra", "data from others"),
    DataType.GENDER: Message("kön", "gender"),
    DataType.AGE: Message("ålder", "age"),
    DataType.DATE_OF_BIRTH: Message("födelsedatum", "date of birth"),
    DataType.HOUSEHOLD: Message("hushåll", "household"),
    DataType.INCOME: Message("inkomst", "income"),
}
"""What browsing is combined with."""


@rule(
    "LEG-10",
    Severity.WARNING,
    "6(1)(f), 4(4), 21, 5(1)(c)",
    sources=("IMY-BONNIER", "CJ-META"),
    house_limit=Message(
        "vilka slags uppgifter som gör profileringen omfattande",
        "which types of data make the profiling extensive",
    ),
)
def extensive_profiling_without_consent(purpose: Purpose, whole: Whole) -> Findings:
    """Extensive profiling on legitimate interests.

    På svenska:
        Omfattande profilering med stöd av intresseavvägning.

    What it checks:
        Profiling for marketing that rests on legitimate interests does not combine what people look at on the website
        with their purchases, data from others, gender, age, household or income.

    Vad den prövar:
        Profilering för marknadsföring som vilar på en intresseavvägning kombinerar inte vad personer tittar på på
        webbplatsen med köp, uppgifter från andra, kön, ålder, hushåll eller inkomst.

    Why:
        People do not expect to be mapped in this way. In 2023 the Swedish authority (IMY) held that Bonnier News needed
        consent to combine browsing, purchases and bought-in data for marketing, and imposed a fine of SEK 13 million.
        What became of the decision on appeal has not been checked here.

    Varför:
        Människor räknar inte med att kartläggas på det sättet. IMY ansåg 2023 att Bonnier News behövde samtycke för att
        kombinera surfning, köp och inköpta uppgifter för marknadsföring, och tog ut en sanktionsavgift på 13 miljoner
        kronor. Vad som har hänt med beslutet efter ett överklagande är inte kontrollerat här.

    Remedy:
        Ask for consent to the combination, or limit the profiling to purchases with the right to object, and record the
        balancing test.

    Åtgärd:
        Inhämta samtycke till kombinationen, eller begränsa profileringen till köp med rätt att invända och dokumentera
        intresseavvägningen.

    Bad:
        # purposes/marketing.yaml
        data_subjects:
          - who: company-contact
            data: [name, contact-details, purchase-history, page-views]
        profiling:
          data: [purchase-history, page-views]
          logic:
            sv: Vi väger samman vad du har köpt och vilka sidor du har besökt.
            en: We put together what you have bought and which pages you have visited.
          consequences: {sv: Du får erbjudanden som passar., en: You receive offers that suit you.}

    Good:
        # purposes/marketing.yaml
        data_subjects:
          - who: company-contact
            data: [name, contact-details, purchase-history]
        profiling:
          data: [purchase-history]
          logic: {sv: Vi ser vad du har köpt., en: We look at what you have bought.}
          consequences: {sv: Du får erbjudanden som passar., en: You receive offers that suit you.}

    When it is wrong to fire:
        When the data stand together in the purpose but are not combined. State which of them the profiling uses.

    När den har fel:
        När uppgifterna står i samma ändamål men inte kombineras. Ange vilka av dem som profileringen använder.
    """
    if not isinstance(purpose.profiling, Profiling) or not (_MARKETING.intersection(purpose.tags) or purpose.marketing):
        return
    types = whole.types(purpose.profiling.data or whole.data_of(purpose))
    browsing = [words for kind, words in _BROWSING.items() if kind in types]
    others = [words for kind, words in _WITH.items() if kind in types]
    if not browsing or not others:
        return
    parts = listed([*browsing, *others])
    place = ("profiling", "data") if purpose.profiling.data else ("profiling",)
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is LegalBasisArticle.ARTICLE_6_1_F:
            yield found(
                "legal_basis",
                position,
                "article",
                sv=f"”{purpose.name.sv}” vilar på en intresseavvägning men kombinerar "
                f"{parts.sv}. IMY ansåg 2023 att liknande profilering krävde samtycke (Bonnier News).",
                en=f"“{purpose.name.en}” rests on legitimate interests but combines "
                f"{parts.en}. In 2023 the Swedish authority (IMY) held that similar profiling needed consent "
                "(Bonnier News).",
                also=(also(*place, at="key", sv="det som kombineras", en="what is combined"),),
            )
