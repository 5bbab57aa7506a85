"""What the present tense announces, and what it only describes."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "يصل الوزير سامر الخطيب اليوم إلى الرباط لحضور المعرض.",
        "وصل المدير خالد منصور أمس.\n\nمن جانب آخر، يلتقي اليوم الوزير سامر الخطيب السفير كارم البوزان.",
        "وصل الوزير سامر الخطيب إلى واشنطن حيث يلتقي نظيره الأميركي كارم البوزان.",
        "قال الوزير سامر الخطيب إنه مرتاح قبل أن يتوجه إلى أنقرة.",
        "توجه الوزير سامر الخطيب أمس إلى الدوحة مع وفد من رجال الأعمال لعقد مباحثات مع الأمير تميم بن حمد.",
    ],
)
def test_what_is_announced_is_planned(coded, text: str) -> None:
    assert coded(text).report.events[-1].status == "planned"


def test_a_meeting_on_an_announced_visit_is_planned_too(coded) -> None:
    found = coded(
        "يتوجه الوزير سامر الخطيب اليوم إلى القاهرة في زيارة عمل يلتقي خلالها الرئيس عبد الفتاح السيسي."
    )
    assert {event.status for event in found.report.events} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سامر الخطيب، الذي يزور تونس حاليا، إن الاتفاق قريب.",
        "التقى الوزير سامر الخطيب أمس السفير كارم البوزان في القصر.",
    ],
)
def test_what_is_there_is_held(coded, text: str) -> None:
    assert {event.status for event in coded(text).report.events} == {"held"}


def test_a_headline_tells_the_news_in_the_present(coded) -> None:
    found = coded(
        "استقبل الوزير سامر الخطيب أمس السفير كارم البوزان.", title="الوزير يستقبل السفير كارم البوزان"
    )
    assert {event.status for event in found.report.events} == {"held"}


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث، قبل ساعات من اجتماع في القصر بين الرئيس سامر الخطيب والسفير كارم البوزان، إنه متفائل.",
        "قال الوزير سامر الخطيب قبيل زيارته إلى اليابان إن الملف صعب.",
        "بعد زيارة ناجحة إلى اليابان الأسبوع الماضي، يستقبل الوزير سامر الخطيب اليوم السفير كارم البوزان.",
        "الوزير سامر الخطيب سيغادر إلى اليابان في زيارة عمل يلتقي خلالها السفير كارم البوزان.",
    ],
)
def test_what_is_told_before_it_was_is_planned(coded, text: str) -> None:
    assert coded(text).report.events[-1].status == "planned"


def test_the_reason_says_what_shows_it(coded) -> None:
    aim = coded("توجه الوزير سامر الخطيب أمس إلى الدوحة لعقد مباحثات مع الأمير تميم بن حمد.")
    assert any("set out" in why for why in aim.report.events[-1].why)
    tense = coded("يصل الوزير سامر الخطيب اليوم إلى الرباط لحضور المعرض.")
    assert any("present tense" in why for why in tense.report.events[-1].why)
