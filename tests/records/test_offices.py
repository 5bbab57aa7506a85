import pytest

from khabar.records.offices import bare, one_rank, sole


def test_styles_and_articles_are_no_part_of_an_office():
    assert bare("سمو ولي العهد") == "ولي عهد"
    assert bare("وزير الخارجية") == bare("وزير خارجية")
    assert bare("سمو") == "سمو"


@pytest.mark.parametrize("office", ["وزير الدفاع", "ولي العهد", "رئيس الوزراء", "وزيرة الصحة", "الملك"])
def test_a_country_has_one_holder(office):
    assert sole(bare(office))


@pytest.mark.parametrize(
    "office", ["نائب الوزير", "وزير الدولة للشؤون الخارجية", "عضو المجلس", "رئيس", "مدير عام"]
)
def test_of_others_it_has_several(office):
    assert not sole(bare(office))


def test_who_reigns_is_known_by_any_of_his_titles():
    assert one_rank([bare("الملك المفدى")], [bare("خادم الحرمين الشريفين")])
    assert not one_rank([bare("الملك المفدى")], [bare("أمير المنطقة")])
