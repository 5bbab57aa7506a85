"""Nouns of buildings and stays that are written as verbs, and whose they are."""


def test_a_house_behind_a_preposition_ends_no_clause(coded, told):
    text = "استقبل الشيخ حمود البدري أمير دولة الكويت في دار الضحى اليوم وزير الصحة الأردني سامر الخطيب."
    assert coded(text).told == [told("meeting", "سامر الخطيب", "حمود البدري")]


def test_where_somebody_stays_ends_no_clause(coded, told):
    text = "استقبل الرئيس جورج مارتان رئيس الجمهورية الفرنسية في مقر إقامته بالرياض، وزير الصحة سامر الخطيب."
    assert coded(text).told == [told("meeting", "سامر الخطيب", "جورج مارتان")]


def test_whose_guest_house_it_is_takes_no_part(coded, told):
    text = (
        "أعلن الوزير سامر الخطيب أنه اجتمع مع محافظ الجزيرة مسعود البدري في دار ضيافة رئيس الحكومة "
        "نجيب عازار أمس."
    )
    assert coded(text).told == [told("meeting", "سامر الخطيب", "مسعود البدري")]
