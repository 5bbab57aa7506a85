"""What may be a name behind an office when neither the tagger nor the lists know it."""

import pytest


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("أعلنت وزيرة الداخلية البريطانية تخصيص مبلغ من المال.", "وزيرة الداخلية البريطانية"),
        ("حلول وزير الخارجية الإسباني بمراكش مكّن من متابعة الملف.", "وزير الخارجية الإسباني"),
        ("وجدد وزير الخارجية المغربي تنبيهاته الدبلوماسية بخصوص الملف.", "وزير الخارجية المغربي"),
        ("عقد الرئيس الإسرائيلي مؤتمرا مفتوحا مع الصحف.", "الرئيس الإسرائيلي"),
    ],
)
def test_what_the_clause_goes_on_with_is_no_name(actors_of, text, office):
    assert office in actors_of(text)


def test_two_unknown_words_before_a_mark_are_a_name(roles_of):
    text = "حضر مساعد وزير الدفاع لشؤون الأمن الدولي أليدا سلونكاف، ونائب مساعد وزير الدفاع."
    assert [title for title, _ in roles_of(text, "أليدا سلونكاف")] != []


def test_behind_a_personal_title_unknown_words_are_a_name(actors_of):
    assert "سوغاندرو" in actors_of("وقال السيد سوغاندرو إن العمل مستمر.")


def test_a_name_that_the_knowledge_base_knows_begins_with_no_verb(roles_of):
    text = "وأفاد المتحدث باسم وزارة الصحة، أشرف القدرة، بأن القصف مستمر."
    assert roles_of(text, "أشرف القدرة") == [("المتحدث", "وزارة الصحة")]


def test_behind_a_personal_title_a_given_name_is_no_town(actors_of):
    assert "رشيد" in actors_of("وصل الأمير مولاي رشيد إلى مطار المدينة.")


def test_a_numeral_behind_somebody_unnamed_is_no_name(actors_of):
    names = actors_of("وقال شاهد آخر إن شرطيا ثالثا وصل مع زعيم عربي واحد من فريق متقدم.")
    assert not {"واحد", "متقدم", "ثالث"} & set(names)


def test_a_name_that_begins_as_a_company_does(actors_of):
    assert "زين العابدين العوشزي" in actors_of("وقال الزميل زين العابدين العوشزي إن البث مستمر.")
