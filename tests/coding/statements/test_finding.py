"""One speech inside another, and verbs that only look like speech."""

import pytest


def speakers(found):
    return [speaker for speaker, _ in found.said]


def test_a_report_in_partial_quotation_is_nested(coded):
    found = coded('قال النائب هلال الرحيلي إن "الوزير سالم النجار أكد أن الطريق ستفتح غدا أمام الناس".')
    assert speakers(found) == ["سالم النجار"]


def test_own_words_in_quotation_marks_stay_with_who_said_them(coded):
    found = coded('قال النائب هلال الرحيلي: "الوزير سالم النجار أكد أن الطريق ستفتح غدا أمام الناس".')
    assert speakers(found) == ["هلال الرحيلي"]


def test_a_body_that_keeps_saying_speaks_through_who_tells(coded):
    found = coded("أوضح النائب هلال الرحيلي أن وزارة الصحة العراقية ظلت تؤكد أن اللقاح متوفر.")
    assert speakers(found) == ["وزارة الصحة العراقية"]


def test_an_unnamed_official_in_the_accusative_is_an_inner_speaker(coded):
    found = coded("وذكر النائب هلال الرحيلي أن مسؤولا كبيرا قال إن الميزانية لا تكفي.")
    assert speakers(found) == ["مسؤولا كبيرا"]


def test_the_future_tells_of_no_speech_yet(coded):
    assert coded("سيعلن الوزير هلال الرحيلي غدا تعيين مدير جديد للميناء.").said == []


@pytest.mark.parametrize(
    "text",
    [
        "ودخل المكان مسؤول طلب عدم الكشف عن هويته.",
        "المنافسة كبيرة بين النادي والاتحاد ولا سيما أن الفريقين جاهزان.",
        "بعث الوزير هلال الرحيلي برقية شكر لأهالي المدينة على كرمهم.",
        "وتنتهي المشاورات، ويرى الناس الميناء ومن المقرر أن تصل السفينة غدا.",
    ],
)
def test_what_only_looks_like_speech(coded, text):
    assert coded(text).said == []


def test_what_somebody_calls_a_thing_behind_a_preposition(coded):
    found = coded("فرضت مصر اليوم عقوبات على ما قالت إنها شبكة لتهريب الآثار.")
    assert found.said == [("مصر", "شبكة لتهريب الآثار")]


@pytest.mark.parametrize(
    "told",
    [
        "وزارة الصحة العراقية طالبت الشركات بخفض الأسعار",
        "وزارة الصحة العراقية أكدت -خلال اجتماع مغلق- استعدادها للتعاون",
        "وزارة الصحة العراقية أوضحت في تقرير كيف ستوزع اللقاح",
    ],
)
def test_a_body_told_of_by_a_newspaper_is_the_inner_speaker(coded, told):
    found = coded(f'قالت صحيفة "الأفق" إن {told}.')
    assert speakers(found) == ["وزارة الصحة العراقية"]


def test_a_text_that_breaks_off_behind_a_preposition_is_coded(coded):
    assert coded("قال النائب هلال الرحيلي إن قادة من").report.id
