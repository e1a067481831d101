"""What channels and kinds of persons are called in the findings."""

from collections.abc import Iterable, Mapping

from generator.citation import joined
from generator.model import DataSubject
from generator.model.codes import MarketingChannel
from generator.source import Message

BY: Mapping[MarketingChannel, Message] = {
    MarketingChannel.EMAIL: Message("via e-post", "by e-mail"),
    MarketingChannel.SMS: Message("via sms", "by text message"),
    MarketingChannel.AUTOMATED_CALL: Message("genom automatiska samtal", "by automated calls"),
    MarketingChannel.POST: Message("per post", "by post"),
    MarketingChannel.PHONE: Message("per telefon", "by telephone"),
}
"""How marketing in each channel is sent, after the word for it."""


def named(persons: Iterable[DataSubject]) -> Message:
    """The names of the persons, as in a sentence."""
    names = [person.name for person in persons]
    return Message(joined([f"”{name.sv}”" for name in names], "och"), joined([f"“{name.en}”" for name in names], "and"))
