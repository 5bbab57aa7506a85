"""Uniting: an actor told short and the same one told at length, once everybody of the article is known.

«[الفريق الاستقلالي] بمجلس النواب», «[المسؤول القضائي]» above «مسؤول قضائي بمحافظة المهرة»: the words of
the short name are all in the long one, under the same head, and no other actor of the article fits.
"""

import msgspec

from khabar.arabic import fold, readings
from khabar.coding.analysis import Analysis
from khabar.coding.statements.resolving import is_named
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.schema import Actor, Event, Statement

_MARKS = str.maketrans("", "", "\"“”«»()'‘’،")
_NAME = 2  # words that make a name without its head: «[هيومن رايتس]» of «منظمة هيومن رايتس»
_LISTS = ("agent_nouns", "media_nouns")  # nouns of bodies and people, that may be left out of a name
_SHORTEST = 3  # letters of a word with an article


def unite_actors(analysis: Analysis) -> Analysis:
    """The analysis with every actor once; events and statements point to the one with the long name."""
    again = _same(analysis.actors)
    if not again:
        return analysis
    return msgspec.structs.replace(
        analysis,
        actors=tuple(_actors(analysis.actors, again)),
        events=tuple(_event(each, again) for each in analysis.events),
        statements=tuple(_statement(each, again) for each in analysis.statements),
        titled=frozenset(again.get(each, each) for each in analysis.titled),
    )


def _same(actors: tuple[Actor, ...]) -> dict[str, str]:
    """By id of a short actor the id of the long one."""
    nameless = [each for each in actors if _may_be_short(each)]
    found: dict[str, str] = {}
    for short in nameless:
        fitting = [each for each in nameless if each is not short and _is_short_for(short, each)]
        if len(fitting) == 1:
            found[short.id] = fitting[0].id
    return {short: _last(found, long) for short, long in found.items()}


def _last(found: dict[str, str], actor: str) -> str:
    """Whom a chain of short names ends with."""
    while actor in found:
        actor = found[actor]
    return actor


def _may_be_short(actor: Actor) -> bool:
    """Bodies, groups and people without a name of their own."""
    if actor.kind == "person":
        return not is_named(actor)
    return actor.kind != "country" and not actor.members


def _is_short_for(short: Actor, long: Actor) -> bool:
    """«الفريق الاستقلالي» for «الفريق الاستقلالي للوحدة بمجلس النواب», not «مصدر» for «مصدر أمني»."""
    one, other = _words(short.name), _words(long.name)
    if not one or len(one) >= len(other) or (short.entity and long.entity and short.entity != long.entity):
        return False
    if short.country and long.country and short.country != long.country:
        return False
    if _is_without_head(short, one, other):
        return True
    return one[0] == other[0] and set(one) < set(other) and _points_to_one(short, len(one))


def _is_without_head(short: Actor, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """«[هيومن رايتس]» for «منظمة هيومن رايتس»: the name without the noun that tells what it is."""
    if short.kind != "organization" or len(one) < _NAME:
        return False
    return one == other[1:] and any(other[0] in lexicon_words(name) for name in _LISTS)


def _points_to_one(short: Actor, size: int) -> bool:
    """A definite name, one of a headline, or a body by two words: no new one of its kind."""
    definite = fold(short.name).startswith(("ال", "لل"))
    headline = any(each.field == "title" for each in short.mentions)
    return definite or headline or (short.kind == "organization" and size >= _NAME)


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without articles, marks and what is written before them."""
    return tuple(_bare(form) for form in fold(name).translate(_MARKS).split())


def _bare(form: str) -> str:
    if form.startswith(("لل", "ال")) and len(form) > _SHORTEST + 1:
        return form[2:]
    for taken, rest in readings(form):
        if taken and rest.startswith("ال"):
            return rest[2:]
    return form


def _actors(actors: tuple[Actor, ...], again: dict[str, str]) -> list[Actor]:
    """Without the short ones, whose mentions and offices the long ones have now."""
    kept = {each.id: each for each in actors if each.id not in again}
    for each in actors:
        if each.id in again:
            long = kept[again[each.id]]
            kept[long.id] = msgspec.structs.replace(
                long,
                mentions=tuple(sorted({*long.mentions, *each.mentions}, key=lambda m: (m.start, m.end))),
                roles=(*long.roles, *(role for role in each.roles if role not in long.roles)),
                entity=long.entity or each.entity,
                country=long.country or each.country,
                sectors=long.sectors or each.sectors,
            )
    return [
        msgspec.structs.replace(each, members=_ids(each.members, again)) if each.members else each
        for each in kept.values()
    ]


def _ids(actors: tuple[str, ...], again: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(again.get(each, each) for each in actors))


def _event(event: Event, again: dict[str, str]) -> Event:
    return msgspec.structs.replace(
        event,
        from_=_ids(event.from_, again),
        to=_ids(event.to, again),
        attendees=_ids(event.attendees, again),
        mediators=_ids(event.mediators, again),
        participants=tuple(
            msgspec.structs.replace(each, actor=again.get(each.actor, each.actor))
            for each in event.participants
        ),
        readings=tuple(
            msgspec.structs.replace(each, value=_ids(each.value, again))
            if isinstance(each.value, tuple)
            else each
            for each in event.readings
        ),
    )


def _statement(statement: Statement, again: dict[str, str]) -> Statement:
    via = statement.via
    return msgspec.structs.replace(
        statement,
        speaker=again.get(statement.speaker, statement.speaker),
        via=again.get(via, via) if via is not None else None,
    )
