"""The shipped model on sentences written for these tests, and the decoder against crfsuite's own."""

from importlib.metadata import EntryPoint
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar import knowledge
from khabar.errors import UsageError
from khabar.taggers import LABELS, Label, entities, interface, load, load_crf
from khabar.taggers.crf import CrfTagger
from khabar.taggers.features import SentenceReader, feature_names
from khabar.taggers.interface import GROUP
from khabar.taggers.labels import may_follow
from khabar.taggers.weights import read_weights, write_weights


def names(sentence: str) -> set[tuple[str, str]]:
    tokens = sentence.split()
    labels = load().tag([tokens])[0]
    return {(" ".join(tokens[start:end]), kind) for start, end, kind in entities(labels)}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("قال وزير الخارجية الفرنسي جان دوبوا إن بلاده لن تشارك في الاجتماع .", "جان دوبوا", "PER"),
        ("واستقبل الرئيس محمود الحلبي في مكتبه وفدا من رجال الأعمال .", "محمود الحلبي", "PER"),
        ("وأكد المتحدث سامي العبدالله أن المحادثات ستستمر .", "سامي العبدالله", "PER"),
        ("وصل الوفد أمس إلى بيروت قادما من باريس .", "بيروت", "LOC"),
        ("تستضيف تركيا مؤتمرا حول المياه في أنقرة .", "تركيا", "LOC"),
        ("ودعت الأمم المتحدة الأطراف إلى وقف القتال .", "الأمم المتحدة", "ORG"),
        ("وأعلن حزب الله أنه سيحضر الجلسة .", "حزب الله", "ORG"),
    ],
)
def test_names_in_their_places_are_found(sentence: str, name: str, kind: str) -> None:
    assert (name, kind) in names(sentence)


def test_a_sentence_without_names_has_none() -> None:
    assert names("ارتفعت أسعار الخضار في الأسواق خلال الأيام الماضية .") == set()


def test_the_same_text_is_tagged_alike_alone_and_in_company() -> None:
    sentences = [
        ["التقى", "الرئيس", "كريم", "الدوري", "نظيره", "في", "عمان"],
        [],
        ["وقال", "بيان", "للوزارة", "إن", "اللقاء", "كان", "وديا"],
    ]
    together = load_crf().tag(sentences)
    assert together == [load_crf().tag([sentence])[0] for sentence in sentences]
    assert together == load_crf().tag(sentences)


def test_nothing_in_nothing_out() -> None:
    assert load().tag([]) == []
    assert load().tag([[]]) == [[]]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(max_size=8), max_size=12), max_size=4))
def test_labels_are_well_formed_whatever_the_tokens(sentences: list[list[str]]) -> None:
    result = load().tag(sentences)
    assert [len(labels) for labels in result] == [len(tokens) for tokens in sentences]
    for labels in result:
        before: Label | None = None
        for label in labels:
            assert label in LABELS
            assert may_follow(before, label)
            before = label


def test_the_model_says_which_it_is() -> None:
    assert load().name == "fast"
    assert len(load().sha256) == 64
    assert load("fast") is load("fast")


def test_a_model_that_is_not_there_is_refused_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interface, "entry_points", lambda **_: ())
    load.cache_clear()  # another test may have loaded the model
    with pytest.raises(UsageError, match="accurate") as caught:
        load("accurate")
    assert "pip install khabar-accurate" in str(caught.value.remedy)


def test_a_model_that_another_distribution_offers_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = EntryPoint("loudest", "khabar.taggers.interface:load_crf", GROUP)
    monkeypatch.setattr(interface, "entry_points", lambda group, name: (offered,) * (name == offered.name))
    assert load("loudest") is load_crf()  # type: ignore[arg-type]


TAUGHT: tuple[tuple[str, str], ...] = (
    ("قال الوزير سعيد حداد امس", "O O B-PER I-PER O"),
    ("وصل سعيد الي صنعاء", "O B-PER O B-LOC"),
    ("زار وفد الاتحاد الاوروبي صنعاء", "O O B-ORG I-ORG B-LOC"),
    ("قال حداد ان الاتحاد وافق", "O B-PER O B-ORG O"),
)


def test_the_decoder_agrees_with_crfsuite(tmp_path: Path) -> None:
    reader = SentenceReader(knowledge.load())
    trainer = pycrfsuite.Trainer(verbose=False)
    for text, labels in TAUGHT:
        trainer.append(feature_names(reader, text.split()), labels.split())
    trainer.set_params({"c1": 0.0, "c2": 0.1, "max_iterations": 30, "feature.possible_transitions": True})
    trainer.train(str(tmp_path / "crfsuite"))
    theirs = pycrfsuite.Tagger()
    theirs.open(str(tmp_path / "crfsuite"))
    rows: dict[tuple[int, str], np.typing.NDArray[np.float32]] = {}
    for (written, label), weight in theirs.info().state_features.items():
        distance, _, name = written.partition(" ")
        row = rows.setdefault((int(distance), name), np.zeros(len(LABELS), dtype=np.float32))
        row[LABELS.index(label)] = weight
    between = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for (before, after), weight in theirs.info().transitions.items():
        between[LABELS.index(before), LABELS.index(after)] = weight
    write_weights(tmp_path / "khabar", LABELS, between, rows)
    ours = CrfTagger(read_weights((tmp_path / "khabar").read_bytes()), knowledge.load())
    texts = [text.split() for text, _ in TAUGHT] + [
        ["وصل", "حداد", "الي", "الاتحاد"],
        ["زار", "الوزير", "صنعاء"],
    ]
    expected = [theirs.tag(feature_names(reader, tokens)) for tokens in texts]
    assert ours.tag(texts) == expected
    assert expected[: len(TAUGHT)] == [labels.split() for _, labels in TAUGHT]
    theirs.close()
