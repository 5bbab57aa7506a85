import pytest


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "وصرح مدير مكتب الاتصال الحكومي، مازن بن سعيد آل سالم، بأن الموقع عاد.",
            "مازن بن سعيد آل سالم",
            ("مدير", "مكتب الاتصال الحكومي"),
        ),
        (
            "وقال قائد حرس الحدود في العراق، اللواء حسين الكاظمي، إن الوضع هادئ.",
            "حسين الكاظمي",
            ("قائد", "حرس الحدود"),
        ),
        (
            "وحضر وزير التخطيط واستصلاح الأراضي والتنمية الريفية محمد الحسيني.",
            "محمد الحسيني",
            ("وزير التخطيط واستصلاح الأراضي والتنمية الريفية", None),
        ),
        (
            "واستقبل وزير الشؤون الخارجية والتعاون والتونسيين في الخارج، محمد العربي، وفدا من نيجيريا.",
            "محمد العربي",
            ("وزير الشؤون الخارجية والتعاون والتونسيين في الخارج", None),
        ),
        (
            "والتقى الملحق العسكري السوداني في مصر العقيد ركن عبدالله الجابري أمس.",
            "عبدالله الجابري",
            ("الملحق العسكري", "السوداني"),
        ),
    ],
)
def test_the_name_behind_what_still_describes_the_office(roles_of, text, name, role):
    assert roles_of(text, name) == [role]


def test_a_personal_title_reaches_no_further(actors_of):
    found = actors_of("وأشاد الملك بدور الإمارات، محمد السادس هو من دعا إلى القمة.")
    assert all(("الملك", "الإمارات") not in [(r.title, r.of) for r in a.roles] for a in found.values())


def test_an_insertion_in_brackets_stands_between_office_and_name(roles_of):
    assert roles_of("ودعا الأمين العام لحلف شمال الأطلسي (ناتو) إريك لندستروم إلى الهدوء.", "إريك لندستروم")
    assert roles_of("غير أن الوزير (الماليزي رازق) عمران قال إنه مهتم.", "عمران") == [("الوزير", None)]


def test_unknown_words_between_an_office_and_the_clause_are_a_name(roles_of):
    text = "وقالت المديرة التنفيذية لمنظمة الصحة العالمية غابرييلا بوشير إن الجوع فشل سياسي."
    assert [title for title, _ in roles_of(text, "غابرييلا بوشير")] == ["المديرة التنفيذية"]


def test_the_office_of_a_person_is_a_body(actors_of):
    actors = actors_of("ونقلت الوكالة عن إسماعيل هنية قوله ذلك. وأكد مكتب هنية أن الزيارة تمت.")
    assert actors["مكتب هنية"].kind == "organization"


def test_letters_in_brackets_are_passed(roles_of):
    text = "استضافت الملحقية رئيس جامعة باهنج (UMP) الماليزية الدكتور سامر الخطيب."
    assert len(roles_of(text, "سامر الخطيب")) == 1


def test_a_branch_behind_a_rank_is_no_name(actors_of):
    text = "وصل رئيس هيئة الأركان العامة بدولة الكويت الفريق ركن حمد بن محمد البدري."
    assert "حمد بن محمد البدري" in actors_of(text)


def test_what_a_minister_visits_is_no_part_of_his_office(actors_of):
    found = actors_of("زار الوزير مطار الأمير عبدالمحسن بن عبدالعزيز أمس.")
    assert found["الوزير"].kind == "person"
    assert "مطار الأمير عبدالمحسن بن عبدالعزيز" in found
