"""Who acts when a noun names nobody: both before it, a delegation before those who go along."""


def test_a_summit_between_the_two_before_it(coded, told):
    found = coded(
        "رفض الرئيس القبرصي أندرياس نيقولا، والعاهل الأردني، زيد بن هاشم، خلال قمة ثنائية بينهما، المقترح."
    )
    assert found.told == [told("meeting", "أندرياس نيقولا", "زيد بن هاشم")]


def test_those_who_were_received_together(coded, told):
    found = coded(
        "قام مدير الشرطة سامر الخطيب، ومدير المرور هاني نصار، بزيارة إلى الكويت، "
        "وكان في استقبالهم وزير الصحة الكويتي خليفة المناعي."
    )
    assert told("meeting", "سامر الخطيب + هاني نصار", "خليفة المناعي") in found.told


def test_a_delegation_travels_and_not_its_last_member(coded):
    found = coded(
        "إن وفدا من حركة حماس، برئاسة خالد العاني، وعضوية الدكتور سامر الخطيب، وهاني نصار، قد زار الأردن أمس."
    )
    assert "هاني نصار" not in found.names(found.event.from_)
    assert "خالد العاني" in found.names(found.event.from_)


def test_who_had_meetings_with_those_named(coded, told):
    found = coded(
        "كان لرئيس الجمهورية سامر الخطيب لقاءات مع عدة قادة على غرار المستشارة الألمانية آنا كريستنسن "
        "والرئيس القبرصي أندرياس نيقولا."
    )
    assert found.told == [
        told("meeting", "سامر الخطيب", "آنا كريستنسن"),
        told("meeting", "سامر الخطيب", "أندرياس نيقولا"),
    ]


def test_several_who_arrive_after_the_place(coded):
    found = coded("وصل إلى بيروت قبيل الظهر كل من وزير النقل سامر الخطيب، ووزير الداخلية هاني نصار.")
    assert (found.event.kind, found.names(found.event.from_)) == ("visit", {"سامر الخطيب", "هاني نصار"})


def test_whose_other_meeting_it_is(coded, told):
    found = coded("سيلتقي الرئيس القبرصي أندرياس نيقولا اليوم زيد بن هاشم خلال اجتماع وزراء المناخ في مسقط.")
    assert found.told == [told("meeting", "أندرياس نيقولا", "زيد بن هاشم")]


def test_a_visit_told_within_a_meeting(coded):
    found = coded(
        "التقى وزير الصحة الأردني سامر الخطيب، خلال زيارته بيروت، وزير العدل القبرصي أندرياس نيقولا."
    )
    assert sorted(kind for kind, _, _ in found.told) == ["meeting", "visit"]


def test_expressing_is_no_way(coded, told):
    found = coded("عبر أمير المنطقة سامر الخطيب في اتصال هاتفي أجراه مساء أمس بعائلة الراحل عن مواساته.")
    assert found.told == [told("call", "سامر الخطيب", "عائلة الراحل")]


def test_relative_with_and(coded, told):
    found = coded(
        "أجرى وزير الصحة الأردني سامر الخطيب مباحثات مع وزير الصحة القبرصي أندرياس نيقولا، "
        "والذي يقوم بزيارة إلى الأردن."
    )
    assert told("visit", "أندرياس نيقولا", "الأردن") in found.told


def test_the_object_that_a_verb_carries(coded):
    found = coded(
        "وصل الرئيس القبرصي أندرياس نيقولا إلى كينيا. "
        "واستقبله الرئيس الكيني جون موانغي وكبار المسؤولين الكينيين."
    )
    (meeting,) = (event for event in found.report.events if event.kind == "meeting")
    assert found.names(meeting.from_) == {"أندرياس نيقولا"}
    assert "جون موانغي" in found.names(meeting.to)


def test_who_was_brought_together_with_a_minister(coded):
    found = coded("وأضاف سامر الخطيب، في ندوة صحافية تلت اللقاء الذي جمعه بوزير العدل القبرصي، ذلك.")
    assert found.together == {"سامر الخطيب", "وزير العدل القبرصي"}


def test_who_somebody_is_makes_no_party(coded, told):
    found = coded("خرج هاني نصار من رحلة التقى خلالها سمير عازار أحد زعماء التمرد في الإقليم الشمالي.")
    assert found.told == [told("meeting", "هاني نصار", "سمير عازار")]


def test_a_team_that_lists_its_members(coded, told):
    found = coded("والتقى الوزير سامر الخطيب فريقا حكوميا ضم، محافظ عدن هاني نصار ومدير المكتب سمير عازار.")
    assert found.told == [told("meeting", "سامر الخطيب", "هاني نصار + سمير عازار")]


def test_a_union_writes_to_a_minister(coded, told):
    found = coded("راسلت نقابة البحارة وزير الصيد البحري بسبب الحوار.")
    assert [kind for kind, _, _ in found.told] == ["message"]


def test_whom_he_meets_behind_a_relative_clause(coded):
    found = coded(
        "من المقرر أن يلتقي وزير الصحة الأردني سامر الخطيب الذي يقوم بجولة في المنطقة، "
        "وزير الصحة القبرصي أندرياس نيقولا."
    )
    assert found.together == {"سامر الخطيب", "أندرياس نيقولا"}


def test_those_who_hold_one_meeting_hold_it_together(coded):
    found = coded(
        "عقد كل من وزير الصحة الأردني سامر الخطيب، ووزير العدل هاني نصار، لقاء مع ممثلي نقابة عمال الميناء."
    )
    assert found.names(found.event.from_) == {"سامر الخطيب", "هاني نصار"}
