"""What channels are called in the findings."""

from collections.abc import Mapping

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
