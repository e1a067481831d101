"""The transfers to countries outside the EU and the EEA: to whom, where, why and what protects the data."""

from collections.abc import Iterator

from generator.model import Nothing, Transfer
from generator.model.codes import TransferMechanism
from generator.views.public.links import purpose_group
from generator.views.public.rows import Group, Part, Point, Record, row, sentences
from generator.views.public.words import Words, anchor, formerly, one_line


def transfer_sentences(words: Words) -> tuple[str, ...]:
    """That nothing leaves the EEA, where every purpose says so."""
    stated = [purpose.transfers for purpose in words.ropa.purposes.values()]
    none = bool(stated) and all(isinstance(transfers, Nothing) for transfers in stated)
    return (words.t("transfers.none"),) if none else ()


def transfer_parts(words: Words) -> tuple[Part, ...]:
    """Every transfer, and the purposes of which it is not known whether there is one."""
    records = (*(_transfer(words, key, transfer) for key, transfer in words.ropa.transfers.items()), *_unknown(words))
    return (Part(records=records),) if records else ()


def _unknown(words: Words) -> Iterator[Record]:
    purposes = [key for key, purpose in words.purposes() if purpose.transfers is None]
    if purposes:
        yield Record(
            anchor="transfers-not-stated",
            heading=words.t("transfers.unknown"),
            summary=words.t("transfers.unknown_summary"),
            rows=tuple(row("purposes", words.t("recipients.purposes"), [purpose_group(words, purposes)])),
        )


def _transfer(words: Words, identifier: str, transfer: Transfer) -> Record:
    entries = [(key, words.ropa.recipient(key)) for key in transfer.recipients]
    recipients = tuple(Point(text=words.text(entry.name), href=words.href("recipient", key)) for key, entry in entries)
    countries = words.places(transfer.countries) if transfer.countries else words.t("transfers.country_unknown")
    return Record(
        anchor=anchor("transfer", identifier),
        former=formerly("transfer", transfer.former_ids),
        heading=words.text(transfer.name),
        summary=words.text(transfer.reason),
        rows=(
            *row("recipients", words.t("transfers.recipients"), [Group(points=recipients)]),
            *row("countries", words.t("transfers.countries"), [Group(sentences=(countries,))]),
            *row("mechanism", words.t("transfers.mechanism"), [_mechanism(words, transfer)]),
            *row("limits", words.t("transfers.limits"), [Group(sentences=sentences(words.text(transfer.data_limits)))]),
            *row("copy", words.t("transfers.copy"), [Group(sentences=sentences(words.text(transfer.copy)))]),
        ),
    )


def _mechanism(words: Words, transfer: Transfer) -> Group:
    if transfer.mechanism is None:
        return Group(sentences=sentences(words.text(transfer.safeguards) or words.t("transfers.mechanism_unknown")))
    decided = transfer.mechanism is TransferMechanism.ADEQUACY and transfer.decision
    return Group(
        lead=words.label(transfer.mechanism),
        sentences=sentences(
            words.t("transfers.decision", decision=one_line(transfer.decision or "")) if decided else "",
            words.label(transfer.module) if transfer.module else "",
            words.text(transfer.safeguards),
        ),
    )
