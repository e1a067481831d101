"""Ids that lead nowhere, name two things, are unused or retired; roles that do not fit."""

from generator.findings import Finding


def told(finding: Finding) -> tuple[str, str, int, str, str]:
    return finding.rule, finding.file, finding.line, finding.message.sv, finding.message.en


def test_the_smallest_register_is_clean(edited):
    assert edited({}) == []


def test_an_unknown_id_names_the_one_that_was_meant(edited):
    (finding,) = edited({"purposes/orders.yaml": ("recipient: hosting", "recipient: hostin")})[:1]
    assert told(finding) == (
        "REF-01",
        "register/purposes/orders.yaml",
        40,
        "Det finns ingen post med id ”hostin” bland mottagarna i processors/ och independent-controllers/. "
        "Menade du ”hosting”?",
        "There is no record with the id “hostin” among the recipients in processors/ and independent-controllers/. "
        "Did you mean “hosting”?",
    )
    assert finding.fix is not None
    assert finding.fix.en == "hosting"


def test_an_id_of_another_kind_says_where_it_is(edited):
    findings = edited({"purposes/orders.yaml": ("transfers: [support]", "transfers: [hosting]")})
    assert "REF-01" in {finding.rule for finding in findings}
    (finding,) = (f for f in findings if f.rule == "REF-01")
    assert finding.message.en == (
        "There is no record with the id “hosting” among the transfers in transfers/ (register/processors/hosting.yaml)."
    )


def test_two_files_with_one_id_are_both_named(edited, folder):
    text = (folder / "processors/hosting.yaml").read_text(encoding="utf-8")
    findings = edited({"processors/carrier.yaml": text})
    (finding,) = (f for f in findings if f.rule == "REF-02")
    assert told(finding) == (
        "REF-02",
        "register/processors/carrier.yaml",
        1,
        "Id:t ”carrier” finns redan i register/independent-controllers/carrier.yaml. Ett id används en enda gång.",
        "The id “carrier” is already in register/independent-controllers/carrier.yaml. An id is used only once.",
    )
    assert [place.file for place in finding.related] == ["register/independent-controllers/carrier.yaml"]


def test_a_record_that_nothing_refers_to_is_a_warning(edited):
    (finding,) = edited(
        {
            "vocabulary/sources.yaml": (
                "person:",
                "colleague:\n  name: {sv: K, en: C}\n  from_data_subject: false\nperson:",
            )
        }
    )
    assert (finding.severity, *told(finding)) == (
        "warning",
        "REF-03",
        "register/vocabulary/sources.yaml",
        1,
        "”colleague” används inte någonstans i registret.",
        "“colleague” is not used anywhere in the register.",
    )


def test_a_retired_id_may_not_be_used_and_names_its_successor(edited):
    (finding,) = edited(
        {
            "vocabulary/sources.yaml": (
                "from_data_subject: true",
                "from_data_subject: true, retired: {on: 2026-01-01, replaced_by: customer}",
            )
        }
    )
    assert told(finding)[3:] == (
        "”person” har utgått och får inte användas längre.",
        "“person” is retired and may no longer be used.",
    )
    assert finding.fix is not None
    assert finding.fix.sv == "customer"


def test_a_processor_needs_a_record_that_can_hold_an_agreement(edited):
    (finding,) = edited({"purposes/orders.yaml": ("role: independent-controller", "role: processor")})
    assert told(finding) == (
        "REF-05",
        "register/purposes/orders.yaml",
        43,
        "”carrier” står som personuppgiftsbiträde här men är beskriven i independent-controllers/, "
        "där inget biträdesavtal kan anges.",
        "“carrier” is a processor here but is described in independent-controllers/, where no data processing "
        "agreement can be stated.",
    )


def test_a_company_may_be_processor_in_one_relation_and_controller_in_another(edited):
    findings = edited(
        {
            "purposes/orders.yaml": (
                "  - recipient: carrier",
                "  - recipient: hosting\n    role: independent-controller\n  - recipient: carrier",
            )
        }
    )
    assert findings == []


def test_the_same_recipient_twice_in_one_role_is_pointed_out(edited):
    (finding,) = edited(
        {
            "purposes/orders.yaml": (
                "  - recipient: carrier",
                "  - recipient: hosting\n    role: processor\n  - recipient: carrier",
            )
        }
    )
    assert told(finding)[3:] == (
        "”hosting” står två gånger som mottagare med samma roll.",
        "“hosting” stands twice as a recipient in the same role.",
    )


def test_a_fault_in_one_file_does_not_make_its_id_unknown_elsewhere(edited):
    findings = edited({"processors/hosting.yaml": ("kind: company", "kind: company\nkind: category")})
    assert {finding.rule for finding in findings} == {"SRC-03"}
