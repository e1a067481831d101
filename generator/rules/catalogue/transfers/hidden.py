"""Transfers that a purpose makes by its recipients, systems and storage, and that no transfer records."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import Severity
from generator.model import IndependentController, Nothing, Processor, Purpose, Text, Transfer
from generator.model.codes import Country
from generator.rules.catalogue.transfers.names import countries
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.whole import Whole
from generator.source import Message, Route


@rule("TRF-09", Severity.WARNING, "28(3)(a), 30(1)(e), 44", sources=("EDPB-SUPPL", "IMY-GA"))
def hidden_transfer(purpose: Purpose, whole: Whole) -> Findings:
    """Hidden transfer.

    På svenska:
        Dold överföring.

    What it checks:
        Where a recipient of a purpose, its sub-processor or somebody with remote access is outside the EEA, the
        purpose has a transfer that names the recipient and the country; the same for the purpose's systems and
        places of storage. It is an error where the purpose says that nothing is transferred.

    Vad den prövar:
        Där en mottagare i ett ändamål, dess underbiträde eller någon med fjärråtkomst finns utanför EES har ändamålet
        en överföring som anger mottagaren och landet; detsamma gäller ändamålets system och lagringsplatser. Det är
        ett fel om ändamålet säger att inget förs över.

    Why:
        Data are transferred as soon as another company in a third country can read them, whatever the contract calls
        it. A transfer that is not recorded has no mechanism and no assessment, and the person is not told of it. The
        Swedish authority (IMY) fined two companies in 2023 for such a transfer through a statistics tool.

    Varför:
        Uppgifter förs över så snart ett annat företag i ett tredjeland kan läsa dem, vad avtalet än kallar det. En
        överföring som inte är registrerad har inget stöd och ingen bedömning, och den registrerade får inte veta om
        den. IMY beslutade 2023 om sanktionsavgift för två företag för en sådan överföring genom ett statistikverktyg.

    Remedy:
        Record the transfer and name it in the purpose. If no data of the purpose leave the EEA, correct the countries
        of the recipient, or describe the part that stays in the EEA as a recipient of its own.

    Åtgärd:
        Registrera överföringen och ange den i ändamålet. Om inga av ändamålets uppgifter lämnar EES: rätta mottagarens
        länder, eller beskriv den del som stannar inom EES som en egen mottagare.

    Bad:
        # processors/analytics.yaml
        sub_processors:
          - {name: Serverhall Ltd, service: {sv: Drift, en: Hosting}, countries: [IN]}

    Good:
        # processors/analytics.yaml
        sub_processors:
          - {name: Serverhall Ltd, service: {sv: Drift, en: Hosting}, countries: [IE, US]}

    When it is wrong to fire:
        When the recipient's country is that of the company but the data stay in the EEA and cannot be reached from
        there. Then write where the data are under countries, and the company's own under parent_country.

    När den har fel:
        När landet är bolagets men uppgifterna stannar inom EES och inte kan nås därifrån. Ange då under countries var
        uppgifterna finns, och bolagets land under parent_country.
    """
    transfers = _transfers(purpose, whole)
    if transfers is None:
        return
    for holder in _holders(purpose, whole):
        covered = _covered(holder, transfers)
        outside = [at for at in holder.places if not whole.law.in_eea(at.country)]
        hidden = [at for at in outside if covered is not None and at.country not in covered]
        if hidden:
            yield _finding(purpose, holder, hidden)


class _At(NamedTuple):
    """A country, and where in the record it stands."""

    country: Country
    route: Route


class _Holder(NamedTuple):
    """Something that has the data of the purpose."""

    route: Route
    """Where the purpose names it."""
    name: Text | None
    """None for a place of storage."""
    recipient: str
    """The id of a recipient; empty for a system or a place of storage."""
    on: tuple[str, str]
    """The record that says where it is."""
    places: tuple[_At, ...]


def _holders(purpose: Purpose, whole: Whole) -> Iterator[_Holder]:
    for position, disclosure in enumerate(purpose.recipients if isinstance(purpose.recipients, tuple) else ()):
        key = disclosure.recipient
        if recipient := whole.recipient(key):
            route: Route = ("recipients", position, "recipient")
            yield _Holder(route, recipient.name, key, whole.place_of_recipient(key), tuple(_places(recipient)))
    for position, key in enumerate(purpose.systems):
        if system := whole.systems.get(key):
            places = tuple(_At(country, ("places", index)) for index, country in enumerate(system.places))
            name = system.name or key
            yield _Holder(("systems", position), Text(sv=name, en=name), "", ("system", key), places)
    for position, country in enumerate(purpose.storage_places):
        stored: Route = ("storage_places", position)
        yield _Holder(stored, None, "", ("", ""), (_At(country, stored),))


def _places(recipient: Processor | IndependentController) -> Iterator[_At]:
    """Where a recipient has the data, its own suppliers included, and from where they can be reached."""
    for position, country in enumerate(recipient.countries):
        yield _At(country, ("countries", position))
    if isinstance(recipient, Processor):
        for position, country in enumerate(recipient.remote_access):
            yield _At(country, ("remote_access", position))
        further = recipient.sub_processors if isinstance(recipient.sub_processors, tuple) else ()
        for index, sub in enumerate(further):
            for position, country in enumerate(sub.countries):
                yield _At(country, ("sub_processors", index, "countries", position))


def _transfers(purpose: Purpose, whole: Whole) -> list[Transfer] | None:
    """The transfers of the purpose; None where one has faults of its own, so that nothing can be said."""
    named = purpose.transfers if isinstance(purpose.transfers, tuple) else ()
    known = whole.records("transfer")
    return None if any(key not in known for key in named) else [t for key in named if (t := whole.transfers.get(key))]


def _covered(holder: _Holder, transfers: list[Transfer]) -> set[Country] | None:
    """The countries to which transfers to the holder are recorded; None where one names no country (TRF-01)."""
    own = [t for t in transfers if not holder.recipient or not t.recipients or holder.recipient in t.recipients]
    return {country for t in own for country in t.countries} if all(t.countries for t in own) else None


def _finding(purpose: Purpose, holder: _Holder, hidden: list[_At]) -> Found:
    place = countries(at.country for at in hidden)
    where = _where(holder, hidden, place)
    denied = isinstance(purpose.transfers, Nothing)
    elsewhere = holder.on if any(holder.on) else None
    return found(
        *holder.route,
        severity=Severity.ERROR if denied else None,
        sv=f"{where.sv}, men "
        + (
            f"”{purpose.name.sv}” säger att inga uppgifter förs dit."
            if denied
            else f"ingen överföring dit anges i ”{purpose.name.sv}”."
        ),
        en=f"{where.en}, but "
        + (
            f"“{purpose.name.en}” says that no data go there."
            if denied
            else f"no transfer there is stated in “{purpose.name.en}”."
        ),
        also=(also(*hidden[0].route, on=elsewhere, sv=f"här: {place.sv}", en=f"here: {place.en}"),)
        if elsewhere
        else (),
    )


def _where(holder: _Holder, hidden: list[_At], place: Message) -> Message:
    """What is known of the place: who is there, who reaches the data from there, or what is kept there."""
    if holder.name is None:
        return Message(f"Uppgifterna lagras i {place.sv}", f"The data are stored in {place.en}")
    first = hidden[0].route[0]
    if first == "remote_access":
        return Message(
            f"”{holder.name.sv}” kan nå uppgifterna från {place.sv}",
            f"“{holder.name.en}” can reach the data from {place.en}",
        )
    if first == "sub_processors":
        return Message(
            f"”{holder.name.sv}” anlitar ett underbiträde i {place.sv}",
            f"“{holder.name.en}” engages a sub-processor in {place.en}",
        )
    return Message(f"”{holder.name.sv}” finns i {place.sv}", f"“{holder.name.en}” is in {place.en}")
