"""Whom a relative clause goes on about."""


def test_who_speaks_by_telephone_in_a_relative_clause(coded, told):
    found = coded("جدد سامر الخطيب، الذي تحدث هاتفيا، أمس، مع الرئيس القبرصي أندرياس نيقولا، دعمه للخطة.")
    assert told("call", "سامر الخطيب", "أندرياس نيقولا") in found.told


def test_the_relative_is_about_the_man_and_not_his_country(coded, told):
    found = coded("استقبل أمير المنطقة هاني نصار رئيس مجلس الشيوخ ببولندا مارك ليفين، الذي يزور عمان حاليا.")
    assert told("visit", "مارك ليفين", "عمان") in found.told


def test_where_the_traveller_met_somebody(coded, told):
    found = coded("زار مبعوث الأمم المتحدة إيغور ماكاروف بكين، أمس، حيث التقى مع وزير النقل الصيني لي وانغ.")
    assert told("meeting", "إيغور ماكاروف", "لي وانغ") in found.told


def test_the_object_behind_a_relative_clause(coded, told):
    found = coded("التقت الوزيرة هالة كرم، التي تشغل منصب نائبة الرئيس، بالرئيس القبرصي أندرياس نيقولا أمس.")
    assert found.told == [told("meeting", "هالة كرم", "أندرياس نيقولا")]


def test_the_noun_of_a_light_verb_behind_a_relative_clause(coded, told):
    found = coded("أجرى الوزير سامر الخطيب، الذي يعارض الخطة، اتصالا هاتفيا بالسفير هاني نصار أمس.")
    assert found.told == [told("call", "سامر الخطيب", "هاني نصار")]


def test_a_tour_and_its_stations(coded):
    found = coded("أشاد الوزير سامر الخطيب بنتائج جولته الخليجية التي شملت كلا من قطر والكويت.")
    assert (found.event.kind, found.names(found.event.to)) == ("visit", {"قطر", "الكويت"})


def test_a_text_that_breaks_off_behind_its_relative_is_coded(coded):
    assert coded("يلتقي الوزير سامر الخطيب الذي").report.id
