"""Uniting: an actor told short and the same one told at length, once everybody of the article is known.

«[الفريق الاستقلالي] بمجلس النواب», «[المسؤول القضائي]» above «مسؤول قضائي بمحافظة المهرة»: the words of
the short name are all in the long one, under the same head, and no other actor of the article fits.
"""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from khabar.arabic import fold
from khabar.arabic import readings as readings_of
from khabar.coding.analysis import Analysis
from khabar.coding.callings import called_again
from khabar.coding.known_as import known_as
from khabar.coding.mentions.multitudes import is_multitude
from khabar.coding.statements.antecedents import is_calling
from khabar.coding.statements.resolving import is_named
from khabar.knowledge.lexicons import words as lexicon_words
from khabar.schema import Actor, Event, Statement

_MARKS = str.maketrans("", "", "\"“”«»()'‘’،")
_BEHIND = 3  # words in which a name begins: «منظمة هيومن [رايتس ووتش]»
_NAME = 2  # words that make a name without its head: «[هيومن رايتس]» of «منظمة هيومن رايتس»
_NAMED = frozenset(("منظمه", "حركه", "شركه", "موسسه", "جماعه", "تنظيم", "نادي", "حزب"))
_RUNNING = frozenset(("اداره", "مديريه", "قياده", "جهاز", "دايره"))
_LEADERS = frozenset(("رييس", "زعيم", "قايد"))
_MANY = ("ون", "ين", "ان", "ات")
_SHORTEST = 3  # letters of a word with an article


def unite_actors(analysis: Analysis) -> Analysis:
    """The analysis with every actor once; statements point to the one with the long name."""
    acting = frozenset(actor for event in analysis.events for actor in _acting(event))
    again = _same(tuple(each for each in analysis.actors if each.id not in acting), analysis.actors)
    again |= called_again((each for each in analysis.actors if each.id not in acting), _ends(again))
    again = _ends(again | _told_alike(analysis, _ends(again), acting))
    again = _ends(again | _by_other_name(analysis, again, acting))
    again = _ends(again | _by_office(analysis, again, acting))
    again = _ends(again | _same_parties(analysis, again, acting))
    if not again:
        return analysis
    return msgspec.structs.replace(
        analysis,
        actors=tuple(_actors(analysis.actors, again)),
        events=tuple(_event(each, again) for each in analysis.events),
        statements=tuple(_statement(each, again) for each in analysis.statements),
        united=again,
        titled=frozenset(again.get(each, each) for each in analysis.titled),
    )


def _by_other_name(analysis: Analysis, known: Mapping[str, str], acting: frozenset[str]) -> dict[str, str]:
    """«الجمعية، المعروفة باسم ["الملتقى"]»: unless the other name takes part in something by itself."""
    kinds = {each.id: each.kind for each in analysis.actors}
    named = {known.get(other, other): known.get(one, one) for other, one in known_as(analysis).items()}
    alike = {other: one for other, one in named.items() if kinds[other] != "country" != kinds[one]}
    return {other: one for other, one in alike.items() if other != one and other not in acting}


def _by_office(analysis: Analysis, known: Mapping[str, str], acting: frozenset[str]) -> dict[str, str]:
    """«[زعيم التيار الحر]» for him who is «زعيم التيار الوطني الحر»: part of the office of somebody named."""
    free = [each for each in analysis.actors if each.id not in known]
    holders = [each for each in free if is_named(each)]
    found: dict[str, str] = {}
    for short in free:
        one = _words(short.name)
        if short.kind != "person" or is_named(short) or short.id in acting or len(one) < _NAME:
            continue
        fitting = [each.id for each in holders if _holds(each, short, one)]
        if len(fitting) == 1:
            found[short.id] = fitting[0]
    return found


def _holds(holder: Actor, short: Actor, one: tuple[str, ...]) -> bool:
    """Whether one of the offices has all these words, the first and the last of them at its ends."""
    if short.country and holder.country and short.country != holder.country:
        return False
    offices = [_words(f"{role.title} {role.of or ''}") for role in holder.roles]
    return any(_is_part_of(one, office) for office in offices if office)


def _is_part_of(one: tuple[str, ...], office: tuple[str, ...]) -> bool:
    """«زعيم التيار الحر» of «زعيم التيار الوطني الحر», and of «رئيس التيار الوطني الحر», who leads it too."""
    alike = one[0] == office[0] or {one[0], office[0]} <= _LEADERS
    body = set(one[1:]) < set(office[1:]) or (one[0] != office[0] and one[1:] == office[1:])
    return alike and one[-1] == office[-1] and body


def _same_parties(analysis: Analysis, known: Mapping[str, str], acting: frozenset[str]) -> dict[str, str]:
    """«استدعت [الوزارة] السفير» for the ministry named at length, which takes no part in the same event."""
    bodies = tuple(each for each in analysis.actors if each.id in acting and each.kind == "organization")
    together = [frozenset(known.get(each, each) for each in _acting(event)) for event in analysis.events]
    found = _same(bodies, tuple(each for each in analysis.actors if each.id not in known))
    return {one: other for one, other in found.items() if not any({one, other} <= each for each in together)}


def _acting(event: Event) -> tuple[str, ...]:
    """Who takes part: an engagement was settled with this actor and keeps it."""
    return (*event.from_, *event.to, *event.attendees, *event.mediators)


def _same(asked: tuple[Actor, ...], actors: tuple[Actor, ...]) -> dict[str, str]:
    """By id of a short actor, of those asked for, the id of the long one."""
    by_word: dict[str, list[tuple[Actor, tuple[str, ...]]]] = {}
    for each in filter(_may_be_short, actors):
        words = _words(each.name)
        for word in dict.fromkeys(words[:_BEHIND]):  # the head, or the name right behind it
            by_word.setdefault(word, []).append((each, words))
    fits: dict[str, list[str]] = {}
    for short in filter(_may_be_short, asked):
        one = _words(short.name)
        near = by_word.get(one[0], []) if one else []
        fits[short.id] = [long.id for long, other in near if _is_short_for(short, long, one, other)]
    found = {short: longs[0] for short, longs in fits.items() if len(longs) == 1}
    for name, longs in fits.items():  # «حكومة الوفاق» for «حكومة الوفاق الليبية», which is short itself
        ends = {found.get(long, long) for long in longs} - {name}
        if len(longs) > 1 and len(ends) == 1:
            found[name] = ends.pop()
    return found


def _told_alike(analysis: Analysis, known: Mapping[str, str], acting: frozenset[str]) -> dict[str, str]:
    """«أكد [الدبلوماسي المغربي] …»: a description that the reading takes for a name of somebody told of.

    By id of the description the id of the other one.
    """
    actors = {each.id: each for each in analysis.actors}
    found: dict[str, str] = {}
    for pair in analysis.alike:
        one, other = (known.get(each, each) for each in pair)
        for short, long in ((one, other), (other, one)):
            free = not ({short, long} & found.keys()) and short not in acting and short not in known
            if free and short != long and _may_be_one(actors[short], actors[long]):
                found[short] = long
                break
    return found


def _may_be_one(short: Actor, long: Actor) -> bool:
    """Whether two that were taken for one speaker can be one: by a description or by a shared name."""
    if short.entity is not None or short.members or long.members or "country" in (short.kind, long.kind):
        return False
    people = [each.kind == "person" and not _may_be_short(each) for each in (short, long)]
    if all(people):
        return _share_a_name(short, long) and not _is_fuller(short, long)
    if people[0]:
        return False
    return _calls(short) if people[1] else _same_head(short, long)


def _calls(short: Actor) -> bool:
    """«الكاتبة», «الدبلوماسي المغربي»: what one person is, definite; not «المسؤولون», not «مبعوث الأمين»."""
    forms = fold(short.name).split()
    definite = forms[0].startswith(("ال", "لل")) and not forms[0].endswith(_MANY)
    plain = len(forms) <= _NAME and not any(role.of for role in short.roles)
    return definite and plain and is_calling(forms[0])


def _same_head(short: Actor, long: Actor) -> bool:
    """«[الكنيسة] الأوكرانية» and «[الكنيسة] الأرثوذكسية الأوكرانية»; not «مصدر أمني» and «مصدر طبي»."""
    one, other = _words(short.name), _words(long.name)
    return one[:1] == other[:1] and len(one) <= len(other) and set(one[1:]) <= set(other)


def _share_a_name(short: Actor, long: Actor) -> bool:
    """«[الجار الله]» and «إبراهيم الجار الله»: one name begins or ends the other."""
    one, other = _words(short.name), _words(long.name)
    size = min(len(one), len(other))
    return size > 0 and (one[-size:] == other[-size:] or one[:size] == other[:size])


def _is_fuller(one: Actor, other: Actor) -> bool:
    """The name of more words, of two that are as long the one told first."""
    first, second = len(one.name.split()), len(other.name.split())
    return first > second or (first == second and int(one.id[1:]) < int(other.id[1:]))


def _ends(found: Mapping[str, str]) -> dict[str, str]:
    """By id of a short actor that of the one with whom the chain of its names ends."""

    def end(actor: str) -> str:
        return end(found[actor]) if actor in found else actor

    return {short: end(long) for short, long in found.items()}


def _may_be_short(actor: Actor) -> bool:
    """Bodies, groups and people without a name of their own."""
    if actor.kind == "person":
        return not is_named(actor)
    return actor.kind != "country" and not actor.members


def _is_short_for(short: Actor, long: Actor, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """«الفريق الاستقلالي» for «الفريق الاستقلالي للوحدة بمجلس النواب», not «مصدر» for «مصدر أمني»."""
    if len(one) >= len(other) or (short.entity and long.entity and short.entity != long.entity):
        return False
    if short.country and long.country and short.country != long.country:
        return _opens(short, long, one, other)
    if _is_without_head(short, one, other) or _is_run_by(short, one, other):
        return True
    return one[0] == other[0] and _points_to_one(short, long, one, other)


def _opens(short: Actor, long: Actor, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """«[حكومة الوفاق]» behind «حكومة الوفاق الوطني الليبية»: what the text has named, not the lists."""
    told = min(each.start for each in long.mentions) < min(each.start for each in short.mentions)
    return short.kind == "organization" and len(one) >= _NAME and told and other[: len(one)] == one


def _is_without_head(short: Actor, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """«[هيومن رايتس]» for «منظمة هيومن رايتس»: the name, or its end, without the noun before it."""
    if short.kind != "organization" or len(one) < _NAME:
        return False
    return one == other[-len(one) :] and (other[0] in _NAMED or other[0] in lexicon_words("media_nouns"))


def _is_run_by(short: Actor, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """«[الشرطة]» for «إدارة شرطة الميناء»: the body without the noun that tells how it is led."""
    definite = fold(short.name).startswith(("ال", "لل"))
    return definite and other[0] in _RUNNING and one == other[1 : 1 + len(one)]


def _points_to_one(short: Actor, long: Actor, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """A definite name or one of a headline means somebody told of, so does the beginning of a body's name.

    Not so a multitude, «الدول العربية», nor what only opens a list, «المسجد والحرم».
    """
    begins = other[: len(one)] == one and not fold(long.name).split()[len(one)].startswith("و")
    if is_multitude(fold(short.name).split()[0]) or one[0].endswith(_MANY):
        return False
    headline = any(each.field == "title" for each in short.mentions)
    definite = fold(short.name).startswith(("ال", "لل"))
    if short.kind == "organization" and len(one) >= _NAME and (begins or _is_within(one, other)):
        return True
    apart = len(one) > 1 and short.kind != "group"  # «النادي التركي» is «نادي الواحة التركي»
    return (definite or headline) and set(one) < set(other) and (begins or apart)


def _is_within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """«[فريق التقدم والبناء]» for «فريق حزب التقدم والبناء»: all words in order, none left out at the end."""
    rest = iter(other)
    return len(one) > _NAME and one[-1] == other[-1] and all(word in rest for word in one)


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name without articles, marks and what is written before them."""
    return tuple(_bare(form) for form in fold(name).translate(_MARKS).split())


def _bare(form: str) -> str:
    if form.startswith(("لل", "ال")) and len(form) > _SHORTEST + 1:
        return form[2:]
    for taken, rest in readings_of(form):
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
                entity=long.entity or (each.entity if each.country in (None, long.country) else None),
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
    """Who takes part, and what else the article says of the sides, by the one with the long name."""
    if not event.readings and again.keys().isdisjoint(_acting(event)):
        return event
    readings = (
        msgspec.structs.replace(each, value=_ids(each.value, again))
        if isinstance(each.value, tuple)
        else each
        for each in event.readings
    )
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
        readings=tuple(readings),
    )


def _statement(statement: Statement, again: dict[str, str]) -> Statement:
    via = statement.via
    return msgspec.structs.replace(
        statement,
        speaker=again.get(statement.speaker, statement.speaker),
        via=again.get(via, via) if via is not None else None,
    )
