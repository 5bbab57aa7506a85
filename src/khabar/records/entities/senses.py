"""Senses: the different bearers of one name, told apart by what articles say of them."""

from itertools import combinations

import msgspec

from khabar.records.entities.deciding import Traits, incompatible, shared, shared_office, values
from khabar.records.entities.likeness import Likeness, same_name
from khabar.records.entities.partition import partition
from khabar.records.entities.protocol import Base, Link
from khabar.records.entities.spelling import is_common, is_unusual, name_words


class Sense(msgspec.Struct, frozen=True):
    """One bearer of a name: its raw ids, the first of which stands for it, and all their traits."""

    node: str
    nodes: frozenset[str]
    traits: Traits


def senses_of(base: Base) -> tuple[list[Sense], list[Link]]:
    """The bearers of a name, with the links that join raw ids into one bearer or keep bearers apart.

    Raw ids of which nothing is said belong to the only bearer; where there are several, they stay alone.
    """
    if base.kind != "person" or base.public:
        return _senses(base, [frozenset((node,)) for node in base.nodes]), []
    alone = len(name_words(base.names[0])) < 2
    told = [node for node in sorted(base.nodes) if node != base.id]
    pairs = [(one, other, _agree(base, one, other, alone=alone)) for one, other in combinations(told, 2)]
    links = [link for _, _, link in pairs if link]
    groups = partition(told, [(link.one, link.other, link.score) for link in links], (), ())
    if base.id in base.nodes:
        if len(groups) == 1 and not alone and _may_be(base, groups[0]):
            why = "the same name; nobody else in the store bears it"
            links.append(Link(one=base.id, other=min(groups[0]), kind="same", score=0.85, why=why))
            groups = [groups[0] | {base.id}]
        else:
            groups.append(frozenset((base.id,)))
    senses = _senses(base, groups)
    return senses, [*links, *_apart(senses, senses)]


def _may_be(base: Base, bearer: frozenset[str]) -> bool:
    """Whether a mention without country and calling is the only bearer, not one with other titles."""
    words = name_words(base.names[0])
    titles = values(base.nodes[base.id], "title")
    if not titles or not is_common(words[0]) or is_unusual(words[-1]) or len(words) > 2:
        return True
    return any(titles & values(base.nodes[node], "title") for node in bearer)


def _agree(base: Base, one: str, other: str, *, alone: bool) -> Link | None:
    left, right = base.nodes[one], base.nodes[other]
    if alone:
        why = shared_office(left, right)
        return (
            Link(one=one, other=other, kind="same", score=0.9, why=f"the same name; {why}") if why else None
        )
    if incompatible(left, right):
        return None
    why = shared(left, right)
    told = f"the same name; {why or 'nothing speaks against it'}"
    return Link(one=one, other=other, kind="same", score=0.95 if why else 0.8, why=told)


def _senses(base: Base, groups: list[frozenset[str]]) -> list[Sense]:
    found = [
        Sense(min(group), group, frozenset().union(*(base.nodes[node] for node in group))) for group in groups
    ]
    return sorted(found, key=lambda sense: sense.node)


def likeness_of(one: Base, other: Base) -> Likeness | None:
    """How the names of two bases relate as spellings, the best of all their names."""
    person = one.kind == other.kind == "person"
    pairs = [
        (left, right) for left in one.names for right in other.names if _comparable(left, right, one, other)
    ]
    found = [same_name(left, right, person=person) for left, right in pairs]
    return max((each for each in found if each), key=lambda each: (each.alone, each.score), default=None)


def _comparable(left: str, right: str, one: Base, other: Base) -> bool:
    """A name is compared across scripts only where no name of both is known in one script."""
    if left.isascii() == right.isascii():
        return True
    return not any(left.isascii() == name.isascii() for name in other.names) and not any(
        right.isascii() == name.isascii() for name in one.names
    )


def cross_links(one: Base, senses: list[Sense], other: Base, others: list[Sense]) -> list[Link]:
    """The links between the bearers of two spellings, none where a bearer would become two persons."""
    if other.id < one.id:
        return cross_links(other, others, one, senses)
    likeness = likeness_of(one, other)
    if likeness is None:
        return []
    needed = not likeness.alone or _split(senses) or _split(others) or _too_common(one, other)
    told = {sense.node: sense.traits for sense in (*senses, *others)}
    fits = {
        (left.node, right.node): _reason(left, right, needed=needed or _says_more(likeness, left, right))
        for left in senses
        for right in others
    }
    links = []
    for (left, right), reason in fits.items():
        rivals = [pair for pair, why in fits.items() if why and _rival(pair, (left, right), told)]
        if reason and not rivals:
            score = round(min(likeness.score + (0.02 if reason.startswith("both") else 0.0), 0.99), 2)
            first, second = sorted((left, right))
            why = f"{likeness.why}; {reason}"
            links.append(Link(one=first, other=second, kind="same", score=score, why=why))
    return [*links, *(_apart(senses, others) if likeness.alone and not links else [])]


def _too_common(one: Base, other: Base) -> bool:
    """Whether a person of the knowledge base bears a name of first names only: «محمد بن ناصر»."""
    names = [name for base in (one, other) if base.public for name in base.names]
    return bool(names) and all(
        all(map(is_common, name_words(name)))
        for base in (one, other)
        for name in base.names
        if not base.public
    )


def _says_more(likeness: Likeness, one: Sense, other: Sense) -> bool:
    """Whether articles say something of the bearer of a single word: then it must be said of both."""
    return likeness.words == 1 and bool(one.traits) and bool(other.traits)


def _split(senses: list[Sense]) -> bool:
    """Whether a name has bearers that are certainly not one."""
    return any(incompatible(one.traits, other.traits) for one, other in combinations(senses, 2))


def _rival(pair: tuple[str, str], link: tuple[str, str], told: dict[str, Traits]) -> bool:
    """Whether another pair would make one bearer two persons that cannot be one."""
    if pair[0] == link[0]:
        return pair[1] != link[1] and incompatible(told[pair[1]], told[link[1]]) is not None
    return pair[1] == link[1] and incompatible(told[pair[0]], told[link[0]]) is not None


def _reason(one: Sense, other: Sense, *, needed: bool) -> str | None:
    if incompatible(one.traits, other.traits):
        return None
    found = shared(one.traits, other.traits)
    return found or (None if needed else "nothing speaks against it")


def _apart(senses: list[Sense], others: list[Sense]) -> list[Link]:
    """What keeps bearers apart, as links that join nothing and explain it."""
    links = set()
    for left in senses:
        for right in others:
            one, other = sorted((left, right), key=lambda sense: sense.node)
            why = incompatible(one.traits, other.traits) if one.node != other.node else None
            if why:
                links.add(Link(one=one.node, other=other.node, kind="apart", score=0.0, why=why))
    return sorted(links)
