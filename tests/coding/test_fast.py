"""The default model: rules and small network together, on short invented articles."""

import pytest

from khabar.coding import code
from khabar.coding.pipeline import analyse
from khabar.schema import Article
from khabar.taggers import load
from khabar.taggers.reading import Reader

NEWS = (
    "استقبل وزير الخارجية القطري خالد العطية في الدوحة أمس وزير الخارجية المصري سامح شكري، وبحث معه العلاقات "
    "بين البلدين. وقال الوزير إن بلاده ترحب بالاتفاق. وكان شكري قد وصل إلى الدوحة صباحا في زيارة تستمر يومين."
)


def test_the_default_model_reads() -> None:
    assert isinstance(load("fast"), Reader)
    assert analyse(Article(id="x", text=NEWS), load("fast")).reading is not None


def test_a_meeting_is_told_with_its_chance() -> None:
    report = code(Article(id="x", text=NEWS, published="2015-03-10"))
    (met,) = [event for event in report.events if event.kind == "meeting"]
    assert met.place is not None
    assert (met.place.text, met.date) == ("الدوحة", "2015-03-09")
    assert 0.3 <= met.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت أسعار القمح أمس في الأسواق العالمية، وسط مخاوف من نقص الإمدادات هذا الموسم.",
        "يلتقي فريق الميناء مساء غد نظيره فريق الواحة على ملعب المدينة ضمن الجولة الخامسة من الدوري الممتاز.",
        "تستقبل الحديقة الزوار يوميا من الثامنة صباحا، وتستمر فعاليات المهرجان حتى نهاية الشهر.",
    ],
)
def test_nobody_meets_anybody(text: str) -> None:
    assert code(Article(id="x", text=text)).events == ()


def test_the_same_text_is_always_read_alike() -> None:
    first = code(Article(id="x", text=NEWS))
    code(Article(id="y", text="التقى الرئيس الوفد."))
    assert code(Article(id="x", text=NEWS)) == first


def test_the_rules_alone_read_nothing_and_say_so() -> None:
    report = code(Article(id="x", text=NEWS, published="2015-03-10"), model="rules")
    assert report.coder.model == "rules"
    assert {event.kind for event in report.events} == {"meeting", "visit"}
    assert not isinstance(load("rules"), Reader)


def test_a_town_that_no_list_holds_is_where_the_sentence_says() -> None:
    text = "نابلس - زار محافظ نابلس سامر الخطيب، اليوم السبت، بلدة بيتا."
    (visit,) = code(Article(id="x", text=text, published="2024-05-18")).events
    assert visit.place is not None
    assert visit.place.text == "بيتا"
