from collections import Counter

import pytest

from khabar.evaluation import align, evaluate
from khabar.evaluation.scores import FEWEST_ARTICLES, score


def rows(*found):
    """Articles with one engagement each, found or not."""
    return [
        Counter({"articles": 1, "engagements.gold": 1, "engagements.system": hit, "engagements.tp": hit})
        for hit in found
    ]


def test_the_interval_holds_the_figure_and_the_counts_are_told():
    measured = score(rows(1, 1, 1, 0, 1, 0, 1, 1)).figures["engagements.recall"]
    assert measured.value == 0.75
    assert measured.low < 0.75 < measured.high
    assert measured.counts == {"hits": 6, "system": 6, "gold": 8}


def test_the_same_seed_gives_the_same_interval_and_another_another():
    some = rows(1, 0, 1, 0, 1, 0, 1)
    first, again, other = (
        score(some, seed=seed, resamples=20).figures["engagements.f1"] for seed in (1, 1, 2)
    )
    assert first == again
    assert (first.low, first.high) != (other.low, other.high)


def test_more_articles_make_the_interval_narrower():
    few, many = (score(rows(*[1, 0, 1, 1] * times)).figures["engagements.recall"] for times in (3, 50))
    assert many.high - many.low < few.high - few.low


def test_the_interval_of_many_articles_is_that_of_the_normal_curve():
    measured = score(rows(*[1, 0] * 500), resamples=4000).figures["engagements.recall"]
    assert (measured.low, measured.high) == pytest.approx((0.469, 0.531), abs=0.004)


def test_few_articles_get_no_interval():
    enough, few = (score(rows(*[1] * count)) for count in (FEWEST_ARTICLES, FEWEST_ARTICLES - 1))
    assert enough.figures["engagements.f1"].low == 1.0
    assert few.figures["engagements.f1"].low is None and few.figures["engagements.f1"].value == 1.0


def test_draws_without_anything_to_count_are_left_out():
    one_of_six = [*rows(1), *(Counter(articles=1) for _ in range(5))]
    measured = score(one_of_six).figures["engagements.recall"]
    assert (measured.value, measured.low, measured.high) == (1.0, 1.0, 1.0)


def test_what_is_nowhere_has_no_figure():
    measured = score(rows(1, 1, 1, 1, 1)).figures["by_kind.call.f1"]
    assert (measured.value, measured.low, measured.high) == (None, None, None)


def test_outlets_are_scored_apart_and_add_up(make_gold, make_report):
    outlets = ["الأفق"] * 2 + ["بيدر"] * 3 + [None]
    pairs = [align(make_gold(f"x{n}"), make_report(f"x{n}", outlet=name)) for n, name in enumerate(outlets)]
    evaluation = evaluate([*pairs, align(make_gold("x9"), None)])
    assert {name: scores.articles for name, scores in evaluation.outlets.items()} == {
        "بيدر": 3,
        "الأفق": 2,
        "unknown": 2,
    }
    assert next(iter(evaluation.outlets)) == "بيدر"
    assert (evaluation.overall.articles, evaluation.overall.missing) == (7, 1)
    assert evaluation.outlets["unknown"].missing == 1
    assert evaluation.overall.figures["engagements.recall"].value == pytest.approx(6 / 7)
