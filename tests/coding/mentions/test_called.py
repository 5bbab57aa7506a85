"""What a body is called, in marks behind its words."""


def test_the_name_in_marks_belongs_to_the_body(actors_of):
    assert 'شركة التزويد "راو نور"' in actors_of('أعلنت شركة التزويد "راو نور" افتتاح فرعها.')


def test_what_begins_with_a_denial_is_no_name(actors_of):
    actors = actors_of('أكدت المنظمة "ليست مستعدة" لخفض الحصص.')
    assert not [name for name in actors if "ليست" in name]
