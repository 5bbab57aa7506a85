"""Offices: what an actor's roles say that can be compared across articles, and who has only an office."""

import re
from functools import lru_cache

import msgspec

from khabar.arabic.folding import fold
from khabar.knowledge import Name, load, phrase_of
from khabar.schema import Actor

_OF_COUNTRY = ("nationality", "country", "region")
_CODE = re.compile(r"[A-Z]{3}")  # ISO 3166 alpha-3, as claims of the knowledge base give countries
_RANKS = frozenset(("امير", "دكتور", "مهندس", "شيخ", "استاذ", "سيد", "حاج"))  # borne by very many
_SHORTEST = 3
_ADDRESS = ("title", "honorific", "kunya", "lineage")


class Office(msgspec.Struct, frozen=True):
    """An office of one country or body: «وزير الخارجية» of QAT; `key` is equal for all its wordings."""

    key: str
    title: str
    of: str


def offices_of(actor: Actor) -> tuple[Office, ...]:
    """The offices an actor holds now that say of what: «وزير الخارجية القطري», not «الوزير»."""
    found = (office_in(role.title, role.of, role.text) for role in actor.roles if not role.former)
    return tuple(dict.fromkeys(office for office in found if office is not None))


def titles_of(actor: Actor) -> frozenset[str]:
    """The first words of an actor's roles without article: «الرئيس الأميركي» gives «رييس»."""
    firsts = {_head(role.title) for role in actor.roles if role.title.split()}
    return frozenset(firsts - _RANKS)


@lru_cache(maxsize=16384)
def _head(title: str) -> str:
    """The first word of a title without article and the ending of «مديرًا»."""
    word = _bare(fold(title).split()[0])
    return word[:-1] if word.endswith("ا") and len(word) > _SHORTEST else word


def tells_one(actor: Actor) -> bool:
    """Whether the words of an actor's first office mean one holder: «محافظ عدن», not «محافظي عدن ولحج»."""
    for role in actor.roles[:1]:
        for whole in (True, False):
            sense = _sense(role.text if whole else role.title, whole=whole)
            if sense is not None:
                wanted = {_head(sense.name), _head(sense.name) + "ه"}
                return any(_head(word) in wanted for word in role.text.split())
    return True


@lru_cache(maxsize=65536)
def office_in(title: str, of: str | None, text: str) -> Office | None:
    """The office that a role tells, None where its country or body is not said."""
    whole = _sense(text, whole=True)
    if whole is not None and whole.entity:
        return Office(whole.entity, whole.name, whole.country or whole.of or "")
    if of is None:
        return None
    name = _title(title)
    scope = of if _CODE.fullmatch(of) else _country(of) or _body(of)
    key = " ".join(_bare(word) for word in phrase_of(name).split())  # «وزير خارجية» is «وزير الخارجية»
    return Office(f"{key}|{scope}", name, scope) if scope else None


@lru_cache(maxsize=16384)
def is_office(name: str, roles: tuple[str, ...]) -> bool:
    """Whether an actor's name is only what he is: «ولي العهد», «اللاعب», «وزير النقل السوداني»."""
    if any(name == role or name.startswith(role) or role.startswith(name) for role in roles):
        return True
    senses = load().lookup(phrase_of(name))
    return bool(senses) and all(sense.category in ("office", *_ADDRESS) for sense in senses)


def names_only_office(actor: Actor) -> bool:
    """Whether a person of an article has no name there."""
    return is_office(actor.name, tuple(role.text for role in actor.roles))


@lru_cache(maxsize=16384)
def _sense(text: str, *, whole: bool) -> Name | None:
    """The office that a phrase names, words of respect before it left out: «مقام خادم الحرمين الشريفين»."""
    words = phrase_of(text).split()
    for start in range(min(3, len(words))):
        for sense in load().lookup(" ".join(words[start:])):
            if sense.category == "office" and ("whole" in sense.tags) is whole:
                return sense
    return None


def _title(title: str) -> str:
    sense = _sense(title, whole=False)
    return sense.name if sense else title


def _country(of: str) -> str | None:
    """«القطري», «قطر» and «دولة قطر» are QAT; words of several countries are none."""
    found = {
        sense.country
        for sense in load().lookup(phrase_of(of))
        if sense.category in _OF_COUNTRY and sense.country and "context" not in sense.tags
    }
    return found.pop() if len(found) == 1 else None


def _body(of: str) -> str | None:
    """A body's entity, else its name where it has two words or more: «حركة حماس»; «الوزارة» may be any."""
    for sense in load().lookup(phrase_of(of)):
        if sense.entity and sense.category not in (*_OF_COUNTRY, "office"):
            return sense.entity
    words = [_bare(word) for word in phrase_of(of).split()]
    return " ".join(words) if len(words) > 1 else None


def _bare(word: str) -> str:
    for prefix in ("ال", "لل", "وال", "بال"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return word[len(prefix) :]
    return word
