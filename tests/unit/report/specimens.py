"""Findings of every kind that the formats for code hosts have to carry."""

from generator.findings import Acceptance, Finding, Hit, Related, Severity, locate
from generator.law.sources import Source, SourceStatus
from generator.report.note import RuleNote
from generator.source import Message, parse_document

PATH = "register/purposes/marketing.yaml"
DOCUMENTS = {PATH: parse_document("namn: 🍞 lön\nbas: x\n".encode(), PATH)}
HIT = Hit(
    rule="BAS-04",
    name="undescribed-interest",
    severity=Severity.WARNING,
    path=PATH,
    route=("namn",),
    message=Message("Intresset är {tomt}.", "The interest is {empty}."),
    articles=("13(1)(d)",),
    fix=Message("Skriv det.", "Write it."),
    related=(Related(PATH, ("bas",), "key", Message("här", "here")),),
)
ACCEPTANCE = Acceptance("old-case", Message("Prövat i mars.", "Examined in March."), "Juridik", "2027-01-31")
NOTE = RuleNote(
    code="BAS-04",
    name="undescribed-interest",
    severity=Severity.ERROR,
    title=Message("Intresset sägs inte ut", "Interest not described"),
    checks=Message("Att intresset sägs ut.", "That the interest is described."),
    articles=("6(1)(f)", "13(1)(d)"),
    why=Message("Den registrerade ska få veta.", "The person must be told."),
    remedy=Message("Skriv en mening.", "Write one sentence."),
    bad="bas: {}\n",
    good="bas: {x: y}\n",
    wrong=Message("Aldrig.", "Never."),
    house_limit=Message("fyra ord", "four words"),
    sources=(
        Source(id="A", title="The Act", url="https://example.org/a_b", status=SourceStatus.PRIMARY),
        Source(id="B", title="From *memory*", status=SourceStatus.KNOWLEDGE),
    ),
    acceptable=True,
)


def located(*hits: Hit) -> list[Finding]:
    return locate(hits, DOCUMENTS)
