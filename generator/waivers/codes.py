"""The codes of findings about deviations and questions."""

from types import MappingProxyType

EXPIRED = "WAV-01"
UNUSED = "WAV-02"
TOO_BROAD = "WAV-03"
NO_SUCH_RULE = "WAV-04"
TOO_LONG = "WAV-05"
OVERDUE = "QUE-01"
ASKS_FOR_NO_RULE = "QUE-02"
SILENCES_NOTHING = "QUE-03"

WAIVER_CODES = MappingProxyType(
    {
        EXPIRED: "waiver-expired",
        UNUSED: "waiver-unused",
        TOO_BROAD: "waiver-too-broad",
        NO_SUCH_RULE: "waiver-unknown-rule",
        TOO_LONG: "waiver-too-long",
        OVERDUE: "question-overdue",
        ASKS_FOR_NO_RULE: "question-unknown-rule",
        SILENCES_NOTHING: "question-silences-nothing",
    }
)
"""The readable name of each."""
WAIVER_ERRORS = frozenset({NO_SUCH_RULE, ASKS_FOR_NO_RULE})
"""Those that say something untrue; the others are warnings."""
