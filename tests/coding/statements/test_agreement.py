"""Who may be the subject of a verb of speech, by gender and by what the verb needs."""

import pytest

LEAD = "قال الوزير هلال الرحيلي إن الميناء آمن. "


@pytest.mark.parametrize(
    "clause",
    [
        "ودعا السلطات إلى فتح الممر الملاحي.",
        "كما انتقد حكومات المنطقة لتأخرها في الإغاثة.",
        "كما شكر حكومة البلد الجار على استضافة البحارة.",
        "واتهم إسرائيل بعرقلة الاتفاق الأخير.",
        "وسأل الله عز وجل أن يحفظ البحارة جميعا.",
    ],
)
def test_what_disagrees_with_the_verb_is_its_object(coded, clause):
    found = coded(LEAD + clause)
    assert {speaker for speaker, _ in found.said} == {"هلال الرحيلي"}
    assert len(found.said) == 2


def test_men_in_a_feminine_form_are_the_subject(coded):
    assert coded("وأكد قادة الأحزاب أن الحوار سيبدأ غدا.").said[0][0] == "قادة الأحزاب"


def test_an_accusation_in_the_passive_has_no_speaker(coded):
    assert coded("واجه هلال الرحيلي انتقادات حادة واتهم بإخفاء الأرقام الحقيقية.").said == []


def test_the_object_of_a_greeting_does_not_go_on_speaking(coded):
    found = coded("هنّأ الوزير هلال الرحيلي الرئيس المنتخب سامر الخطيب معتبرا أنه صديق للبحارة.")
    assert found.said[-1] == ("هلال الرحيلي", "صديق للبحارة")


def test_the_subject_of_the_sentence_is_no_genitive(coded):
    found = coded(
        "لكن حرب روسيا بددت الحلم، لدرجة أن الوزير هلال الرحيلي استبعده، ولمح إلى إمكانية عودة الملاحة."
    )
    assert found.said == [("هلال الرحيلي", "إمكانية عودة الملاحة")]


def test_many_and_not_two_lean_on_a_plural(coded):
    found = coded("استقبل رئيس الحزب وزير المالية. وخرج السودانيون في مسيرة حاشدة، مطالبين بعودة الملاحة.")
    assert found.said == [("السودانيون", "عودة الملاحة")]


def test_who_goes_on_speaking_is_not_in_the_circumstances(coded):
    found = coded(
        "قال هلال الرحيلي إن الميناء آمن. وأضاف، في كلمة أمام مجلس الأعيان، قائلا: «لن نتراجع أبدا»."
    )
    assert {speaker for speaker, _ in found.said} == {"هلال الرحيلي"}


def test_a_plural_of_people_is_asked_by_the_council(coded):
    found = coded("وحث مجلس الأمن اللبنانيين على زيادة المراكب في موانئ الشمال.")
    assert found.said[0][0] == "مجلس الأمن"


def test_the_plural_of_the_oblique_case_is_no_subject(coded):
    found = coded("وحرضت الجماعة ضد الربان ودعت المواطنين للتظاهر في كل الموانئ الكبرى.")
    assert {speaker for speaker, _ in found.said} == {"الجماعة"}


def test_the_subject_of_was_speaks_behind_its_relative_clause(coded):
    found = coded("وكان الاتحاد الأفريقي، الذي ترأسه كينيا في دورة هذا العام، قد أعلن هدنة إنسانية طويلة.")
    assert found.said == [("الاتحاد الأفريقي", "هدنة إنسانية طويلة")]


def test_a_student_demands_nothing(coded):
    assert coded("وكان سامر الخطيب قبل سفره طالبا بجامعة القاهرة، واشترك مع زملاء في بناء قارب.").said == []


@pytest.mark.parametrize(
    "clause",
    [
        "كما حذرت رعاياها من السفر إلى الجزيرة.",
        "ودعت المتقدمين إلى إحضار وثائقهم كاملة.",
    ],
)
def test_what_belongs_to_the_subject_or_is_accusative_is_no_subject(coded, clause):
    found = coded("قالت وزارة الصحة العراقية إن المرض ينتشر. " + clause)
    assert [speaker for speaker, _ in found.said] == ["وزارة الصحة العراقية"] * 2


def test_her_father_may_be_the_subject(coded):
    assert coded("وأكد والدها أن العملية نجحت أمس.").said[0][0] == "والدها"


def test_before_the_deputies_stands_no_imam(coded):
    found = coded("قال سامر الخطيب إن الاتفاق متوازن، موضحا أمام النواب أن التنازل كان ضروريا.")
    assert {speaker for speaker, _ in found.said} == {"سامر الخطيب"}


def test_a_feminine_participle_of_saying_is_no_subject(coded):
    found = coded("قالت ليلى منصور إن الصورة منتشرة. وتابعت قائلة: «لم يكن الهجوم هو كل ما أظهرته الصورة».")
    assert {speaker for speaker, _ in found.said} == {"ليلى منصور"}


def test_what_a_thing_costs_is_not_told(coded):
    assert coded("وتبلغ تكلفة الجسر الجديد ثمانية ملايين بزيادة كبيرة عن العام الماضي.").said == []


def test_a_demonstrative_begins_the_object(coded):
    found = coded("وثمّنت أسر الفقيدين هذه اللفتة الإنسانية من أهل المدينة.")
    assert found.said[0][0] == "أسر الفقيدين"


def test_what_a_known_statement_says_in_marks_is_no_name_of_it(coded):
    found = coded("قالت وزارة الصحة العراقية في بيان إن المرض ينتشر. ودان البيان «صمت المنظمات عن الكارثة».")
    assert {speaker for speaker, _ in found.said} == {"وزارة الصحة العراقية"}


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("كما دعت المجتمع الدولي إلى التحرك العاجل.", "وزارة الصحة العراقية"),
        ("وأفاد وسائل إعلام محلية بأن المستشفى ممتلئ.", "وسائل إعلام محلية"),
    ],
)
def test_a_masculine_noun_is_the_object_of_a_feminine_verb(coded, clause, speaker):
    found = coded("قالت وزارة الصحة العراقية إن المرض ينتشر. " + clause)
    assert found.said[-1][0] == speaker


def test_the_passive_is_told_by_its_vowel(coded):
    assert coded("واتُّهم الضباط بتعذيب الناس في القرية.").said == []


def test_powers_are_feminine_and_no_subject_of_a_masculine_verb(coded):
    found = coded("أكد النائب سامر الخطيب أهمية الحوار. ودعا القوى السياسية إلى العودة إلى المجلس.")
    assert found.said[-1] == ("سامر الخطيب", "القوى السياسية إلى العودة إلى المجلس")
