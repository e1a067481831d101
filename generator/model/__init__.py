"""What the register means: frozen records with enums and dates. No I/O, no positions, no language.

Fields that the schema marks internal always have a default, so that the same classes hold the published
projection, from which those values are absent.
"""

from generator.model.basis import LegalBasis
from generator.model.codes import LegalBasisArticle, RecipientKind, RetentionAction, Right, Role, SectionName, Status
from generator.model.common import (
    Because,
    Contact,
    DocumentReference,
    Law,
    Markdown,
    Nothing,
    Organisation,
    Retired,
    Text,
)
from generator.model.controller import Controller
from generator.model.cookies import Cookie
from generator.model.governance import Question, Waiver
from generator.model.on_behalf_of import Assignment
from generator.model.policy import Change, FreeText, PolicyOutline
from generator.model.purpose import Disclosure, Purpose
from generator.model.recipients import IndependentController, Processor
from generator.model.retention import RetentionRule
from generator.model.rights import RightsInformation
from generator.model.ropa import Ropa
from generator.model.settings import Settings
from generator.model.transfers import Transfer
from generator.model.vocabulary import DataCategory, DataSubject, SecurityMeasure, Source, System

__all__ = [
    "Assignment",
    "Because",
    "Change",
    "Contact",
    "Controller",
    "Cookie",
    "DataCategory",
    "DataSubject",
    "Disclosure",
    "DocumentReference",
    "FreeText",
    "IndependentController",
    "Law",
    "LegalBasis",
    "LegalBasisArticle",
    "Markdown",
    "Nothing",
    "Organisation",
    "PolicyOutline",
    "Processor",
    "Purpose",
    "Question",
    "RecipientKind",
    "RetentionAction",
    "RetentionRule",
    "Retired",
    "Right",
    "RightsInformation",
    "Role",
    "Ropa",
    "SectionName",
    "SecurityMeasure",
    "Settings",
    "Source",
    "Status",
    "System",
    "Text",
    "Transfer",
    "Waiver",
]
