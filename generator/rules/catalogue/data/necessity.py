"""Data that are seldom needed, and recorded conversations: Article 5(1)(c)."""

from collections.abc import Iterator, Mapping

from generator.findings import Severity
from generator.model import DataCategory, Purpose
from generator.model.codes import ActivityTag, DataType
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import labels
from generator.source import Message

_SELDOM_NEEDED = (
    DataType.GENDER,
    DataType.TITLE,
    DataType.AGE,
    DataType.DATE_OF_BIRTH,
    DataType.HOUSEHOLD,
    DataType.INCOME,
    DataType.NATIONALITY,
    DataType.PHOTO,
)
_BY_NAME = frozenset(
    {
        "kön",
        "ålder",
        "födelseår",
        "födelsedatum",
        "födelsedag",
        "hushåll",
        "inkomst",
        "nationalitet",
        "medborgarskap",
        "civilstånd",
        "gender",
        "sex",
        "age",
        "year of birth",
        "date of birth",
        "birthday",
        "household",
        "income",
        "nationality",
        "citizenship",
        "marital status",
    }
)
"""What a category without types may be called that holds such data and nothing else."""
_CONTENT = frozenset({DataType.CALL_CONTENT, DataType.CHAT_CONTENT})
_EXPLAINING = frozenset({ActivityTag.CUSTOMER_SERVICE, ActivityTag.RECORDING})


@rule(
    "DAT-07",
    Severity.WARNING,
    "5(1)(c), 6(1)(b), 6(1)(f)",
    sources=("CJ-MOUSSE", "IMY-BONNIER"),
    house_limit=Message(
        "vilka slags uppgifter som behöver ett eget skäl",
        "which kinds of data need a reason of their own",
    ),
)
def data_without_stated_need(category: DataCategory) -> Findings:
    """Gender, age or similar without a stated need.

    På svenska:
        Kön, ålder eller liknande utan att behovet anges.

    What it checks:
        Gender, form of address, age, date of birth, household, income, nationality and photographs come with a
        sentence that says why they are needed.

    Vad den prövar:
        Kön, tilltal, ålder, födelsedatum, hushåll, inkomst, medborgarskap och bilder har en mening som säger varför de
        behövs.

    Why:
        Only data that are necessary may be collected. The Court of Justice found that a train ticket can be sold
        without asking whether the buyer is a Mr or a Ms (C-394/23); a web shop can hardly be different.

    Varför:
        Bara uppgifter som är nödvändiga får samlas in. EU-domstolen fann att en tågbiljett kan säljas utan att man
        frågar om köparen är herr eller fru (C-394/23). Detsamma lär gälla för en webbutik.

    Remedy:
        Write why the purpose cannot be met without the data, or stop collecting them.

    Åtgärd:
        Skriv varför ändamålet inte kan nås utan uppgiften, eller sluta samla in den.

    Bad:
        # vocabulary/data-categories.yaml
        name: {name: {sv: Namn och tilltal, en: Name and form of address}, kind: ordinary, types: [name, title]}

    Good:
        # vocabulary/data-categories.yaml
        name: {name: {sv: Namn, en: Name}, kind: ordinary, types: [name]}

    When it is wrong to fire:
        When the category has such a name but holds something else, such as the age of a product. Give the category its
        types.

    När den har fel:
        När kategorin har ett sådant namn men innehåller något annat, till exempel en varas ålder. Ange då vilka slag av
        uppgifter kategorin innehåller.
    """
    if category.necessity is not None:
        return
    name = category.name
    types = [kind for kind in _SELDOM_NEEDED if kind in category.types]
    what = labels("data-category", "types", types)
    if types and what.sv != name.sv.casefold():
        yield found(
            missing="necessity",
            sv=f"”{name.sv}” omfattar {what.sv}, men det framgår inte varför det behövs.",
            en=f"“{name.en}” covers {what.en}, but it is not stated why that is needed.",
        )
    elif types or (not category.types and {name.sv.casefold(), name.en.casefold()} & _BY_NAME):
        yield found(
            missing="necessity",
            sv=f"Det framgår inte varför uppgiften ”{name.sv}” behövs.",
            en=f"It is not stated why the category “{name.en}” is needed.",
        )


@rule("DAT-08", Severity.WARNING, "5(1)(c), 13, 30(1)(b), 30(1)(f)", sources=("ENF-30",))
def recorded_conversations_unexplained(whole: Whole) -> Findings:
    """Recorded conversations that no purpose explains.

    På svenska:
        Inspelade samtal eller sparade chattar som inget ändamål förklarar.

    What it checks:
        Where the content of calls or chats is processed, a purpose for customer service or recording declares it,
        with a legal basis and a retention period.

    Vad den prövar:
        Behandlas innehållet i samtal eller chattar finns det ett ändamål för kundservice eller inspelning som anger
        det, med rättslig grund och lagringstid.

    Why:
        What people say on the telephone goes far beyond what an order needs. Kept as raw material for analysis,
        without a purpose of its own, nobody has decided why it is there, who may listen and when it is erased.

    Varför:
        Det som sägs i telefon går långt utöver vad en beställning behöver. Sparas det som underlag för analys utan ett
        eget ändamål har ingen bestämt varför det finns, vem som får lyssna och när det raderas.

    Remedy:
        Describe the recording as a purpose with legal basis, retention period and information before the call begins,
        or stop keeping the content.

    Åtgärd:
        Beskriv inspelningen som ett ändamål med rättslig grund, lagringstid och information innan samtalet börjar,
        eller sluta spara innehållet.

    Bad:
        # vocabulary/data-categories.yaml
        page-views: {name: {sv: Chattar, en: Chats}, kind: ordinary, types: [chat-content]}

    Good:
        # vocabulary/data-categories.yaml
        correspondence: {name: {sv: E-post och chattar, en: E-mails and chats}, kind: ordinary, types: [chat-content]}

    When it is wrong to fire:
        When a purpose of another kind, such as legal claims, is the only one for which the content is kept and says so.
        Accept the deviation.

    När den har fel:
        När innehållet bara sparas för ett ändamål av annat slag, till exempel rättsliga anspråk, och det framgår där.
        Acceptera då avvikelsen.
    """
    users = dict(_users(whole))
    for key, purposes in users.items():
        if not any(_explains(purpose) for _, purpose in purposes):
            category = whole.data_categories[key]
            yield found(
                "name",
                on=("data-category", key),
                sv=f"”{category.name.sv}” är innehåll i samtal eller chattar, men inget ändamål för kundservice eller "
                "inspelning anger varför det sparas och hur länge.",
                en=f"“{category.name.en}” is the content of calls or chats, but no purpose for customer service or "
                "recording says why it is kept and for how long.",
                also=tuple(
                    also("data_subjects", on=("purpose", user), at="key", sv="används här", en="used here")
                    for user, _ in purposes
                ),
            )


def _users(whole: Whole) -> Iterator[tuple[str, list[tuple[str, Purpose]]]]:
    """The categories of content that are in use, each with the purposes that use them."""
    users: Mapping[str, list[tuple[str, Purpose]]] = {
        key: [] for key, category in whole.data_categories.items() if _CONTENT.intersection(category.types)
    }
    for identifier, purpose in whole.purposes.items() if users else ():
        for key in whole.data_of(purpose) & users.keys():
            users[key].append((identifier, purpose))
    yield from ((key, purposes) for key, purposes in users.items() if purposes)


def _explains(purpose: Purpose) -> bool:
    """Whether it says why content is kept; one without tags may be about anything, and has the benefit of doubt."""
    about = not purpose.tags or not _EXPLAINING.isdisjoint(purpose.tags)
    return about and bool(purpose.legal_basis) and bool(purpose.retention)
