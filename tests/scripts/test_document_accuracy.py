"""The page of figures: columns a model, overlaps, no text of articles."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "scripts"
sys.path.insert(0, str(FOLDER))

import document_accuracy  # noqa: E402
from accuracy import sets  # noqa: E402
from accuracy.writing import ModelScores, _overlap, page, without  # noqa: E402
from khabar.evaluation import Measured, align, evaluate  # noqa: E402
from khabar.evaluation.gold import GoldActor, GoldArticle, GoldEngagement  # noqa: E402

NAMES = ("development", "held out", "sample")
EVIDENCE = "كلمات من خبر لا تظهر في الصفحة"


def scored(*models):
    actors = (GoldActor(key="a", kind="person", name="سلمى", mentions=("سلمى",)),)
    gold = [
        GoldArticle(
            id=f"x{number}",
            actors=actors,
            engagements=(GoldEngagement(kind="call", from_=("a",), evidence=EVIDENCE),),
        )
        for number in range(6)
    ]
    evaluation = evaluate([align(each, None) for each in gold])
    return [
        (sets.AnnotatedSet(name, gold, {}, left_out=2), [ModelScores(model, evaluation) for model in models])
        for name in NAMES
    ]


def test_each_model_has_a_column_of_its_own():
    document = page(scored("fast", "accurate"), None)
    assert document.count("| figure | fast | accurate |") == 3
    assert "| calls: recall | 0.00 [0.00, 0.00] | 0.00 [0.00, 0.00] |" in document
    assert "| calls: recall | accurate | [0.00, 0.00] | [0.00, 0.00] | yes |" in document


def test_without_a_model_the_page_is_that_of_the_others():
    assert (
        without("accurate", page(scored("fast", "accurate"), None)).split()
        == page(scored("fast"), None).split()
    )


def test_sizes_are_told_and_no_words_of_articles():
    document = page(scored("fast"), None)
    words = " ".join(document.split())
    assert "6 articles with 6 engagements, 0 statements, 6 actors; 2 more are left out" in words
    assert "سلمى" not in document and EVIDENCE not in document


def test_the_agreement_of_annotators_is_shown_where_it_is_known():
    evaluation = evaluate([align(each, None) for each in scored("fast")[0][0].gold])
    assert "Of the held-out articles 6 were annotated a second time" in page(scored("fast"), evaluation)
    assert "annotated a second time" not in page(scored("fast"), None)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ((0.5, 0.7), (0.7, 0.9), "yes"),
        ((0.5, 0.9), (0.6, 0.7), "yes"),
        ((0.5, 0.6), (0.7, 0.9), "no"),
        ((0.8, 0.9), (0.1, 0.2), "no"),
        ((None, None), (0.1, 0.2), "–"),
    ],
)
def test_intervals_overlap(one, other, said):
    assert _overlap(Measured(0.5, *one, {}), Measured(0.5, *other, {})) == said


def test_without_the_private_articles_the_page_stays(monkeypatch, capsys, tmp_path):
    before = document_accuracy.PAGE.read_bytes()
    monkeypatch.setattr(sets, "SHARED", tmp_path / "absent")
    assert document_accuracy.main([]) == 0
    assert "left as it is" in capsys.readouterr().out
    assert document_accuracy.PAGE.read_bytes() == before


def test_the_fast_model_is_installed():
    assert "fast" in sets.installed()
