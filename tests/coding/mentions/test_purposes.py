"""Bodies with what they are for, and mothers called by their children."""

import pytest


@pytest.mark.parametrize(
    "body",
    [
        "الجمعية الكينية لرؤساء مجالس المدن والأقاليم",
        "المنظمة العربية للسدود والموارد المائية",
        "الرابطة العربية لأطباء العيون",
        "الجمعية الكينية للقضاة",
    ],
)
def test_a_body_goes_on_into_whom_it_serves(actors_of, body):
    assert body in actors_of(f"وأكدت {body} أن المؤتمر سيعقد في موعده.")


def test_what_such_a_body_denies_is_no_name_in_marks(coded):
    found = coded('نفت المنظمة العربية للسدود والموارد المائية "تصدع السد القديم". وأضافت أن الماء نظيف.')
    assert found.said[-1] == ("المنظمة العربية للسدود والموارد المائية", "الماء نظيف")


def test_a_newspaper_is_told_and_not_served(actors_of):
    assert "الجمعية الكينية" in actors_of("وأكدت الجمعية الكينية للصحيفة أن المؤتمر سيعقد في موعده.")


def test_a_mother_is_called_by_her_son(coded):
    found = coded("وأشارت أم عبدالعزيز إلى أن الإجراءات سهلة.")
    assert found.said == [("أم عبدالعزيز", "الإجراءات سهلة")]


def test_a_channel_is_one_with_two_adjectives(coded):
    found = coded(
        "قالت شبكة الجزيرة الإعلامية إن المبنى سليم. وأدانت شبكة الجزيرة الإخبارية إغلاق المكتب المحلي."
    )
    assert len({speaker for speaker, _ in found.said}) == 1
