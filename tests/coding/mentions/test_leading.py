"""Offices that stand together before one name, and those that are two people's."""

import pytest


def test_former_and_present_office_are_one_persons(roles_of):
    text = 'احتج السكان على زيارة رئيس الحكومة الأسبق ورئيس حزب "الأفق" مهدي الدهماني.'
    assert [title for title, _ in roles_of(text, "مهدي الدهماني")] == ["رئيس الحكومة", "رئيس"]


def test_an_office_in_apposition_is_the_first_ones(roles_of):
    text = "وجه القائد العام للقوات المسلحة، رئيس مجلس الوزراء محمد العازمي القوات إلى الحدود."
    titles = [title for title, _ in roles_of(text, "محمد العازمي")]
    assert titles == ["القائد العام", "رئيس مجلس الوزراء"]


def test_behind_a_bare_sovereign_an_office_is_somebody_else(actors_of):
    actors = actors_of("استقبل الملك نائب رئيس الوزراء.")
    assert {"الملك", "نائب رئيس الوزراء"} <= set(actors)


def test_who_leads_is_no_body(roles_of):
    text = "عقد الاجتماع برئاسة وزيرة الداخلية البريطانية سارة ماير في لندن."
    assert roles_of(text, "سارة ماير") == [("وزيرة الداخلية", "البريطانية")]


def test_the_brother_of_somebody_does_not_hold_his_office(roles_of):
    text = "أمر خادم الحرمين الشريفين وأخيه فخامة الرئيس عبدالفتاح الدهماني بالعمل."
    assert roles_of(text, "عبدالفتاح الدهماني") == [("الرئيس", None)]


def test_a_surname_behind_a_head_of_state_is_his(roles_of):
    text = "حضر جمال البوزي مدير ديوان الرئيس العازمي والشيخ علي الدهماني."
    assert [title for title, _ in roles_of(text, "جمال البوزي")] == ["مدير ديوان الرئيس"]


def test_the_seat_of_an_office_may_have_its_head(roles_of):
    text = "وشكر مدير فرع الهيئة بمنطقة تبوك تركي العوشزي على عمله."
    assert [title for title, _ in roles_of(text, "تركي العوشزي")] == ["مدير فرع الهيئة"]


def test_whom_somebody_speaks_for_is_no_name_of_hers(roles_of):
    assert roles_of("وقالت الناطقة باسم دي ميستورا سلمى الخطيب إن الوفد وصل.", "سلمى الخطيب") != []


def test_from_where_a_deputy_is_stands_between_office_and_name(roles_of):
    text = "أكد النائب من الجبهة الشعبية منجي البوزي أن العمل مستمر."
    assert [title for title, _ in roles_of(text, "منجي البوزي")] == ["النائب"]


def test_a_delegate_minister_serves_under_somebody(roles_of):
    text = "اجتمع مصطفى العوشزي، الوزير المنتدب لدى رئيس الحكومة المكلف بالميزانية، أمس بالرباط."
    titles = [title for title, _ in roles_of(text, "مصطفى العوشزي")]
    assert titles == ["الوزير المنتدب لدى رئيس الحكومة المكلف بالميزانية"]


def test_the_town_of_an_envoy_stands_before_his_name(roles_of):
    text = "أكد سفير المغرب في داكار، حسن الناصري، أن التوقيع مهم."
    assert roles_of(text, "حسن الناصري") == [("سفير", "المغرب")]


@pytest.mark.parametrize("title", ["م. ", "م.", "الدكتور/ ", "المهندس / ", "د/ "])
def test_a_title_of_one_letter_or_with_a_stroke_leads_to_the_name(roles_of, title):
    text = f"التقى رئيس البلدية {title}خالد العوشزي سكان الحي."
    assert ("رئيس البلدية", None) in roles_of(text, "خالد العوشزي")


def test_an_envoy_and_delegate_is_one_person(actors_of):
    text = "أجرى مباحثات مع سفير تونس لدى مالي ومندوبه الدائم لدى الاتحاد الأفريقي، سامر الخطيب."
    assert "سفير تونس لدى مالي" not in actors_of(text)


def test_a_deputy_with_a_ministry_is_named_behind_a_comma(actors_of):
    text = "التقى بنائب رئيس مجلس الوزراء ووزير الدفاع، الشيخ سامر الخطيب."
    assert "نائب رئيس مجلس الوزراء" not in actors_of(text)


def test_behind_a_name_a_deputy_has_a_ministry_beside_it(roles_of):
    text = "استقبال الأمير فهد بن طارق ولي العهد والنائب الثاني لرئيس الحكومة ووزير الدفاع، أمس."
    assert "وزير الدفاع" in [title for title, _ in roles_of(text, "فهد بن طارق")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال العاهل الأردني الملك عبد الله الثاني إن الأمر خطير.", "عبد الله الثاني"),
        ("قال العاهل السعودي الملك سلمان بن عبد العزيز إن الأمر خطير.", "سلمان بن عبد العزيز"),
        ("قال قائد الجيش العماد هلال الرحيلي إن الأمر خطير.", "هلال الرحيلي"),
        ("قال دولة السيد هلال الرحيلي رئيس وزراء الهند إن الأمر خطير.", "هلال الرحيلي"),
        ("قال السلطان هيثم بن طارق المعظم إن الأمر خطير.", "هيثم بن طارق"),
        ("قال الموفد الأميركي هلال الرحيلي إن الأمر خطير.", "هلال الرحيلي"),
        ("قال المبعوث الأممي غير بيدرسون إن الأمر خطير.", "غير بيدرسون"),
        (
            "قال المبعوث الشخصي للأمين العام للأمم المتحدة إلى الصحراء هلال الرحيلي إن الأمر خطير.",
            "هلال الرحيلي",
        ),
        ("قال السفير البابوي باولو بورجيا إن الأمر خطير.", "باولو بورجيا"),
    ],
)
def test_titles_before_a_name_are_none_of_it(actors_of, text, name):
    assert name in actors_of(text)


@pytest.mark.parametrize("wish", ['"رعاه الله"', "-رعاه الله-"])
def test_behind_a_wish_stands_somebody_else(actors_of, wish):
    found = actors_of(f"استقبل هلال الرحيلي حاكم دبي {wish} الرئيس محمود عباس.")
    assert found.keys() == {"هلال الرحيلي", "محمود عباس"}
    assert [(role.title, role.of) for role in found["هلال الرحيلي"].roles] == [("حاكم دبي", None)]


def test_the_last_office_behind_a_name_may_be_the_next_ones(actors_of):
    found = actors_of("استقبل سلطان بن محمد القاسمي عضو المجلس الأعلى حاكم الشارقة الرئيس محمود عباس.")
    assert {role.title for role in found["سلطان بن محمد القاسمي"].roles} == {
        "عضو المجلس الأعلى",
        "حاكم الشارقة",
    }
    assert [role.title for role in found["محمود عباس"].roles] == ["الرئيس"]


def test_an_emir_is_one_of_his_state(roles_of, actors_of):
    text = (
        "قال أمير دولة قطر هلال الرحيلي بعد لقاء نظيره السلوفيني بوروت باهور إن الأمر خطير. "
        "وغادر أمير دولة قطر البلاد."
    )
    assert roles_of(text, "هلال الرحيلي") == [("أمير", "دولة قطر")]
    assert "أمير دولة قطر" in {each.text for each in actors_of(text)["هلال الرحيلي"].mentions}


def test_the_next_of_two_names_is_known_behind_and(actors_of):
    found = actors_of("شارك في اللقاء وزيرا الخارجية ماركو روبيو وسيرغي لافروف.")
    assert {"ماركو روبيو", "سيرغي لافروف"} <= found.keys()
