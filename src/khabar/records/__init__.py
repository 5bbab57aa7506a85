"""Reports to records: resolving, matching, fusing; asks for candidates through a Protocol."""

from khabar.records.blocking import blocks, wanted
from khabar.records.comparing import (
    FIELDS,
    Cell,
    Comparison,
    Presence,
    Row,
    Told,
    left_out,
    record_speeches,
    rows_of,
)
from khabar.records.coverage import Calendar, CoverageRow, DayRead, Silence, window
from khabar.records.fusing import fuse
from khabar.records.likeness import Saying
from khabar.records.matching import Verdict, Verdicts, same_event, verdict
from khabar.records.mentioning import all_sightings
from khabar.records.naming import Naming, Use, WordingCount, naming_of, uses_in
from khabar.records.passing import passing_event
from khabar.records.pieces import Piece
from khabar.records.protocol import RecordStore
from khabar.records.resolving import entities_of, entity_of, slug
from khabar.records.sightings import SIGHTINGS_VERSION, Sighting, copy_digest, renamed, sightings_of
from khabar.records.speeches import Speech, Version, sayings_of, speeches
from khabar.records.spotting import Spotter
from khabar.records.updating import update_records

__all__ = [
    "FIELDS",
    "SIGHTINGS_VERSION",
    "Calendar",
    "Cell",
    "Comparison",
    "CoverageRow",
    "DayRead",
    "Naming",
    "Piece",
    "Presence",
    "RecordStore",
    "Row",
    "Saying",
    "Sighting",
    "Silence",
    "Speech",
    "Spotter",
    "Told",
    "Use",
    "Verdict",
    "Verdicts",
    "Version",
    "WordingCount",
    "all_sightings",
    "blocks",
    "copy_digest",
    "entities_of",
    "entity_of",
    "fuse",
    "left_out",
    "naming_of",
    "passing_event",
    "record_speeches",
    "renamed",
    "rows_of",
    "same_event",
    "sayings_of",
    "sightings_of",
    "slug",
    "speeches",
    "update_records",
    "uses_in",
    "verdict",
    "wanted",
    "window",
]
