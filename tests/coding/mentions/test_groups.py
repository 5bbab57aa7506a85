"""Delegations of a country, crowds, families."""


def test_a_delegation_with_adjectives_is_its_countrys(coded, told):
    found = coded("غادر الوفد الشبابي الأردني اليوم إلى الجزائر.")
    (guest,) = (actor for actor in found.report.actors if actor.id in found.event.from_)
    assert (guest.kind, guest.country) == ("country", "JOR")


def test_the_country_gives_its_delegation_the_name(coded):
    found = coded("زار وفد روسي تونس. وقالت روسيا إن الزيارة ناجحة.")
    assert found.names(found.event.from_) == {"روسيا"}


def test_the_delegation_named_before(coded):
    found = coded("وصل وفد روسي برئاسة إيفان بتروف إلى تونس. وزار الوفد الروسي الجزائر.")
    assert [found.names(event.from_) for event in found.report.events] == [{"إيفان بتروف"}] * 2


def test_a_crowd_is_received(coded, told):
    found = coded("استقبل أمير المنطقة سامر الخطيب جموع المهنئين بعيد الفطر.")
    assert found.told == [told("meeting", "جموع المهنئين بعيد الفطر", "سامر الخطيب")]


def test_a_letter_to_a_family(coded, told):
    found = coded("بعث ملك الأردن زيد بن هاشم برقية تعزية إلى أسرة الفقيد.")
    assert found.told == [told("message", "زيد بن هاشم", "أسرة الفقيد")]


def test_a_name_ends_before_a_country(coded, told):
    found = coded("وقد زار الرئيس الكيني جون موانغي أوغندا مرتين.")
    assert found.names(found.event.from_) == {"جون موانغي"}


def test_a_capital_that_no_list_holds(coded):
    found = coded("استقبل الرئيس المالديفي سامر الخطيب بالعاصمة ماليه اليوم وزير الصحة هاني نصار.")
    assert found.event.place.text == "ماليه"


def test_the_heir_of_a_country(coded):
    found = coded("استقبل ولي عهد أبو ظبي راشد بن حمد وزير الصحة الأردني سامر الخطيب.")
    assert found.names(found.event.to) == {"راشد بن حمد"}


def test_a_delegation_that_nothing_else_names(coded, told):
    found = coded("انتظمت يوم الجمعة جلسة بين الوفد الحكومي وممثلي الشركات البترولية.")
    assert "الوفد الحكومي" in found.together


def test_a_letter_to_a_people(coded, told):
    found = coded("جاء ذلك في رسالة وجهها الملك زيد بن هاشم إلى الشعب الأردني.")
    assert found.told == [told("message", "زيد بن هاشم", "الشعب الأردني")]


def test_where_an_emir_goes_is_not_his_office(coded, told):
    found = coded("تأتي زيارة أمير دولة قطر إلى سلوفينيا في وقتها.")
    assert found.told == [told("visit", "أمير دولة قطر", "سلوفينيا")]


def test_two_short_names_are_two(coded):
    found = coded(
        "زار وزير الصحة الأردني سامر الخطيب بيروت والتقى وزير العدل القبرصي أندرياس نيقولا. "
        "وقال البيان إن الوزيرين الخطيب ونيقولا بحثا التعاون."
    )
    assert not any("ونيقولا" in actor.name for actor in found.report.actors)


def test_a_number_behind_a_paper_is_not_its_name(coded):
    found = coded('نشرت صحيفة "الأفق" تقريرا. وأحصت الصحيفة 12 ألف صاروخ، وقالت القناة 12 إن العدد أكبر.')
    names = {actor.name for actor in found.report.actors}
    assert "القناة 12" in names
    assert "الصحيفة 12" not in names


def test_reporters_today_are_no_paper(coded):
    found = coded("وقال الوزير سامر الخطيب للصحفيين اليوم إن الطريق مفتوح. وقالت صحيفة اليوم إن الجسر مغلق.")
    assert [actor.name for actor in found.report.actors if actor.kind == "organization"] == ["صحيفة اليوم"]
    assert found.report.statements[0].via is None


def test_representatives_of_people_that_no_list_has(actors_of):
    assert "مستوردي الأقمشة" in actors_of("اجتمعت مصلحة الجمارك مع ممثلين عن مستوردي الأقمشة أمس.")


def test_a_book_is_no_writer(actors_of):
    assert "كتاب" not in actors_of("جلس الوزير لتوقيع كتاب ذهبي.")
