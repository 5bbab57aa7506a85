import pytest

from khabar.records.likeness import content_of
from khabar.records.speeches import speeches
from khabar.records.unread import best_passage, find_unread, passages_of

SAID = "بلاده ترفض كل شرط يسبق المفاوضات وتدعو الوسطاء إلى اجتماع عاجل"


@pytest.fixture
def speech(say):
    (found,) = speeches([say("x1", SAID)], ["x1", "x2"])
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "اختتم اللقاء. ورفضت بلاده كل شرط يسبق المفاوضات ودعت الوسطاء إلى اجتماع عاجل. ثم غادر.",
            "ورفضت بلاده",
        ),
        ("بلاده ترفض كل شرط يسبق المفاوضات. وتدعو الوسطاء إلى اجتماع عاجل.", "بلاده ترفض"),
        ("اختتم اللقاء ولم يصدر عنه بيان. وغادر الوفد إلى بلاده في المساء.", None),
    ],
)
def test_a_report_with_the_words_is_not_said_to_leave_them_out(speech, make_report, text, words):
    report = make_report("x2", text=make_report().text + "\n" + text)
    (found,) = find_unread([speech], {"x2": report})
    if words is None:
        assert (found.missing, found.elsewhere) == (("x2",), ())
    else:
        (named,) = found.elsewhere
        assert found.missing == () and named.report == "x2"
        assert named.span.text.startswith(words)
        assert report.text[named.span.start : named.span.end] == named.span.text


def test_the_headline_counts(make_report):
    report = make_report("x2", title="الوزير: بلادنا ترفض كل شرط يسبق المفاوضات المقبلة")
    passage = best_passage(content_of("بلاده ترفض كل شرط يسبق المفاوضات المقبلة"), list(passages_of(report)))
    assert passage and passage.span.field == "title"
