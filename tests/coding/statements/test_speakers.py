"""Who speaks: what stands near a verb of speech and is nobody's voice."""

import pytest


def test_deeds_and_things_do_not_speak(coded):
    told = coded(
        'قال نقيب المحامين سامر الخطيب إن "الإضراب مستمر". وجدد تأكيد نقابته على ضرورة الحوار مع الوزارة.'
    )
    assert told.said[-1] == ("سامر الخطيب", "ضرورة الحوار مع الوزارة")
    told = coded(
        "قال الوزراء إن المشروع سيشكل عائقا. وجددوا التأكيد على أن القرار يشكل انتهاكا واضحا للقانون."
    )
    assert [who for who, _ in told.said] == ["الوزراء", "الوزراء"]


def test_it_is_the_speaker_that_goes_on_behind_an_aside(coded):
    told = coded("وقالت الشرطة التي كشفت أسماء الجناة إن المدينة آمنة الآن.")
    assert told.said == [("الشرطة", "المدينة آمنة الآن")]
    told = coded("وقال سامر الخطيب -الذي يعتبر أحد أبرز الكتاب في البلاد- إن المسرح يعيش أزمة كبيرة.")
    assert told.said == [("سامر الخطيب", "المسرح يعيش أزمة كبيرة")]


def test_an_aside_with_a_content_of_its_own_keeps_it(coded):
    told = coded("وقال سامر الخطيب، الذي أكد أن القرار جائر.")
    assert ("سامر الخطيب", "القرار جائر") in told.said


def test_behind_a_body_another_body_is_the_object(coded):
    told = coded("وحملت الوزارة الحكومة الإسرائيلية المسؤولية الكاملة عن قراراتها.")
    assert [who for who, _ in told.said] == ["الوزارة"]


def test_this_town_is_whose_office_it_is(coded):
    told = coded("وأكد عمدة هذه المدينة سامر الخطيب أن السكان عادوا إلى بيوتهم.")
    assert told.said == [("سامر الخطيب", "السكان عادوا إلى بيوتهم")]


def test_a_noun_phrase_behind_was_is_who_had_said_it(coded):
    told = coded(
        "قال المواطنون إن الأسعار مرتفعة. وكانت إدارة مصنع الميناء كتبت في بيان سابق أنها ستغلق أبوابها."
    )
    assert told.said[-1][0] == "إدارة مصنع الميناء"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وانتقدت جماعات مدافعة عن حقوق الصيادين روسيا لإغلاقها الميناء.", "جماعات مدافعة عن حقوق الصيادين"),
        ("وأعلنت قوات طرابلس الموالية للحكومة مقتل ثلاثة جنود.", "قوات طرابلس الموالية للحكومة"),
        ("قالت مصادر معارضة للحكومة السورية إن الطريق مغلق.", "مصادر معارضة للحكومة السورية"),
        (
            'ورحبت ممثلة عن "المركز العربي للحقوق" بقرار المحكمة إلغاء الحكم.',
            'ممثلة عن "المركز العربي للحقوق"',
        ),
        ('وأكد لـ "الأفق"، مصدر من شركة الميناء للتسويق أن التذاكر نفدت.', "مصدر من شركة الميناء للتسويق"),
        ("أكد تقرير سنوي لخبراء الأمم المتحدة، نشر أمس، أن الحظر غير فعال.", "خبراء الأمم المتحدة"),
        ("أكدت المنظمة الدولية للمرافئ إصابة عشرة بحارة في الانفجار.", "المنظمة الدولية للمرافئ"),
    ],
)
def test_a_description_is_told_to_its_end(coded, text, speaker):
    assert [who for who, _ in coded(text).said] == [speaker]


def test_behind_a_plural_verb_stands_its_object(coded):
    told = coded("أصدر المعلمون عريضة طالبوا فيها وزير النقل سامر الخطيب بالتدخل العاجل لإنهاء معاناتهم.")
    assert [who for who, _ in told.said] == ["المعلمون"]


@pytest.mark.parametrize(
    ("writer", "again"), [("الكاتب سامر الخطيب", "للكاتب"), ("الكاتبة ليلى منصور", "للكاتبة")]
)
def test_according_to_the_writer_is_whoever_wrote(coded, writer, again):
    verb = "قالت" if again.endswith("ة") else "قال"
    told = coded(f"{verb} {writer} إن المدينة تتغير. وأصبحت البيوت القديمة مهجورة تماما، وفقا {again}.")
    name = writer.partition(" ")[2]
    assert [who for who, _ in told.said] == [name, name]
