"""Another contact that only tells when keeps its own parties."""


def test_parties_of_the_other_contact(coded, told):
    text = "عقد الوزير سامر الخطيب اجتماعا مع المدير هاني نصار قبل محادثات في جنيف غدا بين مصر وقطر."
    assert told("meeting", "سامر الخطيب", "هاني نصار") in coded(text).told
    assert not [each for each in coded(text).told if {"سامر الخطيب", "قطر"} <= each[1] | each[2]]
