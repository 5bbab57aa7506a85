"""Joining: after articles came or went, decide anew which raw entities are one, as far as they are touched.

Three steps, each a function of what the store holds and not of the order in which it came:
spellings of one name form clusters; a cluster with a shorter name stands for the one longer name that fits
(the longest are decided first); what is only called by an office stands for who held it on that day.
"""

from collections.abc import Collection, Iterable, Mapping

from khabar.records.entities.clusters import Clusters
from khabar.records.entities.holders import Holding
from khabar.records.entities.likeness import keys_of
from khabar.records.entities.naming import Naming
from khabar.records.entities.protocol import Base, EntityStore, Link
from khabar.records.entities.raw import base_of
from khabar.records.entities.senses import Sense, cross_links, senses_of
from khabar.records.entities.shortening import Shortening

_SURE = 1.0  # the score of a person's decision


def join_entities(
    store: EntityStore, touched: Collection[str], gone: Iterable[Base], offices: Collection[str]
) -> dict[str, str]:
    """Decide anew about all that the touched names bear on.

    Args:
        store: the store, inside a transaction that already holds the new articles.
        touched: bases whose bearers or traits changed.
        gone: the touched bases of which no article names some or any bearer any more, as they were.
        offices: keys of offices that articles name in another way than before.

    Returns:
        The new entity of every raw id whose entity changed.
    """
    names = store.bases(touched)
    lost = list(gone)
    beside = _relink(store, touched, names)
    clusters = Clusters(store)
    changed = clusters.rebuild([*names.values(), *lost], beside)
    heads = Shortening(store, clusters).rebuild(changed, lost)
    moved = Naming(store, clusters).rebuild(heads)
    return moved | Holding(store).rebuild(offices, moved)


def _relink(store: EntityStore, touched: Collection[str], names: Mapping[str, Base]) -> set[str]:
    """Replace the links of names with other spellings; the bases at the ends of links that came or went."""
    near = store.near({key for base in names.values() for key in _keys(base)}, "same")
    store.bases({base for found in near.values() for base in found})  # in one go
    before = set(store.links(touched, ("same", "apart")))
    after = {link for base in names.values() for link in _links(store, base)}
    store.replace_links(sorted(before - after), sorted(after - before))
    return {base_of(end) for link in before ^ after for end in (link.one, link.other)}


def _links(store: EntityStore, base: Base) -> list[Link]:
    senses, links = senses_of(base)
    found: list[tuple[Base, list[Link]]] = []
    for other in _others(store, base):
        found.append((other, cross_links(base, senses, other, senses_of(other)[0])))
    return [*links, *_one_public(senses, found), *_judged(store, base)]


def _others(store: EntityStore, base: Base) -> list[Base]:
    ids = {each for found in store.near(_keys(base), "same").values() for each in found} - {base.id}
    others = store.bases(ids)
    return [
        others[each] for each in sorted(others) if (others[each].kind == "person") == (base.kind == "person")
    ]


def _keys(base: Base) -> set[str]:
    return {key for name in base.names for key in keys_of(name, person=base.kind == "person").same}


def _one_public(senses: list[Sense], found: list[tuple[Base, list[Link]]]) -> list[Link]:
    """All links, but to persons of the knowledge base only where one alone is the best."""
    links = [link for other, each in found for link in each if not other.public or link.kind == "apart"]
    public = [link for other, each in found for link in each if other.public and link.kind == "same"]
    for sense in senses:
        own = [link for link in public if sense.node in (link.one, link.other)]
        best = max((link.score for link in own), default=0.0)
        first = [link for link in own if link.score == best]
        links.extend(first if len(first) == 1 else ())
    return links


def _judged(store: EntityStore, base: Base) -> list[Link]:
    """What persons decided: the same, as links between all bearers."""
    decided = [each for each in store.judged((base.id,)) if each.same]
    others = store.bases({each.one if each.other == base.id else each.other for each in decided})
    links = []
    for each in decided:
        other = others.get(each.one if each.other == base.id else each.other)
        for one in base.nodes if other else ():
            for two in other.nodes if other else ():
                first, second = sorted((one, two))
                links.append(Link(one=first, other=second, kind="same", score=_SURE, why=each.why))
    return links
