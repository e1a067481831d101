"""What belongs in the folder of a register, and what is said of the rest."""

import os
from pathlib import Path

import pytest

from generator.source import FolderEntry, FolderFault, Message, list_folder

LINK = Message(
    "Detta är en länk till en annan plats. Registret följer inga länkar; lägg själva filen här.",
    "This is a link to another place. The register follows no links; put the file itself here.",
)
SPECIAL = Message(
    "Detta är varken en fil eller en mapp. Registret består bara av vanliga filer.",
    "This is neither a file nor a folder. The register consists of ordinary files only.",
)
BACKUP = Message(
    "Detta ser ut som en säkerhetskopia från en textredigerare. Ta bort den.",
    "This looks like a backup copy made by a text editor. Remove it.",
)
FOREIGN = Message(
    "Filen hör inte till registret, som bara består av .yaml-filer. Flytta den.",
    "The file does not belong to the register, which consists of .yaml files only. Move it.",
)
NESTED = Message(
    "Registret har bara en nivå av mappar. Flytta filerna till mappen ovanför.",
    "The register has only one level of folders. Move the files to the folder above.",
)


def bad_name(better: str) -> Message:
    return Message(
        f"Namnet får bara innehålla små bokstäver a-z, siffror och bindestreck. Döp om till {better}.",
        f"The name may contain only small letters a-z, digits and hyphens. Rename it to {better}.",
    )


def wrong_ending(ending: str, better: str) -> Message:
    return Message(
        f"Filen läses inte: den slutar på {ending} i stället för .yaml. Döp om till {better}.",
        f"The file is not read: it ends in {ending} instead of .yaml. Rename it to {better}.",
    )


def faults(root: Path) -> list[FolderFault]:
    entries, found = list_folder(root)
    assert entries == []
    return found


def test_files_are_listed_by_path(tmp_path: Path) -> None:
    (tmp_path / "purposes").mkdir()
    paths = ["controller.yaml", "purposes/b-2.yaml", "purposes/a.yaml", "rights.yaml"]
    for path in paths:
        (tmp_path / path).touch()
    assert list_folder(tmp_path) == ([FolderEntry(path, tmp_path / path) for path in sorted(paths)], [])


@pytest.mark.parametrize("name", ["README.md", ".gitkeep", ".gitignore", ".DS_Store"])
def test_a_few_other_files_are_allowed(tmp_path: Path, name: str) -> None:
    (tmp_path / "purposes").mkdir()
    (tmp_path / name).touch()
    (tmp_path / "purposes" / name).touch()
    assert list_folder(tmp_path) == ([], [])


@pytest.mark.parametrize(
    ("name", "fault", "message"),
    [
        ("a.yml", "wrong-ending", wrong_ending(".yml", "a.yaml")),
        ("Lön.YAML", "wrong-ending", wrong_ending(".YAML", "lon.yaml")),
        ("ok (1).yaml", "bad-name", bad_name("ok-1.yaml")),
        ("Löneadministration.yaml", "bad-name", bad_name("loneadministration.yaml")),
        ("lo\u0308n.yaml", "bad-name", bad_name("lon.yaml")),
        ("a_b.yaml", "bad-name", bad_name("a-b.yaml")),
        ("a.b.yaml", "bad-name", bad_name("a-b.yaml")),
        ("ok.yaml~", "backup-file", BACKUP),
        (".#ok.yaml", "backup-file", BACKUP),
        ("#ok.yaml#", "backup-file", BACKUP),
        (".ok.yaml.swp", "backup-file", BACKUP),
        ("ok.yaml.bak", "backup-file", BACKUP),
        ("notes.txt", "foreign-file", FOREIGN),
        ("readme.md", "foreign-file", FOREIGN),
        (".hidden", "foreign-file", FOREIGN),
        ("yaml", "foreign-file", FOREIGN),
    ],
)
def test_a_file_that_does_not_belong(tmp_path: Path, name: str, fault: str, message: Message) -> None:
    (tmp_path / "purposes").mkdir()
    (tmp_path / "purposes" / name).touch()
    assert faults(tmp_path) == [FolderFault(fault, f"purposes/{name}", message)]


def test_a_name_without_a_letter_is_refused_without_a_better_one(tmp_path: Path) -> None:
    (tmp_path / "???.yaml").touch()
    rule = Message(
        "Namnet får bara innehålla små bokstäver a-z, siffror och bindestreck.",
        "The name may contain only small letters a-z, digits and hyphens.",
    )
    assert faults(tmp_path) == [FolderFault("bad-name", "???.yaml", rule)]


def test_a_name_that_is_no_text_is_safe_to_print(tmp_path: Path) -> None:
    (Path(os.fsdecode(bytes(tmp_path) + b"/l\xf6n\x1b[2J.yaml"))).touch()
    assert faults(tmp_path) == [FolderFault("bad-name", "l\ufffdn\u00b7[2J.yaml", bad_name("ln-2j.yaml"))]


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.yaml").touch()
    root = tmp_path / "register"
    root.mkdir()
    (root / "file.yaml").symlink_to(tmp_path / "elsewhere" / "a.yaml")
    (root / "folder").symlink_to(tmp_path / "elsewhere")
    (root / "nowhere.yaml").symlink_to("no-such-file")
    (root / "circle").symlink_to(root)
    names = ["circle", "file.yaml", "folder", "nowhere.yaml"]
    assert faults(root) == [FolderFault("symbolic-link", name, LINK) for name in names]


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert faults(tmp_path) == [FolderFault("not-a-file", "a.yaml", SPECIAL)]


def test_folders_in_folders(tmp_path: Path) -> None:
    (tmp_path / "purposes" / "old").mkdir(parents=True)
    (tmp_path / "purposes" / "old" / "a.yaml").touch()
    assert faults(tmp_path) == [FolderFault("nested-folder", "purposes/old", NESTED)]


def test_a_folder_with_a_bad_name(tmp_path: Path) -> None:
    (tmp_path / "Ändamål").mkdir()
    assert faults(tmp_path) == [FolderFault("bad-name", "Ändamål", bad_name("andamal"))]


def test_a_missing_folder(tmp_path: Path) -> None:
    message = Message("Mappen finns inte.", "The folder does not exist.")
    assert faults(tmp_path / "register") == [FolderFault("folder-missing", "", message)]


def test_a_file_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "register").touch()
    message = Message("Detta är ingen mapp.", "This is not a folder.")
    assert faults(tmp_path / "register") == [FolderFault("not-a-folder", "", message)]


def test_the_register_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").touch()
    (tmp_path / "register").symlink_to("real")
    entries, found = list_folder(tmp_path / "register")
    assert ([entry.path for entry in entries], found) == (["a.yaml"], [])


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_folder(tmp_path: Path) -> None:
    (tmp_path / "purposes").mkdir(mode=0)
    message = Message("Mappen kan inte läsas (Permission denied).", "The folder cannot be read (Permission denied).")
    assert faults(tmp_path) == [FolderFault("folder-unreadable", "purposes", message)]
