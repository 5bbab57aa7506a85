"""Whom «هم» on a word of contact means, and what nothing goes on about."""


def test_a_building_is_not_received(coded, told):
    text = (
        "وصل وفد من نادي النخيل برئاسة سامر الخطيب إلى الجوف. وزار الوفد مطار الجوف، وكان في استقبالهم مدير "
        "المطار حمود البدري."
    )
    assert told("meeting", "سامر الخطيب + نادي النخيل", "حمود البدري") in coded(text).told


def test_the_whole_list_is_received(coded, told):
    text = (
        "قام رئيس الجمعية الخيرية الدكتور سامر الخطيب وعدد من أعضاء الجمعية بزيارة لعدد من المرضى، وكان في "
        "استقبالهم مدير المستشفى حمود البدري."
    )
    assert told("meeting", "سامر الخطيب + أعضاء الجمعية", "حمود البدري") in coded(text).told


def test_the_owner_of_an_aircraft_does_not_travel(coded, told):
    text = "هبطت طائرة الرئاسة في نيروبي حيث سيشارك الرئيس سامر الخطيب في مؤتمر قبل أن يسافر إلى إثيوبيا."
    assert coded(text).told == [told("visit", "سامر الخطيب", "إثيوبيا")]
