"""Who stands on which side: hosts, those who send, and where a meeting is."""


def test_a_country_hosts_the_meeting_of_a_body(coded):
    found = coded("يحتضن المغرب غدا الاجتماع الوزاري للاتحاد الإفريقي.")
    assert (found.event.kind, found.names(found.event.to)) == ("meeting", {"المغرب"})
    (guest,) = found.event.from_
    assert next(actor.kind for actor in found.report.actors if actor.id == guest) == "organization"


def test_who_sends_a_delegation_goes(coded, told):
    found = coded("سترسل فنلندا وفدا إلى تركيا غدا.")
    assert found.told == [told("visit", "فنلندا", "تركيا")]


def test_the_country_of_a_meeting_is_no_side(coded):
    found = coded("اجتمع الوزير سامر الخطيب مع السفير هاني نصار بتونس أمس.")
    assert found.together == {"سامر الخطيب", "هاني نصار"}


def test_nobody_visits_his_own_state(coded):
    assert coded("غادر الرئيس التونسي سامر الخطيب تونس صباح أمس.").told == []


def test_a_visit_to_a_thing(coded):
    found = coded("زار وزير الدفاع سامر الخطيب، أمس، الوحدات المتقدمة في الجنوب.")
    assert (found.event.kind, found.names(found.event.from_)) == ("visit", {"سامر الخطيب"})


def test_a_visit_to_a_ship(coded):
    found = coded("قام وزير الدفاع سامر الخطيب بزيارة لحاملة الطائرات التي ترسو قبالة الميناء.")
    assert found.event.kind == "visit"


def test_where_the_visit_led_stands_before_its_verb(coded, told):
    found = coded(
        "ندد المرشد بالقرار، تزامنا مع أول زيارة لإيران تقوم بها وزيرة الخارجية النرويجية هيلدا لارسن."
    )
    assert found.told == [told("visit", "هيلدا لارسن", "إيران")]


def test_a_letter_that_arrives_is_no_visit(coded):
    assert coded("قال الناطق هاني نصار، في رسالة إلكترونية وصلت إلى بيروت، إن الأشغال انتهت.").told == []
