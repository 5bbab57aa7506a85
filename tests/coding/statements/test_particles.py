"""«بحسب …»: where the source ends and the content starts."""


def test_a_source_goes_on_behind_its_preposition(coded):
    found = coded("وحسب مصدر من اللجنة التنفيذية للاتحاد، فإن الاجتماع انتهى بلا نتيجة تذكر.")
    assert found.said[0][0] == "مصدر من اللجنة التنفيذية للاتحاد"


def test_who_the_source_is_belongs_to_no_content(coded):
    found = coded("وبحسب هلال الرحيلي، الكاتب العام لجامعة الأمل، فإن اللجنة ستجتمع يوم الخميس القادم.")
    assert found.said == [("هلال الرحيلي", "اللجنة ستجتمع يوم الخميس القادم")]
