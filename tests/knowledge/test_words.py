"""The closed classes of the grammar, as the resources list them."""

import csv
from pathlib import Path

import pytest

from khabar.arabic import fold
from khabar.knowledge.words import any_of, function_words, words

RESOURCE = Path(__file__).parents[2] / "resources" / "lexicons" / "words.tsv"


def rows() -> list[dict[str, str]]:
    with RESOURCE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("preposition", "في"),
        ("preposition", "على"),
        ("conjunction", "بينما"),
        ("relative", "الذي"),
        ("demonstrative", "هذا"),
        ("negation", "لم"),
        ("counterpart", "نظيره"),
        ("counterpart", "نظيرتها"),
        ("delegation", "الوفد"),
        ("distributive", "كلا"),
        ("headed", "برئاسة"),
        ("attendance", "بحضور"),
        ("two_sides", "الجانبان"),
        ("former", "السابق"),
        ("honorific_pronoun", "معاليه"),
    ],
)
def test_what_belongs_to_a_class(name: str, form: str) -> None:
    assert fold(form) in words(name)


def test_every_row_of_the_resource_is_compiled_and_folded() -> None:
    for row in rows():
        assert fold(row["form"]) in words(row["class"])


def test_every_row_has_a_source_and_a_licence() -> None:
    assert all(row["source"] and row["licence"] for row in rows())


def test_every_form_is_written_as_look_ups_compare_it() -> None:
    for name in {row["class"] for row in rows()}:
        assert all(fold(form) == form.strip() for form in words(name))


def test_an_unknown_class_is_an_error() -> None:
    with pytest.raises(KeyError):
        words("gossip")


@pytest.mark.parametrize("form", ["في", "الذي", "كما", "اليوم", "أن", "لم", "هاتفيا"])
def test_no_name_holds_a_function_word(form: str) -> None:
    assert fold(form) in function_words()


@pytest.mark.parametrize("form", ["وليد", "بلال", "فيصل", "كمال", "ناصر", "سعاد", "نوال", "ضياء"])
def test_given_names_are_no_function_words(form: str) -> None:
    assert fold(form) not in function_words()


def test_classes_can_be_asked_together() -> None:
    assert any_of(("preposition", "relative")) == words("preposition") | words("relative")
