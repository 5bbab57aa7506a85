import pytest

from khabar.records.contacts import contacts, letter_purpose


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("وسيلتقي الوزير السفير", "meeting"),
        ("بالاتصال الهاتفي بين الرئيسين", "call"),
        ("لزيارة العاصمة", "visit"),
        ("ببرقية تهنئة", "message"),
        ("اسْتَقْبَلَ الوَزِيرُ السَّفِيرَ", "meeting"),
    ],
)
def test_a_word_of_contact_is_found_behind_particles_and_with_marks(sentence, kind):
    assert set(contacts(sentence)) == {kind}


def test_offsets_are_those_of_the_sentence():
    sentence = "ثمّ زار الوزير العاصمة"
    assert contacts(sentence) == {"visit": [sentence.index("زار")]}


def test_a_stem_inside_another_word_is_none():
    assert contacts("مستقبل المدينة") == {}
    assert contacts("وزارة الخارجية والوزارات ووزارتي الخارجية") == {}


def test_a_letter_that_was_sent_has_a_purpose_a_visit_that_is_a_letter_has_none():
    assert letter_purpose("بعث الملك برقية تهنئة إلى الرئيس") == "congratulation"
    assert letter_purpose("زيارتكم رسالة إلى الشعبين، فلكم الشكر") is None


def test_a_list_of_who_was_there_is_no_contact():
    assert contacts("وحضر الاستقبال الوزير والسفير") == {}
    assert set(contacts("حضر الوزير استقبال السفير")) == {"meeting"}
