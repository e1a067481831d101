"""Write a register of any size: valid, without gaps, the same for the same number of records.

python benchmarks/generate.py DIR --records 1000
"""

import argparse
import json
from pathlib import Path

KINDS = ("purposes", "processors", "independent-controllers", "transfers")


def text(sv: str, en: str) -> str:
    """A text in both languages as one YAML line."""
    return json.dumps({"sv": sv, "en": en}, ensure_ascii=False)


NONE = "{none: {because: " + text("Sådana uppgifter behandlas inte.", "No such data are processed.") + "}}"


AGREED = (
    *("subject", "duration", "nature-purpose", "data", "data-subjects", "instructions", "confidentiality", "security"),
    *("sub-processors", "assistance", "deletion-return", "audit", "transfers"),
)
HEADINGS = {
    "summary": ("I korthet", "In short"),
    "controller": ("Vem som ansvarar", "Who is responsible"),
    "purposes": ("Vad vi gör", "What we do"),
    "recipients": ("Vem som får uppgifterna", "Who receives the data"),
    "transfers": ("Utanför EU och EES", "Outside the EU and the EEA"),
    "rights": ("Dina rättigheter", "Your rights"),
    "security": ("Säkerhet", "Security"),
    "complaints": ("Klagomål", "Complaints"),
    "versions": ("Versioner", "Versions"),
}
SECTIONS = "".join(f"  - {{section: {name}, heading: {text(*heading)}}}\n" for name, heading in HEADINGS.items())


def purpose(number: int, total: int) -> str:
    """One purpose of about sixty lines; it names recipients and a transfer that are there."""
    count = total // 4
    return f"""\
name: {text(f"Ändamål {number}", f"Purpose {number}")}
status: active
tags: [customer-service]
summary: {text("Vi hanterar din beställning från köp till leverans.", "We handle your order from purchase to delivery.")}
purpose:
  sv: >-
    Att ta emot, leverera och följa upp beställning {number}, så att varan kommer fram,
    betalningen stämmer och en reklamation kan prövas.
  en: >-
    To receive, deliver and follow up order {number}, so that the goods arrive,
    the payment is right and a complaint can be examined.
operations:
  - {text("Leverans", "Delivery")}
  - {text("Hantering av reklamationer", "Handling of complaints")}
owner: Kundtjänst
reviewed: 2026-05-25
data_subjects:
  - who: consumer
    data: [name, address, email]
  - who: company-contact
    data: [name, email]
special_categories: {NONE}
offence_data: {NONE}
identity_number: {NONE}
legal_basis:
  - for: [consumer]
    article: 6.1.b
  - for: [company-contact]
    article: 6.1.f
    interest:
      text: {text("Att kunna leverera till ditt företag.", "To be able to deliver to your company.")}
      whose: [controller, third-party]
    balancing_test: {{reference: LIA-{number}, date: 2026-01-15, passes: true}}
sources:
  - source: person
provision:
  - for: [consumer, company-contact]
    required: to-enter-contract
    consequence: {text("Utan uppgifterna kan vi inte leverera.", "Without the data we cannot deliver.")}
recipients:
  - recipient: processor-{number % count:05d}
    role: processor
  - recipient: controller-{(number * 7) % count:05d}
    role: independent-controller
    data: [name, address]
transfers: [transfer-{(number * 3) % count:05d}]
retention:
  - for: [consumer, company-contact]
    period: P3Y
    start: {text("din senaste beställning", "your last order")}
    action: erase
    schedule: monthly
    executed_by: Kundtjänst
    backups: P30D
profiling: {NONE}
automated_decisions: {NONE}
security_measures: [access-control, training]
dpia:
  required: false
  reason: {text("Ingen hög risk.", "No high risk.")}
  decided: 2026-03-01
"""


def processor(number: int) -> str:
    """One processor."""
    return f"""\
name: {text(f"Biträde {number} AB", f"Processor {number} AB")}
kind: company
service: {text("Drift och support av system.", "Operation and support of systems.")}
countries: [SE, "NO"]
agreement:
  status: signed
  date: 2025-03-01
  reference: DPA-{number}
  covers: [{", ".join(AGREED)}]
sub_processors: {NONE}
guarantees: {{reference: VEND-{number}, date: 2025-02-01}}
"""


def controller(number: int) -> str:
    """One independent controller."""
    return f"""\
name: {text(f"Transportör {number}", f"Carrier {number}")}
kind: company
reason: {text("För att varan ska komma fram.", "So that the goods arrive.")}
legal_basis:
  article: 6.1.b
  laws: [{{name: {text("Köplagen", "Sale of Goods Act")}, number: "1990:931"}}]
countries: [SE]
"""


def transfer(number: int, total: int) -> str:
    """One transfer."""
    return f"""\
name: {text(f"Överföring {number}", f"Transfer {number}")}
recipients: [processor-{number % (total // 4):05d}]
reason: {text("Support utanför kontorstid.", "Support outside office hours.")}
countries: [US]
mechanism: adequacy
decision: (EU) 2023/1795
scope_check: {{entity: Biträde {number} AB, list: dataprivacyframework.gov, date: 2026-06-01}}
fallback: scc
safeguards: {text("Mottagaren är certifierad.", "The recipient is certified.")}
copy: {text("Skriv till oss.", "Write to us.")}
safeguard_document: {{reference: TRF-{number}, date: 2026-06-01}}
assessment: {{reference: TIA-{number}, date: 2026-06-01}}
"""


SINGLES = {
    "register.yaml": f"""\
format: 1
languages: [sv, en]
default_language: sv
policy: {{version: "1", updated: 2026-01-01, in_force: 2026-02-01}}
supervisory_authority:
  name: {text("Integritetsskyddsmyndigheten", "The Swedish Authority for Privacy Protection")}
  short_name: IMY
  country: SE
  website: https://www.imy.se/
incident_procedure: {{reference: RUT-1, date: 2026-02-02}}
site: {{url: "https://example.com/policy/"}}
""",
    "controller.yaml": f"""\
legal_name: Exempel AB
short_name: Exempel
organisation_number: 556016-0680
dpo_assessment: {{reference: DSO-1, date: 2026-01-20}}
address: {{street: Storgatan 1, postcode: 301 82, town: Halmstad, country: SE}}
email: dataskydd@example.com
phone: "+46 35 10 00 00"
dpo: {NONE}
representative: {NONE}
joint_controllers: {NONE}
""",
    "rights.yaml": f"""\
channels:
  - kind: email
    name: {text("E-post", "E-mail")}
    address: dataskydd@example.com
    rights: [access, erasure]
  - kind: phone
    name: {text("Telefon", "Telephone")}
    address: "+46 35 10 00 00"
    rights: [access, erasure]
identification: {text("Skriv från din vanliga adress.", "Write from your usual address.")}
answer_time: {{period: P1M, extension: P2M}}
fee: {text("Det är gratis.", "It is free.")}
suppression: {text("Adressen spärras.", "The address is blocked.")}
""",
    "policy.yaml": f"""\
title: {text("Integritetspolicy", "Privacy policy")}
description: {text("Så behandlar vi personuppgifter.", "How we process personal data.")}
sections:
{SECTIONS}""",
    "vocabulary/data-subjects.yaml": f"""\
consumer: {{name: {text("Konsument", "Consumer")}}}
company-contact: {{name: {text("Kontaktperson", "Company contact")}}}
""",
    "vocabulary/data-categories.yaml": f"""\
name: {{name: {text("Namn", "Name")}, kind: ordinary}}
address: {{name: {text("Adress", "Address")}, kind: ordinary}}
email: {{name: {text("E-postadress", "E-mail address")}, kind: ordinary}}
""",
    "vocabulary/security-measures.yaml": f"""\
access-control: {{name: {text("Behörighetsstyrning", "Access control")}, type: technical, measure: access-control}}
training: {{name: {text("Utbildning av personalen", "Training of the staff")}, type: organisational, measure: training}}
""",
    "vocabulary/sources.yaml": f"""\
person: {{name: {text("Du själv", "Yourself")}, from_data_subject: true}}
""",
}


def write(folder: Path, records: int) -> None:
    """Write a register of `records` records in four kinds, and what they refer to."""
    for kind in (*KINDS, "vocabulary"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for name, content in SINGLES.items():
        (folder / name).write_text(content, encoding="utf-8")
    for number in range(records // 4):
        for kind, stem, content in (
            ("purposes", "purpose", purpose(number, records)),
            ("processors", "processor", processor(number)),
            ("independent-controllers", "controller", controller(number)),
            ("transfers", "transfer", transfer(number, records)),
        ):
            (folder / kind / f"{stem}-{number:05d}.yaml").write_text(content, encoding="utf-8")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=1000)
    arguments = parser.parse_args()
    write(arguments.folder, arguments.records)


if __name__ == "__main__":
    main()
