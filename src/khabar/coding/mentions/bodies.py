"""Bodies: organisations and countries, known by name or built from a head («وزارة الخارجية الروسية»)."""

from khabar.coding.analysis import Hit, Phrase
from khabar.coding.mentions.complements import nouns_after
from khabar.coding.mentions.view import LANDS, NAMED, View, best
from khabar.knowledge import Name

_PROCLITICS = ("", "و", "ل", "ب", "ول", "وب", "ف", "ك", "فل")
_HEAD = frozenset(("organization_head",))
_NATIONALITY = frozenset(("nationality",))
_DOMAIN = frozenset(("office_domain",))
_CITY = frozenset(("city",))
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
    known = view.hit(start, NAMED | LANDS | _CITY, _PROCLITICS)
    built = _built(view, start)
    if built is not None and (known is None or built.end > known.end):
        return built
    if known is None:
        return None
    name = best(known, _ORDER)
    end, _ = _with_nationality(view, known, name)
    return Phrase(
        start=start,
        end=end,
        kind=_kind(name),
        proclitics=known.proclitics,
        skip=known.skip,
        known=name,
    )


def _kind(name: Name) -> str:
    if name.category == "country":
        return "country"
    return "place" if name.category in ("city", "region") else "organization"


def _with_nationality(view: View, hit: Hit, name: Name) -> tuple[int, str | None]:
    """«البرلمان [الإيراني]»: a body that every country has, with whose it is."""
    nationality = view.hit(hit.end, _NATIONALITY)
    if nationality is None or name.category in ("country", "region", "city"):
        return hit.end, None
    return nationality.end, nationality.names[0].country


def _built(view: View, start: int) -> Phrase | None:
    """«[وزارة الخارجية الروسية]», «[مجلس النواب الليبي]»: a head, what it is of, and whose it is."""
    head = view.hit(start, _HEAD, _PROCLITICS)
    if head is None:
        return None
    end = _complement(view, head.end)
    definite = view.forms[start][head.skip :].startswith("ال")
    if end == head.end and not definite:
        return None
    return Phrase(
        start=start,
        end=end,
        kind="organization",
        proclitics=head.proclitics,
        skip=head.skip,
        known=None,
    )


def _complement(view: View, start: int) -> int:
    position = start
    for _ in range(4):
        hit = view.hit(position, _DOMAIN | _NATIONALITY | LANDS | NAMED) or view.hit(
            position, _DOMAIN, ("و",)
        )
        if hit is None:
            break
        position = hit.end
    return nouns_after(view, position) if position == start else position
