"""The heading of a record: the names of its sides, as most articles write them, and its counts."""

from khabar.cli.bidi import isolate, shorten
from khabar.schema import Record
from khabar.store import Reader

_AND = "، "
_UNSAID = "?"  # a side that no report tells


def side_names(news: Reader, record: Record) -> tuple[str, str]:
    """The names on either side, joined by an Arabic comma."""
    known = news.entities((*record.from_, *record.to))
    sides = (
        [known[entity].name if entity in known else entity for entity in side]
        for side in (record.from_, record.to)
    )
    one, other = (_AND.join(names) for names in sides)
    return one, other


def sides_line(one: str, other: str, place: str | None, width: int | None = None) -> str:
    """«one → other · place», each isolated; with a width every side is cut to so many columns."""
    sides = (shorten(side, width) if width else side for side in (one, other))
    where = f" · {isolate(place)}" if place else ""
    return " → ".join(isolate(side) or _UNSAID for side in sides) + where


def counts_line(record: Record) -> str:
    """«4 reports · 3 outlets · 1 of unknown outlet · 2 independent»."""
    unknown = f" · {record.unknown_outlets} of unknown outlet" if record.unknown_outlets else ""
    counts = f"{count(len(record.reports), 'report')} · {count(record.outlets, 'outlet')}"
    return f"{counts}{unknown} · {record.independent} independent"


def count(number: int, noun: str) -> str:
    """«1 outlet», «2 outlets»."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
