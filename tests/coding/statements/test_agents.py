"""Speakers that no list holds: the noun phrase behind or before the verb."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وندد المعتصمون في ساحة القرية بارتفاع أسعار الخبز.", "المعتصمون"),
        ("وأكد عدد من الصيادين أن الميناء مغلق منذ أسبوع.", "عدد من الصيادين"),
        ("وقال والد الضحية إن ابنه كان في طريقه إلى المدرسة.", "والد الضحية"),
        ("لكن قياديا بارزا في حزب النهر قال إن المؤتمر تأجل إلى الخريف.", "قياديا بارزا في حزب النهر"),
    ],
)
def test_an_unlisted_noun_phrase_speaks(coded, text, speaker):
    ((said_by, _),) = coded(text).said
    assert said_by == speaker


def test_an_apposition_between_commas_names_who_speaks(coded):
    found = coded("وقال مدير المرصد البحري في طرطوس، الدكتور سامر الخطيب، إن الموج سيهدأ غدا.")
    assert found.said == [("سامر الخطيب", "الموج سيهدأ غدا")]


def test_a_definite_noun_and_a_name_are_one_person(coded):
    found = coded("أكد سامر الخطيب أن القارب غرق. وأضاف المحقق سامر الخطيب أن السبب مجهول.")
    assert {speaker for speaker, _ in found.said} == {"سامر الخطيب"}


def test_a_statement_speaks_for_who_issued_it(coded):
    found = coded("وأوضح بيان لوزارة الصحة العراقية أن اللقاح متوفر في كل المحافظات.")
    assert found.said == [("وزارة الصحة العراقية", "اللقاح متوفر في كل المحافظات")]


def test_who_is_told_stands_behind_the_verb(coded):
    found = coded("مصر أبلغت قطر أن الوساطة ستستمر.")
    assert found.said[0][0] == "مصر"


def test_an_event_does_not_speak(coded):
    found = coded("قال هلال الرحيلي إن الجولة مفيدة. وركزت المباحثات على ضرورة فتح المعابر.")
    assert [content for _, content in found.said] == ["الجولة مفيدة"]


def test_the_capital_speaks_for_its_government(coded):
    found = coded("وأبدت باريس قلقها من التصعيد في الجنوب.")
    assert found.said == [("باريس", "قلقها من التصعيد في الجنوب")]


def test_but_leaves_the_subject_free(coded):
    found = coded("لكن وزير النقل العماني هلال الرحيلي أكد أن الجسر سيفتح.")
    assert found.said == [("هلال الرحيلي", "الجسر سيفتح")]


def test_who_is_asked_behind_a_second_verb_does_not_speak(coded):
    found = coded("دعت وزارة النقل العمانية إلى الهدوء في الميناء، وطالبت الشركات بدفع الرسوم المتأخرة.")
    assert {speaker for speaker, _ in found.said} == {"وزارة النقل العمانية"}


def test_a_text_issued_speaks_for_who_issued_it_further_on(coded):
    found = coded("وأكد بلاغ صادر أمس عن وزارة النقل العمانية أن الميناء مفتوح.")
    assert found.said == [("وزارة النقل العمانية", "الميناء مفتوح")]


def test_a_verb_behind_while_opens_a_clause(coded):
    found = coded("تواصلت الأشغال في الميناء طوال الأسبوع الماضي، في حين أعلن هلال الرحيلي أن السفن عادت.")
    assert found.said == [("هلال الرحيلي", "السفن عادت")]


def test_an_official_of_one_of_many(coded):
    found = coded("قال مسؤول في إحدى الشركات إن العمل مستمر في الميناء.")
    assert found.said[0][0] == "مسؤول في إحدى الشركات"


def test_a_source_close_to_somebody(coded):
    found = coded("ونفى مصدر مقرب من رئيس البلدية سامر الخطيب أن يكون الميناء مغلقا أمام السفن.")
    assert found.said[0][0] == "مصدر مقرب من رئيس البلدية سامر الخطيب"


def test_men_in_the_nominative_are_the_subject(coded):
    found = coded("وندد مشيعون بالقرار الأخير للحكومة.")
    assert found.said == [("مشيعون", "القرار الأخير للحكومة")]


def test_a_definite_noun_in_front_of_what_was_announced_is_the_subject(coded):
    found = coded("وصل كثيرون فيما أعلنت المفوضية عن غرق قارب في البحر.")
    assert found.said == [("المفوضية", "غرق قارب في البحر")]


def test_a_plural_that_cannot_describe_the_subject_is_the_object(coded):
    found = coded("وطالب المتطوعون البلديات والجمعيات بالعمل على تنظيف الشواطئ.")
    assert [speaker for speaker, _ in found.said] == ["المتطوعون"]
