import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.knowledge.wordings import wording_sets
from khabar.records.naming import Use, naming_of, uses_in
from khabar.records.spotting import Spotter
from khabar.schema import Actor, Span, span_of

TEXT = "أعلن الحوثيون هدنة.\nوقالت ميليشيات الحوثي إنها ترحب. وصل وفد للحوثيين إلى مسقط، و«الحركة» تنفي."


def actor(text, *names):
    mentions = tuple(span_of(text, text.index(name), text.index(name) + len(name)) for name in names)
    return Actor(id="a1", kind="organization", name=names[0], entity="kh:ansar-allah", mentions=mentions)


@pytest.fixture
def report(make_report):
    import msgspec

    made = make_report("x1", text=make_report().text + "\n" + TEXT, title="هدنة أنصار الله")
    return msgspec.structs.replace(made, actors=(actor(made.text, "الحوثيون", "الحركة"),))


def spotter():
    return Spotter(wording_sets()["ansar-allah"].forms())


def test_mentions_and_wordings_are_counted_once_each(report):
    uses = list(uses_in(report, {"a1"}, spotter(), "kh:ansar-allah"))
    assert [(use.wording, use.span.text) for use in uses] == [
        ("أنصار الله", "أنصار الله"),
        ("الحوثيون", "الحوثيون"),
        ("ميليشيا الحوثي", "ميليشيات الحوثي"),
        ("الحوثيون", "للحوثيين"),
        ("الحركة", "الحركة"),
    ]


def test_each_use_has_its_sentence(report):
    uses = list(uses_in(report, {"a1"}, spotter(), "kh:ansar-allah"))
    assert [use.sentence.text for use in uses][:3] == [
        "هدنة أنصار الله",
        "أعلن الحوثيون هدنة.",
        "وقالت ميليشيات الحوثي إنها ترحب.",
    ]
    assert all(
        use.sentence.text in (report.title, *report.text.split("\n")) or use.sentence.text in report.text
        for use in uses
    )


def test_a_wording_inside_another_bodys_name_is_none(make_report):
    text = make_report().text + " وقائد فيلق القدس في زيارة للقدس."
    report = make_report("x1", text=text, title=None)
    uses = list(uses_in(report, (), Spotter(wording_sets()["jerusalem"].forms())))
    assert [use.span.text for use in uses] == ["للقدس"]


def use(wording, outlet="الأفق", report="x1", start=0):
    span = Span(start=start, end=start + len(wording), text=wording)
    return Use(wording=wording, report=report, outlet=outlet, published=None, span=span, sentence=span)


def test_the_table_counts_by_outlet():
    uses = [
        use("أنصار الله"),
        use("أنصار الله", report="x2"),
        use("الحوثيون", "المدى", "x3"),
        use("الحوثيون", None, "x4"),
    ]
    naming = naming_of(uses, subject="s", name="n")
    assert [(each.wording, each.uses, each.articles, each.outlets) for each in naming.wordings] == [
        ("أنصار الله", 2, 2, {"الأفق": 2}),
        ("الحوثيون", 2, 2, {"": 1, "المدى": 1}),
    ]
    assert naming.outlets == {"": 1, "الأفق": 2, "المدى": 1}


def test_spellings_of_one_wording_are_one():
    spellings = ["النوريون", "النوريين", "للنوريين", "«النوريين»", "النوريين"]
    naming = naming_of([use(each, start=at) for at, each in enumerate(spellings)], subject="s", name="n")
    assert [(each.wording, each.uses) for each in naming.wordings] == [("النوريين", 5)]


def test_a_wording_that_only_stands_behind_a_preposition_is_shown_without_it():
    naming = naming_of([use("للجيش الليبي"), use("لله")], subject="s", name="n")
    assert {each.wording for each in naming.wordings} == {"الجيش الليبي", "لله"}


@given(st.permutations([use(name, start=at) for at, name in enumerate(("أ ب", "ج", "ج", "د ه", "للج"))]))
def test_the_order_of_uses_makes_no_difference(uses):
    naming = naming_of(uses, subject="s", name="n")
    assert naming == naming_of(sorted(uses, key=lambda each: each.span.start), subject="s", name="n")
    assert sum(each.uses for each in naming.wordings) == len(uses)
