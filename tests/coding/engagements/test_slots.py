"""Who acts and who is acted on, where the sentence does not say it in the plain order."""

import pytest


def test_the_clause_behind_that_has_its_own_subject(coded, told):
    found = coded(
        "قالت الرئاسة القبرصية إن الرئيس أندرياس نيقولا جدد دعوته خلال مكالمة هاتفية مع رئيس الوزراء "
        "اليوناني كوستاس باباس."
    )
    assert found.told == [told("call", "أندرياس نيقولا", "كوستاس باباس")]


def test_nobody_visits_his_own_country(coded):
    found = coded(
        "التقى وزير الصحة الأردني سامر الخطيب أمس وزير الصحة المصري شريف البنداري. وشكر الخطيب الوزير المصري "
        "شريف البنداري بعد زيارته لمصر."
    )
    (visit,) = (event for event in found.report.events if event.kind == "visit")
    assert found.names(visit.from_) == {"سامر الخطيب"}


def test_a_verb_without_subject_goes_on_about_that_of_its_sentence(coded, told):
    found = coded("أعلن وزير الصحة الأردني سامر الخطيب أنه سيتوجه إلى اليابان الأسبوع المقبل.")
    assert found.told == [told("visit", "سامر الخطيب", "اليابان")]
    assert found.event.status == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "أعلن وزير الصحة الأردني سامر الخطيب أن الأدوية وصلت إلى اليمن أمس.",
        "قال وزير الصحة الأردني سامر الخطيب إن الأشخاص الذين انتقلوا إلى اليابان بخير.",
    ],
)
def test_what_is_no_person_does_not_travel_in_his_name(coded, text):
    assert coded(text).told == []


def test_the_pronoun_of_that_is_the_subject(coded, told):
    found = coded("أعلنت وزارة الخارجية الفنلندية أنها استدعت السفير الكيني بيتر كاماو.")
    assert found.told == [told("meeting", "بيتر كاماو", "وزارة الخارجية الفنلندية")]


def test_a_call_that_is_the_manner_of_telling(coded, told):
    found = coded("أبلغ رئيس قبرص أندرياس نيقولا في اتصال هاتفي نظيره التونسي منصف الدالي بقرار بلاده.")
    assert found.told == [told("call", "أندرياس نيقولا", "منصف الدالي")]


def test_a_meeting_that_is_the_purpose_of_a_journey(coded):
    found = coded("غادر وزير الصحة الأردني سامر الخطيب عمان متوجها إلى الدوحة للقاء أمير قطر راشد بن حمد.")
    (meeting,) = (event for event in found.report.events if event.kind == "meeting")
    assert found.names((*meeting.from_, *meeting.to)) == {"سامر الخطيب", "راشد بن حمد"}
    assert meeting.status == "planned"


def test_who_sees_a_guest_off_is_the_other_side(coded):
    found = coded(
        "غادر الرئيس الكيني بيتر كاماو الدوحة أمس.\n\nوكان في وداع فخامته بمطار حمد الدولي وزير "
        "الدفاع القطري خليفة المناعي وسفير كينيا جوزيف مواليمو."
    )
    (farewell,) = (event for event in found.report.events if event.kind == "meeting")
    assert found.names(farewell.from_) == {"بيتر كاماو"}
    assert found.names(farewell.to) == {"خليفة المناعي"}
    assert found.names(farewell.attendees) == {"جوزيف مواليمو"}


def test_a_letter_resumed_by_its_pronoun(coded):
    found = coded("أكدت نقابة الصيادين في برقية توجهت بها إلى وزير الفلاحة كمال الزواري تمسكها بالحوار.")
    assert [event.kind for event in found.report.events] == ["message"]
    assert found.names(found.event.to) == {"كمال الزواري"}


def test_those_received_together_are_one_meeting(coded):
    found = coded(
        "استقبل ولي العهد الأردني زيد بن هاشم كلا من وزير الصحة سامر الخطيب ووزير المياه عصام الخريشة."
    )
    assert found.names(found.event.from_) == {"سامر الخطيب", "عصام الخريشة"}


@pytest.mark.parametrize(
    "text",
    [
        "وجرى خلال اللقاء استعراض العلاقات الثنائية بين قبرص واليابان.",
        "أعرب رئيس قبرص أندرياس نيقولا خلال الاتصال عن الأمل في سلام بين كينيا وأوغندا.",
    ],
)
def test_a_noun_that_joins_two_keeps_them_for_itself(coded, text):
    assert coded(text).told == []


def test_teams_play_and_do_not_meet(coded):
    assert coded("يلتقي الوحدة نظيره الكرامة في مباراة ودية غدا.").told == []


def test_a_name_in_apposition_behind_a_comma(coded, told):
    found = coded(
        "استقبل وزير الخارجية والتعاون والمقيمين في الخارج، محمد سالم ولد أحمد، السفيرة الكندية جولي تريمبلي."
    )
    assert found.told == [told("meeting", "جولي تريمبلي", "محمد سالم ولد أحمد")]


def test_the_pronoun_of_two_is_both(coded):
    found = coded(
        "اتفق الرئيس القبرصي أندرياس نيقولا ونظيره اليوناني كوستاس باباس، خلال لقائهما في أثينا أمس، على "
        "تعزيز التعاون."
    )
    assert found.together == {"أندرياس نيقولا", "كوستاس باباس"}
    assert found.event.place.text == "أثينا"


def test_a_tour_is_to_the_countries_it_takes_in(coded, told):
    found = coded("يبدأ الرئيس الكيني بيتر كاماو الأحد المقبل جولة تشمل قطر والكويت.")
    assert found.told == [told("visit", "بيتر كاماو", "قطر + الكويت")]
    assert found.event.place is None


def test_a_cable_of_condolence_is_received(coded, told):
    found = coded("تلقى الملك زيد بن هاشم برقية تعزية من رئيس قبرص أندرياس نيقولا.")
    assert found.told == [told("message", "أندرياس نيقولا", "زيد بن هاشم")]


def test_one_of_those_met_is_named(coded):
    found = coded("التقى الرئيس الكيني بيتر كاماو عددا من المسؤولين بينهم وزير المالية كمال الزواري.")
    assert {"بيتر كاماو", "كمال الزواري"} <= found.together


def test_two_subjects_of_a_light_verb(coded):
    found = coded("عقد الرئيسان بيتر كاماو وسامر الخطيب جلسة مباحثات في نيروبي.")
    assert found.together == {"بيتر كاماو", "سامر الخطيب"}


def test_the_head_of_a_delegation_of_a_body(coded, told):
    found = coded("قام وفد من نقابة الصيادين برئاسة منصف الدالي بزيارة إلى ليبيا.")
    assert found.told == [told("visit", "منصف الدالي + نقابة الصيادين", "ليبيا")]


def test_two_who_talk_by_telephone(coded, told):
    found = coded(
        "بحث ولي العهد الأردني زيد بن هاشم ورئيس الوزراء الهندي راجيش كومار هاتفيا التطورات في المنطقة."
    )
    assert found.told == [told("call", "زيد بن هاشم", "راجيش كومار")]


def test_who_is_received_by_whom_in_a_noun(coded, told):
    found = coded("تسلم الأمير زيد بن هاشم، خلال استقباله من قبل الشيخ راشد بن حمد، هدية تذكارية.")
    assert found.told == [told("meeting", "زيد بن هاشم", "راشد بن حمد")]


def test_intending_a_visit(coded, told):
    found = coded("أعلن وزير النقل التونسي سامر الخطيب اعتزامه زيارة الأردن.")
    assert found.told == [told("visit", "سامر الخطيب", "الأردن")]
    assert found.event.status == "planned"


def test_a_set_of_meetings_with_several(coded, told):
    found = coded("عقدت الوزيرة هالة كرم مجموعة من اللقاءات مع بعض الوفود، من بينها وفود موريتانيا ونيجيريا.")
    assert found.told == [told("meeting", "هالة كرم", "موريتانيا"), told("meeting", "هالة كرم", "نيجيريا")]


def test_some_members(coded):
    found = coded("قالت الصحيفة إن رئيس حركة الأفق، اجتمع البارحة بعدد من أعضاء كتلة الوسط.")
    assert found.event.kind == "meeting"


def test_two_presidents_by_name(coded, told):
    found = coded('أشاد باللقاء "الهام" الذي جمع الرئيسين مراد سالم وعلي حسن في بيروت.')
    assert found.told == [told("meeting", "مراد سالم", "علي حسن")]


def test_the_next_meeting_with_a_guest_is_another_one(coded):
    found = coded(
        "استقبل الوزير سامر الخطيب أمس السفير هاني نصار. كما عقد الوزير سامر الخطيب مع السفير اجتماعا موسعا."
    )
    assert [kind for kind, _, _ in found.told] == ["meeting", "meeting"]


def test_what_did_not_happen_is_no_visit(coded):
    assert coded("رغم عدم زيارة الوزير سامر الخطيب المغرب منذ سنوات، بقيت الأبواب مفتوحة.").told == []


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير العدل القبرصي أندرياس نيقولا إثر لقائه في طرابلس نظيره الكيني بيتر كاماو إن الملف أغلق.",
        "أكد وزير العدل القبرصي أندرياس نيقولا خلال استقباله بمكتبه في نيقوسيا أمس السفير الكيني بيتر كاماو"
        " أن الملف أغلق.",
        "صرح وزير العدل القبرصي أندرياس نيقولا عقب لقائه على هامش القمة الوزير الكيني بيتر كاماو.",
    ],
)
def test_where_and_when_stand_between_a_noun_and_its_object(coded, text):
    assert coded(text).together == {"أندرياس نيقولا", "بيتر كاماو"}


def test_who_goes_along_stands_between_subject_and_object(coded, told):
    found = coded("استقبل المحافظ سامر الخطيب، يرافقه نائبه هاني نصار، السفير الكيني بيتر كاماو.")
    assert told("meeting", "بيتر كاماو", "سامر الخطيب") in found.told


def test_the_sick_are_visited_in_their_hospital(coded):
    found = coded("زار المحافظ سامر الخطيب أمس جرحى مستشفى الميناء.")
    assert found.event.kind == "visit"
    assert found.names(found.event.to) == {"جرحى مستشفى الميناء"}


@pytest.mark.parametrize(
    "text",
    [
        "يأتي القرار قبيل زيارة مقررة للرئيس القبرصي أندرياس نيقولا لليابان.",
        "أعلن القصر عن زيارة مرتقبة للرئيس القبرصي أندرياس نيقولا إلى اليابان.",
    ],
)
def test_a_visit_of_somebody_to_somewhere(coded, told, text):
    found = coded(text)
    assert found.told == [told("visit", "أندرياس نيقولا", "اليابان")]
    assert found.event.status == "planned"


def test_who_speaks_in_the_letter_that_opens_a_sentence(coded, told):
    found = coded("وفي رسالة إلى الأمين العام للأمم المتحدة سامر الخطيب أشارت فنلندا إلى الميثاق.")
    assert found.told == [told("message", "فنلندا", "سامر الخطيب")]


def test_travellers_without_names_are_not_the_minister(coded):
    found = coded("قال الوزير القبرصي أندرياس نيقولا إن الحافلات تحمل مسافرين إلى لبنان.")
    assert found.told == []


def test_nobody_is_said_to_have_made_calls_that_were_made(coded):
    found = coded(
        "قال الوزير القبرصي أندرياس نيقولا ذلك في الحفل. أجريت اتصالات خلال العرض بالخبير الكيني بيتر كاماو."
    )
    assert found.told == []


def test_what_a_verb_acts_on_goes_nowhere_else(coded):
    found = coded(
        "وصل الرئيس القبرصي أندرياس نيقولا إلى كينيا. "
        "وبعد أن شكر عددا من الموظفين التقى رئيس البلدية هاني نصار."
    )
    assert not [each for each in found.told if "عددا من الموظفين" in each[1]]


def test_as_well_goes_on_about_who_did_the_same(coded, told):
    found = coded(
        "استقبل الوزير سامر الخطيب أمس السفير هاني نصار. وأعرب السفير هاني نصار عن شكره. "
        "كما استقبل أمس المدير كريم البدري."
    )
    assert told("meeting", "كريم البدري", "سامر الخطيب") in found.told


def test_he_who_was_received_stays_the_topic(coded, told):
    found = coded(
        "وصل الرئيس القبرصي أندرياس نيقولا إلى نيروبي حيث كان في استقباله نظيره الكيني بيتر كاماو. "
        "وتناول العشاء مع الوزير هاني نصار."
    )
    assert told("meeting", "أندرياس نيقولا", "هاني نصار") in found.told


def test_people_in_the_plural_hold_no_meeting_of_his(coded, told):
    found = coded("حضر الطلاب الحفل. وأكد الوزير سامر الخطيب ذلك خلال اجتماعه مع المدير هاني نصار أمس.")
    assert found.told == [told("meeting", "سامر الخطيب", "هاني نصار")]


def test_a_list_behind_a_verb_without_subject_stays_whole(coded):
    found = coded(
        "وصل الوزير القبرصي أندرياس نيقولا إلى بغداد. "
        "وسيلتقي أيضا هاني نصار رئيس الوزراء وسامر الخطيب رئيس مجلس النواب."
    )
    guests = frozenset({"هاني نصار", "سامر الخطيب"})
    assert ("meeting", frozenset({"أندرياس نيقولا"}), guests) in found.told


def test_with_whom_behind_a_relative_clause(coded, told):
    found = coded(
        "من المتوقع أن يلتقي الوزير سامر الخطيب اليوم خلال الزيارة التي لم يعلن عنها، مع المدير هاني نصار."
    )
    assert told("meeting", "سامر الخطيب", "هاني نصار") in found.told


def test_of_whom_a_relative_clause_tells_acts_in_it(coded, told):
    text = "تحدثت الناطقة باسم الخارجية عن الوزير سامر الخطيب الذي سيلتقي السفير الكيني بيتر كاماو."
    assert coded(text).told == [told("meeting", "سامر الخطيب", "بيتر كاماو")]


def test_a_pronoun_of_the_other_gender_means_the_other_one(coded, told):
    text = "استقبل الرئيس سامر الخطيب الوزيرة الكينية هالة كاماو التي سلمته رسالة خطية من الرئيس جون موانغي."
    assert told("message", "جون موانغي", "سامر الخطيب") in coded(text).told


def test_the_agency_of_the_dateline_meets_nobody(coded):
    text = (
        "واس - القاهرة : غادر الوزير سامر الخطيب مصر بعد زيارة عمل التقى خلالها الرئيس الكيني بيتر كاماو "
        "وعددا من المسؤولين."
    )
    met = [(who, whom) for kind, who, whom in coded(text).told if kind == "meeting"]
    assert met == [({"سامر الخطيب"}, {"بيتر كاماو", "عددا من المسؤولين"})]


def test_a_verb_behind_a_comma_has_the_subject_of_its_own_clause(coded):
    text = "اللجنة غير مستعدة للتراجع، وقال الوزير سامر الخطيب بعد لقاء مع السفير بيتر كاماو إن الحل قريب."
    assert coded(text).together == {"سامر الخطيب", "بيتر كاماو"}


def test_they_who_are_received_came_in_the_sentence_before(coded, told):
    text = "قام المحافظ سامر الخطيب يرافقه نائبه بزيارة للمستشفى. وكان في استقبالهم المدير بيتر كاماو."
    assert told("meeting", "سامر الخطيب", "بيتر كاماو") in coded(text).told


def test_who_hands_a_letter_over_is_not_whom_it_is_for(coded, told):
    found = coded("استقبل الملك هلال الرحيلي السفير سامر الخطيب الذي سلمه رسالة خطية من الرئيس بيتر كاماو.")
    assert told("message", "بيتر كاماو", "هلال الرحيلي") in found.told


@pytest.mark.parametrize("verb", ["وعقدا اجتماعا مع", "وأجريا محادثات مع", "والتقيا"])
def test_a_verb_of_two_goes_on_about_both(coded, told, verb):
    found = coded(f"وصل الوزير سامر الخطيب والسفير بيتر كاماو إلى القاهرة، {verb} المدير هلال الرحيلي.")
    assert told("meeting", "سامر الخطيب + بيتر كاماو", "هلال الرحيلي") in found.told
