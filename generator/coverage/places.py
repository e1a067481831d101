"""Where the policy tells what it tells once, and not of each purpose."""

from collections.abc import Callable, Mapping

from generator.coverage.facts import Facts
from generator.coverage.model import said
from generator.coverage.rendered import admits
from generator.model import Right, SectionName
from generator.source import Message
from generator.views.public.words import anchor

Path = tuple[Message, ...]
_USING = "using-your-rights"


def _controller(facts: Facts) -> Path:
    rows = {key: facts.policy.told(SectionName.CONTROLLER, "", key) for key in ("name", "address")}
    reach = any(facts.policy.told(SectionName.CONTROLLER, "", key) for key in ("email", "phone", "website"))
    return rows["name"].path if rows["name"] and rows["address"] and reach else ()


def _record(section: SectionName, at: str) -> Callable[[Facts], Path]:
    def place(facts: Facts) -> Path:
        heading = facts.policy.record(section, at)
        return (facts.policy.heading(section), heading) if heading else ()

    return place


def _using_rights(row: str) -> Callable[[Facts], Path]:
    def place(facts: Facts) -> Path:
        told = facts.policy.told(SectionName.RIGHTS, _USING, row)
        return told.path if told else ()

    return place


def _complaint(facts: Facts) -> Path:
    told = facts.policy.told(SectionName.COMPLAINTS, "", "name")
    return told.path if told else _record(SectionName.RIGHTS, anchor("right", Right.COMPLAINT))(facts)


def _objection(facts: Facts) -> Path:
    section = facts.policy.section(SectionName.SUMMARY)
    shown = section is not None and section.summary is not None and section.summary.objection is not None
    return (facts.policy.heading(SectionName.SUMMARY), said("place.objection")) if shown else ()


def _change(facts: Facts) -> Path:
    section = facts.policy.section(SectionName.VERSIONS)
    return (facts.policy.heading(SectionName.VERSIONS),) if section and section.parts else ()


def _layers(facts: Facts) -> Path:
    shown = facts.policy.section(SectionName.SUMMARY) is not None
    return (facts.policy.heading(SectionName.SUMMARY), said("place.summary")) if shown else ()


def _icons(_: Facts) -> Path:
    """The policy shows no icons, so what the register says of them is told nowhere."""
    return ()


def _arrangement(facts: Facts) -> Path:
    joint = facts.controller.joint_controllers
    keys = joint if isinstance(joint, tuple) else ()
    told = [facts.policy.told(SectionName.RECIPIENTS, anchor("recipient", key), "arrangement") for key in keys]
    found = [one for one in told if one is not None]
    return (found[0].path[0], found[0].path[-1]) if found and len(found) == len(keys) else ()


def _cookies(facts: Facts) -> Path:
    section = facts.policy.section(SectionName.COOKIES)
    cookies = [cookie for table in section.cookies for cookie in table.cookies] if section else []
    whole = all(
        cookie.data and not admits(cookie.lifetime, *(point.text for point in cookie.providers)) for cookie in cookies
    )
    return (facts.policy.heading(SectionName.COOKIES), said("place.table")) if cookies and whole else ()


POLICY_PLACES: Mapping[str, Callable[[Facts], Path]] = {
    "I01": _controller,
    "I02": _record(SectionName.CONTROLLER, "representative"),
    "I03": _record(SectionName.CONTROLLER, "dpo"),
    "I20": _complaint,
    "I25": _objection,
    "I26": _change,
    "I29": _layers,
    "I30": _using_rights("channels"),
    "I31": _using_rights("time"),
    "I32": _using_rights("fee"),
    "I33": _using_rights("identification"),
    "I34": _icons,
    "I35": _arrangement,
    "I36": _cookies,
}
"""By item: the path to where it is told; empty where it is not."""
