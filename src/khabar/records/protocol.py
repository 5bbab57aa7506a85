"""What records need from a store; the store implements it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from khabar.records.copies.links import CopyLink
from khabar.records.judging.decisions import Decisions
from khabar.records.sightings import Sighting
from khabar.schema import Record


class RecordStore(Protocol):
    """Finds sightings and replaces records, inside one transaction of the store."""

    def sightings(self, events: Collection[str]) -> list[Sighting]:
        """The sightings of these event ids, as far as the store still has them."""
        ...

    def candidates(self, blocks: Collection[str]) -> dict[str, list[Sighting]]:
        """The sightings that are kept under each of these block keys."""
        ...

    def records_of(self, events: Collection[str]) -> dict[str, str]:
        """Event id to the id of the record that tells it, also for events that are gone."""
        ...

    def events_of(self, records: Collection[str]) -> dict[str, list[str]]:
        """Record id to the ids of the events it was fused from, also those that are gone."""
        ...

    def copy_links(self, reports: Collection[str]) -> list[CopyLink]:
        """The links of these articles to others that carry their text."""
        ...

    def connected(self, records: Collection[str]) -> set[str]:
        """These records and those that were divided from them: made from one connected set of events."""
        ...

    def decisions(self, events: Collection[str]) -> Decisions:
        """What people decided about records that hold or held one of these events."""
        ...

    def replace(
        self,
        gone: Collection[str],
        records: Sequence[Record],
        moved: Mapping[str, str],
        sets: Mapping[str, str],
    ) -> None:
        """Take out the records `gone`, put in `records`, and let old ids lead to new ones (`moved`).

        `sets` names for each of `records` the connected set of events that it was made from.
        """
        ...

    def parts_of(self, events: Collection[str]) -> list[Sighting]:
        """The sightings that their reports tell as part of these events."""
        ...

    def in_visits(self, records: Collection[str]) -> set[str]:
        """The records that are part of these, which may be gone."""
        ...

    def place(self, visits: Mapping[str, str | None]) -> None:
        """Note for each of these records the record that it is part of."""
        ...
