import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال أحد المسؤولين الأردنيين إن الرسالة وصلت.", "أحد المسؤولين الأردنيين"),
        ("وطالب عدد من الصحفيين والنشطاء التونسيين بفتح تحقيق.", "عدد من الصحفيين والنشطاء التونسيين"),
        ("وذكر اثنان من كبار المهندسين المدنيين أن السد متين.", "اثنان من كبار المهندسين المدنيين"),
        ("واستقبل العشرات من أنصاره صباح اليوم.", "العشرات من أنصاره"),
        ("وزار الطبيب عددا من أفراد أسرته التونسية.", "عددا من أفراد أسرته التونسية"),
        ("والتقى الوزير سامر الخطيب أفراد عائلتها.", "أفراد عائلتها"),
        ("تجمع الأردنيون في الساحة.", "الأردنيون"),
        ("وعبر عراقيون عن مخاوفهم.", "عراقيون"),
        ("رحب المسؤولون الموريتانيون بالقرض.", "المسؤولون الموريتانيون"),
        ("وطالب المعتصمون اللبنانيون بدفع الرواتب.", "المعتصمون اللبنانيون"),
        ("وذكر التقرير أن مسؤولا قضائيا كويتيا اعتبر ذلك جريمة.", "مسؤولا قضائيا كويتيا"),
        ("وقال مسؤول كبير في الإدارة إن القرار اتخذ.", "مسؤول كبير في الإدارة"),
    ],
)
def test_people_without_a_name_are_a_group(actors_of, text, name):
    assert actors_of(text)[name].kind == "group"


@pytest.mark.parametrize(
    "text",
    [
        "واحترم القانون الجديد كل بنوده.",
        "وعاش أفراد أسرة واحدة هناك.",
        "وارتفع عدد من الأسعار هذا العام.",
        "وبقي الزيتون في الحقول.",
    ],
)
def test_not_every_plural_or_quantity_is_of_people(actors_of, text):
    assert not [actor for actor in actors_of(text).values() if actor.kind == "group"]


def test_the_next_group_is_a_group_of_its_own(actors_of):
    actors = actors_of("والتقى بمسؤولين عسكريين كويتيين ومقاتلين أكراد في المدينة.")
    assert {"مسؤولين عسكريين كويتيين", "مقاتلين أكراد"} <= set(actors)


def test_company_is_nobody(actors_of):
    assert "رفقة" not in actors_of("وحضر مدير الميناء رفقة عدد من المهندسين إلى الورشة.")


def test_an_adjective_is_no_people(actors_of):
    assert "المغاربة" not in actors_of("ووصل العمال المصريون المغادرون أمس.")
    assert "المصريون" not in actors_of("ووصل العمال المصريون أمس.")


def test_the_side_of_a_country_is_the_country(actors_of):
    actors = actors_of("وأكد الجانب المصري دعمه، وقالت مصر إنها ستواصل.")
    assert [actor.name for actor in actors.values() if actor.kind == "country"] == ["الجانب المصري"]
    assert len(actors["الجانب المصري"].mentions) == 2


def test_a_club_or_paper_with_an_ordinary_name_needs_a_cue(actors_of):
    assert not actors_of("وبحثا سبل التعاون في كل قطاع، وهذا هو هدف الزيارة.")
    assert "صحيفة الوطن" in actors_of("وذكرت صحيفة الوطن أن اللقاء تم.")
    assert not actors_of("وعقد مؤتمر صحفي بعد ذلك.")


def test_a_mission_is_a_body(actors_of):
    assert (
        actors_of("ورفضت بعثة الاتحاد الأفريقي هذه الرواية.")["بعثة الاتحاد الأفريقي"].kind == "organization"
    )


def test_members_of_a_body_are_a_group(actors_of):
    assert "المئات من موظفي الحكومة الفيدرالية" in actors_of(
        "وجه المئات من موظفي الحكومة الفيدرالية رسالة إلى الوزير القبرصي أندرياس نيقولا."
    )


def test_each_of_two_officers_is_no_crowd(actors_of):
    actors = actors_of("وجه الوزير رسالتين إلى كل من الأمين العام للأمم المتحدة ورئيس بلدية حيفا.")
    assert "الأمين العام للأمم المتحدة" in actors


@pytest.mark.parametrize("office", ["وزير الخارجية", "وزير الخارجية السعودي", "رئيس الوزراء"])
def test_the_people_of_a_country_are_no_part_of_an_office(actors_of, office):
    found = actors_of(f"دعا {office} اللبنانيين إلى القيام بإصلاحات.")
    assert [each.text for actor in found.values() for each in actor.mentions] == [office]
