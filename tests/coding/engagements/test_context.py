"""Places and days that an engagement takes from its neighbours."""

import pytest


def test_a_governor_receives_at_his_seat(coded):
    found = coded("استقبل محافظ عنيزة سامر الخطيب في مكتبه أمس السفيرة الكندية جولي تريمبلي.")
    assert found.event.place.text == "عنيزة"


def test_a_meeting_that_goes_on_is_where_the_last_one_was(coded):
    found = coded(
        "التقى وزير الصحة الأردني سامر الخطيب في نيروبي نظيره الكيني بيتر كاماو.\n\n"
        "كما اجتمع سامر الخطيب مع السفير الياباني كينتا مورا."
    )
    assert [event.place.text for event in found.report.events] == ["نيروبي", "نيروبي"]


def test_what_comes_after_it_is_on_the_same_day(coded):
    found = coded(
        "عقد وزير الصحة الأردني سامر الخطيب في نيروبي أمس اجتماعا ثنائيا مع نظيره الكيني بيتر كاماو.\n\n"
        "عقب ذلك عقد سامر الخطيب وبيتر كاماو اجتماعا موسعا."
    )
    assert [event.date for event in found.report.events] == ["2024-05-14", "2024-05-14"]


def test_the_place_of_a_topic_is_not_where_they_met(coded):
    found = coded(
        "التقى رئيس قبرص أندرياس نيقولا نظيره التونسي منصف الدالي للبحث في التطورات الأخيرة في اليمن."
    )
    assert found.event.place is None


def test_a_town_hosts_a_summit(coded):
    found = coded("تشهد نيقوسيا غدا قمة يعقدها الرئيس أندرياس نيقولا والملك زيد بن هاشم.")
    assert found.event.place.text == "نيقوسيا"


def test_the_day_of_a_visit_told_later(coded):
    found = coded("أعلن وزير الصحة الأردني سامر الخطيب أنه سيتوجه إلى اليابان. والزيارة مقررة في 29 مايو.")
    assert found.event.date == "2024-05-29"


def test_a_town_and_not_the_newspaper_of_its_name(coded):
    found = coded("التقى الرئيس اليمني سالم باوزير أمس المبعوث الأممي هانس لارسن في الرياض.")
    assert found.event.place.text == "الرياض"


def test_a_planned_visit_lends_no_place_to_what_was_held(coded):
    found = coded(
        "استقبل ولي العهد الأردني زيد بن هاشم أمس وزير الصحة الكيني بيتر كاماو. وسيزور زيد بن هاشم اليابان "
        "الشهر المقبل."
    )
    (meeting,) = (event for event in found.report.events if event.kind == "meeting")
    assert meeting.place is None


def test_a_meeting_is_part_of_the_visit_it_falls_in(coded):
    found = coded(
        "بدأ رئيس الوزراء العراقي ضياء الجبوري زيارة إلى اليابان يلتقي خلالها نظيره الياباني كينتا مورا."
    )
    visit, meeting = found.report.events
    assert (meeting.kind, meeting.part_of) == ("meeting", visit.id)
    assert visit.part_of is None


def test_what_a_sentence_goes_on_to_tell_is_of_the_same_day(coded):
    found = coded(
        "استقبل وزير الخارجية الكيني بيتر كاماو أمس السفير الهولندي لوكاس موران "
        "وسلمه رسالة إلى رئيس الوزراء الهولندي مارك دي يونغ.",
        published="2021-03-10",
    )
    assert {event.kind: event.date for event in found.report.events} == {
        "meeting": "2021-03-09",
        "message": "2021-03-09",
    }


def test_an_office_of_a_region_is_not_of_the_club_of_its_name(coded):
    found = coded(
        "استقبل الأمير ناصر بن سالم أمير منطقة الرياض في مكتبه بقصر الحكم أمس السفير الهولندي لوكاس موران.",
        published="2021-03-10",
    )
    assert found.event.place is not None and found.event.place.text == "الرياض"


def test_a_meeting_told_as_news_is_in_the_city_of_the_dateline(coded):
    found = coded("نيقوسيا - اجتمع الرئيس القبرصي أندرياس نيقولا أمس مع النقابي سامر الخطيب رئيس النقابة.")
    assert found.event.place.text == "نيقوسيا"


def test_a_place_that_lost_its_article_is_written_out(coded):
    found = coded("تأتي زيارة الرئيس القبرصي أندرياس نيقولا للأردن اليوم. وقال نيقولا إن الأردن بلد صديق.")
    assert found.event.place.text == "الأردن"


def test_a_line_of_outlet_and_town_is_a_dateline(coded):
    found = coded(
        "نهار المدينة – جدة\nاستقبل الوزير سامر الخطيب في قصر السلام أمس السفير الكندي جون تريمبلي."
    )
    assert found.event.place.text == "جدة"


@pytest.mark.parametrize("where", ["في الوزارة", "بالوزارة", "في منزله"])
def test_a_building_of_no_town_is_in_that_of_the_dateline(coded, where):
    found = coded(
        f"اجتمع وزير التعليم سامر الخطيب أمس {where} مع السفير الكندي جون تريمبلي.", byline="الرياض - منى"
    )
    assert found.event.place.text == "الرياض"


def test_who_calls_on_people_does_so_in_the_town_of_the_dateline(coded):
    found = coded("زار أمير المنطقة فيصل العوشزي أمس الشيخ صالح البوعينين.", byline="بريدة - منى")
    assert found.event.place.text == "بريدة"


def test_a_visit_to_a_country_is_there(coded):
    found = coded("وصل وزير الصحة الأردني سامر الخطيب أمس إلى دولة تركيا.")
    assert (found.event.place.text, found.together) == ("دولة تركيا", {"سامر الخطيب", "دولة تركيا"})


def test_the_capital_may_have_no_name(coded):
    found = coded("التقى وزير الصحة الأردني سامر الخطيب في العاصمة الجزائرية أمس نظيره المصري كامل بدوي.")
    assert found.event.place.text == "العاصمة الجزائرية"


def test_a_building_that_is_visited_is_in_the_town_of_the_dateline(coded):
    found = coded("زار أمير المنطقة فيصل العوشزي أمس قصر البوعينين التاريخي.", byline="نجران - منى")
    assert found.event.place.text == "نجران"
