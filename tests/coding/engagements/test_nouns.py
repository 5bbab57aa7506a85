"""What nouns of contact have around them: places on the way, pronouns for two, rounds, light masdars."""

import pytest


def test_where_it_was_may_stand_before_whom_a_noun_has(coded, told):
    found = coded(
        "قال وزير الخارجية الفرنسي جان بيرو بعد لقائه في باريس نظيره التونسي سالم الحداد إن بلاده قلقة."
    )
    assert found.together == {"جان بيرو", "سالم الحداد"}
    received = coded(
        "أكد الرئيس القبرصي أندرياس نيقولا لدى استقباله أمس في مكتبه بنيقوسيا وزير العدل الكيني بيتر كاماو "
        "أن العلاقات جيدة."
    )
    assert received.told == [told("meeting", "بيتر كاماو", "أندرياس نيقولا")]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الخارجية الفنلندية طرد دبلوماسيين. "
        'وقالت في بيان إنها "استدعت السفير الكيني بيتر كاماو" لإبلاغه بالقرار.',
        "أدانت الخارجية الفنلندية التصريحات. كما استدعت السفير الكيني بيتر كاماو.",
    ],
)
def test_a_feminine_verb_goes_on_about_the_body_named_before(coded, told, text):
    assert coded(text).told == [told("meeting", "بيتر كاماو", "الخارجية الفنلندية")]


@pytest.mark.parametrize(
    "text",
    [
        "اتفق وزير الصحة الأردني سامر الخطيب مع نظيره القبرصي أندرياس نيقولا، خلال المحادثات التي جمعت "
        "بينهما في عمان، على التعاون.",
        "وقع وزير الصحة الأردني سامر الخطيب ووزير العدل القبرصي أندرياس نيقولا اتفاقا. وتناول الاجتماع الذي "
        "جمعهما في عمان ملف الدواء.",
        "وقع وزير الصحة الأردني سامر الخطيب ووزير العدل القبرصي أندرياس نيقولا اتفاقا. وجاء ذلك عقب "
        "مباحثاتهما في نيقوسيا أمس.",
        "وقع وزير الصحة الأردني سامر الخطيب ووزير العدل القبرصي أندرياس نيقولا اتفاقا. وكان لقاء قد جرى "
        "بينهما الأسبوع الماضي.",
        "جاء ذلك بعد الاجتماع الذي كان بين سامر الخطيب، وزير الصحة، والرئيس القبرصي أندرياس نيقولا.",
    ],
)
def test_between_them_means_the_two_named_before(coded, text):
    assert coded(text).together == {"سامر الخطيب", "أندرياس نيقولا"}


def test_the_noun_of_the_clause_before_and_who_was_there(coded):
    found = coded("يذكر أن اجتماعا عقد في بيروت، وضم السفير الكيني بيتر كاماو والوزير سامر الخطيب.")
    assert found.together == {"بيتر كاماو", "سامر الخطيب"}


@pytest.mark.parametrize(
    "text",
    [
        "سيجري الرئيس القبرصي أندرياس نيقولا اليوم محادثات عبر الهاتف مع الرئيس الكيني جون موانغي.",
        "عقد الرئيس القبرصي أندرياس نيقولا أمس اجتماعا مع الرئيس الكيني جون موانغي عبر تقنية الفيديو.",
        "اجتمع الرئيس القبرصي أندرياس نيقولا بالرئيس الكيني جون موانغي عبر الاتصال المرئي.",
    ],
)
def test_a_meeting_by_video_is_a_call(coded, told, text):
    assert coded(text).told == [told("call", "أندرياس نيقولا", "جون موانغي")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أجرت مصر وتونس ست جولات من المفاوضات في جنيف العام الماضي.", "held"),
        ("تعتزم مصر وتونس عقد جولة جديدة من المباحثات في جنيف غدا.", "planned"),
        ("تعتزم مصر عقد لقاء مع تونس في جنيف غدا.", "planned"),
        ("تنوي مصر إجراء مباحثات مع تونس في جنيف.", "planned"),
    ],
)
def test_rounds_of_talks_and_masdars_of_holding(coded, text, status):
    found = coded(text)
    assert (found.event.kind, found.together, found.event.status) == ("meeting", {"مصر", "تونس"}, status)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "جاء ذلك في اجتماع مشترك للمجلس الأعلى للطاقة ووزارة الدفاع بمدينة عدن.",
            {"المجلس الأعلى للطاقة", "وزارة الدفاع"},
        ),
        (
            "جاء ذلك خلال اجتماع برئاسة وزير الصحة سامر الخطيب وبحضور السفير الكيني بيتر كاماو.",
            {"سامر الخطيب", "بيتر كاماو"},
        ),
    ],
)
def test_a_joint_meeting_and_one_that_somebody_heads(coded, text, sides):
    assert coded(text).together == sides


@pytest.mark.parametrize(
    "text",
    ["تواجه تركيا أعمال عنف عبر حدودها مع سورية.", "سيدخل النادي السوق بحثا عن حارس بديل لسامر الخطيب."],
)
def test_words_that_only_look_like_contact(coded, text):
    assert coded(text).told == []


@pytest.mark.parametrize(
    "text",
    [
        "يلتقي الوزير سامر الخطيب الذي وصل صباحا إلى المطار في زيارة قصيرة الرئيس القبرصي أندرياس نيقولا.",
        "سيجتمع وزير الدفاع سامر الخطيب الذي يزور البلاد حاليا مع الرئيس القبرصي أندرياس نيقولا.",
    ],
)
def test_the_other_side_behind_a_relative_clause_without_comma(coded, text):
    meetings = [(a | b) for kind, a, b in coded(text).told if kind == "meeting"]
    assert meetings == [{"سامر الخطيب", "أندرياس نيقولا"}]


def test_separate_talks_with_two_delegations(coded, told):
    found = coded("أجرى الوزير سامر الخطيب محادثات منفصلة مع الوفدين السويدي والفنلندي في أنقرة.")
    assert found.told == [
        told("meeting", "سامر الخطيب", "السويدي"),
        told("meeting", "سامر الخطيب", "الفنلندي"),
    ]


@pytest.mark.parametrize(
    ("text", "sides", "status"),
    [
        ("رفض الرئيس سامر الخطيب لقاء المبعوث الأممي هاني نصار.", {"سامر الخطيب", "هاني نصار"}, "cancelled"),
        (
            "ألغى الرئيس سامر الخطيب لقاء كان مقررا مع الوزير هاني نصار.",
            {"سامر الخطيب", "هاني نصار"},
            "cancelled",
        ),
        (
            "قرر الرئيس القبرصي أندرياس نيقولا إلغاء اجتماع المجلس المشترك مع اليونان.",
            {"أندرياس نيقولا", "اليونان"},
            "cancelled",
        ),
        (
            "دعا الرئيس سامر الخطيب خلال لقائه وفدا من رجال الأعمال إلى الاستثمار.",
            {"سامر الخطيب", "رجال الأعمال"},
            "held",
        ),
        (
            "استقبل الأمين العام للأمم المتحدة المبعوث الخاص إلى سوريا سامر الخطيب.",
            {"الأمين العام للأمم المتحدة", "سامر الخطيب"},
            "held",
        ),
        (
            "استقبل سمو أمير منطقة الرياض في مكتبه اليوم مدير الدفاع المدني سامر الخطيب.",
            {"أمير منطقة الرياض", "سامر الخطيب"},
            "held",
        ),
        (
            "اختتمت في جنيف جولة المفاوضات بين الحكومة اليمنية وجماعة الحوثي.",
            {"الحكومة اليمنية", "جماعة الحوثي"},
            "held",
        ),
    ],
)
def test_who_meets_and_whether_it_was_held(coded, text, sides, status):
    found = coded(text)
    assert (found.together, found.event.status) == (sides, status)


def test_what_a_traveller_is_besides_where_he_goes(coded, told):
    text = "توجه الوزير القبرصي سامر الخطيب إلى مسقط في أول زيارة لمسؤول أوروبي بارز إلى عمان منذ الاتفاق."
    assert coded(text).told == [told("visit", "سامر الخطيب", "عمان")]


def test_who_pays_the_visit_meets_during_it(coded, told):
    text = (
        "أبرز محللون مصريون الزيارة التي قام بها الوزير سامر الخطيب لمصر، والتقى خلالها الرئيس كارم البوزان."
    )
    assert told("meeting", "سامر الخطيب", "كارم البوزان") in coded(text).told


@pytest.mark.parametrize("meal", ["الغداء", "العشاء"])
def test_who_eats_with_somebody_meets_him(coded, told, meal):
    text = f"وصل الوزير سامر الخطيب إلى الفندق، وتناول {meal} مع عدد من أفراد أسرته."
    assert told("meeting", "سامر الخطيب", "عدد من أفراد أسرته") in coded(text).told


def test_who_speaks_on_arrival_has_come(coded, told):
    found = coded("وقال الوزير سامر الخطيب لدى وصوله إلى بروكسل إن بلاده ملتزمة.")
    assert [(kind, who) for kind, who, _ in found.told] == [("visit", frozenset({"سامر الخطيب"}))]
    assert found.event.place.text == "بروكسل"


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سامر الخطيب بعد لقاء نظيره الكيني بيتر كاماو إن العلاقات جيدة.",
        "أشاد الوزير سامر الخطيب باللقاء مع نظيره الكيني بيتر كاماو.",
    ],
)
def test_ones_counterpart_is_met_by_him_whose_he_is(coded, text):
    assert coded(text).together == {"سامر الخطيب", "بيتر كاماو"}


def test_whose_talks_a_relative_clause_tells_stands_before_it(coded):
    text = (
        "عبر الوزير سامر الخطيب خلال مباحثات أجراها اليوم بالقاهرة مع السفير الكيني بيتر كاماو عن تقديره "
        "لدعم الملك."
    )
    assert coded(text).together == {"سامر الخطيب", "بيتر كاماو"}


@pytest.mark.parametrize(
    "text",
    [
        "جاء ذلك خلال استقبال الرئيس هلال الرحيلي في قصر الضيافة بالدوحة الوزير سامر الخطيب.",
        "قدم الوزير سامر الخطيب تقريره خلال استقبال الرئيس هلال الرحيلي له في القصر.",
    ],
)
def test_whom_a_reception_has_behind_its_host(coded, told, text):
    assert coded(text).told == [told("meeting", "سامر الخطيب", "هلال الرحيلي")]


def test_the_letters_of_each_of_several(coded, told):
    found = coded(
        "تسلم الوزير هلال الرحيلي نسخة من أوراق اعتماد كل من سفير النيجر موسى مايدا وسفير نيبال سالم العلي."
    )
    assert found.told == [told("meeting", "موسى مايدا + سالم العلي", "هلال الرحيلي")]
