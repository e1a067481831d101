"""Why a point in a register's history cannot be found, in both languages, and what to do."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.git import Obstacle
from generator.source import Message

_WHOLE: Final = Message(
    "Hämta hela historiken: git fetch --unshallow --tags", "Fetch with full history: git fetch --unshallow --tags"
)
_REASONS: Final[Mapping[Obstacle, Message]] = {
    "program": Message(
        "Git finns inte på datorn, så registrets historik kan inte läsas. Installera git.",
        "There is no git on this computer, so the register's history cannot be read. Install git.",
    ),
    "repository": Message(
        "{folder} ligger inte i ett git-förråd, så registret har ingen historik. Ange registrets mapp i förrådet med "
        "--register.",
        "{folder} does not lie in a git repository, so the register has no history. Name the register's folder in the "
        "repository with --register.",
    ),
    "trust": Message(
        "Git läser inte förrådet som {folder} ligger i, för det ägs av en annan användare. Tillåt det: "
        "git config --global --add safe.directory '{root}'",
        "Git does not read the repository that {folder} lies in, because another user owns it. Allow it: "
        "git config --global --add safe.directory '{root}'",
    ),
    "commit": Message(
        "Git-förrådet har ingen commit än, så registret har ingen historik.",
        "The git repository has no commit yet, so the register has no history.",
    ),
}


def no_history(why: Obstacle, folder: str) -> Message:
    """There is no history to look in."""
    sv, en = (text.replace("{folder}", folder).replace("{root}", _root(folder)) for text in _REASONS[why])
    return Message(sv, en)


def _root(folder: str) -> str:
    """The folder of the repository, as git wants it to be named."""
    path = Path(folder).absolute()
    found = next((one for one in (path, *path.parents) if (one / ".git").exists()), path)
    return str(found)


def no_proof(why: Obstacle, folder: str, day: dt.date) -> Message:
    """Something is to be made of a past of which nothing is known."""
    reason = no_history(why, folder)
    return Message(
        f"Det går inte att visa vad registret sade {day}. {reason.sv}",
        f"What the register said on {day} cannot be shown. {reason.en}",
    )


def no_day(text: str) -> Message:
    """The calendar does not have the day."""
    return Message(f"{text} är ingen dag i kalendern.", f"{text} is no day in the calendar.")


def unknown(revision: str, elsewhere: Sequence[str]) -> Message:
    """No commit, tag or branch has the name; `elsewhere` are the branches of that name on other computers."""
    sv, en = f"Det finns ingen commit ”{revision}” i historiken.", f"There is no commit “{revision}” in the history."
    if elsewhere:
        return Message(f"{sv} Menades {elsewhere[0]}?", f"{en} Did you mean {elsewhere[0]}?")
    return Message(
        f"{sv} Är det en tagg som någon annan har satt, hämta den först: git fetch --tags",
        f"{en} If it is a tag that somebody else has set, fetch it first: git fetch --tags",
    )


def unknown_in_part(revision: str) -> Message:
    """The name is not known in a clone that holds only the latest commits."""
    return Message(
        f"Det finns ingen commit ”{revision}” i historiken, men bara en del av den är hämtad. {_WHOLE.sv}",
        f"There is no commit “{revision}” in the history, but only a part of it is here. {_WHOLE.en}",
    )


def ambiguous(revision: str, meanings: Sequence[str]) -> Message:
    """More than one commit has the name."""
    sv, en = " eller ".join(meanings), " or ".join(meanings)
    return Message(
        f"”{revision}” kan betyda mer än en commit. Skriv {sv}.",
        f"“{revision}” may mean more than one commit. Write {en}.",
    )


def before_first(day: dt.date, first: dt.date) -> Message:
    """The day lies before the first commit."""
    return Message(
        f"Historiken börjar {first}, så det går inte att säga vad registret sade {day}.",
        f"The history begins on {first}, so what the register said on {day} cannot be told.",
    )


def before_part(day: dt.date, first: dt.date) -> Message:
    """The day lies before the first commit of a clone that holds only the latest."""
    return Message(
        f"Bara historiken från {first} är hämtad, så det går inte att säga vad registret sade {day}. {_WHOLE.sv}",
        f"Only the history from {first} on is here, so what the register said on {day} cannot be told. {_WHOLE.en}",
    )


def no_folder(commit: str, day: dt.date, folder: str) -> Message:
    """The register's folder did not exist at the commit."""
    return Message(
        f"Vid commit {commit} ({day}) fanns inget register i {folder}. Ange mappen som den hette då med --register.",
        f"At commit {commit} ({day}) there was no register in {folder}. Name the folder as it was called then with "
        "--register.",
    )


def not_given(commit: str) -> Message:
    """Git knows the commit and does not give its files."""
    return Message(
        f"Filerna vid commit {commit} går inte att läsa. {_WHOLE.sv}",
        f"The files at commit {commit} cannot be read. {_WHOLE.en}",
    )


def no_dates(commit: str) -> Message:
    """The commit is damaged, or its dates are no dates."""
    return Message(
        f"Datumen för commit {commit} går inte att läsa. Kontrollera förrådet: git fsck",
        f"The dates of commit {commit} cannot be read. Check the repository: git fsck",
    )
