"""Who speaks in a text that the sentence tells of."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "channel"),
    [
        ("أصدرت أسرة الوزير السابق بيانا شددت فيه على سلامة السفينة في الميناء.", "أسرة الوزير السابق", None),
        (
            "أصدر عدد من الملاحين القدامى، مساء الأحد، بيانات عبروا فيها عن مساندتهم للصيادين.",
            "عدد من الملاحين القدامى",
            None,
        ),
        (
            'ونقلت وكالة "الأفق" للأنباء بيانا لوزارة الخارجية السورية قالت فيه إن الميناء مفتوح.',
            "وزارة الخارجية السورية",
            'وكالة "الأفق"',
        ),
        (
            'ونشرت صحيفة "الأفق" مقالا لهلال الرحيلي، أكد فيه أن الوقت حان للتغيير.',
            "هلال الرحيلي",
            'صحيفة "الأفق"',
        ),
    ],
)
def test_the_author_speaks_and_the_outlet_passes_it_on(coded, text, speaker, channel):
    found = coded(text)
    assert found.said[0][0] == speaker
    assert found.names([found.statement.via] if found.statement.via else []) == frozenset(
        filter(None, [channel])
    )


def test_a_letter_is_not_of_who_gets_it(coded):
    found = coded("وجه الوزير هلال الرحيلي رسالة لرئيس الحكومة سامر الخطيب قال فيها إن الميناء مغلق.")
    assert found.said[0][0] == "هلال الرحيلي"


def test_the_statement_told_again_is_of_its_author(coded):
    found = coded(
        'ونقلت وكالة "الأفق" بيانا لوزارة النقل السورية قالت فيه إن الميناء مفتوح. وأكد البيان أن السفن عادت.'
    )
    assert [speaker for speaker, _ in found.said] == ["وزارة النقل السورية"] * 2


def test_a_text_without_issuer_is_of_the_body_that_met(coded):
    found = coded(
        "عقد المكتب السياسي لحزب الوفاق اجتماعا أمس. وأفاد بلاغ توصلت به الجريدة بأن الاجتماع خلص إلى خطة. "
        "وأوضح البلاغ أن العمل بدأ."
    )
    assert {speaker for speaker, _ in found.said} == {"المكتب السياسي لحزب الوفاق"}


def test_the_office_of_somebody_issues_for_itself(coded):
    found = coded("وذكر بيان صادر عن مكتبه أن الوزير هلال الرحيلي غادر المدينة.")
    assert found.said[0][0] == "مكتبه"


def test_what_stands_in_a_statement_is_of_its_issuer(coded):
    found = coded(
        "قصفت طائرات مواقع المسلحين على الحدود. وجاء في بيان لوزارة الدفاع التركية أن الطائرات عادت."
    )
    assert [speaker for speaker, _ in found.said] == ["وزارة الدفاع التركية"]


def test_the_ministry_that_a_statement_is_of_was_told_before(coded):
    found = coded("شاركت وزارة الدفاع العراقية في التمرين. وذكر بيان للوزارة أن التمرين انتهى.")
    assert [speaker for speaker, _ in found.said] == ["وزارة الدفاع العراقية"]
