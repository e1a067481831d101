"""Cookies, and the ways in which people can ask for their rights."""

from collections.abc import Iterator

from generator.changes.case import Case
from generator.changes.duties import asked
from generator.changes.model import Duty, LegalChange, Sort
from generator.changes.phrases import of_text, period, within
from generator.i18n import sentence
from generator.rules.periods import days
from generator.schema import field_of


def cookies(case: Case) -> Iterator[LegalChange]:
    """How long a cookie lasts, and whether it waits for consent."""
    if case.kind != "cookie":
        return
    if "retired" in case.after and "retired" not in case.before:
        told = sentence("changes.said.cookie_removed")
        yield case.make(Sort.COOKIE_REMOVED, case.take("retired"), told, (), public=case.published, material=False)
    field = next((field for field in case.left() if field.path == ("lifetime",)), None)
    if field is not None and field.before and field.after and days(field.before) != days(field.after):
        longer = days(field.after) > days(field.before)
        key, sort = ("cookie_longer", Sort.COOKIE_LONGER) if longer else ("cookie_shorter", Sort.COOKIE_SHORTER)
        values = {"before": period(field.before), "after": period(field.after)}
        yield case.tell(sort, case.take_these([field]), key, **values)
    if fields := case.take("consent"):
        labels = field_of("cookie", "consent").enum_labels
        exempt = fields[0].after == "not-required"
        ask = asked(Duty.ASSESSMENT, "LEK 9:28", "cookie_exempt") if exempt else None
        yield case.tell(Sort.COOKIE_CONSENT, fields, "cookie_consent", ask, after=within(labels[fields[0].after]))


def channels(case: Case) -> Iterator[LegalChange]:
    """Ways to make a request that are new or closed."""
    if case.kind != "rights":
        return
    for item in case.items("channels"):
        if item.before is not None and item.after is not None:
            continue
        added = item.before is None
        address = item.latest.get("address", "")
        name = within(of_text(item.latest["name"]))
        key = ("channel_added" if added else "channel_removed") + ("_at" if address else "")
        sort = Sort.CHANNEL_ADDED if added else Sort.CHANNEL_REMOVED
        yield case.tell(sort, case.take_these(item.fields), key, channel=name, address=address)
