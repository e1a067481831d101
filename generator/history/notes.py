"""What is said of a policy's history, in both languages."""

from collections.abc import Iterable, Iterator

from generator.source import Message


def no_git() -> Message:
    """The register lies in no repository, or the machine has no git."""
    return Message(
        "Äldre versioner visas inte: registrets mapp ligger inte i git, eller så finns inte git på datorn.",
        "Earlier versions are not shown: the register's folder is not in git, or there is no git on this computer.",
    )


def no_tags() -> Message:
    """No version has been marked."""
    return Message(
        "Äldre versioner visas inte: ingen version är märkt med en tagg som policy-1.0.",
        "Earlier versions are not shown: no version is marked with a tag such as policy-1.0.",
    )


def incomplete() -> Message:
    """The clone holds only the latest commits."""
    return Message(
        "Äldre versioner kan saknas: bara en del av historiken är hämtad. "
        "Hämta hela historiken: git fetch --unshallow --tags",
        "Earlier versions may be missing: only a part of the history is here. "
        "Fetch with full history: git fetch --unshallow --tags",
    )


def not_in_history(tags: Iterable[str]) -> Iterator[Message]:
    """Tags of another branch."""
    if names := ", ".join(tags):
        yield Message(
            f"Visas inte, eftersom de inte hör till den här grenens historik: {names}.",
            f"Not shown, because they do not belong to the history of this branch: {names}.",
        )


def no_address(tags: Iterable[str]) -> Iterator[Message]:
    """Tags whose version cannot be part of an address."""
    if names := ", ".join(tags):
        yield Message(
            f"Visas inte: {names}. Efter policy- får bara bokstäverna a-z, siffror, punkt och bindestreck stå.",
            f"Not shown: {names}. After policy- only the letters a-z, digits, full stops and hyphens may stand.",
        )


def no_register(tags: Iterable[str]) -> Iterator[Message]:
    """Tags of a time when the folder did not exist."""
    if names := ", ".join(tags):
        yield Message(
            f"Visas inte, eftersom registrets mapp inte fanns då: {names}.",
            f"Not shown, because the register's folder did not exist then: {names}.",
        )


def other_version(tag: str, version: str, other: str | None) -> Message:
    """The name of a tag and the register that it marks do not agree; `other` is the tag that bears the version."""
    sv = f"{tag} visas inte: registret anger där version {version}."
    en = f"{tag} is not shown: the register states version {version} there."
    if other is not None:
        return Message(
            f"{sv} Den versionen har redan taggen {other}.", f"{en} That version already has the tag {other}."
        )
    return Message(
        f"{sv} Låt taggen heta som versionen, eller flytta den.", f"{en} Name the tag after the version, or move it."
    )


def not_given(tag: str) -> Message:
    """Git knows the tag and does not give the files."""
    return Message(
        f"Filerna vid taggen {tag} går inte att läsa. Hämta hela historiken: git fetch --unshallow --tags",
        f"The files at the tag {tag} cannot be read. Fetch with full history: git fetch --unshallow --tags",
    )


def unreadable(tag: str, place: str, message: Message) -> Message:
    """The register at a tag has errors by today's schema."""
    return Message(
        f"Den version som taggen {tag} märker kan inte visas. {place}: {message.sv} Registret vid taggen har ett "
        "äldre format eller ett fel. Flytta taggen till en commit med samma policy i dagens format, eller ta bort "
        "taggen om versionen inte ska visas (docs/versions.md).",
        f"The version that the tag {tag} marks cannot be shown. {place}: {message.en} The register at the tag is in "
        "an older format or has an error. Move the tag to a commit with the same policy in today's format, or delete "
        "the tag if the version is not to be shown (docs/versions.md).",
    )
