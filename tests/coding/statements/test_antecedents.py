"""Whom a description or a bare verb points back to."""

import pytest


def speakers(found):
    return [speaker for speaker, _ in found.said]


def test_the_official_is_the_one_introduced(coded):
    found = coded(
        "قال مسؤول في البلدية إن الحفرة ستردم. وزار الوزير هلال الرحيلي المكان. وأضاف المسؤول أن العمل بدأ."
    )
    assert speakers(found) == ["مسؤول في البلدية", "مسؤول في البلدية"]


def test_the_source_itself_is_the_last_one_cited(coded):
    found = coded("قالت وزارة الصحة العراقية إن اللقاح متوفر. وأكد المصدر ذاته أن الجرعات تكفي.")
    assert speakers(found) == ["وزارة الصحة العراقية"] * 2


def test_the_statement_is_that_of_its_issuer(coded):
    found = coded("قالت وزارة الصحة العراقية في بيان إن اللقاح متوفر. وأضاف البيان أن الجرعات تكفي.")
    assert speakers(found) == ["وزارة الصحة العراقية"] * 2


def test_head_and_adjective_mean_the_body_named_before(coded):
    found = coded("شاركت وزارة الدفاع العراقية في التمرين. وذكرت الوزارة العراقية أن التمرين انتهى.")
    assert speakers(found) == ["وزارة الدفاع العراقية"]


def test_a_description_is_the_person_who_spoke(coded):
    found = coded(
        "قالت المقررة الأممية ليلى منصور إن الوضع خطير. وأضافت المقررة أن البعثة ستعود. وذكرت الخبيرة "
        "الأممية أن التقرير قريب."
    )
    assert set(speakers(found)) == {"ليلى منصور"}


def test_the_gender_of_the_verb_chooses_who_goes_on(coded):
    found = coded(
        "قالت وزارة الصحة العراقية إن اللقاح متوفر. وقال الوزير هلال الرحيلي إن الجرعات تكفي. وأضافت أن "
        "الحملة تبدأ غدا."
    )
    assert speakers(found) == ["وزارة الصحة العراقية", "هلال الرحيلي", "وزارة الصحة العراقية"]


def test_a_participle_leans_on_who_speaks_in_the_sentence(coded):
    found = coded("وفي مدينة صلالة، قال هلال الرحيلي إن الميناء سيتوسع، مشيرا إلى أن الأشغال بدأت.")
    assert set(speakers(found)) == {"هلال الرحيلي"}


def test_the_author_of_an_article_speaks_in_it(coded):
    found = coded("نشرت صحيفة «الأفق» مقالا لسامر الخطيب، أكد فيه أن الجفاف سيستمر.")
    assert speakers(found) == ["سامر الخطيب"]


def test_the_ministry_of_foreign_affairs_is_the_ministry(coded):
    found = coded("أعلنت الخارجية الروسية طرد عشرات البحارة. وقالت الوزارة إنها قررت إغلاق المضيق.")
    assert len({speaker for speaker, _ in found.said}) == 1


def test_an_official_of_another_country_is_somebody_else(coded):
    found = coded(
        "قال السفير المصري هلال الرحيلي إن المضيق آمن. وأكد السفير الموريتاني أن بلاده باتت جاهزة للتعاون."
    )
    assert len({speaker for speaker, _ in found.said}) == 2


@pytest.mark.parametrize(
    ("calling", "verb"),
    [("الدبلوماسي", "أضاف"), ("الفيلسوف", "أوضح"), ("الطبيب السابق", "ختم بأن"), ("العقيد المتقاعد", "أكد")],
)
def test_a_calling_means_the_person_who_spoke(coded, calling, verb):
    that = "" if verb.endswith("بأن") else "أن "
    found = coded(
        f"قال سامر الخطيب إن النص جاهز. و{verb.removesuffix(' بأن')} {calling} {that or 'بأن '}الحوار انتهى."
    )
    assert speakers(found) == ["سامر الخطيب", "سامر الخطيب"]


def test_a_calling_with_a_nation_is_a_compatriot(coded):
    found = coded(
        "استقبل وزير العمل العراقي هلال الرحيلي السفير المغربي سامر الخطيب. وقال هلال الرحيلي إن اللقاء "
        "مفيد. وأكد الدبلوماسي المغربي أن بلاده مستعدة للتعاون."
    )
    assert speakers(found) == ["هلال الرحيلي", "سامر الخطيب"]


def test_a_lone_surname_is_the_person_named_before(coded):
    found = coded("قال المتحدث سفيان القضاة إن الموج مرتفع. وطالب القضاة المجتمع الدولي بحماية الصيادين.")
    assert len(set(speakers(found))) == 1


def test_our_reporter_is_the_reporter_told_before(coded):
    found = coded("أوضح مراسل الأفق في حلب أن القصف تواصل. وأشار مراسلنا إلى أن الطريق مغلق.")
    assert speakers(found) == ["مراسل الأفق", "مراسل الأفق"]


def test_media_of_one_nation_are_the_same_voices(coded):
    found = coded("قالت وسائل إعلام محلية إن الجسر أغلق. وأوضح الإعلام المحلي أن الإصلاح يدوم شهرا.")
    assert speakers(found) == ["وسائل إعلام محلية"] * 2


def test_several_go_on_speaking_over_the_groups_they_name(coded):
    found = coded(
        "وقال باحثون في علم السكان إن عدد النازحين زاد عما كان قبل عام وتوقعوا أن يزيد في الصيف. "
        "وقال ناشطون إن الممر آمن للمسافرين، مشيرين إلى أن البحر هادئ."
    )
    assert speakers(found) == ["باحثون", "باحثون", "ناشطون", "ناشطون"]


def test_a_participle_of_many_needs_a_contact_to_mean_both_sides(coded):
    found = coded(
        "التقى الوزير هلال الرحيلي السفير سامر الخطيب. وهدد عدد من الصيادين بالإضراب بسبب تأخر الرخص، "
        "مؤكدين أن التأخير يضر بهم."
    )
    assert speakers(found)[-1] == "عدد من الصيادين"


def test_nobody_speaks_behind_given_that(coded):
    found = coded("قال هلال الرحيلي إن الميناء آمن. وتوقفت السفن أمس، علما أن الموسم بدأ قبل شهر.")
    assert len(found.said) == 1


def test_an_office_told_in_full_is_its_holder_and_not_the_last_voice(coded):
    found = coded(
        "قال المتحدث باسم وزارة الزراعة التونسية سامر الخطيب إن النص جاهز. وقال المبعوث هانس لارسن إن "
        "الحوار مفيد. وأكد المتحدث باسم وزارة الزراعة التونسية أن القرار قريب."
    )
    assert speakers(found)[0] == speakers(found)[-1] == "سامر الخطيب"


def test_the_guest_of_a_programme_is_who_spoke(coded):
    found = coded("أكد النائب سامر الخطيب أن الميناء آمن. وقال ضيف «مرايا» إن السفن عادت.")
    assert speakers(found) == ["سامر الخطيب"] * 2


def test_a_family_name_that_stands_first_is_its_bearer(coded):
    found = coded("قال الرئيس شي جين بينغ إن العلاقات جيدة. من جهته، أكد شي أن الزيارات مفيدة.")
    assert speakers(found) == ["شي جين بينغ"] * 2


def test_a_shorter_name_is_the_body_that_alone_begins_so(coded):
    found = coded(
        "قالت حكومة الإنقاذ الوطني في بيان إن الميناء مغلق. وأضافت حكومة الإنقاذ أن السفن ستعود قريبا."
    )
    assert len(set(speakers(found))) == 1


def test_a_research_note_is_quoted(coded):
    found = coded("نقلت «الأفق» عن مذكرة بحثية لبنك المدينة، أن الذهب يتراجع.")
    assert found.said == [("الأفق", "الذهب يتراجع")]


def test_the_source_of_the_outlet_is_the_one_told_of(coded):
    found = coded(
        "قال مصدر من اللجنة إن اللقاء تأجل. وزار هلال الرحيلي المكان. وأوضح مصدر الجريدة أن الموعد قريب."
    )
    assert len(set(speakers(found))) == 1


def test_a_calling_is_who_spoke_last(coded):
    found = coded(
        "قال النقابي هلال الرحيلي إن الحوار توقف. وشدد الفاعل النقابي على “ضرورة أن يعود الحوار إلى مجراه”."
    )
    assert set(speakers(found)) == {"هلال الرحيلي"}


def test_a_thing_is_nobody_who_spoke(coded):
    found = coded("قال النائب هلال الرحيلي إن الحوار توقف. وتطالب المنظمة الجديدة بفتح تحقيق في ما جرى.")
    assert speakers(found) == ["هلال الرحيلي", "المنظمة الجديدة"]


def test_a_singular_verb_is_not_said_of_men(coded):
    found = coded("قال هلال الرحيلي إن الخطة جاهزة. واتهمه المعارضون بالتقصير، لكنه يقول إن العمل يسير.")
    assert found.said[-1][0] == "هلال الرحيلي"


def test_a_relative_clause_whose_verb_disagrees_is_about_somebody(coded):
    found = coded("شدد الوزير هلال الرحيلي على رفض وجود القوات الأجنبية الذي قال إنه تهديد للمنطقة.")
    assert found.said[-1] == ("هلال الرحيلي", "تهديد للمنطقة")


def test_an_unnamed_official_goes_on_himself(coded):
    found = coded("أعلن مسؤول في البلدية أن الوزير هلال الرحيلي سيحضر الحفل. وأوضح أن الدعوات وزعت.")
    assert set(speakers(found)) == {"مسؤول في البلدية"}


def test_an_agency_goes_on_behind_its_unnamed_sources(coded):
    found = coded("نقلت وكالة أنباء الأفق عن مصادر مطلعة أن اللقاء تأجل. وأضافت أن الموعد لم يحدد.")
    assert found.said[-1][0] == "وكالة أنباء الأفق"


def test_a_town_where_somebody_speaks_does_not_speak(coded):
    found = coded("غادر الوزير هلال الرحيلي العاصمة إلى مسقط، حيث أكد أن الاتفاق قريب.")
    assert speakers(found) == ["هلال الرحيلي"]


def test_a_feminine_verb_goes_on_with_the_body(coded):
    found = coded("أشارت المحكمة إلى أن رشيد الوافي ترشح وحده. وأمرت بتبليغ القرار إلى الأطراف كلها.")
    assert set(speakers(found)) == {"المحكمة"}


def test_the_person_accused_answers(coded):
    found = coded("ويتهم المعارضون الرئيس التونسي بالتقصير، لكنه يقول إن تحركاته كانت ضرورية.")
    assert found.said[-1][0] == "الرئيس التونسي"


def test_who_stands_in_a_relative_clause_is_no_subject(coded):
    found = coded(
        "كما استمع المجلس الرئاسي لإحاطة بشأن المفاوضات التي ترعاها الأمم المتحدة في عمان، وقال إن الوقت ضيق."
    )
    assert speakers(found) == ["المجلس الرئاسي"]


def test_the_talk_of_somebody_opens_the_sentence(coded):
    found = coded(
        "وفي مداخلة لهلال الرحيلي، الباحث في العلوم السياسية، تحت عنوان “نظام جديد”، أشار إلى أن العالم تغير."
    )
    assert speakers(found) == ["هلال الرحيلي"]


def test_the_source_itself_is_who_spoke_through_an_agency(coded):
    found = coded(
        "قالت بلدية الميناء في بيان نقلته وكالة الأنباء العراقية إن الجسر سيفتح. "
        "وأوضح المصدر ذاته أن الأشغال اكتملت."
    )
    assert speakers(found) == ["بلدية الميناء"] * 2


def test_the_same_source_may_be_told_ahead(coded):
    found = coded("ذكرت مصادر طبية محلية أن المصابين نقلوا. وقالت ذات المصادر إن حالتهم مستقرة.")
    assert speakers(found) == ["مصادر طبية محلية"] * 2


def test_whom_a_body_tells_of_does_not_go_on_speaking(coded):
    found = coded(
        "وقالت قيادة الحرس المدني في بيان إن الضابط هلال الرحيلي كان في المبنى، مؤكدة أن التحقيق بدأ."
    )
    assert speakers(found) == ["قيادة الحرس المدني"] * 2


def test_one_source_of_several_stands_for_them(coded):
    found = coded("قالت مصادر مطلعة إن الجيش تقدم. وأضاف المصدر أن القتال مستمر.")
    assert speakers(found) == ["مصادر مطلعة"] * 2


def test_a_paper_told_by_its_country_is_the_one_cited(coded):
    found = coded('قالت مجلة "الأفق" إن الحرب طويلة.\n\nوأضافت المجلة الفرنسية أن السلام بعيد.')
    assert set(speakers(found)) == {'مجلة "الأفق"'}


def test_the_army_of_a_state_is_not_a_unit_of_it(coded):
    found = coded(
        'قال "جيش الشمال" إن البلدة هادئة.\n\nوأكد الجيش الفرنسي أن الوحدات وصلت.\n\n'
        "وأضاف الجيش الفرنسي أن المهمة قصيرة."
    )
    assert speakers(found)[1:] == ["الجيش الفرنسي"] * 2


def test_a_report_told_by_its_country_is_of_who_was_cited(coded):
    found = coded('قالت مجلة "الأفق" إن الحرب طويلة.\n\nوجاء في التقرير الفرنسي أن السلام بعيد.')
    assert set(speakers(found)) == {'مجلة "الأفق"'}


def test_a_team_told_again_is_the_one_before(coded):
    found = coded(
        "قال فريق التقدم والبناء إن القانون ضروري.\n\nوأكد الفريق البرلماني أن النص متين.\n\n"
        "وأضاف الفريق البرلماني أن التصويت قريب."
    )
    assert speakers(found) == ["فريق التقدم والبناء"] * 3


def test_of_two_who_bear_a_name_he_speaks_who_was_told_first(coded):
    text = (
        "رفض الوزير مسرور البارزاني القرار، فيما تبادل الحزب بزعامة مسعود البارزاني الاتهامات. "
        "واعتبر البارزاني أن القرار خطير."
    )
    assert [name for name, _ in coded(text).said] == ["مسرور البارزاني"]


def test_the_same_speaker_is_nobody_called_so(coded):
    text = "قال الباحث هلال الرحيلي إن السد قديم. وستعمل الهيئة، وفق المتحدث عينه، على ترميمه قريبا."
    assert {name for name, _ in coded(text).said} == {"هلال الرحيلي"}
