"""The names of a record's sides, as most articles write them."""

from khabar.schema import Record
from khabar.store import Reader

_AND = "، "


def side_names(news: Reader, record: Record) -> tuple[str, str]:
    """The names on either side, joined by an Arabic comma."""
    known = news.entities((*record.from_, *record.to))
    sides = (
        [known[entity].name if entity in known else entity for entity in side]
        for side in (record.from_, record.to)
    )
    one, other = (_AND.join(names) for names in sides)
    return one, other
