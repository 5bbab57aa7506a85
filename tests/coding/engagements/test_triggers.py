"""Words that may tell of contact."""


def test_here_congratulates_nobody(coded, told):
    found = coded("بحث السفير سامر الخطيب هنا اليوم مع الوزير هلال الرحيلي تعزيز التعاون.")
    assert found.told == [told("meeting", "سامر الخطيب", "هلال الرحيلي")]


def test_a_noun_with_its_adjective_is_nobodys_name(coded):
    found = coded("كشفت الصحيفة عن لقاء سري جمع الوزير سامر الخطيب بالسفير هلال الرحيلي في العقبة.")
    assert found.together == {"سامر الخطيب", "هلال الرحيلي"}
