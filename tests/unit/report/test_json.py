"""The report for programs: its form is a contract."""

import json

from generator.findings import Hit, Related, Severity, locate
from generator.report import json_report
from generator.source import Message, parse_document

PATH = "register/purposes/marketing.yaml"
DOCUMENTS = {PATH: parse_document("namn: lön\nbas: x\n".encode(), PATH)}
HIT = Hit(
    rule="BAS-04",
    name="undescribed-interest",
    severity=Severity.WARNING,
    path=PATH,
    route=("bas",),
    message=Message("Intresset sägs inte ut.", "The interest is not described."),
    articles=("13(1)(d)",),
    related=(Related(PATH, ("namn",), "key", Message("här", "here")),),
)

REPORT = """\
{
  "version": 1,
  "findings": [
    {
      "rule": "BAS-04",
      "name": "undescribed-interest",
      "severity": "warning",
      "file": "register/purposes/marketing.yaml",
      "line": 2,
      "column": 6,
      "end_line": 2,
      "end_column": 7,
      "message": "Intresset sägs inte ut.",
      "articles": [
        "13(1)(d)"
      ],
      "waived": false,
      "waiver": null,
      "why": null,
      "fix": null,
      "related": [
        {
          "file": "register/purposes/marketing.yaml",
          "line": 1,
          "column": 1,
          "end_line": 1,
          "end_column": 5,
          "label": "här"
        }
      ]
    }
  ],
  "summary": {
    "error": 0,
    "warning": 1,
    "info": 0,
    "waived": 0
  }
}
"""


def test_the_whole_report() -> None:
    assert json_report(locate([HIT], DOCUMENTS), "sv") == REPORT


def test_the_report_speaks_the_chosen_language() -> None:
    (finding,) = json.loads(json_report(locate([HIT], DOCUMENTS), "en"))["findings"]
    assert finding["message"] == "The interest is not described."
    assert finding["related"][0]["label"] == "here"


def test_a_clean_register_is_reported_too() -> None:
    assert json.loads(json_report([], "sv")) == {
        "version": 1,
        "findings": [],
        "summary": {"error": 0, "warning": 0, "info": 0, "waived": 0},
    }
