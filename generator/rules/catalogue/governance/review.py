"""Owners and reviews of purposes, and a status that is true."""

import datetime as dt
from collections.abc import Mapping

from generator.findings import Severity
from generator.model import Purpose, Status
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.reviews import by_interval, still_set
from generator.rules.whole import Whole
from generator.schema import field_of
from generator.source import Message


@rule(
    "GOV-01",
    Severity.WARNING,
    "5(2), 24(1), 30(4)",
    sources=("DI-REG-2018", "ICO-TPL"),
    house_limit=Message(
        "en granskning var tolfte månad, om register.yaml inte anger något annat",
        "a review every twelve months, unless register.yaml states another interval",
    ),
)
def review_overdue_or_nobody_responsible(purpose: Purpose, whole: Whole) -> Findings:
    """Nobody is responsible, or the review is overdue.

    På svenska:
        Ingen ansvarar, eller granskningen är försenad.

    What it checks:
        A purpose has an owner. It was reviewed within the interval in register.yaml (twelve months where none is
        stated), and not later than the day that is set for its next review. A planned purpose need not have been
        reviewed.

    Vad den prövar:
        Ett ändamål har en ansvarig. Det har granskats inom intervallet i register.yaml (tolv månader om inget
        anges), och senast den dag som är satt för nästa granskning. Ett planerat ändamål behöver inte ha granskats.

    Why:
        The register must describe what is done now, and the company must be able to show it to the authority on
        request (Articles 5(2) and 30(4)). What nobody owns and nobody reads again becomes untrue.

    Varför:
        Registret ska beskriva det som görs nu, och företaget ska kunna visa upp det för myndigheten (artiklarna 5.2
        och 30.4). Det som ingen ansvarar för och ingen läser om blir osant.

    Remedy:
        Name a role as owner, read the purpose through together, and state the day of that review.

    Åtgärd:
        Ange en roll som ansvarig, gå igenom ändamålet och ange dagen för granskningen.

    Bad:
        # purposes/orders.yaml without owner
        reviewed: 2024-05-25

    Good:
        # purposes/orders.yaml
        owner: Kundchefen
        reviewed: 2026-09-01

    When it is wrong to fire:
        When the owner or the review is recorded in another system. State them here, or set review_interval to the
        interval that the company has decided.

    När den har fel:
        När ansvarig eller granskning finns i ett annat system. Ange det här, eller sätt review_interval till det
        intervall som företaget har beslutat.
    """
    name = purpose.name
    if not purpose.owner:
        yield found(
            missing="owner",
            sv=f"Det framgår inte vem som ansvarar för ”{name.sv}”.",
            en=f"It is not stated who is responsible for “{name.en}”.",
        )
    if purpose.reviewed is None:
        if purpose.status is not Status.PLANNED:
            yield found(
                missing="reviewed",
                sv=f"Det framgår inte när ”{name.sv}” senast granskades.",
                en=f"It is not stated when “{name.en}” was last reviewed.",
            )
    elif late := _overdue(purpose, purpose.reviewed, whole):
        yield late


def _overdue(purpose: Purpose, reviewed: dt.date, whole: Whole) -> Found | None:
    name = purpose.name
    if (day := still_set(reviewed, purpose.review_by)) is not None and day < whole.as_of:
        return found(
            "review_by",
            sv=f"”{name.sv}” skulle ha granskats den {purpose.review_by}, men den senaste granskningen gjordes den "
            f"{reviewed}.",
            en=f"“{name.en}” should have been reviewed by {purpose.review_by}, but the last review was on {reviewed}.",
            also=(also("reviewed", sv="den senaste granskningen", en="the last review"),),
        )
    due = by_interval(reviewed, whole.settings.review_interval)
    if due >= whole.as_of:
        return None
    return found(
        "reviewed",
        sv=f"Den senaste granskningen av ”{name.sv}” gjordes den {reviewed}. Nästa skulle ha gjorts senast den {due}.",
        en=f"“{name.en}” was last reviewed on {reviewed} and should have been reviewed again by {due}.",
    )


@rule("GOV-02", Severity.WARNING, "5(1)(e), 5(2), 30(1)", sources=("CSM-2021", "GDPR-K"), ended=True)
def status_contradicts_register(whole: Whole) -> Findings:
    """A purpose's status contradicts the register.

    På svenska:
        Ett ändamåls status strider mot registret.

    What it checks:
        The last day of an ended purpose is not in the future, and the record says how long the remaining data are
        kept. A purpose whose last day has passed is not active. A cookie that is in use belongs to some purpose that
        is active, and not only to ended or planned ones. That the policy lists ended purposes is judged by TRN-03.

    Vad den prövar:
        Slutdagen för ett avslutat ändamål ligger inte i framtiden, och det sägs hur länge de uppgifter som finns kvar
        sparas. Ett ändamål vars slutdag har passerat pågår inte. En kaka som används hör till något ändamål som pågår,
        och inte bara till avslutade eller planerade. Att policyn räknar upp avslutade ändamål prövas av TRN-03.

    Why:
        Data must not be kept when their purpose is over (Article 5(1)(e)), and they often remain where nobody works
        with them any longer. A register that shows as ongoing what is not, or the reverse, cannot be relied on.

    Varför:
        Uppgifter får inte sparas när ändamålet är slut (artikel 5.1 e), och de blir ofta kvar där ingen längre arbetar
        med dem. Ett register som visar det som är slut som pågående, eller tvärtom, går inte att lita på.

    Remedy:
        Correct the status or the last day, state how long the remaining data are kept, and retire cookies that are no
        longer set.

    Åtgärd:
        Rätta status eller slutdag, ange hur länge de uppgifter som finns kvar sparas, och märk kakor som inte längre
        sätts med retired.

    Bad:
        # purposes/orders.yaml
        status: active
        ended: 2026-05-01

    Good:
        # purposes/orders.yaml
        status: active

    When it is wrong to fire:
        When all data of an ended purpose were erased on its last day. Write that as the criterion under retention.

    När den har fel:
        När alla uppgifter för ett avslutat ändamål raderades på slutdagen. Skriv det som kriterium under retention.
    """
    every: Mapping[str, Purpose] = whole.records("purpose")
    for key, purpose in every.items():
        yield from _own_status(("purpose", key), purpose, whole.as_of)
    yield from _in_cookies(whole, every)


def _own_status(on: tuple[str, str], purpose: Purpose, as_of: dt.date) -> Findings:
    name, ended = purpose.name, purpose.ended
    over = purpose.status is Status.ENDED
    if over and not purpose.retention:
        yield found(
            missing="retention",
            on=on,
            sv=f"”{name.sv}” är avslutat, men det framgår inte hur länge uppgifterna sparas.",
            en=f"“{name.en}” has ended, but it is not stated how long the data are kept.",
        )
    if ended is not None and over != (ended <= as_of):
        state = _status(purpose)
        yield found(
            "ended",
            on=on,
            sv=f"”{name.sv}” har status ”{state.sv}”, men slutdagen är den {ended}.",
            en=f"“{name.en}” has the status “{state.en}”, but its last day is {ended}.",
            also=(also("status", on=on, sv="status", en="the status"),),
        )


def _in_cookies(whole: Whole, every: Mapping[str, Purpose]) -> Findings:
    for key, cookie in whole.cookies.items():
        known = [every[purpose] for purpose in cookie.purposes if purpose in every]
        if len(known) == len(cookie.purposes) and known and not any(p.status is Status.ACTIVE for p in known):
            yield found(
                "purposes",
                on=("cookie", key),
                sv=f"Kakan ”{cookie.name.sv}” används, men hör inte till något ändamål som pågår.",
                en=f"The cookie “{cookie.name.en}” is in use, but belongs to no purpose that is active.",
            )


def _status(purpose: Purpose) -> Message:
    label = field_of("purpose", "status").enum_labels[purpose.status or Status.ACTIVE]
    return Message(label.sv.lower(), label.en.lower())
