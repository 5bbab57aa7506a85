"""The weights of the accurate model on sentences written for these tests."""

import pytest

from khabar import code
from khabar.schema import Article
from khabar.taggers import entities, load
from khabar.taggers.reading import Reader, Reading
from khabar_accurate import DATA, AccurateTagger
from khabar_accurate.network import NETWORK, Network

pytestmark = pytest.mark.skipif(
    not (DATA / NETWORK).exists(), reason="the weights of the accurate model are not in this checkout"
)
TEXT = (
    "استقبل وزير الخارجية الأردني رامز الكيلاني في القاهرة أمس السفيرة سعاد البرغوثي .",
    "وأكد الكيلاني أن بلاده ترحب بالحوار بين الجانبين وستواصل دعم جهود السلام في المنطقة .",
)


def words() -> list[list[str]]:
    return [sentence.split() for sentence in TEXT]


def read() -> Reading:
    tagger = load("accurate")
    assert isinstance(tagger, Reader)
    return tagger.read(words())


def test_names_are_found() -> None:
    sentence = words()[0]
    labels = load("accurate").tag(words())[0]
    found = {(" ".join(sentence[start:end]), kind) for start, end, kind in entities(labels)}
    assert {("رامز الكيلاني", "PER"), ("القاهرة", "LOC"), ("سعاد البرغوثي", "PER")} <= found


def test_a_statement_is_found_with_its_cue_and_speaker() -> None:
    flat = [word for sentence in words() for word in sentence]
    tagger = load("accurate")
    assert isinstance(tagger, AccurateTagger)
    said = max(tagger.statements(words()), key=lambda each: each.probability)
    assert flat[said.content[0] : said.content[1]][:3] == ["بلاده", "ترحب", "بالحوار"]
    assert said.cue is not None
    assert flat[said.cue[0]] == "وأكد"
    assert flat[said.speakers[0].word] in ("الكيلاني", "رامز")


def test_an_engagement_is_found_with_its_sides() -> None:
    flat = [word for sentence in words() for word in sentence]
    met = max(read().met, key=lambda each: each.probability)
    assert (flat[met.trigger], met.kind, met.status) == ("استقبل", "meeting", "held")
    assert flat[max(met.from_, key=lambda guess: guess.probability).word] in ("السفيرة", "سعاد")
    assert flat[max(met.to, key=lambda guess: guess.probability).word] in ("وزير", "رامز", "الكيلاني")


def test_the_same_text_gets_the_same_scores_whatever_was_read_before() -> None:
    network = Network(DATA)
    one = network.scores(words()[0])
    network.scores(words()[1] * 5)
    again = network.scores(words()[0])
    assert all((one[name] == again[name]).all() for name in network.heads)


def test_a_sentence_of_too_many_pieces_is_read_in_parts() -> None:
    network = Network(DATA)
    scores = network.scores(["المستشارون"] * 700)
    assert {len(scores[name]) for name in network.heads} == {700}
    assert all(scores[name].shape[1] == 700 for name in network.pointers)


def test_a_report_says_which_model_coded_it() -> None:
    report = code(Article(id="t1", text="\n".join(TEXT)), model="accurate")
    assert report.coder.model == "accurate"
    assert report.coder.models == load("accurate").sha256
    assert [each.text for each in report.statements]
