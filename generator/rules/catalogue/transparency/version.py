"""The policy's version and dates: when it came into force, what changed, and that it is not older than its contents."""

import re

from generator.findings import Severity
from generator.model import Change, SectionName, Settings, Status
from generator.model.settings import PolicyVersion
from generator.numbering import later as counts_later
from generator.rules.form import Findings, also, found, rule
from generator.rules.periods import later
from generator.rules.whole import Whole
from generator.source import Message

_YEAR = "P1Y"
_MOST_SHOWN = 3
_FIRST = re.compile(r"[01](\.[0-9]+)?(\.[0-9]+)?")
"""Versions that nothing need have come before: 0.x and 1.x."""
_NUMBERED = re.compile(r"[0-9]{1,2}(\.[0-9]+)*")
"""Versions that are counted; others, such as a year, say nothing of what came before."""


@rule(
    "TRN-04",
    Severity.WARNING,
    "12(1), 13(3), 5(2)",
    sources=("GDPR-K",),
    house_limit=Message(
        "en policy som har ändrats mer än ett år efter att den började gälla behöver en ny version",
        "a policy that was changed more than a year after it came into force needs a new version",
    ),
)
def policy_without_version_or_date(settings: Settings, whole: Whole) -> Findings:
    """Policy without date in force, or older than its contents.

    På svenska:
        Policyn saknar ikraftträdandedatum eller är äldre än sitt innehåll.

    What it checks:
        The policy has a day on which it came into force, which is not more than a year before its last change. The
        register says what changed with a version, and tells of no later version. No active purpose has been changed
        since the policy was.

    Vad den prövar:
        Policyn har en dag då den började gälla, och den ligger inte mer än ett år före den senaste ändringen. Registret
        säger vad som ändrades med en version och berättar inte om någon senare. Inget aktivt ändamål har ändrats efter
        policyn.

    Why:
        Whoever wants to know what applied when they gave their data needs a date, and so does the company that must
        show what it told. People must be told of new purposes before the processing begins.

    Varför:
        Den som vill veta vad som gällde när uppgifterna lämnades behöver ett datum, och det gör också företaget som ska
        kunna visa vad det har informerat om. De registrerade ska informeras om nya ändamål innan behandlingen börjar.

    Remedy:
        State policy.in_force in register.yaml, raise version and updated when something changes, and write a file in
        changes/ that tells customers what.

    Åtgärd:
        Ange policy.in_force i register.yaml, höj version och updated när något ändras, och skriv en fil i changes/ som
        berättar för kunderna vad.

    Bad:
        # register.yaml
        policy:
          version: "3.2"
          updated: 2026-09-01

    Good:
        # register.yaml
        policy:
          version: "3.2"
          updated: 2026-11-01
          in_force: 2026-12-01
        # changes/2026-12.yaml
        version: "3.2"
        in_force: 2026-12-01
        text: {sv: Ändamålet Svara på frågor omfattar även chatt., en: The purpose Answer questions includes chat.}
        decided_by: Styrelsen

    When it is wrong to fire:
        When a version changed nothing but spelling. Write so in changes/; it is one line.

    När den har fel:
        När en version bara ändrade stavningen. Skriv det i changes/; det är en rad.
    """
    policy = settings.policy
    yield from _dates(policy)
    yield from _changes(policy, whole)
    yield from _contents(policy, whole)


def _dates(policy: PolicyVersion) -> Findings:
    if policy.in_force is None:
        yield found(
            "policy",
            missing="in_force",
            sv="Det framgår inte när policyn började eller börjar gälla.",
            en="It is not stated when the policy came or comes into force.",
        )
    elif later(policy.in_force, _YEAR) < policy.updated:
        yield found(
            "policy",
            "in_force",
            sv="Policyn har ändrats mer än ett år efter det att den började gälla, men dagen är densamma.",
            en="The policy was changed more than a year after it came into force, but the day is still the same.",
            also=(also("policy", "updated", sv="senast ändrad", en="last changed"),),
        )


def _changes(policy: PolicyVersion, whole: Whole) -> Findings:
    changes: list[Change] = list(whole.changes.values())
    counted = _NUMBERED.fullmatch(policy.version) and not _FIRST.fullmatch(policy.version)
    if (changes or counted) and policy.version not in {change.version for change in changes}:
        yield found(
            "policy",
            "version",
            sv=f"Det framgår inte vad som ändrades med version {policy.version}.",
            en=f"It is not stated what changed with version {policy.version}.",
        )
    for change in changes:
        if counts_later(change.version, policy.version):
            yield found(
                "policy",
                "version",
                sv=f"Registret berättar om version {change.version}, men policyn har version {policy.version}.",
                en=f"The register tells of version {change.version}, but the policy has version {policy.version}.",
            )
    if changes and not any(part.section is SectionName.VERSIONS for part in whole.policy.sections):
        yield found(
            "sections",
            on=("policy", "policy"),
            at="key",
            sv="Policyn har inget avsnitt om versioner, så ingen får veta vad som har ändrats.",
            en="The policy has no section on versions, so nobody learns what has changed.",
        )


def _contents(policy: PolicyVersion, whole: Whole) -> Findings:
    newer = [
        (key, purpose)
        for key, purpose in whole.purposes.items()
        if purpose.status is Status.ACTIVE and purpose.updated and purpose.updated > policy.updated
    ]
    if newer:
        name = newer[0][1].name
        yield found(
            "policy",
            "updated",
            sv=f"Policyn är äldre än sitt innehåll: ”{name.sv}” har ändrats senare.",
            en=f"The policy is older than its contents: “{name.en}” was changed later.",
            also=tuple(
                also("updated", on=("purpose", key), sv="ändrat här", en="changed here")
                for key, _ in newer[:_MOST_SHOWN]
            ),
        )
