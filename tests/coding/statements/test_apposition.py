"""A name beside a description: which of the two speaks."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال معلق الشؤون السياسية في قناة «الأفق»، ألون بن ديفيد، إن الموج سيهدأ.", "ألون بن ديفيد"),
        ("كشف العقيد المتقاعد، آفي فايس، أن الضباط غادروا الميناء.", "آفي فايس"),
        ("وقال المحاضر في مركز البحار في جامعة شيفيلد ببريطانيا ديفيد توبين إن الموج سيهدأ.", "ديفيد توبين"),
        ("وكتب السياسي والأكاديمي المصري حسن نافعة أن الأمر مستبعد.", "حسن نافعة"),
        (
            "قالت المديرة العامة للشؤون السياسية في وزارة الخارجية السويدية والسفيرة السابقة لدى الحلف "
            "كارين لوندكفيست إن بلادها مستعدة للحوار.",
            "كارين لوندكفيست",
        ),
        ("وأكد عمدة المقاطعة أوليغ سينتشوف أن قوات بلاده وصلت إلى الحدود.", "أوليغ سينتشوف"),
        ("قال وزير البحار السابق، وعضو البرلمان سامر الخطيب، اليوم الأربعاء، إن الموج سيهدأ.", "سامر الخطيب"),
    ],
)
def test_the_name_speaks_and_not_its_description(coded, text, speaker):
    assert coded(text).said[0][0] == speaker


def test_the_name_goes_on_into_what_the_participle_says(coded):
    found = coded("علق كبير الباحثين لدى مرصد البحار، سامر الخطيب، قائلا إن الموج سيهدأ غدا.")
    assert found.said == [("سامر الخطيب", "الموج سيهدأ غدا")]


def test_a_surname_behind_is_the_person_of_the_apposition(coded):
    found = coded("كشف العقيد المتقاعد، آفي فايس، أن الضباط غادروا الميناء. وأكد فايس أن الجنود غاضبون.")
    assert [speaker for speaker, _ in found.said] == ["آفي فايس", "آفي فايس"]


@pytest.mark.parametrize(
    "text",
    [
        "قال مسؤولون في مقاطعة البنجاب شرقي باكستان إن الجسر انهار.",
        "وأوضحت وكالة «ميزان» أن السد امتلأ.",
    ],
)
def test_a_place_or_a_name_in_marks_is_nobody_beside_them(coded, text):
    assert coded(text).said[0][0] not in ("شرقي باكستان", "ميزان")


def test_a_name_beside_a_description_is_not_what_is_said(coded):
    found = coded("أكد النائب من كتلة الأفق سامر الخطيب اليوم الثلاثاء أن الميناء آمن.")
    assert found.said == [("سامر الخطيب", "الميناء آمن")]


def test_an_unknown_name_before_its_office_is_a_person(coded):
    found = coded("قالت فيكتوريا نولاند، مساعدة وزير الخارجية الأميركي، إن الحوار مستمر.")
    assert found.said[0][0] == "فيكتوريا نولاند"
    assert found.actor("فيكتوريا نولاند").kind == "person"


def test_the_adjective_of_a_country_stands_before_the_name(coded):
    found = coded("وأوضح مدرب نادي الوادي، الهولندي لويس فان غال، أن الفريق يحتاج إلى وقت.")
    assert [speaker for speaker, _ in found.said] == ["لويس فان غال"]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("وأوضح مفتي مسلمي أوكرانيا سعيد إسماعيلوف أن العمل مستمر.", "سعيد إسماعيلوف", "مفتي مسلمي أوكرانيا"),
        (
            'وقال خبير نقل الأسلحة في مركز "الأفق"، إلياس يوسف، إن العدد كبير.',
            "إلياس يوسف",
            'خبير نقل الأسلحة في مركز "الأفق"',
        ),
        (
            "وأضاف المتخصص في السياسة البحرية أندريه كوليسنيكوف أن الموج سيهدأ.",
            "أندريه كوليسنيكوف",
            "المتخصص في السياسة البحرية",
        ),
    ],
)
def test_what_stands_from_the_verb_to_the_name_is_a_role(coded, text, name, title):
    assert [role.title for role in coded(text).actor(name).roles] == [title]


def test_the_paper_that_cites_is_no_role_of_whom_it_cites(coded):
    found = coded('نقلت صحيفة "الأفق" عن سامر الخطيب قوله إن الموج سيهدأ.')
    assert [role.title for role in found.actor("سامر الخطيب").roles] == []
