"""A preview is pages alone: it leads to no file that only a published site has."""

from unit.site.example import ropa

from generator.pages import public_site


def test_a_preview_leads_to_no_file_that_it_lacks():
    published, preview = (public_site(ropa(), "", "", preview=shown) for shown in (False, True))
    led_to = [offer.href for offer in published.pages["sv/"].offers]
    assert led_to == ["../sv/changes.atom", "../policy.json", "../policy.jsonld"]
    assert {"sv/changes.atom", "policy.json", "policy.jsonld"} <= published.files.keys()
    assert "policy.json" not in preview.files
    assert [page.offers for page in (*preview.pages.values(), preview.missing) if page.offers] == []
