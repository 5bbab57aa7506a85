"""How much is known about which country: the knowledge base shows its own bias."""

from collections import Counter
from collections.abc import Iterable, Mapping

from khabar.knowledge.base import Knowledge
from khabar.knowledge.names import Category

BODIES: tuple[Category, ...] = (
    "organization",
    "party",
    "movement",
    "armed_group",
    "media",
    "agency",
    "government_body",
    "company",
)


def by_country(knowledge: Knowledge, categories: Iterable[Category]) -> Mapping[str, int]:
    """Country (ISO alpha-3) to its number of different entities in some categories, most first."""
    wanted = frozenset(categories)
    entities = {
        (name.country, name.entity)
        for name in knowledge.names()
        if name.country and name.entity and name.category in wanted
    }
    counts = Counter(country for country, _ in entities)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
