"""What records need from a store; the store implements it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from khabar.records.sightings import Sighting
from khabar.schema import Record


class RecordStore(Protocol):
    """Finds sightings and replaces records, inside one transaction of the store."""

    def sightings(self, events: Collection[str]) -> list[Sighting]:
        """The sightings of these event ids, as far as the store still has them."""
        ...

    def candidates(self, blocks: Collection[str]) -> list[Sighting]:
        """All sightings that share one of these block keys."""
        ...

    def records_of(self, events: Collection[str]) -> dict[str, str]:
        """Event id to the id of the record that tells it, also for events that are gone."""
        ...

    def events_of(self, records: Collection[str]) -> dict[str, list[str]]:
        """Record id to the ids of the events it was fused from, also those that are gone."""
        ...

    def replace(self, gone: Collection[str], records: Sequence[Record], moved: Mapping[str, str]) -> None:
        """Take out the records `gone`, put in `records`, and let old ids lead to new ones (`moved`)."""
        ...
