"""What the letters of a code stand for; in the order in which the catalogue is read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.source import Message

SUBJECTS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "CTL": Message("Personuppgiftsansvarig, ombud och tillsyn", "Controller, officer and supervision"),
        "PUR": Message("Ändamål", "Purposes"),
        "DAT": Message("Registrerade och personuppgifter", "Data subjects and personal data"),
        "LEG": Message("Rättslig grund", "Legal basis"),
        "TRN": Message("Information till de registrerade", "Information to data subjects"),
        "RGT": Message("De registrerades rättigheter", "Rights of data subjects"),
        "RET": Message("Lagringstid och radering", "Retention and erasure"),
        "REC": Message("Mottagare", "Recipients"),
        "PRC": Message("Personuppgiftsbiträden", "Processors"),
        "TRF": Message("Överföring till tredjeland", "Transfers to third countries"),
        "COO": Message("Kakor", "Cookies"),
        "MKT": Message("Marknadsföring", "Marketing"),
        "SEC": Message("Säkerhet", "Security"),
        "DPI": Message("Profilering och konsekvensbedömning", "Profiling and impact assessment"),
        "GOV": Message("Registrets skötsel", "Keeping the register"),
        "GEN": Message("Ordalydelse", "Wording"),
        "LNG": Message("Översättning", "Translation"),
        "GAP": Message("Det som inte är angivet", "What is not stated"),
        "QUE": Message("Öppna frågor", "Open questions"),
        "WAV": Message("Accepterade avvikelser", "Accepted deviations"),
        "REG": Message("Registrets filer", "The register's files"),
        "REF": Message("Hänvisningar mellan poster", "References between records"),
        "SCH": Message("Fält och värden", "Fields and values"),
        "SRC": Message("Filer som inte går att läsa", "Files that cannot be read"),
        "RUL": Message("Programmets regler", "The program's rules"),
        "LAW": Message("Programmets uppgifter om rätten", "The program's legal data"),
    }
)
