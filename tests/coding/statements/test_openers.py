"""Subjects that no list holds: movements with a name in marks, several states or parties."""

import pytest


def test_a_movement_with_its_name_in_marks_speaks(coded):
    found = coded('أعلنت منصة "واحة الغد" تعليق الحوار مع البلدية، مستنكرة رفع أسعار الماء.')
    assert [who for who, _ in found.said] == ['منصة "واحة الغد"'] * 2
    assert found.said[0][1].startswith("تعليق الحوار")


@pytest.mark.parametrize("subject", ["دول عربية", "قوى محلية"])
def test_several_go_on_with_a_participle(coded, subject):
    found = coded(f"قالت الجريدة إن السوق مغلق. ورفضت {subject} مقترح الحكومة، مؤكدة أن الحوار مستمر.")
    assert found.said[-1] == (subject, "الحوار مستمر")
