"""A register whose lines two persons have changed."""

import pytest
from repositories import TESTS, Repository


@pytest.fixture(scope="session")
def repository(tmp_path_factory) -> Repository:
    """The clean register, committed by A; a year later Bertil changes a period and a name."""
    made = Repository.made(tmp_path_factory.mktemp("trace") / "repository", TESTS / "clean")
    made.commit(message="Registret", at="2025-05-25T12:00:00+00:00")
    made.edit("purposes/newsletter.yaml", "period: P12M", "period: P18M")
    made.edit("purposes/orders.yaml", "Hantera beställningar", "Sköta beställningar")
    late = "2026-03-04T23:30:00+00:00"  # the next day in Sweden
    made.git("commit", "-q", "-am", "Längre tid för nyhetsbrev", "--author=Bertil <b@example.com>", at=late)
    return made


@pytest.fixture
def blame(ropa, repository):
    """The command in the repository, in Swedish unless another language is asked for."""

    def run(*arguments, cwd=repository.root):
        language = () if "--lang" in arguments else ("--lang", "sv")
        return ropa("blame", *arguments, *language, cwd=cwd)

    return run
