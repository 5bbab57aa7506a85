"""Where parties end: nouns behind names, bodies side by side, two nations, offices told in full."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("أصدر الوزير أندرياس نيقولا بيانا حول الأزمة.", {"أندرياس نيقولا"}),
        ("بحث المجلس زيارة الرئيس أواخر الشهر المقبل.", {"المجلس", "الرئيس"}),
        ("قدم تعازي جلالة الملك في وفاة الشيخ خليفة الهادي.", {"الملك", "خليفة الهادي"}),
        ("زار الوزير نقابة المهندسين أمس.", {"الوزير", "نقابة المهندسين"}),
        ("بحث الجانبان المصري والتونسي التعاون.", {"المصري", "التونسي"}),
        ("جاء بدعوة من رئيس الجمعية الوطنية للكبيك، فرونسوا بارادي.", {"فرونسوا بارادي"}),
        ("التقى رئيس الوزراء - سامر الخطيب - الموفد.", {"سامر الخطيب"}),
        ("اجتمع سامر الخطيب بزعماء سبع دول.", {"سامر الخطيب", "زعماء سبع دول"}),
    ],
)
def test_parties_end_where_something_else_begins(actors_of, text, names):
    assert names <= set(actors_of(text))


def test_what_somebody_is_charged_with_is_part_of_the_office(roles_of):
    found = roles_of("قالت مساعدة كاتب الدولة المكلفة بالشؤون السياسية نزهة الوافي إنها هنا.", "نزهة الوافي")
    assert found == [("مساعدة كاتب الدولة المكلفة بالشؤون السياسية", None)]


def test_a_definite_office_has_no_body_in_the_genitive(actors_of):
    found = actors_of("زار وزير الصحة مستشفى الملك فهد التخصصي أمس.")
    assert {"وزير الصحة", "مستشفى الملك فهد التخصصي"} <= set(found)


def test_an_adjective_that_is_a_name_elsewhere(roles_of):
    assert roles_of("قال المدير الرياضي سامر الخطيب ذلك.", "سامر الخطيب") == [("المدير الرياضي", None)]
