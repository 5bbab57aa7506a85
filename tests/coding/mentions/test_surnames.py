"""Surnames that are words elsewhere, and nouns that are part of no name."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال المتحدث سفيان القضاة إن الموج مرتفع.", "سفيان القضاة"),
        ("قال المبعوث الأميركي روبرت مالي إن المحادثات صعبة.", "روبرت مالي"),
        ("قال المتحدث باسم الخارجية الأميركية صامويل وربيرغ إن بلاده جاهزة.", "صامويل وربيرغ"),
        ("وأوضح مدير البرنامج رائد بن عبدالرحمن الخطيب أن التدريب بدأ.", "رائد بن عبدالرحمن الخطيب"),
        ("قال رئيس الدائرة العسكرية لمنطقة لفيف ماكسيم كوزيتسكي إن الجسر آمن.", "ماكسيم كوزيتسكي"),
    ],
)
def test_a_name_is_whole_before_its_clause(coded, text, name):
    assert coded(text).said[0][0] == name


def test_an_election_is_no_first_name(coded):
    found = coded("وأوضح النائب سامر الخطيب أن المجلس شهد انتخاب عبد اللطيف وهبي رئيسا للجنة.")
    assert not any("انتخاب" in actor.name for actor in found.report.actors)


def test_a_first_name_may_be_formed_as_an_election(coded):
    found = coded("قال وزير الأمن إيتمار بن غفير إن الشرطة مستعدة.")
    assert found.said[0][0] == "إيتمار بن غفير"


def test_a_very_common_given_name_in_commas_is_no_verb(coded):
    found = coded("وأفاد المتحدث باسم وزارة الصحة، أشرف القدرة، بأن المستشفى ممتلئ.")
    assert found.said[0][0] == "أشرف القدرة"


def test_the_armed_forces_of_a_state_are_a_body(coded):
    found = coded("أعلنت القوات المسلحة اليمنية استعدادها للدفاع عن الميناء.")
    assert found.said == [("القوات المسلحة اليمنية", "استعدادها للدفاع عن الميناء")]


def test_a_reporter_with_a_name_is_a_person(coded):
    found = coded("وقالت مراسلة الأفق في صيدا كارمن جوخدار إن النتائج قريبة.")
    assert found.said[0][0] == "كارمن جوخدار"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("كما حث الاتحاد الأوروبي إسرائيل على وقف الهدم في القرية.", "الاتحاد الأوروبي"),
        ("ودعت الرئاسة الفلسطينية المجتمع الدولي إلى حماية الصيادين.", "الرئاسة الفلسطينية"),
        ("أعلنت الإدارة العامة للطيران المدني توقف الملاحة بسبب الغبار.", "الإدارة العامة للطيران المدني"),
        ("قال مصدر مصري قريب من التحقيق إن السبب مجهول.", "مصدر مصري قريب من التحقيق"),
    ],
)
def test_a_body_ends_before_what_it_speaks_of_or_to(coded, text, speaker):
    assert coded(text).said[0][0] == speaker


@pytest.mark.parametrize("noun", ["بازدياد القصف على الميناء", "ركلة جزاء للفريق"])
def test_a_noun_is_no_name_of_an_office(coded, noun):
    found = coded(f"وأعلن المراسل {noun} أمس، مؤكدا أن الميناء مغلق.")
    assert not any(noun.split()[0] in actor.name for actor in found.report.actors)


def test_a_whole_known_name_takes_no_noun(actors_of):
    actors = actors_of("أكد الرئيس الأمريكي في مكالمة مع نظيره الروسي فلاديمير بوتين دعمه الكامل.")
    assert "فلاديمير بوتين" in actors
