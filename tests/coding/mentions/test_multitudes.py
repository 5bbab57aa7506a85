"""People in the plural are a party where somebody meets or visits them, and nowhere else."""

import pytest

from khabar.coding import code
from khabar.schema import Article


def _sides(text: str) -> list[tuple[str, list[str], list[str]]]:
    report = code(Article(id="a", text=text, published="2024-05-15"), model="rules")
    name = {actor.id: actor.name for actor in report.actors}
    return [
        (event.kind, [name[each] for each in event.from_], [name[each] for each in event.to])
        for event in report.events
    ]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("التقى الأمير سامي بن فهد طلاب برنامج الإبداع الصيفي.", "meeting", "طلاب برنامج الإبداع الصيفي"),
        ("والتقى الوزير سامي العوشزي بعدد من الأيتام وقدم لهم هدايا.", "meeting", "عدد من الأيتام"),
        ("استقبل وكيل الوزارة سامي العوشزي أمس المهنئين بالعيد.", "meeting", "المهنئين بالعيد"),
        (
            "زار المحافظ سامي العوشزي المرضى المنومين بمستشفى الواحة العام.",
            "visit",
            "المرضى المنومين بمستشفى الواحة العام",
        ),
        ("قام الأمير سامي بن فهد بزيارة أسرة البوعلوي في الواحة.", "visit", "أسرة البوعلوي"),
        ("التقى الوزير بمنسوبي ومنسوبات المجمع في العيد.", "meeting", "منسوبي ومنسوبات المجمع"),
    ],
)
def test_people_in_the_plural_are_met_and_visited(text: str, kind: str, who: str) -> None:
    assert any(kind == told and who in (*guests, *hosts) for told, guests, hosts in _sides(text))


@pytest.mark.parametrize(
    "text",
    [
        "أكد المدير سامي العوشزي أهمية رعاية الأيتام.",
        "تم تحديد يوم الاثنين المقبل للقاء الوزير سامي العوشزي.",
        "استقبل المستشفى كافة المصابين وفق الخطة المعتمدة.",
    ],
)
def test_elsewhere_they_are_no_party(text: str) -> None:
    assert not any(kind == "meeting" and guests and hosts for kind, guests, hosts in _sides(text))
    names = [actor.name for actor in code(Article(id="a", text=text)).actors]
    assert not {"الأيتام", "الاثنين"} & set(names)


def test_what_a_place_is_open_for_is_no_reception() -> None:
    assert not _sides("ما زال منفذ الواحة البري يستقبل المسافرين بعد العيد.")


@pytest.mark.parametrize(
    "text",
    [
        "بدأت الإدارة استقبال طلبات المرشحين للوظائف التعليمية.",
        "استقبل أهالي محافظة الواحة أمس جثمان الشهيد سامي العوشزي.",
    ],
)
def test_papers_and_the_dead_meet_nobody(text: str) -> None:
    assert not _sides(text)


def test_well_wishers_come_for_a_feast_and_from_somewhere(coded):
    found = coded("استقبل العميد سامر الخطيب أمس جموع المهنئين بعيد الأضحى من منسوبي الجامعة.")
    (guests,) = (actor.name for actor in found.report.actors if actor.kind == "group")
    assert guests == "جموع المهنئين بعيد الأضحى من منسوبي الجامعة"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("زار الوزير سامي العوشزي المطار والتقى الموظفين والركاب.", "الموظفين والركاب"),
        ("التقى الوزير سامي العوشزي الكوادر الطبية.", "الكوادر الطبية"),
        ("سيلتقي الوزير سامي العوشزي جنودا أميركيين.", "جنودا أميركيين"),
        ("اجتمع الوزير سامي العوشزي بمساعديه أمس.", "مساعديه"),
        ("سيلتقي الوزير سامي العوشزي بأفراد العائلة.", "أفراد العائلة"),
    ],
)
def test_whom_somebody_goes_to_see_may_be_anybody(text: str, who: str) -> None:
    assert ("meeting", ["سامي العوشزي"], [who]) in _sides(text)


def test_a_family_is_told_by_itself() -> None:
    text = "بعث الملك سامي برقية تعزية إلى أفراد أسرة المرحوم هلال الرحيلي."
    assert [(kind, hosts) for kind, _, hosts in _sides(text)] == [
        ("message", ["أفراد أسرة المرحوم هلال الرحيلي"])
    ]
