"""Annotations that point into their article instead of quoting it."""

import importlib.util
from pathlib import Path

import pytest

_path = Path(__file__).parents[2] / "training" / "standoff.py"
_spec = importlib.util.spec_from_file_location("standoff", _path)
assert _spec is not None
assert _spec.loader is not None
tool = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tool)

ARTICLE = {
    "id": "a1",
    "title": "الرحيلي يلتقي وفد الميثاق",
    "byline": "وكالة المرفأ",
    "text": "استقبل هلال الرحيلي في مسقط أمس وليد كمال. وقال الرحيلي إن الحوار يستمر.",
}
ANNOTATION = {
    "id": "a1",
    "agency": "وكالة المرفأ",
    "actors": [
        {
            "key": "rahili",
            "kind": "person",
            "name": "هلال الرحيلي",
            "mentions": ["هلال الرحيلي", "الرحيلي"],
            "roles": [{"title": "الرحيلي", "of": None}],
        }
    ],
    "engagements": [
        {"kind": "meeting", "from": [], "to": ["rahili"], "place": "مسقط", "date": "2025-03-09", "topics": []}
    ],
    "statements": [{"speaker": "rahili", "text": "الحوار يستمر", "cue": "قال", "via": None}],
    "noise": [],
    "note": "استقبل هلال",
}


def _words(point: dict[str, object]) -> str:
    return str(ARTICLE[str(point["field"])])[int(str(point["start"])) : int(str(point["end"]))]


def test_every_quotation_points_at_its_words() -> None:
    found = tool.standoff(ANNOTATION, ARTICLE)
    assert _words(found["agency"]) == "وكالة المرفأ"
    assert [_words(each) for each in found["actors"][0]["mentions"]] == ["هلال الرحيلي", "الرحيلي"]
    assert _words(found["engagements"][0]["place"]) == "مسقط"
    assert _words(found["statements"][0]["text"]) == "الحوار يستمر"


def test_keys_and_dates_stay_as_they_are_and_notes_go() -> None:
    found = tool.standoff(ANNOTATION, ARTICLE)
    assert found["engagements"][0]["date"] == "2025-03-09"
    assert found["statements"][0]["speaker"] == "rahili"
    assert "note" not in found
    assert found["actors"][0]["roles"][0]["of"] is None


def test_words_that_are_not_there_are_named() -> None:
    wrong = {**ANNOTATION, "agency": "وكالة لا وجود لها"}
    with pytest.raises(tool.NotQuotedError, match="وكالة لا وجود لها"):
        tool.standoff(wrong, ARTICLE)
