from khabar.arabic.folding import fold
from khabar.knowledge.wordings import wording_sets


def test_every_contested_thing_has_the_wordings_of_several_sides():
    assert all(len(found.wordings) > 1 for found in wording_sets().values())
    sahara = wording_sets()["western-sahara"].wordings
    assert {"الصحراء الغربية", "الصحراء المغربية"} <= set(sahara)
    assert {"أنصار الله", "ميليشيا الحوثي"} <= set(wording_sets()["ansar-allah"].wordings)
    assert {"تنظيم الدولة", "داعش"} <= set(wording_sets()["islamic-state"].wordings)


def test_no_wording_comes_first_but_by_its_letters():
    for found in wording_sets().values():
        assert list(found.wordings) == sorted(found.wordings)


def test_every_wording_names_a_dated_report():
    for found in wording_sets().values():
        assert all("«" in each.source and "20" in each.source for each in found.wordings.values())


def test_a_form_stands_in_one_set():
    forms = [fold(form) for found in wording_sets().values() for form in found.forms()]
    assert len(forms) == len(set(forms))
