"""The program's own legal data may be too old for the day: a finding on the register, though it is not its fault.

No rule of the catalogue, because no register can show it: it depends on the day alone.
"""

import datetime as dt
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.law import stale
from generator.register import Register
from generator.source import Message

OUT_OF_DATE = "LAW-01"
"""The code of the finding."""


def stale_data_hits(register: Register, as_of: dt.date) -> Iterator[Hit]:
    """A warning for each set of legal data that is older on a day than it may be.

    It stands at the beginning of `register.yaml`; where that file has faults nothing is said.
    """
    record = register.records.get("register", {}).get("register")
    if record is None:
        return
    for data in stale(as_of):
        yield Hit(
            rule=OUT_OF_DATE,
            name="legal-data-out-of-date",
            severity=Severity.WARNING,
            path=record.path,
            route=record.route,
            message=Message(
                f"Programmets uppgifter om {data.name.sv} är från {data.checked} och kan vara inaktuella: de är tänkta "
                f"att ses över inom {data.max_age_days} dagar.",
                f"The program's data on {data.name.en} are of {data.checked} and may be out of date: they are meant to "
                f"be checked again within {data.max_age_days} days.",
            ),
            articles=("5(2)", "24(1)"),
            why=Message(
                "Beslut om länder utanför EES, lagar och myndigheter ändras. Med gamla uppgifter kan en överföring "
                "godtas som inte längre har stöd, eller ett fel anmärkas som inte finns.",
                "Decisions on countries outside the EEA, acts and authorities change. With old data a transfer may be "
                "accepted that no longer has support, or a fault reported that does not exist.",
            ),
            fix=Message(
                "Uppdatera programmet. Finns ingen nyare version: kontrollera uppgifterna mot deras källor.",
                "Update the program. If there is no newer version, check the data against their sources.",
            ),
        )
