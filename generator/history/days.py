"""Days as Swedish law counts them: from midnight to midnight in Sweden, whatever the zone of who commits."""

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

SWEDEN: Final = ZoneInfo("Europe/Stockholm")


def day_of(moment: dt.datetime) -> dt.date:
    """The day that it was in Sweden."""
    return moment.astimezone(SWEDEN).date()


def end_of(day: dt.date) -> dt.datetime:
    """The last second of a day in Sweden, in UTC."""
    if day == dt.date.max:
        return dt.datetime.max.replace(microsecond=0, tzinfo=dt.UTC)
    midnight = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), SWEDEN)
    return midnight.astimezone(dt.UTC) - dt.timedelta(seconds=1)
