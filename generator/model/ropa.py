"""The register as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.controller import Controller
from generator.model.cookies import Cookie
from generator.model.governance import Question, Waiver
from generator.model.on_behalf_of import Assignment
from generator.model.policy import Change, FreeText, PolicyOutline
from generator.model.purpose import Purpose
from generator.model.recipients import IndependentController, Processor
from generator.model.rights import RightsInformation
from generator.model.settings import Settings
from generator.model.transfers import Transfer
from generator.model.vocabulary import DataCategory, DataSubject, SecurityMeasure, Source, System


@dataclass(frozen=True, kw_only=True, slots=True)
class Ropa:
    """The record of processing activities: every record by kind and id, in the order they are shown."""

    register: Settings
    controller: Controller
    rights: RightsInformation
    policy: PolicyOutline
    purposes: Mapping[str, Purpose]
    processors: Mapping[str, Processor]
    independent_controllers: Mapping[str, IndependentController]
    transfers: Mapping[str, Transfer]
    on_behalf_of: Mapping[str, Assignment]
    cookies: Mapping[str, Cookie]
    texts: Mapping[str, FreeText]
    changes: Mapping[str, Change]
    data_subjects: Mapping[str, DataSubject]
    data_categories: Mapping[str, DataCategory]
    security_measures: Mapping[str, SecurityMeasure]
    sources: Mapping[str, Source]
    systems: Mapping[str, System]
    waivers: Mapping[str, Waiver]
    questions: Mapping[str, Question]

    def recipient(self, identifier: str) -> Processor | IndependentController:
        """The recipient with this id, from `processors/` or `independent-controllers/`.

        Raises:
            KeyError: there is none.
        """
        processor = self.processors.get(identifier)
        return processor if processor is not None else self.independent_controllers[identifier]
