"""The small network: its numbers, its memory, its file."""

from itertools import pairwise

import numpy as np
import pytest

from khabar.errors import ResourceError
from khabar.taggers import LABELS
from khabar.taggers.network import heads
from khabar.taggers.network.distance import STEPS, from_one
from khabar.taggers.network.guessing import softmax, triggers
from khabar.taggers.network.pieces import Vocabulary
from khabar.taggers.network.shapes import Array, Linear, Small, Stored, read_small, write_small
from khabar.taggers.network.small import LABELLED, SmallNetwork, normal

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", "▁استقبل", "▁الوزير", "▁السفير", "ه")
VOCABULARY = Vocabulary(PIECES, (0.0,) * 4 + (-3.0,) * 5, 0, 2, 1, 3)
SENTENCE = ("استقبل", "الوزير", "السفير")
GAPS = (1, 2)
PIECE, WIDTH, HIDDEN, POINTER = 6, 8, 10, 4


def arrays() -> dict[str, Array]:
    """Numbers drawn by chance, the same every time."""
    chance = np.random.default_rng(1)

    def some(*shape: int) -> Array:
        return chance.standard_normal(shape, dtype=np.float32)

    def linear(name: str, inputs: int, outputs: int) -> dict[str, Array]:
        return {f"{name}.weight": some(inputs, outputs), f"{name}.bias": some(outputs)}

    def norm(name: str, width: int) -> dict[str, Array]:
        return {f"{name}.scale": some(width), f"{name}.shift": some(width)}

    labels = len(LABELS) + sum(heads.LABELS[name] for name in heads.LABELS if name != heads.CUE)
    found = {"pieces": some(len(PIECES), PIECE), "plain": some(PIECE, WIDTH), "rarity": some(4)}
    found |= norm("first", PIECE) | linear("wide", PIECE, HIDDEN) | linear("second", HIDDEN, WIDTH)
    found |= norm("word", WIDTH) | norm("last", WIDTH)
    found |= linear("labels", WIDTH, labels) | linear("pointers", WIDTH, 8 * POINTER)
    found["speaker.near"] = some(2, STEPS)
    for side in ("speaker.asks", "speaker.answers"):
        found |= linear(f"{side}.first", WIDTH, HIDDEN) | linear(f"{side}.second", HIDDEN, POINTER)
    for number, _ in enumerate(GAPS):
        name = f"layer{number}"
        found |= norm(name, WIDTH) | linear(f"{name}.into", 3 * WIDTH, WIDTH)
        found |= linear(f"{name}.out", WIDTH, WIDTH)
    return found


@pytest.fixture
def network(tmp_path) -> SmallNetwork:
    write_small(tmp_path / "small", VOCABULARY, GAPS, arrays())
    return SmallNetwork(*read_small((tmp_path / "small").read_bytes()))


def test_every_head_has_a_row_for_each_word(network: SmallNetwork) -> None:
    scores = network.scores(SENTENCE)
    assert scores[heads.NAMES].shape == (3, len(LABELS))
    assert scores[heads.TRIGGER].shape == (3, len(heads.KINDS))
    assert scores[heads.FROM].shape == scores[heads.TO].shape == (3, 3)


def test_the_same_words_always_have_the_same_scores(network: SmallNetwork) -> None:
    first = network.scores(SENTENCE)
    network.scores(("السفير", "استقبل", "الوزيره"))
    again = network.scores(SENTENCE)
    assert all(np.array_equal(first[name], again[name]) for name in first)


def test_stretches_read_together_do_not_see_one_another(network: SmallNetwork) -> None:
    texts = (SENTENCE, SENTENCE[:1], SENTENCE * 3)
    for words, (together, speaker) in zip(texts, network.together(texts), strict=True):
        alone = network.scores(words)
        assert all(np.allclose(together[name], alone[name], atol=1e-5) for name in together)
        assert np.allclose(speaker[0], alone[heads.SPEAKER][0], atol=1e-5)
    assert network.together([]) == []


def test_a_word_is_the_same_whatever_it_is_read_with(network: SmallNetwork) -> None:
    together = network._new(list(SENTENCE))
    for number, word in enumerate(SENTENCE):
        network._clear()
        network._add([word])
        assert np.array_equal(network._table[0], together[number])


def straight(small: Small, state: Array) -> Array:
    """The layers as they are stored, step by step, with words of zeros around the text."""
    for layer in small.layers:
        gap, size = layer.gap, len(state)
        around = np.pad(normal(state, *layer.norm), ((gap, gap), (0, 0)))
        seen = np.concatenate([around[:size], around[gap : gap + size], around[2 * gap :]], axis=1)
        state = state + layer.out.of(np.maximum(layer.into.of(seen), 0))
    return normal(state, *small.last)


def twice(layers: tuple[Linear, Linear], state: Array) -> Array:
    return layers[1].of(np.maximum(layers[0].of(state), 0))


@pytest.mark.parametrize("size", [1, 2, 3, 9])
def test_what_is_multiplied_out_beforehand_changes_nothing(network: SmallNetwork, size: int) -> None:
    words = (SENTENCE * 3)[:size]
    scores, small = network.scores(words), network._small
    state = straight(small, network._vectors(words))
    table = np.concatenate([scores[name] for name in LABELLED], axis=1)
    assert np.allclose(table, small.labels.of(state), atol=1e-3)
    asks, answers = np.split(small.pointers.of(state), 8, axis=1)[2:4]
    asking = triggers(softmax(scores[heads.TRIGGER]))
    wanted = asks @ answers.T / np.sqrt(POINTER) + small.rarity[1]
    assert np.allclose(scores[heads.TO][asking], wanted[asking], atol=1e-3)
    asks, answers = (twice(each, state) for each in (small.speaker.asks, small.speaker.answers))
    wanted = asks @ answers.T / np.sqrt(POINTER) + np.stack(
        [from_one(small.speaker.near, word, size) for word in range(size)]
    )
    assert np.allclose(scores[heads.SPEAKER], wanted, atol=1e-3)


def test_a_word_sees_as_far_as_the_gaps_and_no_further(network: SmallNetwork) -> None:
    plain = ("الوزير",) * 12
    changed = (*plain[:-1], "السفير")
    one, other = (network.scores(words)[heads.CONTENT] for words in (plain, changed))
    reach = sum(GAPS)
    assert np.allclose(one[: -1 - reach], other[: -1 - reach], atol=1e-5)
    assert not np.allclose(one[-1 - reach :], other[-1 - reach :], atol=1e-5)


def test_many_words_do_not_fill_the_memory(network: SmallNetwork, monkeypatch) -> None:
    monkeypatch.setattr("khabar.taggers.network.small._REMEMBERED", 5)
    first = network.scores(SENTENCE)[heads.CONTENT]
    for words in pairwise(f"الوزير{'ه' * length}" for length in range(20)):
        network.scores(words)
    assert np.array_equal(network.scores(SENTENCE)[heads.CONTENT], first)


@pytest.mark.parametrize("word", ["", "漢字"])
def test_odd_words_have_scores_as_well(network: SmallNetwork, word: str) -> None:
    assert np.isfinite(network.scores((word,))[heads.NAMES]).all()


def test_numbers_in_eight_bits_stay_near() -> None:
    table = np.array([[1.0, -2.0], [0.0, 0.0], [100.0, 3.0]], dtype=np.float32)
    assert np.allclose(Stored.of(table, small=True).array(), table, rtol=0.01, atol=0.5)
    assert np.array_equal(Stored.of(table).array(), table)


def test_layer_normalisation_has_mean_and_spread() -> None:
    found = normal(np.array([[1.0, 2.0, 3.0]], dtype=np.float32), np.float32(1), np.float32(0))  # type: ignore[arg-type]
    assert found.mean() == pytest.approx(0, abs=1e-6)
    assert found.std() == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("raw", [b"", b"no network", b"\x80"])
def test_another_file_is_no_network(raw: bytes) -> None:
    with pytest.raises(ResourceError, match="cannot be read"):
        read_small(raw)
