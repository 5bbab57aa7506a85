import pytest

from khabar.knowledge import load
from khabar.taggers import split_name


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("وليد", ("", "وليد")),
        ("بلال", ("", "بلال")),
        ("وفيصل", ("و", "فيصل")),
        ("للقاهره", ("ل", "القاهره")),
        ("وبالدوحه", ("وب", "الدوحه")),
        ("وشتاينماير", ("و", "شتاينماير")),
    ],
)
def test_proclitics_leave_known_names_whole(form: str, parts: tuple[str, str]) -> None:
    assert split_name(form, load()) == parts
