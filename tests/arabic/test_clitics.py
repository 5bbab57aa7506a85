"""Proclitics and pronouns: every reading is offered, none is forced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic import fold, readings
from khabar.arabic.clitics import verb_readings, without_pronoun
from khabar.knowledge import load

FORMS = st.text(alphabet="ابتدرسفقكلمنهويس", min_size=1, max_size=9)


@pytest.mark.parametrize("name", ["وليد", "بلال", "فيصل", "كمال", "سليم", "لبنى", "فؤاد", "وائل", "ليلى"])
def test_a_name_that_looks_like_a_clitic_is_offered_whole_first(name: str) -> None:
    form = fold(name)
    assert readings(form)[0] == ("", form)
    assert form in load().given_names


@pytest.mark.parametrize("name", ["وليد", "بلال", "فيصل", "كمال"])
@pytest.mark.parametrize("clitic", ["و", "ف", "ب", "ل", "ك", "ول", "وب"])
def test_a_name_behind_clitics_is_found_again(clitic: str, name: str) -> None:
    assert (clitic, fold(name)) in readings(fold(clitic + name))


def test_conjunction_preposition_and_article() -> None:
    assert readings("وللرييس")[:3] == (("", "وللرييس"), ("و", "للرييس"), ("ول", "الرييس"))
    assert ("ب", "القاهره") in readings("بالقاهره")
    assert ("فب", "القاهره") in readings("فبالقاهره")
    assert ("ل", "لبنان") in readings("للبنان")


@pytest.mark.parametrize(
    ("form", "clitic", "noun"),
    [
        ("للجنه", "ل", "اللجنه"),
        ("وللجان", "ول", "اللجان"),
        ("لللجنه", "ل", "اللجنه"),
        ("للواء", "ل", "اللواء"),
    ],
)
def test_the_article_melts_before_a_noun_that_begins_with_lam(form: str, clitic: str, noun: str) -> None:
    assert (clitic, noun) in readings(form)


def test_short_words_are_not_taken_apart() -> None:
    assert readings("وم") == (("", "وم"),)
    assert readings("لك") == (("", "لك"),)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("وسيلتقي", ("وس", "يلتقي")),
        ("سنبحث", ("س", "نبحث")),
        ("فاستقبل", ("ف", "استقبل")),
        ("ليلتقي", ("ل", "يلتقي")),
        ("وصل", ("", "وصل")),
    ],
)
def test_verbs_lose_conjunction_and_future_mark(form: str, expected: tuple[str, str]) -> None:
    assert expected in verb_readings(form)


def test_a_verb_that_begins_with_sin_is_no_future() -> None:
    assert verb_readings("سلم") == (("", "سلم"),)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("لقايه", ("لقاي", "ه")),
        ("زيارته", ("زياره", "ه")),
        ("بلادهم", ("بلاد", "هم")),
        ("وفدهما", ("وفد", "هما")),
        ("استقبلها", ("استقبل", "ها")),
    ],
)
def test_pronouns_come_off_the_end(form: str, expected: tuple[str, str]) -> None:
    assert expected in without_pronoun(form)


@given(FORMS)
def test_every_reading_spells_the_word_and_the_whole_comes_first(form: str) -> None:
    found = readings(form)
    assert found[0] == ("", form)
    assert len(set(found)) == len(found)
    for taken, rest in found:
        assert rest
        melted = {taken + "ل" + rest[2:], taken + rest[2:]} if rest.startswith("ال") else set()
        assert form in {taken + rest, *melted}


@given(FORMS)
def test_every_verb_reading_spells_the_verb(form: str) -> None:
    assert verb_readings(form)[0] == ("", form)
    assert all(taken + rest == form for taken, rest in verb_readings(form))


@given(FORMS)
def test_every_pronoun_leaves_a_stem(form: str) -> None:
    for rest, pronoun in without_pronoun(form):
        assert len(rest) > 1
        assert form.startswith(rest) or form.startswith(rest[:-1] + "ت")
        assert form.endswith(pronoun)


@given(st.text(alphabet="وفبلكسيتجم", max_size=6))
def test_a_form_that_begins_with_no_clitic_is_whole(form: str) -> None:
    assert (len(readings(form)) == 1) or form[0] in "وفبلك"
    assert (len(verb_readings(form)) == 1) or form[0] in "وفسل"
    assert readings(form)[0] == verb_readings(form)[0] == ("", form)
