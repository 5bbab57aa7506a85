"""What the rules find, as the annotation that it would be; the article is invented for these tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from accurate import annotations, ruled, stories
from khabar.coding import code
from khabar.taggers.network import heads

TEXT = (
    "استقبل وزير الخارجية العماني رامز الكيلاني في مسقط أمس السفيرة سعاد البرغوثي. "
    "وأكد الكيلاني أن بلاده ترحب بالحوار بين الجانبين."
)


def test_a_report_teaches_what_it_says() -> None:
    body = annotations.body({"id": "t1", "text": TEXT, "published": "2020-05-03"})
    read = annotations.Annotated(body, ruled.annotation(code(body.article)))
    story = stories.story(read)
    asked = {
        name: [story.words[n] for n, each in enumerate(row) if each == 1]
        for name, row in story.wanted.labels.items()
    }
    assert asked[heads.TRIGGER] == ["استقبل"]
    assert asked[heads.CUE] == ["وأكد"]
    assert asked[heads.CONTENT] == ["بلاده"]
    speakers = {story.words[answer] for _, answer in story.wanted.links[heads.SPEAKER]}
    assert "الكيلاني" in speakers
    guests = {story.words[answer] for _, answer in story.wanted.links[heads.FROM]}
    assert "سعاد" in guests or "السفيرة" in guests
