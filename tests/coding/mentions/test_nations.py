"""Officers told by their country and name alone, behind one whose office is told."""

import pytest


def test_the_next_of_a_list_has_the_office_of_the_one_before(roles_of):
    text = "التقى وزير الري المصري حسام سالم، والسوداني معتز هاني، في الخرطوم."
    assert roles_of(text, "معتز هاني") == [("وزير الري", "السوداني")]


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع وزير الخارجية المصري سامح سالم ونظيراه الأردني أيمن الصفدي والفرنسي تامر حسين في القاهرة.",
        "اجتمع وزراء الخارجية المصري سامح سالم والأردني أيمن الصفدي والفرنسي تامر حسين في القاهرة.",
        "اجتمع وزراء خارجية مصر سامح سالم والأردن أيمن الصفدي وفرنسا تامر حسين في القاهرة.",
    ],
)
def test_every_one_of_three_is_a_person(actors_of, text):
    assert {"سامح سالم", "أيمن الصفدي", "تامر حسين"} <= set(actors_of(text))


def test_the_first_of_two_presidents(roles_of):
    text = "جرى اتصال هاتفي بين الرئيسين الفنلندي سامر عازار والقبرصي حسن العلوي."
    assert [of for _, of in roles_of(text, "سامر عازار")] == ["الفنلندي"]
    assert [of for _, of in roles_of(text, "حسن العلوي")] == ["القبرصي"]


def test_the_first_of_two_presidents_behind_a_preposition(roles_of):
    text = "وجه الأمير رسالة للرئيسين الفنلندي سامر عازار والقبرصي حسن العلوي."
    assert [of for _, of in roles_of(text, "سامر عازار")] == ["الفنلندي"]


def test_a_country_without_a_name_is_a_country(actors_of):
    assert "وفرنسا" not in actors_of("زار وزير الخارجية المصري سامح سالم السودان وفرنسا.")


def test_officers_in_several_lands_each_with_his_name(actors_of):
    found = actors_of("التقى الأمين العام وزراء الداخلية في ليبيا عماد الطرابلسي وتونس خالد النوري.")
    assert {"عماد الطرابلسي", "خالد النوري"} <= found.keys()
