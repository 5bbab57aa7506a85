"""What the knowledge base joins: nicknames, offices without a name, capitals, bodies of one country."""


def test_a_nickname_is_the_person_of_the_knowledge_base(coded):
    found = coded(
        "التقى محمد حمدان دقلو سفيرة كندا جولي تريمبلي في الخرطوم.\n\nوقال حميدتي إن قواته تلتزم بالهدنة."
    )
    assert found.said == [("محمد حمدان دقلو", "قواته تلتزم بالهدنة")]


def test_an_office_alone_is_its_holder_of_the_day(coded):
    found = coded(
        "وصلت تيريزا ماي أمس إلى مانشستر.\n\nوقالت رئيسة الوزراء البريطانية إن المدينة تستحق الدعم.",
        published="2017-05-24",
    )
    assert found.said == [("تيريزا ماي", "المدينة تستحق الدعم")]


def test_an_office_alone_is_nobody_who_did_not_hold_it_then(coded):
    found = coded(
        "وصلت تيريزا ماي أمس إلى مانشستر.\n\nوقالت رئيسة الوزراء البريطانية إن المدينة تستحق الدعم.",
        published="2022-05-24",
    )
    assert found.said != [("تيريزا ماي", "المدينة تستحق الدعم")]


def test_a_capital_speaks_for_its_country(coded):
    found = coded("وصل وفد من إسبانيا إلى تونس.\n\nوأكدت مدريد أن الاتفاق سيوقع قريبا.")
    assert found.said == [("إسبانيا", "الاتفاق سيوقع قريبا")]


def test_a_ministry_is_that_of_the_one_country_named(coded):
    found = coded("أعلنت وزارة الدفاع الليبية أن المطار مغلق.\n\nوأضافت وزارة الدفاع أن الرحلات ستستأنف غدا.")
    assert {speaker for speaker, _ in found.said} == {"وزارة الدفاع الليبية"}


def test_two_ministries_stay_two(coded):
    found = coded(
        "أعلنت وزارة الدفاع الليبية أن المطار مغلق.\n\nوأعلنت وزارة الدفاع التونسية أن الحدود مفتوحة."
    )
    assert len({speaker for speaker, _ in found.said}) == 2


def test_a_deputy_minister_is_a_person(coded):
    found = coded("أكد نائب وزير الدفاع السعودي أن التدريبات مستمرة.")
    assert found.actor("نائب وزير الدفاع السعودي").kind == "person"


def test_a_general_secretary_is_one_person(coded):
    found = coded(
        "اجتمع الأمين العام للهيئة سليم الدواس بالسفراء.\n\nوأكد الأمين العام للهيئة أن الموعد قائم."
    )
    assert found.said == [("سليم الدواس", "الموعد قائم")]


def test_a_surname_that_is_also_an_office_is_a_name(coded):
    found = coded(
        "التقى الرئيس الإيراني إبراهيم رئيسي وزير الخارجية العماني.\n\nوأكد رئيسي أن المحادثات مثمرة."
    )
    assert found.said == [("إبراهيم رئيسي", "المحادثات مثمرة")]


def test_for_the_journalists_is_no_part_of_a_name(coded):
    found = coded("قال جواد الدواس للصحافيين إن الحدود مفتوحة.")
    assert found.said == [("جواد الدواس", "الحدود مفتوحة")]


def test_who_held_an_office_before_is_known_without_the_country(coded):
    found = coded(
        "وصلت تيريزا ماي أمس إلى مانشستر.\n\nوقالت رئيسة الوزراء السابقة إن المدينة تستحق الدعم.",
        published="2022-05-24",
    )
    assert found.said == [("تيريزا ماي", "المدينة تستحق الدعم")]


def test_who_holds_it_still_is_not_the_former_one(coded):
    found = coded(
        "وصلت تيريزا ماي أمس إلى مانشستر.\n\nوقالت رئيسة الوزراء السابقة إن المدينة تستحق الدعم.",
        published="2017-05-24",
    )
    assert found.said != [("تيريزا ماي", "المدينة تستحق الدعم")]


def test_the_president_of_a_state_who_is_named_without_his_office(coded):
    found = coded("أشاد الرئيس الأميركي بالقوة. وأقر جو بايدن بأن الحركة ما زالت تشكل تهديدا.")
    assert "الرئيس الأميركي" in found.mentions("جو بايدن")
