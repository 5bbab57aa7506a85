"""Neighbours: the sightings that share a block with one, each block asked for once."""

from khabar.records.blocking import wanted
from khabar.records.protocol import RecordStore
from khabar.records.sightings import Sighting


class Neighbours:
    """Finds candidates in a store whose sightings do not change meanwhile."""

    def __init__(self, store: RecordStore) -> None:
        self._store = store
        self._held: dict[str, list[Sighting]] = {}
        self._found: dict[str, list[Sighting]] = {}

    def of(self, sighting: Sighting) -> list[Sighting]:
        """Those that share a key with it, itself included, in the order of their event ids."""
        if sighting.event not in self._found:
            self._found[sighting.event] = self._look_up(sighting)
        return self._found[sighting.event]

    def _look_up(self, sighting: Sighting) -> list[Sighting]:
        keys = wanted(sighting)
        new = [key for key in keys if key not in self._held]
        if new:
            found_now = self._store.candidates(new)
            self._held |= {key: found_now.get(key, []) for key in new}
        found = {other.event: other for key in keys for other in self._held[key]}
        return [found[event] for event in sorted(found)]
