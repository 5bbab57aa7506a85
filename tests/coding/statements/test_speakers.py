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
    ],
)
def test_a_description_is_told_to_its_end(coded, text, speaker):
    assert [who for who, _ in coded(text).said] == [speaker]


def test_behind_a_plural_verb_stands_its_object(coded):
    told = coded("أطلق المعلمون حملة بعنوان «كفى»، طالبوا فيها وزير النقل سامر الخطيب، بالتدخل العاجل.")
    assert [who for who, _ in told.said] == ["المعلمون"]


@pytest.mark.parametrize(
    ("writer", "again"), [("الكاتب سامر الخطيب", "للكاتب"), ("الكاتبة ليلى منصور", "للكاتبة")]
)
def test_according_to_the_writer_is_whoever_wrote(coded, writer, again):
    verb = "قالت" if again.endswith("ة") else "قال"
    told = coded(f"{verb} {writer} إن المدينة تتغير. وأصبحت البيوت القديمة مهجورة تماما، وفقا {again}.")
    name = writer.partition(" ")[2]
    assert [who for who, _ in told.said] == [name, name]


def test_a_writer_is_somebody_and_no_verb(coded):
    told = coded("قال كاتب لبناني إن المسرح يعيش أزمة كبيرة.")
    assert told.said == [("كاتب لبناني", "المسرح يعيش أزمة كبيرة")]
    told = coded(
        "قال سامر الخطيب إن المسرح يعيش أزمة. ورغم ذلك، فإن كاتب المقال يقول إن الجمهور سيعود قريبا."
    )
    assert told.said[-1] == ("سامر الخطيب", "الجمهور سيعود قريبا")


def test_who_asks_not_to_be_named_speaks_all_the_same(coded):
    told = coded("وقال عقيد في شرطة حلب طلب عدم كشف هويته إن الطريق إلى المدينة مغلق منذ الصباح.")
    assert told.said == [("عقيد في شرطة حلب", "الطريق إلى المدينة مغلق منذ الصباح")]


def test_a_name_in_brackets_is_not_what_the_sentence_is_about(coded):
    told = coded(
        'سؤال طرحته ليلى منصور -كاتبة عمود بصحيفة "الأفق" (رويترز) المحلية- أمس، مؤكدة أن المدينة تتغير.'
    )
    assert told.said == [("ليلى منصور", "المدينة تتغير")]


def test_a_coalition_with_a_name_in_marks_speaks(coded):
    told = coded('أكد ائتلاف "نهضة الميناء" صاحب الأغلبية أن القانون سيعرض على اللجنة غدا.')
    assert [who for who, _ in told.said] == ['ائتلاف "نهضة الميناء" صاحب الأغلبية']


def test_the_many_of_a_sentence_ask_and_not_the_one_man_in_it(coded):
    told = coded("وشارك عشرات من العاملين في تكريم الصحفي سامر الخطيب وطالبوا بفتح تحقيق عاجل في الحادث.")
    assert [who for who, _ in told.said] == ["عشرات من العاملين"]
    told = coded("وشارك مئات في تكريم الصحفي سامر الخطيب وطالبوا بفتح تحقيق عاجل في الحادث.")
    assert [who.split()[0] for who, _ in told.said] == ["مئات"]


def test_the_subject_of_the_first_verb_has_the_second(coded):
    told = coded("وكانت المحكمة الإدارية ألغت القرار لعدم قانونيته، وطالبت السلطات المحلية بتسليم المبنى.")
    assert [who for who, _ in told.said] == ["المحكمة الإدارية"]


def test_behind_a_pronoun_stands_the_subject(coded):
    told = coded("وتونس مدرجة على القائمة التي أعلنها وزير الخارجية سامر الخطيب داعيا إلى احترام القانون.")
    assert [who for who, _ in told.said] == ["سامر الخطيب"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وانتقد بيان المنظمتين مجموعة الدول الغنية لتأخرها عن المساعدة.", "بيان المنظمتين"),
        ("عثر الأهالي على رسالة تعلن فيها إحدى الجهات مسؤوليتها عن الحريق.", "إحدى الجهات"),
        ('وقالت ما تعرف بـ"لجنة الوفاق الوطني" إنها قدمت طلبا.', "لجنة الوفاق الوطني"),
        ("وندد خطيب المسجد النبوي بالعنف بكافة أشكاله وصوره.", "خطيب المسجد النبوي"),
        ("قالت إذاعة محلية إن القيادة أفادت بفقدان عشرين بحارا في العاصفة.", "القيادة"),
        ('ونسبت صحيفة "الأفق" لمصدر أمني قوله "لن نتراجع أبدا عن هذا القرار".', "مصدر أمني"),
    ],
)
def test_the_speaker_stands_beside_the_verb(coded, text, speaker):
    assert [who for who, _ in coded(text).said] == [speaker]


def test_a_text_of_his_own_is_nobodys_name(coded):
    told = coded("كتب الكاتب سامر الخطيب أن المدينة تتغير. واختتم الكاتب مقاله بأن البحر باق.")
    assert [who for who, _ in told.said] == ["سامر الخطيب", "سامر الخطيب"]


def test_behind_a_comma_fan_is_no_name(coded):
    told = coded("وقال المتحدث باسم البلدية، فان ما يحدث غير مقبول، مؤكدا أن الطريق سيفتح.")
    assert not any("فان" in who for who, _ in told.said)


def test_a_woman_is_no_man_told_of_before(coded):
    told = coded(
        "قالت المؤرخة الفرنسية ليلى منصور إن الوثائق ضاعت. وكتب سامر الخطيب أن الحرب انتهت. "
        "وشددت المؤرخة على أن الأرشيف سيفتح."
    )
    assert [who for who, _ in told.said] == ["ليلى منصور", "سامر الخطيب", "ليلى منصور"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أكد مدير معهد الدراسات الأمنية في برلين الدكتور سامر الخطيب أن الاتفاق مهم.", "سامر الخطيب"),
        ("وأبان المتعامل في تجارة الأغنام وتربيتها سامر الخطيب أن العيد أنعش السوق.", "سامر الخطيب"),
        ("وأكد أحد أصدقائه المقربين أن الفقيد كان محبوبا في الحي.", "أحد أصدقائه المقربين"),
    ],
)
def test_office_and_name_are_one_voice(coded, text, speaker):
    assert [who for who, _ in coded(text).said] == [speaker]


@pytest.mark.parametrize("who", ["مفكر بالشؤون العسكرية", "محاضرة بالشؤون العسكرية"])
def test_what_an_expert_knows_belongs_to_him(coded, who):
    verb = "وقالت" if who.startswith("محاضرة") else "وقال"
    assert coded(f"{verb} {who} إن الصاروخ جديد.").said == [(who, "الصاروخ جديد")]


def test_who_is_welcomed_does_not_speak(coded):
    told = coded("ورحب أمير المنطقة بالأمير سامر الخطيب، متمنيا له دوام الصحة والسعادة.")
    assert {who for who, _ in told.said} == {"أمير المنطقة"}


def test_a_summary_of_a_report_is_of_who_wrote_it(coded):
    told = coded(
        "أكد تقرير لخبراء الأمم المتحدة أن الحظر غير فعال. وأكد ملخص للتقرير أن السفن تواصل الإبحار."
    )
    assert {who for who, _ in told.said} == {"خبراء الأمم المتحدة"}


def test_who_is_called_so_says_nothing(coded):
    told = coded("وقال المجلس إن الحارس -الذي يدعى سامر الخطيب- تعرض لهجوم، واصفا العملية بأنها جبانة.")
    assert {who for who, _ in told.said} == {"المجلس"}


def test_a_measure_is_no_source(coded):
    told = coded("وقال سامر الخطيب إن الغرف متوفرة. وتختلف أسعار الفنادق كثيرا بحسب قربها من وزارة الصحة.")
    assert [who for who, _ in told.said] == ["سامر الخطيب"]


def test_a_participle_of_many_leans_on_no_single_man(coded):
    told = coded(
        "اشتكى طلاب من الرسوم، وقالوا إن المعهد مغلق. "
        "وقال سامر الخطيب إن الكليات ترفضهم، مضيفين أن الحل قريب."
    )
    assert told.said[-1][0] == "طلاب"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('وقال رجا العتيبي مدير فرع الجمعية: "هذا لقاء سنوي يجمع أهل الثقافة".', "رجا العتيبي"),
        (
            "قال المتحدث باسم وزارة الدفاع، لمنطقة الشرق الأوسط، بريون ماكغاري، إن السفن آمنة.",
            "بريون ماكغاري",
        ),
        ("قال اللواء في احتياط البحرية، أهارون فركش، إن الحرب طويلة.", "أهارون فركش"),
        (
            "تلقى الوزير سامر الخطيب اتصالا من الأمين العام عمر الرياحي، عبر فيه عن شكره للحكومة.",
            "عمر الرياحي",
        ),
    ],
)
def test_a_name_apart_from_its_office_is_found(coded, text, speaker):
    assert [who for who, _ in coded(text).said] == [speaker]


def test_the_author_of_an_article_is_no_president(coded):
    told = coded(
        "قالت الباحثة ليلى منصور إن الصين تراقب. وقال سامر الخطيب الباحث في المعهد إن الأمر معقد. "
        "وقال الرئيس شي جين بينغ إن البلدين أسرة. ويرى كاتب المقال أن المقارنة خاطئة تماما."
    )
    assert told.said[-1][0] == "سامر الخطيب"


def test_the_same_source_is_who_published_it(coded):
    told = coded(
        "نشرت إذاعة محلية أمس صورا من المدينة. وكان أحد الضحايا يعمل في متجر قرب الميناء حسب نفس المصدر."
    )
    assert [who for who, _ in told.said] == ["إذاعة محلية"]


def test_a_delegation_expresses_its_thanks(coded) -> None:
    found = coded(
        "ختم الوفد الفلسطيني من حركة حماس لقاءاته بزيارة الشعب الفلسطيني في المخيم، معربين عن تقديرهم للموقف."
    )
    assert [speaker for speaker, _ in found.said] == ["حركة حماس"]


def test_one_man_goes_on_behind_a_dual(coded) -> None:
    found = coded(
        "أكد رئيس البرلمان سامر الخطيب أن الحصار فشل، إلا أن شعب غزة وفلسطين اليوم أثبتا حقا أن المدينة "
        "حية.\n\nوأكد أنه لا شك أن الحصار سينتهي."
    )
    assert {speaker for speaker, _ in found.said} == {"سامر الخطيب"}


def test_a_source_that_hides_goes_on(coded) -> None:
    found = coded("وتابع المصدر الذي طلب عدم نشر اسمه أن الطريق سيغلق مساء.")
    assert [text for _, text in found.said] == ["الطريق سيغلق مساء"]
