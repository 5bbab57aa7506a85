"""Matching: how surely two sightings are of one event, in points, with the reasons in words.

The points of two sightings depend on these two alone and not on their order, so what is built on them does
not depend on the order in which articles arrive. Above zero they are taken for one event. The weights were
set by reading pairs of the reports of twelve outlets; `docs/records.md` says how good they are.
"""

import msgspec

from khabar.records.parties import sides_likeness
from khabar.records.sightings import Sighting
from khabar.records.windows import Window, window
from khabar.records.wording import overlap

NEVER = float("-inf")
_MOST_VERDICTS = 200_000  # kept between batches: some 60 MB
_NEEDED = 3.5  # points of evidence that two sightings need to be taken for one
_SIDE = 2.0  # a side that agrees entirely; what agrees less counts in proportion
_OTHER_SIDE = -5.0  # a side held by others
_UNKNOWN_SIDE = -1.5  # a side that one of them does not tell, or so vaguely that nothing follows
_UNTOLD = -0.8  # neither tells where a visit went: no report knows more than the other
_TURNED = {"meeting": 0.0, "call": -1.0}  # who is named first in a meeting is no claim; who called is one
_WORDS, _COMMON_WORDS = 4.0, 0.3  # the same words; a share of them is the language of protocol
_VERBATIM, _ALL_WORDS = (
    0.95,
    2.5,
)  # a sentence taken over whole is of one event, whatever was made of its sides
_LONG = 12  # pairs of words from which a telling says fully who and where; «استقبل سموه في مكتبه» does not
_AGAIN, _AGAIN_SIDES = 0.5, 2.4  # a report tells one event twice only where nothing parts the sides
_SAME_TEXT = 4.0
_OTHER_PURPOSE = -4.0
_SAME_DAY, _NEAR, _NEAR_BEHIND = 2.0, 0.6, 0.3
# Points by days apart, the last for more; a crawler may see an article a day late, a visit takes days.
_APART: tuple[float, ...] = (-1.5, -3.0, -5.0)
_CRAWLED_APART, _VISITS_APART = (-0.5, -3.0, -5.0), (-0.3, -1.0, -2.0, -5.0)
_UNKNOWN_DAY = -0.6
_SAME_PLACE, _SAME_COUNTRY, _OTHER_PLACE, _OTHER_COUNTRY = 0.8, 0.3, -1.0, -1.5
_MISREAD = -0.3  # two people hardly meet in two countries within days: one place is that of other news
_BOTH = "both sides agree"
_FIRM = 0.75  # likeness of sides from which they name the same


class Verdict(msgspec.Struct, frozen=True):
    """Points for one event (above zero) or two (below), and why."""

    points: float
    why: tuple[str, ...] = ()


class Verdicts:
    """Verdicts on pairs, each made once as long as both sightings stay the same objects."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], tuple[Sighting, Sighting, Verdict]] = {}

    def of(self, one: Sighting, other: Sighting) -> Verdict:
        """The verdict on two sightings, in any order."""
        if other.event < one.event:
            one, other = other, one
        pair = (one.event, other.event)
        made = self._made.get(pair)
        if made is None or made[0] is not one or made[1] is not other:
            if len(self._made) >= _MOST_VERDICTS:
                self._made.clear()
            made = self._made[pair] = (one, other, verdict(one, other))
        return made[2]


def same_event(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings, taken for themselves, are of one event."""
    return verdict(one, other).points > 0


def verdict(one: Sighting, other: Sighting) -> Verdict:
    """How surely two sightings are of one event."""
    if one.passing or other.passing or not _kinds_meet(one, other):
        return Verdict(NEVER)
    if "rejected" in {one.review, other.review}:
        return Verdict(NEVER)
    sides, told, _ = _sides(one, other)
    parts = [
        (sides, told),
        _day(one, other),
        _place(one, other, same_two=told == _BOTH and _may_meet_once(one) and _may_meet_once(other)),
        _words(one, other),
        _purpose(one, other),
    ]
    points = sum(each for each, _ in parts) - _NEEDED
    if one.report == other.report:
        points = _in_one_report(one, other, sides, points)
    return Verdict(points, tuple(words for _, words in parts if words))


def _in_one_report(one: Sighting, other: Sighting, sides: float, points: float) -> float:
    """What its author tells apart is apart, unless both sides are the same.

    «استقبل الوزير السفير … وأكد خلال لقائه السفير» is one meeting, told in headline and body, and a talk in
    private with a session of both delegations behind it is one meeting, too.
    """
    told_again = one.kind == other.kind and sides >= _AGAIN_SIDES
    return points - _AGAIN if told_again else NEVER


def crossed(one: Sighting, other: Sighting) -> bool:
    """Whether one names the sides the other way round."""
    return _sides(one, other)[2]


def _kinds_meet(one: Sighting, other: Sighting) -> bool:
    """The same kind, or «زار السفير أمير المنطقة» for «استقبل أمير المنطقة السفير»."""
    if one.kind == other.kind:
        return True
    if {one.kind, other.kind} != {"visit", "meeting"}:
        return False
    visit = one if one.kind == "visit" else other
    return any(party.kind == "person" for party in visit.parties_to)


def _sides(one: Sighting, other: Sighting) -> tuple[float, str, bool]:
    """Points for both sides, straight or turned, whichever says more for one event."""
    straight = _pair(one, other, turned=False)
    kind = one.kind if one.kind == other.kind else "meeting"
    free = one.symmetric or other.symmetric
    if kind not in _TURNED and not free:
        return *straight, False
    cost = 0.0 if free else _TURNED[kind]
    points, words = _pair(one, other, turned=True)
    if points + cost > straight[0]:
        return points + cost, words, True
    return *straight, False


def _pair(one: Sighting, other: Sighting, *, turned: bool) -> tuple[float, str]:
    (left, right), (first, second) = one.sides(), other.sides()
    there = (other.parties_from, other.parties_to)
    if turned:
        first, second, there = second, first, (there[1], there[0])
    acting = 1.0 if left & first else sides_likeness(one.parties_from, there[0])
    facing = 1.0 if right & second else sides_likeness(one.parties_to, there[1])
    words = _BOTH if min(acting, facing) >= _FIRM else ""
    if not words and max(acting, facing) >= _FIRM:
        words = "one side agrees"
    if turned or not one.kind == other.kind == "visit":
        return _worth(acting) + _worth(facing), words
    host = _worth(facing) if right and second else _where(one, other)
    return _worth(acting) + (max(host, _where(one, other)) if _tour(one, other) else host), words


def _where(one: Sighting, other: Sighting) -> float:
    """A visit without a host goes to its place, which stands for the other side."""
    countries = {one.place_country, other.place_country}
    shared = len(countries) == 1 and None not in countries
    if one.place_key and other.place_key and one.place_key == other.place_key:
        return _SIDE
    if shared and _tour(one, other):
        return _SIDE
    if one.place_key and other.place_key:
        return -_SIDE
    if shared:
        return _SIDE / 2
    return _UNTOLD if not (one.place or one.to or other.place or other.to) else _UNKNOWN_SIDE


def _tour(one: Sighting, other: Sighting) -> bool:
    """Whether both are visits of foreigners, who see several towns and people of a country on one journey.

    Whose home only one report tells («وزير الخارجية الفرنسي», elsewhere «فابيوس») is as foreign in the other.
    """
    if not one.kind == other.kind == "visit":
        return False
    guest = bool(one.sides()[0] & other.sides()[0])
    return _abroad(one, other if guest else one) and _abroad(other, one if guest else other)


def _abroad(visit: Sighting, also: Sighting) -> bool:
    """Whether a visit is a foreigner's, whose visit to a country takes in its towns.

    «وصل الوزير الضيف إلى العاصمة» and next day «زار الوزير الضيف الإقليم» are one visit.
    `also` tells the same guest.
    """
    homes = _homes(visit) or _homes(also)
    return bool(homes) and visit.place_country not in {None, *homes}


def _homes(visit: Sighting) -> set[str]:
    return {party.country for party in visit.parties_from if party.country}


def _worth(agreement: float) -> float:
    if agreement < 0:
        return _OTHER_SIDE * -agreement
    return _SIDE * agreement if agreement else _UNKNOWN_SIDE


def window_of(sighting: Sighting) -> Window:
    """The days on which it can have been."""
    planned = sighting.status in {"planned", "cancelled"}
    told = (sighting.date, sighting.date_end, sighting.published)
    return window(*told, planned, sighting.news, sighting.weekday)


def _day(one: Sighting, other: Sighting) -> tuple[float, str]:
    """Days that reports settle count most; undated news is of the days before its publication."""
    left, right = window_of(one), window_of(other)
    gap = left.gap(right)
    if gap is None:
        return _UNKNOWN_DAY, ""
    if gap > 0:
        visits = one.kind == other.kind == "visit"
        late = _CRAWLED_APART if one.crawled or other.crawled else _APART
        apart: tuple[float, ...] = _VISITS_APART if visits else late
        return apart[min(gap, len(apart)) - 1], ""
    if left.settled and right.settled and left.meets(right):
        return _SAME_DAY, "the same day"
    return (_NEAR if one.news and other.news else _NEAR_BEHIND), "days that fit"


def _may_meet_once(event: Sighting) -> bool:
    return event.kind == "meeting" and between_persons(event)


def between_persons(event: Sighting) -> bool:
    """Whether an event is told of a person on either side."""
    sides = (event.parties_from, event.parties_to)
    return all(any(party.kind == "person" for party in side) for side in sides)


def _place(one: Sighting, other: Sighting, *, same_two: bool) -> tuple[float, str]:
    """What the places say; `same_two` people met on both reports' word, so another country is likely misread.

    «وأشار الوزير من العاصمة البعيدة إلى لقائه الرئيس» does not say that they met there.
    """
    if one.place_key and one.place_key == other.place_key:
        return _SAME_PLACE, "the same place"
    countries = {one.place_country, other.place_country} - {None}
    if len(countries) > 1:
        fits = same_two and window_of(one).gap(window_of(other)) == 0
        return (_MISREAD if fits else _OTHER_COUNTRY), ""
    if one.place_key and other.place_key and not _tour(one, other):
        return _OTHER_PLACE, ""
    told = one.place_country and other.place_country
    return (_SAME_COUNTRY, "places that fit") if told else (0.0, "")


def _words(one: Sighting, other: Sighting) -> tuple[float, str]:
    """The more of its words, the surer; the same article word for word is the surest."""
    copies = one.copy == other.copy and one.report != other.report
    if copies and one.trigger == other.trigger and one.position == other.position:
        return _SAME_TEXT + _WORDS, "copies of one text"
    share = overlap(one.words, other.words)
    points = _WORDS * max(0.0, share - _COMMON_WORDS) / (1 - _COMMON_WORDS)
    points += _ALL_WORDS if share >= _VERBATIM else 0.0
    points *= min(1.0, min(len(one.words), len(other.words)) / _LONG)
    return points, f"{share:.0%} of the words" if points else ""


def _purpose(one: Sighting, other: Sighting) -> tuple[float, str]:
    """«برقية تهنئة» and «برقية عزاء» are two letters."""
    differ = one.purpose and other.purpose and one.purpose != other.purpose
    return (_OTHER_PURPOSE if differ else 0.0), ""
