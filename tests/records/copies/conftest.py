"""A store of texts in memory, the second implementation beside SQLite, and texts to compare."""

import msgspec
import numpy as np
import pytest

from khabar.records.copies import Change, Comparing, Head, fingerprints, word_codes


class Texts:
    """`CopyStore` over plain dictionaries."""

    def __init__(self):
        self.texts, self.heads_held, self.links = {}, {}, {}
        self.comparing = Comparing(self)

    def put(self, batch):
        """Texts by article: (text, head), or None for one that goes; the articles whose links changed."""
        changes = []
        for article, given in batch.items():
            before = frozenset(fingerprints(self.codes(article)))
            self.texts.pop(article, None)
            self.heads_held.pop(article, None)
            if given is not None:
                self.texts[article] = codes = word_codes(given[0])
                self.heads_held[article] = msgspec.structs.replace(given[1], words=len(codes))
            changes.append(Change(article, before, frozenset(fingerprints(self.codes(article)))))
        return self.comparing.update(changes)

    def heads(self, articles):
        return {article: self.heads_held[article] for article in articles if article in self.heads_held}

    def codes(self, article):
        return self.texts.get(article, np.empty(0, np.uint32))

    def numbers(self, prints, limit):
        return {mark: min(len(holders), limit) for mark, holders in self.holders(prints).items()}

    def holders(self, prints):
        found = {mark: [] for mark in prints}
        for article, codes in self.texts.items():
            for mark in set(fingerprints(codes)) & set(prints):
                found[mark].append(article)
        return found

    def at_addresses(self, urls):
        return {url: [key for key, head in self.heads_held.items() if head.url == url] for url in urls}

    def linked(self, articles):
        return [link for pair, link in self.links.items() if set(pair) & set(articles)]

    def unlink(self, pairs):
        for pair in pairs:
            self.links.pop(pair, None)

    def link(self, found):
        self.links.update({(each.one, each.other): each for each in found})


@pytest.fixture
def texts():
    return Texts


@pytest.fixture
def head():
    def make(outlet="الأفق", day=1, agency=None, url=None):
        return Head(outlet, day, agency, url)

    return make


TEXT = """
استقبل الوزير وفدا من أهالي المنطقة وبحث معهم شؤون الميناء والطريق والمدرسة ثم زار المصنع والسوق القديم برفقة
المحافظ ورئيس البلدية وعدد من المهندسين وأكد أن العمل في الجسر الجديد يسير وفق الخطة وشكر الحضور على حسن
الضيافة وغادر مساء إلى العاصمة حيث يلتقي غدا سفراء دول الجوار لبحث التجارة
"""


@pytest.fixture
def prose():
    """So many words in an order of their own, the same for the same number."""

    def make(number, words=60):
        random = np.random.default_rng(number)
        known = TEXT.split()
        return " ".join(known[place] for place in random.integers(0, len(known), words))

    return make
