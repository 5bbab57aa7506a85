import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records.speeches import Cue, cue_of, speeches

LONG = "بلاده ترحب بالحوار مع جميع الأطراف وتدعو إلى وقف إطلاق النار فورا"
SHORT = "بلاده ترحب بالحوار مع جميع الأطراف"
OTHER = "الميزانية الجديدة ستعرض على المجلس قبل نهاية الشهر المقبل"


def test_versions_of_one_speech_stand_together_with_their_cues(say):
    said = [say("x1", SHORT, cue="وزعم"), say("x2", LONG, cue="مؤكدا"), say("x3", OTHER, outlet="المدى")]
    speech, other = speeches(said, ["x1", "x2", "x3"])
    assert [version.report for version in speech.versions] == ["x2", "x1"]
    assert speech.cues == {"أكد": ("x2",), "زعم": ("x1",)}
    assert speech.stances == ("asserts", "doubts")
    assert speech.missing == ("x3",)
    assert other.reports == ("x3",) and other.missing == ("x1", "x2")


def test_the_shorter_version_shows_what_it_leaves_out(say):
    (speech,) = speeches([say("x1", SHORT), say("x2", LONG)])
    fullest, shorter = speech.versions
    assert fullest.differences == () and fullest.same_words
    assert [piece.kind for piece in shorter.differences] == ["same", "left out"]
    assert not shorter.same_words


def test_the_same_words_of_another_speaker_are_told_as_such(say):
    (speech,) = speeches([say("x1", LONG), say("x2", LONG, speaker="Q7")])
    assert speech.speakers == ("Q1", "Q7")
    assert speech.why.startswith("the speaker is named differently")


@given(st.permutations(range(6)))
def test_the_order_of_statements_makes_no_difference(say, order):
    texts = [LONG, SHORT, OTHER, f"{OTHER} بإذن الله", LONG, "نص لا يشبه غيره في شيء يذكر"]
    said = [say(f"x{number}", text) for number, text in enumerate(texts)]
    assert speeches([said[at] for at in order]) == speeches(said)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("مؤكدا", Cue("أكد", "asserts")),
        ("وزعم", Cue("زعم", "doubts")),
        ("قالت", Cue("قال", "neutral")),
        ("خمّس", Cue("خمّس")),
    ],
)
def test_a_cue_is_its_dictionary_form(text, cue):
    assert cue_of(text) == cue
