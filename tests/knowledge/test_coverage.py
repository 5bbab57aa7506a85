"""Coverage by country, and the page that prints it."""

import doctest
from pathlib import Path

from khabar.knowledge import Knowledge, Name
from khabar.knowledge.base import Names, Persons
from khabar.knowledge.coverage import BODIES, by_country


def test_entities_are_counted_once_and_by_country():
    party = Name("حزب الرمل", "party", "kh:sand", "حزب الرمل", country="QAT")
    alias = Name("الرمليون", "party", "kh:sand", "حزب الرمل", country="QAT")
    agency = Name("وكاله الرمل", "agency", "kh:sand-agency", "وكالة الرمل", country="QAT")
    paper = Name("صحيفه الموج", "media", "kh:wave", "صحيفة الموج", country="OMN")
    city = Name("المرفا", "city", "kh:geonames-1", "المرفأ", country="OMN")
    everywhere = Name("الاتحاد", "igo", "kh:union", "الاتحاد")
    senses = (party, alias, agency, paper, city, everywhere)
    phrases = {name.phrase: (number,) for number, name in enumerate(senses)}
    knowledge = Knowledge(Names(senses, phrases, {}, (), {}), Persons("", {}, {}, {}))
    assert by_country(knowledge, BODIES) == {"QAT": 2, "OMN": 1}
    assert list(by_country(knowledge, BODIES)) == ["QAT", "OMN"]
    assert by_country(knowledge, ("city",)) == {"OMN": 1}


def test_the_examples_of_the_page_print_what_they_say():
    page = Path(__file__).resolve().parents[2] / "docs" / "knowledge.md"
    failures, examples = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert examples > 2
    assert failures == 0
