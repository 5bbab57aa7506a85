"""Engagements: who met, called, visited or wrote to whom, by the act and not by the grammar."""

import pytest


def wrong(reason):
    """An ordinary sentence that is still read wrongly."""
    return pytest.mark.xfail(strict=True, reason=reason)


ASYMMETRIC = [
    # reception: the guest acts, the host is the other side
    (
        "استقبل وزير الخارجية الكويتي ناصر العجمي في مكتبه نظيره التونسي منصف الدالي.",
        ("meeting", "منصف الدالي", "ناصر العجمي"),
    ),
    (
        "استقبلت رئيسة مجلس الشيوخ كريستين دوبوا السفير اللبناني هادي نصار.",
        ("meeting", "هادي نصار", "كريستين دوبوا"),
    ),
    (
        "استقبل الرئيس الجزائري عمار بوزيد، بقصر المرادية، وزيرة خارجية النرويج إنغريد هانسن.",
        ("meeting", "إنغريد هانسن", "عمار بوزيد"),
    ),
    (
        "يستقبل رئيس الحكومة المغربية إدريس العلوي وزير الفلاحة الإسباني ألفونسو ريفيرا.",
        ("meeting", "ألفونسو ريفيرا", "إدريس العلوي"),
    ),
    # visits
    (
        "زار وزير الصحة الأردني سامر الخطيب جمهورية التشيك.",
        ("visit", "سامر الخطيب", "جمهورية التشيك"),
    ),
    (
        "وصل الرئيس السنغالي موسى ديالو إلى تونس في زيارة دولة.",
        ("visit", "موسى ديالو", "تونس"),
    ),
    (
        "غادر المبعوث الأممي هانس لارسن اليمن بعد زيارة استمرت ثلاثة أيام.",
        ("visit", "هانس لارسن", "اليمن"),
    ),
    # calls
    (
        "تلقى أمير قطر راشد بن حمد اتصالا هاتفيا من رئيس وزراء إسبانيا ألفونسو ريفيرا.",
        ("call", "ألفونسو ريفيرا", "راشد بن حمد"),
    ),
    (
        "أجرى وزير الدفاع اللبناني جورج خليفة اتصالا هاتفيا بنظيره السوري عدنان المصري.",
        ("call", "جورج خليفة", "عدنان المصري"),
    ),
    (
        "بحث وزير الخارجية المصري شريف البنداري هاتفيا مع نظيرته الألمانية كلارا هوفمان تطورات الأوضاع.",
        ("call", "شريف البنداري", "كلارا هوفمان"),
    ),
    pytest.param(
        "اتصل رئيس الوزراء العراقي ضياء الجبوري هاتفيا برئيس إقليم كردستان آزاد برواري.",
        ("call", "ضياء الجبوري", "آزاد برواري"),
    ),
    pytest.param(
        "هاتف الرئيس التركي أورهان كايا نظيره الأذربيجاني رشاد علييف.", ("call", "أورهان كايا", "رشاد علييف")
    ),
    # messages
    pytest.param(
        "بعث الرئيس الموريتاني أحمد ولد الطالب برقية تهنئة إلى رئيس جمهورية فنلندا ماتي نيمينن.",
        ("message", "أحمد ولد الطالب", "ماتي نيمينن"),
    ),
    (
        "تسلم نائب رئيس الوزراء العماني فهد البوسعيدي رسالة خطية من رئيس جمهورية تنزانيا جوزيف مواليمو.",
        ("message", "جوزيف مواليمو", "فهد البوسعيدي"),
    ),
    (
        "وجه رئيس البرلمان العربي طارق السبيعي رسالة إلى الأمين العام للأمم المتحدة لويس مارتينيز.",
        ("message", "طارق السبيعي", "لويس مارتينيز"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ASYMMETRIC)
def test_sides_follow_the_act(coded, told, text, expected):
    assert coded(text).told == [told(*expected)]
    assert coded(text).event.status == "held"


MUTUAL = [
    (
        "اجتمع وزير النفط الكويتي ناصر العجمي ونظيره العراقي ضياء الجبوري في فيينا.",
        {"ناصر العجمي", "ضياء الجبوري"},
    ),
    pytest.param(
        "التقى رئيس الوزراء الأردني سامر الخطيب السفير الياباني كينتا مورا.", {"سامر الخطيب", "كينتا مورا"}
    ),
    (
        "عقد وزير العدل اللبناني جورج خليفة اجتماعا مع نظيره القبرصي أندرياس نيقولا.",
        {"جورج خليفة", "أندرياس نيقولا"},
    ),
    (
        "تباحث وزير النقل المغربي إدريس العلوي مع نظيره الإسباني ألفونسو ريفيرا بمدريد.",
        {"إدريس العلوي", "ألفونسو ريفيرا"},
    ),
    (
        "أجرى الرئيس العراقي آزاد برواري مباحثات مع رئيسة وزراء الدنمارك آنا كريستنسن.",
        {"آزاد برواري", "آنا كريستنسن"},
    ),
    (
        "ترأس وزير الخارجية السوداني الصادق عوض جلسة مباحثات مع وزير الخارجية الإثيوبي تسفاي برهانو.",
        {"الصادق عوض", "تسفاي برهانو"},
    ),
]


@pytest.mark.parametrize(("text", "sides"), MUTUAL)
def test_meetings_of_equals_have_both(coded, text, sides):
    assert (coded(text).event.kind, coded(text).together) == ("meeting", sides)


def test_the_noun_of_the_act_tells_a_meeting_beside_speech(coded, told):
    found = coded("شدد رئيس مجلس النواب نبيه الحاج خلال لقائه السفير الفرنسي باتريك لومير على أهمية الحوار.")
    assert (found.event.kind, found.together) == ("meeting", {"نبيه الحاج", "باتريك لومير"})
    assert found.said == [("نبيه الحاج", "أهمية الحوار")]


def test_the_guest_of_a_reception_told_by_its_noun_is_the_one_received(coded, told):
    found = coded(
        "أكد وزير الداخلية التونسي كمال الزواري خلال استقباله السفيرة الإيطالية لورا بيانكي أن التعاون مستمر."
    )
    assert found.told == [told("meeting", "لورا بيانكي", "كمال الزواري")]


def test_the_passive_keeps_the_guest(coded, told):
    found = coded("استُقبل المبعوث الأممي هانس لارسن في الرياض من قبل وزير الخارجية السعودي ماجد العتيبي.")
    assert found.told == [told("meeting", "هانس لارسن", "ماجد العتيبي")]


def test_a_guest_with_whom_the_sentence_begins(coded, told):
    found = coded("وزير الري المصري شريف البنداري يستقبل سفيرة هولندا ماريكا فان دايك.")
    assert found.told == [told("meeting", "ماريكا فان دايك", "شريف البنداري")]


def test_two_engagements_in_one_sentence(coded, told):
    found = coded(
        "استقبل الرئيس التونسي منصف الدالي وزير خارجية مالطا جوزيف بورغ، كما تلقى اتصالا هاتفيا من الرئيس "
        "البرتغالي ميغيل سواريس."
    )
    assert found.told == [
        told("meeting", "جوزيف بورغ", "منصف الدالي"),
        told("call", "ميغيل سواريس", "منصف الدالي"),
    ]


def test_each_of_those_listed_is_a_meeting(coded):
    found = coded(
        "التقى وزير الخارجية العماني هلال الرحيلي كلا من وزير الخارجية الهندي راجيش كومار ووزيرة خارجية "
        "أستراليا إيما ويلسون."
    )
    assert [(kind, a | b) for kind, a, b in found.told] == [
        ("meeting", {"هلال الرحيلي", "راجيش كومار"}),
        ("meeting", {"هلال الرحيلي", "إيما ويلسون"}),
    ]


def test_the_next_sentence_goes_on_with_the_same_subject(coded):
    found = coded(
        "التقى رئيس البرلمان الليبي فرج الورفلي في القاهرة السفير الروسي إيغور ماكاروف. كما التقى السفيرة "
        "الكندية جولي تريمبلي."
    )
    assert [(kind, a | b) for kind, a, b in found.told] == [
        ("meeting", {"فرج الورفلي", "إيغور ماكاروف"}),
        ("meeting", {"فرج الورفلي", "جولي تريمبلي"}),
    ]


def test_a_visit_and_the_meeting_during_it_are_two(coded):
    found = coded(
        "وصل رئيس وزراء ماليزيا أزمان إبراهيم إلى الدوحة أمس في زيارة رسمية، واستقبله فور وصوله وزير الدولة "
        "القطري خليفة المناعي."
    )
    assert sorted(kind for kind, _, _ in found.told) == ["meeting", "visit"]
    (meeting,) = (each for each in found.told if each[0] == "meeting")
    assert (meeting[1], meeting[2]) == ({"أزمان إبراهيم"}, {"خليفة المناعي"})


def test_a_delegation_comes_with_its_head(coded, told):
    found = coded(
        "استقبل رئيس الجمهورية اللبنانية سليم طنوس وفدا من حزب العدالة والتنمية برئاسة مراد أوزكان."
    )
    assert found.told == [told("meeting", "مراد أوزكان + حزب العدالة والتنمية", "سليم طنوس")]


def test_a_delegation_without_head_is_its_body(coded, told):
    found = coded("استقبل وزير العمل الأردني سامر الخطيب وفدا من منظمة العمل الدولية.")
    assert found.told == [told("meeting", "منظمة العمل الدولية", "سامر الخطيب")]


def test_a_delegation_in_the_genitive_of_a_profession(coded):
    found = coded("استقبل وزير الإعلام الكويتي ناصر العجمي وفدا من نقابة الصحفيين اليمنيين.")
    assert found.event.kind == "meeting"
    assert found.names(found.event.to) == {"ناصر العجمي"}


def test_those_who_were_there_are_attendees(coded):
    found = coded(
        "استقبل ولي العهد الأردني زيد بن هاشم وزير الخارجية الصيني لي وانغ.\n\n"
        "وحضر اللقاء وزير الدولة الأردني فواز المجالي."
    )
    assert found.told == [("meeting", {"لي وانغ"}, {"زيد بن هاشم"})]
    assert found.names(found.event.attendees) == {"فواز المجالي"}


def test_attendees_in_the_same_sentence(coded):
    found = coded(
        "التقى الرئيس القبرصي أندرياس نيقولا رئيس مجلس النواب المصري حسام الشافعي بحضور السفير المصري في "
        "نيقوسيا وائل غنيم."
    )
    assert found.together == {"أندرياس نيقولا", "حسام الشافعي"}
    assert found.names(found.event.attendees) == {"وائل غنيم"}


def test_the_counterpart_by_office_alone(coded):
    found = coded("التقى الرئيس الصومالي عبدي ورسمه نظيره الكيني.")
    assert found.event.kind == "meeting"
    assert found.report.actors[1].country == "KEN"
    assert len(found.together) == 2


def test_offices_alone_meet(coded):
    found = coded("بحث الرئيس الإيراني مع نظيره العراقي في بغداد أمن الحدود.")
    assert found.event.kind == "meeting"
    assert {actor.country for actor in found.report.actors if actor.kind == "person"} == {"IRN", "IRQ"}


@wrong("a topic behind the parties is lost")
def test_topics_are_words_of_the_article(coded):
    found = coded(
        "بحث وزير الزراعة السوداني الصادق عوض مع نظيره المصري حسام الشافعي آفاق الاستثمار في القمح والقطن."
    )
    assert [topic.text for topic in found.event.topics] == ["آفاق الاستثمار في القمح والقطن"]


def test_participants_trigger_and_evidence_are_the_words(coded):
    text = "وصباح أمس استقبل الوزير اللبناني جورج خليفة السفيرة الكندية جولي تريمبلي في مكتبه. وغادرت بعدها."
    event = coded(text).event
    participants = {each.role: each.text for each in event.participants}
    assert event.trigger.text == "استقبل"
    assert participants.keys() == {"from", "to"}
    assert "جولي تريمبلي" in participants["from"]
    assert "جورج خليفة" in participants["to"]
    assert "استقبل الوزير اللبناني جورج خليفة السفيرة الكندية جولي تريمبلي" in event.evidence[0].text
    assert "غادرت" not in event.evidence[0].text


def test_the_reason_names_the_rule(coded):
    event = coded("استقبل الوزير اللبناني جورج خليفة السفيرة الكندية جولي تريمبلي.").event
    assert any("استقبل" in reason for reason in event.why)
    assert 0 < event.confidence <= 1


def test_the_plover_code_follows_from_the_kind(coded):
    event = coded("زار وزير الصحة الأردني سامر الخطيب جمهورية التشيك.").event
    assert (event.plover.type, event.plover.mode) == ("CONSULT", "visit")


@pytest.mark.parametrize(
    "text",
    [
        "عقد وزير الصحة الأردني سامر الخطيب مؤتمرا صحفيا في عمان تناول فيه حملة التلقيح.",
        "أجرت صحيفة الأفق حوارا مع وزير الصحة الأردني سامر الخطيب.",
        "العلاقات بين تونس ومالطا قديمة ومتينة.",
        "استقبلت مستشفيات بيروت عشرات المصابين منذ الصباح.",
    ],
)
def test_what_is_no_engagement(coded, text):
    assert coded(text).told == []


def test_an_exchange_of_messages(coded):
    found = coded("تبادل وزير الخارجية العماني هلال الرحيلي ونظيره الإيراني رضا كرماني رسائل تهنئة بالعيد.")
    assert found.event.kind == "message"
    assert found.together == {"هلال الرحيلي", "رضا كرماني"}


def test_a_farewell_is_a_meeting(coded, told):
    found = coded("ودع أمير قطر راشد بن حمد الرئيس الكيني بيتر كاماو في مطار حمد الدولي.")
    assert found.told == [told("meeting", "بيتر كاماو", "راشد بن حمد")]


def test_the_end_of_a_visit(coded, told):
    found = coded("اختتم وزير الدفاع القطري خليفة المناعي زيارته إلى إيطاليا.")
    assert found.told == [told("visit", "خليفة المناعي", "إيطاليا")]


@wrong("two bodies joined by «و» are taken for one")
def test_two_delegations_meet(coded):
    found = coded("شهدت العاصمة القطرية الدوحة أمس لقاء بين وفدي حركة الميثاق وحزب الوفاق.")
    assert found.together == {"حركة الميثاق", "حزب الوفاق"}
    assert found.event.date == "2024-05-14"


def test_a_meeting_planned_for_a_visit(coded):
    found = coded(
        "بدأ رئيس الوزراء العراقي ضياء الجبوري زيارة إلى اليابان يلتقي خلالها نظيره الياباني كينتا مورا."
    )
    assert [event.kind for event in found.report.events] == ["visit", "meeting"]


def test_a_delegation_of_a_nationality_is_the_country(coded):
    found = coded("استقبل ولي العهد الأردني زيد بن هاشم وفدا برلمانيا يابانيا.")
    assert found.event.kind == "meeting"
    (guest,) = (actor for actor in found.report.actors if actor.id in found.event.from_)
    assert guest.country == "JPN"


def test_letters_of_credence(coded, told):
    found = coded("تسلم وزير الخارجية العماني هلال الرحيلي نسخة من أوراق اعتماد السفير النيوزيلندي جيمس كوك.")
    assert found.told == [told("meeting", "جيمس كوك", "هلال الرحيلي")]


def test_a_noun_without_a_word_on_its_status_goes_with_the_verb(coded):
    found = coded(
        "يتوجه وزير التجارة الماليزي رازق عمران غدا إلى مسقط. وتأتي زيارة رازق عمران إلى مسقط بدعوة رسمية."
    )
    assert [(event.kind, event.status) for event in found.report.events] == [("visit", "planned")]
