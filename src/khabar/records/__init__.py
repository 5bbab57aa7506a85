"""Reports to records: resolving, matching, fusing; asks for candidates through a Protocol."""

from khabar.records.fusing import fuse
from khabar.records.matching import blocks, same_event
from khabar.records.protocol import RecordStore
from khabar.records.resolving import entities_of, entity_of, slug
from khabar.records.sightings import Sighting, copy_digest, sightings_of
from khabar.records.updating import update_records

__all__ = [
    "RecordStore",
    "Sighting",
    "blocks",
    "copy_digest",
    "entities_of",
    "entity_of",
    "fuse",
    "same_event",
    "sightings_of",
    "slug",
    "update_records",
]
