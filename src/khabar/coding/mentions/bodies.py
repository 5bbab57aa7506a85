"""Bodies: organisations and countries, known by name or built from a head («وزارة الخارجية الروسية»)."""

import msgspec

from khabar.arabic import readings
from khabar.coding.analysis import Hit, Phrase
from khabar.coding.mentions.complements import nouns_after
from khabar.coding.mentions.view import CITY, LANDS, NAMED, NATIONALITY, View, best
from khabar.knowledge import Name
from khabar.knowledge.lexicons import speech_forms
from khabar.knowledge.words import function_words, words

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_HEAD = frozenset(("organization_head",))
_DOMAIN = frozenset(("office_domain",))
_PARTS = _DOMAIN | NATIONALITY | LANDS | NAMED | frozenset(("office", "organization_head"))
_ORDER = (
    "country",
    "region",
    "agency",
    "media",
    "government_body",
    "movement",
    "party",
    "armed_group",
    "organization",
)


def body_at(view: View, start: int) -> Phrase | None:
    """The organisation, country or city that starts at a token."""
    headed = _headed_place(view, start)
    if headed is not None:
        return headed
    known = view.hit(start, NAMED | LANDS | CITY, _PROCLITICS)
    built = built_at(view, start)
    if built is not None and (known is None or built.end > known.end):
        return _alias_of(view, built)
    if known is None:
        return None
    name = best(known, _ORDER)
    if name.category == "city" and _is_word(view, known, name):
        return None
    end, _ = _with_nationality(view, known, name)
    end, name = _with_alias(view, end, name)
    return Phrase(
        start=start,
        end=end,
        kind=_kind(name),
        proclitics=known.proclitics,
        skip=known.skip,
        known=name,
    )


def _headed_place(view: View, start: int) -> Phrase | None:
    """«[العاصمة الإيرانية طهران]», «[مدينة بنغازي]»: the head leads, the name is what counts."""
    taken = next((taken for taken, rest in readings(view.form(start)) if rest in words("place_head")), None)
    if taken is None:
        return None
    nationality = view.hit(start + 1, NATIONALITY)
    city = view.hit(nationality.end if nationality else start + 1, CITY | LANDS)
    if city is None:
        return None
    country = nationality.names[0].country if nationality else None
    known = next(
        (name for name in city.names if name.category == "city" and name.country == country), city.names[0]
    )
    return Phrase(start, city.end, "place", taken, len(taken), name=(city.start, city.end), known=known)


_LEADING = frozenset(("في", "من", "الي", "مدينه", "بلده", "قرب", "بمدينه"))


def _is_word(view: View, hit: Hit, name: Name) -> bool:
    """«كان», «قوله»: a town of that name counts only where something leads to a place."""
    if hit.end - hit.start > 1:
        return False
    form = view.forms[hit.start]
    before = view.form(hit.start - 1)
    if "common" in name.tags:
        return before.lstrip("بو") not in words("place_head")
    wordy = view.may_be_verb(hit.start) or form in function_words() or form in speech_forms()
    return wordy and before not in _LEADING


def _with_alias(view: View, end: int, name: Name) -> tuple[int, Name]:
    """«حركة المقاومة الإسلامية [(حماس)]»: another name of the same body in brackets says which it is."""
    if view.form(end) != "(" or view.form(end + 2) != ")" or name.category in ("country", "city", "region"):
        return end, name
    alias = view.hit(end + 1, NAMED)
    return (end + 3, alias.names[0]) if alias is not None else (end, name)


def _alias_of(view: View, built: Phrase) -> Phrase:
    """A body built from a head with a known name in brackets: «حركة المقاومة الفلسطينية [(حماس)]»."""
    alias = view.hit(built.end + 1, NAMED) if view.form(built.end) == "(" else None
    if alias is None or view.form(alias.end) != ")":
        return built
    return msgspec.structs.replace(built, end=alias.end + 1, known=alias.names[0])


def _kind(name: Name) -> str:
    if name.category == "country":
        return "country"
    return "place" if name.category in ("city", "region") else "organization"


def _with_nationality(view: View, hit: Hit, name: Name) -> tuple[int, str | None]:
    """«البرلمان [الإيراني]»: a body that every country has, with whose it is."""
    nationality = view.hit(hit.end, NATIONALITY)
    if nationality is None or name.category in ("country", "region", "city"):
        return hit.end, None
    return nationality.end, nationality.names[0].country


def built_at(view: View, start: int, proclitics: tuple[str, ...] = _PROCLITICS) -> Phrase | None:
    """«[وزارة الخارجية الروسية]», «[مجلس النواب الليبي]»: a head, what it is of, and whose it is."""
    head = view.hit(start, _HEAD, proclitics)
    if head is None:
        return None
    end = _complement(view, head.end)
    definite = view.forms[start][head.skip :].startswith("ال")
    if end == head.end and not definite:
        return None
    return Phrase(start, end, "organization", head.proclitics, head.skip)


def _complement(view: View, start: int) -> int:
    position = start
    for _ in range(4):
        hit = view.hit(position, _PARTS) or view.hit(position, _DOMAIN, ("و",))
        if hit is None or view.is_function_word(position):
            break  # «وزارة الخارجية الروسية [اليوم]» is a day, not the newspaper
        position = hit.end
    headed = position > start and view.hit(position - 1, _HEAD, _PROCLITICS) is not None
    return nouns_after(view, position) if position == start or headed else position
