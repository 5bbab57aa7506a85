"""The members of a delegation told before."""


def test_the_members_are_the_delegation(coded):
    text = "زار وفد من نادي النخيل المستشفى. وكان أعضاء الوفد قد وصلوا أمس في زيارة إلى الأردن."
    found = coded(text)
    assert all(found.names(event.from_) == {"نادي النخيل"} for event in found.report.events)


def test_the_article_behind_a_preposition_is_part_of_the_office(coded):
    text = "انتشرت صور لاستقبال إثيوبيا للرئيس القبرصي أندرياس نيقولا. وقال الرئيس القبرصي إنه سعيد بذلك."
    assert coded(text).mentions("أندرياس نيقولا") == ["أندرياس نيقولا", "الرئيس القبرصي"]
