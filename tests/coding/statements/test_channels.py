"""Through whom the words came: `via`."""

import pytest


def channels(found):
    return [found.names([each.via] if each.via else []) for each in found.report.statements]


def test_an_agency_that_passes_on_an_unlisted_source(coded):
    found = coded("ونقلت صحيفة «الأفق» عن والد الضحية قوله إن المؤتمر تأجل.")
    assert found.said == [("والد الضحية", "المؤتمر تأجل")]
    assert "الأفق" in next(iter(found.names([found.statement.via])))


def test_a_newspaper_to_which_somebody_speaks(coded):
    found = coded("وقال هلال الرحيلي لصحيفة «الأفق» إن الميناء سيتوسع.")
    assert found.said == [("هلال الرحيلي", "الميناء سيتوسع")]
    assert "الأفق" in next(iter(found.names([found.statement.via])))


def test_an_interview_before_the_verb(coded):
    found = coded("وفي مقابلة مع قناة «الأفق»، أكد هلال الرحيلي أن الميناء سيتوسع.")
    assert "الأفق" in next(iter(found.names([found.statement.via])))


def test_a_particle_behind_the_content_names_the_channel(coded):
    found = coded("أعلن هلال الرحيلي أن الميناء سيتوسع العام المقبل، وفق ما ذكرت صحيفة «الأفق».")
    assert found.said == [("هلال الرحيلي", "الميناء سيتوسع العام المقبل")]
    assert "الأفق" in next(iter(found.names([found.statement.via])))


def test_a_particle_in_front_names_the_channel_of_the_verb_behind_it(coded):
    found = coded("وبحسب صحيفة «الأفق»، قال هلال الرحيلي إن الميناء سيتوسع.")
    assert found.said == [("هلال الرحيلي", "الميناء سيتوسع")]
    assert "الأفق" in next(iter(found.names([found.statement.via])))


def test_nested_speech_has_the_relayer_as_channel(coded):
    found = coded("قالت الرئاسة الفرنسية في بيان إن الرئيس لوران مارتان جدد دعم بلاده للهدنة.")
    assert [speaker for speaker, _ in found.said] == ["لوران مارتان"]
    assert channels(found) == [frozenset({"الرئاسة الفرنسية"})]


def test_an_interview_ends_with_its_sentence(coded):
    found = coded("قال هلال الرحيلي لصحيفة «الأفق» إن الميناء سيتوسع. وأكد الرحيلي أن الأشغال بدأت.")
    assert [bool(each) for each in channels(found)] == [True, False]


def test_a_report_of_an_agency_goes_on(coded):
    found = coded("نقلت صحيفة «الأفق» عن هلال الرحيلي أن الميناء سيتوسع. وأضاف أن الأشغال بدأت.")
    assert [bool(each) for each in channels(found)] == [True, True]


def test_the_outlet_itself_is_no_channel(coded):
    found = coded("وقال هلال الرحيلي لصحيفة «الأفق» إن الميناء سيتوسع.", outlet="الأفق")
    assert channels(found) == [frozenset()]


def test_a_platform_is_no_channel(coded):
    found = coded("وكتب هلال الرحيلي على حسابه في تويتر أن الميناء سيتوسع.")
    assert channels(found) == [frozenset()]


def test_states_speak_inside_other_speech_in_verbs_of_saying_only(coded):
    found = coded("قال هلال الرحيلي إن مصر تتطلع إلى توسيع الميناء.")
    assert found.said == [("هلال الرحيلي", "مصر تتطلع إلى توسيع الميناء")]


def test_who_is_told_as_the_object_of_the_verb(coded):
    found = coded("أبلغ هلال الرحيلي رويترز أنه سيدخل السباق على رئاسة النادي.")
    assert channels(found) == [frozenset({"رويترز"})]


def test_the_newspaper_pointed_back_to(coded):
    found = coded('نشرت صحيفة "ضفاف" تحقيقا طويلا. وقال مسؤولون للصحيفة إن الميناء مغلق.')
    assert channels(found)[-1] == frozenset({'صحيفة "ضفاف"'})


def test_an_agency_behind_a_particle_behind_the_content(coded):
    found = coded(
        'طلبت السلطات عقد اجتماع طارئ للمجلس، وفق ما أعلنت المتحدثة هالة البوزان لوكالة "الأفق" الروسية.'
    )
    assert found.said[0][0] == "هالة البوزان"
    assert "الأفق" in next(iter(channels(found)[0]))


def test_a_channel_that_quotes_somebody_behind_the_content(coded):
    found = coded('لم تكن لدى السفينة خرائط حديثة للمضيق، بحسب ما نقلت صحيفة "الأفق" عن مسؤولين متقاعدين.')
    assert channels(found)[0] == frozenset({'صحيفة "الأفق"'})


def test_a_body_that_issues_the_statement(coded):
    found = coded("قال هلال الرحيلي في بيان صادر عن مكتب الرئاسة إن المحادثة كانت صريحة.")
    assert channels(found) == [frozenset({"مكتب الرئاسة"})]


def test_to_whom_the_sources_spoke_is_no_content(coded):
    found = coded("وحسب مصادر لـ«الأفق»، فإن الاجتماع كرس لمناقشة أمن الميناء.")
    assert found.said[0][1].startswith("الاجتماع")


def test_what_is_said_in_an_interview_goes_on(coded):
    found = coded(
        "قال هلال الرحيلي في حوار مع صحيفة «الأفق» إن الميناء سيتوسع. وأكد الرحيلي أن الأشغال بدأت."
    )
    assert [bool(each) for each in channels(found)] == [True, True]


def test_a_source_behind_a_particle_ends_with_its_sentence(coded):
    found = coded("وبحسب صحيفة «الأفق»، قال هلال الرحيلي إن الميناء سيتوسع. وأكد الرحيلي أن الأشغال بدأت.")
    assert [bool(each) for each in channels(found)] == [True, False]


def test_a_talk_goes_on_through_other_voices(coded):
    found = coded(
        "قال هلال الرحيلي، في حوار مع صحيفة «الأفق»، إن الميناء سيتوسع. وقال سامر الخطيب إن البحر هادئ. "
        "وأضاف الرحيلي أن السفن عادت."
    )
    first, other, last = channels(found)
    assert "الأفق" in next(iter(first))
    assert other == frozenset()
    assert first == last


def test_a_communique_in_the_lead_carries_what_both_sides_say(coded):
    found = coded(
        "بحث وزير النقل العماني هلال الرحيلي ونظيره القطري سامر الخطيب توسيع الميناء، بحسب بلاغ صادر اليوم "
        "عن وزارة النقل العمانية. وأكد الرحيلي أن العمل سيبدأ غدا. وشدد الخطيب على ضرورة التعاون."
    )
    assert channels(found)[-2:] == [frozenset({"وزارة النقل العمانية"})] * 2


def test_an_agency_that_tells_of_a_contact_tells_what_was_said_there(coded):
    found = coded(
        "ذكرت وكالة الأنباء السعودية أن الوزير هلال الرحيلي التقى السفير سامر الخطيب. وأكد الرحيلي أن "
        "الميناء سيتوسع."
    )
    assert channels(found)[-1] == frozenset({"وكالة الأنباء السعودية"})


def test_an_outlet_known_by_its_host_is_no_channel_of_its_own(coded):
    found = coded("وقال هلال الرحيلي للجزيرة نت إن الميناء سيتوسع.", outlet="aljazeera")
    assert channels(found) == [frozenset()]


def test_the_lead_sums_up_the_talk_named_further_on(coded):
    found = coded(
        "أكد الوزير هلال الرحيلي أن السد متين. وقال الرحيلي، في حوار مع وكالة أنباء الأفق، إن العمل انتهى."
    )
    assert channels(found) == [frozenset({"وكالة أنباء الأفق"})] * 2


def test_who_told_of_somebody_once_is_no_channel_for_good(coded):
    found = coded(
        "قال المتحدث سالم النجار إن الوزير هلال الرحيلي أكد أن السد متين. وكان الرحيلي قد أعلن أن العمل تم."
    )
    assert channels(found) == [frozenset({"سالم النجار"}), frozenset()]


def test_an_office_named_behind_the_words_has_passed_on_these_only(coded):
    found = coded(
        "أكد هلال الرحيلي أن السد متين وأن العمل انتهى، بحسب بيان أصدرته رئاسة الحكومة. "
        "وأفاد الرحيلي بأن الطريق جاهزة."
    )
    assert channels(found) == [frozenset({"رئاسة الحكومة"}), frozenset()]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ('وفي مقال له بصحيفة "الأفق"، قال سامر الخطيب إن الحرب طالت.', 'صحيفة "الأفق"'),
        ('وفي مقال له في صحيفة "المدينة"، قال سامر الخطيب إن الحرب طالت.', 'صحيفة "المدينة"'),
        ("وقال سامر الخطيب خلال مقابلة نشرها موقع النادي إن الفريق جاهز.", "موقع النادي"),
        ('ولفت سامر الخطيب في تقرير نشره موقع "عين الشرق" إلى أن الحرب طالت.', 'موقع "عين الشرق"'),
        ('وقال سامر الخطيب في مداخلة هاتفية على قناة "صدى البحر" إن الأمر انتهى.', 'قناة "صدى البحر"'),
    ],
)
def test_the_paper_or_station_that_a_talk_stood_in(coded, text: str, channel: str) -> None:
    assert channels(coded(text)) == [{channel}]


def test_an_abbreviation_with_stops_ends_no_sentence(coded) -> None:
    found = coded("وقال سامر الخطيب لهيئة الإذاعة البريطانية (بي.بي.سي): «سنصارع على اللقب هذا العام».")
    assert found.said == [("سامر الخطيب", "سنصارع على اللقب هذا العام")]


def test_what_is_said_to_a_station_is_not_its_name(coded) -> None:
    found = coded("وأضاف المدرب سامر الخطيب لمحطة أمريكا المحلية: «يجب أن نحارب الفساد».")
    assert found.said == [("سامر الخطيب", "يجب أن نحارب الفساد")]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("ونقل محاميها سامر الخطيب عن قضاة المحكمة العليا قولهم إن التنفيذ تأجل.", "سامر الخطيب"),
        ("وأكدت تونس في بيان أصدرته وزارة الشؤون الخارجية أنها ترحب بالاتفاق.", "وزارة الشؤون الخارجية"),
        ("وأضاف هلال الرحيلي، في تصريحات نقلها مستشاره الإعلامي، أن الميناء سيتوسع.", "مستشاره الإعلامي"),
        ("وقال هلال الرحيلي في تصريحات لوسائل إعلام محلية إن الميناء سيتوسع.", "وسائل إعلام محلية"),
    ],
)
def test_who_brought_the_words_is_the_channel(coded, text, channel):
    assert channels(coded(text)) == [{channel}]


def test_a_talk_to_a_station_is_its_channel(coded):
    found = coded("قال النائب سامر الخطيب، في حديث إلى إذاعة صوت الوادي، إن الحوار ضروري.")
    assert found.names([found.statement.via]) == {"إذاعة صوت الوادي"}
