"""Former ids: an old link leads to one place."""

from unit.register.test_references import told

ORDERS = "purposes/orders.yaml"


def with_former(folder, name: str, *former: str) -> str:
    return (folder / name).read_text("utf-8") + f"former_ids: [{', '.join(former)}]\n"


def test_a_former_id_that_nothing_bears_is_well(edited, folder):
    assert edited({ORDERS: with_former(folder, ORDERS, "purchases", "sales")}) == []


def test_a_former_id_of_a_record_in_use_is_an_error(edited, folder):
    (finding,) = edited({"processors/hosting.yaml": with_former(folder, "processors/hosting.yaml", "old", "carrier")})
    assert told(finding)[0::3] == (
        "REF-08",
        "”carrier” är ett tidigare id men används nu i register/independent-controllers/carrier.yaml. "
        "En gammal länk kan bara leda till ett ställe.",
    )
    assert finding.message.en == (
        "“carrier” is a former id but is now in use in register/independent-controllers/carrier.yaml. "
        "An old link can lead to one place only."
    )
    assert finding.file == "register/processors/hosting.yaml"
    assert [place.file for place in finding.related] == ["register/independent-controllers/carrier.yaml"]


def test_a_records_own_id_is_no_former_one(edited, folder):
    (finding,) = edited({ORDERS: with_former(folder, ORDERS, "orders")})
    assert (finding.rule, finding.name) == ("REF-08", "former-id-taken")


def test_two_records_cannot_have_had_the_same_id(edited, folder):
    carrier = "independent-controllers/carrier.yaml"
    findings = edited({name: with_former(folder, name, "shipping") for name in (carrier, "processors/hosting.yaml")})
    (finding,) = findings
    assert finding.message.en == (
        "“shipping” is already a former id in register/independent-controllers/carrier.yaml. An old link can lead to one place only."
    )
    assert finding.file == "register/processors/hosting.yaml"


def test_the_same_former_id_on_places_of_other_kinds_is_well(edited, folder):
    names = (ORDERS, "processors/hosting.yaml", "transfers/support.yaml")
    assert edited({name: with_former(folder, name, "shipping") for name in names}) == []


def test_what_is_not_in_use_claims_nothing(edited, folder):
    ended = with_former(folder, ORDERS, "sales").replace("status: active", "status: ended\nended: 2026-01-01")
    findings = edited({"purposes/sale.yaml": ended, ORDERS: with_former(folder, ORDERS, "sale", "sales")})
    assert "REF-08" not in {finding.rule for finding in findings}
