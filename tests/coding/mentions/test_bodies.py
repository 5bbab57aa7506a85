"""Bodies: what is one, what it is of, and what only looks like one."""

import pytest


def test_a_government_is_called_by_its_town(actors_of):
    actors = actors_of("أجرت الحركة محادثات مع حكومة كابول ومع سلطات عدن.")
    assert {"حكومة كابول", "سلطات عدن"} <= set(actors)


def test_a_town_that_somebody_visits_is_no_club(actors_of):
    assert "الرياض" not in actors_of("زار الرئيس الأمريكي جورج كارسون الرياض أمس.")


def test_a_paper_that_tells_is_no_town(actors_of):
    assert "صحيفة «الرياض»" in actors_of("وذكرت صحيفة «الرياض» أن الوفد وصل.")


def test_a_ministry_may_stand_alone_behind_its_verb(actors_of):
    actors = actors_of("وقالت الخارجية إن الأمر خطير. وأعلنت الداخلية القبض على المهرب.")
    assert {"الخارجية", "الداخلية"} <= set(actors)


def test_the_ministry_of_the_one_country_that_is_named_is_meant(actors_of):
    actors = actors_of("زار الوفد وزارة الخارجية التونسية. وقالت الخارجية إن الزيارة مهمة.")
    assert [actor.name for actor in actors.values() if actor.kind == "organization"] == [
        "وزارة الخارجية التونسية"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "كانت المحطة الثانية مهمة للوفد.",
        "وقال إن الأمر في مصلحة البلدين.",
        "على أن الرد القوي للمنظومة الدفاعية كان سريعا.",
    ],
)
def test_a_stop_a_benefit_and_an_adjective_are_no_bodies(actors_of, text):
    assert not [actor for actor in actors_of(text).values() if actor.kind == "organization"]


def test_an_organ_has_its_party_with_it(actors_of):
    assert "الهيئة السياسية لحركة فتح" in actors_of("أعلنت الهيئة السياسية لحركة فتح عن تركيبة الوفد.")


def test_what_is_planned_is_no_rapporteur_and_a_mechanism_no_governor(actors_of):
    assert actors_of("ومن المقرر أن يبدأ العمل غدا وآلية العمل معروفة.") == {}


def test_a_delegation_from_a_province_is_a_group_of_its_own(actors_of):
    assert (
        actors_of("التقى الوزير وفدا عشائريا من محافظة الأنبار.")["وفدا عشائريا من محافظة الأنبار"].kind
        == "group"
    )


def test_a_reporter_of_a_channel_is_a_person_of_the_media(roles_of):
    text = "وقالت مراسلة الجزيرة هدى العازمي إن القصف مستمر."
    assert roles_of(text, "هدى العازمي") == [("مراسلة", "الجزيرة")]


def test_a_second_nation_of_another_gender_is_a_citizen(actors_of):
    assert "الشرطة الإيطالية" in actors_of("اعتقلت الشرطة الإيطالية المغربي سامر العوشزي أمس.")


def test_exhibitions_provinces_and_what_is_behind_are_no_offices(actors_of):
    actors = actors_of("تقام المعارض التجارية بين محافظتي الرس وعنيزة خلف الأبواب الموصدة.")
    assert not [actor for actor in actors.values() if actor.kind == "person"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("ودعت الحركة البرلمانات العربية إلى الاجتماع.", "الحركة"),
        ("كما يناشد المركز الأمم المتحدة بالمساهمة في العلاج.", "المركز"),
    ],
)
def test_what_is_no_adjective_is_the_object(actors_of, text, subject):
    assert subject in actors_of(text)


def test_a_body_goes_on_into_what_it_is_for(actors_of):
    actors = actors_of("وقال المنتدى التونسي للحقوق الاقتصادية والاجتماعية إن القوارب وصلت.")
    assert "المنتدى التونسي للحقوق الاقتصادية والاجتماعية" in actors


def test_an_agency_behind_a_source_is_whom_it_told(coded):
    found = coded("وأبلغ مصدران أمنيان رويترز بأن المواقع حجبت.")
    assert found.said == [("مصدران أمنيان", "المواقع حجبت")]
    assert found.report.statements[0].via == found.actor("رويترز").id


def test_a_paper_is_the_same_with_and_without_its_head(coded):
    found = coded(
        'وذكر موقع "نهر المساء" أن السد امتلأ. وقالت نهر المساء إن الماء عذب. '
        'وأضافت صحيفة "نهر المساء" المحلية أن الزراعة بدأت.'
    )
    assert len({speaker for speaker, _ in found.said}) == 1


def test_a_text_that_breaks_off_behind_a_mark_is_read(actors_of):
    assert "موقع النادي" in actors_of('وقال موقع النادي "')


def test_the_name_in_its_own_letters_stands_behind_the_body(actors_of):
    assert "صحيفة لوموند الفرنسية" in actors_of("وقالت صحيفة لوموند الفرنسية Le Monde إن الأزمة طويلة.")


def test_a_name_in_such_letters_alone_is_the_bodys(actors_of):
    assert "شركة Meta الأميركية" in actors_of("وأكدت شركة Meta الأميركية أن الخدمة عادت.")


def test_a_team_of_parliament_is_led_by_no_general(actors_of):
    assert "الفريق البرلماني" in actors_of("وقال الفريق البرلماني إن الصيغة حل.")


def test_a_country_today_is_no_channel(actors_of):
    assert "فلسطين" in actors_of("وقال إن شعب غزة وفلسطين اليوم صامد.")
    assert "قناة فلسطين اليوم" in actors_of("وقالت قناة فلسطين اليوم إن الحاجز أغلق.")


def test_today_is_no_part_of_a_town(actors_of):
    assert "بغداد اليوم" not in actors_of("وصل الوزير سامر الخطيب إلى بغداد اليوم.")


def test_a_body_ends_before_an_officer(actors_of):
    found = actors_of("وكان في وداعه على أرض المطار النائب الأول لرئيس مجلس الوزراء هلال الرحيلي.")
    assert [role.title for role in found["هلال الرحيلي"].roles] == ["النائب الأول لرئيس مجلس الوزراء"]


def test_a_body_has_its_town(actors_of):
    assert "صندوق إعادة إعمار درنة" in actors_of("التقى الوزير وفدا من صندوق إعادة إعمار درنة أمس.")
