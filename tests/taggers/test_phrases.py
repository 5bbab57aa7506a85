from khabar.knowledge import load
from khabar.taggers.phrases import UNKNOWN, PhraseTagger, tag_features


def test_known_phrases_are_tagged_the_longest_first() -> None:
    tags = PhraseTagger(load()).tags(["عاد", "الوفد", "من", "الولايات", "المتحده", "الي", "الدوحه"])
    assert tags[3:5] == ["BC", "IC"]
    assert tags[6] == "BL"
    assert tags[2] == UNKNOWN


def test_a_clitic_before_a_phrase_is_marked() -> None:
    tags = PhraseTagger(load()).tags(["سوريا", "ولبنان"])
    assert tags == ["BC", "B+C"]


def test_the_features_of_a_tag() -> None:
    assert tag_features("B+CL") == ("k=B+CL", "kBC", "kBL")
    assert tag_features("IB") == ("k=IB", "kIB")
    assert tag_features(UNKNOWN) == ()
