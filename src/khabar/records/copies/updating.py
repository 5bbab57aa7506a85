"""Updating links: after texts came, changed or went, compare again what shares passages with them.

Two articles are compared when they share enough fingerprints that at most `FREQUENT` articles hold, or an
address. So what is linked is a function of the set of articles: when a fingerprint becomes frequent, links
that rested on it are taken out, and when it becomes rare again its articles are compared.
"""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Final

import msgspec

from khabar.records.copies.deciding import STRONG, Head, Kind, kind_of
from khabar.records.copies.links import CopyStore, Found
from khabar.records.copies.overlap import Side, Text, overlap, text_of
from khabar.records.copies.prints import fingerprints

FREQUENT: Final = 100  # articles; beyond, a passage is a formula: a title, a signature, a list of hosts
_KEPT_TEXTS = 3000  # about 20 KB each
_FEW = 3  # common fingerprints that are enough in texts of any length
_WORDS_A_PRINT = 100
_LEAST = 0.2  # of the runs of three in the shorter text: less is neither a copy nor a long passage
_LEAST_RUNS = 22  # runs of three in a passage that is long enough to tell

Pair = tuple[int, int]


class Change(msgspec.Struct, frozen=True):
    """The fingerprints that an article had before and has now; empty when it was not there."""

    article: int
    before: frozenset[int]
    after: frozenset[int]


class Comparing:
    """Keeps the links of a store in step with its texts; remembers the texts it compared last."""

    def __init__(self, store: CopyStore) -> None:
        self._store = store
        self._texts: OrderedDict[int, Text] = OrderedDict()

    def update(self, changes: Iterable[Change]) -> set[int]:
        """Bring the links up to date after the store has the new texts; the articles whose links changed."""
        changed = {change.article: change for change in changes}
        for article in changed:
            self._texts.pop(article, None)
        old = {(link.one, link.other): link for link in self._store.linked(changed)}
        pairs, doubtful = self._to_compare(changed)
        lost = self._lost(doubtful)
        self._store.unlink([*old, *lost])
        found = self._compare(pairs)
        self._store.link(found)
        new = {(link.one, link.other): link for link in found}
        differing = {pair for pair in old.keys() | new.keys() if old.get(pair) != new.get(pair)}
        strong = [pair for pair in differing if _strong(old.get(pair)) or _strong(new.get(pair))]
        return {article for pair in [*strong, *lost] for article in pair}

    def _to_compare(self, changed: Mapping[int, Change]) -> tuple[set[Pair], set[int]]:
        """The pairs to compare, and the holders of fingerprints that have just become frequent."""
        prints = {mark for change in changed.values() for mark in change.before | change.after}
        numbers = self._store.numbers(prints, FREQUENT + len(changed) + 1)
        grown = Counter(mark for change in changed.values() for mark in change.after - change.before)
        grown.subtract(mark for change in changed.values() for mark in change.before - change.after)
        live = {mark for mark in prints if 1 < numbers.get(mark, 0) <= FREQUENT}
        rare_again = {mark for mark in live if numbers[mark] - grown[mark] > FREQUENT}
        frequent_now = {
            mark for mark in prints if numbers.get(mark, 0) > FREQUENT >= numbers[mark] - grown[mark]
        }
        pairs = self._sharing(changed, self._store.holders(live))
        pairs |= self._again(self._store.holders(rare_again), changed) if rare_again else set()
        doubtful = self._store.holders(frequent_now).values() if frequent_now else ()
        return pairs, {article for articles in doubtful for article in articles} - set(changed)

    def _sharing(self, changed: Mapping[int, Change], holders: Mapping[int, list[int]]) -> set[Pair]:
        """The pairs of a changed article that share enough fingerprints, or the address."""
        shared: Counter[Pair] = Counter()
        for articles in holders.values():
            for one in articles:
                if one in changed:
                    shared.update(
                        (min(one, other), max(one, other))
                        for other in articles
                        if other != one and (other not in changed or one < other)
                    )
        heads = self._store.heads({article for pair in shared for article in pair})
        pairs = {pair for pair, number in shared.items() if _enough(number, heads, pair)}
        return pairs | self._same_address(changed)

    def _same_address(self, changed: Mapping[int, Change]) -> set[Pair]:
        urls = {head.url for head in self._store.heads(changed).values() if head.url}
        groups = self._store.at_addresses(urls).values() if urls else ()
        pairs = {pair for articles in groups for pair in combinations(sorted(articles), 2)}
        return {pair for pair in pairs if pair[0] in changed or pair[1] in changed}

    def _again(self, holders: Mapping[int, list[int]], changed: Mapping[int, Change]) -> set[Pair]:
        """Pairs of unchanged articles that a fingerprint brings together because it is rare again."""
        pairs = {pair for articles in holders.values() for pair in combinations(sorted(articles), 2)}
        return {
            pair for pair in pairs if pair[0] not in changed and pair[1] not in changed and self._meet(pair)
        }

    def _lost(self, doubtful: set[int]) -> list[Pair]:
        """Links between unchanged articles that rested on fingerprints which are frequent now."""
        links = self._store.linked(doubtful) if doubtful else []
        pairs = [(link.one, link.other) for link in links if {link.one, link.other} <= doubtful]
        return [pair for pair in pairs if not self._meet(pair)]

    def _meet(self, pair: Pair) -> bool:
        """Whether two articles share an address, or enough fingerprints that are not frequent."""
        heads = self._store.heads(pair)
        one, other = (heads[article] for article in pair)
        if one.url is not None and one.url == other.url:
            return True
        marks = [set(fingerprints(self._store.codes(article))) for article in pair]
        numbers = self._store.numbers(marks[0] & marks[1], FREQUENT + 1)
        return _enough(sum(number <= FREQUENT for number in numbers.values()), heads, pair)

    def _compare(self, pairs: set[Pair]) -> list[Found]:
        heads = self._store.heads({article for pair in pairs for article in pair})
        found: list[Found] = []
        for pair in sorted(pairs):
            one, other = (self._text(article) for article in pair)
            if not worth_comparing(one, other):
                continue
            sides = overlap(one, other)
            kind = kind_of((heads[pair[0]], heads[pair[1]]), sides)
            if kind is not None:
                found.append(_found(pair, kind, sides, (one.length, other.length)))
        return found

    def _text(self, article: int) -> Text:
        text = self._texts.get(article)
        if text is None:
            text = self._texts[article] = text_of(self._store.codes(article))
            if len(self._texts) > _KEPT_TEXTS:
                self._texts.popitem(last=False)
        else:
            self._texts.move_to_end(article)
        return text


def worth_comparing(one: Text, other: Text) -> bool:
    """Whether two texts may share a fifth of the shorter, or a passage; a quick look that comes first."""
    common = len(one.known & other.known)
    return common >= min(_LEAST_RUNS, _LEAST * min(one.length, other.length))


def _enough(shared: int, heads: Mapping[int, Head], pair: Pair) -> bool:
    """Three common fingerprints, or one in a hundred words of the shorter text (a reprint has 15 to 25)."""
    return shared >= _FEW or shared * _WORDS_A_PRINT >= min(heads[article].words for article in pair) > 0


def _found(pair: Pair, kind: Kind, sides: tuple[Side, Side], lengths: tuple[int, int]) -> Found:
    counts = [
        side.passage if kind == "passage" else round(side.share * length)
        for side, length in zip(sides, lengths, strict=True)
    ]
    shares = [count / length for count, length in zip(counts, lengths, strict=True)]
    return Found(*pair, kind, shares[0], shares[1], counts[0], counts[1])


def _strong(link: Found | None) -> bool:
    return link is not None and link.kind in STRONG
