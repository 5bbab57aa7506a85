from khabar.coding import code
from khabar.schema import Article


def test_a_lone_half_of_a_name_is_no_name_and_coding_goes_on():
    text = "دافع رئيس الوزراء الياباني، كينجي أبي، عن مشروع القانون. وقال أبي، إن المشروع ضروري."
    report = code(Article(id="x1", text=text))
    mentions = [mention for actor in report.actors for mention in actor.mentions]
    assert all(mention.start < mention.end for mention in mentions)


def test_the_next_of_a_list_is_not_the_name_behind_an_office(actors_of):
    actors = actors_of("حضر الدكتور مساعد العتيبي وزير الدولة عضو مجلس الوزراء، وعادل الجبيري وزير الإسكان.")
    assert {"مساعد العتيبي", "عادل الجبيري"} <= set(actors)
    assert [role.title for role in actors["عادل الجبيري"].roles] == ["وزير الإسكان"]


def test_a_chain_of_fathers_goes_on_into_an_unknown_surname(actors_of):
    assert "عبدالرحمن بن عبدالعزيز العوشني" in actors_of(
        "وقال عبدالرحمن بن عبدالعزيز العوشني إن العمل مستمر."
    )


def test_what_the_body_is_called_stands_in_marks(actors_of):
    assert 'موقع صحيفة "نهر الأخبار"' in actors_of('وقال موقع صحيفة "نهر الأخبار" إن اللقاء تم.')


def test_a_title_with_a_conjunction_begins_the_next_person(actors_of):
    actors = actors_of("وشكر المجلس للسلطان منصور بن راشد الفارع وسمو نائبه.")
    assert not [name for name in actors if name.endswith("وسمو")]
