"""Whose text it is, and whose kin somebody is."""


def test_a_text_is_of_the_two_who_were_told_of(coded):
    found = coded(
        "قالت المنظمتان إن القرار ظالم. وانتقد بيان المنظمتين منظمة الصحة العالمية لصمتها. "
        "وذكر البيان أن الدواء قليل."
    )
    assert [speaker for speaker, _ in found.said] == ["المنظمتان"] * 3


def test_the_father_of_a_woman_in_marks_is_not_she(coded):
    found = coded('قالت "سامية الخطيب" إنها سعيدة. وأشار والد "سامية الخطيب" إلى أن الحفل قريب.')
    assert found.said[-1][0] == 'والد "سامية الخطيب"'


def test_who_acts_in_a_clause_that_describes_does_not_go_on(coded):
    found = coded("نظم عشرات العمال مسيرة ضد مواكب ينظمها المستوطنون قرب النهر، وأكدوا رفضهم رفع الأسعار.")
    assert [speaker for speaker, _ in found.said] == ["عشرات العمال"]


def test_whose_talk_it_is_speaks_in_it(coded):
    found = coded("وجاء في تصريح للوزير سامر الخطيب أن الأزمة طويلة.")
    assert found.said == [("سامر الخطيب", "الأزمة طويلة")]


def test_a_decree_is_of_the_power_that_was_told_of(coded):
    found = coded(
        "رفعت الحكومة الكينية رسوم الميناء ثلاث مرات، وفق ما جاء في مرسوم صدر صباحا. "
        "وأعلن المرسوم أن الصيادين معفون منها. ووفق المرسوم الجديد، تجبى الرسوم كل شهرين من السفن."
    )
    assert [speaker for speaker, _ in found.said] == ["الحكومة الكينية"] * 3


def test_reports_are_of_no_body_that_was_told_of(coded):
    found = coded("وأعلنت وزارة الصحة العراقية وفاة الكاتب. وذكرت تقارير أن السفن غادرت الميناء قبل الفجر.")
    assert found.said[-1][0] == "تقارير"
