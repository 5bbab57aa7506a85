"""Decisions: what people settled about records, in the form in which grouping and fusing ask for it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

import msgspec

from khabar.records.judging.effect import effective
from khabar.records.sightings import Sighting
from khabar.schema import Judgement, record_id

Pair = tuple[str, str]


class Decisions(msgspec.Struct, frozen=True):
    """The judgements on records that stand, earliest first, and what follows for pairs of events.

    `must` and `never` hold pairs of event ids, the lesser first; of two judgements on a pair the later
    has won. `bound` are all events that a judgement holds: what is touched with one of them is all.
    """

    judgements: tuple[Judgement, ...] = ()
    must: frozenset[Pair] = frozenset()
    never: frozenset[Pair] = frozenset()
    bound: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything was decided."""
        return bool(self.judgements)

    def partners(self, events: Iterable[str]) -> set[str]:
        """The events that must be in one record with one of these."""
        held = set(events)
        return {event for pair in self.must if held.intersection(pair) for event in pair} - held


def decided(judgements: Iterable[Judgement]) -> Decisions:
    """The decisions that follow from judgements on records, in whatever order they are given."""
    standing = tuple(each for each in effective(judgements) if each.subject == "record")
    together: dict[Pair, bool] = {}
    for judgement in standing:
        together |= _pairs(judgement)
    return Decisions(
        judgements=standing,
        must=frozenset(pair for pair, one in together.items() if one),
        never=frozenset(pair for pair, one in together.items() if not one),
        bound=frozenset(bound.id for judgement in standing for bound in judgement.about),
    )


def _pairs(judgement: Judgement) -> Mapping[Pair, bool]:
    if judgement.decision == "merge":
        events = sorted({bound.id for bound in judgement.about})
        return dict.fromkeys(combinations(events, 2), True)
    if judgement.decision == "split":
        out = [bound.id for bound in judgement.about if bound.out]
        rest = [bound.id for bound in judgement.about if not bound.out]
        return {pair(one, other): False for one, other in product(out, rest)}
    return {}


def pair(one: str, other: str) -> Pair:
    """A pair of ids, the lesser first."""
    return (one, other) if one < other else (other, one)


def homes(decisions: Decisions, groups: Sequence[Sequence[Sighting]]) -> list[list[Judgement]]:
    """For each group the judgements that apply to the record it becomes.

    A record that was accepted, rejected or corrected is the group with most of the events it held then;
    among equals the one with the event that founded it. Who merged has judged on the group that holds two
    of the events, who split on every group that holds one.
    """
    where = {sighting.event: index for index, group in enumerate(groups) for sighting in group}
    applied: list[list[Judgement]] = [[] for _ in groups]
    for judgement in decisions.judgements:
        held: dict[int, list[str]] = {}
        for event in {bound.id for bound in judgement.about}:
            if event in where:
                held.setdefault(where[event], []).append(event)
        for index in _chosen(judgement, held):
            applied[index].append(judgement)
    return applied


def _chosen(judgement: Judgement, held: Mapping[int, Sequence[str]]) -> list[int]:
    if judgement.decision == "merge":
        return [index for index, events in held.items() if len(events) > 1]
    if judgement.decision == "split":
        return list(held) if len(held) > 1 else []
    if not held:
        return []

    def preference(index: int) -> tuple[int, bool, str]:
        founded = any(record_id(event) == judgement.target for event in held[index])
        return -len(held[index]), not founded, min(held[index])

    return [min(held, key=preference)]
