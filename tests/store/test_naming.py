import msgspec
import pytest

from khabar.errors import UnknownIdError
from khabar.store import Reader


@pytest.fixture
def news(tmp_path, fill, make_report):
    texts = {
        "x1": ("الأفق", "2021-04-07", "رحبت جماعة أنصار الله بالهدنة، وقال أنصار الله إنهم ملتزمون."),
        "x2": ("المدى", "2021-04-08", "قصفت ميليشيات الحوثي المدينة."),
        "x3": ("المدى", "2021-05-01", "يزور الوفد الصحراء الغربية."),
    }
    reports = [
        msgspec.structs.replace(
            make_report(key, outlet=outlet, published=day, text=make_report().text + "\n" + text), events=()
        )
        for key, (outlet, day, text) in texts.items()
    ]
    with Reader(fill(tmp_path / "news.khabar", reports)) as reader:
        yield reader


@pytest.mark.parametrize("asked", ["ansar-allah", "الحوثيين", "kh:ansar-allah"])
def test_a_set_is_found_by_its_id_its_actor_and_any_of_its_wordings(news, asked):
    naming = news.naming(asked)
    assert [(each.wording, each.outlets) for each in naming.wordings] == [
        ("أنصار الله", {"الأفق": 2}),
        ("ميليشيا الحوثي", {"المدى": 1}),
    ]
    assert naming.uses[0].sentence.text.startswith("رحبت جماعة أنصار الله")


def test_an_entity_is_found_by_its_name(news):
    naming = news.naming("رامز الكيلاني")
    assert naming.name == "رامز الكيلاني" and naming.set is None
    assert naming.outlets == {"الأفق": 1, "المدى": 2}


def test_a_person_without_office_part_or_word_has_no_table(news):
    with pytest.raises(UnknownIdError, match="nobody in office"):
        news.naming("سعاد البرغوثي")


def test_days_of_publication_bound_what_is_counted(news):
    assert news.naming("ansar-allah", since="2021-04-08").outlets == {"المدى": 1}
    assert news.naming("ansar-allah", until="2021-04-07").outlets == {"الأفق": 2}
    assert news.naming("ansar-allah", until="2021-03").wordings == ()


def test_all_contested_things_that_articles_name(news):
    assert [naming.set for naming in news.namings()] == ["ansar-allah", "western-sahara"]
    assert all(naming.uses == () for naming in news.namings())


def test_a_name_that_nobody_has_is_an_error(news):
    with pytest.raises(UnknownIdError, match="khabar naming"):
        news.naming("فلان الفلاني")
