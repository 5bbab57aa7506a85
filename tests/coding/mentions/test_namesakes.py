"""Whom an airport is called after is not there."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "ورحب به بمطار الأمير فهد بن راشد الدولي وكيل الوزارة سامر الخطيب.",
            "مطار الأمير فهد بن راشد الدولي",
        ),
        (
            "وزار الوزير سامر الخطيب مستشفى الملك خالد بن سعود أمس.",
            "مستشفى الملك خالد بن سعود",
        ),
    ],
)
def test_the_name_belongs_to_the_body(actors_of, text: str, body: str) -> None:
    found = actors_of(text)
    assert body in found
    assert [actor.name for actor in found.values() if actor.kind == "person"] == ["سامر الخطيب"]


def test_a_street_has_nobody_in_it(actors_of) -> None:
    found = actors_of("ووقع الحادث في شارع الأمير سلطان بن عبدالعزيز قرب السوق.")
    assert not [actor for actor in found.values() if actor.kind == "person"]


def test_in_an_office_there_is_somebody(actors_of) -> None:
    assert "منصور بن راشد" in actors_of(
        "وقال مكتب الأمير منصور بن راشد إن الموعد قائم، وشكر الأمير منصور بن راشد."
    )


def test_a_body_that_ends_with_a_title_goes_on_with_a_name(actors_of) -> None:
    assert "مطار الأمير عبدالمحسن" in actors_of("بدأت الجولة بمطار الأمير عبدالمحسن بينبع.")
