import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.knowledge import load
from khabar.taggers.forms import PAD, FormReader, split_clitics


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("وللرييس", ("ولال", "رييس")),
        ("بالقاهره", ("بال", "قاهره")),
        ("الوزير", ("ال", "وزير")),
        ("موسكو", ("", "موسكو")),
        ("في", ("", "في")),
    ],
)
def test_clitics_are_guessed(form: str, parts: tuple[str, str]) -> None:
    assert split_clitics(form) == parts


@given(st.text(max_size=12))
def test_a_guess_loses_no_letter(form: str) -> None:
    clitics, rest = split_clitics(form)
    assert (clitics + rest).replace("لال", "لل") == form.replace("لال", "لل")


def test_lists_of_names_are_features_whole_and_after_a_clitic() -> None:
    reader = FormReader(load())
    assert any(name.startswith("G") for name in reader.name_classes("محمد"))
    assert any(name.startswith("g") for name in reader.name_classes("ومحمد"))
    assert reader.name_classes("قغصضطظ") == ()


def test_a_verb_of_speech_is_known_with_its_conjunction() -> None:
    reader = FormReader(load())
    assert "says" in reader.features("واكد").own
    assert "says" not in reader.features("طاوله").own


def test_the_padding_says_only_that_it_is_there() -> None:
    features = FormReader(load()).features(PAD)
    assert features.own == ()
    assert features.near == ("pad",)
