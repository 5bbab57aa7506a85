"""Who speaks: what stands near a verb of speech and is nobody's voice."""


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
