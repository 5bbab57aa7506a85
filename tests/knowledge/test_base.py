"""Look-ups in the knowledge base that the package ships."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.arabic import readings
from khabar.errors import ResourceError
from khabar.knowledge import Holder, Knowledge, load, phrase_of
from khabar.knowledge.base import Names, Persons, _read


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def senses(knowledge: Knowledge, text: str, category: str) -> list:
    return [name for name in knowledge.lookup(phrase_of(text)) if name.category == category]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("السعودية", "SAU"),
        ("المملكة العربية السعودية", "SAU"),
        ("بريطانيا", "GBR"),
        ("المملكة المتحدة", "GBR"),
        ("أمريكا", "USA"),
        ("الولايات المتحدة الأميركية", "USA"),
        ("روسيا الاتحادية", "RUS"),
        ("الاتحاد الروسي", "RUS"),
        ("كوريا الجنوبية", "KOR"),
        ("فلسطين", "PSE"),
        ("سوريا", "SYR"),
        ("الكيان الصهيوني", "ISR"),
    ],
)
def test_countries_under_the_names_that_news_gives_them(knowledge, text, country):
    assert [name.country for name in senses(knowledge, text, "country")] == [country]


def test_the_kingdom_is_several_countries_and_says_that_context_decides(knowledge):
    found = senses(knowledge, "المملكة", "country")
    assert [name.country for name in found] == ["SAU", "JOR", "BHR", "MAR"]
    assert all("context" in name.tags for name in found)


@pytest.mark.parametrize(
    ("text", "country", "tags"),
    [
        ("السعودي", "SAU", {"masculine", "singular", "definite"}),
        ("سعودية", "SAU", {"feminine", "singular", "indefinite"}),
        ("السعوديون", "SAU", {"masculine", "plural", "definite"}),
        ("الأميركيان", "USA", {"masculine", "dual", "definite"}),
        ("الإماراتيات", "ARE", {"feminine", "plural", "definite"}),
        ("الأتراك", "TUR", {"masculine", "plural", "definite"}),
        ("هنود", "IND", {"masculine", "plural", "indefinite"}),
        ("الكورية الجنوبية", "KOR", {"feminine", "singular", "definite"}),
        ("جنوب أفريقية", "ZAF", {"feminine", "singular", "indefinite"}),
    ],
)
def test_nationalities_in_gender_number_and_definiteness(knowledge, text, country, tags):
    (name,) = senses(knowledge, text, "nationality")
    assert name.country == country
    assert tags <= set(name.tags)


def test_a_people_without_a_state_of_its_name_has_no_country(knowledge):
    (name,) = senses(knowledge, "الأكراد", "nationality")
    assert (name.country, name.entity, name.of) == (None, None, "الأكراد")


def test_a_country_is_not_the_accusative_of_its_adjective(knowledge):
    assert not senses(knowledge, "سوريا", "nationality")
    assert senses(knowledge, "سعوديا", "nationality")


def test_cities_have_coordinates_and_lead_to_their_country(knowledge):
    city = senses(knowledge, "الدوحة", "city")[0]
    assert (city.name_en, city.country, city.geonames) == ("Doha", "QAT", 290030)
    assert city.lat == pytest.approx(25.28, abs=0.02)
    assert city.lon == pytest.approx(51.53, abs=0.02)
    assert "capital" in city.tags


def test_of_namesakes_the_capital_comes_first(knowledge):
    assert senses(knowledge, "طرابلس", "city")[0].country == "LBY"
    assert {name.country for name in senses(knowledge, "طرابلس", "city")} >= {"LBY", "LBN"}


@pytest.mark.parametrize("word", ["كان", "الميادين", "الخميس", "سوف", "بيان"])
def test_cities_called_like_ordinary_words_are_marked(knowledge, word):
    assert all("common" in name.tags for name in senses(knowledge, word, "city"))


def test_disputed_places_carry_every_claim_and_no_country(knowledge):
    for text in ("القدس", "الجولان", "القرم", "العيون"):
        places = [name for name in knowledge.lookup(phrase_of(text)) if "disputed" in name.tags]
        assert places, text
        assert all(place.country is None for place in places)
        assert all(sum(tag.startswith("claim:") for tag in place.tags) > 1 for place in places)


def test_both_wordings_of_a_disputed_region_are_one_entity(knowledge):
    (one,) = senses(knowledge, "الصحراء الغربية", "region")
    (other,) = senses(knowledge, "الصحراء المغربية", "region")
    assert one.entity == other.entity
    assert one.tags == other.tags


def test_a_person_is_known_by_full_name_and_a_word_by_its_counts(knowledge):
    (person,) = knowledge.lookup(phrase_of("أحمد شوقي"))
    assert (person.category, person.entity) == ("person", None)
    assert knowledge.given_names["محمد"] > knowledge.surnames["محمد"]
    assert knowledge.surnames["خان"] > 100


def test_unknown_phrases_and_first_words(knowledge):
    assert knowledge.lookup("قمقمه مستطيله") == ()
    assert knowledge.longest("قمقمه") == 0
    assert knowledge.longest("المملكه") >= 3


def test_longest_reaches_every_phrase(knowledge):
    for name in knowledge.names():
        tokens = name.phrase.split(" ")
        assert knowledge.longest(tokens[0]) >= len(tokens)


def test_senses_stand_under_their_own_phrase_and_grounds_are_complete(knowledge):
    for name in knowledge.names():
        assert name in knowledge.lookup(name.phrase)
        assert name.phrase == phrase_of(name.phrase)
        if name.category == "city":
            assert name.geonames and name.lat is not None and name.lon is not None


def test_enough_is_known(knowledge):
    counts = knowledge.counts()
    assert counts["country"] > 240
    assert counts["nationality"] > 190
    assert counts["city"] > 5000
    assert counts["full_names"] > 50_000
    assert counts["phrases"] > 70_000


def holder(name: str, start: str | None, end: str | None, of: str = "بلاد الرمل") -> Holder:
    return Holder(
        "kh:" + name, name, None, "وزير الخارجية", of, "QAT", start, end, "holder", ("GOV",), "«خبر»"
    )


def test_holders_by_office_country_and_day():
    claims = (
        holder("one", "2010", "2015-06"),
        holder("two", "2015-06-03", None),
        holder("three", None, None, "x"),
    )
    knowledge = Knowledge(Names((), {}, {}, claims, {}), Persons("", {}, {}, {}))
    assert knowledge.holders("وزير الخارجيه") == claims
    assert knowledge.holders("وزير الخارجية", of="بلاد الرمل") == claims[:2]
    assert knowledge.holders("وزير الخارجية", of="QAT", day="2015-06-20") == claims
    assert knowledge.holders("وزير الخارجية", day="2015-07-01") == claims[1:]
    assert knowledge.holders("وزير الخارجية", day="2009-12-31") == claims[2:]
    assert knowledge.holders("حارس المنارة") == ()


def test_a_missing_file_says_what_to_do():
    with pytest.raises(ResourceError, match="make resources"):
        _read("no-such-file.msgpack.gz", Names)


@given(st.text(alphabet="أابتثةىي َـ\n ءكلم", max_size=30))
def test_a_phrase_is_its_own_phrase(text):
    assert phrase_of(phrase_of(text)) == phrase_of(text)


@pytest.mark.parametrize("form", ["وزير", "ولوزير", "للجمعيه", "قغصضطظ", ""])
def test_what_a_form_begins_is_what_its_readings_begin(knowledge, form):
    known = [(taken, rest, knowledge.longest(rest)) for taken, rest in readings(form)]
    assert knowledge.begun(form) == tuple(each for each in known if each[2])


def test_many_forms_do_not_fill_the_memory(knowledge, monkeypatch):
    monkeypatch.setattr("khabar.knowledge.base._REMEMBERED", 3)
    knowledge._begun.clear()
    first = knowledge.begun("وزير")
    for form in ("مدينه", "بيت", "شارع", "سفينه", "نهر"):
        knowledge.begun(form)
    assert len(knowledge._begun) <= 3
    assert knowledge.begun("وزير") == first
