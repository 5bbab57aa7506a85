"""Holders: who an office means in an article of a day, by the knowledge base and by what articles say."""

from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

from khabar.knowledge import Holder, load
from khabar.records.entities.offices import office_in
from khabar.records.entities.protocol import EntityStore, Link, LinkKind
from khabar.records.entities.raw import base_of

_OFFICE: tuple[LinkKind, ...] = ("office",)
_DAYS = 15  # before and after, in which articles that name the holder tell who it was
_SHARE = 0.8  # of the articles that name a holder must agree: fewer than one in five may be misread
_FEWEST = 2  # articles
_DAY = len("2015-03-09")


class Holding:
    """Decides for raw ids that are only an office."""

    def __init__(self, store: EntityStore) -> None:
        self._store = store

    def rebuild(self, offices: Collection[str], moved: Collection[str]) -> dict[str, str]:
        """Decide anew about these offices and those of the raw ids `moved`; the entities that changed."""
        touched = {*offices, *self._store.offices_of(list(moved))}
        changed: dict[str, str] = {}
        for office, nodes in sorted(self._store.office_nodes(touched).items()):
            for node in nodes:
                changed.update(self._decide(office, node))
        return changed

    def _decide(self, office: str, node: str) -> dict[str, str]:
        base = base_of(node)
        before = self._store.links((base,), _OFFICE)
        old = [link for link in before if link.one == node]
        link = self._link(office, node, node.partition("@")[2])
        if old != ([link] if link else []):
            self._store.replace_links(old, [link] if link else [])
        entity = link.other if link else base
        if self._store.entities((node,)).get(node, base) == entity:
            return {}
        if link:
            self._store.put_entities({node: entity})
        else:
            self._store.put_clusters({}, (node,))
        return {node: entity}

    def _link(self, office: str, node: str, day: str) -> Link | None:
        """Who held it, where knowledge base and articles of these weeks name one person, no rivals."""
        known = self._store.bases({claim.person for claim in claimed(office, day)})
        claims = [claim for claim in claimed(office, day) if claim.person in known]
        named = named_around(self._store, office, day)
        total = sum(named.values())
        often = {each: count for each, count in named.items() if count >= max(_FEWEST, total * (1 - _SHARE))}
        persons = {claim.person for claim in claims} | often.keys()
        if len(persons) != 1:
            return None
        (person,) = persons
        if not claims and often[person] < _SHARE * total:
            return None
        if claims:
            return Link(one=node, other=person, kind="office", score=0.9, why=_claim(claims[0]))
        why = (
            f"{often[person]} of {total} articles within {_DAYS} days that name a holder of this office "
            "name this one"
        )
        score = round(0.9 * often[person] / total, 2)
        return Link(one=node, other=person, kind="office", score=score, why=why)


def _claim(claim: Holder) -> str:
    since = f" from {claim.start}" if claim.start else ""
    until = f" to {claim.end}" if claim.end else " on"
    return f"{claim.name} held {claim.office}{since}{until if since or claim.end else ''} ({claim.source})"


def named_around(store: EntityStore, office: str, day: str) -> Counter[str]:
    """How many articles of the weeks around a day name whom as holder of an office."""
    try:
        middle = date.fromisoformat(day[:_DAY])
    except ValueError:
        return Counter()
    width = timedelta(days=_DAYS)
    found: Counter[str] = Counter()
    for each in store.named(office, (middle - width).isoformat(), (middle + width).isoformat()):
        found[each.entity] += each.articles
    return found


def claimed(office: str, day: str) -> list[Holder]:
    """What the knowledge base claims about an office (a key) on a day; rivals are all given."""
    return [claim for claim in _by_key().get(office, ()) if claim.possible_on(day)]


@cache
def _by_key() -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for claim in load().claims():
        for scope in dict.fromkeys((claim.of, claim.country)):
            office = office_in(claim.office, scope, claim.office)
            if office is not None and claim not in found.setdefault(office.key, []):
                found[office.key].append(claim)
    return found
