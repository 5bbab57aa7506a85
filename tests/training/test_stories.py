"""What annotated articles ask of the network; the article is invented for these tests."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from accurate import annotations, contact, speech, stories
from accurate.annotations import Annotated
from accurate.examples import NOTHING
from khabar.taggers.network import heads

TEXT = (
    "استقبل وزير الخارجية رامز الكيلاني في مسقط أمس السفيرة سعاد البرغوثي.\n"
    'وأكد الكيلاني أن بلاده ترحب بالحوار. وقالت البرغوثي "نقدر دور عمان".\n'
    "وكان الوزير زار الدوحة. وتناول اللقاء قضايا الملاحة."
)
GOLD: dict[str, Any] = {
    "id": "t1",
    "actors": [
        {"key": "ramiz", "name": "رامز الكيلاني", "mentions": ["رامز الكيلاني", "الكيلاني"]},
        {"key": "suad", "name": "سعاد البرغوثي", "mentions": ["البرغوثي"]},
        {"key": "both", "name": "الجانبان", "mentions": [], "members": ["ramiz", "suad"]},
    ],
    "engagements": [
        {
            "kind": "meeting",
            "from": ["suad"],
            "to": ["ramiz"],
            "status": "held",
            "background": False,
            "evidence": "استقبل وزير الخارجية رامز الكيلاني في مسقط أمس السفيرة سعاد البرغوثي",
        },
    ],
    "statements": [
        {"speaker": "ramiz", "text": "بلاده ترحب بالحوار", "cue": "أكد", "via": None},
        {"speaker": "suad", "text": "نقدر دور عمان", "cue": "قالت", "via": None},
    ],
}


@pytest.fixture
def annotated() -> Annotated:
    return Annotated(annotations.body({"id": "t1", "text": TEXT}), GOLD)


def words(annotated: Annotated, numbers: list[int]) -> list[str]:
    return [annotated.body.tokens[number].text for number in numbers]


def at(annotated: Annotated, row: tuple[int, ...], value: int) -> list[str]:
    return words(annotated, [number for number, each in enumerate(row) if each == value])


def test_contents_and_cues(annotated: Annotated) -> None:
    wanted = speech.speech(annotated)
    assert at(annotated, wanted.labels[heads.CONTENT], 1) == ["بلاده", "نقدر"]
    assert at(annotated, wanted.labels[heads.CONTENT], 2) == ["ترحب", "بالحوار", "دور", "عمان"]
    assert at(annotated, wanted.labels[heads.CUE], 1) == ["وأكد", "وقالت"]


def test_a_cue_points_to_every_mention_of_its_speaker(annotated: Annotated) -> None:
    links = speech.speech(annotated).links[heads.SPEAKER]
    pairs = {tuple(words(annotated, list(link))) for link in links}
    assert pairs == {("وأكد", "رامز"), ("وأكد", "الكيلاني"), ("وقالت", "البرغوثي"), ("وقالت", "سعاد")}


def test_no_channel_is_an_answer_too(annotated: Annotated) -> None:
    assert [answer for _, answer in speech.speech(annotated).links[heads.CHANNEL]] == [-1, -1]


def test_joint_speakers_are_named_by_their_members(annotated: Annotated) -> None:
    assert {"رامز", "سعاد"} <= set(words(annotated, speech.mentions(annotated, ["both"])))


def test_the_word_of_contact_bears_the_engagement(annotated: Annotated) -> None:
    wanted = contact.contact(annotated)
    meeting = heads.KINDS.index("meeting")
    assert at(annotated, wanted.labels[heads.TRIGGER], meeting) == ["استقبل"]
    assert [each for each in wanted.labels[heads.STATUS] if each != NOTHING] == [0]
    sides = {
        name: set(words(annotated, [answer for _, answer in wanted.links[name]]))
        for name in (heads.FROM, heads.TO)
    }
    assert sides == {heads.FROM: {"سعاد", "البرغوثي"}, heads.TO: {"رامز", "الكيلاني"}}


@pytest.mark.parametrize(
    ("told", "place", "day"),
    [
        ({}, [], []),  # as the rules read: nothing is said of either
        ({"place": "مسقط", "date": "2020-03-09", "date_text": "أمس"}, ["مسقط"], ["أمس"]),
        ({"place": None, "date": None, "date_text": None}, ["nobody"], ["nobody"]),
        ({"place": "صلالة", "date": "2020-03-09", "date_text": None}, [], []),  # in the title; implied
    ],
)
def test_where_and_when_are_pointed_to(told: dict[str, Any], place: list[str], day: list[str]) -> None:
    gold = {**GOLD, "engagements": [{**GOLD["engagements"][0], **told}]}
    annotated = Annotated(annotations.body({"id": "t1", "text": TEXT}), gold)
    links = contact.contact(annotated).links
    for name, wanted in ((heads.PLACE, place), (heads.DATE, day)):
        answers = [answer for _, answer in links[name]]
        assert [words(annotated, [each])[0] if each >= 0 else "nobody" for each in answers] == wanted


def test_the_same_contact_told_again_is_no_wrong_answer(annotated: Annotated) -> None:
    row = contact.contact(annotated).labels[heads.TRIGGER]
    assert "اللقاء" in at(annotated, row, NOTHING)
    assert "زار" in at(annotated, row, 0)


@pytest.mark.parametrize(
    ("clause", "kind", "word"),
    [
        ("وكان الوزير التقى نظيره", "meeting", "التقى"),
        ("أجرى الوزير اتصالا هاتفيا بنظيره", "call", "اتصالا"),
        ("الوزير في الدوحة غدا", "visit", "الوزير"),
    ],
)
def test_the_word_that_means_it_by_itself(clause: str, kind: str, word: str) -> None:
    tokens = annotations.body({"id": "t", "text": clause}).tokens
    assert tokens[contact.trigger(tokens, (0, len(tokens)), kind)].text == word


def test_of_an_article_annotated_for_engagements_nothing_is_asked_on_statements(annotated: Annotated) -> None:
    wanted = stories.story(annotated, statements=False).wanted
    assert heads.TRIGGER in wanted.labels
    assert not {heads.CONTENT, heads.CUE} & set(wanted.labels)
    assert set(wanted.links) == {heads.FROM, heads.TO, heads.PLACE, heads.DATE}


def test_offsets_become_the_words_that_stand_there() -> None:
    record = {"id": "t", "text": TEXT, "title": "لقاء في مسقط"}
    place = TEXT.index("الكيلاني")
    stored = {
        "name": {"start": place, "end": place + 8, "field": "text"},
        "list": [{"start": 0, "end": 4, "field": "title"}],
    }
    assert annotations.quoted(stored, record) == {"name": "الكيلاني", "list": ["لقاء"]}


def test_words_are_found_behind_their_proclitics() -> None:
    tokens = annotations.body({"id": "t", "text": "وبالقاهرة التقى والقاهرة القاهرةية"}).tokens
    assert annotations.places(tokens, "وبالقاهرة التقى والقاهرة القاهرةية", "القاهرة") == [(0, 1), (2, 3)]
