"""Statements: what is said, by whom, through whom; without cue and speaker."""

import pytest


def wrong(reason):
    """An ordinary sentence that is still read wrongly."""
    return pytest.mark.xfail(strict=True, reason=reason)


SPEAKER = "وزير الخارجية العماني هلال الرحيلي"
NAME = "هلال الرحيلي"

CONTENTS = [
    (f"أكد {SPEAKER} أن بلاده ستواصل الوساطة.", "بلاده ستواصل الوساطة"),
    (f"قال {SPEAKER} إن المفاوضات صعبة.", "المفاوضات صعبة"),
    (f"صرح {SPEAKER} بأن الاتفاق قريب.", "الاتفاق قريب"),
    (f"شدد {SPEAKER} على أهمية وقف إطلاق النار.", "أهمية وقف إطلاق النار"),
    (f"أشار {SPEAKER} إلى أن الأزمة تحتاج إلى وقت.", "الأزمة تحتاج إلى وقت"),
    (f"دعا {SPEAKER} إلى استئناف الحوار فورا.", "استئناف الحوار فورا"),
    (f"حذر {SPEAKER} من انهيار الهدنة.", "انهيار الهدنة"),
    (f"أعرب {SPEAKER} عن أمله في عودة النازحين.", "أمله في عودة النازحين"),
    (f"طالب {SPEAKER} بالتحرك العاجل لحماية المدنيين.", "التحرك العاجل لحماية المدنيين"),
    (f"أوضح {SPEAKER}، أمس، أن السلطنة لا تنحاز إلى أحد.", "السلطنة لا تنحاز إلى أحد"),
    (f"{SPEAKER} يؤكد أن بلاده ستواصل الوساطة.", "بلاده ستواصل الوساطة"),
    (f"لفت {SPEAKER} النظر إلى خطورة الوضع الإنساني.", "خطورة الوضع الإنساني"),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_indirect_speech(coded, text, content):
    found = coded(text)
    assert found.said == [(NAME, content)]
    assert not found.statement.direct
    assert found.statement.cue.text in text


@pytest.mark.parametrize(
    "text",
    [
        f"قال {SPEAKER}: «لن نغلق بابا فتحته مسقط».",
        f'وقال {SPEAKER}: "لن نغلق بابا فتحته مسقط".',
        f"وصرح {SPEAKER} قائلا: “لن نغلق بابا فتحته مسقط”.",
        pytest.param(f"«لن نغلق بابا فتحته مسقط»، قال {SPEAKER}."),
    ],
)
def test_direct_speech_is_the_inside_of_the_quotation(coded, text):
    found = coded(text)
    assert found.said == [(NAME, "لن نغلق بابا فتحته مسقط")]
    assert found.statement.direct


def test_a_partly_quoted_content_is_indirect(coded):
    found = coded(f"قال {SPEAKER} إن الهجوم «جريمة كاملة» لا تغتفر.")
    assert found.said == [(NAME, "الهجوم «جريمة كاملة» لا تغتفر")]
    assert not found.statement.direct


def test_the_cue_is_written_without_its_conjunction(coded):
    found = coded(f"وأكد {SPEAKER} أن بلاده ستواصل الوساطة.")
    assert found.statement.cue.text == "أكد"


def test_chained_cues_keep_the_speaker(coded):
    found = coded(
        f"أكد {SPEAKER} أن الحوار مستمر، مشيرا إلى أن الأطراف وافقت على الهدنة، ومؤكدا أن القوافل قادمة. "
        "وأضاف أن اللجنة ستجتمع الشهر المقبل."
    )
    assert found.said == [
        (NAME, "الحوار مستمر"),
        (NAME, "الأطراف وافقت على الهدنة"),
        (NAME, "القوافل قادمة"),
        (NAME, "اللجنة ستجتمع الشهر المقبل"),
    ]


def test_a_participle_keeps_the_speaker_of_the_main_cue(coded):
    found = coded(f"قال {SPEAKER} إن اللجنة ستبحث المقترح، لافتا إلى أن الوقت ضيق.")
    assert found.said == [(NAME, "اللجنة ستبحث المقترح"), (NAME, "الوقت ضيق")]


def test_the_other_side_takes_its_turn(coded):
    found = coded(
        f"التقى {SPEAKER} نظيره الهندي راجيش كومار. وأكد الرحيلي أن العلاقات متينة.\n\n"
        "من جانبه، قال كومار إن نيودلهي تقدر الموقف العماني، مضيفا أن التجارة تنمو."
    )
    assert found.said == [
        (NAME, "العلاقات متينة"),
        ("راجيش كومار", "نيودلهي تقدر الموقف العماني"),
        ("راجيش كومار", "التجارة تنمو"),
    ]


def test_a_subject_that_only_the_verb_tells(coded):
    found = coded(f"استقبل {SPEAKER} السفير الهندي راجيش كومار. وأوضح أن الاتفاقية ستوقع قريبا.")
    assert found.said == [(NAME, "الاتفاقية ستوقع قريبا")]


def test_nested_speech_has_the_inner_speaker_and_the_relay(coded):
    found = coded(
        "أوضح المتحدث باسم الرئاسة العراقية سعد البياتي أن الرئيس آزاد برواري أكد أن الاقتراع في موعده."
    )
    assert found.said == [("آزاد برواري", "الاقتراع في موعده")]
    assert found.statement.via is not None
    assert found.names([found.statement.via]) == {"سعد البياتي"}


def test_a_channel_named_is_via(coded):
    found = coded("نقلت صحيفة الوطن عن وزير الصحة الأردني سامر الخطيب قوله إن اللقاح متوفر.")
    assert found.said == [("سامر الخطيب", "اللقاح متوفر")]
    assert found.statement.via is not None
    assert "الوطن" in next(iter(found.names([found.statement.via])))


def test_according_to(coded):
    found = coded("بلغت نسبة المشاركة نصف الناخبين، بحسب رئيس الهيئة العليا للانتخابات فاروق بوعسكر.")
    assert found.said == [("فاروق بوعسكر", "بلغت نسبة المشاركة نصف الناخبين")]


def test_both_sides_speak_as_one(coded):
    found = coded(
        f"التقى {SPEAKER} نظيره الهندي راجيش كومار. وأكد الجانبان أن الملاحة في المضيق يجب أن تبقى حرة."
    )
    ((speaker, content),) = found.said
    assert content == "الملاحة في المضيق يجب أن تبقى حرة"
    group = found.actor(speaker)
    assert group.kind == "group"
    assert found.names(group.members) == {NAME, "راجيش كومار"}


def test_an_unnamed_source_is_a_group(coded):
    found = coded("قال مسؤول حكومي لبناني إن المفاوضات متعثرة.")
    ((speaker, content),) = found.said
    assert content == "المفاوضات متعثرة"
    assert found.actor(speaker).kind == "group"


def test_a_body_speaks(coded):
    found = coded("أعلنت وزارة الصحة التونسية أن حملة التلقيح تنطلق الشهر المقبل.")
    assert found.said == [("وزارة الصحة التونسية", "حملة التلقيح تنطلق الشهر المقبل")]
    assert found.actor("وزارة الصحة التونسية").kind == "organization"


def test_a_statement_of_a_ministry_is_the_ministrys(coded):
    found = coded("وذكر بيان لوزارة الخارجية المغربية أن الرباط تتابع الوضع بقلق.")
    assert found.said == [("وزارة الخارجية المغربية", "الرباط تتابع الوضع بقلق")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (f"أدان {SPEAKER} الهجوم على القافلة الإنسانية.", "accuse"),
        pytest.param(
            f"رفض {SPEAKER} أي تدخل في شؤون بلاده.", "reject", marks=wrong("«رفض أي» has no content")
        ),
        (f"طالب {SPEAKER} بفتح المعابر فورا.", "request"),
        (f"هدد {SPEAKER} بوقف المفاوضات نهائيا.", "threaten"),
        (f"تعهد {SPEAKER} بتقديم مساعدات عاجلة للمتضررين.", "promise"),
        (f"أشاد {SPEAKER} بجهود الأمم المتحدة في اليمن.", "support"),
        (f"قال {SPEAKER} إن الطقس معتدل.", "plain"),
    ],
)
def test_acts(coded, text, act):
    assert coded(text).statement.act == act


def test_what_was_discussed_is_no_statement(coded):
    found = coded(f"بحث {SPEAKER} مع السفير الهندي راجيش كومار العلاقات الثنائية، واستعرضا سبل تطويرها.")
    assert found.said == []


def test_a_cue_without_content_is_no_statement(coded):
    assert coded(f"وأكد {SPEAKER} ذلك.").said == []


def test_a_headline_gives_no_statement_of_its_own(coded):
    found = coded(f"أكد {SPEAKER} أن بلاده ستواصل الوساطة.", title="الرحيلي: بلادنا ستواصل الوساطة")
    assert len(found.said) == 1


def test_a_statement_told_twice_is_one(coded):
    text = f"أكد {SPEAKER} أن بلاده ستواصل الوساطة بين الأطراف."
    assert len(coded(f"{text}\n\n{text}").said) == 1


def test_ids_tell_statements_apart(coded):
    found = coded(f"أكد {SPEAKER} أن الحوار مستمر. وأضاف أن اللجنة ستجتمع الشهر المقبل.")
    assert len({each.id for each in found.report.statements}) == 2


def test_a_quotation_between_two_cues_has_one_speaker(coded):
    found = coded(
        "وقال وزير النفط العراقي ضياء الجبوري: «لن نتراجع عن القرار» وقال المتحدث باسم الوزارة رامي معلوف إن "
        "التنفيذ بدأ."
    )
    assert found.said == [("ضياء الجبوري", "لن نتراجع عن القرار"), ("رامي معلوف", "التنفيذ بدأ")]


def test_a_quotation_belongs_to_the_cue_with_the_colon(coded):
    found = coded(
        "وقال وزير النفط العراقي ضياء الجبوري: «لن نتراجع عن القرار» وقال المتحدث باسم الوزارة كلمة قصيرة."
    )
    assert found.said == [("ضياء الجبوري", "لن نتراجع عن القرار")]


def test_two_speakers_in_one_sentence(coded):
    found = coded(
        "أعربت الأمم المتحدة عن قلقها إزاء تدهور الأوضاع في السودان، فيما طالب الاتحاد الإفريقي بوقف "
        "فوري للقتال."
    )
    assert found.said == [
        ("الأمم المتحدة", "قلقها إزاء تدهور الأوضاع في السودان"),
        ("الاتحاد الإفريقي", "وقف فوري للقتال"),
    ]


def test_two_cues_of_one_speaker(coded):
    found = coded("ندد مجلس التعاون الخليجي بالهجوم على السفينة، ودعا إلى حماية الملاحة.")
    assert found.said == [
        ("مجلس التعاون الخليجي", "الهجوم على السفينة"),
        ("مجلس التعاون الخليجي", "حماية الملاحة"),
    ]


def test_a_source_that_speaks_to_an_agency(coded):
    found = coded("قال مصدر أمني لوكالة فرانس برس إن الانفجار ناجم عن تسرب غاز.")
    assert found.said == [("مصدر أمني", "الانفجار ناجم عن تسرب غاز")]


def test_both_ministers_speak_as_one(coded):
    found = coded(
        "استقبل وزير العدل القطري خليفة المناعي نظيره الصومالي عبدي ورسمه. وأكد الوزيران ضرورة تفعيل "
        "الاتفاقيات."
    )
    ((speaker, content),) = found.said
    assert content == "ضرورة تفعيل الاتفاقيات"
    assert found.names(found.actor(speaker).members) == {"خليفة المناعي", "عبدي ورسمه"}


def test_a_call_with_its_addressee(coded):
    found = coded("اعتبر النائب فادي معلوف أن الموازنة «غير متوازنة»، داعيا الحكومة إلى سحبها فورا.")
    first, second = (content for _, content in found.said)
    assert first == "الموازنة «غير متوازنة»"
    assert second.endswith("سحبها فورا")


def test_a_turn_against_what_was_said(coded):
    found = coded("قال وزير الصحة الأردني سامر الخطيب إن الوضع مستقر، لكنه حذر من التراخي في الوقاية.")
    assert [content for _, content in found.said] == ["الوضع مستقر", "التراخي في الوقاية"]


@wrong("a ministry goes on behind its nationality")
def test_a_denial_by_a_ministry(coded):
    found = coded("نفت وزارة الدفاع العراقية صحة الأنباء المتداولة عن انسحاب القوات.")
    assert found.said == [("وزارة الدفاع العراقية", "صحة الأنباء المتداولة عن انسحاب القوات")]
