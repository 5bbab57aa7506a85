"""Which engagement of a report is which of the gold, and which of its fields are right."""

import re
from collections.abc import Sequence

import msgspec

from khabar.evaluation.actors import Casting
from khabar.evaluation.gold import GoldEngagement
from khabar.evaluation.likeness import Pair, best_pairs, folded, set_f1
from khabar.schema import Event

_SAME_SIDES = 0.5
_NEARLY_SAME_SIDES = 0.65
_BONUS = 0.01  # place and date only decide between engagements of equal sides
_RECEPTION = re.compile("استقب")


class EngagementPair(msgspec.Struct, frozen=True, kw_only=True):
    """A gold engagement and the event that tells it, by index, with what of it is right.

    `directed` says whether the text settles who acts on whom; `swapped` that the sides are exchanged.
    """

    gold: int
    event: int
    sides: bool
    place: bool
    date: bool
    status: bool
    directed: bool
    direction: bool
    swapped: bool

    @property
    def strict(self) -> bool:
        """Whether every field is right."""
        return self.sides and self.place and self.date and self.status and self.direction


def match_engagements(
    gold: Sequence[GoldEngagement], events: Sequence[Event], casting: Casting
) -> list[EngagementPair]:
    """Match engagements of the same kind one to one by their sides."""
    pairs: list[Pair] = []
    for i, known in enumerate(gold):
        for j, event in enumerate(events):
            if event.kind == known.kind:
                score = set_f1(known.sides, _parties(known, event, casting))
                if score >= _SAME_SIDES:
                    pairs.append((score + _bonus(known, event), i, j))
    return [_judged(gold[i], events[j], (score, i, j), casting) for score, i, j in best_pairs(pairs)]


def is_directed(engagement: GoldEngagement) -> bool:
    """Calls, visits and messages have a direction, meetings only where a host receives: «استقبل»."""
    if engagement.kind != "meeting":
        return True
    received = _RECEPTION.search(engagement.evidence)
    return bool(received and engagement.from_ and engagement.to)


def same_place(known: str | None, found: str | None) -> bool:
    """Equal, or one inside the other: «الدوحة» and «قصر في الدوحة»; both unknown is right."""
    if not known or not found:
        return not known and not found
    one, other = folded(known), folded(found)
    return one in other or other in one


def same_date(known: str | None, found: str | None) -> bool:
    """Equal, or finer within the gold's month or year."""
    if not known or not found:
        return not known and not found
    return found.startswith(known)


def _parties(known: GoldEngagement, event: Event, casting: Casting) -> frozenset[str]:
    """The event's sides, without those whom the gold has as mere attendees."""
    parties = frozenset(casting.party(actor) for actor in (*event.from_, *event.to))
    return parties - (frozenset(known.attendees) - known.sides)


def _bonus(known: GoldEngagement, event: Event) -> float:
    place = event.place.text if event.place else None
    return _BONUS * (same_place(known.place, place) + (known.date == (event.date or None)))


def _judged(known: GoldEngagement, event: Event, pair: Pair, casting: Casting) -> EngagementPair:
    score, gold_index, event_index = pair
    directed = is_directed(known)
    forward, backward = (
        set_f1(known.from_, [casting.party(actor) for actor in side]) >= _SAME_SIDES
        for side in (event.from_, event.to)
    )
    return EngagementPair(
        gold=gold_index,
        event=event_index,
        sides=_same_sides(known, event, score, casting),
        place=same_place(known.place, event.place.text if event.place else None),
        date=same_date(known.date, event.date),
        status=known.status == event.status,
        directed=directed,
        direction=forward or not directed,
        swapped=directed and backward and not forward,
    )


def _same_sides(known: GoldEngagement, event: Event, score: float, casting: Casting) -> bool:
    """Persons must agree; a country or body named beside them on one side is a matter of style."""
    differ = known.sides ^ _parties(known, event, casting)
    return not differ or (score >= _NEARLY_SAME_SIDES and not any(map(casting.is_person, differ)))
