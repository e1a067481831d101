"""Text to plain data with the place of every key and value; refuses what would bend or drop a fact.

The only module that imports `yaml`. It knows nothing of GDPR, of the schema or of the register's folders.
"""

from generator.source.comments import without_comments
from generator.source.document import Document
from generator.source.folder import FolderEntry, FolderFault, list_folder
from generator.source.kept import KeptFolder
from generator.source.loading import parse_document, read_document
from generator.source.message import LANGUAGES, Language, Message
from generator.source.packaged import packaged
from generator.source.place import START, Fault, Route, Span
from generator.source.scalars import Data
from generator.source.tree import Blobs, Folder, Tree

__all__ = [
    "LANGUAGES",
    "START",
    "Blobs",
    "Data",
    "Document",
    "Fault",
    "Folder",
    "FolderEntry",
    "FolderFault",
    "KeptFolder",
    "Language",
    "Message",
    "Route",
    "Span",
    "Tree",
    "list_folder",
    "packaged",
    "parse_document",
    "read_document",
    "without_comments",
]
