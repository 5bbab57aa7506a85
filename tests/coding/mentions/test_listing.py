"""Lists of people, where only some of the names are known."""


def test_a_given_name_behind_a_conjunction_goes_on_with_the_list(actors_of):
    actors = actors_of("التقى الوزير حافظ القرشي وسفيان طوبارن بعد الظهر.")
    assert {"حافظ القرشي", "سفيان طوبارن"} <= set(actors)


def test_two_unknown_words_with_an_office_behind_them_go_on_with_the_list(roles_of):
    text = "حضر رونالد لوكاس كبير المستشارين، وأليدا سلونكاف القائمة بأعمال مدير المكتب."
    assert [title for title, _ in roles_of(text, "أليدا سلونكاف")] == ["القائمة بأعمال مدير المكتب"]


def test_each_of_names_somebody(actors_of):
    assert "هذال العوشز" in actors_of("استقبل الأمير وفدا ضم كلا من هذال العوشز، والمهندس سعيد جابر.")


def test_a_verb_behind_a_name_begins_no_further_name(actors_of):
    assert "ضيفه ملفات" not in actors_of("التقى الوزير حافظ القرشي وبحث مع ضيفه ملفات كثيرة.")


def test_an_unknown_name_that_opens_a_sentence_before_what_he_is(roles_of):
    text = "حسن طوبارن، الأستاذ الباحث، قال إن الملف معقد."
    assert [title for title, _ in roles_of(text, "حسن طوبارن")] == ["الباحث"]


def test_a_side_of_the_sky_begins_no_name(actors_of):
    assert set(actors_of("وقال المتحدث شرقي المدينة إن الطريق مفتوح.")) == {"المتحدث"}
