"""The attribute that says where a record of a preview stands."""

from repositories import TESTS

from generator.register import read_register
from generator.trace.preview import sources, with_sources


def test_each_place_of_the_page_has_its_file_and_line():
    places = sources(read_register(TESTS / "clean", "register").register)
    assert {key: places[key] for key in ("purpose-newsletter", "recipient-hosting", "measure-access", "right-erasure", "controller", "dpo")} == {
        "purpose-newsletter": "purposes/newsletter.yaml:3",
        "recipient-hosting": "processors/hosting.yaml:3",
        "measure-access": "vocabulary/security-measures.yaml:3",
        "right-erasure": "rights.yaml:13",
        "controller": "policy.yaml:7",
        "dpo": "controller.yaml:13",
    }  # fmt: skip


def test_what_is_no_record_and_a_page_of_which_nothing_is_known_stay_as_they_are():
    page = '<main><article class="record" id="purpose-a"><h3 id="x">A</h3></article><div id="purpose-b"></div></main>'
    assert with_sources(page, {}) == page
    assert with_sources(page, {"purpose-a": 'r/"a".yaml:3', "x": "no"}) == page.replace(
        'id="purpose-a"', 'id="purpose-a" data-source="r/&quot;a&quot;.yaml:3"'
    )
