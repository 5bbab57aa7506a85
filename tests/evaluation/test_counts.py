import msgspec

from khabar.evaluation import align, counts_of
from khabar.evaluation.figures import COUNT_NAMES


def test_the_counts_of_an_article_that_is_right_throughout(make_gold, make_report):
    counts = counts_of(align(make_gold(), make_report()))
    for family in ("engagements", "engagements_with_background", "meeting"):
        assert [counts[f"{family}.{part}"] for part in ("tp", "system", "gold")] == [1, 1, 1]
    assert [counts[f"statements.{part}"] for part in ("tp", "system", "gold", "cue", "direct")] == [2] * 5
    assert [counts[f"{each}.tp"] for each in ("engagements_strict", "statements_exact", "via")] == [1, 2, 0]
    assert [counts[f"matched.{each}"] for each in ("directed", "direction", "swapped")] == [1, 1, 0]
    assert (counts["actors.found"], counts["actors.gold"], counts["roles.found"]) == (2, 2, 1)
    assert counts["spans.all"] == counts["spans.exact"] == 13
    assert (counts["agency.right"], counts["noise.tp"], counts["missing"]) == (1, 9, 0)


def test_an_article_without_a_report_counts_as_missed(make_gold):
    counts = counts_of(align(make_gold(), None))
    assert (counts["articles"], counts["missing"]) == (1, 1)
    assert (counts["engagements.gold"], counts["engagements.tp"], counts["statements.gold"]) == (1, 0, 2)
    assert (counts["agency.articles"], counts["spans.all"], counts["noise.gold"]) == (0, 0, 0)


def test_engagements_in_an_article_without_any_are_false(make_gold, make_report):
    counts = counts_of(align(make_gold(engagements=[]), make_report()))
    assert (counts["empty.articles"], counts["empty.engagements"], counts["engagements.system"]) == (1, 1, 1)


def test_what_matches_a_background_engagement_counts_neither_for_nor_against(make_gold, make_report):
    gold = make_gold()
    background = msgspec.structs.replace(gold.engagements[0], background=True)
    counts = counts_of(align(msgspec.structs.replace(gold, engagements=(background,)), make_report()))
    assert [counts[f"engagements.{part}"] for part in ("tp", "system", "gold")] == [0, 0, 0]
    assert [counts[f"meeting.{part}"] for part in ("tp", "system", "gold")] == [0, 0, 0]
    assert [counts[f"engagements_with_background.{part}"] for part in ("tp", "system", "gold")] == [1, 1, 1]


def test_furniture_counts_only_where_the_gold_marks_any(make_gold, make_report):
    counts = counts_of(align(make_gold(noise=[]), make_report()))
    assert (counts["noise.system"], counts["noise.gold"]) == (0, 0)


def test_every_count_serves_a_figure(make_gold, make_report):
    assert set(counts_of(align(make_gold(), make_report()))) <= set(COUNT_NAMES)
