"""Roster: the actors of an article, open for those that only a later stage finds."""

import re
from collections.abc import Iterable

import msgspec

from khabar.arabic import fold
from khabar.coding.actors.again import described_alike
from khabar.knowledge import Name
from khabar.knowledge.words import any_of
from khabar.schema import Actor, Role, Span
from khabar.schema.report import ActorKind

_SHORTEST = 3  # letters of a surname that may stand alone
_BELONGING = ("kinship", "family")
_SERVING = frozenset(("محامي", "مدير", "مديره", "صاحب"))

QUOTED = re.compile(r'["“«]([^"”»]+)["”»]')
_MARKS = str.maketrans("", "", '"“”«»()')


def _plain(text: str) -> str:
    """Folded words without marks: «صحيفة "الأفق"» is «صحيفه الافق»."""
    return " ".join(fold(text).translate(_MARKS).split())


def in_marks(text: str) -> str:
    """The name that a text has in quotation marks: «موقع ["الأفق"] المحلي» gives «الافق», else nothing."""
    found = QUOTED.search(text)
    return _plain(found[1]) if found else ""


def has_name(text: str, marked: str) -> bool:
    """Whether a text is that name, or has it in marks: «الأفق», «صحيفة "الأفق"»."""
    return marked in (_plain(text), in_marks(text))


def _names(known: str, form: str) -> bool:
    """The same words, «الشهود» for «شهود», or the last of them: «خطري» for «الشرقي خطري»."""
    return described_alike(known, form) or (len(form) > _SHORTEST and known.endswith(" " + form))


def _is_of_somebody(form: str) -> bool:
    """«والد "نجمة الميناء"» is not she."""
    first = form.partition(" ")[0]
    return first in any_of(_BELONGING) or first in _SERVING


class Roster:
    """Actors by id; later stages add speakers without a name and groups of two sides."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}

    def __getitem__(self, actor: str) -> Actor:
        return self._actors[actor]

    def all(self) -> tuple[Actor, ...]:
        """Every actor in the order of their numbers."""
        return tuple(self._actors.values())

    def unnamed(self, span: Span, kind: ActorKind = "group") -> str:
        """The actor that these words stand for, added when it is new: «مصدر في الوزارة»."""
        form = _plain(span.text)
        marked = "" if _is_of_somebody(form) else in_marks(span.text)
        for actor in self._actors.values():
            if any(_names(_plain(mention.text), form) for mention in actor.mentions):
                return actor.id
            if marked and any(has_name(mention.text, marked) for mention in actor.mentions):
                return self._told(self._widened(actor, span.text), span)
        return self._add(Actor(id="", kind=kind, name=span.text, mentions=(span,)))

    def named(self, span: Span) -> str:
        """The person of this full name, also where the article else has the surname alone: «فايس»."""
        form = _plain(span.text)
        surname = form.split()[-1]
        for actor in self._actors.values():
            if actor.kind == "person" and _plain(actor.name) in (form, surname):
                self._actors[actor.id] = msgspec.structs.replace(actor, name=span.text)
                return self._told(self[actor.id], span)
        return self._add(Actor(id="", kind="person", name=span.text, mentions=(span,)))

    def capital(self, span: Span, known: Name | None) -> str:
        """The country whose government a town speaks for: «أكدت [واشنطن]» is the «الولايات المتحدة»."""
        country = known.country if known is not None and "capital" in known.tags else None
        for actor in self._actors.values():
            if country is not None and actor.kind == "country" and actor.country == country:
                return self._told(actor, span)
        spoken = self.unnamed(span, "country")
        if self[spoken].country is None and country is not None:
            self._actors[spoken] = msgspec.structs.replace(self[spoken], country=country)
        return spoken

    def describe(self, actor: str, span: Span) -> None:
        """All that an actor without a name is described by: «[متعاملون] في أسواق الخضار»."""
        known = self[actor]
        if _plain(span.text).startswith(_plain(known.name)):
            self._told(self._widened(known, span.text), span)

    def called(self, actor: str, span: Span) -> None:
        """What stands beside a person's name and tells what he is: «[مفتي المدينة] سامر الخطيب»."""
        known = self[actor]
        begun = [role for role in known.roles if role.start == span.start and role.field == span.field]
        if known.kind != "person" or any(role.of is not None or role.end >= span.end for role in begun):
            return
        role = Role(start=span.start, end=span.end, text=span.text, field=span.field, title=span.text)
        kept = tuple(each for each in known.roles if each not in begun)
        self._actors[actor] = msgspec.structs.replace(known, roles=(*kept, role))

    def _widened(self, actor: Actor, name: str) -> Actor:
        """The actor with the fuller of two names: «وكالة "الأفق"» rather than «الأفق»."""
        if len(name) > len(actor.name):
            self._actors[actor.id] = msgspec.structs.replace(actor, name=name)
        return self[actor.id]

    def _told(self, actor: Actor, span: Span) -> str:
        """One more mention of an actor."""
        if span not in actor.mentions:
            self._actors[actor.id] = msgspec.structs.replace(actor, mentions=(*actor.mentions, span))
        return actor.id

    def together(self, members: tuple[str, ...], span: Span) -> str:
        """The group of several actors that speak with one voice: «الجانبان»."""
        for actor in self._actors.values():
            if actor.members and set(actor.members) == set(members):
                return self._told(actor, span)
        return self._add(Actor(id="", kind="group", name=span.text, members=members, mentions=(span,)))

    def _add(self, actor: Actor) -> str:
        numbered = msgspec.structs.replace(actor, id=f"a{len(self._actors) + 1}")
        self._actors[numbered.id] = numbered
        return numbered.id
