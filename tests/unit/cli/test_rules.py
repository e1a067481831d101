"""`ropa rules`: all codes."""

import json
import re

from generator.rules import all_rules

GAP_IN_JSON = {
    "code": "GAP-01",
    "name": "not-stated",
    "subject": "What is not stated",
    "severity": "warning",
    "title": "The fact is not stated",
    "articles": [],
    "checks": "The law asks for the fact. State it, say that there is none and why, or ask a question "
    "in questions.yaml. Where a rule has more to say of the same gap, it takes its place.",
    "why": None,
    "remedy": None,
    "bad": None,
    "good": None,
    "wrong": None,
    "house_limit": None,
    "sources": [],
    "acceptable": True,
}


def test_the_list_has_every_code_once_with_its_subject(ropa):
    done = ropa("rules", "--lang", "sv")
    assert (done.returncode, done.stderr) == (0, "")
    codes = re.findall(r"(?m)^  ([A-Z]{3}-[0-9]{2})  ", done.stdout)
    assert len(codes) == len(set(codes))
    assert set(all_rules()) < set(codes)
    assert done.stdout.startswith("Personuppgiftsansvarig, ombud och tillsyn\n  CTL-01  fel      ")
    assert (
        "\nÖppna frågor\n"
        "  QUE-01  varning  En öppen fråga skulle ha varit besvarad\n"
        "  QUE-02  fel      En fråga nämner en regel som inte finns\n"
        "  QUE-03  varning  En fråga tystar ingenting\n\n"
    ) in done.stdout


def test_the_list_in_english(ropa):
    assert (
        "\nOpen questions\n"
        "  QUE-01  warning  An open question should have been answered\n"
        "  QUE-02  error    A question names a rule that does not exist\n"
        "  QUE-03  warning  A question silences nothing\n\n"
    ) in ropa("rules", "--lang", "en").stdout


def test_json_has_every_page(ropa):
    report = json.loads(ropa("rules", "--format", "json", "--lang", "en").stdout)
    assert list(report) == ["version", "rules"]
    by_code = {entry["code"]: entry for entry in report["rules"]}
    assert by_code["GAP-01"] == GAP_IN_JSON
    assert by_code["LEG-06"]["articles"] == ["6(1)(f)", "13(1)(d)", "14(2)(b)"]
    assert by_code["LEG-06"]["sources"][0] == {
        "id": "GDPR-SV-13",
        "title": "GDPR art. 13, svensk text",
        "url": "https://gdprinfo.eu/sv/sv-article-13",
        "status": "primary",
    }
    assert all(set(entry) == set(GAP_IN_JSON) for entry in report["rules"])


def test_markdown_has_a_page_for_each_rule_and_every_link_leads_to_one(ropa):
    document = ropa("rules", "--format", "md", "--lang", "sv").stdout
    assert document.startswith("# Regelkatalogen\n")
    anchors = re.findall(r'(?m)^<a id="([a-z0-9-]+)"></a>\n\n### ([A-Z0-9-]+) ', document)
    assert [code for _, code in anchors] == [code.upper() for code, _ in anchors]
    assert re.findall(r"\(#([a-z0-9-]+)\)", document) == [anchor for anchor, _ in anchors]
    assert {code for _, code in anchors} == set(all_rules())
