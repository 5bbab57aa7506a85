"""What stands right behind a definite delegation."""


def test_what_the_delegation_visits_is_not_what_it_is_of(coded):
    found = coded("وصل وفد من نادي النخيل إلى الجوف. وزار الوفد مستشفى الأمل أمس.")
    assert [found.names(visit.from_) for visit in found.report.events] == [{"نادي النخيل"}] * 2
