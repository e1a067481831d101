"""What decides whether an item applies: the published register, and what it keeps to itself."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from generator.build import build
from generator.coverage.rendered import Rendered
from generator.law import LawOfTheDay, entitlements, law_of
from generator.model import Controller, Purpose, Right, Ropa, Settings
from generator.register import Register
from generator.views.boundary import publish


class Facts:
    """A register on a day, and the policy that is published from it."""

    def __init__(self, register: Register, as_of: dt.date) -> None:
        """Publish and render it.

        Raises:
            BuildError: the register has not passed its checks.
        """
        self.ropa: Ropa = publish(register)
        """What is public."""
        self.policy = Rendered(self.ropa)
        self.controller: Controller = build(Controller, register.one("controller"))
        self.settings: Settings = build(Settings, register.one("register"))
        self.law: LawOfTheDay = law_of(as_of)
        self.purposes: Mapping[str, Purpose] = {
            key: build(Purpose, data) for key, data in register.all("purpose").items() if key in self.ropa.purposes
        }
        """The active purposes with their internal fields, in the policy's order."""

    @cached_property
    def rights(self) -> Mapping[str, frozenset[Right]]:
        """By purpose: the rights that its legal bases give to anybody, whatever it says itself."""
        return {key: _given(replace(purpose, rights=())) for key, purpose in self.purposes.items()}

    @cached_property
    def told_rights(self) -> Mapping[str, frozenset[Right]]:
        """By purpose: the rights that anybody has there when its own differences are counted."""
        return {key: _given(purpose) for key, purpose in self.purposes.items()}


def _given(purpose: Purpose) -> frozenset[Right]:
    return frozenset(
        given.right for use in purpose.data_subjects for given in entitlements(purpose, use.who) if given.applies
    )
