"""Encoded texts: what is stored, and how they are cut; the words are invented for these tests."""

import random
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

import khabar_accurate
from accurate import documents, encoding, tasks
from accurate.documents import Document, Lesson
from accurate.examples import BEGIN, END, LONGEST, PADDING, Example, batches
from accurate.packing import pack, unpack
from accurate.speech import Marks
from accurate.stories import Story
from khabar.taggers.network import heads
from khabar.taggers.network.pieces import Segmenter, Vocabulary
from khabar.taggers.network.stretches import WORDS, stretches
from khabar_accurate.network import PIECES

SENTENCE = ("استقبل", "الوزير", "رامز", "الكيلاني", "السفيرة", "أمس")


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter(Vocabulary.decode((khabar_accurate.DATA / PIECES).read_bytes()))


def document(segmenter: Segmenter, sentences: int, *, word: str | None = None) -> Document:
    words = SENTENCE * sentences if word is None else (word,) * 6 * sentences
    wanted = Marks(
        {heads.TRIGGER: tuple(number % 6 for number in range(len(words)))},
        {heads.TO: tuple((number, number - 6) for number in range(0, len(words), 6))},
    )
    return encoding.encode(segmenter, "d", Story(words, (6,) * sentences, wanted))


def test_what_both_sides_have_to_agree_on(segmenter: Segmenter) -> None:
    known = segmenter.vocabulary
    assert (known.begin, known.padding, known.end) == (BEGIN, PADDING, END)
    assert documents.WORDS == WORDS
    lengths = (100, 100, 41, 300, 5, 200)
    ends = np.cumsum([0, *lengths])
    ours = documents.stretches(lengths, lambda: WORDS)
    assert ours == [(int(ends[each.start]), int(ends[each.stop])) for each in stretches(lengths)]


def test_documents_are_stored_as_they_are(tmp_path: Path, segmenter: Segmenter) -> None:
    made = [document(segmenter, 3)]
    documents.write(tmp_path / "some.docs", made)
    assert documents.read(tmp_path / "some.docs") == made
    assert documents.read(tmp_path / "none.docs") == []


def test_the_tasks_are_stored_as_they_are(tmp_path: Path) -> None:
    encoding.TASKS.write(tmp_path)
    found = tasks.read(tmp_path)
    assert found == encoding.TASKS
    assert set(found.together.labels) == {heads.NAMES, *heads.LABELS}
    assert set(found.together.pointers) == set(heads.POINTERS)
    assert set(found.together.only({heads.CUE}).labels) == {heads.CUE}


def test_an_article_is_encoded_as_the_model_reads_it(segmenter: Segmenter) -> None:
    (found,) = documents.whole(document(segmenter, 2))
    pieces, firsts = segmenter.sentence(SENTENCE * 2)
    assert (found.pieces.tolist(), found.firsts.tolist()) == (pieces, firsts)
    assert found.labels[heads.TRIGGER].tolist() == [0, 1, 2, 3, 4, 5] * 2
    assert found.links[heads.TO].tolist() == [[0, -1], [6, 0]]


@pytest.mark.parametrize("seed", range(20))
def test_a_draw_gives_every_word_once(segmenter: Segmenter, seed: int) -> None:
    lesson = Lesson([document(segmenter, 60)], 1_000)
    found = lesson.draw(random.Random(seed))
    assert sum(len(each.firsts) for each in found) == 360
    assert all(_fits(each) for each in found)
    assert [piece for each in found for piece in each.pieces[1:-1]] == unpack(
        lesson.documents[0].pieces
    ).tolist()


def _fits(example: Example) -> bool:
    size = len(example.firsts)
    links = [link for pairs in example.links.values() for link in pairs]
    rows = all(len(row) == size for row in example.labels.values())
    return rows and all(0 <= asking < size and -1 <= answer < size for asking, answer in links)


def test_what_is_too_long_for_the_encoder_is_cut_off(segmenter: Segmenter) -> None:
    found = documents.whole(document(segmenter, 40, word="ظظظظظظ"))
    assert all(LONGEST - 10 < len(each.pieces) <= LONGEST and _fits(each) for each in found)
    assert documents.whole(document(segmenter, 1, word="ظه" * LONGEST)) == []


def test_batches_hold_all_examples_within_the_budget(segmenter: Segmenter) -> None:
    examples = Lesson([document(segmenter, 80)] * 5, 1_000, 10, 60).draw(random.Random(1))
    found = batches(examples, 300, random.Random(1))
    assert sorted(id(each) for group in found for each in group) == sorted(map(id, examples))
    assert all(max(len(each.pieces) for each in group) * len(group) <= 300 for group in found)


def test_numbers_that_do_not_fit_are_not_stored() -> None:
    assert unpack(pack([1, 2], "<u2")).tolist() == [1, 2]
    with pytest.raises(OverflowError, match="from 1 to 70000"):
        pack([1, 70_000], "<u2")
