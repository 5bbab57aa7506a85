"""Whether an engagement was held, is planned, was called off, is denied or only imagined."""

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يلتقي وزير الخارجية العماني هلال الرحيلي غدا نظيره الهندي راجيش كومار.", "planned"),
        ("سيزور الرئيس السنغالي موسى ديالو المغرب الأسبوع المقبل.", "planned"),
        ("من المقرر أن يستقبل الملك فيصل بن سعود الرئيس القبرصي أندرياس نيقولا.", "planned"),
        ("يعتزم وزير المالية العراقي ضياء الجبوري زيارة اليابان.", "planned"),
        ("ألغى الرئيس التركي أورهان كايا لقاءه مع رئيس وزراء اليونان كوستاس باباس.", "cancelled"),
        ("أرجأ وزير الخارجية المصري شريف البنداري زيارته إلى إثيوبيا.", "cancelled"),
        pytest.param(
            "نفى مكتب رئيس الوزراء اللبناني جورج خليفة أن يكون خليفة قد التقى السفير الروسي إيغور ماكاروف.",
            "denied",
        ),
    ],
)
def test_status(coded, text, status):
    assert coded(text).event.status == status


def test_what_did_not_happen_is_no_engagement_held(coded):
    found = coded("لم يلتق الرئيس الصومالي عبدي ورسمه نظيره الكيني بيتر كاماو.")
    assert all(event.status != "held" for event in found.report.events)


def test_what_is_only_imagined_is_kept_on_demand(coded):
    text = "إذا التقى الرئيس الصومالي عبدي ورسمه نظيره الكيني بيتر كاماو فقد ينتهي الخلاف."
    assert not coded(text).report.events
    assert coded(text, hypothetical=True).event.status == "hypothetical"


def test_a_call_for_a_meeting_is_none(coded):
    found = coded("دعا زعيم حزب الإصلاح منير البكوش إلى لقاء بين رئيس الحكومة ونقابات العمال.")
    assert not [event for event in found.report.events if event.status == "held"]


def test_background_is_marked(coded):
    found = coded(
        "التقى وزير الخارجية المصري شريف البنداري أمس نظيره السوداني الصادق عوض.\n\n"
        "وكان البنداري قد زار السودان في يناير الماضي."
    )
    assert [(event.kind, event.background) for event in found.report.events] == [
        ("meeting", False),
        ("visit", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "سيجري رئيس قبرص، أندرياس نيقولا، الأحد المقبل زيارة رسمية إلى تونس.",
        "قال المتحدث إن زيارة رئيس قبرص أندرياس نيقولا إلى تونس ستشهد توقيع اتفاقيات.",
        "يلتقي رئيس قبرص أندرياس نيقولا في وقت لاحق السفير الكيني بيتر كاماو.",
    ],
)
def test_a_verb_ahead_of_or_behind_the_noun_tells_the_future(coded, text):
    assert coded(text).event.status == "planned"


def test_readiness_is_no_plan(coded):
    found = coded("أبدى رئيس قبرص أندرياس نيقولا استعداده لزيارة تونس.")
    assert found.told == []


def test_what_goes_on_behind_a_verb_of_the_future(coded):
    found = coded(
        "كشف الوزير أن الرئيس القبرصي أندرياس نيقولا سيزور كينيا ويلتقي بالرئيس الكيني جون موانغي في سبتمبر."
    )
    assert [event.status for event in found.report.events] == ["planned", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "دعت وزارة الخارجية القبرصية في رسالة إلى الرئيس الكيني بيتر كاماو الجيران إلى وقف الصيد.",
        "طلب الرئيس القبرصي أندرياس نيقولا في اتصال مع الرئيس الكيني بيتر كاماو وقف الصيد.",
    ],
)
def test_what_is_asked_for_in_a_letter_is_not_the_letter(coded, text):
    assert coded(text).event.status == "held"


@pytest.mark.parametrize(
    "text",
    [
        "وسيعقد الرئيس القبرصي أندرياس نيقولا والرئيس الكيني بيتر كاماو جلسة مباحثات رسمية.",
        "أقيم الحفل قبل زيارة للرئيس القبرصي أندرياس نيقولا مرتقبة إلى كينيا.",
    ],
)
def test_what_is_ahead_behind_and_or_an_owner(coded, text):
    assert coded(text).event.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس القبرصي أندرياس نيقولا إن بلاده لن تجري أي محادثات مع الرئيس الكيني بيتر كاماو.",
        "حالت الظروف دون زيارة الرئيس القبرصي أندرياس نيقولا لكينيا.",
    ],
)
def test_no_contact_at_all(coded, text):
    assert coded(text).told == []


@pytest.mark.parametrize(
    "text",
    [
        "أبدى الرئيس القبرصي أندرياس نيقولا ترحيبه بعقد اجتماع مع الرئيس الكيني بيتر كاماو.",
        "اتفق الرئيس القبرصي أندرياس نيقولا على لقاء مع الرئيس الكيني بيتر كاماو.",
        "سيبحث الملف في الجولة المقبلة من محادثات الرئيس القبرصي أندرياس نيقولا مع الرئيس الكيني بيتر كاماو.",
        "ستكون الوزيرة القبرصية ماريا نيقولا أول وزيرة تزور كينيا.",
    ],
)
def test_what_is_agreed_on_or_the_next_of_a_row_is_ahead(coded, text):
    assert coded(text).event.status == "planned"


def test_for_the_sake_of_a_meeting_puts_nothing_off(coded):
    found = coded("جاء الوزير القبرصي أندرياس نيقولا من أجل اجتماع مع الرئيس الكيني بيتر كاماو.")
    assert found.event.status == "held"
