"""Passing: sentences that name two actors and a contact of theirs, of which the coder made no event.

«وجاءت الموافقة في اتصال هاتفي بين الرئيسين الشمالي والجنوبي» tells no more than that there was a call. Such a
sentence founds no record, but where other reports tell that call, this article tells it in passing.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations, product

from khabar.records.entities.spelling import name_words
from khabar.records.matching import window_of
from khabar.records.offices import sole
from khabar.records.parties import Party, sides_likeness
from khabar.records.retelling import family, retells
from khabar.records.sightings import Sighting
from khabar.records.windows import window
from khabar.schema import Actor, Event, Field, Report, span_of

_FIRM = 0.85  # likeness from which an actor of the sentence is one of the event's side
_BEFORE, _AFTER = 7, 7  # days that the event may lie before the article, or after it as announced
_MOST_ACTORS = 6  # a sentence that names more is a list
_BESIDE_BEFORE, _BESIDE_AFTER = 3, 1  # the same where the sentence tells another event, too
_PRESIDENT = "رييس"  # with a country and nothing else it is the president of that country
_MONTH = len("2015-03")
_LONGEST_STAY = 16  # days; windows of months and years meet no sentence
_CONFIDENCE = 0.5  # of 60 such sentences read in July 2015, that many and more tell the event


@lru_cache(maxsize=32768)
def attaches(sighting: Sighting, event: Sighting) -> bool:
    """Whether a sentence told in passing can be of an event: its kind, both its sides, days that fit."""
    if not sighting.passing or event.passing or event.review == "rejected" or sighting.published is None:
        return False
    if retells(sighting, event):
        return True
    if not _one_kind(sighting, event) or not may_meet(sighting.parties_from):
        return False
    if (
        len(sighting.from_) > _MOST_ACTORS
        or not _days_fit(sighting, event)
        or (event.purpose and sighting.purpose != event.purpose)
    ):
        return False
    one, other = event.sides()
    if not sighting.passing.coded and _countries(event.parties_from) & _countries(event.parties_to):
        return False
    acting = _among(one, event.parties_from, sighting)
    return acting and (_among(other, event.parties_to, sighting) or _names_place(sighting, event))


def _one_kind(sighting: Sighting, event: Sighting) -> bool:
    """The same kind, or a coded «زار بغداد والتقى» for a meeting with one of those whom the guest came to."""
    if sighting.kind == event.kind:
        return True
    return bool(sighting.passing and sighting.passing.coded) and event.kind in family(sighting.kind)


def _days_fit(sighting: Sighting, event: Sighting) -> bool:
    """Whether the event was in the days around the article, or in those of the coded event behind it."""
    when = window_of(event)
    if sighting.passing and sighting.passing.coded:
        gap = when.gap(window_of(sighting))
        return gap is not None and gap <= (1 if sighting.crawled or event.crawled else 0)
    told = window((sighting.published or "")[:10] or None, None, None, False)
    if told.first is None or when.first is None or when.last is None:
        return False
    beside = sighting.passing and sighting.passing.beside and sighting.kind != "visit"
    before, after = (_BESIDE_BEFORE, _BESIDE_AFTER) if beside else (_BEFORE, _AFTER)
    return told.first - before <= when.last and when.first <= told.first + after


def _names_place(sighting: Sighting, event: Sighting) -> bool:
    """Whether a sentence on a visit names the country of its place, which is not the guest's own."""
    if event.kind != "visit" or event.place_country is None:
        return False
    homes = _countries(event.parties_from)
    abroad = bool(homes) and event.place_country not in homes
    return abroad and event.place_country in _countries(sighting.parties_from, "country")


def _countries(parties: Sequence[Party], kind: str | None = None) -> set[str]:
    return {party.country for party in parties if party.country and kind in {None, party.kind}}


def _among(keys: frozenset[str], parties: Sequence[Party], sighting: Sighting) -> bool:
    return bool(keys & sighting.sides()[0]) or sides_likeness(parties, sighting.parties_from) >= _FIRM


def passing_event(sighting: Sighting, report: Report) -> Event:
    """What an article tells in passing, in the form of an event; the sentence is its evidence."""
    assert sighting.passing is not None
    told = sighting.passing
    sentence = span_of(source_of(report, told.field), told.start, told.end, told.field)
    return Event(
        id=sighting.event,
        kind=sighting.kind,
        from_=told.actors,
        symmetric=True,
        trigger=sentence,
        evidence=(sentence,),
        plover=sighting.plover,
        confidence=_CONFIDENCE,
        why=("told in passing: the sentence names the actors and their contact",),
    )


def pairs(sighting: Sighting) -> Iterator[tuple[str, str]]:
    """Pairs of names by which a sentence and an event that name the same two actors find each other."""
    if sighting.passing:
        for one, other in combinations(sighting.parties_from, 2):
            ids = (_ids(party, named_only=True) for party in (one, other))
            yield from product(*ids)
        return
    facing = [name for party in sighting.parties_to for name in _ids(party)]
    if sighting.kind == "visit" and sighting.place_country:
        facing.append(f"country:{sighting.place_country}")
    for party in sighting.parties_from:
        yield from ((a, b) for a in _ids(party) for b in facing)


def _ids(party: Party, *, named_only: bool = False) -> set[str]:
    """The names of a party; who is named in a sentence (`named_only`) is not looked up by office, too."""
    if party.kind == "country" and party.country:
        return {f"country:{party.country}"}
    found = {party.entity}
    held = [office for office in party.offices if party.country and (office == _PRESIDENT or sole(office))]
    if party.name is None or not named_only:
        found |= {f"office:{office}|{party.country}" for office in held}
    if party.kind == "person" and party.name:
        words = name_words(party.name)
        found |= {" ".join(words[:2]), f"{words[0]} {words[-1]}"} if len(words) > 1 else {" ".join(words)}
    return found


def source_of(report: Report, field: Field) -> str:
    """The title or the text of a report."""
    return (report.title or "") if field == "title" else report.text


def may_meet(actors: Sequence[Actor] | Sequence[Party]) -> bool:
    """Whether these may be two sides: two at least, and a person among them."""
    return any(actor is not actors[0] for actor in actors) and any(each.kind == "person" for each in actors)


def months(sighting: Sighting) -> tuple[str, ...]:
    """The months in which a sentence and an event look for each other, from its days or its publication."""
    if sighting.passing:
        return ((sighting.published or "")[:_MONTH],)
    days = window_of(sighting)
    if days.first is None or days.last is None or days.last - days.first > _LONGEST_STAY:
        return ()
    around = range(days.first - _AFTER - 1, days.last + _BEFORE + 2)
    return tuple(sorted({date.fromordinal(max(1, day)).isoformat()[:_MONTH] for day in around}))
