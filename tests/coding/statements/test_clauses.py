"""Reports set against each other, reports in subordinate clauses, and what stays inside a content."""

import pytest


@pytest.mark.parametrize(
    "turn",
    ["، في حين قال سامر الخطيب إن", "، إلا أن سامر الخطيب أكد أن", "، فيما أوضح سامر الخطيب أن"],
)
def test_another_speaker_behind_a_turn(coded, turn):
    found = coded(f"أكد هلال الرحيلي أن الميناء سيتوسع{turn} الأموال لا تكفي.")
    assert found.said == [("هلال الرحيلي", "الميناء سيتوسع"), ("سامر الخطيب", "الأموال لا تكفي")]


def test_a_turn_without_another_verb_of_speech_stays_inside(coded):
    found = coded("قال هلال الرحيلي إن الميناء سيتوسع، إلا أن الأموال لا تكفي لبناء الرصيف كله.")
    assert found.said == [
        ("هلال الرحيلي", "الميناء سيتوسع، إلا أن الأموال لا تكفي لبناء الرصيف كله"),
    ]


def test_a_report_behind_after(coded):
    found = coded("وأغلقت المدارس بعد أن قالت وزارة الصحة العراقية إنها سجلت إصابات جديدة.")
    assert found.said == [("وزارة الصحة العراقية", "سجلت إصابات جديدة")]


@pytest.mark.parametrize("words", ["بيانا أكدت فيه", "تقريرا أكدت فيه", "رسالة أكدت خلالها"])
def test_a_text_and_what_it_says(coded, words):
    found = coded(f"أصدرت وزارة الصحة العراقية {words} أن اللقاح متوفر.")
    assert found.said == [("وزارة الصحة العراقية", "اللقاح متوفر")]


def test_a_possessed_noun_inside_a_content_opens_none(coded):
    found = coded("ثمن هلال الرحيلي مواقف الكويت منذ بداية الأزمة وإدانتها الهجمات على السفن.")
    assert len(found.said) == 1


def test_a_relative_clause_inside_a_content_opens_none(coded):
    found = coded("قال هلال الرحيلي إن السلطنة قلقة من الخطوات التي تنذر بالتصعيد في المنطقة.")
    assert found.said == [("هلال الرحيلي", "السلطنة قلقة من الخطوات التي تنذر بالتصعيد في المنطقة")]


@pytest.mark.parametrize("tail", ["، وفق تعبيره", "، على حد قوله", " حسب وصفه", "، في إشارة إلى خصومه"])
def test_whose_wording_it_is_stands_behind(coded, tail):
    found = coded(f"قال هلال الرحيلي إن المفاوضات صعبة{tail}.")
    assert found.said == [("هلال الرحيلي", "المفاوضات صعبة")]


def test_a_source_put_into_the_sentence(coded):
    found = coded("وتأتي الزيارة، وفق وزارة الخارجية العمانية، استجابة لدعوة رسمية وجهتها الحكومة قبل أشهر.")
    assert [content for _, content in found.said] == ["استجابة لدعوة رسمية وجهتها الحكومة قبل أشهر"]


def test_calling_upon_is_no_preacher(coded):
    found = coded("أكدت وزارة الصحة العراقية أن اللقاح متوفر، داعية السكان إلى التوجه للمراكز.")
    assert len(found.said) == 2


def test_the_outlet_comments_on_a_noun(coded):
    found = coded("أعلن هلال الرحيلي استقالته من منصبه، وهو إعلان متوقع منذ أسابيع.")
    assert found.said == [("هلال الرحيلي", "استقالته من منصبه")]


@pytest.mark.parametrize("gap", ["، ", " "])
def test_a_participle_leans_with_or_without_a_comma(coded, gap):
    found = coded(f"أكدت وزارة الصحة العراقية أن اللقاح متوفر{gap}مشيرة إلى أن التوزيع يبدأ غدا.")
    assert [content for _, content in found.said] == ["اللقاح متوفر", "التوزيع يبدأ غدا"]


def test_earlier_words_told_with_was(coded):
    found = coded("قالت مصادر محلية إن العملية قريبة، وكان هلال الرحيلي صرح أمس بأن بلاده لن تتدخل.")
    assert [content for _, content in found.said] == ["العملية قريبة", "بلاده لن تتدخل"]
