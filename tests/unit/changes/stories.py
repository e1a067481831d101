"""Edits of `tests/clean`, each a kind of change; `python -m unit.changes.stories` in `tests/` writes what is said of them."""

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.changes import changes_between, full_sentence
from generator.register import Register, read_register

HERE = Path(__file__).resolve().parent
CLEAN = HERE.parents[1] / "clean"
SAID = HERE / "stories.txt"
DAY = dt.date(2026, 11, 22)
NEWSLETTER, STATISTICS, SECURITY = (
    "purposes/newsletter.yaml",
    "purposes/website-statistics.yaml",
    "purposes/it-security.yaml",
)
NONE_PROFILING = "{none: {because: {sv: Ingen profilering görs., en: No profiling is done.}}}"
NONE_DECISIONS = "{none: {because: {sv: Inga sådana beslut fattas., en: No such decisions are made.}}}"
NONE_DATA = (
    "{none: {because: {sv: Sådana uppgifter behövs inte för ändamålet., en: No such data are needed for the purpose.}}}"
)
CATEGORIES = "vocabulary/data-categories.yaml"
BASIS = """  - for: [consumer, sole-trader]
    article: 6.1.a
    consent:
      how: {sv: Du kryssar i en ruta., en: You tick a box.}
      withdrawal: {sv: Du klickar på länken i utskicket., en: You click the link in the message.}
      record: Samtyckesloggen
      text_version: "2"
      pre_ticked: false
      bundled: false
      steps_to_give: 1
      steps_to_withdraw: 1
"""
RETENTION = """  - for: [consumer, sole-trader]
    period: P12M
    start: {sv: du senast öppnade ett nyhetsbrev, en: you last opened a newsletter}
    action: erase
    schedule: monthly
    executed_by: Marknad
    backups: P30D
    ends: [withdrawal, objection, inactivity]
"""

Edit = tuple[str, str, str]
STORIES: dict[str, tuple[Edit, ...]] = {
    "retention longer": ((NEWSLETTER, "period: P12M", "period: P4Y"),),
    "retention shorter": ((NEWSLETTER, "period: P12M", "period: P6M"),),
    "retention the same, written otherwise": ((NEWSLETTER, "period: P12M", "period: P1Y"),),
    "retention divided": ((NEWSLETTER, "  - for: [consumer, sole-trader]\n    period: P12M", "  - for: [consumer]\n    period: P24M\n    start: {sv: du senast öppnade ett nyhetsbrev, en: you last opened a newsletter}\n  - for: [sole-trader]\n    period: P12M"),),
    "retention by a criterion": ((NEWSLETTER, "period: P12M", "criterion: {sv: Så länge du vill., en: For as long as you like.}"),),
    "retention starts otherwise": ((NEWSLETTER, "{sv: du senast öppnade ett nyhetsbrev, en: you last opened a newsletter}", "{sv: du senast köpte något, en: you last bought something}"),),
    "basis": ((NEWSLETTER, "article: 6.1.a", "article: 6.1.f"),),
    "basis for some": ((NEWSLETTER, "  - for: [consumer, sole-trader]\n    article: 6.1.a", "  - for: [sole-trader]\n    article: 6.1.b\n  - for: [consumer]\n    article: 6.1.a"),),
    "interest": (("purposes/marketing.yaml", "{sv: Vårt intresse är att marknadsföra kontorsmöbler till företag som är kunder., en: Our interest is to market office furniture to companies that are customers.}", "{sv: Vårt intresse är att marknadsföra alla våra varor till företag som är kunder., en: Our interest is to market all our goods to companies that are customers.}"),),
    "regrouped": ((NEWSLETTER, BASIS, BASIS.replace("[consumer, sole-trader]", "[consumer]") + BASIS.replace("[consumer, sole-trader]", "[sole-trader]")),),
    "consent behind a divided entry": ((NEWSLETTER, BASIS, BASIS.replace("[consumer, sole-trader]", "[consumer]") + BASIS.replace("[consumer, sole-trader]", "[sole-trader]").replace("Du kryssar i en ruta.", "Du kryssar inte i någon ruta.").replace("You tick a box.", "You tick no box.")),),
    "documentation behind a divided entry": ((NEWSLETTER, BASIS, BASIS.replace("[consumer, sole-trader]", "[consumer]") + BASIS.replace("[consumer, sole-trader]", "[sole-trader]").replace("pre_ticked: false", "pre_ticked: true")),),
    "retention divided with another start": ((NEWSLETTER, "  - for: [consumer, sole-trader]\n    period: P12M\n", "  - for: [consumer]\n    period: P12M\n    start: {sv: du senast köpte något, en: you last bought something}\n    action: erase\n  - for: [sole-trader]\n    period: P12M\n"),),
    "retention divided by data": ((NEWSLETTER, RETENTION, RETENTION.replace("    period", "    data: [name]\n    period") + RETENTION.replace("    period", "    data: [contact-details]\n    period")),),
    "retention divided by data, one longer": ((NEWSLETTER, RETENTION, RETENTION.replace("    period", "    data: [name]\n    period") + RETENTION.replace("    period: P12M", "    data: [contact-details]\n    period: P3Y")),),
    "data": ((NEWSLETTER, "  - who: consumer\n    data: [name, contact-details]", "  - who: consumer\n    data: [name, contact-details, purchase-history]"),),
    "data removed": ((NEWSLETTER, "  - who: consumer\n    data: [name, contact-details]", "  - who: consumer\n    data: [contact-details]"),),
    "special category": ((CATEGORIES, "log-data: {name", "health: {name: {sv: Hälsouppgifter, en: Health data}, kind: special}\nlog-data: {name"), (NEWSLETTER, "  - who: consumer\n    data: [name, contact-details]", "  - who: consumer\n    data: [name, contact-details, health]")),
    "identity number": ((NEWSLETTER, f"identity_number: {NONE_DATA}", "identity_number: {ground: secure-identification, reason: {sv: Säkert., en: Safe.}}"),),
    "people": ((NEWSLETTER, "special_categories:", "  - who: visitor\n    data: [page-views]\nspecial_categories:"),),
    "recipient": ((NEWSLETTER, "  - {recipient: hosting, role: processor}", "  - {recipient: hosting, role: processor}\n  - {recipient: carrier, role: independent-controller, data: [name]}"),),
    "recipient removed": (("purposes/incidents.yaml", "recipients: {none", "recipients: {none"), ("purposes/accounting.yaml", "  - {recipient: hosting, role: processor}\n", "")),
    "recipient's role": (("purposes/accounting.yaml", "{recipient: hosting, role: processor}", "{recipient: hosting, role: joint-controller}"),),
    "recipient given less": ((NEWSLETTER, "{recipient: hosting, role: processor}", "{recipient: hosting, role: processor, data: [name]}"),),
    "transfer": ((NEWSLETTER, "transfers: {none: {because: {sv: Uppgifterna lämnar inte EES., en: The data do not leave the EEA.}}}", "transfers: [statistics]"),),
    "third country": (("processors/hosting.yaml", "countries: [SE]", "countries: [SE, IN]"),),
    "adequate country": (("processors/hosting.yaml", "countries: [SE]", "countries: [SE, JP]"),),
    "country within the EEA": (("processors/hosting.yaml", "countries: [SE]", "countries: [SE, NO]"),),
    "weaker safeguard": (("transfers/statistics.yaml", "mechanism: adequacy", "mechanism: scc"),),
    "source": ((NEWSLETTER, "  - source: person", "  - source: person\n  - source: employer"),),
    "profiling": ((NEWSLETTER, f"profiling: {NONE_PROFILING}", "profiling: {logic: {sv: Vi räknar vad du öppnar., en: We count what you open.}, consequences: {sv: Du får andra brev., en: You get other letters.}}"),),
    "automated decisions": ((NEWSLETTER, f"automated_decisions: {NONE_DECISIONS}", "automated_decisions: {logic: {sv: Ett program avgör., en: A program decides.}, consequences: {sv: Du får nej., en: You get a no.}, safeguards: {sv: Ring oss., en: Call us.}}"),),
    "marketing channel": ((NEWSLETTER, "marketing:\n", "marketing:\n  - channel: sms\n    rule: {sv: Samtycke., en: Consent.}\n"),),
    "right taken away": ((NEWSLETTER, "security_measures:", "rights:\n  - {right: erasure, applies: false, reason: {sv: Lagen., en: The law.}}\nsecurity_measures:"),),
    "security measure removed": ((SECURITY, "[access, encryption, training]", "[access, training]"),),
    "purpose described otherwise": ((SECURITY, "sv: Föra loggar som visar angrepp mot webbplatsen.\n  en: To keep logs that show attacks on the website.", "sv: Föra loggar som visar hur webbplatsen används.\n  en: To keep logs that show how the website is used."),),
    "purpose ended": ((NEWSLETTER, "status: active", "status: ended\nended: 2026-11-01"),),
    "children": ((STATISTICS, "children: {none: {because: {sv: Webbplatsen riktar sig inte till barn., en: The website is not aimed at children.}}}", "children: {minimum_age: 13}"),),
    "sub-processor": (("processors/hosting.yaml", "sub_processors: {none: {because: {sv: Molnhall anlitar ingen., en: Molnhall engages nobody.}}}", "sub_processors:\n  - {name: Backup Inc., countries: [US]}"),),
    "agreement": (("processors/hosting.yaml", "status: signed", "status: missing"),),
    "controller": (("controller.yaml", "legal_name: Nordkontor AB", "legal_name: Nordkontor Sverige AB"),),
    "contact": (("controller.yaml", "email: dataskydd@example.com", "email: integritet@example.com"),),
    "channel closed": (("rights.yaml", "  - kind: phone\n    name: {sv: Telefon, en: Telephone}\n    address: +46 35 10 00 00\n    rights: [access, rectification, erasure, restriction, portability, objection, marketing-objection, withdraw-consent, automated-decisions]\n", ""),),
    "cookie kept longer": (("cookies/statistics-cookie.yaml", "lifetime: P6M", "lifetime: P13M"),),
    "category renamed": ((CATEGORIES, "{sv: Köphistorik, en: Purchase history}", "{sv: Tidigare köp, en: Earlier purchases}"),),
    "text in one language": (("texts/introduction.yaml", "who buy from us or visit our website", "who buy from us or visit our web pages"),),
    "spelling": ((NEWSLETTER, "{sv: Du får nyhetsbrev när du har bett om det., en: You receive newsletters when you have asked for them.}", "{sv: 'Du får nyhetsbrev, när du har bett om det.', en: You receive newsletters when you have asked for them}"),),
    "order": (("policy.yaml", "[orders, accounting,", "[accounting, orders,"),),
    "internal": ((NEWSLETTER, "reviewed: 2026-09-01", "reviewed: 2026-11-01"),),
    "further use": ((NEWSLETTER, "data_subjects:\n", "reuses:\n  - purpose: orders\ndata_subjects:\n"),),
    "remote access": (("processors/hosting.yaml", "countries: [SE]", "countries: [SE]\nremote_access: [IN]"),),
    "remote access from an adequate country": (("processors/hosting.yaml", "countries: [SE]", "countries: [SE]\nremote_access: [JP]"),),
    "own purposes": (("processors/hosting.yaml", "own_purposes: false", "own_purposes: true"),),
    "consent in other words": ((NEWSLETTER, "{sv: Du kryssar i en ruta., en: You tick a box.}", "{sv: Du svarar ja., en: You answer yes.}"),),
    "figures": ((NEWSLETTER, "{sv: Du får nyhetsbrev när du har bett om det., en: You receive newsletters when you have asked for them.}", "{sv: Du får 2 nyhetsbrev när du har bett om det., en: You receive 3 newsletters when you have asked for them.}"),),
    "figures in one language": ((NEWSLETTER, "en: You receive newsletters when", "en: You receive 3 newsletters when"),),
    "cookie without consent": (("cookies/statistics-cookie.yaml", "consent: required", "consent: not-required"),),
    "source within": (("purposes/it-security.yaml", "  - source: person", "  - source: employer"),),
    "version": (("register.yaml", 'version: "3.1"', 'version: "3.2"'),),
    "basis in law": ((NEWSLETTER, "article: 6.1.a", "article: 6.1.c"),),
    "none stated": (("controller.yaml", "joint_controllers: [social-network]", "joint_controllers: {none: {because: {sv: Ingen., en: Nobody.}}}"),),
}  # fmt: skip


@cache
def clean() -> Register:
    return read_register(CLEAN, "register").register


def after(story: str, folder: Path) -> Register:
    """The register once the edits have been made in a copy of it below `folder`."""
    register = folder / "register"
    shutil.copytree(CLEAN, register)
    for path, old, new in STORIES[story]:
        text = (register / path).read_text("utf-8")
        assert old in text, (story, path, old)
        (register / path).write_text(text.replace(old, new, 1), "utf-8")
    reading = read_register(register, "register")
    assert reading.hits == (), (story, reading.hits[0].message.en)
    return reading.register


def told(story: str, folder: Path) -> Iterator[str]:
    """What is said of a story: the sentence in both languages, and what it asks for."""
    yield f"# {story}"
    for change in changes_between(clean(), after(story, folder), DAY):
        place = f"{change.place.file}:{change.place.line}{' (gone)' if change.place.gone else ''}"
        yield f"{'! ' if change.material else ''}{change.sort.value} {'public' if change.public else 'internal'} {place}"
        yield f"  sv {full_sentence(change, 'sv')}"
        yield f"  en {full_sentence(change, 'en')}"
        for one in change.consequences:
            yield f"  {one.duty.value} {one.articles}: {one.text.en}"
    yield ""


def everything() -> str:
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join(
            line for number, story in enumerate(STORIES) for line in told(story, Path(folder) / str(number))
        )


if __name__ == "__main__":
    SAID.write_text(everything() + "\n", encoding="utf-8")
