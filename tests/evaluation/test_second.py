import msgspec

from khabar.evaluation import align, differences, evaluate
from khabar.evaluation.second import as_report
from khabar.schema import Article


def test_an_annotation_agrees_with_itself(make_gold, make_report):
    report = make_report()
    article = Article(id="x1", text=report.text, title=report.title)
    second = as_report(make_gold(), article)
    aligned = align(make_gold(), second)
    assert differences(aligned) == []
    assert {each.value for each in evaluate([aligned]).overall.figures.values()} <= {1.0, 0.0, None}


def test_two_annotations_differ_where_they_differ(make_gold, make_report):
    gold = make_gold()
    other = msgspec.structs.replace(gold.engagements[0], date="2025-03-10")
    second = as_report(
        msgspec.structs.replace(gold, engagements=(other,), agency="الكيلاني"),
        Article(id="x1", text=make_report().text, byline="الكيلاني"),
    )
    assert [each.kind for each in differences(align(gold, second))] == ["wrong date", "wrong agency"]


def test_words_of_the_title_stand_in_the_title(make_gold):
    article = Article(id="x1", text="نص الخبر", title="رامز الكيلاني في العقبة")
    (actor, _) = as_report(make_gold(engagements=[], statements=[]), article).actors
    assert (actor.mentions[0].field, actor.mentions[0].start) == ("title", 0)
