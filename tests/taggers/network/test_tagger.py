"""Both models together; the network is played by a table of what it believes."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from khabar.taggers import LABELS, Label, load_crf
from khabar.taggers.network import heads
from khabar.taggers.network.spans import Scores
from khabar.taggers.network.stretches import WORDS
from khabar.taggers.network.tagger import NetworkTagger, log_softmax

SENTENCE = ("وصل", "طرخان", "إلى", "الدوحة")


class Believer:
    """A network that gives some words one label with nine tenths of the probability, all others «O»."""

    sha256 = "0" * 64

    def __init__(self, beliefs: Mapping[str, Label]) -> None:
        self.beliefs = beliefs
        self.read: list[tuple[str, ...]] = []

    def scores(self, words: Sequence[str]) -> dict[str, Scores]:
        self.read.append(tuple(words))
        table = np.zeros((len(words), len(LABELS)), dtype=np.float32)
        for row, word in enumerate(words):
            table[row, LABELS.index(self.beliefs.get(word, "O"))] = 6
        return {heads.NAMES: table}


def tagger(beliefs: Mapping[str, Label], weight: float = 1.0) -> NetworkTagger:
    return NetworkTagger("both", Believer(beliefs), load_crf(), weight)


def test_the_network_decides_where_it_counts() -> None:
    sure = tagger({"طرخان": "B-PER", "الدوحة": "B-LOC"}, weight=10)
    assert sure.tag([SENTENCE]) == [["O", "B-PER", "O", "B-LOC"]]


def test_the_chain_decides_where_the_network_does_not_count() -> None:
    silent = tagger({"طرخان": "B-ORG"}, weight=0)
    assert silent.tag([SENTENCE]) == load_crf().tag([SENTENCE])


def test_sentences_that_follow_are_read_together() -> None:
    network = Believer({})
    model = NetworkTagger("both", network, load_crf())
    long = ("ثم",) * WORDS
    labels = model.tag([SENTENCE, SENTENCE, long, ()])
    assert [len(sentence) for sentence in labels] == [4, 4, WORDS, 0]
    assert network.read == [SENTENCE + SENTENCE, long]


def test_what_stands_beside_is_tagged_as_if_it_were_alone() -> None:
    model, title = tagger({"طرخان": "B-PER"}, weight=10), ("طرخان", "في", "الدوحة")
    together = model.tag_with([title], [SENTENCE])
    assert together == [*model.tag([SENTENCE]), *model.tag_beside([title])]


def test_a_network_that_reads_stretches_together_is_asked_once() -> None:
    class Reader(Believer):
        def together(self, texts: Sequence[Sequence[str]]) -> list[tuple[dict[str, Scores], None]]:
            return [(self.scores(words), None) for words in texts]

    one, other = Believer({"طرخان": "B-PER"}), Reader({"طرخان": "B-PER"})
    text = [SENTENCE, ("ثم",) * WORDS, (), SENTENCE]
    apart, joined = (NetworkTagger("both", each, load_crf(), 10).tag(text) for each in (one, other))
    assert apart == joined
    assert one.read == other.read


def test_what_was_tagged_is_not_run_again_to_be_read() -> None:
    network = Believer({})
    model = NetworkTagger("both", network, load_crf())
    model.tag([SENTENCE, SENTENCE])
    reading = model.read([SENTENCE, SENTENCE])
    assert reading.sentences == (4, 4)
    assert len(reading.speech) == 8
    assert network.read == [SENTENCE + SENTENCE]


def test_nothing_is_tagged_as_nothing() -> None:
    assert tagger({}).tag([]) == []
    assert tagger({}).tag([()]) == [[]]


def test_the_digest_covers_both_models() -> None:
    model = tagger({})
    assert model.name == "both"
    assert model.sha256 not in (load_crf().sha256, Believer.sha256)


def test_log_softmax_gives_probabilities() -> None:
    table = np.array([[1000.0, 0.0], [-3.0, -3.0]], dtype=np.float32)
    assert np.exp(log_softmax(table)).sum(axis=1) == pytest.approx([1, 1])
