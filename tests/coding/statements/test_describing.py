"""A speaker without a name is all that describes him."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكد متعاملون في أسواق الخضار بجازان أن الطلب ارتفع.", "متعاملون في أسواق الخضار بجازان"),
        ("وأوضح مصدر بجوازات المنطقة أن العمل مستمر.", "مصدر بجوازات المنطقة"),
        ("وقال قائد المقاومة في منطقة الجبل: إنهم تعرضوا لهجمات.", "قائد المقاومة في منطقة الجبل"),
        ("أفاد مسؤول محلي ومصادر بالشرطة بأن ثلاثة أشخاص قتلوا.", "مسؤول محلي ومصادر بالشرطة"),
        ("وقال شهود عيان لوكالة الأنباء إن الطريق مغلق.", "شهود عيان"),
    ],
)
def test_the_whole_description_speaks(coded, text: str, speaker: str) -> None:
    assert [name for name, _ in coded(text).said] == [speaker]


def test_both_forms_are_mentions_of_one_actor(coded) -> None:
    found = coded("وأكد متعاملون في أسواق الخضار أن الطلب ارتفع. وأضاف متعاملون أن العرض قل.")
    mentions = {mention.text for mention in found.actor("متعاملون في أسواق الخضار").mentions}
    assert {"متعاملون", "متعاملون في أسواق الخضار"} <= mentions
