"""The name in marks is a mention of the body."""

from hypothesis import given
from hypothesis import strategies as st

from khabar.coding.actors.marked import names_in_marks
from khabar.coding.analysis import Analysis
from khabar.schema import Actor, Article, span_of

NAMES = st.text("ابتثجحخ ", min_size=2, max_size=20).map(str.strip).filter(lambda name: len(name) > 1)


def told(text: str, kind: str = "organization") -> Actor:
    """The one actor, mentioned by the whole text."""
    actor = Actor(id="a1", kind=kind, name=text, mentions=(span_of(text, 0, len(text)),))
    (found,) = names_in_marks(Analysis(article=Article(id="m1", text=text), actors=(actor,))).actors
    return found


def test_a_paper_by_its_name_alone() -> None:
    found = told('صحيفة "الأفق" المحلية')
    assert [mention.text for mention in found.mentions] == ['صحيفة "الأفق" المحلية', "الأفق"]


def test_people_have_no_names_in_marks() -> None:
    assert len(told('سامر "الخطيب"', "person").mentions) == 1


@given(NAMES)
def test_every_mention_is_grounded_and_the_stage_is_idempotent(name: str) -> None:
    text = f"وكالة «{name}»"
    once = told(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in once.mentions)
    analysis = Analysis(article=Article(id="m1", text=text), actors=(once,))
    assert names_in_marks(analysis).actors == (once,)
