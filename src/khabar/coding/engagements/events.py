"""Events: a settled candidate in the form of the report."""

from khabar.coding.actors.wording import mention_span
from khabar.coding.analysis import Analysis
from khabar.coding.engagements.candidates import Candidate, Where
from khabar.coding.plover import plover_of
from khabar.schema import Event, Participant, Place, Plover, Span, event_id, field_of
from khabar.schema.report import Side


def event_of(analysis: Analysis, candidate: Candidate) -> Event:
    """The engagement as an event with spans, a stable id and its PLOVER code."""
    return Event(
        id=_id(analysis, candidate),
        part_of=_id(analysis, candidate.visit) if candidate.visit is not None else None,
        kind=candidate.kind,
        status=candidate.status,
        background=candidate.background,
        symmetric=candidate.symmetric,
        from_=candidate.from_,
        to=candidate.to,
        attendees=tuple(each for each in candidate.attendees if each not in candidate.sides),
        mediators=candidate.mediators,
        participants=_participants(candidate),
        trigger=_trigger(candidate),
        place=_place(analysis, candidate),
        date=candidate.date,
        date_end=candidate.date_end,
        date_text=candidate.date_text,
        date_basis=candidate.date_basis,
        topics=tuple(candidate.topics),
        evidence=tuple(candidate.evidence),
        readings=tuple(candidate.readings),
        plover=_plover(analysis, candidate),
        confidence=_confidence(candidate),
        why=tuple(candidate.why),
    )


def _trigger(candidate: Candidate) -> Span:
    trigger = candidate.trigger
    return candidate.passage.span(trigger.start, trigger.end, trigger.skip)


def _id(analysis: Analysis, candidate: Candidate) -> str:
    span = _trigger(candidate)
    return event_id(analysis.article.id, candidate.kind, field_of(span), span.start, span.end, candidate.part)


def _plover(analysis: Analysis, candidate: Candidate) -> Plover:
    actors = {actor.id: actor for actor in analysis.actors}
    sides = [actors[each] for each in (*candidate.from_, *candidate.to)]
    mediators = [actors[each] for each in candidate.mediators]
    return plover_of(candidate.kind, candidate.status, candidate.symmetric, sides, mediators)


def _confidence(candidate: Candidate) -> float:
    """As weighed with a model's reading; else weak words, implied parties and headlines cost a fifth each."""
    if candidate.chance is not None:
        return round(candidate.chance, 2)
    doubts = (candidate.entry.weak, not candidate.participants, candidate.passage.field != "text")
    return round(0.9 - 0.2 * sum(doubts), 2)


def _participants(candidate: Candidate) -> tuple[Participant, ...]:
    """Every phrase that puts an actor on a side, each place once."""
    sides: dict[str, Side] = {}
    sides.update(dict.fromkeys(candidate.attendees, "attendee"))
    sides.update(dict.fromkeys(candidate.mediators, "mediator"))
    sides.update(dict.fromkeys(candidate.from_, "from"))
    sides.update(dict.fromkeys(candidate.to, "to"))
    found: dict[tuple[str, int], Participant] = {}
    for party in candidate.participants:
        for part in party.phrase.parts or (party.phrase,):
            for actor in part.actors:
                if actor in sides:
                    span = mention_span(party.passage, part)
                    found[actor, span.start] = Participant(
                        actor=actor,
                        role=sides[actor],
                        start=span.start,
                        end=span.end,
                        text=span.text,
                        field=span.field,
                    )
    return tuple(found.values())


def _written_out(analysis: Analysis, where: Where) -> Where:
    """«[للإمارات]» lost its alef; where the article writes «الإمارات» as well, that is the place."""
    if where.phrase.known is None or not where.passage.forms[where.phrase.start].startswith("لل"):
        return where
    for passage in analysis.passages:
        for phrase in passage.phrases:
            same = phrase.kind == where.phrase.kind and phrase.known == where.phrase.known
            if same and not passage.forms[phrase.start].startswith("لل"):
                return Where(passage, phrase)
    return where


def _place(analysis: Analysis, candidate: Candidate) -> Place | None:
    where = candidate.place
    if where is None or candidate.kind == "call":
        return None
    where = _written_out(analysis, where)
    span = mention_span(where.passage, where.phrase)
    known = where.phrase.known
    return Place(
        start=span.start,
        end=span.end,
        text=span.text,
        field=span.field,
        name_en=known.name_en if known else None,
        geonames=known.geonames if known else None,
        lat=known.lat if known else None,
        lon=known.lon if known else None,
        country=known.country if known else None,
    )
