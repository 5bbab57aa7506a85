"""Offices said of somebody, and those shared with a counterpart."""

import pytest

from khabar.coding.actors.stage import link_actors
from khabar.coding.analysis import Analysis
from khabar.coding.mentions.stage import find_mentions
from khabar.coding.reading import read
from khabar.schema import Actor, Article
from khabar.taggers import load_crf


def _actors(text: str) -> dict[str, Actor]:
    analysis = link_actors(find_mentions(read(Analysis(article=Article(id="x", text=text))), load_crf()))
    return {actor.name: actor for actor in analysis.actors}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("طالبت الجبهة جمال البوزي، بصفته رئيسا لحزب الأفق، بعقد لقاء.", "رئيسا"),
        ("أشاد جمال البوزي، وهو أيضا رئيس مجلس النواب، بالعلاقات.", "رئيس مجلس النواب"),
        ("استقال جمال البوزي من منصب مستشار الأمن القومي الأمريكي.", "مستشار الأمن القومي"),
    ],
)
def test_an_office_said_of_somebody_is_his(text, title):
    assert [role.title for role in _actors(text)["جمال البوزي"].roles] == [title]


def test_a_second_office_said_of_somebody_is_his_too():
    actors = _actors("هنأ جمال البوزي، بصفته نائب رئيس دولة الإمارات ورئيس مجلس الوزراء، الشعب.")
    assert [role.title for role in actors["جمال البوزي"].roles] == ["نائب رئيس", "رئيس مجلس الوزراء"]


def test_a_counterpart_is_nobodys_of_his_own_country():
    text = (
        "وصل وزير الدفاع الأميركي جيمس كارسون إلى عمان. والتقى رئيس الوزراء الأردني زيد العازمي "
        "ونظيره الأردني خالد البوزي."
    )
    assert [role.title for role in _actors(text)["خالد البوزي"].roles] == ["وزير الدفاع"]


def test_a_womans_counterpart_shares_her_office():
    text = "التقت وزيرة الداخلية البريطانية سارة ماير السفير جمال البوزي، ثم نظيرها الفرنسي لوك دوران."
    assert [role.title for role in _actors(text)["لوك دوران"].roles] == ["وزيرة الداخلية"]


def test_what_a_counterpart_shares_may_be_told_by_a_full_name_elsewhere():
    text = "استقبل وزير الشباب محمد البوزي الوفد. وعقد البوزي لقاء مع نظيرته الرواندية روز مباي."
    assert [role.title for role in _actors(text)["روز مباي"].roles] == ["وزير الشباب"]


def test_who_stands_in_a_list_with_an_office_holder_is_public():
    text = "ضم الوفد الوزير حافظ القرشي وسفيان طوبارن."
    analysis = link_actors(find_mentions(read(Analysis(article=Article(id="x", text=text))), load_crf()))
    assert {actor.id for actor in analysis.actors if actor.kind == "person"} <= analysis.titled


def test_a_ministry_is_known_by_field_and_country():
    text = "استدعت وزارة خارجية مملكة البحرين القائم بالأعمال. وسلمته الخارجية البحرينية مذكرة."
    assert [len(a.mentions) for a in _actors(text).values() if a.kind == "organization"] == [2]


def test_a_kingdom_with_its_adjective_is_that_one():
    actors = _actors("يقوم الأمير بزيارة للمملكة الإسبانية.")
    assert [actor.country for actor in actors.values() if actor.kind == "country"] == ["ESP"]


def test_a_people_behind_a_preposition_keeps_its_article():
    assert "الشعب الفلسطيني" in _actors("ورحب الوزير بالدعم للشعب الفلسطيني.")


def test_the_king_alone_is_the_custodian_of_the_two_mosques():
    text = "استقبل خادم الحرمين الشريفين سلمان بن عبدالعزيز الوفد. وأشاد الملك المفدى بالعمل، ثم غادر الملك."
    assert [len(a.mentions) for a in _actors(text).values() if a.roles] == [3]


def test_a_committee_behind_a_preposition_gets_no_article():
    text = "أصبح سامر العوشزي، بصفته رئيسا للجنة المسابقات، معروفا."
    assert [role.of for actor in _actors(text).values() for role in actor.roles] == ["لجنة المسابقات"]
