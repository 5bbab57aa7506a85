"""Comparing: what each report of a record says, field by field, and whom and what it leaves out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from khabar.arabic.folding import fold
from khabar.records.coverage import Silence
from khabar.records.speeches import Named, Speech, sayings_of, speeches
from khabar.records.spotting import find_names
from khabar.records.unread import find_unread
from khabar.schema import Event, Place, Record, Report, Span, Telling, field_of

Mark = Literal["agrees", "fuller", "less", "differs", "other words", "missing"]
Value = str | tuple[str, ...]
FIELDS = ("from", "to", "date", "place", "status")
_WEIGHT: dict[Mark, int] = {
    "missing": 0,
    "less": 1,
    "agrees": 2,
    "fuller": 3,
    "other words": 4,
    "differs": 5,
}
_OTHER_SIDE = {"from": "to", "to": "from"}
_SERVANT = re.compile(r"\b(عبد) ?(?=ال)")  # «عبدالرحمن» and «عبد الرحمن»


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One telling of a record with the report and event that hold its words.

    `actors` leads from the report's actors to entities.
    """

    telling: Telling
    report: Report
    event: Event
    actors: dict[str, str]


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says in one field, against the record's value, and the words that say so.

    `agrees`; `fuller` or `less` (more or fewer people, a finer or vaguer date); `differs` (they exclude
    each other); `other words` (another value that the record does not count as a conflict); `missing`.
    """

    value: Value | None
    mark: Mark
    words: tuple[Span, ...] = ()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A report in the grid; `events` are those of its events that are part of the record."""

    report: str
    events: tuple[str, ...]
    outlet: str | None
    agency: str | None
    copy_of: str | None
    published: str | None
    title: str | None
    cells: dict[str, Cell]


class Presence(msgspec.Struct, frozen=True, kw_only=True):
    """A participant, and which reports tell of it.

    `told` reports have it take part; `named` ones name it elsewhere in the article; in `absent` ones no
    name of it that khabar knows is found.
    """

    entity: str
    sides: tuple[str, ...]
    told: tuple[str, ...]
    named: tuple[Named, ...] = ()
    absent: tuple[str, ...] = ()


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """All that is to be said of agreement, difference and silence on one record.

    `names` gives the entities' names. `left_out` are participants that some report does not have.
    `speeches` are the statements of the reports that belong to the event, `silences` the outlets that are
    not known to have carried it. `parts` are records of what happened during it.
    """

    record: Record
    rows: tuple[Row, ...]
    left_out: tuple[Presence, ...]
    speeches: tuple[Speech, ...]
    silences: tuple[Silence, ...]
    names: dict[str, str]
    parts: tuple[str, ...] = ()


def rows_of(record: Record, told: Sequence[Told]) -> tuple[Row, ...]:
    """The grid: one row a report, one cell a field.

    Where a report tells the event twice, what it says against the record counts before what agrees.
    """
    by_report: dict[str, list[Told]] = {}
    for each in told:
        by_report.setdefault(each.report.id, []).append(each)
    places = (each.event.place for each in told)
    chosen = next((place for place in places if place and fold(place.text) == fold(record.place or "")), None)
    return tuple(_row(record, listed, chosen) for listed in by_report.values())


def left_out(
    record: Record, told: Sequence[Told], names: Mapping[str, Iterable[str]]
) -> tuple[Presence, ...]:
    """The participants that not all reports tell of.

    Args:
        record: the record, by which sides are turned to one direction.
        told: the tellings.
        names: all names of an entity, by which it is looked for in articles that do not have it take part.
    """
    found: dict[str, dict[str, list[str]]] = {}  # entity to side to reports
    for each in told:
        for side, entities in _participants(each).items():
            turned = _OTHER_SIDE.get(side, side) if _turned(record, each) else side
            for entity in entities:
                found.setdefault(entity, {}).setdefault(turned, []).append(each.report.id)
    each_once = list({each.report.id: each for each in told}.values())
    presences = [
        _presence(entity, sides, each_once, names.get(entity, ())) for entity, sides in found.items()
    ]
    return tuple(presence for presence in presences if presence.named or presence.absent)


def record_speeches(record: Record, told: Sequence[Told]) -> tuple[Speech, ...]:
    """The speeches that belong to the event of a record, those that most reports carry first."""
    first: dict[str, Told] = {}
    for each in told:
        first.setdefault(each.report.id, each)
    sayings = [
        saying
        for each in first.values()
        for saying in sayings_of(each.report, each.actors)
        if _belongs(saying.statement, saying.speaker, record, each)
    ]
    found = speeches(sayings, list(first), days_apart=None)
    return find_unread(found, {key: each.report for key, each in first.items()})


def _row(record: Record, listed: Sequence[Told], chosen: Place | None) -> Row:
    report, telling = listed[0].report, listed[0].telling
    cells = {field: [_cell(record, each, field, chosen) for each in listed] for field in FIELDS}
    return Row(
        report=report.id,
        events=tuple(each.event.id for each in listed),
        outlet=report.outlet,
        agency=telling.agency,
        copy_of=telling.copy_of,
        published=report.published,
        title=report.title,
        cells={field: max(each, key=lambda cell: _WEIGHT[cell.mark]) for field, each in cells.items()},
    )


def _cell(record: Record, told: Told, field: str, place: Place | None) -> Cell:
    turned = _OTHER_SIDE.get(field, field) if _turned(record, told) else field
    value, words = _value(record, told, field), _words(told.event, turned)
    chosen: Value | None = getattr(record, "from_" if field == "from" else field) or None
    if value is None:
        return Cell(value=None, mark="missing")
    mark = _mark(value, chosen) if chosen else "agrees"
    if field == "place" and mark is None:
        mark = _place_mark(told.event.place, place)
    otherwise: Mark = (
        "differs" if field in record.conflicts and not _overlap(value, chosen) else "other words"
    )
    return Cell(value=value, mark=mark or otherwise, words=words)


def _overlap(value: Value, chosen: Value | None) -> bool:
    """Whether two lists of people have somebody in common."""
    return isinstance(value, tuple) and isinstance(chosen, tuple) and not set(value).isdisjoint(chosen)


def _value(record: Record, told: Told, field: str) -> Value | None:
    """What the report gives, by the record's own list: there sides are turned to one direction."""
    given = [each.value for each in record.fields.get(field, ()) if told.report.id in each.reports]
    own = _own_value(told, field)
    return own if own in given or not given else given[0]


def _turned(record: Record, told: Told) -> bool:
    """Whether the record has the sides of a telling the other way round: who met whom is no claim there."""
    listed = {
        side: {each.value for each in record.fields.get(side, ()) if told.report.id in each.reports}
        for side in ("from", "to")
    }
    one, other = (tuple(sorted(_participants(told).get(side, ()))) for side in ("from", "to"))
    straight = one in listed["from"] or other in listed["to"]
    return not straight and (one in listed["to"] or other in listed["from"])


def _own_value(told: Told, field: str) -> Value | None:
    event = told.event
    if field in ("from", "to"):
        return tuple(sorted(_participants(told).get(field, ()))) or None
    if field == "place":
        return event.place.text if event.place else None
    return event.date if field == "date" else event.status


def _mark(value: Value, chosen: Value) -> Mark | None:
    """«2015-03» is less than «2015-03-09», a delegation more than its head; None where neither holds."""
    if isinstance(value, str) and isinstance(chosen, str):
        same = fold(value) == fold(chosen)
        fuller, less = value.startswith(chosen), chosen.startswith(value)
    else:
        one, other = set(value), set(chosen)
        same, fuller, less = one == other, one > other, one < other
    if same:
        return "agrees"
    return "fuller" if fuller else "less" if less else None


def _place_mark(place: Place | None, chosen: Place | None) -> Mark | None:
    """«مصر» is «جمهورية مصر العربية» and less than «القاهرة»; None where the places are others."""
    if place is None or chosen is None or place.country != chosen.country or place.country is None:
        return None
    one, other = place.geonames, chosen.geonames
    if one == other:
        return "agrees"
    return "fuller" if other is None else "less" if one is None else None


def _words(event: Event, field: str) -> tuple[Span, ...]:
    """The words of the article that give a field."""
    if field in ("from", "to"):
        return tuple(_plain(each) for each in event.participants if each.role == field)
    if field == "place":
        return (_plain(event.place),) if event.place else ()
    if field == "date":
        return (_plain(event.date_text),) if event.date_text else ()
    return (_plain(event.trigger),)


def _plain(span: Span) -> Span:
    return Span(start=span.start, end=span.end, text=span.text, field=span.field)


def _participants(told: Told) -> dict[str, tuple[str, ...]]:
    """Side to entities, as the event has them; attendees and mediators included."""
    event = told.event
    listed = {"from": event.from_, "to": event.to, "attendee": event.attendees, "mediator": event.mediators}
    members = {actor.id: actor.members for actor in told.report.actors if not actor.entity}
    return {
        side: tuple(dict.fromkeys(entity for key in keys for entity in _entities(key, members, told.actors)))
        for side, keys in listed.items()
    }


def _entities(key: str, members: Mapping[str, Sequence[str]], actors: Mapping[str, str]) -> list[str]:
    """The entities of an actor; a group that names its members stands for them."""
    listed = [actors[member] for member in members.get(key, ()) if member in actors]
    return listed or ([actors[key]] if key in actors else [])


def _presence(
    entity: str, sides: Mapping[str, Sequence[str]], each_once: Sequence[Told], names: Iterable[str]
) -> Presence:
    told = tuple(dict.fromkeys(report for listed in sides.values() for report in listed))
    listed = list(names)
    others = [each for each in each_once if each.report.id not in told]
    found = {each.report.id: _named(each, entity, listed) for each in others}
    return Presence(
        entity=entity,
        sides=tuple(sides),
        told=told,
        named=tuple(Named(report=report, span=span) for report, span in found.items() if span),
        absent=tuple(report for report, span in found.items() if not span),
    )


def _named(told: Told, entity: str, names: Sequence[str]) -> Span | None:
    """Where a report first names an entity: as one of its actors, or by the letters of a name."""
    report = told.report
    named = [actor for actor in report.actors if told.actors.get(actor.id) == entity]
    mentions = [span for actor in named for span in actor.mentions]
    if mentions:
        return _plain(min(mentions, key=lambda span: (field_of(span) != "text", span.start)))
    both = {_SERVANT.sub(joint, name) for name in names for joint in (r"\1", r"\1 ")}
    spelled = find_names(report.text, both)
    return spelled[0] if spelled else None


def _belongs(statement: Span, speaker: str, record: Record, told: Told) -> bool:
    """Whether a statement is said at the event.

    By a party or somebody present, in a paragraph that tells the event, or in an article that tells
    nothing else.
    """
    present = {entity for listed in _participants(told).values() for entity in listed}
    if speaker in present or speaker in {*record.from_, *record.to}:
        return True
    if len({event.id for event in told.report.events if event.status != "hypothetical"}) == 1:
        return True
    paragraphs = [
        _paragraph(told.report.text, span) for span in told.event.evidence if field_of(span) == "text"
    ]
    return field_of(statement) == "text" and any(start <= statement.start < end for start, end in paragraphs)


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text)
