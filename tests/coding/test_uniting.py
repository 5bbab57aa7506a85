"""An actor told short and at length is one."""

import pytest


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "قال الفريق الاستقلالي إن القانون مهم. "
            "وأكد الفريق الاستقلالي للوحدة بمجلس النواب أن التصويت قريب.",
            "الفريق الاستقلالي",
            "الفريق الاستقلالي للوحدة بمجلس النواب",
        ),
        (
            "قالت إدارة شرطة ريتشموند إن المتهم فر. وأكدت الشرطة أن البحث مستمر.",
            "الشرطة",
            "إدارة شرطة ريتشموند",
        ),
        (
            "أوضح فريق التقدم والاشتراكية أن القانون ضروري. وأكد فريق حزب التقدم والاشتراكية أن النص متين.",
            "فريق التقدم والاشتراكية",
            "فريق حزب التقدم والاشتراكية",
        ),
    ],
)
def test_the_short_name_is_a_mention_of_the_long_one(coded, text: str, short: str, long: str) -> None:
    found = coded(text)
    assert {name for name, _ in found.said} == {long}
    assert short in {mention.text for mention in found.actor(long).mentions}


def test_two_that_fit_leave_the_short_one_alone(coded) -> None:
    text = (
        "قالت اللجنة إن الموعد قائم. وأكدت لجنة الدفاع أن الخطة جاهزة. وأكدت لجنة المال أن الميزانية كافية."
    )
    assert [name for name, _ in coded(text).said] == ["اللجنة", "لجنة الدفاع", "لجنة المال"]


def test_the_police_of_nobody_told_is_not_that_of_a_harbour(coded) -> None:
    text = "قالت إدارة ميناء الأمل إن السفينة وصلت. وأكدت الشرطة أن البحث مستمر."
    assert [name for name, _ in coded(text).said] == ["إدارة ميناء الأمل", "الشرطة"]


def test_an_indefinite_source_is_a_new_one(coded) -> None:
    text = "أكد مصدر أمني رفيع أن الطريق آمن. وقال مصدر إن الجسر مغلق."
    assert [name for name, _ in coded(text).said] == ["مصدر أمني رفيع", "مصدر"]


def test_the_source_of_the_headline_is_that_of_the_text(coded) -> None:
    found = coded("أفاد مصدر أمني رفيع بأن الطريق آمن.", title="مصدر أمني يكشف حال الطريق")
    assert {"مصدر أمني", "مصدر أمني رفيع"} <= {each.text for each in found.actor("مصدر أمني رفيع").mentions}


def test_who_takes_part_in_an_engagement_stays_as_he_is(coded) -> None:
    text = (
        "التقى وفد الفريق الاستقلالي الوزير سامر الخطيب. "
        "وأكد الفريق الاستقلالي للوحدة بمجلس النواب أن التصويت قريب."
    )
    found = coded(text)
    acting = {actor for event in found.report.events for actor in (*event.from_, *event.to)}
    assert acting <= {actor.id for actor in found.report.actors}
    assert {name for name, _ in found.said} == {"الفريق الاستقلالي للوحدة بمجلس النواب"}


def test_a_team_called_by_its_seat_is_the_one_that_is_named(coded) -> None:
    text = (
        "قدم فريق نيابي مقترحا جديدا. وقال الفريق البرلماني إن النص ضروري. "
        "وأكد فريق حزب الميزان بمجلس الأعيان أن النص متين."
    )
    assert len({name for name, _ in coded(text).said}) == 1


def test_of_two_teams_the_seat_names_none(coded) -> None:
    text = (
        "قال الفريق البرلماني إن النص ضروري. وأكد فريق حزب الميزان أن النص متين. "
        "وقال فريق حزب السنبلة إن النص قديم."
    )
    assert len({name for name, _ in coded(text).said}) == 3


def test_who_takes_part_is_called_by_the_long_name(coded) -> None:
    text = (
        "قالت مصادر في وزارة الدفاع القبرصية إن الوزارة استدعت السفير الكيني بيتر كاماو أمس. "
        "وأكدت وزارة الدفاع القبرصية ذلك."
    )
    found = coded(text)
    assert found.names(found.event.to) == {"وزارة الدفاع القبرصية"}


def test_a_ministry_told_by_its_field_is_the_ministry(coded) -> None:
    text = "أعلنت الخارجية الروسية ذلك. وقالت الوزارة إن الموعد قائم."
    assert {name for name, _ in coded(text).said} == {"الخارجية الروسية"}


def test_who_leads_a_party_is_told_by_part_of_it(coded) -> None:
    text = "قال هلال الرحيلي رئيس التيار الوطني الحر إن الموعد قائم. وأكد زعيم التيار الحر أن الخطة جاهزة."
    assert {name for name, _ in coded(text).said} == {"هلال الرحيلي"}


def test_a_body_is_told_short_by_its_first_words_whomever_the_lists_mean(coded) -> None:
    text = (
        "أدانت حكومة الإنقاذ الليبية القرار. وقالت حكومة الإنقاذ الوطني الليبية إن الموعد قائم. "
        "وأكدت حكومة الإنقاذ أن الخطة جاهزة."
    )
    assert {name for name, _ in coded(text).said} == {"حكومة الإنقاذ الوطني الليبية"}


def test_another_name_that_the_text_itself_gives(coded) -> None:
    text = 'أكد منتدى دعم الحكم الذاتي، المعروف بـ"فورستاين"، أن الموعد قائم. وقال فورستاين إن الخطة جاهزة.'
    assert {name for name, _ in coded(text).said} == {"منتدى دعم الحكم الذاتي"}
