"""The last day on which something may be reviewed: what rules judge by, and what `ropa due` lists by."""

import datetime as dt
from typing import Final

from generator.model.codes import Period
from generator.rules.periods import later

USUAL_INTERVAL: Final[Period] = "P12M"
"""Between two reviews, where `register.yaml` states no interval."""
TEST_LASTS: Final[Period] = "P24M"
"""How long a balancing test is good."""
ASSESSMENT_LASTS: Final[Period] = "P36M"
"""How long an impact assessment is good."""


def by_interval(reviewed: dt.date, interval: Period | None) -> dt.date:
    """When what was reviewed on a day is to be reviewed again; `interval` is that of the register."""
    return later(reviewed, interval or USUAL_INTERVAL)


def still_set(reviewed: dt.date | None, review_by: dt.date | None) -> dt.date | None:
    """The day that is set for the next review; None where none is, or the review has been done since."""
    return review_by if review_by is not None and (reviewed is None or reviewed < review_by) else None


def balancing_good_until(done: dt.date) -> dt.date:
    """The last day on which a balancing test of a day is good."""
    return later(done, TEST_LASTS)


def assessment_good_until(done: dt.date) -> dt.date:
    """The last day on which an impact assessment of a day is good."""
    return later(done, ASSESSMENT_LASTS)


def check_good_until(done: dt.date, recheck_days: int) -> dt.date:
    """The last day on which it counts that a recipient was looked up on a day."""
    return later(done, f"P{recheck_days}D")
