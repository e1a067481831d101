"""A fixed sentence in every language at once, for where the reader's language is not known yet."""

from generator.i18n.translator import translator
from generator.source import LANGUAGES, Language, Message


def sentence(key: str, **values: object) -> Message:
    """The sentence `key` of the catalogues; a `Message` among the values is put in each language's own words."""

    def in_(language: Language) -> str:
        own = {name: value.in_(language) if isinstance(value, Message) else value for name, value in values.items()}
        return translator(language).t(key, **own)

    return Message(*(in_(language) for language in LANGUAGES))
