"""Whose travelling is an engagement."""


def test_somebody_without_office_only_moves(coded):
    assert coded("سافر سامر الخطيب أمس إلى النمسا لزيارة أقاربه.").told == []


def test_an_officer_travels(coded, told):
    found = coded("سافر الوزير سامر الخطيب أمس إلى النمسا.")
    assert found.told == [told("visit", "سامر الخطيب", "النمسا")]


def test_a_visit_that_is_called_one_stays(coded):
    assert [kind for kind, *_ in coded("زار سامر الخطيب أمس النمسا.").told] == ["visit"]
