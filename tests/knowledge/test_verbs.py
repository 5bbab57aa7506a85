"""Finite verbs, as far as the lexicons of contact and speech know."""

import pytest

from khabar.arabic import fold
from khabar.knowledge import load
from khabar.knowledge.lexicons import contact_forms, speech_forms
from khabar.knowledge.verbs import is_verb, may_be_verb


@pytest.mark.parametrize(
    "form",
    [
        "استقبل",
        "واستقبل",
        "سيلتقي",
        "وسيلتقي",
        "يزور",
        "ستزور",
        "التقت",
        "قال",
        "وأضافت",
        "فأكد",
        "تلقى",
        "أجريا",
    ],
)
def test_finite_verbs(form: str) -> None:
    assert is_verb(fold(form))
    assert may_be_verb(fold(form))


@pytest.mark.parametrize(
    "form",
    [
        "لقاء",
        "اللقاء",
        "استقباله",
        "مشيرا",
        "مؤكدا",
        "زيارة",
        "اجتماعا",
        "الوزير",
        "القاهرة",
        "2024",
        "،",
        "سنوي",
    ],
)
def test_nouns_participles_and_the_rest_are_none(form: str) -> None:
    assert not is_verb(fold(form))
    assert not may_be_verb(fold(form))


@pytest.mark.parametrize("form", ["وليد", "بلال", "فيصل", "كمال", "ناصر", "خالد", "وائل", "سعيد", "لبنى"])
def test_given_names_are_no_verbs(form: str) -> None:
    assert fold(form) in load().given_names
    assert not is_verb(fold(form))


def test_the_first_person_tells_no_news() -> None:
    assert not is_verb(fold("نلتقي"))
    assert not is_verb(fold("وسنلتقي"))


def test_what_is_a_verb_may_be_one() -> None:
    forms = sorted({*contact_forms(), *speech_forms()})[::5]
    assert all(may_be_verb(form) for form in forms if is_verb(form))
    assert any(may_be_verb(form) and not is_verb(form) for form in forms)
