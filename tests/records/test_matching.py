import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.records import Sighting, blocks, same_event, verdict, wanted
from khabar.records.parties import Party
from khabar.records.wording import sketch
from khabar.schema import Plover

LEAD = "استقبل وزير الخارجية في مكتبه بمسقط أمس سفير مملكة الشمال هلال الرحيلي وبحث معه سبل التعاون"


def test_same_kind_day_and_sides_are_one_event(sight):
    assert same_event(sight("x1"), sight("x2", place="صلالة", place_key="صلاله", status="planned"))


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "call"},
        {"date": "2021-04-04"},
        {"date": "2021-03"},
        {"date": None, "published": "2021-04-20"},
        {"date": None, "published": "2021-04-01"},
        {"from_": ("Q9",)},
        {"to": ("Q9",)},
    ],
)
def test_another_kind_day_or_side_is_another_event(sight, other):
    assert not same_event(sight("x1"), sight("x2", **other))


def test_news_without_a_day_is_of_the_days_before_its_publication(sight):
    assert same_event(sight("x1"), sight("x2", date=None))
    assert same_event(sight("x1", date=None), sight("x2", date=None, published="2021-04-09"))
    assert same_event(sight("x1"), sight("x2", date="2021-04"))


def test_what_stands_behind_the_news_may_be_older(sight):
    late = {"date": None, "published": "2021-04-11"}
    assert not same_event(sight("x1"), sight("x2", **late))
    assert same_event(sight("x1"), sight("x2", **late, news=False))


def test_what_is_said_to_be_of_this_month_may_be_ten_days_old(sight):
    month = {"date": "2021-04"}
    assert same_event(sight("x1"), sight("x2", published="2021-04-15", **month))
    assert not same_event(sight("x1"), sight("x2", published="2021-04-20", **month))


def test_an_event_announced_without_a_day_is_of_the_days_after_its_publication(sight):
    planned = sight("x1", status="planned", date=None, published="2021-04-01")
    assert same_event(planned, sight("x2"))
    assert not same_event(planned, sight("x2", date="2021-03-28"))


def test_a_day_apart_needs_the_same_words(sight):
    words = sketch([LEAD])
    assert not same_event(sight("x1"), sight("x2", date="2021-04-07"))
    assert same_event(sight("x1", words=words), sight("x2", date="2021-04-07", words=words))


def test_a_report_tells_two_events_apart_unless_it_tells_one_again(sight):
    assert not same_event(sight("x1"), sight("x1", position=1, to=()))
    assert same_event(sight("x1"), sight("x1", position=1))


def test_a_day_reckoned_from_a_crawl_may_be_one_late_and_a_visit_takes_days(sight):
    late = {"date": "2021-04-07", "crawled": True}
    assert same_event(sight("x1"), sight("x2", **late))
    assert not same_event(sight("x1", date="2021-04-05"), sight("x2", **late))
    assert same_event(sight("x1", kind="visit"), sight("x2", kind="visit", date="2021-04-07"))


def test_a_delegation_told_by_its_head_alone_agrees(sight):
    assert same_event(sight("x1", from_=("Q1", "Q5")), sight("x2"))
    assert not same_event(sight("x1", from_=("Q5", "Q6")), sight("x2"))


def test_who_is_named_first_matters_for_visits_not_for_meetings(sight):
    turned = {"from_": ("Q2",), "to": ("Q1",)}
    assert same_event(sight("x1"), sight("x2", **turned))
    assert not same_event(sight("x1", kind="visit"), sight("x2", kind="visit", **turned))
    assert same_event(sight("x1", kind="visit"), sight("x2", kind="visit", symmetric=True, **turned))


def _named(entity, name):
    return {"to": (entity,), "parties_to": (Party(entity=entity, kind="person", name=name),)}


def test_a_short_name_and_its_full_one_agree_and_find_each_other(sight):
    full = sight("x1", **_named("kh:full", "هلال بن سعود الرحيلي"))
    short = sight("x2", **_named("kh:short", "هلال الرحيلي"))
    assert same_event(full, short)
    assert set(wanted(full)) & set(blocks(short))


def test_a_side_that_is_not_told_needs_the_same_words(sight):
    words = sketch([LEAD])
    assert not same_event(sight("x1"), sight("x2", to=()))
    assert same_event(sight("x1", words=words), sight("x2", to=(), words=words))


def test_an_office_without_a_name_agrees_with_its_holder(sight):
    holder = Party(entity="kh:a", kind="person", name="هلال الرحيلي", offices=("وزير الصحه",), country="OMN")
    office = Party(entity="kh:b", kind="person", offices=("وزير الصحه",), country="OMN")
    abroad = Party(entity="kh:c", kind="person", offices=("وزير الصحه",), country="TUN")
    told = sight("x1", to=("kh:a",), parties_to=(holder,))
    assert same_event(told, sight("x2", to=("kh:b",), parties_to=(office,)))
    assert not same_event(told, sight("x2", to=("kh:c",), parties_to=(abroad,)))


def test_a_visit_without_host_needs_the_same_place(sight):
    visit = {"kind": "visit", "to": ()}
    assert same_event(sight("x1", **visit), sight("x2", **visit))
    assert not same_event(sight("x1", **visit), sight("x2", **visit, place_key="صلاله"))
    assert not same_event(sight("x1", **visit, place_key=None), sight("x2", **visit, place_key=None))


def _guest(country):
    return (Party(entity="Q1", kind="person", name="هلال الرحيلي", country=country),)


def test_a_foreigners_visit_to_a_country_takes_in_its_towns(sight):
    abroad = {"kind": "visit", "to": (), "place_country": "OMN", "parties_from": _guest("TUN")}
    next_day = {"place_key": "صلاله", "date": "2021-04-07"}
    assert same_event(sight("x1", **abroad), sight("x2", **{**abroad, **next_day}))
    host = {"to": ("Q7",), "parties_to": (Party(entity="Q7", kind="person", name="سعاد البرغوثي"),)}
    assert same_event(sight("x1", **abroad), sight("x2", **{**abroad, **host}))
    at_home = {**abroad, "parties_from": _guest("OMN")}
    assert not same_event(sight("x1", **at_home), sight("x2", **{**at_home, **next_day}))


def test_the_home_of_a_guest_is_told_by_either_report(sight):
    """«وزير الخارجية السويدي إدوارد لندكويست» here, «لندكويست» there."""
    there = {"kind": "visit", "place_country": "OMN", "date": None}
    short = sight("x2", **there, to=("Q9",), parties_from=_guest(None))
    assert same_event(sight("x1", **there, parties_from=_guest("SWE")), short)
    assert not same_event(sight("x1", **there, parties_from=_guest("OMN")), short)


def test_two_people_who_met_did_not_meet_in_two_countries(sight):
    """«وقال من العاصمة البعيدة إنه التقى السفير» misplaces it; a group may have met twice."""
    far = {"place": "أوسلو", "place_key": "اوسلو", "place_country": "NOR", "date": None}
    here = sight("x1", place_country="OMN")
    assert same_event(here, sight("x2", **far))
    assert not same_event(here, sight("x2", **far | {"date": "2021-04-07"}))
    group = (Party(entity="Q2", kind="group", name="لاعبون"),)
    assert not same_event(here, sight("x2", **far, parties_to=group))


def test_a_day_of_the_week_alone_may_be_of_the_next_week(sight):
    """«تصل الوزيرة الاثنين», of which the coder made last Monday."""
    monday = {"date": "2021-04-05", "weekday": True}
    later = sight("x2", date="2021-04-12", status="planned", published="2021-04-09")
    told = sight("x1", **monday, published="2021-04-09")
    assert same_event(told, later) and set(wanted(told)) & set(blocks(later))
    assert set(wanted(later)) & set(blocks(told))
    assert not same_event(sight("x1", date="2021-04-05", published="2021-04-09"), later)
    assert not same_event(told, sight("x3", date="2021-04-08"))
    assert verdict(told, sight("x4", date="2021-04-05")).points > verdict(told, later).points


def test_a_report_tells_an_event_again_where_nothing_parts_the_sides(sight):
    crowned = Party(entity="kh:a", kind="person", name="هلال بن سعود", offices=("ملك",), country="OMN")
    unnamed = Party(entity="kh:b", kind="person", offices=("ملك مفدي",))
    named = sight("x1", to=("kh:a",), parties_to=(crowned,))
    again = sight("x1", position=1, to=("kh:b",), parties_to=(unnamed,))
    assert same_event(named, again)
    assert not same_event(named, sight("x1", position=1, to=("Q9",)))


def test_a_formula_is_too_short_to_tell_an_event(sight):
    formula = sketch(["استقبل سمو أمير المنطقة في مكتبه أمس"])
    lead = sketch([LEAD])
    assert verdict(sight("x1", words=formula), sight("x2", words=formula)).points < (
        verdict(sight("x1", words=lead), sight("x2", words=lead)).points
    )


def test_visiting_a_person_and_being_received_by_him_are_one_act(sight):
    assert same_event(sight("x1", kind="visit"), sight("x2"))
    country = Party(entity="Q842", kind="country", name="عمان", country="OMN")
    assert not same_event(sight("x1", kind="visit", to=("Q842",), parties_to=(country,)), sight("x2"))


def test_letters_for_different_ends_are_different_letters(sight):
    letter = {"kind": "message", "trigger": "بعث"}
    condolence = sight("x1", purpose="condolence", **letter)
    assert same_event(condolence, sight("x2", **letter))
    assert not same_event(condolence, sight("x2", purpose="congratulation", **letter))


def test_exact_copies_are_one_event_also_without_a_date_or_sides(sight):
    copy = {"copy": "c", "from_": (), "to": (), "date": None}
    assert same_event(sight("x1", **copy), sight("x2", **copy))
    assert not same_event(sight("x1", **copy), sight("x2", **{**copy, "copy": "d"}))


def test_a_verdict_says_why(sight):
    found = verdict(sight("x1"), sight("x2"))
    assert found.points > 0
    assert found.why == ("both sides agree", "the same day", "the same place")


ids = st.lists(st.sampled_from(["Q1", "Q2", "Q3"]), max_size=2, unique=True).map(sorted).map(tuple)
parties = st.lists(
    st.builds(
        Party,
        entity=st.sampled_from(["Q1", "Q2", "Q3"]),
        kind=st.sampled_from(["person", "organization", "country", "group"]),
        name=st.sampled_from([None, "هلال بن سعود الرحيلي", "هلال الرحيلي", "سعاد", "حركه الافق", "الافق"]),
        offices=st.sampled_from([(), ("وزير الصحه",), ("سفير", "وزير الصحه")]),
        country=st.sampled_from([None, "OMN", "TUN"]),
    ),
    max_size=2,
).map(tuple)
sightings = st.builds(
    Sighting,
    event=st.uuids().map(str),
    report=st.sampled_from(["x1", "x2", "x3"]),
    position=st.integers(0, 2),
    kind=st.sampled_from(["meeting", "call", "visit", "message"]),
    status=st.sampled_from(["held", "planned"]),
    symmetric=st.booleans(),
    from_=ids,
    to=ids,
    parties_from=parties,
    parties_to=parties,
    date=st.sampled_from([None, "2021-04-06", "2021-04-07", "2021-04-13", "2021-04", "2020"]),
    weekday=st.booleans(),
    published=st.sampled_from([None, "2021-04-07", "2021-04-08T10:00:00+03:00", "2021-05-01"]),
    place_key=st.sampled_from([None, "مسقط"]),
    place_country=st.sampled_from([None, "OMN", "TUN"]),
    trigger=st.sampled_from(["استقبل", "التقي"]),
    words=st.sampled_from([(), sketch([LEAD]), sketch([LEAD[20:]])]),
    purpose=st.sampled_from([None, "thanks", "condolence"]),
    plover=st.just(Plover(type="CONSULT")),
    copy=st.sampled_from(["c", "d"]),
)


@given(sightings, sightings)
def test_verdicts_are_symmetric(one, other):
    assert verdict(one, other).points == verdict(other, one).points


@given(sightings, sightings)
def test_whoever_looks_finds_the_other(one, other):
    found = bool(set(wanted(one)) & set(blocks(other)))
    assert found == bool(set(wanted(other)) & set(blocks(one)))
