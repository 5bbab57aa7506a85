"""The names of the network's heads and what their numbers mean: one list for training and for running."""

from typing import Final

NAMES: Final = "names"  # khabar.taggers.LABELS
CONTENT: Final = "content"  # of a statement: outside, begins, goes on
CUE: Final = "cue"
TRIGGER: Final = "trigger"  # of an engagement: KINDS
EVIDENCE: Final = "evidence"
STATUS: Final = "status"  # STATUSES, asked at triggers
BACKGROUND: Final = "background"  # no, yes; asked at triggers
# pointers: from the first word of a content to that of its cue, from cues and triggers to names,
# from triggers to the first words of places and expressions of time
CUE_OF: Final = "cue_of"
SPEAKER: Final = "speaker"
CHANNEL: Final = "channel"
FROM: Final = "from_side"
TO: Final = "to_side"
PLACE: Final = "place"
DATE: Final = "date"  # taught, but nothing asks it: rules know days better

KINDS: Final = ("none", "meeting", "call", "visit", "message")
STATUSES: Final = ("held", "planned", "cancelled", "denied")
OUTSIDE, BEGINS, GOES_ON = range(3)
LABELS: Final = {
    CONTENT: 3,
    CUE: 3,
    TRIGGER: len(KINDS),
    EVIDENCE: 3,
    STATUS: len(STATUSES),
    BACKGROUND: 2,
}
POINTERS: Final = (CUE_OF, SPEAKER, CHANNEL, FROM, TO, PLACE, DATE)
