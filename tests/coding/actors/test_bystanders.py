"""Words of office that stand for nobody leave the report; whoever acts, speaks or has a name stays."""

import pytest

from khabar.coding import code
from khabar.schema import Article


def _names(text: str) -> list[str]:
    return [actor.name for actor in code(Article(id="a", text=text)).actors]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("أسقطت الدفاعات الجوية طائرة بدون طيار فوق البحر.", "طيار"),
        ("صوت لصالح المشروع سبعون نائبا من أصل مائة عضو.", "عضو"),
        ("أكد التقرير أن الجامعة تضم لاعبا واحدا من كل مدينة.", "لاعبا"),
    ],
)
def test_an_office_of_nobody_in_particular_is_no_actor(text: str, word: str) -> None:
    assert word not in _names(text)


def test_a_bare_office_that_speaks_stays() -> None:
    assert "الناطق" in _names("وقال الناطق إن المفاوضات ستستأنف الأسبوع المقبل.")


def test_an_office_of_a_body_stays_though_nothing_is_told_of_it() -> None:
    names = _names("يقع المبنى خلف منزل رئيس الحكومة في الضاحية الشمالية.")
    assert "رئيس الحكومة" in names


def test_and_to_is_no_governor() -> None:
    assert "وإلى" not in _names("وزعت اللجنة المساعدات على القرى وإلى الجهات المتضررة.")
    assert "والى" not in _names("وتوجه القافلة شمالا والى المدن الساحلية.")
