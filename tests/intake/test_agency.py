"""The credited agency or outlet: byline, dateline, sign-off, lead."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khabar.intake import find_agency
from khabar.schema import Article

BODY = "افتتح وزير النقل محطة القطار الجديدة في حي الميناء، وتفقد الأرصفة وقاعة الانتظار برفقة المهندسين."


def found(text: str = BODY, byline: str | None = None, **fields: str) -> tuple[str, str] | None:
    article = Article(id="a", text=text, byline=byline, **fields)  # type: ignore[arg-type]
    agency = find_agency(article)
    if agency is None:
        return None
    source = byline if agency.field == "byline" else text
    assert source is not None
    assert source[agency.start : agency.end] == agency.text
    return agency.text, agency.name


@pytest.mark.parametrize(
    ("byline", "text"),
    [
        ("برق - صور", "برق"),
        ("صور: برق", "برق"),
        ("صور، طرطوس - برق", "برق"),
        ("&nbsp;برق (صور)", "برق"),
        ("\xa0برق (صور)", "برق"),
        ("ب ق ر - طرطوس", "ب ق ر"),
        ("طرطوس - ب. ق. ر.", "ب. ق. ر"),
        ("وكالة برق للأنباء", "وكالة برق للأنباء"),
        ("المرسى &ndash; برق:", "برق"),
        ("المرسى- نداء:", "نداء"),
        ("نداء - برق", "نداء"),
    ],
)
def test_an_agency_in_the_byline(byline: str, text: str) -> None:
    assert found(byline=byline) == (text, "وكالة نداء" if text == "نداء" else "وكالة برق للأنباء")


@pytest.mark.parametrize("byline", ["المرسى- وكالات:", "المرسى &ndash; وكالات:", "&nbsp;وكالات (صور)"])
def test_agencies_without_a_name(byline: str) -> None:
    assert found(byline=byline) == ("وكالات", "وكالات")


@pytest.mark.parametrize(
    ("byline", "text"),
    [
        ("صور: «المرسى»", "المرسى"),
        ("«المرسى» من صور", "المرسى"),
        ("المرسى نت", "المرسى نت"),
        ("طرطوس: «المرسى أونلاين»", "المرسى أونلاين"),
        ("المرسى - صور", "المرسى"),
        ("أسامة قاسم - المرسى - صور:", "المرسى"),
        ("مكتب المنارة الحرة - طرطوس", "المنارة الحرة"),
    ],
)
def test_an_outlet_that_names_itself(byline: str, text: str) -> None:
    result = found(byline=byline, outlet="المرسى")
    assert result is not None
    assert result[0] == text


@pytest.mark.parametrize(
    "byline",
    [
        "صور: أسامة قاسم",
        "أسامة الحداد - طرطوس",
        "أسامة قاسم",
        "الحداد",
        "(زائر)",
        "",
        None,
        "12 ربيع الأول " * 30,
    ],
)
def test_a_writer_is_no_agency(byline: str | None) -> None:
    assert found(byline=byline) is None


def test_a_city_that_is_the_outlets_name_too() -> None:
    assert found(byline="طرطوس - أسامة قاسم", outlet="طرطوس") is None
    assert found(byline="صور - طرطوس", outlet="طرطوس") == ("طرطوس", "طرطوس")
    assert found(byline="طرطوس - برق", outlet="طرطوس") == ("برق", "وكالة برق للأنباء")


@pytest.mark.parametrize(
    "start",
    [
        "صور - برق\n",
        "صور (برق) - ",
        "(برق) - ",
        "برق- صور: ",
        "صور، سوريا (برق) -- ",
        "صور في 10 مارس / برق / ",
        "أسامة قاسم – برق\n",
        "وكالة برق للأنباء\n\n",
        "Next Previous برق – صور\n",
    ],
)
def test_a_dateline_before_the_first_sentence(start: str) -> None:
    result = found(start + BODY)
    assert result is not None
    assert result[1] == "وكالة برق للأنباء"


@pytest.mark.parametrize(
    "end",
    [
        "\n\nوكالة برق\n\nاترك رد\nآخر الأخبار",
        "\nبرق",
        ' "برق"',
        " (برق).",
        "\nالمصدر: برق",
        "\nالمصدر : المرسى + برق\nاشترك في النشرة البريدية",
        "\n(ب.ق.ر)",
    ],
)
def test_a_sign_off_after_the_last_sentence(end: str) -> None:
    result = found(BODY + end)
    assert result is not None
    assert result[1] == "وكالة برق للأنباء"


def test_an_unknown_agency_and_an_unknown_outlet_are_credited_by_the_form_of_the_line() -> None:
    assert found(BODY + "\n\nوكالة المدار للأنباء") is not None
    assert found(BODY + "\nالمصدر : المدار نت") == ("المدار نت", "المدار نت")


def test_the_first_sentence_may_rest_the_whole_news_on_an_agency() -> None:
    lead = "ذكرت وكالة برق للأنباء (برق) أن وزير النقل افتتح محطة القطار الجديدة في حي الميناء أمس."
    assert found(lead) == ("برق", "وكالة برق للأنباء")
    assert (
        found("افتتح الوزير المحطة، وفقا لما نقلته وكالة نداء عن بيان رسمي صدر مساء أمس الأحد.") is not None
    )


def test_who_passes_the_news_on_goes_before_its_source() -> None:
    text = "أجرى السفير لقاءات مع التجار، وفق ما ذكرت برق نقلا عن وكالة نداء."
    agency = find_agency(Article(id="a", text=f"{text} {BODY}"))
    assert agency is not None
    assert agency.text == "برق"


def test_a_source_cited_for_one_statement_is_no_origin() -> None:
    assert found(BODY + " وذكرت وكالة برق أن الحركة عادت إلى طبيعتها.") is None
    assert found("أعلن الوزير في تصريح لصحيفة برق أمس أن المحطة ستفتح قريبا أمام الركاب جميعهم.") is None


def test_a_headline_with_a_colon_is_no_dateline() -> None:
    assert found("برق: سقوط أمطار غزيرة على الساحل\n" + BODY) is None


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            ["برق", "صور", "-", ":", "(", ")", "«", "»", "\n", " ", "&nbsp;", "من", "قال", ".", "وكالة"]
        )
    ),
    st.lists(st.sampled_from(["برق", "صور", "-", ":", "(", "&ndash;", " ", "وكالات", "أسامة قاسم"])),
)
def test_every_span_is_verbatim(text: list[str], byline: list[str]) -> None:
    found(" ".join(text), "".join(byline))
