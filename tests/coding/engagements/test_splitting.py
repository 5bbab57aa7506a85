"""Two parties side by side: behind a noun of contact, or read as one name."""


def test_host_and_guest_behind_a_masdar(coded, told):
    found = coded(
        "قال حيدر العزاوي رئيس الوزراء ذلك. وعقب استقبال العزاوي وزير الصحة الأردني سامر الخطيب عقد اجتماع."
    )
    assert told("meeting", "سامر الخطيب", "حيدر العزاوي") in found.told


def test_two_names_that_the_article_writes_apart(coded, told):
    found = coded(
        "قال الرئيس المصري عبد الفتاح السيسي ذلك. وقال العاهل الأردني الملك عبد الله الثاني مثله. "
        "وأشار البيان، عقب استقبال السيسي عبد الله الثاني في المطار، إلى العلاقات."
    )
    assert found.told == [told("meeting", "عبد الله الثاني", "عبد الفتاح السيسي")]


def test_behind_a_comma_no_second_party_of_a_noun(coded):
    found = coded("بدأت زيارة وزير الصحة الأردني سامر الخطيب إلى الكويت، المحطة الأولى من جولته.")
    assert found.names(found.event.to) == {"الكويت"}


def test_a_title_beside_the_office_is_the_same_persons(coded):
    found = coded("واستقبل أيضا مدير عام الخطوط الجوية المهندس سامر الخطيب.")
    assert "مدير عام الخطوط الجوية" in [title for title, _ in found.roles("سامر الخطيب")]


def test_who_arrives_somewhere_is_one(coded, told):
    found = coded("وصل سامر الخطيب وزير الدفاع القبرصي إلى مدينة نيروبي أمس.")
    assert [from_ for _, from_, _ in found.told] == [frozenset({"سامر الخطيب"})]


def test_nobody_leaves_somebody(coded):
    found = coded("غادر الرئيس بيتر كاماو رئيس جمهورية كينيا القاهرة اليوم بعد زيارة رسمية.")
    assert [who for _, who, _ in found.told] == [frozenset({"بيتر كاماو"})]
