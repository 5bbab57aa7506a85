import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.store.redacting import BLOCK, name_words, redacted_article, redactor_of

NAME = "عبد الله بن سعود الراسبي"


def redact(text, *names):
    redactor = redactor_of(map(name_words, names or (NAME,)))
    return redactor.text(text, redactor.families(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"وصل {NAME} أمس.", "وصل █ أمس."),
        (f"التقى ب{NAME}.", "التقى ب█."),
        ("قال عبدالله بن سعود الراسبي كلمة", "قال █ كلمة"),
        ("قال عَبدُ الله بن سعود الراسبي", "قال █"),
        (f"{NAME}. وقال الراسبي، ثم للراسبي", "█. وقال █، ثم ل█"),
        ("قال الراسبي وحده", "قال الراسبي وحده"),
        ("عبد الله بن سعود، الراسبي", "عبد الله بن سعود، الراسبي"),
        ("وصل عبد الله بن سعود", "وصل عبد الله بن سعود"),
    ],
)
def test_names_are_found_as_they_are_written(text, left):
    parts = redact(text)
    assert len(parts) == len(text)
    while BLOCK * 2 in parts:
        parts = parts.replace(BLOCK * 2, BLOCK)
    assert parts == left


def test_a_family_name_keeps_its_particles():
    text = "محمد بن راشد وصل. ثم خرج راشد وبقي بن راشد"
    assert redact(text, "محمد بن راشد").endswith("ثم خرج راشد وبقي " + BLOCK * len("بن راشد"))


@given(st.text("ابتسول \n.،", max_size=60), st.text("ابتسول", min_size=2), st.text("ابتسول", min_size=2))
def test_lengths_stay_and_twice_is_once(text, first, last):
    name = f"{first} {last}"
    redactor = redactor_of([name_words(name)])
    whole = f"{text} {name} {text}"
    families = redactor.families(whole)
    hidden = redactor.text(whole, families)
    assert len(hidden) == len(whole)
    assert not redactor.spans(hidden, families)
    assert all(new in (old, BLOCK) for new, old in zip(hidden, whole, strict=True))


def test_an_address_that_spells_the_name_is_dropped(make_article):
    redactor = redactor_of([name_words("سعاد البرغوثي")])
    spelled = make_article(
        "x1",
        url="https://a.example/%D8%B3%D8%B9%D8%A7%D8%AF-%D8%A7%D9%84%D8%A8%D8%B1%D8%BA%D9%88%D8%AB%D9%8A",
    )
    other = make_article("x2", url="https://a.example/17")
    assert redacted_article(spelled, redactor).url is None
    assert redacted_article(other, redactor).url == other.url
