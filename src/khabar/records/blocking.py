"""Blocking: keys under which sightings of one event are found without comparing all with all."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from khabar.records.entities.spelling import name_words
from khabar.records.matching import window_of
from khabar.records.parties import Party
from khabar.records.passing import months, pairs
from khabar.records.retelling import keys_of
from khabar.records.sightings import Sighting
from khabar.records.wording import marks

_LONGEST = 16  # days: wider windows are years and months long past, found by the date as it is told
_SLACK = 2  # days that two reports of one event may be apart


def blocks(sighting: Sighting) -> tuple[str, ...]:
    """The keys under which a sighting is kept; one that a person rejected is found by nobody."""
    if sighting.review == "rejected":
        return ()
    if sighting.passing:
        return tuple(sorted(_meeting_place(sighting, "passing")))
    keys = (
        *_keys(sighting, slack=0),
        *_undated(sighting, "dated", "open"),
        *_meeting_place(sighting, "told"),
    )
    return tuple(sorted(set(keys)))


@lru_cache(maxsize=8192)
def wanted(sighting: Sighting) -> tuple[str, ...]:
    """The keys under which those that may be of the same event are kept.

    If `wanted` of one sighting meets `blocks` of another, `wanted` of the other meets `blocks` of the one.
    """
    if sighting.review == "rejected":
        return ()
    if sighting.passing:
        return tuple(sorted(_meeting_place(sighting, "told")))
    keys = _keys(sighting, slack=_SLACK), _undated(sighting, "open", "dated", "open")
    return tuple(sorted({*chain(*keys), *_meeting_place(sighting, "passing")}))


def finds(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings are compared at all: what one wants, the other is kept under."""
    return not _kept(other).isdisjoint(wanted(one))


@lru_cache(maxsize=8192)
def _kept(sighting: Sighting) -> frozenset[str]:
    return frozenset(blocks(sighting))


def _keys(sighting: Sighting, slack: int) -> Iterator[str]:
    yield f"copy|{sighting.copy}|{sighting.position}"
    days = window_of(sighting).days(slack)
    told = [f"{day}" for day in days] if len(days) - 2 * slack <= _LONGEST else [f"{sighting.date}"]
    family = _family(sighting.kind)
    for key in (*_sides(sighting), *(f"words:{mark}" for mark in marks(sighting.words))):
        yield from (f"{family}|{key}|{day}" for day in told)


def _undated(sighting: Sighting, dated: str, *undated: str) -> Iterator[str]:
    """Those of which no day is known at all are found by both sides."""
    kinds = undated if window_of(sighting).first is None else (dated,)
    one, other = sighting.from_, sighting.to
    for left in one:
        for right in (*other, f"{sighting.place_key or sighting.place_country}"):
            pair = "|".join(sorted((left, right)))
            yield from (f"{kind}|{_family(sighting.kind)}|{pair}" for kind in kinds)


def _meeting_place(sighting: Sighting, kept: str) -> set[str]:
    """Keys under which events and sentences that name the same two actors in passing find each other."""
    named = {"|".join(sorted(pair)) for pair in pairs(sighting)}
    keys = {f"{kept}|{_family(sighting.kind)}|{pair}|{month}" for pair in named for month in months(sighting)}
    return keys | {f"{kept}|{words}" for words in keys_of(sighting)}


def _family(kind: str) -> str:
    return "contact" if kind in {"meeting", "visit"} else kind


def _sides(sighting: Sighting) -> Iterator[str]:
    """Entities, family names and offices of both sides; a country only beside the other side."""
    yield from sighting.from_
    yield from sighting.to
    for party in (*sighting.parties_from, *sighting.parties_to):
        yield from _names(party)


def _names(party: Party) -> Iterator[str]:
    if party.kind == "person" and party.name:
        words = name_words(party.name)
        yield f"name:{words[-1]}" if words else ""
        yield f"name:{words[0]}" if words else ""
    if party.name is None:
        yield from (f"office:{office}|{party.country}" for office in party.offices)
