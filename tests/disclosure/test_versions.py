"""What was public once is public in the folder of its version, and nowhere else; what never was, nowhere at all."""

import pytest
from repositories import Repository

from generator.history import versions
from generator.register import read_register
from generator.views.leaks import leaks

THEN = "Hyra ut paraplyer"
"""The name of a purpose that has ended since."""
NEVER = "LIA-1"
"""A reference that has been internal all the time."""
ONCE_INTERNAL = "Avdelningen för paraplyer"
"""Internal then, and taken out of the register since."""
ELSEWHERE = (
    "sv/index.html", "index.html", "sv/versions/index.html", "sv/versions/9.9/index.html", "sv/policy.fragment.html",
    "versions/1.0/index.html", "xx/versions/1.0/index.html", "sv/versions/1.0", "sv/purposes/versions/1.0/x.html",
)  # fmt: skip
ENDED = "\nended: 2026-01-20"
NEW = "Lägga pussel"
"""The name of a purpose that was planned then and is public now."""


def purpose(repository, name, status, owner):
    base = (repository.register / "purposes/orders.yaml").read_text("utf-8")
    return (
        base.replace("Hantera beställningar", name)
        .replace("status: active", f"status: {status}{ENDED if status == 'ended' else ''}")
        .replace("owner: Kundtjänst", f"owner: {owner}")
        .replace("LIA-1", f"LIA-1-{name.split()[-1]}")
    )


@pytest.fixture(scope="module")
def registers(tmp_path_factory):
    """The current register, and version 1.0 of it."""
    repository = Repository.made(tmp_path_factory.mktemp("versions") / "repository")
    umbrellas, puzzles = (repository.register / f"purposes/{name}.yaml" for name in ("umbrella-lending", "jigsaw-work"))
    umbrellas.write_text(purpose(repository, THEN, "active", ONCE_INTERNAL), "utf-8")
    puzzles.write_text(purpose(repository, NEW, "planned", "Kundtjänst"), "utf-8")
    repository.version("1.0", "2026-01-01")
    umbrellas.write_text(purpose(repository, THEN, "ended", "Kundtjänst"), "utf-8")
    puzzles.write_text(purpose(repository, NEW, "active", "Kundtjänst"), "utf-8")
    repository.version("2.0", "2026-02-01")
    (earlier,) = versions(repository.register, "register", "2.0").versions
    return read_register(repository.register, "register").register, {"1.0": earlier.register}


def found(registers, folder, place, text, **options):
    path = folder / place
    path.parent.mkdir(parents=True)
    path.write_text(f"<p>{text}</p>", "utf-8")
    return [(leak.file.as_posix(), leak.path, leak.value) for leak in leaks(folder, *registers, **options)]


@pytest.mark.parametrize("value", [THEN, "umbrella-lending"])
def test_what_was_public_then_is_allowed_in_its_version_alone(registers, tmp_path, value):
    assert found(registers, tmp_path / "a", "sv/versions/1.0/index.html", value) == []
    file = "register/purposes/umbrella-lending.yaml"
    for number, place in enumerate(ELSEWHERE):
        assert found(registers, tmp_path / f"b{number}", place, value) == [(place, file, value.lower())]


def test_what_was_internal_then_and_now_is_allowed_nowhere(registers, tmp_path):
    place = "en/versions/1.0/index.html"
    ((file, path, value),) = found(registers, tmp_path, place, f"See {NEVER}.")
    assert (file, value) == (place, "lia-1")
    assert path in {"register/purposes/orders.yaml", "policy-1.0:register/purposes/orders.yaml"}


def test_what_was_internal_then_and_is_gone_now_is_no_business_of_its_readers(registers, tmp_path):
    place = "sv/versions/1.0/index.html"
    file = "policy-1.0:register/purposes/umbrella-lending.yaml"
    assert found(registers, tmp_path, place, ONCE_INTERNAL) == [(place, file, ONCE_INTERNAL.lower())]


@pytest.mark.parametrize("place", ["sv/index.html", "sv/versions/1.0/index.html"])
def test_what_is_public_now_is_allowed_everywhere(registers, tmp_path, place):
    assert found(registers, tmp_path, place, NEW) == []


def test_without_the_register_of_then_its_folder_is_like_any_other(registers, tmp_path):
    current, _ = registers
    assert found((current,), tmp_path, "sv/versions/1.0/index.html", THEN) != []


def test_a_preview_passes_over_only_the_folders_of_versions(registers, tmp_path):
    place = "sv/versions/1.0/index.html"
    assert found(registers, tmp_path / "a", place, NEVER, passed_over={"1.0"}) == []
    assert found(registers, tmp_path / "b", "sv/index.html", NEVER, passed_over={"1.0"}) != []
