"""Where a content starts, and what is no content at all."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "وأكد سامر الخطيب، في تقرير نشره تحت عنوان «هل ينتهي الجفاف قريبا»، أن المطر تأخر.",
        "وقال سامر الخطيب خلال «المؤتمر الدولي للمياه الجوفية» إن المطر تأخر.",
    ],
)
def test_marks_around_a_name_are_no_speech(coded, text):
    ((_, content),) = coded(text).said
    assert content == "المطر تأخر"


def test_a_bare_noun_stands_behind_comma_and_circumstances(coded):
    found = coded("أعلنت وزارة الصحة العراقية، في بيان أمس، إغلاق ثلاث مستشفيات.")
    assert found.said == [("وزارة الصحة العراقية", "إغلاق ثلاث مستشفيات")]


def test_what_is_told_to_a_newspaper_may_follow_at_once(coded):
    found = coded("وأكد هلال الرحيلي لصحيفة «الأفق» رفض بلاده للتصعيد.")
    assert found.said == [("هلال الرحيلي", "رفض بلاده للتصعيد")]


def test_after_a_preposition_that_opens_no_content(coded):
    assert coded("وجاء التحرك بعد أن ارتفعت الأسعار في الأسواق.").said == []


def test_through_is_no_verb(coded):
    found = coded("قال هلال الرحيلي عبر حسابه الرسمي: «الميناء سيتوسع في الصيف».")
    assert found.said == [("هلال الرحيلي", "الميناء سيتوسع في الصيف")]
    assert found.statement.cue.text == "قال"


def test_to_express_is_a_verb(coded):
    found = coded("وفي مسقط، عبر هلال الرحيلي عن أسفه لتأخر السفن.")
    assert found.said == [("هلال الرحيلي", "أسفه لتأخر السفن")]


def test_a_law_is_no_source(coded):
    assert coded("تفرض البلدية رسوما جديدة على السفن وفق القانون المعمول به.").said == []


def test_a_participle_behind_a_comma_opens_its_own_content(coded):
    found = coded("قال هلال الرحيلي إن الميناء سيتوسع، آملا بتعاون السكان مع الورشة.")
    assert [content for _, content in found.said] == ["الميناء سيتوسع", "تعاون السكان مع الورشة"]


def test_what_was_told_inside_another_speech_stays_there(coded):
    found = coded("قال هلال الرحيلي إن الشركة راهنت على الميناء، وكانت تتوقع أن يكتمل هذا العام.")
    assert len(found.said) == 1


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("دان هلال الرحيلي «جريمة» اغتيال الصحفي.", "«جريمة» اغتيال الصحفي"),
        ("ونفى هلال الرحيلي ما نشرته الصحيفة عن استقالته.", "ما نشرته الصحيفة عن استقالته"),
        ("وأكد هلال الرحيلي من بغداد استعداد بلاده للوساطة.", "استعداد بلاده للوساطة"),
        ("وأكد هلال الرحيلي لـ«الأفق» رفض بلاده للتصعيد.", "رفض بلاده للتصعيد"),
        ("وأكد هلال الرحيلي في هذا السياق أهمية الحوار.", "أهمية الحوار"),
        ("وأكد هلال الرحيلي في منشور على صفحته أن الحوار مهم.", "الحوار مهم"),
    ],
)
def test_the_way_to_a_content(coded, text, content):
    assert coded(text).said == [("هلال الرحيلي", content)]


def test_an_apposition_is_no_content(coded):
    found = coded("وأعلنت سرايا القدس، الجناح العسكري للحركة، إسقاط طائرة صغيرة.")
    assert [content for _, content in found.said] == ["إسقاط طائرة صغيرة"]


def test_a_quotation_inside_the_sentence_is_no_speech_of_what_follows(coded):
    assert coded("وكان اللقاء «المفتوح على كل الأسئلة» شهد حضورا كبيرا.").said == []


def test_a_participle_describes_its_object(coded):
    found = coded("قال هلال الرحيلي إن الميناء توسع، واصفا ما جرى بالإنجاز.")
    assert [content for _, content in found.said] == ["الميناء توسع", "ما جرى بالإنجاز"]


def test_a_short_lead_in_before_a_particle_is_no_content(coded):
    found = coded("ويأتي هذا التعاون، وفق وزارة النقل العمانية، تعزيزا لحركة السفن بين الموانئ.")
    assert found.said == [("وزارة النقل العمانية", "تعزيزا لحركة السفن بين الموانئ")]


def test_estimates_do_not_speak(coded):
    assert coded("وتشير التقديرات إلى أن المحصول سيتراجع هذا العام.").said == []


def test_a_greeting_told_by_a_noun_is_no_speech(coded):
    assert coded("استقبل هلال الرحيلي الموظفين الذين قدموا للسلام عليه وتهنئته بعيد الفطر.").said == []


def test_hoping_is_a_participle_only_as_such(coded):
    assert coded("عاد الصيادون إلى البحر أملا في صيد وفير.").said == []


def test_what_was_expressed_is_one_content_with_its_noun(coded):
    found = coded("أعرب هلال الرحيلي عن أمله في عودة السفن.")
    assert found.said == [("هلال الرحيلي", "أمله في عودة السفن")]
    assert found.statement.cue.text == "أعرب"


def test_a_short_bracket_does_not_end_the_way_to_the_content(coded):
    found = coded("وأوضح هلال الرحيلي لوكالة الأنباء الألمانية (د.ب.أ)، أن الميناء مفتوح.")
    assert found.said == [("هلال الرحيلي", "الميناء مفتوح")]


def test_a_clause_about_the_text_is_no_content(coded):
    found = coded('أكد تحقيق أجرته صحيفة "الأفق" الأميركية أنّ السفن افتقرت إلى الوقود.')
    assert [content for _, content in found.said] == ["السفن افتقرت إلى الوقود"]


def test_a_content_noun_ends_who_speaks(coded):
    found = coded("أكد بيان لمسيرات طرابلس أهمية الاستمرار في فتح الممر.")
    assert found.said[0][1] == "أهمية الاستمرار في فتح الممر"


def test_what_may_show_something_says_nothing(coded):
    assert coded("رصد هلال الرحيلي إشارات قد توضح وجود سفينة غارقة في المضيق.").said == []


def test_an_answer_to_a_question_is_no_content(coded):
    found = coded("وردا على سؤال حول موعد الافتتاح، قال هلال الرحيلي إن الأشغال مستمرة.")
    assert found.said == [("هلال الرحيلي", "الأشغال مستمرة")]


def test_a_relative_clause_of_a_thing_says_nothing(coded):
    found = coded("وأشار هلال الرحيلي إلى أن هذه الأشغال، التي تتطلع إلى المستقبل، ستستمر.")
    assert len(found.said) == 1


def test_a_nominative_is_not_behind_a_preposition(coded):
    found = coded("تعهد معارضون بارزون ببذل الجهد لفتح المضيق قبل الشتاء.")
    assert [content for _, content in found.said] == ["بذل الجهد لفتح المضيق قبل الشتاء"]


def test_the_seat_of_the_speaker_is_no_content(coded):
    found = coded("من جهتها، أبدت هالة البوزان زعيمة المعارضين بمجلس النواب، تأييدها القوي للاتفاق.")
    assert [content for _, content in found.said] == ["تأييدها القوي للاتفاق"]


def test_the_name_of_a_station_is_no_quotation(coded):
    found = coded("وقال السفير لمحطة التلفزيون الكينية «نهر النيل الأزرق»: «بوسعي أن أؤكد أن الزيارة باقية».")
    assert [content for _, content in found.said] == ["بوسعي أن أؤكد أن الزيارة باقية"]


def test_praise_of_what_somebody_sees(coded):
    found = coded("أشاد رئيس مجموعة الوادي بما تشهده المنطقة من تطور في جميع المجالات.")
    assert found.said == [("رئيس مجموعة الوادي", "ما تشهده المنطقة من تطور في جميع المجالات")]


def test_the_name_of_a_letter_is_no_speech(coded):
    found = coded(
        "وقالت وزارة الداخلية العراقية، في ردها على رسالة “أهالي المدينة القديمة”، إن الطريق ستفتح."
    )
    assert found.said == [("وزارة الداخلية العراقية", "الطريق ستفتح")]


def test_on_the_margins_of_something_is_where_it_was_said(coded):
    found = coded("وأكد هلال الرحيلي، في تصريحات أدلى بها على هامش المؤتمر الذي عقد في مسقط، أن السد متين.")
    assert found.said == [("هلال الرحيلي", "السد متين")]


def test_a_word_that_starts_like_about_what_introduces_nothing(coded):
    found = coded("وأعلنت عمادة شؤون الطلبة في ختام فرز الأصوات عن فوز الكتلة بمقاعد كثيرة.")
    assert found.said == [("عمادة شؤون الطلبة", "فوز الكتلة بمقاعد كثيرة")]


def test_what_is_said_stands_behind_the_occasion_and_the_speaker(coded):
    found = coded("وفي أول تصريح له عقب انتهاء الاجتماعات قال وزير النقل سامر الخطيب إن الطريق مفتوح.")
    assert found.said == [("سامر الخطيب", "الطريق مفتوح")]


def test_a_feminine_participle_leans_on_what_is_needed(coded):
    found = coded("أعلنت مصر أنها تتابع التطورات في طرابلس مؤكدة ضرورة الحفاظ على الهدوء.")
    assert found.said[1] == ("مصر", "ضرورة الحفاظ على الهدوء")


def test_whose_wife_she_is_is_not_what_she_says(coded):
    found = coded("وأكدت هاجر منصور زوجة سامر الخطيب في تصريح للصحيفة أن البيت مغلق.")
    assert [text for _, text in found.said] == ["البيت مغلق"]


def test_what_somebody_holds_something_to_be_is_said(coded):
    found = coded("واعتبر الوزير سامر الخطيب القانون الجديد جائرا بحق المزارعين.")
    assert found.said == [("سامر الخطيب", "القانون الجديد جائرا بحق المزارعين")]


def test_what_is_held_by_nobody_is_not(coded):
    assert not coded("ويعتبر الميناء الجديد الأكبر في البلاد.").said


@pytest.mark.parametrize("manner", ["بأشد العبارات", "بأشد عبارات الشجب والتنديد", "بشدة"])
def test_how_it_is_said_is_no_part_of_it(coded, manner):
    found = coded(f"أدانت وزارة الصحة العراقية {manner} الهجوم الإرهابي على المطار.")
    assert found.said == [("وزارة الصحة العراقية", "الهجوم الإرهابي على المطار")]


def test_so_opens_no_content(coded):
    assert coded("وبحسب وزارة الصحة العراقية، فإن عدد الضحايا ارتفع أمس.").said == [
        ("وزارة الصحة العراقية", "عدد الضحايا ارتفع أمس")
    ]


def test_a_participle_behind_a_comma_holds_what_follows_it(coded):
    found = coded("قال الوزير سامر الخطيب إن الأزمة مستمرة، معتبرا الحل المطروح غير كاف لإنهائها.")
    assert found.said[-1] == ("سامر الخطيب", "الحل المطروح غير كاف لإنهائها")


def test_what_an_answer_answers_is_no_content(coded):
    found = coded("قال الوزير سامر الخطيب إن بلاده لن تتراجع، وذلك ردا على تصريحات السفير.")
    assert found.said == [("سامر الخطيب", "بلاده لن تتراجع")]
