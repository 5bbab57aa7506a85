"""What the words around a word of contact add to it: tours, bodies that meet, papers handed over."""

import pytest


def test_officers_of_states_speak_by_telephone(coded, told):
    found = coded("تحدث الرئيس القبرصي أندرياس نيقولا إلى رئيسة الوزراء الدنماركية آنا كريستنسن حول الهجرة.")
    assert found.told == [told("call", "أندرياس نيقولا", "آنا كريستنسن")]


@pytest.mark.parametrize(
    "text",
    [
        "تحدث الرئيس القبرصي أندرياس نيقولا إلى الصحفيين حول الهجرة.",
        "تحدث المدير سامر الخطيب مع الموظف هاني نصار حول العطلة.",
    ],
)
def test_who_speaks_to_others_makes_no_call(coded, text):
    assert coded(text).told == []


def test_the_countries_of_a_tour(coded, told):
    found = coded("بدأ وزير الصحة الأردني سامر الخطيب جولة في شمال أفريقيا تشمل تونس والجزائر.")
    assert found.told == [told("visit", "سامر الخطيب", "تونس + الجزائر")]


def test_a_note_handed_to_whom_the_sentence_named_last(coded, told):
    found = coded("استدعت وزارة الخارجية الفنلندية السفير الكيني بيتر كاماو؛ وسلمته مذكرة احتجاج رسمية.")
    assert told("message", "وزارة الخارجية الفنلندية", "بيتر كاماو") in found.told


def test_a_letter_handed_over_is_from_its_sender(coded, told):
    found = coded("سلم بيتر كاماو وزير العدل القبرصي أندرياس نيقولا رسالة من الرئيس الكيني جون موانغي.")
    assert [(kind, a) for kind, a, _ in found.told if kind == "message"] == [
        ("message", frozenset({"جون موانغي"}))
    ]


def test_who_presides_over_the_meeting_of_a_body_meets_it(coded):
    found = coded("ترأس وزير الصحة الأردني سامر الخطيب أمس اجتماع منظمة الصحة العالمية.")
    assert (found.event.kind, found.together) == ("meeting", {"سامر الخطيب", "منظمة الصحة العالمية"})


def test_meetings_between_two_are_nobody_elses(coded):
    found = coded(
        "قال وزير الصحة الأردني سامر الخطيب إن من المقرر عقد اجتماعات بين تونس والجزائر الأسبوع المقبل."
    )
    assert found.together == {"تونس", "الجزائر"}
    assert found.event.status == "planned"


def test_talks_of_peace_are_talks_of_the_two(coded):
    found = coded("أعلن مسؤولون أن محادثات السلام بين الحكومة الأفغانية ومقاتلي حركة طالبان ستجري في يوليو.")
    assert found.together == {"الحكومة الأفغانية", "مقاتلي حركة طالبان"}


def test_where_a_clause_goes_on_is_not_who(coded):
    found = coded(
        "غادر الرئيس القبرصي أندرياس نيقولا اليابان، حيث أجرى مباحثات مع نظيره الياباني كينتا مورا."
    )
    (meeting,) = (each for each in found.told if each[0] == "meeting")
    assert meeting[1] | meeting[2] == {"أندرياس نيقولا", "كينتا مورا"}


def test_a_country_of_an_office_that_several_hold_is_no_party(coded):
    found = coded("التقى وزير الصحة الأردني سامر الخطيب في الدوحة وزراء صحة مصر وتونس وقطر.")
    assert found.together == {"سامر الخطيب", "وزراء صحة مصر"}


def test_a_paper_of_a_body_makes_it_no_party(coded):
    found = coded("يزور وزير الصحة الأردني سامر الخطيب تونس، وفق بلاغ لوزارة الصحة التونسية.")
    assert found.names(found.event.to) == {"تونس"}


def test_who_pins_a_rank_on_somebody_meets_him(coded, told):
    found = coded("قلد أمير قطر راشد بن حمد في مكتبه أمس وزير الدفاع القطري خليفة المناعي رتبته الجديدة.")
    assert found.told == [told("meeting", "خليفة المناعي", "راشد بن حمد")]


def test_whose_visit_it_was_meets_during_it(coded):
    found = coded(
        "قال مسؤولون إن زيارة وزير الصحة الأردني سامر الخطيب إلى تونس نظمت أمس، حيث التقى خلالها بالسفير "
        "الكيني بيتر كاماو."
    )
    (meeting,) = (each for each in found.told if each[0] == "meeting")
    assert meeting[1] | meeting[2] == {"سامر الخطيب", "بيتر كاماو"}


def test_some_of_those_who_travel_are_named_behind(coded):
    found = coded("ذكر أن عددا من المسؤولين سيقومون بزيارة اليابان قريبا ومن ضمنهم وزير الصحة سامر الخطيب.")
    assert "سامر الخطيب" in found.names(found.event.from_)


@pytest.mark.parametrize(
    "text",
    [
        "ينص الميثاق على عقد لقاءين في السنة بين وزير الصحة الأردني سامر الخطيب وزعماء النقابات.",
        "قال وزير الصحة الأردني سامر الخطيب إن المشاورات مستمرة بين مصر وتونس.",
        "تعتزم الحكومة توجيه دعوة إلى وزير الصحة الأردني سامر الخطيب لزيارة اليابان.",
        "يحق لرئيس البرلمان العربي طارق السبيعي أن يذهب إلى اليابان.",
    ],
)
def test_what_is_no_one_contact(coded, text):
    assert coded(text).told == []


def test_officials_in_general_before_those_who_are_named(coded):
    found = coded(
        "زار الرئيس القبرصي أندرياس نيقولا تونس أمس حيث التقى عددا من المسؤولين.\n\n"
        "والتقى الرئيس القبرصي في تونس نظيره التونسي منصف الدالي."
    )
    meetings = [each for each in found.told if each[0] == "meeting"]
    assert [a | b for _, a, b in meetings] == [{"أندرياس نيقولا", "منصف الدالي"}]


def test_a_name_told_before_keeps_its_first_letter(coded):
    found = coded("وصل جو بايدن إلى تونس أمس.\n\nوغادر بايدن كوريا الجنوبية قبل يومين.")
    assert all("جو بايدن" in found.names(event.from_) for event in found.report.events)
    assert len(found.report.events) == 2


@pytest.mark.parametrize(
    "text",
    [
        "سيجري الرئيس القبرصي أندرياس نيقولا محادثات عبر الهاتف مع الرئيس الكيني بيتر كاماو.",
        "عقد الرئيس القبرصي أندرياس نيقولا اجتماعا مع الرئيس الكيني بيتر كاماو عبر تقنية الفيديو.",
    ],
)
def test_talks_over_the_line_are_a_call(coded, told, text):
    assert coded(text).told == [told("call", "أندرياس نيقولا", "بيتر كاماو")]


def test_a_letter_by_another_word(coded, told):
    found = coded("وجه رئيس البرلمان القبرصي أندرياس نيقولا مراسلة إلى الرئيس الكيني بيتر كاماو.")
    assert found.told == [told("message", "أندرياس نيقولا", "بيتر كاماو")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("التقى الرئيس القبرصي أندرياس نيقولا أمس في سان برناس الوزير الكيني بيتر كاماو.", "سان برناس"),
        ("وصل الرئيس القبرصي أندرياس نيقولا أمس إلى كوزالي التركية.", "كوزالي"),
    ],
)
def test_a_town_that_no_list_holds(coded, text, place):
    assert coded(text).event.place.text == place


def test_a_visit_back_to_the_country_named_before(coded, told):
    found = coded("اتفق الرئيس القبرصي أندرياس نيقولا مع فنلندا، وأجرى زيارة رسمية إليها في مارس الماضي.")
    assert told("visit", "أندرياس نيقولا", "فنلندا") in found.told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصل الوزير القبرصي أندرياس نيقولا أمس إلى مقر البعثة في كوزالي التركية.", "كوزالي"),
        ("حل الوزير القبرصي أندرياس نيقولا اليوم بالمطار الدولي بنيروبي.", "نيروبي"),
        ("انتقل الوزير القبرصي أندرياس نيقولا إلى مدينة ساندورال.", "ساندورال"),
        ("وصلت بعثة الفريق الأول بنادي الميناء أمس إلى مدينة ساندورال.", "ساندورال"),
    ],
)
def test_the_town_where_a_journey_leads(coded, text, place):
    assert coded(text).event.place.text == place


def test_two_heads_of_state_who_are_known_speak(coded, told):
    found = coded("تحدث الرئيس جو بايدن مع الرئيس محمود عباس حول الهدنة.")
    assert found.told == [told("call", "جو بايدن", "محمود عباس")]


def test_one_more_of_the_same_behind_besides(coded, told):
    found = coded("بدأ الوزير القبرصي أندرياس نيقولا جولة تشمل فنلندا وتركيا بالإضافة إلى لبنان.")
    assert found.told == [told("visit", "أندرياس نيقولا", "فنلندا + تركيا + لبنان")]


def test_a_town_behind_the_building_is_no_other_side(coded, told):
    text = "اجتمع وزير الخارجية عمر الحسني أمس في فرع وزارة الخارجية بجدة مع نظيره الكيني بيتر كاماو."
    assert coded(text).together == {"عمر الحسني", "بيتر كاماو"}


@pytest.mark.parametrize(
    "text",
    [
        "تسلم وزير الدولة سالم المريخي أوراق اعتماد السفير الكيني بيتر كاماو.",
        "تسلم وزير الدولة سالم المريخي، اليوم، نسخة من أوراق اعتماد السفير الكيني بيتر كاماو.",
    ],
)
def test_who_takes_credentials_receives_the_envoy(coded, told, text):
    assert coded(text).told == [told("meeting", "بيتر كاماو", "سالم المريخي")]


def test_a_reception_refused_is_called_off(coded, told):
    found = coded("رفض الرئيس سالم المريخي استقبال المبعوث الكيني بيتر كاماو.")
    assert found.told == [told("meeting", "بيتر كاماو", "سالم المريخي")]
    assert found.event.status == "cancelled"


def test_two_who_preside_over_a_committee_meet_each_other(coded):
    text = "ترأس وزير النقل الأردني سامر الخطيب ونظيره الكيني بيتر كاماو اجتماع اللجنة العليا المشتركة."
    assert coded(text).together == {"سامر الخطيب", "بيتر كاماو"}


def test_talks_in_which_two_took_part(coded):
    text = "اختتمت في الرياض محادثات شارك فيها الوزير سامر الخطيب والسفير الكيني بيتر كاماو."
    assert coded(text).together == {"سامر الخطيب", "بيتر كاماو"}


@pytest.mark.parametrize("wish", ["حفظه الله", "حفظه الله ورعاه", '"رعاه الله"', "-حفظه الله-"])
def test_a_wish_stands_between_a_verb_and_its_parties(coded, told, wish):
    text = f"استقبل الأمير سالم بن فهد المريخي أمير المنطقة {wish} السفير الكيني بيتر كاماو."
    assert coded(text).told == [told("meeting", "بيتر كاماو", "سالم بن فهد المريخي")]
    letter = f"تسلم الأمير سالم بن فهد المريخي {wish} رسالة خطية من الرئيس الكيني بيتر كاماو."
    assert coded(letter).told == [told("message", "بيتر كاماو", "سالم بن فهد المريخي")]


def test_who_is_received_by_somebody_is_the_guest(coded, told):
    found = coded(
        "استُقبل سامر الخطيب وزير دولة للتجارة الخارجية، اليوم، من قبل الرئيس هلال الرحيلي في القصر."
    )
    assert found.told == [told("meeting", "سامر الخطيب", "هلال الرحيلي")]


def test_who_denies_a_meeting_of_two_others_is_no_side_of_it(coded):
    found = coded("نفت حركة حماس عقد لقاء في إسطنبول بين الوزير سامر الخطيب والسفير هلال الرحيلي.")
    assert (found.together, found.event.status) == ({"سامر الخطيب", "هلال الرحيلي"}, "denied")


def test_what_another_noun_has_behind_it_is_no_side(coded, told):
    found = coded("رفض الرئيس سامر الخطيب لقاء الوزير هلال الرحيلي احتجاجا على الاعتراف بالقدس.")
    assert found.told == [told("meeting", "سامر الخطيب", "هلال الرحيلي")]
