"""policy.jsonld: only terms that exist, only references that lead somewhere, and nothing to fetch."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from unit.exchange import registers
from unit.site.example import purpose, ropa, text

from generator.exchange.linked import linked_document
from generator.exchange.linked.processes import duration, process
from generator.exchange.linked.terms import table
from generator.model import LegalBasisArticle, Right
from generator.model.basis import SpecialCategories
from generator.model.codes import (
    DataKind,
    MeasureType,
    ProcessorKind,
    RecipientKind,
    Role,
    SpecialCategoryCondition,
    TransferMechanism,
)
from generator.schema import field_of

VOCABULARY = Path(__file__).resolve().parents[4] / "shared" / "data" / "dpv-gdpr-vocab" / "2.2"
PERIODS = {"P3Y": "P3Y", "P1Y6M": "P1Y6M", "P2W": "P14D", "P1M2W3D": "P1M17D", "P30D": "P30D"}


def terms(node):
    """Every prefixed name that is used, as a key or as a value."""
    if isinstance(node, dict):
        names = [key for key in node if ":" in key]
        names += [value for key in ("@type", "@id") for value in _several(node.get(key)) if ":" in value]
        return set(names).union(*(terms(value) for value in node.values()))
    return set().union(*map(terms, node)) if isinstance(node, list) else set()


def _several(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def references(node):
    """The `@id` of every node and of every reference within the file."""
    if isinstance(node, dict):
        if isinstance(identifier := node.get("@id"), str) and identifier.startswith("#"):
            yield identifier, len(node) > 1
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for item in node:
            yield from references(item)


def known(name, *folders):
    if not VOCABULARY.is_dir():
        pytest.skip(f"{VOCABULARY} is not there")
    with VOCABULARY.joinpath(*folders).open(encoding="utf-8", newline="") as file:
        return {row["iri"].removeprefix(f"{table('prefixes')[name]}") for row in csv.DictReader(file)}


@pytest.mark.parametrize("name", registers.NAMES)
def test_every_term_is_one_that_was_looked_up(name):
    document = linked_document(registers.published(name), "")
    found = {term for term in terms(document["@graph"]) if not term.startswith("https://")}
    assert {term.partition(":")[0] for term in found} <= set(document["@context"])
    dpv = {term.removeprefix("dpv:") for term in found if term.startswith("dpv:")}
    assert dpv <= {term for module in table("dpv_terms").values() for term in module}


@pytest.mark.parametrize("name", ["rights", "legal_bases", "special_categories", "mechanisms"])
def test_the_vocabulary_has_every_term_on_the_regulation(name):
    values = table(name).values()
    wanted = {term for value in values for term in _several(value)}
    assert wanted - known("eu-gdpr", "legal", "eu", "gdpr", "eu-gdpr.csv") == set()


def test_the_vocabulary_has_every_country_that_a_register_can_name():
    wanted = set(field_of("processor", "countries").items.enum)
    assert {"SE", "US", "EU", "EEA"} <= wanted
    places = known("loc", "loc", "modules", "locations.csv") | known("loc", "loc", "modules", "memberships.csv")
    assert wanted - places == set()


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("rights", Right),
        ("legal_bases", LegalBasisArticle),
        ("special_categories", SpecialCategoryCondition),
        ("mechanisms", TransferMechanism),
        ("roles", Role),
        ("measures", MeasureType),
        ("data", DataKind),
        ("recipients", [*ProcessorKind, *RecipientKind]),
    ],
)
def test_every_code_has_a_term(name, codes):
    assert {*codes} == {*table(name)}


@pytest.mark.parametrize("name", registers.NAMES)
def test_every_reference_leads_to_a_node(name):
    found = list(references(linked_document(registers.published(name), "")))
    nodes = [identifier for identifier, whole in found if whole]
    assert len(nodes) == len(set(nodes))
    assert {identifier for identifier, _ in found} == set(nodes)


def test_the_context_is_only_a_map_and_is_fetched_from_nowhere():
    context = linked_document(registers.published("register"), "")["@context"]
    assert isinstance(context, dict)
    assert "@base" not in context
    assert context["dpv"] == "https://w3id.org/dpv#"
    known_address = linked_document(registers.published("register"), registers.ADDRESS)["@context"]
    assert known_address["@base"] == "https://example.com/policy/policy.jsonld"


def test_what_holds_for_one_kind_of_person_is_a_process_of_its_own():
    found = process(ropa(), "orders", next(iter(ropa().purposes.values())))
    assert found["dpv:hasRecipient"] == [{"@id": "#recipient-hosting"}, {"@id": "#recipient-carrier"}]
    assert found["dpv:hasDataProcessor"] == [{"@id": "#recipient-hosting"}]
    consumer, company, transfer = found["dpv:hasProcess"]
    assert consumer["dpv:hasDataSubject"] == {"@id": "#people-consumer"}
    assert consumer["dpv:hasLegalBasis"] == [{"@id": "eu-gdpr:A6-1-b"}]
    assert company["dpv:hasLegalBasis"] == [{"@id": "eu-gdpr:A6-1-f"}]
    numbers = ("A13", "A14", "A15", "A16", "A17", "A18", "A20", "A77")
    assert consumer["dpv:hasRight"] == [{"@id": f"eu-gdpr:{number}"} for number in numbers]
    assert {"@id": "eu-gdpr:A21"} in company["dpv:hasRight"]
    (storage,) = consumer["dpv:hasStorageCondition"]
    assert storage["dpv:hasDuration"]["rdf:value"] == {"@value": "P3Y", "@type": "xsd:duration"}
    assert transfer == {"@id": "#transfer-support"}


def test_the_condition_for_special_categories_is_a_legal_basis_too():
    plain = purpose()
    special = SpecialCategories(data=plain.data_subjects[0].data[:1], condition=SpecialCategoryCondition("9.2.a"))
    found = process(ropa(), "x", replace(plain, special_categories=special))
    assert {"@id": "eu-gdpr:A9-2-a"} in found["dpv:hasProcess"][0]["dpv:hasLegalBasis"]


def test_a_criterion_is_a_duration_until_something_happens():
    plain = purpose()
    rule = replace(plain_rule(), for_=("person",), period=None, criterion=text("tills", "until"))
    found = process(ropa(), "x", replace(plain, retention=(rule,)))
    (storage,) = found["dpv:hasProcess"][0]["dpv:hasStorageCondition"]
    assert storage["dpv:hasDuration"] == {
        "@type": "dpv:UntilEventDuration",
        "description": {"sv": "tills", "en": "until"},
    }


def plain_rule():
    return next(iter(ropa().purposes.values())).retention[0]


@pytest.mark.parametrize(("ours", "theirs"), PERIODS.items())
def test_weeks_are_written_as_days(ours, theirs):
    assert duration(ours) == theirs
