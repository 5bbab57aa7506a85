"""Days and towns that go on from one telling to the next."""


def test_two_of_one_house_write_on_the_same_day(coded):
    text = (
        "بعث الملك سامر بن طارق اليوم برقية تهنئة للرئيس كارم البوزان.\n"
        "كما بعث ولي العهد الأمير فهد بن طارق ببرقية تهنئة للرئيس كارم البوزان."
    )
    assert [event.date for event in coded(text).report.events] == ["2024-05-15"] * 2


def test_who_writes_to_somebody_else_does_so_on_a_day_of_his_own(coded):
    text = (
        "بعث الملك سامر بن طارق اليوم برقية تهنئة للرئيس كارم البوزان.\n"
        "كما بعث ولي العهد الأمير فهد بن طارق ببرقية تهنئة للرئيس بيتر كاماو."
    )
    assert [event.date for event in coded(text).report.events] == ["2024-05-15", None]


def test_two_towns_of_one_country_are_two_visits(coded):
    text = "زار الوزير سامر الخطيب جامعة المنارة في جدة.\nوزار الوزير سامر الخطيب مستشفى في الدمام."
    assert len(coded(text).report.events) == 2
